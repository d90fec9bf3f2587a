import Lexicons
import Text

/// Reports whose cue is a verb with its subject: "Helen Marsh said that …", "…, she recalled, …", "…, the agency said".
extension UnitReader {
  mutating func verbal(_ cue: Cue) -> Int? {
    let verb = stance(before: cue) ?? cue.tokens.lowerBound
    if let next = impersonal(cue) { return next }
    if let speaker = continuedSpeaker(cue) { return continued(cue, speaker) }
    if let next = relative(cue) { return next }
    if isNoReport(cue, verb) { return nil }
    if isHeading, let next = headlined(cue, verb) { return next }
    if cue.form == .comma, !reading.isText(cue.tokens.upperBound, ",") { return nil }
    // "Wages to rise, court told": who was told.
    if isHeading, cue.form == .hearer, cue.tokens.upperBound >= unit.upperBound { return nil }
    guard let subject = subject(of: verb) else { return withoutSubject(cue) }
    if isSilent(subject.start) || !isPersonal(subject.speaker) && isData(subject.start, verb) { return nil }
    if let quotation = quotationEnding(subject.start), !isTaken(quotation),
      quotations.quotations[quotation].isUtterance
    {
      return quoted(quotation, cue, subject.speaker, cue.tokens.upperBound, "statement.quotation-verb")
    }
    if cue.form == .quote, !isInsertion(subject, cue), !opensReport(cue) { return inverted(cue) }
    guard speaks(subject.speaker, cue) else { return nil }
    if pointsBack(cue) {
      return add(
        unit.lowerBound..<unit.lowerBound, cue, subject.speaker, "statement.before",
        next: cue.tokens.upperBound)
    }
    return clauses(cue, subject.speaker, openSince(subject.start)..<subject.start)
  }

  /// "Officials were quick to point out that …": the copula that the subject stands before.
  private func stance(before cue: Cue) -> Int? {
    let verb = cue.tokens.lowerBound
    guard verb > unit.lowerBound + 3, reading.has(.functionWords, at: verb - 1),
      let term = reading.term(.reportParts, before: verb), term.kind == .stance,
      reading.functionWord(term.tokens.lowerBound - 1, [.copula]) != nil
    else { return nil }
    return term.tokens.lowerBound - 1
  }

  /// "It is often argued that rules cost jobs.": nobody says so.
  private mutating func impersonal(_ cue: Cue) -> Int? {
    let (verb, next) = (cue.tokens.lowerBound, cue.tokens.upperBound)
    guard verb > unit.lowerBound + 1, cues.has(.that, at: next) else { return nil }
    var token = verb - 1
    var hasCopula = false
    while token > unit.lowerBound, verb - token < 5, !reading.has(.reportParts, .pronoun, at: token) {
      if reading.functionWord(token, [.copula, .auxiliary]) != nil {
        hasCopula = true
      } else if hasCopula || verb - token > 1 || !reading.isLower(token) {
        return nil
      }
      token -= 1
    }
    guard hasCopula, reading.has(.reportParts, .pronoun, at: token) else { return nil }
    let content = contentEnd(next + 1..<unit.upperBound)
    guard content.count > 2 else { return nil }
    return add(content, cue, .none, "statement.passive", next: content.upperBound)
  }

  /// A verb that nobody says something by: negated, passive, a participle, a name's word or a noun.
  private func isNoReport(_ cue: Cue, _ verb: Int) -> Bool {
    if isNegatedOrRelative(verb) || isByNobody(verb) || cue.isParticiple || isPassive(cue) { return true }
    return reading.tokens[verb].flags.contains(.capital) && verb > unit.lowerBound || isNoun(cue)
  }

  /// A verb whose subject stands with the verb before it, or behind it.
  private mutating func withoutSubject(_ cue: Cue) -> Int? {
    let verb = cue.tokens.lowerBound
    guard let speaker = coordinatedSubject(of: verb) else {
      return cue.classes.isDisjoint(with: [.say, .ask]) ? nil : inverted(cue)
    }
    if cues.has(.that, at: cue.tokens.upperBound) {
      return cue.classes.contains(.say) ? continued(cue, speaker) : nil
    }
    // "X menyambut usul itu, tetapi menilai syaratnya berat."
    if let start = contentStart(cue),
      reading.isText(verb - 2, ",")
        || cue.classes.contains(.say) && cue.form == nil && !facts.affixes.isPrefixed(reading, verb),
      !cue.classes.contains(.ask), hasPredicate(start..<unit.upperBound)
    {
      return continued(cue, speaker)
    }
    return cue.classes.isDisjoint(with: [.say, .ask]) ? nil : inverted(cue)
  }

  /// "wrote that …", "wrote: “…”": what a verb of quotations opens.
  private func opensReport(_ cue: Cue) -> Bool {
    cues.has(.that, at: cue.tokens.upperBound) && cue.classes.isDisjoint(with: [.data, .ask])
      || leadsToQuotation(cue)
  }

  /// Whether a subject says something by a verb, and does not do, record or ask for it.
  private func speaks(_ speaker: SpeakerReference, _ cue: Cue) -> Bool {
    // "The ministry added that …" is said; "it added 500 jobs" is not.
    let isSaid = cues.has(.that, at: cue.tokens.upperBound) && !cue.classes.contains(.data)
    if cue.form == .note, !isSaid, !isPersonal(speaker), !isNamed(speaker) { return false }
    // Institutions record data and ask for things; a person who notes something speaks.
    if cue.classes.isDisjoint(with: [.say, .think]),
      cue.form != .note && cue.form != .comma || !isPersonal(speaker)
    {
      return false
    }
    return !cue.classes.contains(.data) || isPersonal(speaker)
  }

  /// What is said, by the clauses on both sides of the verb with its subject.
  private mutating func clauses(_ cue: Cue, _ speaker: SpeakerReference, _ left: Range<Int>) -> Int? {
    let leftComma = left.count > 1 && reading.isText(left.upperBound - 1, ",")
    let isJoined = leftComma && reading.has(.functionWords, .conjunction, at: left.upperBound - 2)
    let start = contentStart(cue)
    let isLead = leftComma && isNarrated(left)
    if leftComma, left.count > 3, !isLead, let next = bothClauses(left, cue, speaker) { return next }
    if let start, leftComma, !isLead, goesOn(left, start, cue, speaker) {
      // `Her wages, she recalled, were …`; `…, but, it estimated, more …`
      return add(
        (isJoined ? start : left.lowerBound)..<contentEnd(start..<unit.upperBound).upperBound, cue, speaker,
        "statement.interrupted", next: nil)
    }
    if let start, leftComma, !isJoined, !isLead, hasComplement(left, start, cue) {
      let content = contentEnd(start..<unit.upperBound)
      return add(
        lead(left).lowerBound..<content.upperBound, cue, speaker, "statement.interrupted", next: nil)
    }
    if let start, isJoined || isLead || !(leftComma && left.count > 3 && isTail(start, cue)) {
      let content = contentEnd(start..<unit.upperBound)
      guard content.count >= 2, says(content, cue) else { return nil }
      if let inner = reported(inside: content) { return inner }
      return direct(content, cue, speaker)
    }
    guard leftComma, !isLead else { return nil }
    let content = lead(left.lowerBound..<left.upperBound - 1)
    guard content.count >= 3 else { return nil }
    return add(content, cue, speaker, "statement.trailing-verb", next: cue.tokens.upperBound)
  }

  /// Whether the clause before the verb goes on behind it.
  private func goesOn(_ left: Range<Int>, _ start: Int, _ cue: Cue, _ speaker: SpeakerReference) -> Bool {
    guard reading.isText(cue.tokens.upperBound, ","),
      // "…, she added, pointing at the roof": what the speaker did.
      !isAct(start, cue)
    else { return false }
    // "The crop, a spokesman said, was lost.", but
    // "Selain itu, Sigit mengungkapkan, terdapat …": no subject, in a language whose verbs may stand first.
    let mayLackSubject = facts.affixes.marksVerbs(reading.sentence(of: start).language)
    if beginsPredicate(start), !hasPredicate(left),
      !mayLackSubject || !isPrepositional(left) && !isConnective(left)
    {
      return true
    }
    guard
      // "Now only nine workers are covered, he added, of whom …"; "Of the 61, he said, …"
      !isPrepositional(left) || isPartOfContent(left) || isCondition(left)
        || reading.functionWord(start, [.relative]) != nil && hasPredicate(left)
    else { return false }
    return isPronoun(speaker) || endsOpen(left)
      || chart.mention(at: left.lowerBound).map({ $0.kind != .role && $0.kind != .name }) ?? true
  }

  /// "Ditanya soal itu, Rina mengatakan, …", "Kendati tidak mendengar, Rina menyebut, …": what the speaker did, whom the
  /// clause does not name.
  private func isNarrated(_ left: Range<Int>) -> Bool {
    guard facts.affixes.marksVerbs(reading.sentence(of: left.lowerBound).language) else { return false }
    let opener = left.lowerBound
    if facts.affixes.isPrefixed(reading, opener) { return true }
    guard reading.has(.functionWords, .clause, at: opener), left.count > 4 else { return false }
    return facts.affixes.isPrefixed(reading, opener + 1)
      || reading.functionWord(opener + 1, [.negation]) != nil
        && facts.affixes.isPrefixed(reading, opener + 2)
  }

  /// "Exports rose 4%, the agency said on Monday, well above forecasts.": no clause of its own goes on.
  private func hasComplement(_ left: Range<Int>, _ start: Int, _ cue: Cue) -> Bool {
    left.count > 3 && start > cue.tokens.upperBound + 1 && reading.isText(start - 1, ",")
      && reading.has(.adjectives, at: start) && hasPredicate(left)
      && !hasPredicate(start + 1..<unit.upperBound, adjectives: false)
  }
}
