import Lexicons
import Text

/// Recognises the name of an outlet or agency among the parts of a dateline, byline or credit.
enum Outlets {
  struct Outlet {
    var tokens: Range<Int>
    /// The row of the outlet or of the word that gives it away; -1 for a site's spelling.
    var entry: Int32
  }

  /// A part that is an outlet: one of the table, an address, or a name with a word that outlets carry.
  static func outlet(_ tokens: Range<Int>, _ reading: Reading) -> Outlet? {
    guard !tokens.isEmpty else { return nil }
    for term in reading.terms(at: tokens.lowerBound)
    where term.role == .outlets && term.tokens.upperBound == tokens.upperBound
      && term.kind != .word
    {
      return Outlet(tokens: tokens, entry: term.entry)
    }
    let first = tokens.lowerBound
    if tokens.count == 1 && reading.isSite(first) || tokens.count == 4 && reading.isCutSite(first) {
      return Outlet(tokens: tokens, entry: -1)
    }
    guard tokens.count >= 2, tokens.count <= 8 else { return nil }
    for token in tokens {
      if let term = reading.term(.outlets, at: token), term.tokens.upperBound <= tokens.upperBound {
        let isWord = term.kind == .word
        let isEdge = token == tokens.lowerBound || term.tokens.upperBound == tokens.upperBound
        if isWord && isEdge { return Outlet(tokens: tokens, entry: term.entry) }
      }
    }
    return nil
  }

  /// The country of an outlet of the table, or nil.
  static func country(_ tokens: Range<Int>, _ reading: Reading) -> String? {
    guard let found = outlet(tokens, reading), found.entry >= 0 else { return nil }
    let code = reading.lexicon.entries[Int(found.entry)].code
    return code.isEmpty ? nil : code
  }
}
