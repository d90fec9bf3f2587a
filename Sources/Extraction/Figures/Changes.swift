import Lexicons
import Records
import Text

/// Finds figures that are the size or an end of a change: "naik 5 persen", "dari 5 menjadi 7 juta".
struct Changes {
  let context: FigureContext
  private var reading: Reading { context.reading }

  func annotate(_ drafts: inout [FigureDraft], _ sentence: Range<Int>) {
    for index in drafts.indices where !drafts[index].quantity.isEvent && !isAge(drafts[index]) {
      drafts[index].change = change(drafts, index, sentence)
    }
  }

  private func isAge(_ draft: FigureDraft) -> Bool { draft.quantity.rule.isAge }

  private func change(_ drafts: [FigureDraft], _ index: Int, _ sentence: Range<Int>) -> Figure.Change? {
    let draft = drafts[index]
    let floor = index > 0 ? drafts[index - 1].quantity.tokens.upperBound : sentence.lowerBound
    if let end = ends(drafts, index, floor, sentence) { return end }
    if let size = size(draft, floor) { return size }
    if let size = sizeBehind(drafts, index, sentence) { return size }
    if index > 0, drafts[index - 1].change == .from, joins(floor, draft.start) { return .from }
    if let same = sameSize(drafts, index, floor) { return same }
    if index > 0, isListed(drafts[index - 1], draft) { return drafts[index - 1].change }
    return noun(draft, floor, sentence)
  }

  // MARK: Ends

  /// "menjadi N", "to N" and "dari N", "from N", "dibanding … N".
  private func ends(_ drafts: [FigureDraft], _ index: Int, _ floor: Int, _ sentence: Range<Int>) -> Figure
    .Change?
  {
    let draft = drafts[index]
    let end = skip(before: draft.start, floor)
    if let marker = context.term(.changeMarkers, endingAt: end), marker.tokens.lowerBound >= floor {
      let code = context.code(marker)
      if code == .to, isTo(marker, drafts, index, sentence) { return .to }
      if code == .from, isFrom(marker, drafts, index, sentence) { return .from }
    }
    if isBoundReached(draft, end) { return .to }
    return comparison(drafts, index, floor, sentence)
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

  private func isTo(_ marker: Term, _ drafts: [FigureDraft], _ index: Int, _ sentence: Range<Int>) -> Bool {
    let start = marker.tokens.lowerBound
    let hasChange = hasChange(before: start, sentence)
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
    if drafts[index].quantity.kind == .count {
      return hasChange || index > 0 && drafts[index - 1].change != nil
        || hasQuantity(before: start, sentence)
    }
    return true
  }

  private func isFrom(_ marker: Term, _ drafts: [FigureDraft], _ index: Int, _ sentence: Range<Int>) -> Bool {
    let start = marker.tokens.lowerBound
    // "5 persen dari 20 juta orang": a share of something.
    if index > 0, drafts[index - 1].quantity.tokens.upperBound == start {
      let kind = drafts[index - 1].quantity.kind
      let changes = drafts[index - 1].change == .increase || drafts[index - 1].change == .decrease
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
      || !context.classes[start - 1].isOne(of: [.conjunction, .preposition])
        && hasChange(before: start, max(sentence.lowerBound, start - 3)..<start)
  }

  /// "jumlah korban … menjadi": an amount that is said to be one.
  private func hasQuantity(before token: Int, _ sentence: Range<Int>) -> Bool {
    let start = max(sentence.lowerBound, token - 40)
    return token > start && (start..<token).contains { reading.term(.classifiers, .quantity, at: $0) != nil }
  }

  /// Whether the next figure is where this one leads: "dari 5 menjadi 7".
  private func leadsTo(_ drafts: [FigureDraft], _ index: Int) -> Bool {
    guard index + 1 < drafts.count else { return false }
    let end = context.skipLinks(before: drafts[index + 1].start)
    guard let marker = context.term(.changeMarkers, endingAt: end), context.code(marker) == .to else {
      return false
    }
    return reading.term(.functionWords, .preposition, at: marker.tokens.lowerBound) == nil
      && !reading.has(.rangeMarkers, at: marker.tokens.lowerBound)
      && drafts[index + 1].quantity.kind == drafts[index].quantity.kind
  }

  private func hasChange(before token: Int, _ sentence: Range<Int>) -> Bool {
    let start = max(sentence.lowerBound, token - 80)
    return token > start
      && (start..<token).contains { reading.has(.changeVerbs, at: $0) && context.isChangeWord($0) }
  }

  /// "fell below 10%": the bound is reached.
  private func isBoundReached(_ draft: FigureDraft, _ end: Int) -> Bool {
    guard draft.modifier == .lessThan || draft.modifier == .moreThan,
      draft.quantity.kind != .count || !draft.isEntityBehind,
      let verb = context.term(.changeVerbs, .verb, endingAt: end), verb.tokens.upperBound < draft.start
    else { return false }
    // "naik lebih dari 5 persen" is the size of the change; "turun di bawah 5 persen" its end.
    return context.term(.modifiers, .before, endingAt: draft.start).map { isSpatial($0) } ?? false
  }

  /// "below", "di bawah" against "less than", "kurang dari": a place on a scale.
  private func isSpatial(_ term: Term) -> Bool {
    reading.term(.functionWords, .preposition, at: term.tokens.lowerBound) != nil
      && context.term(.changeMarkers, endingAt: term.tokens.upperBound) == nil
  }

  /// "dibanding Rp5 triliun", "compared with … 49.6", where the sentence tells of a change.
  private func comparison(_ drafts: [FigureDraft], _ index: Int, _ floor: Int, _ sentence: Range<Int>)
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

  private func isBy(_ token: Int) -> Bool {
    reading.term(.changeMarkers, .preposition, at: token).map { context.code($0) == .by } ?? false
  }

  private func nearestAmount(_ drafts: [FigureDraft], _ index: Int) -> Figure.Kind? {
    drafts[..<index].last { $0.change != .increase && $0.change != .decrease }?.quantity.kind
      ?? drafts[index].quantity.kind
  }

  /// Whether only dates and "dan" stand between two figures.
  private func joins(_ start: Int, _ end: Int) -> Bool {
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
  private func isListed(_ previous: FigureDraft, _ draft: FigureDraft) -> Bool {
    let end = previous.quantity.tokens.upperBound
    guard previous.change == .increase || previous.change == .decrease, draft.quantity.kind != .count,
      draft.quantity.kind == previous.quantity.kind, draft.quantity.unit == previous.quantity.unit,
      draft.start > end, draft.start - end <= 2
    else { return false }
    return (end..<draft.start).allSatisfy {
      context.classes[$0] == .comma || context.classes[$0] == .conjunction
    }
  }

  // MARK: Size

  /// "naik 5 persen", "fell by 20 points", "growth of 6 percent", "3 percent growth".
  private func size(_ draft: FigureDraft, _ floor: Int) -> Figure.Change? {
    var end = context.skipLinks(before: draft.start)
    if let verb = context.term(.changeVerbs, .verb, endingAt: end) {
      // "make up 46%", "set up 12 offices": another verb with the same adverb.
      if let other = context.term(.verbs, endingAt: end), other.count > verb.count { return nil }
      // "raised $45m" from investors, while "raised wages by 5%".
      if draft.quantity.kind == .money, end == draft.start,
        context.term(.changeVerbs, .fund, endingAt: end) != nil
      {
        return nil
      }
      // "memangkas 14.200 karyawan" cuts people; "naik 401 kasus" is the size of the rise.
      if draft.quantity.kind == .count, draft.isEntityBehind, reading.numerator(verb) != 1 {
        return nil
      }
      return context.change(verb)
    }
    if let by = byVerb(draft, end, floor) { return by }
    if end > 0, context.classes[end - 1] == .genitive { end = context.skipLinks(before: end - 1) }
    if let noun = context.term(.changeVerbs, .noun, endingAt: end) {
      return context.change(noun)
    }
    if draft.quantity.kind != .count,
      let noun = reading.term(.changeVerbs, .noun, at: draft.quantity.tokens.upperBound)
    {
      return context.change(noun)
    }
    return nil
  }

  /// "closed 3.4% higher", "12% lower than a year earlier", "16% up on 2019": what stands behind tells it.
  private func sizeBehind(_ drafts: [FigureDraft], _ index: Int, _ sentence: Range<Int>) -> Figure.Change? {
    let draft = drafts[index]
    let end = draft.end
    guard draft.quantity.kind != .count, draft.quantity.kind != .ratio, draft.quantity.max == nil,
      end < sentence.upperBound
    else { return nil }
    if let marker = reading.term(.changeMarkers, .preposition, at: end), marker.count > 1,
      let verb = reading.term(.changeVerbs, .verb, at: end)
    {
      // "10.1% up from 9%": two levels.
      if index + 1 < drafts.count, drafts[index + 1].start <= marker.tokens.upperBound + 2,
        drafts[index + 1].quantity.kind == draft.quantity.kind
      {
        return nil
      }
      return context.change(verb)
    }
    guard let adjective = reading.term(.changeVerbs, .adjective, at: end) else { return nil }
    let next = adjective.tokens.upperBound
    let change = context.change(adjective)
    guard next < sentence.upperBound else { return change }
    // "12% lower than men's" compares, "12% lower than in 2019" tells of a change.
    if context.isComparison(next) {
      let with = (min(next + 1, sentence.upperBound)..<min(next + 4, sentence.upperBound)).first {
        context.classes[$0] != .preposition && context.classes[$0] != .determiner
      }
      guard let with else { return nil }
      return context.claimed[with]
        || drafts.dropFirst(index + 1).first?.start == with ? change : nil
    }
    return context.classes[next].isNominal ? nil : change
  }

  /// "fell 331 points, or 1%", "up 0.3% from December and 4.4% from a year ago": the change before goes on.
  private func sameSize(_ drafts: [FigureDraft], _ index: Int, _ floor: Int) -> Figure.Change? {
    guard index > 0, let change = drafts[index - 1].change, change == .increase || change == .decrease,
      !drafts[index].isEntityBehind
    else { return nil }
    let kind = drafts[index].quantity.kind
    let start = context.skipLinks(before: drafts[index].start)
    guard kind == .percent, start > floor else { return nil }
    if reading.term(.rangeMarkers, .either, at: start - 1) != nil {
      return start - 1 == floor || start - 2 == floor && context.classes[floor] == .comma ? change : nil
    }
    return drafts[index - 1].quantity.kind == kind && joins(floor, start) ? change : nil
  }

  /// "menurunkan suku bunga sebesar 25 basis poin", "weaker by 40 points": a verb whose object stands between.
  private func byVerb(_ draft: FigureDraft, _ end: Int, _ floor: Int) -> Figure.Change? {
    guard let by = (end..<draft.start).first(where: { isBy($0) }) else { return nil }
    if let adjective = context.term(.changeVerbs, .adjective, endingAt: by) {
      return context.change(adjective)
    }
    var token = by - 1
    while token >= max(floor, by - 12) {
      let kind = context.classes[token]
      if let verb = reading.term(.changeVerbs, .verb, at: token) {
        return context.change(verb)
      }
      if kind == .verb || kind == .stop || kind == .reporting || kind == .relative || kind == .comma
        || context.isComparison(token)
      {
        return nil
      }
      token -= 1
    }
    return nil
  }

  /// "pertumbuhan ekonomi … 6 persen": what is measured is a change.
  private func noun(_ draft: FigureDraft, _ floor: Int, _ sentence: Range<Int>) -> Figure.Change? {
    guard draft.quantity.kind != .count, draft.quantity.kind != .ratio, !draft.isEntityBehind,
      let entity = draft.entity,
      entity.upperBound <= draft.start
    else { return nil }
    for token in entity where reading.has(.changeVerbs, at: token) {
      if let noun = reading.term(.changeVerbs, .noun, at: token) {
        return context.change(noun)
      }
    }
    return nil
  }
}
