import Lexicons
import Text

/// Sentences as reports need them: a quotation of several sentences and its cue are one.
enum StatementUnits {
  static func cut(_ article: Article, _ quotations: QuotationMap) -> [Range<Int>] {
    let reading = article.reading
    var units: [Range<Int>] = []
    units.reserveCapacity(article.sentences.count)
    var unit = 0..<0
    for sentence in article.sentences {
      let first = sentence.tokens.lowerBound
      if unit.upperBound == first, !unit.isEmpty, joins(first, reading, quotations) {
        unit = unit.lowerBound..<sentence.tokens.upperBound
      } else {
        add(unit, to: &units)
        unit = sentence.tokens
      }
    }
    add(unit, to: &units)
    return units
  }

  /// A unit that no writer would call a sentence is read in pieces, so that hostile text takes no longer.
  private static func add(_ unit: Range<Int>, to units: inout [Range<Int>]) {
    var rest = unit
    while rest.count > longest {
      units.append(rest.prefix(longest))
      rest = rest.dropFirst(longest)
    }
    if !rest.isEmpty { units.append(rest) }
  }

  private static let longest = 800

  /// Whether a sentence goes on with the one before: inside a quotation, or in small letters behind its mark.
  private static func joins(_ first: Int, _ reading: Reading, _ quotations: QuotationMap) -> Bool {
    if quotations.isInside(first) { return true }
    guard first > 0, let quotation = quotations.quotation(at: first - 1), quotation.isUtterance,
      quotation.tokens.upperBound == first, !reading.tokens[first].flags.contains(.blockStart)
    else { return false }
    let token = reading.tokens[first]
    return token.kind == .word && !token.flags.contains(.capital) || reading.isText(first, ",")
  }
}
