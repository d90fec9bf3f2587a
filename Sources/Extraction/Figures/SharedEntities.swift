import Lexicons
import Records
import Text

/// Entities that a figure takes from another figure, or from the sentence before.
extension MeasuredEntities {
  /// "dimiliki PT Sinar 17 persen, pengusaha Budi 19 persen": whose share it is, in a list of shares.
  func isOwner(_ phrase: Range<Int>, _ drafts: DraftWindow, _ index: Int) -> Bool {
    guard index > 0, drafts[index].quantity.kind == .percent, drafts[index - 1].quantity.kind == .percent
    else { return false }
    let (draft, previous) = (drafts[index], drafts[index - 1])
    guard phrase.upperBound == context.skipModifiers(before: draft.start),
      phrase.lowerBound > previous.quantity.tokens.upperBound,
      phrase.lowerBound - previous.quantity.tokens.upperBound <= 3, let entity = previous.entity,
      entity.upperBound <= previous.start
    else { return false }
    return isParty(phrase.lowerBound)
  }

  /// Whether a word for somebody begins at a token.
  func isParty(_ token: Int) -> Bool {
    context.isPerson(token) || reading.has(.parties, at: token) || reading.has(.organisationHeads, at: token)
  }

  /// "Harga di lima pasar naik 3 persen", "Sales to the ten countries": a preposition makes a count an aside.
  /// - Returns: the preposition.
  func aside(_ draft: FigureDraft) -> Int? {
    var before = context.skipModifiers(before: draft.start) - 1
    // "the city's 40 clinics"
    if before > 0, context.classes[before] == .clitic {
      while before > 0, context.classes[before].isNominal { before -= 1 }
    }
    while before > 0, context.classes[before] == .determiner { before -= 1 }
    // "the price of a 50 kg sack"
    if before > 0, context.classes[before] == .genitive, context.classes[before - 1].isNominal,
      draft.quantity.kind == .measure
    {
      return before
    }
    guard before > 0, draft.quantity.kind == .count, context.classes[before] == .preposition,
      reading.term(.functionWords, .conjunction, at: before) == nil
    else { return nil }
    let isOfNoun = context.classes[before - 1].isNominal || context.classes[before - 1] == .number
    // "money sent by 40 workers"
    let isAgent = context.classes[before - 1] == .verb && reading.has(.directiveLinkers, .agent, at: before)
    return isOfNoun || isAgent ? before : nil
  }

  func isAge(_ drafts: DraftWindow, _ index: Int) -> Bool {
    drafts[index].quantity.kind == .measure && drafts[index].quantity.unit == .ageInYears
  }

  /// "Angka itu turun 3 persen", "the figure": an amount named before.
  func isAnaphor(_ phrase: Range<Int>, _ drafts: DraftWindow, _ index: Int) -> Bool {
    guard phrase.count == 1,
      reading.term(.classifiers, .quantity, at: phrase.lowerBound) != nil
        || reading.term(.changeVerbs, .noun, at: phrase.lowerBound) != nil
    else { return false }
    let (before, after) = (phrase.lowerBound - 1, phrase.upperBound)
    // "kenaikan 47 persen itu".
    let end = drafts[index].quantity.tokens.upperBound
    if end < reading.tokens.count, let demonstrative = reading.term(.relativeMarkers, .after, at: end),
      context.code(demonstrative) == .anaphoric
    {
      return true
    }
    return after < reading.tokens.count && reading.term(.relativeMarkers, .after, at: after) != nil
      || before >= 0
        && (reading.term(.relativeMarkers, .before, at: before) != nil
          || context.classes[before] == .determiner && !reading.has(.numerals, at: before))
  }

  /// "jumlahnya", "jumlah itu": an amount that points at what was said, and nothing else.
  func isTheirAmount(_ phrase: Range<Int>) -> Bool {
    phrase.count == 1 && reading.has(.classifiers, .quantity, at: phrase.lowerBound)
      && (context.article.facts.clitics.match(reading.bytes(phrase.lowerBound), stem: 4)
        || reading.term(.relativeMarkers, .after, at: phrase.upperBound) != nil)
  }

  /// Whether a phrase names the amount that the figure states: "jumlah …", or the subject of a change.
  func isAmount(_ phrase: Range<Int>, _ draft: FigureDraft) -> Bool {
    let start = draft.start
    for token in max(0, phrase.lowerBound - 1)..<phrase.upperBound
    where reading.term(.classifiers, .quantity, at: token) != nil {
      return true
    }
    if let term = context.term(.classifiers, .quantity, endingAt: start),
      !reading.has(.functionWords, at: term.tokens.lowerBound)
    {
      return true
    }
    // "anggota kurang dari 100 orang", "sedan 842 unit".
    if phrase.upperBound == context.skipModifiers(before: start),
      context.isPerson(phrase.lowerBound) || isOfThings(draft) && phrase.upperBound == start
    {
      return true
    }
    if isCountedSubject(phrase, start) { return true }
    let end = context.skipLinks(before: start)
    if context.term(.changeVerbs, endingAt: end) != nil { return true }
    if context.term(.classifiers, .quantity, endingAt: end) != nil { return true }
    if isSubject(phrase, end) { return true }
    return context.term(.changeMarkers, endingAt: end).map {
      context.code($0) == .to || context.code($0) == .from && isOfThings(draft)
    } ?? false
  }

  /// "Anggota kelompok adalah 5 orang", but not "di kota itu ada 5 orang": a subject right before its copula.
  private func isSubject(_ phrase: Range<Int>, _ end: Int) -> Bool {
    guard end > 0, reading.term(.functionWords, .copula, at: end - 1) != nil,
      phrase.upperBound == end - 1 || phrase.upperBound == end - 2 && context.classes[end - 2] == .adverb,
      phrase.contains(where: { context.classes[$0] == .noun })
    else { return false }
    var before = phrase.lowerBound - 1
    while before > 0, context.classes[before].isAny(.determiner, .number, .adverb) { before -= 1 }
    return before < 0 || !context.classes[before].isAny(.preposition, .comitative)
  }

  /// Whether a classifier of things or animals alone stands behind a number: "842 unit".
  private func isOfThings(_ draft: FigureDraft) -> Bool {
    guard let word = draft.entity?.lowerBound else { return false }
    return reading.term(.classifiers, .thing, at: word) != nil
      || reading.term(.classifiers, .animal, at: word) != nil
  }

  /// "213 unit rumah rusak berat, 468 unit rusak sedang": the word for things alone, behind one with its noun.
  func isOfSameThings(_ drafts: DraftWindow, _ index: Int) -> Bool {
    guard index > 0, drafts[index - 1].quantity.kind == .count, isOfThings(drafts[index]),
      let noun = drafts[index - 1].entity?.lowerBound, noun > 0,
      let word = reading.term(.classifiers, .thing, at: drafts[index].quantity.tokens.upperBound),
      let other = reading.term(.classifiers, .thing, at: noun - 1)
    else { return false }
    return word.entry == other.entry
  }

  /// "Pasien yang masih dirawat sebanyak 40 orang", "Peserta di Batam sebanyak 40 orang": people, and no verb that has
  /// the number as object.
  private func isCountedSubject(_ phrase: Range<Int>, _ start: Int) -> Bool {
    guard let amount = context.term(.classifiers, .quantity, endingAt: start),
      phrase.upperBound < amount.tokens.lowerBound - 1
    else { return false }
    let last = amount.tokens.lowerBound - 1
    // "yang belum terdata diperkirakan 2.300 jiwa": the verb of the amount ends the clause before.
    let isObject =
      context.classes[last] == .verb && !context.isPassive(last) && !context.isIntransitive(last)
      && !context.isPassive(amount.tokens.lowerBound)
    guard !isObject, context.classes[last].isNominal || context.classes[last] == .verb else { return false }
    return context.classes[phrase.upperBound] == .relative
      || context.classes[phrase.upperBound] == .preposition && context.isPerson(phrase.lowerBound)
  }

  /// "five upland and two coastal farms": the noun that ends both phrases, where that of the first is no plural.
  private func headOfNext(_ draft: FigureDraft, _ next: FigureDraft) -> Range<Int>? {
    guard draft.isEntityBehind, let own = draft.entity, let shared = next.entity, next.isEntityBehind,
      own.upperBound + 1 == next.start, isCoordinator(own.upperBound), shared.count > 1,
      draft.quantity.value != ExactNumber(1), !context.isPlural(own.upperBound - 1),
      context.isPlural(shared.upperBound - 1), context.classes[shared.upperBound - 1] == .noun,
      !context.isPerson(own.upperBound - 1), context.classes[own.upperBound - 1].isAny(.noun, .adjective),
      !context.conventions.isAmountAfterNoun(reading.sentence(of: draft.start).language)
    else { return nil }
    return shared.upperBound - 1..<shared.upperBound
  }

  func headOfNext(_ drafts: DraftWindow, _ index: Int) -> Range<Int>? {
    guard index + 1 < drafts.count, drafts[index].quantity.kind == .count,
      drafts[index + 1].quantity.kind == .count
    else { return nil }
    return headOfNext(drafts[index], drafts[index + 1])
  }

  /// "in Brebes an average of Rp35,000": a name that says where.
  func isPlace(_ phrase: Range<Int>) -> Bool {
    phrase.lowerBound > 0 && reading.has(.functionWords, .locative, at: phrase.lowerBound - 1)
      && phrase.allSatisfy { context.classes[$0] != .noun }
  }

  /// "mencapai 15 persen, di tiga desa lain 3 persen": a count of places, where the next figure holds.
  func isPlaced(_ drafts: DraftWindow, _ index: Int) -> Bool {
    let draft = drafts[index]
    return draft.quantity.kind == .count && draft.isEntityBehind && draft.start > 0
      && reading.has(.functionWords, .locative, at: draft.start - 1)
  }

  /// "and", "or", but not "while": joins two figures.
  func isCoordinator(_ token: Int) -> Bool {
    reading.term(.rangeMarkers, .closer, at: token) != nil
      || reading.term(.rangeMarkers, .either, at: token) != nil
  }

  /// "tiga orang di antaranya", "lima di antara mereka": some of those that the figure before counts.
  func isPartOfThem(_ drafts: DraftWindow, _ index: Int) -> Bool {
    let draft = drafts[index]
    let end = draft.quantity.tokens.upperBound
    if draft.quantity.kind == .ratio, draft.quantity.rule == .fraction, isFractionOfThem(end) { return true }
    let next = max(draft.end, end)
    return next < reading.tokens.count && reading.term(.functionWords, .partitive, at: next) != nil
  }

  /// "seven of them recruits": of those that a figure of the same sentence counts.
  func isOfThem(_ next: Int) -> Bool {
    (context.isGenitive(next) || context.classes[next] == .determiner)
      && context.classes[next + 1] == .pronoun
      && reading.functionWord(next + 1, [.pronoun]) != nil
      && reading.functionWord(next + 1, [.determiner]) == nil
  }

  /// "separuhnya", "dua pertiganya": a pronoun in the fraction itself.
  private func isFractionOfThem(_ next: Int) -> Bool {
    if context.classes[next] == .clitic { return true }
    return reading.has(.fractions, at: next - 1)
      && context.article.facts.clitics.match(reading.bytes(next - 1), stem: 4)
  }

  /// Whether a figure stands in brackets, behind another.
  func isBracketed(_ start: Int, _ sentence: Range<Int>) -> Bool {
    var token = start - 1
    while token >= max(sentence.lowerBound, start - 20) {
      if reading.isMark(")", at: token) { return false }
      if reading.isMark("(", at: token) { return true }
      token -= 1
    }
    return false
  }

  /// "those polled", "those who left"
  func isThose(_ token: Int) -> Bool {
    context.classes[token] == .determiner && context.classes[token + 1].isAny(.verb, .relative)
      && reading.functionWord(token, [.pronoun]) != nil
  }
}
