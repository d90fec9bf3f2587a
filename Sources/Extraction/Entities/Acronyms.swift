import Lexicons
import Text

/// Initials and blends that stand beside the name they are made of.
extension PhraseReader {
  /// Initials or a blend in brackets: "(ATUC)", "(Kemnaker)"; the tokens between the brackets.
  func bracketed(_ token: Int, _ limit: Int) -> Range<Int>? {
    guard token + 2 < limit, evidence.isMark("(", at: token), evidence.has(.capital, at: token + 1) else {
      return nil
    }
    for end in token + 2..<min(limit, token + 6) {
      if evidence.isMark(")", at: end) { return token + 1..<end }
      guard !evidence.has(.spaceBefore, at: end),
        reading.tokens[end].kind != .mark || evidence.isMark("-", at: end)
      else { return nil }
    }
    return nil
  }

  /// Whether short letters can stand for a name: they begin with the same letter and stand in it in this order.
  func abbreviates(_ short: Range<Int>, _ full: Range<Int>) -> Bool {
    var letters = short.joined(reading)[...]
    var isFirst = true
    for token in full where evidence.has(.word, at: token) {
      for byte in reading.bytes(token) {
        guard let letter = letters.first else { return true }
        if byte | 0x20 == letter | 0x20 {
          letters = letters.dropFirst()
        } else if isFirst {
          return false
        }
        isFirst = false
      }
    }
    return letters.isEmpty
  }
}

extension Range<Int> {
  /// The letters of some tokens one after the other.
  fileprivate func joined(_ reading: Reading) -> [UInt8] {
    flatMap { reading.tokens[$0].kind == .mark ? [] : Array(reading.bytes($0)) }
  }
}
