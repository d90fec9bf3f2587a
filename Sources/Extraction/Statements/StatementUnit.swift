import Lexicons
import Text

/// Sentences as reports need them: a quotation of several sentences and its cue are one.
enum StatementUnits {
  static func cut(_ article: Article, _ quotations: QuotationMap) -> [Sentence] {
    let reading = article.reading
    var units: [Sentence] = []
    for sentence in article.sentences {
      let first = sentence.tokens.lowerBound
      if let last = units.last, last.tokens.upperBound == first, joins(first, reading, quotations) {
        units[units.count - 1].tokens = last.tokens.lowerBound..<sentence.tokens.upperBound
      } else {
        units.append(sentence)
      }
    }
    return units.flatMap(pieces)
  }

  /// A unit that no writer would call a sentence is read in pieces, so that hostile text takes no longer.
  private static func pieces(of unit: Sentence) -> [Sentence] {
    guard unit.tokens.count > longest else { return [unit] }
    return stride(from: unit.tokens.lowerBound, to: unit.tokens.upperBound, by: longest).map {
      var piece = unit
      piece.tokens = $0..<min($0 + longest, unit.tokens.upperBound)
      return piece
    }
  }

  private static let longest = 800

  /// Whether a sentence goes on with the one before: inside a quotation, or in small letters behind its mark.
  private static func joins(_ first: Int, _ reading: Reading, _ quotations: QuotationMap) -> Bool {
    if quotations.isInside(first) { return true }
    guard first > 0, !reading.tokens[first].flags.contains(.blockStart),
      let quotation = quotations.quotation(at: first - 1), quotation.isUtterance,
      quotation.tokens.upperBound == first
    else { return false }
    let token = reading.tokens[first]
    return token.kind == .word && !token.flags.contains(.capital) || reading.isText(first, ",")
  }
}
