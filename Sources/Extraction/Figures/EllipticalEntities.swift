import Lexicons
import Records
import Text

/// Entities that a number leaves out, for another figure of the sentence said them: "52 persen setuju, 30 persen menolak".
extension MeasuredEntities {
  /// What a number counts that stands without its noun.
  /// - Parameter inherited: the entity of the figure before.
  func elliptical(
    _ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>, _ inherited: Range<Int>?
  ) -> Range<Int>? {
    let (start, end) = (drafts[index].start, drafts[index].quantity.tokens.upperBound)
    switch drafts[index].quantity.kind {
    case .percent, .ratio, .count: break
    default: return nil
    }
    if drafts[index].isClassified { return nil }
    // "15 lainnya".
    if drafts[index].quantity.kind == .count,
      reading.has(.reportParts, .other, at: end) || isOfRest(drafts[index])
    {
      return lastCounted(drafts, index) ?? inherited
    }
    // "30 percent of the seats in the house, or 168".
    if index > 0, drafts[index].quantity.kind == .count, drafts[index].quantity.isBare,
      drafts[index - 1].quantity.kind == .percent, drafts[index - 1].isEntityBehind,
      reading.term(.rangeMarkers, .either, at: context.skipModifiers(before: start) - 1) != nil
    {
      return inherited
    }
    // "and seven more will follow"
    if index > 0 || inherited != nil, drafts[index].quantity.isBare, end + 1 < sentence.upperBound,
      context.classes[end].isAny(.modifier, .adverb, .adjective), context.classes[end + 1] == .verb,
      reading.has(.modifiers, .after, at: end)
    {
      return lastCounted(drafts, index) ?? inherited
    }
    if drafts[index].quantity.kind == .count, isObject(drafts[index]) { return lastCounted(drafts, index) }
    guard end < sentence.upperBound, isClauseStart(start) || isFinding(start, end), isPredicate(end) else {
      return nil
    }
    return topic(drafts, index, sentence) ?? lastAlike(drafts, index) ?? inherited
  }

  /// "36 persen memilih Ani, 33 persen Budi": a share whose verb the one before has.
  func isElliptical(_ drafts: DraftWindow, _ index: Int) -> Bool {
    guard index > 0, drafts[index].quantity.kind == .percent, drafts[index - 1].quantity.kind == .percent,
      context.isCapital(drafts[index].quantity.tokens.upperBound), isClauseStart(drafts[index].start)
    else { return false }
    return context.classes[drafts[index - 1].quantity.tokens.upperBound] == .verb
  }

  /// "the other two fled", "and the remaining 14": those of a number before that are left.
  private func isOfRest(_ draft: FigureDraft) -> Bool {
    let other = draft.start - 1
    guard draft.quantity.isBare, other > 0, context.isPlain(other),
      context.classes[other - 1] == .determiner || context.classes[other] == .date
    else { return false }
    return reading.term(.functionWords, .determiner, at: other) != nil
      || reading.has(.relativeMarkers, .before, at: other)
  }

  /// "killing 21", "melukai 43 lainnya": the object of a verb, of which no noun is said.
  func isObject(_ draft: FigureDraft) -> Bool {
    let verb = context.skipModifiers(before: draft.start) - 1
    guard draft.quantity.isBare, draft.change == nil, verb >= 0, context.classes[verb] == .verb,
      context.term(.classifiers, .quantity, endingAt: verb + 1) == nil, !context.isChangeWordEnd(verb + 1),
      context.term(.functionWords, endingAt: verb + 1) == nil
    else { return false }
    if context.article.facts.affixes.isGerund(reading, verb) { return true }
    guard context.conventions.isAmountAfterNoun(reading.sentence(of: verb).language) else {
      // "its rival, which sold 2.3 million", "while Avanti sold 2.3 million"
      return context.classes[verb - 1] == .relative
        || context.classes[verb - 1] == .name && context.classes[verb - 2] == .conjunction
    }
    return !context.isPassive(verb) && !context.isIntransitive(verb)
  }

  /// "in the town of Solok, 12 km north of the coast": how far the place before the comma is.
  func located(_ drafts: DraftWindow, _ index: Int, _ floor: Int) -> Range<Int>? {
    let draft = drafts[index]
    let (start, end) = (draft.start, draft.quantity.tokens.upperBound)
    guard draft.quantity.kind == .measure, context.term(.units, .length, endingAt: end) != nil,
      context.classes[end].isAny(.adjective, .modifier) || context.isGenitive(end)
        || isDirection(end)
    else { return nil }
    let comma = context.skipModifiers(before: start) - 1
    guard comma > floor, context.classes[comma] == .comma, !isDirection(end) else {
      return comma == floor && context.classes[comma] == .comma ? farther(drafts, index) : nil
    }
    let phrase = PrecedingPhrases(context: context).phrase(endingAt: comma, floor)
    return phrase.isEmpty ? nil : phrase
  }

  /// "barat daya Bengkulu"
  private func isDirection(_ token: Int) -> Bool {
    reading.term(.functionWords, .adverb, at: token).map { context.classes[$0.tokens.upperBound] == .name }
      ?? false
  }

  /// "The storm formed at a height of 9 km, 300 km west of Bali": what the figure before is said of, too.
  private func farther(_ drafts: DraftWindow, _ index: Int) -> Range<Int>? {
    guard index > 0, case let previous = drafts[index - 1], previous.quantity.kind == .measure,
      !previous.isEntityBehind
    else { return nil }
    let number = PrecedingPhrases.Number(drafts, index, reading)
    return PrecedingPhrases(context: context)
      .find(number, startingAt: previous.start, from: context.classes.tokens.lowerBound).strong
  }

  /// "Among the poor, 28 percent are", "dan dari anak-anak ini, 63 persen bekerja": the whole that opens the clause.
  private func topic(_ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let comma = context.skipModifiers(before: drafts[index].start) - 1
    let floor = index > 0 ? drafts[index - 1].quantity.tokens.upperBound : sentence.lowerBound
    guard comma > floor, context.classes[comma] == .comma else { return nil }
    var first = comma
    while first > floor, !context.classes[first - 1].isAny(.comma, .stop) { first -= 1 }
    if first > sentence.lowerBound, first == floor { return nil }
    if isClauseOpener(first) { first += 1 }
    guard context.isGenitive(first) || reading.has(.functionWords, .whole, at: first) else { return nil }
    let next = reading.term(.functionWords, .whole, at: first)?.tokens.upperBound ?? first + 1
    return phrase(at: next, comma) ?? (isThose(next) ? next..<next + 1 : nil)
  }

  /// "compared with $58 billion a month before", "from 10 percent": what an amount is compared with is of the same noun.
  /// - Returns: the place of the amount that it is compared with.
  func compared(_ drafts: DraftWindow, _ index: Int) -> Int? {
    guard index > 0, !leadsOn(drafts, index),
      let marker = context.term(.changeMarkers, endingAt: context.skipLinks(before: drafts[index].start))
    else { return nil }
    let quantity = drafts[index].quantity
    let isFrom = context.code(marker) == .from && quantity.kind != .count
    guard context.code(marker) == .from, marker.kind == .comparison || isFrom,
      drafts[index - 1].quantity.tokens.upperBound < marker.tokens.lowerBound
    else { return nil }
    return drafts[..<index].lastIndex {
      $0.quantity.kind == quantity.kind && $0.quantity.unit == quantity.unit
    }
  }

  /// "Only 12% had a contract, while 40% had no leave": the subject of a clause that a conjunction opens, which takes
  /// nothing from the clause before.
  func isOwnSubject(_ draft: FigureDraft) -> Bool {
    guard draft.quantity.kind == .percent || draft.quantity.kind == .ratio, draft.change == nil else {
      return false
    }
    let before = context.skipModifiers(before: draft.start) - 1
    return before >= 0 && context.classes[before] == .conjunction
      && context.classes[draft.quantity.tokens.upperBound] == .verb
      && reading.term(.changeVerbs, at: draft.quantity.tokens.upperBound) == nil
  }

  /// Whether a number opens a clause: behind a comma or a conjunction.
  private func isClauseStart(_ start: Int) -> Bool {
    let before = context.skipModifiers(before: start) - 1
    // ", with 38 percent opposed"
    if before > 0, context.classes[before] == .comitative, context.classes[before - 1] == .comma {
      return true
    }
    // "found that 6 percent had left", "The days were long: 71 percent had worked at night."
    if before > 0,
      reading.term(.directiveLinkers, .content, at: before) != nil || reading.isMark(":", at: before)
    {
      return true
    }
    return before >= 0
      && (context.classes[before].isAny(.comma, .stop) || isClauseOpener(before))
  }

  /// "The study found 38 percent had no electricity": the number is the subject of what was found.
  private func isFinding(_ start: Int, _ end: Int) -> Bool {
    var verb = context.skipModifiers(before: start) - 1
    // "found that 38 percent lacked"
    let hasThat = verb > 0 && context.classes[verb] == .relative
    if hasThat { verb -= 1 }
    return verb >= 0 && context.classes[verb].isAny(.verb, .reporting) && context.classes[end] == .verb
      && context.term(.classifiers, .quantity, endingAt: verb + 1) == nil
      && context.term(.functionWords, endingAt: verb + 1) == nil && !context.isChangeWordEnd(verb + 1)
      && (hasThat || !context.article.facts.affixes.isParticiple(reading, end))
      && !context.conventions.isAmountAfterNoun(reading.sentence(of: verb).language)
  }

  /// "…, but 40 percent of teachers live": whether what a figure counts is the subject of a clause of its own.
  func opensClause(_ draft: FigureDraft) -> Bool {
    let before = context.skipModifiers(before: draft.start) - 1
    return draft.isEntityBehind && draft.quantity.unit != .ageInYears && before >= 0
      && context.classes[before] == .conjunction && !isCoordinator(before)
  }

  private func isClauseOpener(_ token: Int) -> Bool {
    context.classes[token] == .conjunction || reading.term(.rangeMarkers, .closer, at: token) != nil
  }

  /// Whether a number is the subject of what stands behind it.
  private func isPredicate(_ next: Int) -> Bool {
    context.classes[next].isAny(.verb, .relative) && reading.term(.changeVerbs, .noun, at: next) == nil
      || context.classes[next] == .reporting && context.isPlain(next)
      // "5 percent that it had closed"
      || reading.term(.directiveLinkers, .content, at: next) != nil
        && context.classes[next + 1].isAny(.pronoun, .determiner)
  }

  /// The entity of the last count that does not stand in passing: "16 orang, termasuk dua anak, dan melukai 43".
  private func lastCounted(_ drafts: DraftWindow, _ index: Int) -> Range<Int>? {
    drafts[..<index].last {
      $0.quantity.kind == .count && $0.entity != nil && !$0.quantity.isEvent && !isInPassing($0)
    }?.entity
  }

  /// ", including two children,": between commas, behind one word.
  private func isInPassing(_ draft: FigureDraft) -> Bool {
    let before = context.skipModifiers(before: draft.start) - 1
    return before > 0 && context.classes[draft.end] == .comma && context.classes[before - 1] == .comma
      && context.classes[before].isAny(.preposition, .verb, .adverb)
  }

  /// The entity of the last figure of the same kind, else of the last that counts or is a share.
  private func lastAlike(_ drafts: DraftWindow, _ index: Int) -> Range<Int>? {
    let kind = drafts[index].quantity.kind
    let alike = drafts[..<index].filter { $0.quantity.kind == kind && $0.entity != nil }
    // "1,100 inmates escaped from two jails, and 287 were caught": not of where they were.
    if let same = alike.last(where: { kind != .count || !isBehindPreposition($0) }) ?? alike.last {
      return same.entity
    }
    return drafts[..<index].last {
      ($0.quantity.kind == .count || $0.quantity.kind == .percent || $0.quantity.kind == .ratio)
        && $0.entity != nil
    }?.entity
  }

  private func isBehindPreposition(_ draft: FigureDraft) -> Bool {
    let before = context.skipModifiers(before: draft.start, bounds: false) - 1
    return before >= 0 && (context.classes[before] == .preposition || context.isGenitive(before))
  }

  /// "sisanya (7,5 persen)": what stands right before the bracket that holds nothing else.
  func bracketed(_ drafts: DraftWindow, _ index: Int) -> Range<Int>? {
    let (start, end) = (drafts[index].start, drafts[index].quantity.tokens.upperBound)
    guard reading.isMark("(", at: start - 1), reading.isMark(")", at: end) else { return nil }
    let floor = index > 0 ? drafts[index - 1].quantity.tokens.upperBound : 0
    // "panennya gagal (23 persen), alatnya rusak (11 persen)": of those that the first bracket counts.
    if index > 0, let entity = drafts[index - 1].entity, entity.upperBound < drafts[index - 1].start - 1,
      reading.isMark("(", at: drafts[index - 1].start - 1), reading.isMark(")", at: floor)
    {
      return nil
    }
    let phrase = PrecedingPhrases(context: context).phrase(endingAt: start - 1, floor)
    // "37 juta orang (16 persen)": of the same as the count.
    if index > 0, drafts[index - 1].isClassified, phrase.lowerBound == floor {
      return drafts[index - 1].entity
    }
    return phrase.contains { context.classes[$0] == .noun } ? phrase : nil
  }

  /// "Rp5 triliun atau 2 persen dari PDB, dibanding Rp4 triliun": an amount behind a share takes the noun of an amount.
  func inherited(_ drafts: DraftWindow, _ index: Int) -> Range<Int>? {
    guard index > 0 else { return nil }
    let previous = drafts[index - 1]
    if isAdded(drafts, index) { return nil }
    guard index > 1, previous.quantity.kind == .percent, previous.isEntityBehind,
      case let earlier = drafts[index - 2], earlier.quantity.kind == drafts[index].quantity.kind,
      earlier.quantity.unit == drafts[index].quantity.unit, earlier.quantity.kind != .percent,
      previous.start - earlier.end <= 5, let entity = earlier.entity, let whole = previous.entity,
      isParted(whole.upperBound, context.skipLinks(before: drafts[index].start))
    else { return previous.entity }
    return entity
  }

  /// "three phones and 44,500 euros": an amount beside a count, and not of it.
  private func isAdded(_ drafts: DraftWindow, _ index: Int) -> Bool {
    let (previous, draft) = (drafts[index - 1], drafts[index])
    guard draft.quantity.kind == .money, previous.quantity.kind == .count, previous.isEntityBehind else {
      return false
    }
    let (start, end) = (previous.end, context.skipModifiers(before: draft.start))
    return start < end && end - start <= 2
      && (start..<end).allSatisfy { context.classes[$0] == .comma || isClauseOpener($0) }
  }

  /// Whether a comparison or another clause stands between the whole of a share and a number, which so is not the whole's.
  private func isParted(_ start: Int, _ end: Int) -> Bool {
    start < end && !(start..<end).contains { context.classes[$0] == .relative }
      && (start..<end).contains {
        context.classes[$0].isAny(.comma, .conjunction) || context.isComparison($0)
      }
  }
}
