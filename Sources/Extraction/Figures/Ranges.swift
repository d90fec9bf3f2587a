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
    // No range goes on behind anything but its marker, a dash or the unit's abbreviation in brackets.
    if end < limit,
      reading.has(.rangeMarkers, at: end) || context.isDash(end) || reading.isMark("(", at: end)
    {
      takeSecond(&first, limit)
    }
    return true
  }

  /// The other end of a range.
  private func takeSecond(_ first: inout Quantity, _ limit: Int) {
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
    if isRead, let range = range(first, second, link) { first = range }
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
      second.numeral.tokens.count < second.tokens.count || second.value.exponent < 0,
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
    return isSize && context.changeWord(before: start) != nil
  }
}

extension FigureContext {
  /// Whether a word of change stands before a token, in its sentence and not far.
  func hasChange(before token: Int) -> Bool {
    let start = max(reading.sentence(of: max(0, token - 1)).tokens.lowerBound, token - 80)
    return token > start && (start..<token).contains { reading.has(.changeVerbs, at: $0) && isChangeWord($0) }
  }

  /// Whether a word of change stands among the next tokens.
  func hasChange(after token: Int, within count: Int) -> Bool {
    guard token > 0, token < reading.tokens.count else { return false }
    let end = min(reading.sentence(of: token - 1).tokens.upperBound, token + count)
    return token < end && (token..<end).contains { reading.has(.changeVerbs, at: $0) && isChangeWord($0) }
  }

  /// A verb or noun of change begins here; "higher" and "lower" tell of no change.
  func isChangeWord(_ token: Int) -> Bool {
    reading.terms(at: token).contains { $0.role == .changeVerbs && $0.kind != .adjective }
  }

  /// Whether a word of change ends right before a token.
  func isChangeWordEnd(_ end: Int) -> Bool { term(.changeVerbs, endingAt: end) != nil }

  /// The verb of change that ends right before a token, when modifiers and the like are skipped.
  func changeWord(before token: Int) -> Term? {
    term(.changeVerbs, .verb, endingAt: skipLinks(before: token))
  }

  private static let links: RoleSet = [
    RoleSet(.modifiers), RoleSet(.changeMarkers), RoleSet(.rangeMarkers),
  ]

  /// Whether anything that may be stepped over ends right before a token.
  @inline(__always)
  private func mayBeLink(before end: Int) -> Bool {
    end > 0
      && (classes[end - 1].isAny(.filler, .determiner, .adverb)
        || !roles(endingAt: end).isDisjoint(with: FigureContext.links))
  }

  /// "below", "more than": beyond or below a number.
  func isBound(_ modifier: Term) -> Bool { code(modifier) == .moreThan || code(modifier) == .lessThan }

  /// Steps left over modifiers, openers of ranges and fillers alone.
  @inline(__always)
  func skipModifiers(before token: Int, bounds: Bool = true) -> Int {
    mayBeLink(before: token) ? stepOverModifiers(before: token, bounds) : token
  }

  @inline(never)
  private func stepOverModifiers(before token: Int, _ bounds: Bool) -> Int {
    var end = token
    for _ in 0..<4 {
      guard mayBeLink(before: end) else { break }
      if let term = term(.modifiers, .before, endingAt: end) ?? term(.rangeMarkers, .opener, endingAt: end) {
        // "financing below Rp10 billion": a bound is said of what stands before it.
        if !bounds, term.role == .rangeMarkers || isBound(term) { return end }
        end = term.tokens.lowerBound
      } else if classes[end - 1] == .filler || classes[end - 1] == .determiner || classes[end - 1] == .adverb
      {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  /// Steps left over what may stand between a verb and its number: modifiers, "sebesar", "by", "angka".
  @inline(__always)
  func skipLinks(before token: Int) -> Int {
    guard mayBeLink(before: token) else { return token }
    // Several readers ask for the same number, one after the other.
    if links.token != token { links = (token, stepOverLinks(before: token)) }
    return links.found
  }

  @inline(never)
  private func stepOverLinks(before token: Int) -> Int {
    var end = token
    for _ in 0..<5 {
      guard mayBeLink(before: end) else { break }
      if let term = term(.modifiers, .before, endingAt: end) {
        end = term.tokens.lowerBound
      } else if let term = term(.changeMarkers, endingAt: end), code(term) == .by {
        end = term.tokens.lowerBound
      } else if let term = term(.rangeMarkers, .opener, endingAt: end),
        !reading.has(.changeMarkers, at: term.tokens.lowerBound)
      {
        end = term.tokens.lowerBound
      } else if classes[end - 1] == .filler || classes[end - 1] == .determiner
        || classes[end - 1] == .adverb
          && term(.changeVerbs, endingAt: end) == nil
      {
        end -= 1
      } else {
        break
      }
    }
    return end
  }
}
