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
    // "diikuti 900 siswa, dan yang lulus 92 persen": of those, whoever took them.
    let between = drafts[previous].end..<max(drafts[previous].end, drafts[site.index].start)
    if between.contains(where: {
      context.classes[$0] == .relative && context.classes[$0 - 1] == .conjunction
    }) {
      return nil
    }
    if opensClause(drafts[previous]) || aside == nil && isAttribute(of: drafts[previous]) { return nil }
    let goesOn = goesOn(behind: drafts[previous], site, drafts[site.index])
    let isEnded = reading.term(.relativeMarkers, .after, at: drafts[previous].end) != nil
    guard
      (found.hasVerb || aside != nil || isEnded) && drafts[previous].isEntityBehind
        || isEnded && drafts[previous].isClassified || isAge(drafts, previous)
        || goesOn
    else {
      return nil
    }
    let object = goesOn ? object(of: drafts[first], site)?.lowerBound : nil
    let before = PrecedingPhrases(context: context).find(
      number, startingAt: object ?? aside ?? drafts[first].start, from: site.sentence.lowerBound)
    return before.strong
      ?? (aside != nil || goesOn || isClosed(before.weak, drafts[previous]) ? before.weak : nil)
  }

  /// "covers an area of 9 hectares and lies 40 metres above": whether a second verb follows right behind a figure in the
  /// object of the first, or behind what it counts.
  private func goesOn(behind draft: FigureDraft, _ site: Site, _ next: FigureDraft) -> Bool {
    let verb = draft.end + 1
    guard verb < site.sentence.upperBound, reading.term(.rangeMarkers, .closer, at: draft.end) != nil,
      context.classes[verb] == .verb && !reading.has(.changeVerbs, at: verb)
        // "and lies 40 metres": a verb that no table knows.
        || context.classes[verb] == .noun && verb + 1 == context.skipModifiers(before: next.start)
          && !context.conventions.isAmountAfterNoun(reading.sentence(of: verb).language)
        || reading.term(.changeMarkers, .preposition, at: verb).map({ context.code($0) == .by }) ?? false
    else { return false }
    return draft.isEntityBehind || object(of: draft, site) != nil
  }

  /// What a figure measures, where it is the object of a verb.
  private func object(of draft: FigureDraft, _ site: Site) -> Range<Int>? {
    guard let entity = draft.entity, entity.upperBound <= draft.start else { return nil }
    let opener = PrecedingPhrases(context: context).opener(of: entity, site.sentence.lowerBound)
    return opener == .verb ? entity : nil
  }

  /// "carried 6 million passengers, an increase of 13 percent": a change of what the figure before counts.
  func isApposedChange(_ phrase: Range<Int>?, _ drafts: DraftWindow, _ index: Int) -> Bool {
    guard let phrase, index > 0, drafts[index - 1].isEntityBehind else { return false }
    let phrases = PrecedingPhrases(context: context)
    return phrases.isChangeAlone(phrase) && phrases.opener(of: phrase, drafts[index - 1].start) == .comma
  }

  /// "At 2,968 metres, the volcano is …": the subject behind an amount that opens the sentence.
  func subject(behind draft: FigureDraft, _ sentence: Range<Int>) -> Range<Int>? {
    let first = context.skipModifiers(before: draft.start) - 1
    guard first == sentence.lowerBound, context.classes[first] == .preposition,
      draft.quantity.kind != .count, context.classes[draft.end] == .comma
    else { return nil }
    return phrase(at: draft.end + 1, sentence.upperBound)
  }

  /// "for the poorest families the percentage is 69%": whose amount it is, behind a figure of as much.
  func ownerOfAmount(_ phrase: Range<Int>, _ drafts: DraftWindow, _ index: Int, _ floor: Int) -> Range<Int>? {
    guard index > 0, drafts[index - 1].quantity.kind == drafts[index].quantity.kind else { return nil }
    let phrases = PrecedingPhrases(context: context)
    let determiner = phrase.lowerBound - 1
    guard phrase.count == 1, determiner > floor, context.classes[determiner] == .determiner,
      context.classes[determiner - 1].isNominal, reading.has(.classifiers, .quantity, at: phrase.lowerBound)
    else { return nil }
    let owner = phrases.phrase(endingAt: determiner, floor)
    return phrases.opener(of: owner, floor) == .preposition ? owner : nil
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

  /// "Shares in Telkom, which make up 13 percent of the index, fell Rp250": the comma before the relative clause that the
  /// figure before stands in.
  func parenthesis(_ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>) -> Int? {
    guard index > 0 else { return nil }
    let end = drafts[index - 1].quantity.tokens.upperBound
    guard let close = (end..<drafts[index].start).first(where: { context.classes[$0] == .comma }),
      close + 1 < drafts[index].start,
      context.classes[close + 1].isAny(.verb, .adverb)
    else { return nil }
    var token = drafts[index - 1].start - 1
    let lowest = max(sentence.lowerBound, token - 12)
    while token > lowest, !context.classes[token].isAny(.comma, .stop) {
      if context.classes[token] == .relative {
        return context.classes[token - 1] == .comma ? token - 1 : nil
      }
      token -= 1
    }
    return nil
  }
}
