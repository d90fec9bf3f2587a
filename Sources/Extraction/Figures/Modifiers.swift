import Lexicons
import Records
import Text

/// Reads how exact a figure is: "sekitar", "more than", "8.000 lebih", "140-an".
struct Modifiers {
  let context: FigureContext
  private var reading: Reading { context.reading }

  func annotate(_ draft: inout FigureDraft, _ sentence: Range<Int>) {
    if draft.quantity.isVague || draft.quantity.numeral.isApproximate { draft.modifier = .approx }
    if draft.quantity.isVague { return }
    let (start, end) = (draft.start, draft.quantity.tokens.upperBound)
    let (isRange, isMultiple) = (draft.quantity.max != nil, draft.quantity.rule == .multiple)
    let mayFollow = end < sentence.upperBound && reading.roles[end].contains(.modifiers)
    if let found = (mayFollow ? ofNoun(end, sentence) : nil) ?? before(start, isRange: isRange, sentence)
      ?? (mayFollow ? after(end, isMultiple: isMultiple, sentence) : nil)
    {
      if context.isLevelReached(found, draft.quantity) { return }
      draft.modifier = context.modifier(found) ?? draft.modifier
      context.note(found, &draft.quantity.rows)
    }
  }

  private func before(_ start: Int, isRange: Bool, _ sentence: Range<Int>) -> Term? {
    var end = start
    var isPaired = false
    for _ in 0..<5 where end > sentence.lowerBound {
      if isRange, let opener = context.term(.rangeMarkers, .opener, endingAt: end),
        opener.tokens.count > 1 && reading.term(.modifiers, .before, at: end - 1) == nil
          || context.term(.modifiers, .before, endingAt: end) == nil
      {
        isPaired = true
        end = opener.tokens.lowerBound
        continue
      }
      if let term = context.term(.modifiers, .before, endingAt: end), !context.isIdiom(term.tokens.lowerBound)
      {
        if isCompared(term, start) || context.isParticle(term) || isNoBound(term, start) {
          return nil
        }
        // "di kisaran antara 5 dan 6": the ends say it already.
        if isPaired, context.code(term) == .approx { return nil }
        return term
      }
      if let term = context.term(.changeMarkers, endingAt: end), context.code(term) == .by {
        end = term.tokens.lowerBound
      } else if context.classes[end - 1].isAny(.filler, .determiner, .genitive) || isLeast(before: end - 1) {
        end -= 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Whether a word says something else than how exact the number is.
  private func isNoBound(_ term: Term, _ start: Int) -> Bool {
    isUpperEnd(term) || isReached(term) || isCover(term, start)
  }

  /// "usia 4 bulan hingga 11 tahun", "setinggi 60 cm hingga 2 meter": the upper end of what a number with another unit
  /// begins.
  private func isUpperEnd(_ term: Term) -> Bool {
    let start = term.tokens.lowerBound
    return start > 1 && reading.has(.rangeMarkers, at: start)
      && (reading.has(.timeUnits, at: start - 1) || reading.has(.units, at: start - 1))
      && reading.tokens[start - 2].kind == .number
  }

  /// "setidaknya mencapai 2 juta", "sedikitnya tercatat 40": a bound before the verb of an amount.
  private func isLeast(before verb: Int) -> Bool {
    guard context.classes[verb] == .verb, reading.has(.classifiers, .quantity, at: verb) else { return false }
    var end = verb
    if reading.functionWord(end - 1, [.auxiliary]) != nil { end -= 1 }
    return context.term(.modifiers, .before, endingAt: end).map { context.code($0) == .equalOrMore } ?? false
  }

  /// "sudah sampai 31 persen": the mark is reached, and no bound; "bisa sampai" is one.
  private func isReached(_ term: Term) -> Bool {
    let before = term.tokens.lowerBound - 1
    return term.count == 1 && reading.has(.rangeMarkers, .infix, at: term.tokens.lowerBound)
      && reading.functionWord(before, [.auxiliary]) != nil
      && !reading.has(.functionWords, .potential, at: before)
  }

  /// "20 orang atau lebih": behind the counted noun.
  func annotateBehind(_ draft: inout FigureDraft, _ sentence: Range<Int>) {
    guard draft.modifier == nil, draft.quantity.kind == .count, draft.end < sentence.upperBound,
      let term = reading.term(.modifiers, .after, at: draft.end), term.count > 1,
      // "510 tewas dan lebih dari 1.500": of the next number.
      !reading.has(.modifiers, .before, at: term.tokens.upperBound - 1)
        || reading.term(.modifiers, .before, at: term.tokens.upperBound - 1)?.count == 1
    else { return }
    draft.modifier = context.modifier(term)
    context.note(term, &draft.quantity.rows)
  }

  /// "modal minimum sebesar Rp5 miliar", "a minimum deposit of": the bound stands in the noun before, where no set
  /// phrase has it ("upah minimum").
  func annotateFromEntity(_ draft: inout FigureDraft) {
    guard draft.modifier == nil, !draft.isEntityBehind, let entity = draft.entity, draft.change == nil,
      draft.quantity.max == nil, context.skipLinks(before: draft.start) - entity.upperBound <= 1,
      entity.upperBound <= draft.start
    else { return }
    for token in max(entity.lowerBound - 1, 0)..<entity.upperBound
    where reading.roles[token].contains(.modifiers) {
      guard let term = reading.term(.modifiers, .before, at: token), term.count == 1,
        context.code(term) == .equalOrMore || context.code(term) == .equalOrLess, !context.isIdiom(token),
        reading.term(.rangeMarkers, at: token) == nil
      else { continue }
      draft.modifier = context.modifier(term)
      context.note(term, &draft.quantity.rows)
    }
  }

  /// "higher than the 8.2% forecast", "3% more than 1,200": compared with a known amount, no bound.
  private func isCompared(_ term: Term, _ number: Int) -> Bool {
    if isBesideKnown(term, number) { return true }
    guard context.isComparison(term.tokens.upperBound - 1) else { return false }
    if term.tokens.upperBound < number, context.classes[number - 1] == .determiner,
      reading.term(.numerals, .article, at: number - 1) == nil
    {
      return true
    }
    let before = term.tokens.lowerBound - 1
    return before >= 0 && (reading.has(.percent, at: before) || reading.has(.multiples, at: before))
  }

  /// "4.8%, just below the 4.9% forecast in April": on a scale, beside a known amount; "fell below the 10% mark" is a
  /// bound.
  private func isBesideKnown(_ term: Term, _ number: Int) -> Bool {
    let determiner = number - 1
    guard term.tokens.upperBound == determiner, context.classes[determiner] == .determiner,
      reading.officeWord(determiner, "article"), reading.term(.numerals, .article, at: determiner) == nil,
      reading.functionWord(determiner - 1, [.preposition]) != nil, term.tokens.lowerBound > 0
    else { return false }
    return context.classes[term.tokens.lowerBound - 1] == .comma
  }

  /// "streets lay under 2 metres of mud": what is above them, and no bound.
  private func isCover(_ term: Term, _ number: Int) -> Bool {
    guard context.code(term) == .lessThan, term.tokens.upperBound == number,
      reading.functionWord(term.tokens.lowerBound, [.preposition]) != nil,
      case let unit = number + 1, reading.term(.units, .length, at: unit) != nil
    else { return false }
    return context.classes[unit + 1] == .genitive
  }

  private func after(_ end: Int, isMultiple: Bool, _ sentence: Range<Int>) -> Term? {
    // "684,110 minimum wage earners": of a set phrase.
    guard let term = reading.term(.modifiers, .after, at: end), !context.isIdiom(end) else { return nil }
    // "1,4 kali lebih berisiko": how much more, not more than so many times.
    let next = term.tokens.upperBound
    if isMultiple, next < sentence.upperBound,
      reading.tokens[next].kind == .word, reading.tokens[next].flags.contains(.capital) == false
    {
      return nil
    }
    // "22 persen atau lebih tinggi dari …": compared with something.
    if let marker = reading.term(.changeMarkers, at: term.tokens.upperBound),
      context.code(marker) == .from
    {
      return nil
    }
    // "22 persen atau lebih tinggi dari", "8.000 lebih dari": another comparison begins.
    let last = term.tokens.upperBound - 1
    for other in reading.terms(at: last) where other.tokens.upperBound > last + 1 {
      if other.role == .changeVerbs || other.role == .modifiers || other.role == .multiples { return nil }
    }
    if reading.has(.adjectives, at: last + 1), context.classes[last + 1] == .adjective { return nil }
    return term
  }

  /// "12% minimum target": said of the noun behind.
  private func ofNoun(_ end: Int, _ sentence: Range<Int>) -> Term? {
    guard end + 1 < sentence.upperBound, let term = reading.term(.modifiers, .before, at: end),
      term.count == 1, !context.isIdiom(end),
      context.code(term) == .equalOrMore || context.code(term) == .equalOrLess,
      context.classes[end + 1].isNominal,
      reading.term(.rangeMarkers, at: end) == nil
    else { return nil }
    return term
  }
}

extension FigureContext {
  /// "turun hingga minus 4 derajat": where something ends, and no bound; "naik hingga 30 persen" is one.
  func isLevelReached(_ modifier: Term, _ quantity: Quantity) -> Bool {
    guard modifier.count == 1, term(.units, .temperature, endingAt: quantity.tokens.upperBound) != nil,
      reading.has(.rangeMarkers, .infix, at: modifier.tokens.lowerBound),
      let verb = term(.changeVerbs, .verb, endingAt: modifier.tokens.lowerBound)
    else { return false }
    return reading.numerator(verb) == 1
  }

  /// "go up to £12": what looks like a bound begins with the particle of a verb of change.
  func isParticle(_ modifier: Term) -> Bool {
    let particle = modifier.tokens.lowerBound
    return modifier.count > 1
      && term(.changeVerbs, .verb, endingAt: particle + 1).map { $0.tokens.lowerBound < particle } ?? false
  }
}
