import Lexicons

/// Where each language of the lexicon places its amounts.
///
///     NumberConventions(lexicon).isAmountAfterNoun(indonesian)   // true
struct NumberConventions: Sendable {
  private var amountAfterNoun: [Bool]

  init(_ lexicon: Lexicon) {
    amountAfterNoun = Array(repeating: true, count: lexicon.languages.count)
    for entry in lexicon.entries(of: .conventions) where entry.term == "amount-after-noun" {
      amountAfterNoun[Int(entry.language)] = entry.code == "yes"
    }
  }

  /// Whether an amount may stand right behind the noun that it measures: "laba Rp5 miliar".
  func isAmountAfterNoun(_ language: LanguageIndex) -> Bool { amountAfterNoun[Int(language)] }
}
