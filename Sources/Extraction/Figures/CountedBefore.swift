import Lexicons
import Text

/// What stands before the word that an amount of it follows: "bidan sebanyak 64 orang".
extension MeasuredEntities {
  /// "guru sebanyak 870 orang, bidan sebanyak 64 orang": the noun right before the word for an amount.
  func counted(_ found: PrecedingPhrases.Found, _ draft: FigureDraft) -> Range<Int>? {
    guard let amount = context.term(.classifiers, .quantity, endingAt: draft.start),
      reading.has(.functionWords, at: amount.tokens.lowerBound)
    else { return nil }
    let end = amount.tokens.lowerBound
    return [found.strong, found.weak].compactMap(\.self).first {
      $0.upperBound <= end && ($0.upperBound == end || isTime($0.upperBound..<end))
        && ($0.lowerBound == 0 || reading.functionWord($0.lowerBound - 1, [.preposition]) == nil)
    }
  }

  /// "penduduk miskin pada Maret 2024 sebanyak": only the date stands between.
  private func isTime(_ between: Range<Int>) -> Bool {
    context.classes[between.upperBound - 1] == .date
      && between.allSatisfy { context.classes[$0].isAny(.date, .preposition) }
  }
}
