import Lexicons
import Records
import Text

/// Money: the currency before the number or behind it.
extension QuantityReader {
  // MARK: Currency first

  /// "Rp140-an triliun", "US$2.5bn", "Rp.780,8 miliar".
  func currencyFirst(at token: Int, _ limit: Int, _ quantity: inout Quantity) -> Bool {
    guard let currency = context.currencies.before(at: token, limit: limit) else { return false }
    var next = currency.tokens.upperBound
    if reading.isMark(".", at: next), next + 1 < limit, reading.tokens[next + 1].kind == .number { next += 1 }
    if currency.term.kind == .bare, isLoose(currency, next) {
      guard reading.tokens[token].kind == .mark, next < limit else { return false }
    }
    if reading.isMark("-", at: next), context.isGlued(next), next + 1 < limit { next += 1 }
    guard next < limit else { return false }
    if reading.tokens[next].kind == .slashed { return bidAndAsk(currency, token, next, &quantity) }
    guard context.numerals.read(at: next, limit: limit, money: true, into: &quantity.numeral),
      !context.claimed[next]
    else { return false }
    takeStrayStop(&quantity.numeral, limit)
    begin(&quantity, currency, at: token, .currencyFirst)
    settle(&quantity)
    scale(&quantity, by: currency.factor)
    // "Rp100 ribu rupiah", "$5 million dollars": said twice.
    if let again = context.currencies.after(at: quantity.tokens.upperBound, limit: limit),
      again.code == quantity.unit || again.term.kind == .bare,
      !context.isGlued(again.tokens.lowerBound) || again.tokens.count > 1
    {
      quantity.extend(to: again.term)
    }
    return true
  }

  /// Begins an amount with its numeral and the currency before it.
  private func begin(
    _ quantity: inout Quantity, _ currency: CurrencyReader.Currency, at token: Int, _ rule: FigureRule
  ) {
    quantity.begin()
    quantity.tokens = token..<quantity.numeral.tokens.upperBound
    quantity.kind = .money
    quantity.unit = currency.code
    quantity.rule = rule
    quantity.isCurrencyFirst = true
    context.note(currency.term, &quantity.rows)
  }

  /// Letters such as "P" or "R" are a currency only right before the digits, and so is "won".
  private func isLoose(_ currency: CurrencyReader.Currency, _ next: Int) -> Bool {
    let token = currency.tokens.lowerBound
    let text = reading.entry(currency.term).term.utf8
    guard text.count < 2 || !(0x41...0x5A).contains(text.first!) else { return false }
    return !context.isGlued(next) || context.isGlued(token) && context.isWord(token - 1)
  }

  /// "Rp9.310/9.315": buying and selling price.
  private func bidAndAsk(
    _ currency: CurrencyReader.Currency, _ first: Int, _ token: Int, _ quantity: inout Quantity
  ) -> Bool {
    let parts = reading.bytes(token).split(separator: 0x2F)
    let mark = reading.decimalMark(at: token)
    guard parts.count == 2, let low = DigitGroups.value(of: parts[0], decimalMark: mark),
      let high = DigitGroups.value(of: parts[1], decimalMark: mark)
    else { return false }
    let isWhole = isWholeCurrency(currency.code)
    quantity.numeral = Numeral(
      tokens: token..<token + 1, value: isWhole ? low.whole : low.number, form: .digits)
    begin(&quantity, currency, at: first, .bidAndAsk)
    quantity.max = isWhole ? high.whole : high.number
    return true
  }

  /// "3.3. trillion": a full stop too many before the multiplier.
  private func takeStrayStop(_ numeral: inout Numeral, _ limit: Int) {
    let end = numeral.tokens.upperBound
    guard !numeral.hasMultiplier, end + 1 < limit, reading.isMark(".", at: end), context.isGlued(end),
      let term = context.numerals.multiplier(end + 1, limit, true), term.kind == .word,
      !context.isCapital(end + 1),
      let value = numeral.value.multiplied(by: context.numerals.whole(term))
    else { return }
    numeral.value = value
    numeral.other = nil
    numeral.hasMultiplier = true
    numeral.extend(to: term)
  }

  // MARK: Currency behind

  func takeMoney(_ quantity: inout Quantity, at token: Int, _ limit: Int) -> Bool {
    var start = token
    var multiplied: ExactNumber?
    // "5M dolar": a multiplier that only money takes.
    if let term = context.numerals.multiplier(token, limit, true), term.kind == .money,
      context.currencies.after(at: term.tokens.upperBound, limit: limit) != nil
    {
      multiplied = product(quantity, term)
      if multiplied != nil { start = term.tokens.upperBound }
    }
    // "millions of dollars".
    if quantity.isVague, reading.has(.functionWords, .genitive, at: start) { start += 1 }
    guard let currency = context.currencies.after(at: start, limit: limit) else { return false }
    if let multiplied {
      quantity.value = multiplied
      quantity.numeral.hasMultiplier = true
    }
    // "13 P" is no money: a symbol stands right behind its number.
    quantity.kind = .money
    quantity.unit = currency.code
    quantity.rule = .currencyLast
    context.note(currency.term, &quantity.rows)
    quantity.extend(to: currency.term)
    takeMultiplier(&quantity, currency, limit)
    settle(&quantity)
    scale(&quantity, by: currency.factor)
    takeSubunits(&quantity, currency, limit)
    return true
  }

  /// "75 USD million": the multiplier behind the code.
  private func takeMultiplier(_ quantity: inout Quantity, _ currency: CurrencyReader.Currency, _ limit: Int) {
    let end = quantity.tokens.upperBound
    guard !quantity.numeral.hasMultiplier, currency.term.kind == .code,
      let term = context.numerals.multiplier(end, limit, false), term.kind == .word,
      let value = product(quantity, term)
    else { return }
    quantity.value = value
    quantity.numeral.hasMultiplier = true
    quantity.numeral.other = nil
    context.note(term, &quantity.rows)
    quantity.extend(to: term)
  }

  /// "three dollars and fifty cents": one amount.
  private func takeSubunits(_ quantity: inout Quantity, _ currency: CurrencyReader.Currency, _ limit: Int) {
    guard currency.factor == .one, !quantity.isVague, quantity.max == nil else { return }
    takeHundredths(&quantity, currency, limit)
    guard currency.tokens.upperBound == quantity.tokens.upperBound else { return }
    var next = quantity.tokens.upperBound
    if let joiner = reading.term(.numerals, .joiner, at: next) { next = joiner.tokens.upperBound }
    guard next < limit, let part = context.numerals.read(at: next, limit: limit), !part.isVague,
      let subunit = context.currencies.after(at: part.tokens.upperBound, limit: limit),
      subunit.factor.isLess(than: .one),
      subunit.code == currency.code || reading.entry(subunit.term).term.utf8.count > 1,
      let amount = part.value.multiplied(by: subunit.factor), amount.isLess(than: .one),
      let sum = quantity.value.adding(amount)
    else { return }
    quantity.value = sum
    context.lists.add(part.rows, to: &quantity.rows)
    context.note(subunit.term, &quantity.rows)
    quantity.extend(to: subunit.term)
  }
}
