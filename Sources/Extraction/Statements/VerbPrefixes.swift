import Lexicons

/// The prefixes that verbs begin with: "me-", "ber-".
struct VerbPrefixes {
  private let prefixes: [[UInt8]]

  init(_ lexicon: Lexicon) {
    prefixes = lexicon.entries(of: .prefixes).filter { $0.kind == "verb" }.map { Array($0.term.utf8) }
  }

  /// Whether a word begins with one.
  func isVerb(_ word: ArraySlice<UInt8>) -> Bool { prefixes.contains { word.starts(with: $0) } }
}
