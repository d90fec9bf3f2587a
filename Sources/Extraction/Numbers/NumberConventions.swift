import Lexicons

/// How each language of the lexicon writes numbers.
///
///     NumberConventions(lexicon).decimalMark(of: indonesian)   // ","
struct NumberConventions: Sendable {
  /// By language; a full stop where the tables say nothing.
  private let decimalMarks: [UInt8]

  init(_ lexicon: Lexicon) {
    decimalMarks = lexicon.decimalMarks
  }

  /// The decimal mark of a language, in ASCII.
  func decimalMark(of language: LanguageIndex) -> UInt8 { decimalMarks[Int(language)] }
}
