import Lexicons
import Records
import Text

/// Reads a number with its sign, currency, multiplier and unit.
struct QuantityReader {
  let context: FigureContext
  var reading: Reading { context.reading }

  /// The quantity that begins at a token; a range is two of them (``RangeReader``).
  func read(at token: Int, limit: Int) -> Quantity? {
    guard token < limit, context.scene.mayBegin(token) else { return nil }
    if let sign = sign(at: token, limit) {
      guard sign.upperBound < limit, var quantity = unsigned(at: sign.upperBound, limit),
        !reading.tokens[token].flags.contains(.lineStart) || reading.tokens[token].kind != .mark
          || isTemperature(quantity)
      else { return nil }
      quantity.value = quantity.value.negated
      quantity.tokens = sign.lowerBound..<quantity.tokens.upperBound
      return quantity
    }
    return unsigned(at: token, limit)
  }

  /// "minus", or a hyphen right before the number and apart from what stands before.
  private func sign(at token: Int, _ limit: Int) -> Range<Int>? {
    if let term = reading.term(.numerals, .sign, at: token) { return term.tokens }
    guard reading.tokens[token].kind == .mark, token + 1 < limit, context.scene.isMinus(token),
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

  private func unsigned(at token: Int, _ limit: Int) -> Quantity? {
    if let money = currencyFirst(at: token, limit) { return money }
    let numeral = context.numerals.read(at: token, limit: limit)
    if reading.has(.fractions, at: token), let part = partOfUnit(at: token, limit) { return part }
    if let share = RatioReader(context: context).read(at: token, numeral, limit: limit) {
      return partOfUnit(share, limit) ?? share
    }
    return numeral.map { withUnit($0, limit) }
  }

  // MARK: What readers share

  /// Takes the unit behind the number.
  func finish(_ quantity: inout Quantity, _ term: Term, _ factor: ExactNumber) {
    context.note(term, &quantity.rows)
    quantity.extend(to: term)
    scale(&quantity, by: factor)
  }

  func scale(_ quantity: inout Quantity, by factor: ExactNumber) {
    guard factor != ExactNumber(1) else { return }
    quantity.value = quantity.value.multiplied(by: factor) ?? quantity.value
    quantity.max = quantity.max.flatMap { $0.multiplied(by: factor) }
  }

  /// What a multiplier makes of a quantity's value; nil where that has too many digits.
  func product(_ quantity: Quantity, _ multiplier: Term) -> ExactNumber? {
    quantity.value.multiplied(by: context.numerals.whole(multiplier))
  }

  /// Decides between two readings of digits: amounts and counts have no three decimals.
  func settle(_ quantity: inout Quantity) {
    guard let other = quantity.numeral.other else { return }
    let isDecimal = quantity.value.exponent < 0
    let whole = isDecimal ? other : quantity.value
    // "1,129 dollar" may be a rate; "171,085 dollar" has no thousandths.
    if quantity.kind == .money, isDecimal,
      !QuantityReader.wholeCurrencies.contains(context.codes.text(quantity.unit)),
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
