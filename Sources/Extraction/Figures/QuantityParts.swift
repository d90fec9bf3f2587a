import Lexicons
import Records
import Text

/// What stands behind an amount and belongs to it, and what stands behind a unit's letter and makes it none.
extension QuantityReader {
  /// "fifteen dollars fifty", "15 dollars 50": hundredths behind the name, with nothing that they count.
  func takeHundredths(_ quantity: inout Quantity, _ currency: CurrencyReader.Currency, _ limit: Int) {
    let behind = quantity.tokens.upperBound
    // "15 dollars and 50.", "17 USD 25.": only where the clause ends with it.
    let joiner = reading.term(.numerals, .joiner, at: behind)
    let next = joiner?.tokens.upperBound ?? behind
    let isCode = currency.term.kind == .code
    guard next < limit, isCode || currency.term.kind == .name || currency.term.kind == .bare,
      context.mayBegin(next), context.isWord(behind - 1), quantity.value.exponent >= 0,
      !quantity.numeral.hasMultiplier,
      let part = context.numerals.read(at: next, limit: limit),
      part.form == quantity.numeral.form, let cents = part.value.integer, (1...99).contains(cents),
      part.form == .words || reading.bytes(next).count == 2, !part.hasMultiplier,
      isNothing(part.tokens.upperBound, limit, atEnd: isCode || joiner != nil),
      let sum = quantity.value.adding(ExactNumber(Int128(cents), exponent: -2))
    else { return }
    quantity.value = sum
    context.lists.add(part.rows, to: &quantity.rows)
    quantity.tokens = quantity.tokens.lowerBound..<part.tokens.upperBound
  }

  /// Whether nothing that is counted or measured begins at a token: the end, a mark, a word of grammar.
  private func isNothing(_ token: Int, _ limit: Int, atEnd: Bool) -> Bool {
    guard token < limit else { return true }
    switch context.classes[token] {
    case .stop: return true
    case .comma, .close: return !atEnd
    case .preposition, .conjunction, .verb, .reporting, .pronoun:
      return !atEnd && !context.isGlued(token) && !reading.has(.units, at: token)
    default: return false
    }
  }

  /// "10512K310", "10512 K-310": letters or digits go on behind a letter.
  func isCode(_ token: Int) -> Bool {
    guard context.isGlued(token) else { return false }
    if context.isWord(token) || reading.tokens[token].kind == .number { return true }
    // "66 F-16 fighters", "66 F-16C/D fighters".
    return context.isDash(token) && context.isGlued(token + 1) && context.isCapital(token - 1)
      && reading.tokens[token + 1].kind == .number
      && (!reading.has(.units, at: token + 2) || !context.isGlued(token - 1))
  }

  /// "23456 F Street": a capital apart from the number begins a name.
  func isInitial(_ token: Int, _ limit: Int) -> Bool {
    !context.isGlued(token) && context.isCapital(token) && token + 1 < limit
      && context.classes[token + 1] == .name && reading.tokens[token + 1].kind == .word
  }
}
