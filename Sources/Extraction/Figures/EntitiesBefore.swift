import Lexicons
import Records
import Text

/// What stands before a number: "pekerja … mencapai 5 juta".
extension MeasuredEntities {
  /// Entities that stand before their numbers, and those that a figure shares with the one before.
  /// - Parameter last: the entity of the last figure in the sentence before.
  func findBefore(_ drafts: inout DraftWindow, _ sentence: Range<Int>, last: Range<Int>?) {
    for index in drafts.indices where !drafts[index].quantity.isEvent {
      if drafts[index].isListed, let noun = behindList(drafts, index) {
        drafts[index].entity = noun
        continue
      }
      let site = Site(
        index: index, sentence: sentence, last: last, inherited: inherited(drafts, index))
      if let entity = antecedent(drafts, site) {
        drafts[index].entity = entity
        // "a third of them children under five": what stands behind them is another's.
        let end = drafts[index].quantity.tokens.upperBound
        if isOfThem(end) { drafts[index].end = end + 2 }
        continue
      }
      if let head = headOfNext(drafts, index) { drafts[index].entity = head }
      if drafts[index].isEntityBehind,
        drafts[index].quantity.kind != .percent || !isShareOfNamed(drafts, index)
      {
        continue
      }
      if let same = restated(drafts, index) {
        drafts[index].entity = same
        continue
      }
      if let amount = compared(drafts, index) {
        drafts[index].entity = drafts[amount].entity
        continue
      }
      let floor = floor(drafts, site)
      if let other = sharedWithNext(drafts, index) ?? elliptical(
        drafts, index, sentence, site.inherited ?? site.last)
        ?? located(drafts, index, floor)
      {
        drafts[index].entity = other
        continue
      }
      if isOwnSubject(drafts[index]) { continue }
      findBefore(&drafts, site, floor)
    }
  }

  /// Where an entity is looked for.
  struct Site {
    /// The figure's place in its sentence.
    let index: Int
    let sentence: Range<Int>
    /// The entity of the last figure in the sentence before.
    let last: Range<Int>?
    /// The entity of the figure before.
    let inherited: Range<Int>?

    var previous: Int? { index > 0 ? index - 1 : nil }
  }

  /// What an earlier figure counts, of which this one is a part or to which it stands in brackets.
  private func antecedent(_ drafts: DraftWindow, _ site: Site) -> Range<Int>? {
    let draft = drafts[site.index]
    if draft.quantity.kind == .percent, let noun = behindBracket(draft, site.sentence) { return noun }
    if isElliptical(drafts, site.index), let share = drafts[site.index - 1].entity { return share }
    // "15 percent of families (12 percent finished school)".
    if site.previous != nil, draft.quantity.kind == .percent, isBracketed(draft.start, site.sentence),
      !context.isGenitive(draft.quantity.tokens.upperBound)
    {
      return bracketed(drafts, site.index) ?? site.inherited ?? draft.entity
    }
    if let name = aged(draft) { return name }
    let end = draft.quantity.tokens.upperBound
    if isOfThem(end), let them = site.inherited ?? (context.isGenitive(end) ? end + 1..<end + 2 : nil) {
      return them
    }
    guard let antecedent = site.inherited ?? site.last, isPartOfThem(drafts, site.index) else { return nil }
    // "312 atlet dari 24 provinsi, 140 di antaranya": not of where they come from.
    var whole = site.index - 1
    while whole > 0, isOrigin(drafts, whole) { whole -= 1 }
    return whole < site.index - 1 && whole >= 0 ? drafts[whole].entity ?? antecedent : antecedent
  }

  /// "312 athletes from 24 provinces": whether a count says where those are or come from that the count before it counts.
  private func isOrigin(_ drafts: DraftWindow, _ index: Int) -> Bool {
    let (whole, draft) = (drafts[index - 1], drafts[index])
    guard whole.isEntityBehind, whole.quantity.kind == .count, draft.quantity.kind == .count,
      let entity = whole.entity, entity.upperBound < draft.start
    else { return false }
    return context.skipModifiers(before: draft.start, bounds: false) - 1 == entity.upperBound
      && (context.classes[entity.upperBound] == .preposition || context.isGenitive(entity.upperBound))
  }

  /// "sebagian besar (73%) responden": the noun behind the bracket that says its share.
  private func behindBracket(_ draft: FigureDraft, _ sentence: Range<Int>) -> Range<Int>? {
    let end = draft.quantity.tokens.upperBound
    guard draft.start > sentence.lowerBound + 1, reading.isMark("(", at: draft.start - 1),
      reading.isMark(")", at: end), end + 1 < sentence.upperBound,
      context.classes[end + 1].isAny(.noun, .adjective),
      context.classes[draft.start - 2].isAny(.determiner, .adverb, .adjective)
    else { return nil }
    return phrase(at: end + 1, sentence.upperBound)
  }

  /// The first token behind the figure before: no noun phrase reaches farther left.
  private func floor(_ drafts: DraftWindow, _ site: Site) -> Int {
    guard let previous = site.previous else { return site.sentence.lowerBound }
    let end = behindAcronym(max(drafts[previous].end, drafts[previous].quantity.tokens.upperBound))
    // "366 metres long, 51 metres wide": what is measured of it.
    return drafts[previous].quantity.kind == .measure && reading.has(.adjectives, at: end)
      && !context.classes[end + 1].isNominal ? end + 1 : end
  }

  /// What the noun phrases left of the number say.
  private func findBefore(_ drafts: inout DraftWindow, _ site: Site, _ floor: Int) {
    let index = site.index
    let number = PrecedingPhrases.Number(drafts, index, reading)
    let found = PrecedingPhrases(context: context).find(number, from: floor, leadsOn: leadsOn(drafts, index))
    if drafts[index].isClassified {
      // "jumlah penumpang mencapai 64.320 orang" but "menampung 45 orang".
      if context.classes[number.start - 1] == .clitic { return }
      if let own = counted(found, drafts[index]) {
        drafts[index].entity = own
      } else if let phrase = found.strong ?? (isObject(drafts[index]) ? nil : site.inherited) ?? found.weak,
        isAmount(phrase, drafts[index])
      {
        // "ribuan warga lari; jumlahnya mencapai 5.000 orang": of those that the figure before counts.
        let isTheirs = isTheirAmount(phrase)
        drafts[index].entity = isTheirs ? site.inherited ?? drafts[index].entity : phrase
      } else if let inherited = site.inherited, isOfSameThings(drafts, index) {
        drafts[index].entity = inherited
      }
    } else if let subject = subject(drafts, index, site.sentence, found) {
      drafts[index].entity = subject
    } else if number.kind == .money, found.strong ?? found.weak == nil || !isStated(number.start),
      let contents = contents(drafts, index, site.sentence)
    {
      set(&drafts[index], contents)
    } else if let inherited = site.inherited, isAnotherShare(drafts, index, found) {
      drafts[index].entity = inherited
    } else if let strong = found.strong {
      let owned = isOwner(strong, drafts, index) ? site.inherited : nil
      let meant = site.previous == nil && isAnaphor(strong, drafts, index) ? site.last : nil
      drafts[index].entity = owned ?? meant ?? ownerOfAmount(strong, drafts, index, floor) ?? strong
    } else if drafts[index].entity == nil, number.kind == .money,
      found.isDone || found.weak == nil || isPurposeBefore(drafts, index),
      let purpose = purpose(drafts, index, site.sentence, isDone: found.isDone)
    {
      drafts[index].entity = purpose
    } else if !found.isDone {
      takeSecondChoice(&drafts, site, number, found)
    }
  }

  /// "Rents were $900 in the north": the subject is as much, and no part of it is told.
  private func isStated(_ start: Int) -> Bool {
    reading.functionWord(context.skipModifiers(before: start) - 1, [.copula]) != nil
  }

  /// "yang dilakukan Rusdi (40)": the name right before a bracketed age; "pelaku FR (32)" is a phrase as others are.
  private func aged(_ draft: FigureDraft) -> Range<Int>? {
    guard draft.quantity.unit == .ageInYears, draft.start > 1 else { return nil }
    // "children under five": who is below or beyond the age.
    if let bound = context.term(.modifiers, .before, endingAt: draft.start), bound.tokens.lowerBound > 0,
      reading.functionWord(bound.tokens.lowerBound, [.preposition]) != nil,
      context.isPerson(bound.tokens.lowerBound - 1)
    {
      let phrase = PrecedingPhrases(context: context).phrase(
        endingAt: bound.tokens.lowerBound, context.classes.tokens.lowerBound)
      return phrase.isEmpty ? nil : phrase
    }
    guard reading.isMark("(", at: draft.start - 1) else { return nil }
    let end = draft.start - 1
    var start = end
    while start > 0, context.classes[start - 1] == .name, end - start < 6 { start -= 1 }
    guard start < end, start > 0, !context.classes[start - 1].isNominal else { return nil }
    return reading.tokens[start].flags.contains(.capital) ? start..<end : nil
  }

  /// "memiliki 5 hektare, anaknya menggarap 2 hektare", "meraih 40 persen suara, lawannya 30 persen": the object of a verb,
  /// as the figure before.
  private func isAnotherShare(_ drafts: DraftWindow, _ index: Int, _ found: PrecedingPhrases.Found) -> Bool {
    let (previous, draft) = (drafts[index - 1], drafts[index])
    guard previous.quantity.unit == draft.quantity.unit else { return false }
    switch draft.quantity.kind {
    case .measure: return found.isObject
    case .percent:
      if previous.isEntityBehind { return found.isObject || isObtained(draft.start) }
      // "bunganya 9 persen, sedangkan bank asing memberikan 7 persen"
      return found.isObject && found.strong.map { isParty($0.lowerBound) } ?? false
    default: return false
    }
  }

  /// "meraih 12 persen": an amount that somebody gets.
  private func isObtained(_ start: Int) -> Bool {
    let verb = context.skipModifiers(before: start) - 1
    return verb >= 0 && context.classes[verb] == .verb && context.classes[verb - 1] == .relative
  }

  /// What is meant where nothing right before the number says it.
  private func takeSecondChoice(
    _ drafts: inout DraftWindow, _ site: Site, _ number: PrecedingPhrases.Number,
    _ found: PrecedingPhrases.Found
  ) {
    let index = site.index
    if let complement = complement(drafts[index].quantity.tokens.upperBound, site.sentence) {
      set(&drafts[index], complement)
    } else if let inherited = site.inherited, isApposedChange(found.weak, drafts, index) {
      drafts[index].entity = inherited
    } else if let subject = subjectOfBoth(drafts, site, number, found) {
      drafts[index].entity = subject
    } else if index > 1, isPlaced(drafts, index - 1), drafts[index - 2].quantity.kind == number.kind,
      let earlier = drafts[index - 2].entity
    {
      drafts[index].entity = earlier
    } else if let inherited = site.inherited,
      drafts[index].entity == nil || !drafts[index - 1].isEntityBehind
    {
      drafts[index].entity = inherited
    } else if drafts[index].entity == nil, let weak = found.weak, !isPlace(weak) {
      drafts[index].entity = weak
    } else if drafts[index].entity == nil, let subject = subject(behind: drafts[index], site.sentence) {
      drafts[index].entity = subject
    }
  }

  /// What stands before another figure that parts a subject from its number.
  private func subject(
    _ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>, _ found: PrecedingPhrases.Found
  ) -> Range<Int>? {
    guard index > 0, found.strong == nil, !found.isDone, !drafts[index].isEntityBehind else { return nil }
    let number = PrecedingPhrases.Number(drafts, index, reading)
    let phrases = PrecedingPhrases(context: context)
    if let comma = parenthesis(drafts, index, sentence) {
      let before = phrases.find(number, startingAt: comma, from: sentence.lowerBound)
      return before.strong ?? before.weak
    }
    // "Coverage rose from 10 percent of the poor to 18 percent".
    let previous = drafts[index - 1]
    guard previous.isEntityBehind, previous.quantity.kind == .percent, number.kind == .percent,
      leadsOn(drafts, index - 1)
    else { return nil }
    return phrases.find(number, startingAt: previous.start, from: sentence.lowerBound).strong
  }

  /// Whether the next figure is where this one leads: "dari 5 menjadi 7".
  func leadsOn(_ drafts: DraftWindow, _ index: Int) -> Bool {
    guard index + 1 < drafts.count,
      let marker = context.term(.changeMarkers, endingAt: context.skipLinks(before: drafts[index + 1].start))
    else { return false }
    return context.code(marker) == .to
  }

  /// "Rp499 triliun merupakan obligasi ritel": what the number is said to be.
  private func complement(_ next: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard next < sentence.upperBound, reading.term(.functionWords, .copula, at: next) != nil else {
      return nil
    }
    return phrase(at: next + 1, sentence.upperBound)
  }

  /// "bagian sebesar 40 persen dari hasil": what stands right before "sebesar" is meant.
  private func isShareOfNamed(_ drafts: DraftWindow, _ index: Int) -> Bool {
    var end = drafts[index].start
    guard end > 1 else { return false }
    if let modifier = context.term(.modifiers, .before, endingAt: end) { end = modifier.tokens.lowerBound }
    if let by = context.term(.changeMarkers, endingAt: end), context.code(by) == .by {
      end = by.tokens.lowerBound
    } else if end > 0, context.classes[end - 1] == .genitive {
      end -= 1
    } else {
      return false
    }
    if context.article.facts.affixes.isGerund(reading, end - 1) { return false }
    if let entity = drafts[index].entity,
      entity.contains(where: { reading.term(.changeVerbs, .noun, at: $0) != nil })
    {
      return false
    }
    return end > 0 && context.classes[end - 1].isNominal
  }
}
