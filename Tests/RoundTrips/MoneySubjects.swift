import Records

/// Amounts of money in every currency of today.
enum MoneySubjects {
  // The narrow symbols ("$" for every dollar) leave the currency open by design and are left out.
  static let all: [Subject] =
    money("money-symbol", "") + money("money-code", "unit-width-iso-code")
    + money("money-name", "unit-width-full-name")
    + Subject.both("money-compact") { random, icu, carriers in
      let code = random.pick(["IDR", "USD", "EUR", "JPY", "MYR", "SGD", "GBP", "AUD"])
      let value = NumberSubjects.rounded(&random)
      let style = random.pick(["compact-short", "compact-long", "compact-short unit-width-iso-code"])
      return Sample(
        icu.number(value.description, "currency/\(code) \(style) @@@"), in: carriers.plain,
        means: .figure(.money, unit: code, value))
    }

  private static func money(_ name: String, _ width: String) -> [Subject] {
    Subject.both(name) { random, icu, carriers in
      let code = random.pick(currencies)
      let isWhole = Bool.random(using: &random)
      let value = isWhole ? random.whole(digits: 14, least: 1) : random.decimal(digits: 9, places: 2)
      return Sample(
        icu.number(value.description, "currency/\(code) \(width) \(isWhole ? "precision-integer" : ".00")"),
        in: carriers.plain, means: .figure(.money, unit: code, value))
    }
  }

  /// Without those that another replaced by the same name (bolívars of 2008 to 2018, leones up to 2022), and without the
  /// XAF, whose symbol "FCFA" stands for the XOF as well.
  static let currencies = Formatters.currencies.filter { !["VEF", "SLL", "XAF"].contains($0) }
}
