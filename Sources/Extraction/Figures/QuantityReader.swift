import Lexicons
import Records
import Text

/// Reads a number with its sign, currency, multiplier and unit.
struct QuantityReader {
  let context: FigureContext
  private var reading: Reading { context.reading }

  /// The quantity that begins at a token; a range is two of them (``RangeReader``).
  func read(at token: Int, limit: Int) -> Quantity? {
    guard token < limit, mayBegin(token) else { return nil }
    if let sign = sign(at: token, limit) {
      guard var quantity = unsigned(at: sign.upperBound, limit) else { return nil }
      quantity.value = quantity.value.negated
      quantity.tokens = sign.lowerBound..<quantity.tokens.upperBound
      return quantity
    }
    return unsigned(at: token, limit)
  }

  private static let starters: RoleSet = [
    RoleSet(.numerals), RoleSet(.vagueNumerals), RoleSet(.currencies), RoleSet(.fractions),
    RoleSet(.multiples),
    RoleSet(.ordinals),
  ]

  func mayBegin(_ token: Int) -> Bool {
    let kind = reading.tokens[token].kind
    if kind == .number || kind == .slashed || kind == .colons { return true }
    if kind == .mark, reading.isText(token, "-") || reading.isText(token, "\u{2212}") { return true }
    return !reading.roles[token].isDisjoint(with: QuantityReader.starters)
  }

  /// "minus", or a hyphen right before the number and apart from what stands before.
  private func sign(at token: Int, _ limit: Int) -> Range<Int>? {
    if let term = reading.term(.numerals, "sign", at: token) { return term.tokens }
    guard token + 1 < limit, reading.isText(token, "-") || reading.isText(token, "\u{2212}"),
      context.isGlued(token + 1),
      reading.tokens[token + 1].kind == .number
        || context.currencies.before(at: token + 1, limit: limit) != nil,
      token == 0 || !context.isGlued(token) || reading.isText(token - 1, "("),
      !reading.tokens[token].flags.contains(.lineStart)
    else { return nil }
    return token..<token + 1
  }

  private func unsigned(at token: Int, _ limit: Int) -> Quantity? {
    if let money = currencyFirst(at: token, limit) { return money }
    if let part = partOfUnit(at: token, limit) { return part }
    if let share = RatioReader(context: context).read(at: token, limit: limit) {
      return partOfUnit(share, limit) ?? share
    }
    guard let numeral = context.numerals.read(at: token, limit: limit, money: false) else { return nil }
    return withUnit(numeral, limit)
  }

  /// "half a mile", "1/4 mile": a part of a unit is measured.
  private func partOfUnit(_ share: Quantity, _ limit: Int) -> Quantity? {
    guard share.value.isLess(than: ExactNumber(1)) else { return nil }
    var next = share.tokens.upperBound
    if let article = reading.term(.numerals, "article", at: next) { next = article.tokens.upperBound }
    guard next < limit, reading.has(.units, at: next), !reading.has(.timeUnits, at: next),
      let term = reading.terms(at: next).first(where: { $0.role == .units }),
      !reading.has(.currencies, at: next),
      ["length", "area", "volume", "mass"].contains(reading.entry(term).kind), term.tokens.upperBound <= limit
    else { return nil }
    var quantity = share
    quantity.kind = .measure
    quantity.unit = reading.entry(term).code
    quantity.rule = "figure.measure"
    finish(&quantity, term, ExactNumber(reading.entry(term)) ?? ExactNumber(1))
    return quantity
  }

  // MARK: Money first

  /// "Rp140-an triliun", "US$2.5bn", "Rp.780,8 miliar".
  private func currencyFirst(at token: Int, _ limit: Int) -> Quantity? {
    guard let currency = context.currencies.before(at: token, limit: limit) else { return nil }
    var next = currency.tokens.upperBound
    if reading.isText(next, "."), next + 1 < limit, reading.tokens[next + 1].kind == .number { next += 1 }
    // Letters such as "P" or "R" are a currency only right before the digits, and so is "won".
    let entry = reading.lexicon.entries[Int(currency.row)]
    if entry.kind == "bare",
      entry.term.utf8.count < 2 || !("A"..."Z").contains(entry.term.prefix(1)),
      !context.isGlued(next) || context.isGlued(token) && context.isWord(token - 1)
    {
      guard reading.tokens[token].kind == .mark, next < limit else { return nil }
    }
    if reading.isText(next, "-"), context.isGlued(next), next + 1 < limit { next += 1 }
    guard next < limit else { return nil }
    if reading.tokens[next].kind == .slashed { return bidAndAsk(currency, token, next) }
    guard var numeral = context.numerals.read(at: next, limit: limit, money: true), !context.claimed[next]
    else { return nil }
    takeStrayStop(&numeral, limit)
    var quantity = Quantity(
      tokens: token..<numeral.tokens.upperBound, kind: .money, value: numeral.value, unit: currency.code,
      numeral: numeral, rule: "figure.currency-first", rows: numeral.rows + [currency.row])
    quantity.isCurrencyFirst = true
    settle(&quantity)
    scale(&quantity, by: currency.factor)
    // "Rp100 ribu rupiah", "$5 million dollars": said twice.
    if let again = context.currencies.after(at: quantity.tokens.upperBound, limit: limit),
      again.code == quantity.unit || reading.lexicon.entries[Int(again.row)].kind == "bare",
      !context.isGlued(again.tokens.lowerBound) || again.tokens.count > 1
    {
      quantity.tokens = token..<again.tokens.upperBound
    }
    return quantity
  }

  /// "Rp9.310/9.315": buying and selling price.
  private func bidAndAsk(_ currency: CurrencyReader.Currency, _ first: Int, _ token: Int) -> Quantity? {
    let parts = reading.bytes(token).split(separator: 0x2F)
    let mark = reading.decimalMark(at: token)
    guard parts.count == 2, let low = DigitGroups.value(of: parts[0], decimalMark: mark),
      let high = DigitGroups.value(of: parts[1], decimalMark: mark)
    else { return nil }
    let numeral = Numeral(tokens: token..<token + 1, value: low.number, form: .digits)
    var quantity = Quantity(
      tokens: first..<token + 1, kind: .money, value: low.number, max: high.number, unit: currency.code,
      numeral: numeral, rule: "figure.bid-and-ask", rows: [currency.row])
    quantity.isCurrencyFirst = true
    return quantity
  }

  /// "3.3. trillion": a full stop too many before the multiplier.
  private func takeStrayStop(_ numeral: inout Numeral, _ limit: Int) {
    let end = numeral.tokens.upperBound
    guard !numeral.hasMultiplier, end + 1 < limit, reading.isText(end, "."), context.isGlued(end),
      let term = context.numerals.multiplier(end + 1, limit, true), reading.entry(term).kind == "word",
      !context.isCapital(end + 1),
      let value = numeral.value.multiplied(by: ExactNumber(Int128(reading.entry(term).numerator)))
    else { return }
    numeral.value = value
    numeral.other = nil
    numeral.hasMultiplier = true
    numeral.tokens = numeral.tokens.lowerBound..<term.tokens.upperBound
  }

  // MARK: Unit behind

  /// "setengah meter", "half a mile": a part of a unit is a measure.
  private func partOfUnit(at token: Int, _ limit: Int) -> Quantity? {
    guard let term = reading.term(.fractions, "whole", at: token), let part = ExactNumber(reading.entry(term))
    else { return nil }
    var next = term.tokens.upperBound
    if let article = reading.term(.numerals, "article", at: next) { next = article.tokens.upperBound }
    guard next < limit,
      reading.terms(at: next).contains(where: {
        $0.role == .units && QuantityReader.physical.contains(reading.entry($0).kind)
      })
    else { return nil }
    let numeral = Numeral(tokens: token..<next, value: part, form: .words)
    guard let quantity = withUnit(numeral, limit), quantity.kind == .measure else { return nil }
    return quantity
  }

  private static let physical: Set<String> = ["length", "area", "volume", "mass", "energy", "power"]

  /// A numeral with what stands right behind it: percent, currency, unit, or nothing.
  func withUnit(_ numeral: Numeral, _ limit: Int) -> Quantity? {
    let end = numeral.tokens.upperBound
    var quantity = Quantity(
      tokens: numeral.tokens, kind: .count, value: numeral.value, numeral: numeral, rule: "figure.count",
      rows: numeral.rows)
    // "10-percentage-point", "40-foot", "32-year-old": a hyphen between number and unit.
    let unit =
      end < limit && reading.isText(end, "-") && context.isGlued(end) && context.isGlued(end + 1)
      ? end + 1 : end
    if unit < limit,
      let found = percent(quantity, at: unit) ?? money(quantity, at: unit, limit) ?? age(
        quantity, at: unit, limit)
        ?? (context.claimed[end < limit ? end : end - 1] ? nil : measure(quantity, at: unit, limit))
    {
      quantity = found
    } else {
      quantity.isBare = true
      settle(&quantity)
      takeEvent(&quantity, limit)
    }
    return quantity
  }

  private func percent(_ quantity: Quantity, at token: Int) -> Quantity? {
    guard let term = reading.term(.percent, at: token) else { return nil }
    let entry = reading.entry(term)
    guard let factor = ExactNumber(entry) else { return nil }
    var quantity = quantity
    quantity.kind = .percent
    quantity.unit = entry.code
    quantity.rule = "figure.percent"
    finish(&quantity, term, factor)
    return quantity
  }

  private func money(_ quantity: Quantity, at token: Int, _ limit: Int) -> Quantity? {
    var start = token
    var quantity = quantity
    // "5M dolar": a multiplier that only money takes.
    if let term = context.numerals.multiplier(token, limit, true), reading.entry(term).kind == "money",
      context.currencies.after(at: term.tokens.upperBound, limit: limit) != nil,
      let value = quantity.value.multiplied(by: ExactNumber(Int128(reading.entry(term).numerator)))
    {
      quantity.value = value
      quantity.numeral.hasMultiplier = true
      start = term.tokens.upperBound
    }
    // "millions of dollars".
    if quantity.isVague, reading.term(.functionWords, "genitive", at: start) != nil { start += 1 }
    guard let currency = context.currencies.after(at: start, limit: limit) else { return nil }
    // "13 P" is no money: a symbol stands right behind its number.
    quantity.kind = .money
    quantity.unit = currency.code
    quantity.rule = "figure.currency-last"
    quantity.rows.append(currency.row)
    quantity.tokens = quantity.tokens.lowerBound..<currency.tokens.upperBound
    takeMultiplier(&quantity, currency, limit)
    settle(&quantity)
    scale(&quantity, by: currency.factor)
    takeSubunits(&quantity, currency, limit)
    return quantity
  }

  /// "75 USD million": the multiplier behind the code.
  private func takeMultiplier(_ quantity: inout Quantity, _ currency: CurrencyReader.Currency, _ limit: Int) {
    let end = quantity.tokens.upperBound
    guard !quantity.numeral.hasMultiplier, reading.lexicon.entries[Int(currency.row)].kind == "code",
      let term = context.numerals.multiplier(end, limit, false), reading.entry(term).kind == "word",
      let value = quantity.value.multiplied(by: ExactNumber(Int128(reading.entry(term).numerator)))
    else { return }
    quantity.value = value
    quantity.numeral.hasMultiplier = true
    quantity.numeral.other = nil
    quantity.rows.append(term.entry)
    quantity.tokens = quantity.tokens.lowerBound..<term.tokens.upperBound
  }

  /// "three dollars and fifty cents": one amount.
  private func takeSubunits(_ quantity: inout Quantity, _ currency: CurrencyReader.Currency, _ limit: Int) {
    guard currency.factor == ExactNumber(1), !quantity.isVague, quantity.max == nil else { return }
    var next = quantity.tokens.upperBound
    if let joiner = reading.term(.numerals, "joiner", at: next) { next = joiner.tokens.upperBound }
    guard next < limit, let part = context.numerals.read(at: next, limit: limit), !part.isVague,
      let subunit = context.currencies.after(at: part.tokens.upperBound, limit: limit),
      subunit.factor.isLess(than: ExactNumber(1)),
      subunit.code == currency.code || reading.lexicon.entries[Int(subunit.row)].term.utf8.count > 1,
      let amount = part.value.multiplied(by: subunit.factor), amount.isLess(than: ExactNumber(1)),
      let sum = quantity.value.adding(amount)
    else { return }
    quantity.value = sum
    quantity.rows += part.rows + [subunit.row]
    quantity.tokens = quantity.tokens.lowerBound..<subunit.tokens.upperBound
  }

  private func measure(_ quantity: Quantity, at token: Int, _ limit: Int) -> Quantity? {
    guard reading.has(.units, at: token) else { return nil }
    for term in reading.terms(at: token) where term.role == .units && term.tokens.upperBound <= limit {
      let entry = reading.entry(term)
      if entry.kind == "age" || isAge(entry) { continue }
      if let people = people(quantity, at: token, entry, limit) { return people }
      // "lima poin penting": things, not points of an index.
      if entry.kind == "count", term.tokens.upperBound < limit,
        context.classes[term.tokens.upperBound].isNominal,
        context.changeWord(before: quantity.tokens.lowerBound) == nil
      {
        continue
      }
      // One letter alone ("5 m", "3 C") must be glued or be no capital of a name.
      if entry.term.utf8.count == 1, context.isGlued(term.tokens.upperBound),
        context.isWord(term.tokens.upperBound)
      {
        continue
      }
      var quantity = quantity
      quantity.kind = .measure
      quantity.unit = entry.code
      quantity.rule = "figure.measure"
      finish(&quantity, term, ExactNumber(entry) ?? ExactNumber(1))
      return quantity
    }
    return nil
  }

  /// "3m workers": millions of people, not metres.
  private func people(_ quantity: Quantity, at token: Int, _ unit: Entry, _ limit: Int) -> Quantity? {
    guard unit.term.utf8.count == 1, context.isGlued(token), token + 1 < limit,
      context.isPerson(token + 1) || isPlural(token + 1),
      let term = context.numerals.multiplier(token, limit, true), quantity.numeral.form == .digits,
      let value = quantity.value.multiplied(by: ExactNumber(Int128(reading.entry(term).numerator)))
    else { return nil }
    var quantity = quantity
    quantity.value = value
    quantity.numeral.hasMultiplier = true
    quantity.isBare = true
    quantity.rows.append(term.entry)
    quantity.tokens = quantity.tokens.lowerBound..<term.tokens.upperBound
    return measure(quantity, at: token + 1, limit) ?? quantity
  }

  /// "77.3m phones", "3.2m tonnes" against "a 2m wall": what is counted stands in the plural.
  private func isPlural(_ token: Int) -> Bool {
    guard reading.tokens[token].kind == .word else { return false }
    return (context.classes[token].isNominal || reading.has(.units, at: token)) && context.isPlural(token)
  }

  /// "32-year-old", "40 years old": an age by its own word.
  private func age(_ quantity: Quantity, at token: Int, _ limit: Int) -> Quantity? {
    guard reading.has(.units, at: token) else { return nil }
    for term in reading.terms(at: token)
    where term.role == .units && term.tokens.upperBound <= limit && isAge(reading.entry(term)) {
      var quantity = quantity
      quantity.kind = .measure
      quantity.unit = reading.entry(term).code
      quantity.rule = "figure.age"
      finish(&quantity, term, ExactNumber(1))
      return quantity
    }
    return nil
  }

  /// "years old", "month-old": a time of life, no duration.
  private func isAge(_ entry: Entry) -> Bool {
    entry.kind == "time" && ["a", "mo", "wk", "d"].contains(entry.code)
  }

  /// "dua kali", "three times": how often.
  private func takeEvent(_ quantity: inout Quantity, _ limit: Int) {
    guard let term = reading.term(.classifiers, "event", at: quantity.tokens.upperBound),
      term.tokens.upperBound <= limit
    else { return }
    quantity.tokens = quantity.tokens.lowerBound..<term.tokens.upperBound
    // "1,5 kali kebutuhan": nothing happens one and a half times.
    if quantity.value.exponent < 0 {
      quantity.kind = .ratio
      quantity.isBare = false
      quantity.rule = "figure.multiple"
    } else {
      quantity.isEvent = true
    }
  }

  private func finish(_ quantity: inout Quantity, _ term: Term, _ factor: ExactNumber) {
    quantity.rows.append(term.entry)
    quantity.tokens = quantity.tokens.lowerBound..<term.tokens.upperBound
    scale(&quantity, by: factor)
  }

  private func scale(_ quantity: inout Quantity, by factor: ExactNumber) {
    quantity.value = quantity.value.multiplied(by: factor) ?? quantity.value
    quantity.max = quantity.max.flatMap { $0.multiplied(by: factor) }
  }

  /// Decides between two readings of digits: amounts and counts have no three decimals.
  private func settle(_ quantity: inout Quantity) {
    guard let other = quantity.numeral.other else { return }
    let isDecimal = quantity.value.exponent < 0
    let whole = isDecimal ? other : quantity.value
    // "1,129 dollar" may be a rate; "171,085 dollar" has no thousandths.
    if quantity.kind == .money, isDecimal, !QuantityReader.wholeCurrencies.contains(quantity.unit ?? ""),
      quantity.value.isLess(than: ExactNumber(100))
    {
      quantity.isAmbiguous = true
      return
    }
    quantity.value = whole
    quantity.isAmbiguous = isDecimal
  }

  /// Currencies whose amounts are written without decimals.
  private static let wholeCurrencies: Set<String> = [
    "IDR", "VND", "KRW", "LAK", "KHR", "MMK", "IRR", "UGX", "TZS", "COP", "CLP", "PYG", "JPY", "LBP",
  ]
}
