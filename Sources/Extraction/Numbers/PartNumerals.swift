import Lexicons
import Records

/// Numbers that are a part of a multiplier: "setengah juta", "half a million", "a quarter of a million".
extension NumeralReader {
  /// "setengah juta", "half a million", "three quarters of a million": 500 000, 750 000.
  func fractionOfMultiplier(_ token: Int, _ limit: Int) -> Numeral? {
    let isFraction = reading.has(.fractions, at: token)
    // No article has more words than the longest term that begins here.
    let places = reading.termRange(at: token)
    guard
      isFraction
        || !places.isEmpty && hasFraction(token + 1...token + Int(reading.terms[places.lowerBound].count)),
      let term = (isFraction ? reading.term(.fractions, .whole, at: token) : nil)
        ?? quarter(token, isFraction)
    else { return nil }
    var next = behindOf(term.tokens.upperBound)
    if let article = reading.term(.numerals, .article, at: next) { next = article.tokens.upperBound }
    guard let multiplier = multiplier(next, limit, false), multiplier.kind == .word,
      let part = ExactNumber(reading.fraction(term))
    else { return nil }
    var numeral = Numeral(tokens: token..<next, value: part, form: .words)
    note(term, &numeral.rows)
    return multiply(&numeral, by: multiplier) ? numeral : nil
  }

  /// "a quarter of a million": behind "of", where an article follows.
  private func behindOf(_ token: Int) -> Int {
    reading.term(.functionWords, .genitive, at: token) != nil
      && reading.term(.numerals, .article, at: token + 1) != nil ? token + 1 : token
  }

  private func hasFraction(_ tokens: ClosedRange<Int>) -> Bool {
    tokens.contains { reading.has(.fractions, at: $0) }
  }

  /// "a quarter million": a part whose name is no ordinal.
  private func quarter(_ token: Int, _ isFraction: Bool) -> Term? {
    let article = reading.term(.numerals, .article, at: token)
    guard isFraction || article != nil else { return nil }
    let next = article?.tokens.upperBound ?? token
    guard reading.has(.fractions, at: next), let term = reading.term(.fractions, .denominator, at: next),
      !reading.has(.ordinals, at: next),
      case let behind = behindOf(term.tokens.upperBound),
      reading.has(.multipliers, at: behind == term.tokens.upperBound ? behind : behind + 1)
    else { return nil }
    return term
  }
}
