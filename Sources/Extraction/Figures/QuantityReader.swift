import Lexicons
import Records
import Text

/// Reads a number with its sign, currency, multiplier and unit.
struct QuantityReader {
  let context: FigureContext
  let ratios: RatioReader
  var reading: Reading { context.reading }

  init(context: FigureContext) {
    self.context = context
    ratios = RatioReader(context: context)
  }

  /// Reads the quantity that begins at a token, where one may; a range is two of them (``RangeReader``).
  ///
  /// Here as in all readers that fill a quantity in place: where they say no, it is anything.
  func read(at token: Int, limit: Int, into quantity: inout Quantity) -> Bool {
    token < limit && context.mayBegin(token) && read(from: token, limit: limit, into: &quantity)
  }

  /// Reads the quantity that begins at a token at which one may begin (``FigureContext/mayBegin(_:)``).
  func read(from token: Int, limit: Int, into quantity: inout Quantity) -> Bool {
    if reading.tokens[token].kind == .number, !reading.roles[token].contains(.numerals) {
      return unsigned(at: token, limit, &quantity)
    }
    guard let sign = sign(at: token, limit) else { return unsigned(at: token, limit, &quantity) }
    guard sign.upperBound < limit, unsigned(at: sign.upperBound, limit, &quantity),
      !reading.tokens[token].flags.contains(.lineStart) || reading.tokens[token].kind != .mark
        || isTemperature(quantity)
        || quantity.tokens.upperBound == reading.tokens.count && sign.lowerBound == 0
    else { return false }
    quantity.value = quantity.value.negated
    quantity.tokens = sign.lowerBound..<quantity.tokens.upperBound
    return true
  }

  /// "minus", or a hyphen right before the number and apart from what stands before.
  private func sign(at token: Int, _ limit: Int) -> Range<Int>? {
    if reading.has(.numerals, at: token), let term = reading.term(.numerals, .sign, at: token) {
      // "plus or minus 2 points": either way.
      return reading.term(.rangeMarkers, .either, at: token - 1) == nil ? term.tokens : nil
    }
    guard reading.tokens[token].kind == .mark, token + 1 < limit, context.isMinus(token),
      context.isGlued(token + 1),
      reading.tokens[token + 1].kind == .number
        || context.currencies.before(at: token + 1, limit: limit) != nil,
      token == 0 || !context.isGlued(token) || reading.isMark("(", at: token - 1)
    else { return nil }
    return token..<token + 1
  }

  /// Whether a hyphen that opens a line is the quantity's sign: of degrees, and no mark of a list.
  private func isTemperature(_ quantity: Quantity) -> Bool {
    quantity.kind == .measure
      && context.term(.units, endingAt: quantity.tokens.upperBound)?.kind == .temperature
  }

  private func unsigned(at token: Int, _ limit: Int, _ quantity: inout Quantity) -> Bool {
    let roles = reading.roles[token]
    if roles.contains(.currencies), currencyFirst(at: token, limit, &quantity) { return true }
    let isNumeral = context.numerals.read(at: token, limit: limit, into: &quantity.numeral)
    if roles.contains(.fractions), partOfUnit(at: token, limit, &quantity) { return true }
    if ratios.mayTell(token, isNumeral ? quantity.numeral.tokens.upperBound : nil),
      let share = ratios.read(at: token, isNumeral ? quantity.numeral : nil, limit: limit)
    {
      quantity = share
      takePartOfUnit(&quantity, limit)
      return true
    }
    guard isNumeral else { return false }
    withUnit(&quantity, limit)
    return true
  }

  // MARK: What readers share

  /// Takes the unit behind the number.
  func finish(_ quantity: inout Quantity, _ term: Term, _ factor: ExactNumber) {
    context.note(term, &quantity.rows)
    quantity.extend(to: term)
    scale(&quantity, by: factor)
  }

  func scale(_ quantity: inout Quantity, by factor: ExactNumber) {
    guard factor != .one else { return }
    quantity.value = quantity.value.multiplied(by: factor) ?? quantity.value
    quantity.max = quantity.max.flatMap { $0.multiplied(by: factor) }
  }

  /// What a multiplier makes of a quantity's value; nil where that has too many digits.
  func product(_ quantity: Quantity, _ multiplier: Term) -> ExactNumber? {
    quantity.value.multiplied(by: context.numerals.whole(multiplier))
  }

  /// Decides between two readings of digits: amounts and counts have no three decimals.
  func settle(_ quantity: inout Quantity) {
    let numeral = quantity.numeral
    guard let other = numeral.other, numeral.value.isLess(than: other) else { return }
    // "1,129 dollar" may be a rate; "171,085 dollar" has no thousandths, and neither has "1.000 dollar".
    let mayBeRate =
      numeral.withoutNoughts == nil && !isWholeCurrency(quantity.unit)
      || context.conventions.hasThousandths(quantity.unit)
    quantity.isAmbiguous = numeral.withoutNoughts == nil
    if quantity.kind == .money, mayBeRate, quantity.value.isLess(than: ExactNumber(100)) { return }
    quantity.value = other
  }

  /// Decides the same of what is measured, which may have decimals, but none that end in a nought: "2.500 hectares".
  func settleMeasure(_ quantity: inout Quantity) {
    guard let other = quantity.numeral.other, quantity.numeral.value.isLess(than: other) else { return }
    if quantity.numeral.value.exponent > -3 { quantity.value = other }
    quantity.isAmbiguous = quantity.numeral.withoutNoughts == nil
  }

  /// Whether amounts of a currency are written without decimals.
  func isWholeCurrency(_ unit: Code) -> Bool { context.conventions.isWhole(unit) }
}
