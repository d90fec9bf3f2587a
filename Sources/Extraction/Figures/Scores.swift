import Lexicons
import Records
import Text

/// Results of matches: "(25-20, 23-25)", "17-21, 21-19".
struct Scores {
  let context: FigureContext
  private var reading: Reading { context.reading }

  /// Whether a bare range is a result: nothing is counted, and another pair or a bracket stands beside it.
  func isScore(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard quantity.isBare, quantity.max != nil, quantity.tokens.count == 3, context.isDash(first + 1),
      next >= sentence.upperBound || !context.classes[next].isNominal
    else { return false }
    if isPair(endingAt: first - 1, sentence) || isPair(at: next + 1, sentence), hasComma(first - 1, next) {
      return true
    }
    return first > sentence.lowerBound && reading.isMark("(", at: first - 1) && reading.isMark(")", at: next)
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
