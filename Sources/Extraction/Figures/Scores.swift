import Lexicons
import Records
import Text

/// Results of matches: "(25-20, 23-25)", "17-21, 21-19".
struct Scores {
  let context: FigureContext
  private var reading: Reading { context.reading }

  /// Whether a bare range is a result: nothing is counted, and another pair or a bracket stands beside it.
  func isScore(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    if isResult(quantity, sentence) { return true }
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard quantity.isBare, quantity.max != nil, quantity.tokens.count == 3, context.isDash(first + 1),
      next >= sentence.upperBound || !context.classes[next].isNominal
    else { return false }
    if isPair(endingAt: first - 1, sentence) || isPair(at: next + 1, sentence), hasComma(first - 1, next) {
      return true
    }
    return first > sentence.lowerBound && reading.isMark("(", at: first - 1) && reading.isMark(")", at: next)
  }

  /// "voted 52 to 48": two plain numbers, the greater first, that count nothing and tell of no change.
  private func isResult(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    guard quantity.isBare, quantity.max == nil, quantity.tokens.count == 1 else { return false }
    let token = quantity.tokens.lowerBound
    return isDescent(token, sentence) || token > sentence.lowerBound + 1 && isDescent(token - 2, sentence)
  }

  private func isDescent(_ first: Int, _ sentence: Range<Int>) -> Bool {
    let last = first + 2
    guard last < sentence.upperBound, first > sentence.lowerBound,
      let infix = reading.term(.rangeMarkers, .infix, at: first + 1), infix.count == 1,
      reading.has(.changeMarkers, at: first + 1),
      let more = plain(first), let less = plain(last), more > less, !context.claimed[first],
      !context.claimed[last],
      last + 1 >= sentence.upperBound || !context.classes[last + 1].isNominal,
      reading.term(.changeMarkers, .preposition, at: first - 1) == nil
    else { return false }
    return !context.hasChange(before: first)
  }

  /// The value of a number of up to three digits.
  private func plain(_ token: Int) -> Int? {
    guard reading.tokens[token].kind == .number, reading.bytes(token).count <= 3 else { return nil }
    return reading.bytes(token).reduce(0) { value, byte in
      value.flatMap { (0x30...0x39).contains(byte) ? $0 * 10 + Int(byte) - 0x30 : nil }
    }
  }

  private func hasComma(_ before: Int, _ after: Int) -> Bool {
    reading.isMark(",", at: before) || reading.isMark(",", at: after)
  }

  /// Whether two plain numbers that a hyphen joins begin at a token.
  private func isPair(at token: Int, _ sentence: Range<Int>) -> Bool {
    token + 2 < sentence.upperBound && reading.tokens[token].kind == .number && context.isDash(token + 1)
      && reading.tokens[token + 2].kind == .number
  }

  /// Whether such a pair ends before the comma at a token.
  private func isPair(endingAt comma: Int, _ sentence: Range<Int>) -> Bool {
    comma - 3 >= sentence.lowerBound && isPair(at: comma - 3, sentence)
  }
}
