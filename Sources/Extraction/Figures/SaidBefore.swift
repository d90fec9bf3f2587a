import Lexicons
import Records
import Text

/// What a sentence leaves for the next one to count again.
extension MeasuredEntities {
  /// "They sent 900 workers abroad, 6% of the target. Of those, 400 …": what the next sentence may leave out is the last
  /// that was counted, of people before things.
  func lastSaid(_ drafts: DraftWindow) -> Range<Int>? {
    let last = drafts[drafts.count - 1].entity
    guard drafts.count > 1, let last, !isOfPeople(last) else { return last }
    return drafts.last {
      $0.quantity.kind != .money && $0.quantity.kind != .measure && isOfPeople($0.entity)
    }?
    .entity ?? last
  }

  private func isOfPeople(_ phrase: Range<Int>?) -> Bool {
    phrase?.last.map { reading.has(.classifiers, at: $0) && context.isPerson($0) } ?? false
  }
}
