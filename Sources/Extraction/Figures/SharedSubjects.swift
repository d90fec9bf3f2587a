import Lexicons
import Text

/// Subjects of two figures: what stands before another figure that stands between.
extension MeasuredEntities {
  /// "the wage for people aged 21 and over goes up": the subject stands before the other figure.
  func subjectOfBoth(
    _ drafts: DraftWindow, _ site: Site, _ number: PrecedingPhrases.Number, _ found: PrecedingPhrases.Found
  ) -> Range<Int>? {
    guard let previous = site.previous,
      drafts[previous].quantity.kind != number.kind
        || drafts[previous].quantity.unit != drafts[site.index].quantity.unit
    else { return nil }
    // "yang membawa 96 penumpang dan enam awak": the first of a row.
    var first = previous
    while first > 0, isJoined(drafts[first - 1], drafts[first]) { first -= 1 }
    let aside = aside(drafts[first])
    if opensClause(drafts[previous]) || aside == nil && isAttribute(of: drafts[previous]) { return nil }
    let isEnded = reading.term(.relativeMarkers, .after, at: drafts[previous].end) != nil
    guard
      (found.hasVerb || aside != nil || isEnded) && drafts[previous].isEntityBehind || isAge(drafts, previous)
    else {
      return nil
    }
    let before = PrecedingPhrases(context: context).find(
      number, startingAt: aside ?? drafts[first].start, from: site.sentence.lowerBound)
    return before.strong ?? (aside != nil || isClosed(before.weak, drafts[previous]) ? before.weak : nil)
  }

  /// Whether only "and" stands between two counts.
  private func isJoined(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    guard first.isEntityBehind, first.quantity.kind == .count, let entity = first.entity else { return false }
    return isCoordinator(entity.upperBound)
      && context.skipModifiers(before: second.start) == entity.upperBound + 1
  }

  /// "Pabrik yang mempekerjakan 300 buruh itu beromzet": whether a relative clause that the figure ends is of a noun.
  private func isClosed(_ noun: Range<Int>?, _ draft: FigureDraft) -> Bool {
    guard let noun, context.classes[noun.upperBound] == .relative, noun.upperBound < draft.start else {
      return false
    }
    return reading.term(.relativeMarkers, .after, at: draft.end) != nil
  }

  /// "tiga perahu berbobot mati 5 ton", "dua rumah yang bernilai Rp2 miliar": whether a word of size or a relative clause
  /// follows right behind what a figure counts.
  private func isAttribute(of draft: FigureDraft) -> Bool {
    guard draft.isEntityBehind, let entity = draft.entity else { return false }
    if context.classes[entity.upperBound] == .relative { return true }
    guard let by = reading.term(.changeMarkers, .preposition, at: entity.upperBound)
    else { return false }
    return context.code(by) == .by
  }
}
