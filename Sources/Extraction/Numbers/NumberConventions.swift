import Lexicons

/// Where each language of the lexicon places its amounts, and how many decimals currencies have.
///
///     NumberConventions(lexicon, codes).isAmountAfterNoun(indonesian)   // true
struct NumberConventions: Sendable {
  private var amountAfterNoun: [Bool]
  private var withoutDecimals: Set<Code> = []
  private var withThree: Set<Code> = []

  init(_ lexicon: Lexicon, _ codes: CodeTable) {
    amountAfterNoun = Array(repeating: true, count: lexicon.languages.count)
    for entry in lexicon.entries(of: .conventions) {
      if entry.isCode("no-decimals") {
        if let code = codes.code(entry.term) { withoutDecimals.insert(code) }
      } else if entry.isCode("three-decimals") {
        if let code = codes.code(entry.term) { withThree.insert(code) }
      } else if entry.term == "amount-after-noun" {
        amountAfterNoun[Int(entry.language)] = entry.code == "yes"
      }
    }
  }

  /// Whether amounts of a currency are written without decimals: "Rp120.000" is no 120.
  func isWhole(_ currency: Code) -> Bool { withoutDecimals.contains(currency) }

  /// Whether a currency has a thousand subunits: "KWD 1.250".
  func hasThousandths(_ currency: Code) -> Bool { withThree.contains(currency) }

  /// Whether an amount may stand right behind the noun that it measures: "laba Rp5 miliar".
  func isAmountAfterNoun(_ language: LanguageIndex) -> Bool { amountAfterNoun[Int(language)] }
}
