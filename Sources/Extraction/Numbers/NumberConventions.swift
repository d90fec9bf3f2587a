import Lexicons

/// How each language of the lexicon writes numbers.
///
///     NumberConventions(lexicon).decimalMark(of: indonesian)   // ","
struct NumberConventions: Sendable {
  /// By language; a full stop where the tables say nothing.
  private var decimalMarks: [UInt8]

  init(_ lexicon: Lexicon) {
    decimalMarks = Array(repeating: 0x2E, count: lexicon.languages.count)
    for entry in lexicon.entries(of: .conventions) where entry.term == "decimal-mark" {
      decimalMarks[Int(entry.language)] = entry.code.utf8.first ?? 0x2E
    }
  }

  /// The decimal mark of a language, in ASCII.
  func decimalMark(of language: LanguageIndex) -> UInt8 { decimalMarks[Int(language)] }
}
