import Lexicons
import Records
import Text

/// Numbers that count units of time which another length names.
extension Negatives {
  /// "four of the last ten months", "over ten years rather than five": a length whose unit another one has.
  func isOfLength(_ quantity: Quantity) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard !quantity.isEvent, !quantity.numeral.hasMultiplier, quantity.value.isLess(than: ExactNumber(100))
    else { return false }
    if context.classes[next] == .genitive, next + 2 < reading.tokens.count {
      return context.claimed[next + 2] && context.classes[next + 1].isAny(.determiner, .date)
    }
    if sharesUnit(next) { return true }
    // "every year instead of every five"
    let number = reading.has(.setMarkers, at: first - 1) ? first - 1 : first
    guard number > 2, next >= reading.tokens.count || context.classes[next].isAny(.stop, .comma),
      let marker = context.term(.functionWords, .conjunction, endingAt: number)
        ?? context.term(.functionWords, .preposition, endingAt: number), marker.count > 1
    else { return false }
    return context.claimed[marker.tokens.lowerBound - 1]
  }

  /// "15 dan 5 tahun penjara", "5, 10 and 12 years": the last of a row names the unit, and says nothing of when.
  private func sharesUnit(_ end: Int) -> Bool {
    var token = end
    for _ in 0..<6 {
      if token < reading.tokens.count, context.classes[token] == .comma { token += 1 }
      let isLast =
        token < reading.tokens.count
        && (reading.has(.rangeMarkers, .closer, at: token) || reading.has(.rangeMarkers, .either, at: token))
      if isLast { token += 1 }
      guard token > end, let numeral = context.numerals.read(at: token, limit: reading.tokens.count) else {
        return false
      }
      let unit = numeral.tokens.upperBound
      if isLast {
        return context.claimed[token] && reading.has(.timeUnits, at: unit)
          && (unit + 1 >= reading.tokens.count || !context.claimed[unit + 1])
      }
      token = unit
    }
    return false
  }
}
