import Lexicons
import Records
import Text

/// Reads a quantity, or two that are the ends of a range: "5-10 persen", "antara 2 dan 3 juta".
struct RangeReader {
  let context: FigureContext
  let quantities: QuantityReader
  private var reading: Reading { context.reading }

  init(context: FigureContext) {
    self.context = context
    quantities = QuantityReader(context: context)
  }

  /// Reads what begins at a token at which a quantity may begin; a range where its ends belong together.
  func read(from token: Int, limit: Int, into first: inout Quantity) -> Bool {
    guard quantities.read(from: token, limit: limit, into: &first) else { return false }
    let end = first.tokens.upperBound
    // No range goes on behind anything but its marker, a dash or the unit's abbreviation in brackets; and none behind a
    // date: "from 400 tons in 2021 to 6,700 tons".
    if end < limit, !context.claimed[first.numeral.tokens.lowerBound],
      reading.has(.rangeMarkers, at: end) || context.isDash(end) || reading.isMark("(", at: end)
    {
      takeSecond(&first, limit)
    }
    return true
  }

  /// The other end of a range.
  private func takeSecond(_ first: inout Quantity, _ limit: Int) {
    if takeTolerance(&first, limit) { return }
    let infix = reading.term(.rangeMarkers, .infix, at: first.tokens.upperBound)
    var second = Quantity()
    var isRead = false
    if let infix {
      isRead = quantities.read(at: infix.tokens.upperBound, limit: limit, into: &second)
      if isRead, let range = multiple(first, second, infix) ?? vague(first, second, infix) {
        first = range
        return
      }
    }
    guard first.max == nil, first.kind != .ratio, !first.isVague, let link = link(behind: first, limit) else {
      return
    }
    if link.first != infix?.first || link.count != infix?.count {
      isRead = quantities.read(at: link.tokens.upperBound, limit: limit, into: &second)
    }
    if isRead { takeMoneyMultiplier(&second, behind: first, limit) }
    if isRead, let range = range(first, second, link) { first = range }
  }

  /// "12.5 ± 0.3 mm": how far off the number may be belongs to its span; the unit may stand behind both.
  private func takeTolerance(_ first: inout Quantity, _ limit: Int) -> Bool {
    var second = Quantity()
    guard first.max == nil, first.kind != .ratio, !first.isVague,
      let mark = reading.term(.rangeMarkers, .tolerance, at: first.tokens.upperBound),
      quantities.read(at: mark.tokens.upperBound, limit: limit, into: &second), second.kind != .ratio,
      !context.claimed[second.numeral.tokens.lowerBound],
      first.isBare ? !second.isCurrencyFirst : second.isBare || first.unit == second.unit
    else { return false }
    if first.isBare {
      (first.kind, first.unit, first.rule, first.isBare) = (
        second.kind, second.unit, second.rule, second.isBare
      )
      let scale = second.value.divided(by: second.numeral.value.divided(by: second.numeral.factor) ?? .one)
      if !first.numeral.hasMultiplier, let scale {
        first.value = first.value.multiplied(by: scale) ?? first.value
      }
    }
    first.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    first.numeral.tokens = first.numeral.tokens.lowerBound..<second.numeral.tokens.upperBound
    context.lists.add(second.rows, to: &first.rows)
    context.note(mark, &first.rows)
    return true
  }

  /// "Rp13-14 M": what multiplies money alone stands behind the second, and the currency before the first.
  private func takeMoneyMultiplier(_ second: inout Quantity, behind first: Quantity, _ limit: Int) {
    guard first.isCurrencyFirst, second.isBare, !second.numeral.hasMultiplier,
      let term = context.numerals.multiplier(second.tokens.upperBound, limit, true), term.kind == .money,
      context.numerals.multiply(&second.numeral, by: term)
    else { return }
    second.value = second.numeral.value
    second.extend(to: term)
  }

  /// Two ends as a range; nil where they are none.
  private func range(_ first: Quantity, _ second: Quantity, _ link: Term) -> Quantity? {
    guard second.max == nil, second.kind != .ratio, !second.isVague,
      !context.claimed[second.numeral.tokens.lowerBound],
      let (low, high) = align(first, second), !isChange(first, second, link), isPlausible(first, second, link)
    else { return nil }
    var range = high
    range.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    range.numeral.tokens = first.numeral.tokens.lowerBound..<second.numeral.tokens.upperBound
    range.isBare = first.isBare && second.isBare
    range.isCurrencyFirst = first.isCurrencyFirst
    range.value = low.value
    range.max = high.value
    range.rule = .range
    range.rows = first.rows
    context.lists.add(second.rows, to: &range.rows)
    context.note(link, &range.rows)
    return range
  }

  /// "puluhan hingga ratusan juta rupiah": the least of two vague numbers with what they share.
  private func vague(_ first: Quantity, _ second: Quantity, _ link: Term) -> Quantity? {
    guard first.isVague, first.isBare, second.isVague,
      let low = first.value.multiplied(by: second.numeral.factor), low.isLess(than: second.value)
    else { return nil }
    var range = second
    range.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    range.numeral.tokens = range.tokens.lowerBound..<second.numeral.tokens.upperBound
    range.value = low
    context.lists.add(first.rows, to: &range.rows)
    context.note(link, &range.rows)
    return range
  }

  /// "1.5 to 2.2 times its cost": a bare number and a multiple.
  private func multiple(_ first: Quantity, _ second: Quantity, _ link: Term) -> Quantity? {
    guard first.isBare, first.max == nil, !first.isVague, second.rule == .multiple,
      second.tokens.count > 1 || second.value.exponent < 0,
      first.value.isLess(than: second.value)
    else { return nil }
    var range = second
    range.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    range.value = first.value
    range.max = second.value
    context.lists.add(first.rows, to: &range.rows)
    context.note(link, &range.rows)
    return range
  }

  /// "two or three" is a range; "5 or 20 percent" are two figures.
  private func isPlausible(_ first: Quantity, _ second: Quantity, _ link: Term) -> Bool {
    guard link.kind == .either else { return true }
    guard first.isBare, second.isBare, let low = first.value.integer, let high = second.value.integer else {
      return false
    }
    return high - low <= 10 && high < 100
  }

  /// "-", "hingga", "to"; "dan" and "and" behind "antara" and "between".
  private func link(behind first: Quantity, _ limit: Int) -> Term? {
    let next = context.behindGloss(first.tokens.upperBound)
    guard next + 1 < limit else { return nil }
    // "15- to 24-year-olds"
    if context.isDash(next), context.isGlued(next), !context.isGlued(next + 1), first.isBare,
      let infix = reading.term(.rangeMarkers, .infix, at: next + 1), infix.tokens.upperBound < limit
    {
      return infix
    }
    guard reading.has(.rangeMarkers, at: next) else { return nil }
    if let infix = reading.term(.rangeMarkers, .infix, at: next), infix.tokens.upperBound < limit {
      return infix
    }
    if let either = reading.term(.rangeMarkers, .either, at: next), either.tokens.upperBound < limit {
      return either
    }
    guard let closer = reading.term(.rangeMarkers, .closer, at: next) else { return nil }
    var start = first.tokens.lowerBound
    while let modifier = context.term(.modifiers, .before, endingAt: start),
      context.term(.rangeMarkers, .opener, endingAt: start) == nil
    {
      start = modifier.tokens.lowerBound
    }
    guard let opener = context.term(.rangeMarkers, .opener, endingAt: start), isPaired(opener) else {
      return nil
    }
    return closer
  }

  /// "antara" and "between" wait for "dan" and "and"; "dari" and "from" do not.
  private func isPaired(_ opener: Term) -> Bool {
    reading.term(.changeMarkers, at: opener.tokens.upperBound - 1) == nil
  }

  /// Both ends with the unit and multiplier that they share; nil where they do not belong together.
  private func align(_ first: Quantity, _ second: Quantity) -> (Quantity, Quantity)? {
    var low = first
    var high = second
    if first.isBare, !second.isBare, !second.isCurrencyFirst {
      low.kind = second.kind
      low.unit = second.unit
      if let scale = ratio(second) { low.value = low.value.multiplied(by: scale) ?? low.value }
    } else if second.isBare, !first.isBare {
      guard first.isCurrencyFirst else { return nil }
      high.kind = first.kind
      high.unit = first.unit
    } else if first.kind != second.kind || first.unit != second.unit {
      guard first.kind == .money, second.kind == .money, first.isCurrencyFirst == second.isCurrencyFirst
      else { return nil }
      return nil
    }
    if !low.numeral.hasMultiplier, second.numeral.hasMultiplier {
      let base = second.numeral.value.divided(by: second.numeral.factor) ?? second.numeral.value
      if low.numeral.value.isLess(than: base) || low.numeral.value == base {
        low.value = low.value.multiplied(by: second.numeral.factor) ?? low.value
      }
    }
    // "2,3 persen hingga minus 0,4 persen"
    if high.value.coefficient < 0, low.value.coefficient >= 0 { swap(&low.value, &high.value) }
    guard low.value.isLess(than: high.value) else { return nil }
    return (low, high)
  }

  /// What a unit multiplies by: 1/100 for "sen".
  private func ratio(_ quantity: Quantity) -> ExactNumber? {
    guard quantity.kind == .money || quantity.kind == .percent else { return nil }
    return quantity.value.divided(by: quantity.numeral.value)
  }

  /// "rose $3 to $40", "increased from 5 to 7 million": a change and its ends are no range.
  private func isChange(_ first: Quantity, _ second: Quantity, _ link: Term) -> Bool {
    guard let marker = reading.term(.changeMarkers, at: link.tokens.lowerBound),
      context.code(marker) == .to
    else { return false }
    let start = first.tokens.lowerBound
    if let from = context.term(.changeMarkers, .preposition, endingAt: start),
      context.code(from) == .from
    {
      return context.hasChange(before: from.tokens.lowerBound)
        || context.hasChange(after: second.tokens.upperBound, within: 3)
    }
    // "fell by 2.2 million to 34.9 million", but "fell by 5 to 10 percent".
    let isSize =
      !first.isBare || first.numeral.hasMultiplier && second.numeral.hasMultiplier
      || second.isBare && !second.numeral.hasMultiplier
        && first.value.multiplied(by: ExactNumber(2))?.isLess(than: second.value) ?? false
    guard isSize else { return false }
    if context.changeWord(before: start) != nil { return true }
    // "cut its target by 300 rupiah to 2,400 rupiah"
    guard let by = context.term(.changeMarkers, .preposition, endingAt: start), context.code(by) == .by else {
      return false
    }
    return context.hasChange(before: by.tokens.lowerBound)
  }
}
