import Lexicons
import Records
import Text

/// What stands before a number: "pekerja … mencapai 5 juta".
extension MeasuredEntities {
  /// Entities that stand before their numbers, and those that a figure shares with the one before.
  /// - Parameter last: the entity of the last figure in the sentence before.
  func findBefore(_ drafts: inout DraftWindow, _ sentence: Range<Int>, last: Range<Int>?) {
    let phrases = PrecedingPhrases(context: context)
    for index in drafts.indices {
      if drafts[index].quantity.isEvent { continue }
      let previous = index > 0 ? index - 1 : nil
      let inherited = inherited(drafts, index)
      let kind = drafts[index].quantity.kind
      if previous != nil, kind == .percent, isBracketed(drafts[index].start, sentence),
        !context.isGenitive(drafts[index].quantity.tokens.upperBound)
      {
        // "15 percent of families (12 percent finished school)".
        drafts[index].entity = bracketed(drafts, index) ?? inherited ?? drafts[index].entity
        continue
      }
      if let antecedent = inherited ?? last, isPartOfThem(drafts, index) {
        drafts[index].entity = antecedent
        continue
      }
      if let head = headOfNext(drafts, index) { drafts[index].entity = head }
      if drafts[index].isEntityBehind, kind != .percent || !isShareOfNamed(drafts, index) { continue }
      let floor =
        previous.map { behindAcronym(max(drafts[$0].end, drafts[$0].quantity.tokens.upperBound)) }
        ?? sentence.lowerBound
      if let amount = compared(drafts, index) {
        drafts[index].entity = drafts[amount].entity
        continue
      }
      if let other = sharedWithNext(drafts, index) ?? elliptical(drafts, index, sentence, inherited) {
        drafts[index].entity = other
        continue
      }
      if let place = located(drafts[index], floor) {
        drafts[index].entity = place
        continue
      }
      let number = PrecedingPhrases.Number(drafts, index)
      let found = phrases.find(number, from: floor, leadsOn: leadsOn(drafts, index))
      if drafts[index].isClassified {
        // "jumlah penumpang mencapai 64.320 orang" but "menampung 45 orang".
        if let phrase = found.strong ?? inherited ?? found.weak, isAmount(phrase, drafts[index]) {
          drafts[index].entity = phrase
        }
        continue
      }
      if let subject = subject(drafts, index, sentence, found) {
        drafts[index].entity = subject
      } else if kind == .money, let contents = contents(drafts, index, sentence) {
        set(&drafts[index], contents)
      } else if let inherited, kind == .measure, found.isObject,
        drafts[index - 1].quantity.unit == drafts[index].quantity.unit
      {
        drafts[index].entity = inherited
      } else if let strong = found.strong {
        let owned = isOwner(strong, drafts, index) ? inherited : nil
        let meant = previous == nil && isAnaphor(strong, drafts, index) ? last : nil
        drafts[index].entity = owned ?? meant ?? strong
      } else if drafts[index].entity == nil, found.isDone || found.weak == nil,
        kind == .money, let purpose = purpose(drafts, index, sentence)
      {
        drafts[index].entity = purpose
      } else if found.isDone {
        continue
      } else if let complement = complement(drafts[index].quantity.tokens.upperBound, sentence) {
        set(&drafts[index], complement)
      } else if let previous,
        (found.hasVerb || isAside(drafts[previous])) && drafts[previous].isEntityBehind
          || isAge(drafts, previous),
        drafts[previous].quantity.kind != kind,
        case let before = phrases.find(
          number, startingAt: drafts[previous].start, from: sentence.lowerBound),
        let subject = before.strong ?? (isAside(drafts[previous]) ? before.weak : nil)
      {
        // "the wage for people aged 21 and over goes up": the subject stands before the other figure.
        drafts[index].entity = subject
      } else if index > 1, isPlaced(drafts, index - 1), drafts[index - 2].quantity.kind == kind,
        let earlier = drafts[index - 2].entity
      {
        drafts[index].entity = earlier
      } else if let inherited, drafts[index].entity == nil || !drafts[index - 1].isEntityBehind {
        drafts[index].entity = inherited
      } else if drafts[index].entity == nil, let weak = found.weak, !isPlace(weak) {
        drafts[index].entity = weak
      }
    }
  }

  /// What stands before another figure that parts a subject from its number.
  private func subject(
    _ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>, _ found: PrecedingPhrases.Found
  ) -> Range<Int>? {
    guard index > 0, found.strong == nil, !found.isDone, !drafts[index].isEntityBehind else { return nil }
    let number = PrecedingPhrases.Number(drafts, index)
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

  /// "Rp5 triliun in cash", "US$90 million as working capital": what the money is.
  private func contents(_ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>) -> Range<Int>? {
    // "Rp9,092 to the dollar in early trading": a rate of exchange is made of nothing.
    if case .noun(let noun)? = drafts[index].per, reading.has(.currencies, at: noun.lowerBound) { return nil }
    // "£170m a year in lost wages": the rate stands between.
    let end = drafts[index].quantity.tokens.upperBound
    let next =
      drafts[index].per == nil
      ? end
      : (end..<min(end + 4, sentence.upperBound)).first(where: {
        isEssive($0) && reading.term(.functionWords, .conjunction, at: $0) == nil
      }) ?? end
    guard next + 1 < sentence.upperBound, isEssive(next),
      context.classes[next + 1].isAny(.noun, .adjective)
        || context.classes[next + 1] == .verb && !context.article.facts.affixes.isGerund(reading, next + 1)
    else { return nil }
    // "in late trading": when, and not what.
    if let phrase = phrase(at: next + 1, sentence.upperBound),
      context.article.facts.affixes.isGerund(reading, phrase.upperBound - 1)
    {
      return nil
    }
    if context.classes[next + 1] == .verb {
      guard next + 2 < sentence.upperBound, context.classes[next + 2] == .noun else { return nil }
      return phrase(at: next + 2, sentence.upperBound)
    }
    return phrase(at: next + 1, sentence.upperBound)
  }

  /// "set aside $5 million for schools", "Rp17 juta untuk biaya kursus": what money without a subject is for.
  private func purpose(_ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let next = max(drafts[index].end, drafts[index].quantity.tokens.upperBound)
    guard next + 1 < sentence.upperBound,
      reading.has(.functionWords, .purposive, at: next),
      let phrase = phrase(at: next + 1, sentence.upperBound),
      context.classes[phrase.lowerBound] != .name, !context.isPerson(phrase.lowerBound)
    else { return nil }
    return phrase
  }

  func isEssive(_ token: Int) -> Bool { reading.term(.functionWords, .essive, at: token) != nil }

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
