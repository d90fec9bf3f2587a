import Lexicons
import Text

/// Where noun phrases left of a number begin, and what opens them.
extension PrecedingPhrases {
  /// "as net income rose": a word that opens clauses too, and a verb behind.
  func isSubjectOfClause(_ phrase: Range<Int>, _ lowest: Int) -> Bool {
    guard let opener = openerToken(of: phrase, lowest),
      reading.term(.functionWords, .conjunction, at: opener) != nil,
      // "gold for immediate delivery traded".
      !reading.has(.functionWords, .purposive, at: opener), !isAttribute(opener, lowest)
    else { return false }
    var next = phrase.upperBound
    while next < min(reading.tokens.count, phrase.upperBound + 4),
      context.classes[next].isAny(.pronoun, .adverb)
    {
      next += 1
    }
    if context.classes[next] == .preposition, context.classes[opener] == .preposition,
      !reading.has(.relativeMarkers, at: opener),
      !reading.has(.dateWords, at: opener)
    {
      next = behindAsides(next)
    }
    return next < reading.tokens.count
      && (context.classes[next] == .verb
        || context.classes[next] == .noun && reading.term(.classifiers, .quantity, at: next) != nil)
  }

  /// "karena anggaran hanya Rp3 triliun": a clause without a verb; "kerugian karena banjir Rp3 miliar" says what it is of.
  func isClauseOfNumber(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    let start = walk.number.start
    guard phrase.upperBound < start, let opener = openerToken(of: phrase, walk.lowest),
      reading.has(.functionWords, .clause, at: opener),
      context.skipModifiers(before: start) == phrase.upperBound
    else { return false }
    return reading.has(.functionWords, .adverb, at: phrase.upperBound)
  }

  /// "Profit before tax jumped": a preposition behind the noun that opens a clause, and no clause of its own.
  private func isAttribute(_ opener: Int, _ lowest: Int) -> Bool {
    guard opener > lowest, context.classes[opener] == .preposition, context.classes[opener - 1].isNominal,
      // "as income rose"
      !reading.has(.functionWords, .essive, at: opener)
    else { return false }
    // The noun opens a clause itself: no verb stands before it.
    guard let before = openerToken(of: phrase(endingAt: opener, lowest), lowest) else {
      return lowest == context.classes.tokens.lowerBound
    }
    return context.classes[before].isAny(.comma, .stop)
      || context.classes[before] == .conjunction && reading.term(.rangeMarkers, .closer, at: before) == nil
      || context.classes[before] == .preposition && reading.functionWord(before, [.conjunction]) != nil
  }

  /// "karena kematian akibat flu di kota itu naik": the token behind the asides that begin at a preposition.
  private func behindAsides(_ preposition: Int) -> Int {
    var next = preposition
    while next < preposition + 12,
      context.classes[next].isNominal
        || context.classes[next].isAny(.preposition, .determiner, .number, .date)
        || context.classes[next].isAny(.mark, .adverb)
    {
      next += 1
    }
    return next
  }

  /// The "yang" or "who" whose clause a phrase stands in as object.
  func relative(before token: Int, _ lowest: Int) -> Int? {
    var index = token - 1
    while index >= max(lowest, token - 5),
      context.classes[index].isAny(.verb, .adverb, .determiner, .adjective)
    {
      index -= 1
    }
    return index >= lowest && context.classes[index] == .relative ? index : nil
  }

  /// "On wages she hinted", "untuk inflasi": a preposition and a common noun open the sentence.
  func isTopic(_ phrase: Range<Int>, _ lowest: Int) -> Bool {
    guard let opener = openerToken(of: phrase, lowest), context.classes[opener] == .preposition,
      phrase.contains(where: { context.classes[$0] == .noun }), !context.isPerson(phrase.lowerBound)
    else { return false }
    return reading.sentence(of: opener).tokens.lowerBound == opener
      || context.classes[opener - 1].isAny(.comma, .stop)
  }

  /// "upah minimum (UMP)": a short form in brackets behind what it stands for.
  /// - Returns: the opening bracket, where `end` lies behind the closing one.
  func gloss(before end: Int, _ lowest: Int) -> Int? {
    guard context.classes[end - 1] == .close else { return nil }
    // "(KUR PMI)": of a few names.
    var open = end - 2
    // "(buyback)", "(nilai tukar petani)"
    let isOfNouns = open > lowest && context.classes[open] == .noun
    while open > max(lowest, end - 6),
      isOfNouns
        ? context.classes[open].isNominal
        : context.classes[open] == .name || reading.tokens[open].flags.contains(.allCapitals)
    {
      open -= 1
    }
    guard open > lowest, open < end - 2, context.classes[open] == .open,
      context.classes[open - 1].isNominal
        // "kredit bermasalah (NPL)"
        || context.classes[open - 1] == .verb && context.isIntransitive(open - 1)
    else { return nil }
    return open
  }

  /// Whether a comma, "and" or "or" stands before a phrase.
  func isCoordinated(_ phrase: Range<Int>, _ lowest: Int) -> Bool {
    guard let opener = openerToken(of: phrase, lowest) else { return false }
    return context.classes[opener] == .comma
      || reading.term(.functionWords, .conjunction, at: opener) != nil
        && reading.term(.functionWords, .preposition, at: opener) == nil
  }

  /// Whether a phrase says only that something changes: "kenaikan", "an increase".
  func isChangeAlone(_ phrase: Range<Int>) -> Bool {
    phrase.count == 1 && reading.term(.changeVerbs, .noun, at: phrase.lowerBound) != nil
  }

  func isFillerOnly(_ phrase: Range<Int>) -> Bool {
    phrase.allSatisfy { context.classes[$0] == .adjective || context.classes[$0] == .clitic }
  }

  /// "rose a whopping 9 percent": how the size of a change is felt.
  func isSizeAttribute(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    walk.isAdjacent && phrase.count == 1 && phrase.upperBound == walk.number.start
      && context.skipAttribute(before: phrase.upperBound) != nil
  }

  /// "Pasal 23 menentukan …": a law's part, which its number names.
  func isNumbered(_ phrase: Range<Int>) -> Bool {
    reading.officeWord(phrase.lowerBound, "thing") && phrase.upperBound < reading.tokens.count
      && reading.tokens[phrase.upperBound].kind == .number
      && reading.has(.namesWithNumbers, .before, at: phrase.upperBound - 1)
  }

  /// The noun phrase that ends before a token; "of" joins two.
  func phrase(endingAt end: Int, _ lowest: Int) -> Range<Int> {
    var start = end
    while start > lowest, end - start < 12 {
      let kind = context.classes[start - 1]
      if kind.isNominal || start < end && isOrdinal(start - 1, lowest) {
        start -= 1
      } else if start < end, let compound = compound(before: start, lowest) {
        start = compound
      } else if context.isJoint(start - 1), start - 1 > lowest, context.classes[start - 2].isNominal {
        start -= 2
      } else if kind == .genitive, start < end, start - 1 > lowest, context.classes[start - 2].isNominal {
        start -= 1
      } else if kind == .determiner, start - 2 > lowest, context.classes[start - 2] == .genitive,
        context.classes[start - 3].isNominal
      {
        start -= 2
      } else if kind == .determiner, start < end, start - 1 > lowest,
        context.classes[start - 2].isNominal,
        reading.term(.numerals, at: start - 1) == nil,
        context.conventions.isAmountAfterNoun(reading.sentence(of: start).language)
      {
        // "kerugian para nasabah"
        start -= 1
      } else {
        break
      }
      if reading.tokens[start].flags.contains(.lineStart), start < end { break }
    }
    return start..<end
  }

  /// "a three-bedroom house", "a four-year degree": where the number begins that a hyphen joins to the noun at a token,
  /// or to the unit of time before it.
  private func compound(before noun: Int, _ lowest: Int) -> Int? {
    let dash = reading.has(.timeUnits, at: noun - 1) ? noun - 2 : noun - 1
    guard dash - 1 > lowest, context.isDash(dash), context.isGlued(dash), context.isGlued(dash + 1),
      context.classes[dash - 1].isAny(.number, .date)
    else { return nil }
    return dash - 1
  }

  /// "pemogokan kedua Lampung": an ordinal within a phrase.
  private func isOrdinal(_ token: Int, _ lowest: Int) -> Bool {
    (context.classes[token] == .number || context.classes[token] == .determiner) && token > lowest
      && reading.has(.ordinals, .word, at: token) && context.classes[token - 1].isNominal
  }

  /// The token before a noun phrase, when determiners are skipped.
  func openerToken(of phrase: Range<Int>, _ lowest: Int) -> Int? {
    var index = phrase.lowerBound - 1
    while index >= lowest,
      context.classes[index].isAny(.determiner, .adverb, .filler) || context.isJoint(index)
        || isDemonstrative(index)
    {
      index -= 1
    }
    if index > lowest, context.classes[index] == .date, let before = attribute(endingAt: index, lowest) {
      return before
    }
    return index >= lowest ? index : nil
  }

  /// "in this village", but not "in this month".
  private func isDemonstrative(_ token: Int) -> Bool {
    context.classes[token] == .date && !context.claimed[token]
      && reading.term(.relativeMarkers, .before, at: token) != nil
  }

  /// "in the January-May period", "for June delivery", but not "in 2006 exports rose": a date that belongs to the noun
  /// behind it.
  /// - Returns: the preposition before the date and its article.
  private func attribute(endingAt last: Int, _ lowest: Int) -> Int? {
    var before = last
    while before > lowest, context.classes[before] == .date { before -= 1 }
    // "pada hari kunjungan": a unit of time that the noun behind it says more of.
    if before == last - 1, before >= lowest, context.classes[before] == .preposition, !context.claimed[last],
      reading.has(.timeUnits, at: last) || reading.has(.periodHeads, at: last),
      context.conventions.isAmountAfterNoun(reading.sentence(of: last).language)
    {
      return before
    }
    if before > lowest, context.classes[before] == .determiner {
      return context.classes[before - 1] == .preposition ? before - 1 : nil
    }
    return reading.has(.functionWords, .purposive, at: before) ? before : nil
  }

  func opener(of phrase: Range<Int>, _ lowest: Int) -> WordClass? {
    openerToken(of: phrase, lowest).map { context.classes[$0] }
  }
}
