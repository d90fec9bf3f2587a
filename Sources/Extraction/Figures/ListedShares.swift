import Lexicons
import Records
import Text

/// Numbers in a row of which only the last has its percent sign: "Jawa 54, Sumatera 23 dan Sulawesi 8 persen".
extension FigureContext {
  /// How many names a row has at most behind a number.
  private static let longestRow = 8
  /// How many words a name has at most.
  private static let longestName = 5

  /// Whether a row of names with their numbers goes on behind a number and ends in a percentage.
  func leadsToShare(from end: Int) -> Bool {
    var next = end
    for _ in 0..<FigureContext.longestRow {
      let joiner = next
      if classes[next] == .comma { next += 1 }
      if reading.term(.rangeMarkers, .closer, at: next) != nil { next += 1 }
      guard next > joiner else { return false }
      let name = next
      while next < name + FigureContext.longestName, classes[next].isNominal { next += 1 }
      guard next > name, next < classes.tokens.upperBound, reading.tokens[next].kind == .number else {
        return false
      }
      next += 1
      if reading.has(.percent, at: next) { return true }
    }
    return false
  }

  /// Whether a bare number stands in such a row, behind a name of its own.
  func isListedShare(_ quantity: Quantity) -> Bool {
    let first = quantity.tokens.lowerBound
    return quantity.isBare && quantity.kind == .count && quantity.numeral.form == .digits
      && !quantity.numeral.hasMultiplier
      && quantity.value.isLess(than: ExactNumber(100)) && classes[first - 1].isNominal
      && leadsToShare(from: quantity.tokens.upperBound)
  }
}
