import Lexicons
import Text

/// Marks that do not end what an office is of.
extension TitleReader {
  /// "at a mid-sized estate": the hyphen inside a word.
  func isJoint(_ token: Int, _ limit: Int) -> Bool {
    evidence.isMark("-", at: token) && token + 1 < limit && !evidence.has(.spaceBefore, at: token)
      && !evidence.has(.spaceBefore, at: token + 1)
  }
}

extension Reading {
  /// "of the growers' association": the apostrophe behind a plural.
  func isPluralOwner(_ token: Int) -> Bool {
    guard token > 0, token + 1 < tokens.count, tokens[token].kind == .mark,
      !tokens[token].flags.contains(.spaceBefore), tokens[token + 1].flags.contains(.spaceBefore)
    else { return false }
    return (isText(token, "'") || isText(token, "’")) && bytes(token - 1).last == 0x73 && isLower(token + 1)
  }
}
