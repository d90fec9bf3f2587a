import Lexicons
import Records
import Text

/// The unit that stands behind the last of several numbers and holds for all: "masing-masing 5 dan 7 persen",
/// "doses of 50, 100 and 200 mg".
struct SharedUnits {
  let context: FigureContext
  private var reading: Reading { context.reading }

  func share(_ drafts: inout DraftWindow) {
    var isChained = false
    for index in drafts.indices.dropLast().reversed() {
      let next = drafts[index + 1].quantity
      guard drafts[index].quantity.isBare, !next.isBare,
        let isLast = isLinked(drafts[index].quantity.tokens.upperBound, next.tokens.lowerBound),
        isLast || isChained,
        let value = shared(drafts[index].quantity, next)
      else {
        isChained = false
        continue
      }
      drafts[index].quantity.take(unitOf: next, value)
      drafts[index].isListed = true
      isChained = true
    }
  }

  /// What a number is in the unit of the next one; nil where it has none of it.
  private func shared(_ first: Quantity, _ next: Quantity) -> ExactNumber? {
    guard first.kind == .count, first.max == nil, !first.isVague, !first.isEvent, next.max == nil,
      !next.isVague,
      !next.isCurrencyFirst, !next.rule.isAge,
      next.kind == .percent || next.kind == .measure || next.kind == .money,
      let base = next.numeral.value.divided(by: next.numeral.factor)
    else { return nil }
    // "500 and 3 million dollars": who knows.
    let isScaled = next.numeral.hasMultiplier && !first.numeral.hasMultiplier
    if isScaled, !first.value.isLess(than: base) { return nil }
    return next.value.divided(by: isScaled ? base : next.numeral.value).flatMap {
      first.value.multiplied(by: $0)
    }
  }

  /// Whether "and" links two numbers, with or without a comma, or a comma alone; nil where nothing does, and where "or"
  /// says an amount in another way.
  private func isLinked(_ end: Int, _ start: Int) -> Bool? {
    guard (1...2).contains(start - end) else { return nil }
    let hasComma = context.classes[end] == .comma
    if hasComma, start == end + 1 { return false }
    guard hasComma || start == end + 1, reading.term(.rangeMarkers, .closer, at: start - 1) != nil else {
      return nil
    }
    return true
  }
}

extension Quantity {
  /// Has the unit of another, and the value that it comes to in it.
  fileprivate mutating func take(unitOf other: Quantity, _ value: ExactNumber) {
    (kind, unit, rule, isBare) = (other.kind, other.unit, other.rule, false)
    self.value = value
  }
}

extension MeasuredEntities {
  /// "2 dan 3 juta ton semen": the noun behind the last of the numbers that share its unit.
  func behindList(_ drafts: DraftWindow, _ index: Int) -> Range<Int>? {
    var last = index
    while drafts[last].isListed { last += 1 }
    return drafts[last].isEntityBehind ? drafts[last].entity : nil
  }
}
