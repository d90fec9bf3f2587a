import Lexicons
import Records
import Text

/// Figures that have one noun between them: "2 or 3 million workers", "8 of the 12 villages", "9 percent, or $5 billion".
extension MeasuredEntities {
  /// "3 million out of 14 million card holders": two figures of one noun.
  func sharedWithNext(_ drafts: DraftWindow, _ index: Int, goesOn: Bool = true) -> Range<Int>? {
    guard index + 1 < drafts.count else { return nil }
    let kind = drafts[index].quantity.kind
    guard kind == .count || kind == .percent || kind == .ratio else { return nil }
    let end = drafts[index].quantity.tokens.upperBound
    let next = drafts[index + 1]
    // "2 or 3 million workers", "94% and 97% of pupils"; "9 percent or 8 million of its shares".
    if isCoordinator(end), !isNamedAmount(drafts[index].start),
      end + 1 == context.skipModifiers(before: next.start),
      kind == next.quantity.kind
        || next.quantity.kind == .count
          && (context.isGenitive(next.quantity.tokens.upperBound) || isUnheaded(drafts[index].start))
    {
      if next.isEntityBehind { return next.entity }
      if goesOn, let shared = sharedWithNext(drafts, index + 1, goesOn: false) { return shared }
    }
    // "2 million out of 18 million users", "8 million of the bank's 9 million shares", "75 percent of the 21 km line".
    // "half the 72 villages"
    let isOf =
      context.isGenitive(end)
      || kind == .ratio && end < next.start
        && ((end..<next.start).allSatisfy { context.classes[$0] == .determiner } || isOwner(end..<next.start))
    guard kind == .count ? next.quantity.kind == .count : next.isEntityBehind, isOf,
      next.start - end <= 3 || next.start - end <= 7 && isOwner(end + 1..<next.start)
    else { return nil }
    return next.entity
  }

  /// "Jika dilarang, 11 persen atau 27 juta warga pulang": nothing right before the number says what it is of.
  private func isUnheaded(_ start: Int) -> Bool {
    let before = context.skipModifiers(before: start) - 1
    return before < context.classes.tokens.lowerBound
      || context.classes[before].isAny(.comma, .stop, .preposition, .conjunction)
  }

  /// "1.8 percent of output, or $5 billion", "atau setara Rp5 triliun": the same amount in another unit.
  /// - Returns: what the amount before is of.
  func restated(_ drafts: DraftWindow, _ index: Int) -> Range<Int>? {
    guard index > 0, drafts[index].quantity.kind == .money || drafts[index].quantity.kind == .measure,
      case let previous = drafts[index - 1], previous.quantity.unit != drafts[index].quantity.unit,
      previous.quantity.kind != .count, !isAge(drafts, index - 1)
    else { return nil }
    let or = context.skipModifiers(before: drafts[index].start) - 1
    let end = previous.quantity.tokens.upperBound
    guard or >= end, or - end < 8, reading.term(.rangeMarkers, .either, at: or) != nil,
      (end..<or).allSatisfy({
        context.classes[$0].isNominal
          || context.classes[$0].isAny(.comma, .genitive, .preposition, .determiner)
          || context.classes[$0].isAny(.open, .close)
      })
    else { return nil }
    return previous.entity
  }

  /// "jumlah kasus aktif 4.115 dan 21 kematian": the amount is named right before its number.
  private func isNamedAmount(_ start: Int) -> Bool {
    var token = context.skipModifiers(before: start) - 1
    let lowest = max(0, token - 5)
    while token >= lowest, context.classes[token].isNominal || context.isPassive(token) {
      if reading.term(.classifiers, .quantity, at: token) != nil { return token + 1 < start }
      token -= 1
    }
    return false
  }

  /// "the bank's": whose the whole is that a number is a part of.
  private func isOwner(_ tokens: Range<Int>) -> Bool {
    context.classes[tokens.upperBound - 1] == .clitic
      && tokens.allSatisfy { context.classes[$0].isNominal || context.classes[$0] == .determiner }
  }
}
