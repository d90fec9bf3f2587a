import Lexicons
import Text

/// Which phrases left of a number count, and which ones the walk passes by.
extension PrecedingPhrases {
  /// Decides on a phrase: nil where it counts, else where the walk goes on.
  func pass(_ phrase: Range<Int>, _ walk: inout Walk) -> Int? {
    let opener = opening(of: phrase, walk)
    // "in Monday's vote": the date hides what opens the phrase.
    if context.classes[phrase.lowerBound] == .clitic {
      note(phrase, true, &walk)
      return phrase.lowerBound
    }
    // "melampaui periode sama tahun lalu": when, and not what.
    if phrase.count <= 2, reading.has(.periodHeads, at: phrase.lowerBound) {
      walk.isAdjacent = false
      return phrase.lowerBound
    }
    let isName = isNameAlone(phrase)
    if let next = passIncomplete(phrase, isName, &walk) { return next }
    if opener == .preposition, !isSubjectOfClause(phrase, walk.lowest), !isPlaced(phrase, walk),
      !isClauseOfNumber(phrase, walk)
    {
      return passAside(phrase, isName, &walk)
    }
    if let next = passBareClause(phrase, opener, walk) ?? passAgent(phrase, opener, &walk) { return next }
    // "PT Adaro sebesar Rp150 miliar", "the ministry allocated": whose it is, not what it is.
    if isName, walk.isAdjacent && !walk.number.isApposed || walk.hasVerb && walk.number.kind == .money {
      return pass(phrase, isName, goingOn: phrase.lowerBound, &walk)
    }
    return passObject(phrase, isName, opener, &walk)
  }

  /// Keeps a phrase as second choice; what is farther left does not stand beside the number.
  private func pass(_ phrase: Range<Int>, _ isName: Bool, goingOn next: Int, _ walk: inout Walk) -> Int {
    note(phrase, isName, &walk)
    walk.isAdjacent = false
    return next
  }

  /// "total PDB", "the total GDP": the amount is a noun, whatever its class.
  private func isNameAlone(_ phrase: Range<Int>) -> Bool {
    !phrase.contains { context.classes[$0] == .noun } && !isOpening(phrase)
      && !reading.has(.classifiers, .quantity, at: max(0, phrase.lowerBound - 1))
  }

  /// "Modal asing": a capital that only opens the sentence, and an adjective behind it in a language that has it there.
  private func isOpening(_ phrase: Range<Int>) -> Bool {
    guard phrase.lowerBound == context.classes.tokens.lowerBound, phrase.count > 1,
      !reading.has(.places, at: phrase.lowerBound),
      context.conventions.isAmountAfterNoun(reading.sentence(of: phrase.lowerBound).language)
    else { return false }
    return phrase.dropFirst().allSatisfy { context.classes[$0] == .adjective && context.isPlain($0) }
  }

  /// A phrase that is none without what stands before it.
  private func passIncomplete(_ phrase: Range<Int>, _ isName: Bool, _ walk: inout Walk) -> Int? {
    // "or a jump from Rp5 million": the change is no amount by itself.
    // "exports showed an increase of 9 percent": of what stands before its verb.
    if walk.isAdjacent, isChangeAlone(phrase),
      isCoordinated(phrase, walk.lowest) || opensObject(phrase, walk.lowest)
    {
      walk.hasVerb = true
      walk.isOfChange = true
      return pass(phrase, false, goingOn: phrase.lowerBound, &walk)
    }
    // "a 50 kg sack of cement climbed": what the figure before counts.
    if walk.lowest > context.classes.tokens.lowerBound, context.classes[walk.lowest] == .genitive,
      openerToken(of: phrase, walk.lowest) == walk.lowest
    {
      walk.isAdjacent = false
      return phrase.lowerBound
    }
    // "Indeks Harga Properti (IHP) Bank Sentral", "rasio elektrifikasi (RE) daerah pesisir": whose it is, behind a gloss.
    if isName || context.conventions.isAmountAfterNoun(reading.sentence(of: phrase.lowerBound).language),
      let open = gloss(before: phrase.lowerBound, walk.lowest)
    {
      return pass(phrase, true, goingOn: open, &walk)
    }
    return nil
  }

  /// Whether a phrase is the object of a verb, be it one of saying.
  private func opensObject(_ phrase: Range<Int>, _ lowest: Int) -> Bool {
    // "saw growth of 5 percent": an amount by itself, that texts are about.
    if reading.has(.topics, at: phrase.lowerBound) { return false }
    let opener = opener(of: phrase, lowest)
    return opener == .verb || opener == .reporting
  }

  /// A phrase behind a preposition.
  private func passAside(_ phrase: Range<Int>, _ isName: Bool, _ walk: inout Walk) -> Int? {
    // "uang yang dikirim ke dalam negeri berkisar": an aside inside a relative clause.
    var aside = openerToken(of: phrase, walk.lowest) ?? walk.lowest
    while aside > walk.lowest, context.classes[aside - 1] == .preposition { aside -= 1 }
    if let relative = relative(before: aside, walk.lowest), relative < aside - 1 {
      return pass(phrase, isName, goingOn: relative, &walk)
    }
    if let relative = relativeWithObject(before: aside, walk) {
      return pass(phrase, isName, goingOn: relative, &walk)
    }
    let isCompared = isCompared(phrase, walk)
    if walk.isAdjacent, !walk.isParted, !isName, !isCompared, !isPostmodifier(aside, phrase, walk),
      !isPlaceOfNoun(aside, walk)
    {
      return nil
    }
    // "Menurut investor, IHSG hanya 7.000 poin": who says so.
    if !isCompared, !reading.has(.attributions, at: aside) { note(phrase, isName, &walk) }
    walk.isAdjacent = false
    return phrase.lowerBound
  }

  /// "siswa yang buta huruf di sekolah itu 4 persen": the relative clause, of more than a verb, that ends in a place.
  private func relativeWithObject(before aside: Int, _ walk: Walk) -> Int? {
    guard walk.isAdjacent, walk.number.kind == .percent || walk.number.isClassified, aside > walk.lowest,
      reading.has(.functionWords, .locative, at: aside), context.classes[aside - 1].isNominal
    else { return nil }
    return relative(before: self.phrase(endingAt: aside, walk.lowest).lowerBound, walk.lowest)
  }

  /// One word that is all there is of a relative clause.
  /// - Returns: the word that opens the clause.
  private func passBareClause(_ phrase: Range<Int>, _ opener: WordClass?, _ walk: Walk) -> Int? {
    // "253 cases that police opened": who does it, in the clause of what it is done to.
    if opener == .relative, context.classes[phrase.upperBound] == .verb,
      let clause = openerToken(of: phrase, walk.lowest), context.classes[clause - 1].isNominal,
      !context.conventions.isAmountAfterNoun(reading.sentence(of: clause).language)
    {
      return clause
    }
    guard opener == .relative || opener == .pronoun, let before = openerToken(of: phrase, walk.lowest) else {
      return nil
    }
    // "utang yang jatuh tempo tercatat": a verb without prefix and its noun.
    if phrase.count == 2, opener == .relative { return setPhrase(phrase, walk.lowest) }
    guard phrase.count == 1 else { return nil }
    if opener == .pronoun {
      // "rumah yang ia tempati": a verb without prefix, behind its pronoun.
      return before == phrase.lowerBound - 1 ? relative(before: before, walk.lowest) : nil
    }
    // "guru yang mangkir pada hari itu mencapai": a verb without prefix, in a relative clause of its own.
    if !walk.isAdjacent { return bareClause(phrase, walk.lowest) }
    // "sawah yang puso seluas 5 hektare": what the noun is, in a relative clause without a verb.
    let isBehindNoun =
      before == phrase.lowerBound - 1 && before > walk.lowest && context.classes[before - 1].isNominal
    return isBehindNoun ? before : nil
  }

  /// "biaya yang ditanggung pekerja Rp5 juta": who does it, inside a relative clause.
  private func passAgent(_ phrase: Range<Int>, _ opener: WordClass?, _ walk: inout Walk) -> Int? {
    guard walk.isAdjacent, opener == .verb, let verb = openerToken(of: phrase, walk.lowest),
      context.isPassive(verb), let relative = relative(before: verb + 1, walk.lowest)
    else { return nil }
    return pass(phrase, true, goingOn: relative, &walk)
  }

  /// A phrase that is the object of another verb than the number's.
  private func passObject(
    _ phrase: Range<Int>, _ isName: Bool, _ opener: WordClass?, _ walk: inout Walk
  ) -> Int? {
    // "the cost of strengthening the rest"
    if opener == .verb || opener == .noun, let verb = openerToken(of: phrase, walk.lowest),
      verb - 1 > walk.lowest,
      context.classes[verb - 1] == .genitive, context.classes[verb - 2].isNominal,
      context.article.facts.affixes.isGerund(reading, verb)
    {
      note(phrase, isName, &walk)
      return verb - 1
    }
    guard opener == .verb else { return nil }
    if !walk.isAdjacent, isOfPurpose(phrase, walk) { return phrase.lowerBound }
    // "memerlukan waktu untuk mencapai": the object of another verb.
    if let purpose = walk.purpose, purpose == phrase.upperBound {
      note(phrase, isName, &walk)
      return phrase.lowerBound
    }
    // "warga yang menerima bantuan mencapai": the object inside a relative clause.
    // "warga yang melunasi iuran sebanyak 412 orang": no people are the object.
    let isObject = !walk.isAdjacent || walk.number.isClassified && !context.isPerson(phrase.lowerBound)
    guard isObject, let relative = relative(before: phrase.lowerBound, walk.lowest) else { return nil }
    note(phrase, isName, &walk)
    return relative
  }
}
