import Lexicons
import Records
import Text

/// Finds figures that are the size or an end of a change: "naik 5 persen", "dari 5 menjadi 7 juta".
struct Changes {
  let context: FigureContext
  var reading: Reading { context.reading }

  func annotate(_ drafts: inout DraftWindow, _ sentence: Range<Int>) {
    for index in drafts.indices where !drafts[index].quantity.isEvent && !drafts[index].quantity.rule.isAge {
      drafts[index].change = change(drafts, index, sentence)
    }
  }

  private func change(_ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>) -> Figure.Change? {
    let floor = index > 0 ? drafts[index - 1].quantity.tokens.upperBound : sentence.lowerBound
    if let multiple = multiple(drafts[index].quantity) { return multiple }
    // "comes to a 10 percent rise": the size, whatever leads to it.
    if !isSizeOfNoun(drafts[index]), let end = ends(drafts, index, floor, sentence) { return end }
    if let size = size(drafts, index, floor) { return size }
    if let size = sizeBehind(drafts, index, sentence) { return size }
    if index > 0, drafts[index - 1].change == .from, joins(floor, drafts[index].start) { return .from }
    if index > 0, let same = sameSize(drafts, index, floor) { return same }
    if index > 0, isListed(drafts, index) { return drafts[index - 1].change }
    return noun(drafts, index, sentence)
  }

  /// "a 10 percent rise": behind an article and before the noun of a change.
  private func isSizeOfNoun(_ draft: FigureDraft) -> Bool {
    let end = draft.quantity.tokens.upperBound
    return draft.quantity.kind != .count && reading.has(.changeVerbs, .noun, at: end)
      && draft.start > 0 && reading.term(.numerals, .article, at: draft.start - 1) != nil
  }

  // MARK: Ends

  /// "menjadi N", "to N" and "dari N", "from N", "dibanding … N".
  private func ends(_ drafts: DraftWindow, _ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Figure
    .Change?
  {
    if let bound = context.term(.modifiers, .before, endingAt: drafts[index].start),
      context.isParticle(bound) || context.isLevelReached(bound, drafts[index].quantity)
    {
      return .to
    }
    let end = skip(before: drafts[index].start, floor)
    if let marker = context.term(.changeMarkers, endingAt: end), marker.tokens.lowerBound >= floor {
      let code = context.code(marker)
      if code == .to, isTo(marker, drafts, index, sentence) { return .to }
      if code == .from, isFrom(marker, drafts, index, sentence) { return .from }
    }
    if drafts[index].modifier != nil, isBoundReached(drafts, index, end) { return .to }
    if let distant = distantEnd(before: end, drafts, index, floor, sentence) { return distant }
    return index > 0 ? comparison(drafts, index, floor, sentence) : nil
  }

  /// Left over modifiers, fillers, dates and "sebesar", but over no noun.
  private func skip(before token: Int, _ floor: Int) -> Int {
    var end = token
    for _ in 0..<6 where end > floor {
      let next = context.skipLinks(before: end)
      if next < end, next >= floor {
        end = next
      } else if context.classes[end - 1] == .genitive, end - 1 > floor {
        end -= 1
      } else {
        break
      }
    }
    return max(end, floor)
  }

  /// "from Wednesday's close of Rp9,110", "from a high of $938", "dari tahun lalu yang Rp5 miliar": a date or the name
  /// of the amount between the marker and its number.
  private func distantEnd(
    before token: Int, _ drafts: DraftWindow, _ index: Int, _ floor: Int, _ sentence: Range<Int>
  ) -> Figure.Change? {
    var end = token
    let isOf = context.classes[end] == .genitive
    if isOf {
      while end > max(floor, token - 4),
        context.classes[end - 1].isAny(.noun, .adjective, .adverb)
          || context.classes[end - 1] == .verb && end == token
      {
        end -= 1
      }
    }
    while end > floor,
      context.classes[end - 1].isAny(.date, .filler, .clitic, .relative)
        || context.classes[end - 1] == .determiner
        || context.classes[end - 1] == .adjective && context.classes[end - 2] == .determiner
    {
      end -= 1
    }
    // "dari realisasi tahun lalu 6,9 juta ton"
    if end < token, context.claimed[end], end > floor, context.classes[end - 1] == .noun { end -= 1 }
    guard end < token,
      isOf || (end..<token).contains(where: { context.claimed[$0] || context.classes[$0] == .adjective }),
      let marker = context.term(.changeMarkers, endingAt: end), marker.tokens.lowerBound >= floor,
      case let code = context.code(marker)
    else { return nil }
    // "rose to a record high of 14,219"
    if code == .to { return isOf && isTo(marker, drafts, index, sentence) ? .to : nil }
    return code == .from && isFrom(marker, drafts, index, sentence) ? .from : nil
  }

  private func isTo(_ marker: Term, _ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>) -> Bool {
    let start = marker.tokens.lowerBound
    let hasChange = hasChange(before: start, sentence)
    // "expanded to all 26 clinics": all there are, no new amount.
    if let last = reading.functionWord(drafts[index].start - 1, [.determiner]),
      last.tokens.lowerBound > start, drafts[index].modifier == nil,
      !reading.officeWord(last.tokens.lowerBound, "article"),
      !reading.has(.modifiers, at: last.tokens.lowerBound),
      reading.term(.classifiers, .quantity, at: last.tokens.lowerBound) == nil
    {
      return false
    }
    // "amounting to": another verb leads here.
    let isPlain =
      reading.term(.functionWords, .preposition, at: start) != nil || reading.has(.rangeMarkers, at: start)
    if isPlain, start > sentence.lowerBound,
      context.classes[start - 1] == .verb,
      !context.isChangeWordEnd(start)
    {
      return false
    }
    // "to" and "ke" lead anywhere; "menjadi" leads to a new amount.
    if reading.term(.functionWords, .preposition, at: start) != nil || marker.tokens.count > 1
      || reading.has(.rangeMarkers, at: start)
    {
      return hasChange
    }
    // "menjadi 30 ton santan": what something is made into.
    if drafts[index].quantity.kind == .count
      || drafts[index].quantity.kind == .measure && drafts[index].isEntityBehind
    {
      return hasChange || index > 0 && drafts[index - 1].change != nil
        || hasQuantity(before: start, sentence)
    }
    return true
  }

  private func isFrom(_ marker: Term, _ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>) -> Bool {
    let start = marker.tokens.lowerBound
    // "5 persen dari 20 juta orang": a share of something.
    if index > 0, drafts[index - 1].quantity.tokens.upperBound == start {
      let kind = drafts[index - 1].quantity.kind
      // "rose 5 percent from 20 million", "fell to 4.5 percent from 5.6".
      let changes = drafts[index - 1].change != nil
      if kind == .percent || kind == .ratio, !changes, drafts[index].quantity.kind != kind { return false }
    }
    if leadsTo(drafts, index) { return true }
    guard
      hasChange(before: start, sentence)
        || marker.tokens.count > 1 && marker.kind == .preposition
          && reading.has(.changeVerbs, at: start)
    else { return false }
    // "up from 3 million": the marker tells of the change itself.
    if drafts[index].quantity.kind != .count
      || marker.tokens.count > 1 && reading.has(.changeVerbs, at: start)
    {
      return true
    }
    return index > 0 && drafts[index - 1].change != nil
      || !context.classes[start - 1].isAny(.conjunction, .preposition)
        && hasChange(before: start, max(sentence.lowerBound, start - 3)..<start)
  }

  /// "jumlah korban … menjadi": an amount that is said to be one.
  private func hasQuantity(before token: Int, _ sentence: Range<Int>) -> Bool {
    let start = max(sentence.lowerBound, token - 40)
    return token > start && (start..<token).contains { reading.term(.classifiers, .quantity, at: $0) != nil }
  }

  /// Whether the next figure is where this one leads: "dari 5 menjadi 7".
  private func leadsTo(_ drafts: DraftWindow, _ index: Int) -> Bool {
    guard index + 1 < drafts.count else { return false }
    let end = context.skipLinks(before: drafts[index + 1].start)
    guard let marker = context.term(.changeMarkers, endingAt: end), context.code(marker) == .to else {
      return false
    }
    return reading.term(.functionWords, .preposition, at: marker.tokens.lowerBound) == nil
      && !reading.has(.rangeMarkers, at: marker.tokens.lowerBound)
      && (drafts[index + 1].quantity.kind == drafts[index].quantity.kind
        || drafts[index].quantity.isBare && drafts[index].quantity.kind == .count)
  }

  private func hasChange(before token: Int, _ sentence: Range<Int>) -> Bool {
    let start = max(sentence.lowerBound, token - 80)
    return token > start
      && (start..<token).contains {
        reading.has(.changeVerbs, at: $0) && context.isChangeWord($0)
          || reading.term(.multiples, .verb, at: $0) != nil
      }
  }

  /// "doubled to", "halved from".
  private func multiple(_ quantity: Quantity) -> Figure.Change? {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard quantity.rule == .multiple, reading.term(.multiples, .verb, at: first) != nil,
      // "double the target" compares.
      reading.term(.multiples, .adjective, at: first) == nil || reading.has(.changeMarkers, at: next)
    else { return nil }
    return quantity.value.isLess(than: .one) ? .decrease : .increase
  }

  /// "fell below 10%": the bound is reached.
  private func isBoundReached(_ drafts: DraftWindow, _ index: Int, _ end: Int) -> Bool {
    let draft = drafts[index]
    guard draft.modifier == .lessThan || draft.modifier == .moreThan,
      draft.quantity.kind != .count || !draft.isEntityBehind,
      let verb = context.term(.changeVerbs, .verb, endingAt: end), verb.tokens.upperBound < draft.start
    else { return false }
    // "naik lebih dari 5 persen" is the size of the change; "turun di bawah 5 persen" its end; "by under 5 percent" tells.
    guard let bound = context.term(.modifiers, .before, endingAt: draft.start) else { return false }
    let isSized = context.term(.changeMarkers, endingAt: bound.tokens.lowerBound).map {
      context.code($0) == .by
    }
    return isSpatial(bound) && !(isSized ?? false)
  }

  /// "below", "di bawah" against "less than", "kurang dari": a place on a scale.
  private func isSpatial(_ term: Term) -> Bool {
    reading.term(.functionWords, .preposition, at: term.tokens.lowerBound) != nil
      && context.term(.changeMarkers, endingAt: term.tokens.upperBound) == nil
  }

  /// "dibanding Rp5 triliun", "compared with … 49.6", where the sentence tells of a change.
  private func comparison(_ drafts: DraftWindow, _ index: Int, _ floor: Int, _ sentence: Range<Int>)
    -> Figure.Change?
  {
    guard index > 0,
      drafts[index].quantity.kind == drafts[index - 1].quantity.kind || drafts[index - 1].change != nil
    else { return nil }
    let start = drafts[index].start
    guard start - floor < 25,
      context.term(.changeVerbs, .verb, endingAt: context.skipLinks(before: start)) == nil
    else { return nil }
    for token in floor..<start {
      if let marker = reading.term(.changeMarkers, .comparison, at: token),
        reading.term(.changeVerbs, .adjective, at: token - 1) == nil
      {
        // "dibanding Maret, sedangkan pesaingnya 31 persen": another clause.
        if (marker.tokens.upperBound..<start).contains(where: {
          context.classes[$0] == .conjunction && context.classes[$0 - 1] == .comma
        }) {
          return nil
        }
        // "more than", "lebih tinggi dibanding": a comparison of amounts, not a change.
        if context.term(.modifiers, .before, endingAt: marker.tokens.upperBound) != nil { continue }
        let low = max(sentence.lowerBound, start - 60)
        let high = min(sentence.upperBound, start + 25)
        let changes = (low..<high).contains {
          reading.has(.changeVerbs, at: $0) && (context.isChangeWord($0) || isBy($0 + 1))
        }
        return changes && drafts[index].quantity.kind == nearestAmount(drafts, index) ? .from : nil
      }
    }
    return nil
  }

  func isBy(_ token: Int) -> Bool {
    reading.term(.changeMarkers, .preposition, at: token).map { context.code($0) == .by } ?? false
  }

  private func nearestAmount(_ drafts: DraftWindow, _ index: Int) -> Figure.Kind? {
    drafts[..<index].last { $0.change != .increase && $0.change != .decrease }?.quantity.kind
      ?? drafts[index].quantity.kind
  }

  /// Whether only dates and "dan" stand between two figures.
  func joins(_ start: Int, _ end: Int) -> Bool {
    guard end > start, end - start < 8 else { return false }
    var hasConjunction = false
    for token in start..<end {
      switch context.classes[token] {
      case .conjunction: hasConjunction = true
      case .date, .preposition, .comma: break
      default: return false
      }
    }
    return hasConjunction
  }

  /// "turun 46 persen, 54 persen, dan 58 persen": sizes in a row.
  private func isListed(_ drafts: DraftWindow, _ index: Int) -> Bool {
    let (previous, draft) = (drafts[index - 1], drafts[index])
    let end = previous.quantity.tokens.upperBound
    guard previous.change == .increase || previous.change == .decrease, draft.quantity.kind != .count,
      draft.quantity.kind == previous.quantity.kind, draft.quantity.unit == previous.quantity.unit,
      draft.start > end, draft.start - end <= 2
    else { return false }
    return (end..<draft.start).allSatisfy {
      context.classes[$0] == .comma || context.classes[$0] == .conjunction
    }
  }
}
