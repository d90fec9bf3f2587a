import Lexicons

/// How each language of the lexicon writes numbers and places them.
///
///     NumberConventions(lexicon).decimalMark(of: indonesian)   // ","
struct NumberConventions: Sendable {
  /// By language; a full stop where the tables say nothing.
  private var decimalMarks: [UInt8]
  private var amountAfterNoun: [Bool]

  init(_ lexicon: Lexicon) {
    decimalMarks = Array(repeating: 0x2E, count: lexicon.languages.count)
    amountAfterNoun = Array(repeating: true, count: lexicon.languages.count)
    for entry in lexicon.entries(of: .conventions) {
      switch entry.term {
      case "decimal-mark": decimalMarks[Int(entry.language)] = entry.code.utf8.first ?? 0x2E
      case "amount-after-noun": amountAfterNoun[Int(entry.language)] = entry.code == "yes"
      default: break
      }
    }
  }

  /// The decimal mark of a language, in ASCII.
  func decimalMark(of language: LanguageIndex) -> UInt8 { decimalMarks[Int(language)] }

  /// Whether an amount may stand right behind the noun that it measures: "laba Rp5 miliar".
  func isAmountAfterNoun(_ language: LanguageIndex) -> Bool { amountAfterNoun[Int(language)] }
}
