import Lexicons
import Records
import Text

/// Finds what is counted or measured.
///
/// Behind the number: the counted noun ("10 rekomendasi"), what a share is of ("5 persen dari pekerja"). Before it:
/// the nearest noun phrase that no preposition makes an aside ("remitansi pada 2025 mencapai …"). Neither: what the
/// figure before is about ("Rp5 triliun atau naik 3 persen").
struct MeasuredEntities {
  let context: FigureContext
  var reading: Reading { context.reading }

  /// The noun phrase behind a number.
  func findBehind(_ draft: inout FigureDraft, limit: Int) {
    guard !draft.quantity.isEvent else { return }
    var next = draft.quantity.tokens.upperBound
    // "8.000 lebih orang", but "22 persen atau lebih tinggi dari …" compares.
    if let after = reading.term(.modifiers, .after, at: next),
      context.classes[after.tokens.upperBound] != .adjective
    {
      next = after.tokens.upperBound
    }
    guard next < limit else { return }
    let rule = draft.quantity.rule
    switch draft.quantity.kind {
    case .count: count(&draft, next, limit)
    case .ratio:
      if rule != .multiple {
        share(&draft, next, limit, direct: true)
      } else if next + 2 < limit, reading.term(.functionWords, .essive, at: next) != nil,
        !context.classes[next + 1].isNominal, let phrase = phrase(at: next + 2, limit)
      {
        // "twice as many redundancies".
        set(&draft, phrase)
      } else if isDoing(draft), let phrase = phrase(at: next, limit) {
        set(&draft, phrase)
      }
    case .percent: share(&draft, next, limit, direct: true)
    case .measure:
      if rule.isAge {
        if rule == .age, let phrase = phrase(at: next, limit) { set(&draft, phrase) }
      } else {
        share(&draft, next, limit, direct: true)
      }
    case .money: share(&draft, next, limit, direct: true)
    }
  }

  private func count(_ draft: inout FigureDraft, _ start: Int, _ limit: Int) {
    var next = start
    if case .count(let noun?) = BracketSeries(context: context).meaning(of: draft.start) {
      draft.entity = noun
      draft.isEntityBehind = true
      return
    }
    if isFromElsewhere(draft, next, limit) { return }
    var limit = limit
    if case let noun = behindShare(next), noun > next {
      next = noun
      limit = reading.sentence(of: next).tokens.upperBound
    }
    if context.isGenitive(next) { next += 1 }
    let classifier = classifier(at: next, limit)
    if let classifier {
      next = classifier.tokens.upperBound
      if next < limit, context.classes[next] == .genitive { next += 1 }
    } else if isAttributive(draft, next, limit) {
      next += 1
    }
    takeCounted(&draft, next, limit, classifier)
  }

  /// "800 dari Kanada", "naik 2.300 dari daftar lama": where they come from, or what the number is compared with.
  private func isFromElsewhere(_ draft: FigureDraft, _ next: Int, _ limit: Int) -> Bool {
    guard context.classes[next] != .genitive, context.isGenitive(next) else { return false }
    // "69 members, 50 from the region"
    if draft.start > 1, context.classes[draft.start - 1] == .comma, context.classes[next + 1] == .determiner,
      context.classes[draft.start - 2].isNominal
    {
      return true
    }
    if context.classes[next + 1] == .name, let phrase = phrase(at: next + 1, limit),
      !phrase.contains(where: { context.classes[$0] == .noun })
    {
      return true
    }
    return context.changeWord(before: draft.start).map { reading.numerator($0) == 1 } ?? false
  }

  /// "orang", "units of": a word that only says what kind of thing is counted.
  private func classifier(at next: Int, _ limit: Int) -> Term? {
    guard let term = reading.term(.classifiers, at: next), term.kind != .human,
      context.conventions.isAmountAfterNoun(reading.sentence(of: next).language)
        || term.tokens.upperBound < limit && context.classes[term.tokens.upperBound - 1] == .genitive
        || !context.classes[next].isNominal
    else { return nil }
    return term
  }

  /// "9,150 finished flats": a participle before the noun.
  private func isAttributive(_ draft: FigureDraft, _ next: Int, _ limit: Int) -> Bool {
    guard next + 1 < limit, context.classes[next] == .verb, !isOwnVerb(draft, next) else { return false }
    guard reading.term(.verbs, at: next) == nil else {
      return context.classes[next + 1] == .noun && context.isPlain(next + 1)
    }
    return context.classes[next + 1].isNominal && context.article.facts.affixes.isParticiple(reading, next)
  }

  /// "479 workers died, and 33,890 suffered injuries": what those do that the clause before counted.
  private func isOwnVerb(_ draft: FigureDraft, _ verb: Int) -> Bool {
    let joint = context.skipModifiers(before: draft.start) - 1
    return joint > 0 && context.classes[joint] == .conjunction && context.classes[joint - 1] == .comma
      && reading.has(.verbs, at: verb) && draft.quantity.tokens.upperBound == verb
  }

  /// Takes the noun behind a number, or the classifier alone.
  private func takeCounted(_ draft: inout FigureDraft, _ next: Int, _ limit: Int, _ classifier: Term?) {
    let isHeadLast = !context.conventions.isAmountAfterNoun(reading.sentence(of: draft.start).language)
    // "3.500 orang dewasa", "200 orang pertama": what only describes is no noun.
    if let classifier, !isHeadLast, next < limit, context.classes[next] == .adjective {
      set(&draft, classifier.tokens.lowerBound..<next + 1)
      return
    }
    // "17 Orang Diselamatkan": a headline's verb.
    let isHeadline =
      classifier.map { reading.tokens[$0.tokens.lowerBound].flags.contains(.capital) } ?? false
      && next < limit && context.article.facts.affixes.isPrefixed(reading, next)
    let isDescribed =
      classifier != nil && (isHeadline || reading.term(.ordinals, .word, at: next) != nil)
    if !isDescribed, let phrase = phrase(at: next, limit, skips: classifier == nil) {
      set(&draft, phrase)
      // "sales reached 250,000 units": the real noun may stand before.
      if isHeadLast, let term = reading.term(.classifiers, .thing, at: phrase.lowerBound),
        term.tokens == phrase
      {
        draft.isEntityBehind = false
        draft.isClassified = true
      }
    } else if let classifier {
      // "64.320 orang": the real noun may stand before (``findBefore``).
      draft.entity = classifier.tokens
      draft.isClassified = true
      draft.end = max(draft.end, classifier.tokens.upperBound)
    } else if next > draft.start, context.classes[next - 1] == .genitive, draft.quantity.isBare {
      takePronoun(&draft, next, limit, false)
    } else if context.classes[next] == .pronoun, draft.quantity.isBare {
      draft.entity = next..<next + 1
      draft.isEntityBehind = next == draft.quantity.tokens.upperBound
    }
  }

  /// "5 persen dari X", "5% of X", "5 persen X".
  private func share(_ draft: inout FigureDraft, _ start: Int, _ limit: Int, direct: Bool) {
    var next = start
    // "worth of rice".
    if context.classes[next] == .preposition, next + 1 < limit, context.classes[next + 1] == .genitive {
      next += 1
    }
    if next + 2 < limit, reading.has(.changeVerbs, .noun, at: next), isEssive(next + 1) {
      // "a 13% rise in wages", "a 14 percent increase in first-half profit".
      var first = next + 2
      while first < limit, context.classes[first] == .date { first += 1 }
      if let phrase = phrase(at: first, limit) { return set(&draft, phrase) }
    }
    let isOfMoney = draft.quantity.kind == .money || draft.quantity.kind == .measure
    let isGenitive = isOfMoney ? context.classes[next] == .genitive : context.isGenitive(next)
    if isGenitive {
      // "turun 2,7 persen dari harga pembukaan": what it is compared with.
      if context.classes[next] != .genitive, draft.quantity.kind == .percent,
        context.changeWord(before: draft.start).map({ reading.numerator($0) == 1 }) ?? false
      {
        return
      }
      next += 1
    } else if reading.term(.perMarkers, at: next) != nil {
      return
    }
    // "one in four licensed nurses"
    if draft.quantity.kind == .ratio, isAttributive(draft, next, limit) { next += 1 }
    guard let phrase = phrase(at: next, limit) else {
      if isGenitive || draft.quantity.kind == .ratio { takePronoun(&draft, next, limit, isGenitive) }
      return
    }
    // "40 persen dari total 123 kamar": of what the next number counts.
    if isGenitive, phrase.count == 1, reading.has(.classifiers, .quantity, at: phrase.lowerBound),
      context.classes[phrase.upperBound] == .number, !reading.has(.currencies, at: phrase.upperBound)
    {
      return
    }
    if isGenitive || !isAnother(phrase, draft) { set(&draft, phrase) }
  }

  /// Whether a phrase right behind an amount is none of it.
  private func isAnother(_ phrase: Range<Int>, _ draft: FigureDraft) -> Bool {
    guard draft.quantity.kind == .money || draft.quantity.kind == .measure else { return false }
    // "Rp125 billion loan" but "Rp5 miliar PT Adaro": a name is another clause.
    if context.classes[phrase.lowerBound] == .name, !isOfStuff(draft),
      context.article.zone(of: phrase.lowerBound) != .title
    {
      return true
    }
    // "250 km utara Banjarmasin": where, and not what; no noun phrase begins with its adjective.
    return context.classes[phrase.lowerBound] == .adjective
      && context.classes[phrase.lowerBound + 1] == .name
      && context.conventions.isAmountAfterNoun(reading.sentence(of: phrase.lowerBound).language)
  }

  /// "350 ribu barel BBM", "20 kg Raskin": how much there is of something, in a language that says so without "of".
  private func isOfStuff(_ draft: FigureDraft) -> Bool {
    let end = draft.quantity.tokens.upperBound
    guard draft.quantity.kind == .measure,
      context.conventions.isAmountAfterNoun(reading.sentence(of: end - 1).language)
    else { return false }
    return [TermClass.mass, .volume, .power, .energy, .area].contains {
      context.term(.units, $0, endingAt: end) != nil
    }
  }

  func set(_ draft: inout FigureDraft, _ phrase: Range<Int>) {
    let phrase = coordinated(phrase)
    draft.entity = phrase
    draft.isEntityBehind = true
    draft.end = max(draft.end, phrase.upperBound)
    draft.end = behindAcronym(draft.end)
  }

  /// "that amount", but not "that month": points at what the text named.
  private func isDemonstrative(_ token: Int) -> Bool {
    !context.claimed[token] && reading.term(.relativeMarkers, .before, at: token) != nil
  }

  /// The noun phrase that begins at a token, when determiners are skipped.
  func phrase(at start: Int, _ limit: Int, skips: Bool = true) -> Range<Int>? {
    // "the 34-year-old's lawyer"
    if start < limit, context.classes[start] == .clitic { return nil }
    // "$5 million offsetting a slump": a verb before its object.
    if start + 1 < limit, context.classes[start] == .noun,
      context.classes[start + 1].isAny(.determiner, .pronoun, .number),
      context.article.facts.affixes.isGerund(reading, start)
    {
      return nil
    }
    let first = opener(of: start, limit, skips)
    let end = nominalEnd(first, limit)
    // "8 million of the bank's 9 million shares": whose they are.
    if end == limit, end > first, context.classes[end - 1] == .clitic { return nil }
    // "30 metres long": adjectives alone are no noun phrase.
    return (first..<end).contains { context.classes[$0] != .adjective && context.classes[$0] != .clitic }
      ? first..<end : nil
  }

  /// Where a phrase's own words begin, behind determiners, terms, participles and a mark that opens.
  private func opener(of start: Int, _ limit: Int, _ skips: Bool) -> Int {
    var next = start
    while skips, next < limit, next < start + 4,
      context.classes[next].isAny(.determiner, .adverb)
        || context.classes[next].isAny(.pronoun, .date) && next + 1 < limit
          && context.classes[next + 1].isNominal
          && (context.classes[next] == .pronoun || next > start || isDemonstrative(next))
        || context.classes[next] == .pronoun && next + 2 < limit && context.classes[next + 1] == .date
          && context.classes[next + 2].isNominal
    {
      next += 1
    }
    // "$2 billion of ten-year bonds"
    if skips, next + 3 < limit, context.classes[next] == .date, context.isDash(next + 1),
      context.isGlued(next + 1), context.classes[next + 3].isNominal
    {
      next += 3
    }
    // "its enlarged capital", "of liquefied gas": a participle before the noun.
    if skips, next > 0, next + 1 < limit, context.classes[next] == .verb, context.classes[next + 1].isNominal,
      context.classes[next - 1].isAny(.determiner, .pronoun, .genitive, .preposition), context.isPlain(next),
      context.article.facts.affixes.isParticiple(reading, next)
        // "7% of working hours"
        || context.classes[next - 1] == .genitive && context.article.facts.affixes.isGerund(reading, next)
    {
      next += 1
    }
    // "the £3m "first job fund"".
    if next + 1 < limit, context.classes[next] == .mark, context.isGlued(next + 1), !context.isGlued(next),
      !context.isDash(next), context.classes[next + 1].isNominal
    {
      next += 1
    }
    return next
  }
}
