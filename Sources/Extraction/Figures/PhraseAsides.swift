import Lexicons
import Records
import Text

/// What phrases left of a number are to one another: asides, modifiers, comparisons.
extension PrecedingPhrases {
  /// "biaya pulang ke daerah asal berkisar Rp2 juta": an aside to a noun, and a modifier that parts it from the number.
  func isPostmodifier(_ aside: Int, _ phrase: Range<Int>, _ walk: Walk) -> Bool {
    // "the price paid by households ranged"
    if aside > walk.lowest, context.classes[aside - 1] == .verb,
      reading.has(.directiveLinkers, .agent, at: aside),
      phrase.upperBound < walk.number.start
    {
      return true
    }
    // "approvals issued to newcomers fell": the participle's own aside.
    if aside - 1 > walk.lowest, context.classes[aside - 1].isAny(.verb, .reporting),
      context.classes[aside - 2].isNominal,
      context.article.facts.affixes.isParticiple(reading, aside - 1),
      context.isChangeWord(phrase.upperBound)
        || context.classes[phrase.upperBound] == .verb
    {
      return true
    }
    // "bunga deposito tiga bulan di bank asing"
    var noun = aside
    while noun > walk.lowest, context.classes[noun - 1] == .date { noun -= 1 }
    guard noun > walk.lowest, !walk.number.isApposed, context.classes[noun - 1].isNominal,
      // "penjara atau denda paling sedikit Rp10 juta"
      reading.term(.rangeMarkers, .either, at: aside) == nil
    else { return false }
    // "the daily pay of porters in the region from P500 to P550"
    if walk.leadsOn, reading.has(.functionWords, .locative, at: aside), phrase.upperBound < walk.number.start
    {
      return true
    }
    if isPath(to: aside, walk.lowest) || isWhere(aside, phrase, walk.number)
      || isForSomething(aside, phrase, walk.number)
    {
      return true
    }
    return phrase.upperBound < walk.number.start
      && (isLedTo(phrase, aside, walk)
        || context.skipModifiers(before: walk.number.start, bounds: false) == phrase.upperBound)
      && !phrase.contains { reading.has(.classifiers, at: $0) && !context.isPerson($0) }
  }

  /// "Harga gabah di tingkat petani Rp2.400": where an amount holds that stands without a verb; "di level 8 persen" says
  /// no place.
  private func isWhere(_ aside: Int, _ phrase: Range<Int>, _ number: Number) -> Bool {
    guard number.kind == .money || number.kind == .percent || number.isClassified,
      reading.has(.functionWords, .locative, at: aside), phrase.lowerBound == aside + 1,
      context.conventions.isAmountAfterNoun(reading.sentence(of: aside).language)
    else { return false }
    let isAmount =
      reading.has(.classifiers, .quantity, at: phrase.lowerBound)
      || reading.has(.modifiers, at: phrase.lowerBound)
    return phrase.count > 1 || !isAmount
  }

  /// "Kontribusi terhadap PDB 20 persen", "bantuan untuk petani Rp600 ribu": whom or what the noun before is for.
  private func isForSomething(_ aside: Int, _ phrase: Range<Int>, _ number: Number) -> Bool {
    guard number.kind == .money || number.kind == .percent,
      reading.has(.functionWords, .dative, at: aside)
        || reading.has(.functionWords, .purposive, at: aside) && context.isPerson(phrase.lowerBound),
      context.skipModifiers(before: number.start, bounds: false) == phrase.upperBound,
      context.conventions.isAmountAfterNoun(reading.sentence(of: aside).language)
    else { return false }
    return !phrase.contains { reading.has(.classifiers, .quantity, at: $0) }
  }

  /// "ongkos angkut dari kebun ke pabrik Rp90 ribu": where something leads, behind the noun and where it begins.
  private func isPath(to end: Int, _ lowest: Int) -> Bool {
    guard let to = reading.term(.changeMarkers, .preposition, at: end), context.code(to) == .to,
      let from = openerToken(of: phrase(endingAt: end, lowest), lowest), from > lowest,
      let marker = reading.term(.changeMarkers, .preposition, at: from), context.code(marker) == .from
    else { return false }
    var noun = from
    while noun > lowest, context.classes[noun - 1].isAny(.adverb, .modifier, .filler) { noun -= 1 }
    return noun > lowest && context.classes[noun - 1].isNominal
  }

  /// "harga telur di kandang Rp24.000": where the noun before holds.
  func isPlaceOfNoun(_ aside: Int, _ walk: Walk) -> Bool {
    aside > walk.lowest && !walk.number.isApposed && context.classes[aside - 1].isNominal
      && reading.has(.functionWords, .locative, at: aside)
      && context.conventions.isAmountAfterNoun(reading.sentence(of: aside).language)
  }

  /// "bunga kredit untuk petani (KUR) sebesar 6 persen": "sebesar" goes back to the noun before the aside.
  func isLedTo(_ phrase: Range<Int>, _ aside: Int, _ walk: Walk) -> Bool {
    let links = context.skipLinks(before: walk.number.start)
    guard links > walk.lowest, let by = reading.term(.changeMarkers, at: links), context.code(by) == .by,
      self.phrase(endingAt: aside, walk.lowest).contains(where: { context.classes[$0] == .noun })
    else { return false }
    return (gloss(before: links, walk.lowest) ?? links) == phrase.upperBound
  }

  /// What opens a phrase: a preposition, too, where a conjunction adds it to another aside.
  func opening(of phrase: Range<Int>, _ walk: Walk) -> WordClass? {
    guard let token = openerToken(of: phrase, walk.lowest) else { return nil }
    switch context.classes[token] {
    case .conjunction where isAsideToo(phrase, walk.lowest) || context.classes[phrase.lowerBound] == .clitic:
      return .preposition
    // "deficit with New Zealand": an aside to a noun; "with exports reaching" is none.
    case .comitative
    where !walk.isAdjacent && token > walk.lowest && context.classes[token - 1].isNominal
      && (!phrase.contains { context.classes[$0] == .noun } || isPossession(phrase)):
      return .preposition
    case let other: return other
    }
  }

  /// "villages with a midwife rose", but "with exports reaching": what the noun before has.
  private func isPossession(_ phrase: Range<Int>) -> Bool {
    context.classes[phrase.upperBound] == .verb
      && !context.article.facts.affixes.isGerund(reading, phrase.upperBound)
      && !context.conventions.isAmountAfterNoun(reading.sentence(of: phrase.lowerBound).language)
  }

  /// "naik 9 persen, sedangkan di desa 4 persen": where the same amount is another one.
  func isContrastedPlace(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    guard walk.lowest > context.classes.tokens.lowerBound, let place = openerToken(of: phrase, walk.lowest),
      reading.has(.functionWords, .locative, at: place), place > walk.lowest,
      context.classes[place - 1] == .conjunction, reading.term(.rangeMarkers, .closer, at: place - 1) == nil
    else { return false }
    return !phrase.contains { reading.has(.classifiers, .quantity, at: $0) }
  }

  /// "between recipients and households": the second of two asides.
  func isAsideToo(_ phrase: Range<Int>, _ lowest: Int) -> Bool {
    guard let conjunction = openerToken(of: phrase, lowest), conjunction > lowest,
      context.classes[conjunction - 1].isNominal
    else { return false }
    let first = opener(of: self.phrase(endingAt: conjunction, lowest), lowest)
    return first == .preposition || first == .comitative
  }

  /// "di desa yang terletak 12 kilometer dari kota": the place whose relative clause ends in the number.
  func isPlaced(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    // "compared with a profit of £2m"
    if walk.isAdjacent, context.classes[phrase.upperBound] == .genitive,
      phrase.upperBound + 1 == context.skipModifiers(before: walk.number.start, bounds: false),
      !context.conventions.isAmountAfterNoun(reading.sentence(of: phrase.lowerBound).language)
    {
      return true
    }
    guard walk.number.kind == .measure, !walk.number.isApposed,
      context.classes[phrase.upperBound] == .relative
    else { return false }
    let last = context.skipModifiers(before: walk.number.start, bounds: false) - 1
    return (phrase.upperBound + 1..<max(last, phrase.upperBound + 1)).allSatisfy {
      context.classes[$0] == .adverb
    } && (context.isIntransitive(last) || context.isPassive(last))
  }

  /// "Untuk mengatasi kemiskinan, ", "biaya untuk membeli benih naik": the object of what is done for something else.
  func isOfPurpose(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    let behind = phrase.upperBound
    guard var token = openerToken(of: phrase, walk.lowest) else { return false }
    while token > walk.lowest, context.classes[token].isAny(.verb, .adverb) { token -= 1 }
    guard
      reading.has(.functionWords, .purposive, at: token)
        || reading.has(.directiveLinkers, .action, at: token)
    else { return false }
    return context.classes[behind] == .comma && context.classes[behind + 1] != .relative
      || walk.hasVerb && token > walk.lowest && context.classes[token - 1].isNominal
  }

  /// "guru yang mangkir": the relative whose clause is one word without a pronoun in it, behind a noun.
  func bareClause(_ phrase: Range<Int>, _ lowest: Int) -> Int? {
    let relative = phrase.lowerBound - 1
    guard relative > lowest, context.classes[relative] == .relative, context.classes[relative - 1].isNominal,
      context.classes[phrase.lowerBound] == .noun, context.classes[phrase.upperBound] == .preposition,
      context.conventions.isAmountAfterNoun(reading.sentence(of: relative).language),
      !context.article.facts.clitics.match(reading.bytes(phrase.lowerBound), stem: 4)
    else { return nil }
    return relative
  }

  /// "utang yang jatuh tempo", "toko yang gulung tikar": the relative whose clause is two plain words with a verb or a date
  /// behind them, and no amount that somebody has ("yang omzet tahunannya mencapai").
  func setPhrase(_ phrase: Range<Int>, _ lowest: Int) -> Int? {
    let relative = phrase.lowerBound - 1
    guard relative > lowest, context.classes[relative] == .relative, context.classes[relative - 1].isNominal,
      context.classes[phrase.upperBound].isAny(.verb, .date, .reporting, .preposition),
      context.conventions.isAmountAfterNoun(reading.sentence(of: relative).language),
      phrase.allSatisfy({
        context.classes[$0] == .noun && !reading.has(.classifiers, .quantity, at: $0)
          && !context.article.facts.clitics.match(reading.bytes($0), stem: 4)
      })
    else { return nil }
    return relative
  }

  /// "sedangkan yang menolak": a relative clause behind a conjunction, of what another figure counts.
  func isHeadless(_ token: Int, _ lowest: Int) -> Bool {
    token > lowest && context.classes[token - 1] == .conjunction && lowest > context.classes.tokens.lowerBound
  }

  /// ", a figure that rises to", ", jumlah yang naik": a relative clause of the amount before.
  func isAmountApposed(_ token: Int, _ lowest: Int) -> Bool {
    guard lowest > context.classes.tokens.lowerBound, token > lowest,
      reading.has(.modifiers, .filler, at: token - 1) || reading.has(.classifiers, .quantity, at: token - 1)
    else { return false }
    return context.classes[context.classes[token - 2] == .determiner ? token - 3 : token - 2] == .comma
  }

  /// "dan yang lulus 92 persen": a relative clause of one plain word without a noun before it.
  func isHeadlessClause(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    phrase.count == 1 && walk.isAdjacent && phrase.lowerBound > walk.lowest
      && context.classes[phrase.lowerBound - 1] == .relative
      && isHeadless(phrase.lowerBound - 1, walk.lowest)
      && !context.article.facts.clitics.match(reading.bytes(phrase.lowerBound), stem: 4)
  }

  /// Keeps a phrase as second choice; a common noun before a name.
  func note(_ phrase: Range<Int>, _ isName: Bool, _ walk: inout Walk) {
    guard let weak = walk.weak else {
      walk.weak = phrase
      return
    }
    // "Gold for immediate delivery": the word that opens the sentence, before its aside.
    if phrase.count == 1, phrase.lowerBound == context.classes.tokens.lowerBound,
      openerToken(of: weak, walk.lowest) == phrase.upperBound,
      context.classes[phrase.upperBound].isAny(.preposition, .comitative),
      !context.article.facts.affixes.isGerund(reading, phrase.lowerBound)
    {
      walk.weak = phrase
      return
    }
    if !isName, !weak.contains(where: { context.classes[$0] == .noun }) { walk.weak = phrase }
  }

  /// "dibanding periode …", "dari usulan … menjadi": what an amount is compared with.
  func isCompared(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    var end = phrase.lowerBound
    while end > walk.lowest, context.classes[end - 1].isAny(.determiner, .adverb, .filler) { end -= 1 }
    guard let marker = context.term(.changeMarkers, endingAt: end), context.code(marker) == .from
    else {
      return false
    }
    return marker.kind == .comparison || walk.leadsOn
      || walk.number.kind == .money && !walk.isAdjacent
  }
}
