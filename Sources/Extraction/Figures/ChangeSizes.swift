import Lexicons
import Records
import Text

/// The size of a change: "naik 5 persen", "growth of 6 percent", "12% lower than in 2019".
extension Changes {
  /// "naik 5 persen", "fell by 20 points", "growth of 6 percent", "3 percent growth".
  func size(_ drafts: DraftWindow, _ index: Int, _ floor: Int) -> Figure.Change? {
    let draft = drafts[index]
    var end = context.skipLinks(before: draft.start)
    if let verb = context.skipAttribute(before: end) { end = verb }
    // "turun tajam 20 persen".
    if end > floor, context.classes[end - 1] == .adjective,
      context.term(.changeVerbs, .verb, endingAt: end - 1) != nil
    {
      end -= 1
    }
    if let verb = context.term(.changeVerbs, .verb, endingAt: end) {
      return hasAsObject(verb, draft, end) || isWay(draft, end) ? nil : context.change(verb)
    }
    // "trim its staff of 7,400 by 12%": the figure before is of the object.
    let isOfObject = index > 0 && context.classes[drafts[index - 1].start - 1] == .genitive
    let lowest =
      isOfObject && index > 1 ? drafts[index - 2].quantity.tokens.upperBound : isOfObject ? 0 : floor
    if let by = byVerb(draft.start, end, lowest) ?? objectVerb(drafts, index, floor) { return by }
    if end > 0, context.classes[end - 1] == .genitive { end = context.skipLinks(before: end - 1) }
    if let noun = context.term(.changeVerbs, .noun, endingAt: end) {
      return context.change(noun)
    }
    if draft.quantity.kind != .count,
      let noun = reading.term(.changeVerbs, .noun, at: draft.quantity.tokens.upperBound)
    {
      return context.change(noun)
    }
    return headBehind(draft)
  }

  /// "a P90 pay hike", "a $5m across-the-board cut": the noun of a change that ends the phrase behind an amount.
  private func headBehind(_ draft: FigureDraft) -> Figure.Change? {
    let first = draft.quantity.tokens.upperBound
    guard draft.quantity.kind == .money || draft.quantity.kind == .percent,
      !context.conventions.isAmountAfterNoun(reading.sentence(of: draft.start).language)
    else { return nil }
    var end = first
    while end < min(first + 7, reading.tokens.count),
      context.classes[end].isNominal || context.isDash(end) || context.isDash(end + 1)
        || reading.has(.changeVerbs, .noun, at: end) && end > first
        || context.isDash(end - 1) && end > first && context.isGlued(end)
    {
      end += 1
    }
    guard end > first + 1, let noun = reading.term(.changeVerbs, .noun, at: end - 1),
      noun.tokens.upperBound == end
    else { return nil }
    return context.change(noun)
  }

  /// "plunged 40 metres into a ravine", "anjlok 3 kilometer dari stasiun": how far and where, and no amount that changes.
  private func isWay(_ draft: FigureDraft, _ verb: Int) -> Bool {
    let end = draft.quantity.tokens.upperBound
    guard draft.quantity.kind == .measure, context.term(.units, .length, endingAt: end) != nil,
      !(verb..<draft.start).contains(where: { isBy($0) }), context.classes[end] == .preposition,
      !context.claimed[end + 1], context.classes[end + 1] != .number
    else { return false }
    return !reading.has(.functionWords, .essive, at: end) && !reading.has(.functionWords, .locative, at: end)
      && !reading.has(.perMarkers, at: end)
  }

  /// Whether a figure is what a verb is done to, and not the size of its change.
  private func hasAsObject(_ verb: Term, _ draft: FigureDraft, _ end: Int) -> Bool {
    // "make up 46%", "set up 12 offices": another verb with the same adverb.
    if let other = context.term(.verbs, endingAt: end), other.count > verb.count { return true }
    // "adding half of the vines bore fruit": said of them.
    if reading.has(.reportingVerbs, at: verb.tokens.lowerBound),
      draft.isEntityBehind && draft.quantity.kind != .count
        || reading.has(.reportParts, .other, at: draft.quantity.tokens.upperBound)
    {
      return true
    }
    // "raised $45m" from investors, while "raised wages by 5%".
    if draft.quantity.kind == .money, end == context.skipModifiers(before: draft.start),
      context.term(.changeVerbs, .fund, endingAt: end) != nil
    {
      return true
    }
    // "losing four of its own": of those that it lost.
    if draft.quantity.kind == .count, reading.numerator(verb) != 1, verb.tokens.upperBound == draft.start,
      context.classes[draft.quantity.tokens.upperBound] == .genitive
    {
      return true
    }
    // "lost a fifth of its value"
    if draft.quantity.rule == .fraction,
      context.classes[draft.quantity.tokens.upperBound].isAny(.genitive, .pronoun, .determiner),
      !reading.has(.reportingVerbs, at: verb.tokens.lowerBound)
    {
      return false
    }
    // "memangkas 14.200 karyawan" cuts people; "naik 401 kasus" is the size of the rise.
    if draft.quantity.kind == .count || draft.quantity.kind == .ratio, draft.isEntityBehind,
      reading.numerator(verb) != 1
    {
      return true
    }
    return false
  }

  /// "closed 3.4% higher", "12% lower than a year earlier", "16% up on 2019": what stands behind tells it.
  func sizeBehind(_ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>) -> Figure.Change? {
    let draft = drafts[index]
    if let both = sizeOfBoth(drafts, index) { return both }
    // "5% higher year-on-year": before the rate.
    let behind = draft.quantity.tokens.upperBound
    let end = draft.per != nil && reading.has(.changeVerbs, .adjective, at: behind) ? behind : draft.end
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
    guard let adjective = reading.term(.changeVerbs, .adjective, at: end),
      // "5 tons more or less"
      reading.term(.modifiers, .after, at: end).map({ $0.count <= adjective.count }) ?? true
    else { return nil }
    let next = adjective.tokens.upperBound
    let change = context.change(adjective)
    guard next < sentence.upperBound else { return change }
    // "12% lower than men's" compares, "12% lower than in 2019" tells of a change.
    if context.isComparison(next) {
      let with = (min(next + 1, sentence.upperBound)..<min(next + 4, sentence.upperBound)).first {
        context.classes[$0] != .preposition && context.classes[$0] != .determiner
      }
      guard let with else { return nil }
      return context.claimed[with] || reading.has(.relativeMarkers, at: with)
        || drafts.dropFirst(index + 1).first?.start == with ? change : nil
    }
    return context.classes[next].isNominal ? nil : change
  }

  /// "closed four sen, or 0.7 per cent, lower": what stands behind the second tells it of both.
  private func sizeOfBoth(_ drafts: DraftWindow, _ index: Int) -> Figure.Change? {
    let isFirst =
      index + 1 < drafts.count && isOr(drafts[index].quantity.tokens.upperBound, drafts[index + 1])
    guard isFirst || index > 0 && isOr(drafts[index - 1].quantity.tokens.upperBound, drafts[index]) else {
      return nil
    }
    let end = drafts[isFirst ? index + 1 : index].quantity.tokens.upperBound
    guard context.classes[end] == .comma else { return nil }
    return reading.term(.changeVerbs, .adjective, at: end + 1).flatMap(context.change)
  }

  /// ", or": whether an amount says the one before in another unit.
  private func isOr(_ end: Int, _ draft: FigureDraft) -> Bool {
    draft.start == end + 2 && context.classes[end] == .comma
      && reading.term(.rangeMarkers, .either, at: end + 1) != nil
  }

  /// "fell 331 points, or 1%", "naik 4 persen atau Rp150 ribu", "up 0.3% from December and 4.4% from a year ago": the change before goes on.
  func sameSize(_ drafts: DraftWindow, _ index: Int, _ floor: Int) -> Figure.Change? {
    guard index > 0, let change = drafts[index - 1].change, change == .increase || change == .decrease,
      !drafts[index].isEntityBehind
    else { return nil }
    let kind = drafts[index].quantity.kind
    let start = context.skipLinks(before: drafts[index].start)
    guard start > floor else { return nil }
    if reading.term(.rangeMarkers, .either, at: start - 1) != nil {
      return start - 1 == floor || start - 2 == floor && context.classes[floor] == .comma ? change : nil
    }
    guard kind == .percent || drafts[index].quantity.unit == .point else { return nil }
    guard drafts[index - 1].quantity.kind == kind else { return nil }
    return joins(floor, start) || joinsPlaces(floor, start, drafts[index]) ? change : nil
  }

  /// "rose 9% in Spain and 6% in Italy": where the first is, "and", and where the second is.
  private func joinsPlaces(_ start: Int, _ end: Int, _ draft: FigureDraft) -> Bool {
    guard (3...7).contains(end - start), reading.has(.functionWords, .locative, at: start),
      context.classes[end - 1] == .conjunction, draft.quantity.tokens.upperBound == draft.end,
      (start + 1..<end - 1).allSatisfy({
        context.classes[$0].isNominal || context.classes[$0] == .determiner
      })
    else { return false }
    return reading.has(.functionWords, .locative, at: draft.end) || context.classes[draft.end] == .adverb
  }

  /// "menurunkan suku bunga sebesar 25 basis poin", "weaker by 40 points": a verb whose object stands between.
  private func byVerb(_ start: Int, _ end: Int, _ floor: Int) -> Figure.Change? {
    guard let by = (end..<start).first(where: { isBy($0) }) else { return nil }
    if let adjective = context.term(.changeVerbs, .adjective, endingAt: by) {
      return context.change(adjective)
    }
    var token = by - 1
    while token >= max(floor, by - 12) {
      let kind = context.classes[token]
      // "terjun ke sungai sedalam 6 meter": how deep it is.
      if token < by - 1, let to = reading.term(.changeMarkers, .preposition, at: token),
        context.code(to) == .to
      {
        return nil
      }
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

  /// "menaikkan upah 6 persen", "memotong bunga 75 basis poin": the object stands between the verb and the size.
  private func objectVerb(_ drafts: DraftWindow, _ index: Int, _ floor: Int) -> Figure.Change? {
    let draft = drafts[index]
    let isAmount =
      draft.quantity.kind == .money && draft.modifier != .equalOrLess
      && !reading.has(.changeMarkers, at: draft.start - 1)
      && context.conventions.isAmountAfterNoun(reading.sentence(of: draft.start).language)
    guard draft.quantity.kind == .percent || isAmount, !draft.isEntityBehind, let entity = draft.entity,
      entity.lowerBound > floor,
      (context.skipModifiers(before: draft.start)...draft.start).contains(entity.upperBound),
      let verb = context.term(.changeVerbs, .verb, endingAt: entity.lowerBound),
      reading.numerator(verb) != 1, !isAmount || !context.isPassive(verb.tokens.lowerBound)
    else { return nil }
    return context.change(verb)
  }

  /// "pertumbuhan ekonomi … 6 persen": what is measured is a change.
  func noun(_ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>) -> Figure.Change? {
    let draft = drafts[index]
    guard draft.quantity.kind != .count, draft.quantity.kind != .ratio, !draft.isEntityBehind,
      let entity = draft.entity,
      entity.upperBound <= draft.start
    else { return nil }
    // "kenaikan upah yang kini Rp5 juta": the amount is what rises, not by how much.
    if draft.quantity.kind == .money, context.classes[entity.upperBound] == .relative { return nil }
    for token in entity where reading.has(.changeVerbs, at: token) {
      if let noun = reading.term(.changeVerbs, .noun, at: token) {
        return context.change(noun)
      }
    }
    return nil
  }
}
