import Lexicons
import Text

/// Speakers behind their verb whom nobody names: "said a person familiar with the matter", "say the farmers".
extension UnitReader {
  /// A noun phrase has at most as many words.
  private static let longestNoun = 12

  /// The noun phrase of somebody that begins behind an inverted verb: "a 27-year-old worker from Lampung".
  func nounBehind(_ start: Int) -> Range<Int>? {
    var end = start
    var hasNoun = false
    walk: while end < min(unit.upperBound, start + UnitReader.longestNoun) {
      switch reading.tokens[end].kind {
      case .number, .clitic: end += 1
      case .mark:
        guard reading.isText(end, "-"), end > start, !reading.isSpaced(end), !reading.isSpaced(end + 1) else {
          break walk
        }
        end += 1
      case .word:
        guard quotations.index(at: end) == nil, goesOn(end, from: start) else { break walk }
        if !reading.has(.functionWords, at: end) { hasNoun = true }
        end += 1
      default: break walk
      }
    }
    while end > start, reading.functionWord(end - 1, [.preposition, .conjunction]) != nil { end -= 1 }
    return hasNoun && end > start && reading.functionWord(start, [.pronoun, .preposition]) == nil
      ? start..<end : nil
  }

  /// Whether a word may belong to a noun phrase: no verb, no time, and of the prepositions those that say whose and which.
  private func goesOn(_ token: Int, from start: Int) -> Bool {
    if reading.functionWord(token, [.relative, .auxiliary, .copula, .negation]) != nil
      || cues.has([.say, .noun, .clitic, .that], at: token) || reading.has(.weekdays, at: token)
      || reading.has(.deixis, at: token) || isTimeUnit(token)
    {
      return false
    }
    if reading.functionWord(token, [.preposition]) != nil {
      return reading.functionWord(token, [.genitive, .purposive]) != nil
        || reading.has(.changeMarkers, .preposition, at: token) && reading.isCapital(token + 1)
        || token > start && reading.has(.adjectives, at: token - 1)
          && reading.functionWord(token, [.comitative]) != nil
    }
    if reading.functionWord(token, [.conjunction]) != nil {
      return reading.officeWord(token, "joiner") && token + 1 < unit.upperBound
        && reading.isLower(token + 1) && !isVerb(token + 1)
    }
    return token <= start + 1 || !facts.affixes.isGerund(reading, token)
  }

  /// "last week".
  private func isTimeUnit(_ token: Int) -> Bool {
    reading.has(.relativeMarkers, .before, at: token) && reading.has(.timeUnits, at: token + 1)
  }

  /// "The crop was lost, said officials.": who speaks without a quotation is a word for people or a body, and ends there.
  func plainSpeaker(_ cue: Cue) -> Range<Int>? {
    guard cue.form == nil, let noun = nounBehind(cue.tokens.upperBound),
      noun.upperBound >= unit.upperBound || isFullStop(noun.upperBound) || isAdjunct(noun.upperBound)
        || reading.isText(noun.upperBound, ","),
      noun.contains(where: {
        reading.has(.classifiers, at: $0) && reading.has(.classifiers, .human, at: $0)
          || !reading.roles[$0].isDisjoint(with: UnitReader.speaking)
      })
    else { return nil }
    return noun
  }

  /// "Helen Marsh of the aid group Lifeline said": who speaks for a body whose name stands behind a word for it.
  func bearer(before body: Int) -> Int? {
    let start = chart[body].tokens.lowerBound
    guard start > unit.lowerBound + 2, reading.isLower(start - 1),
      !reading.has(.functionWords, at: start - 1),
      reading.isBodyWord(start - 1) || reading.has(.organisationHeads, at: start - 1)
        || reading.officeWord(start - 1, "company")
    else { return nil }
    for token in stride(from: start - 2, through: max(unit.lowerBound + 1, start - 6), by: -1) {
      guard reading.isLower(token) || reading.isText(token, "-") else { return nil }
      guard reading.functionWord(token, [.preposition]) != nil else { continue }
      guard let index = chart.index(at: token - 1), chart[index].kind == .name,
        chart[index].core.upperBound <= token
      else { return nil }
      return index
    }
    return nil
  }

  /// "says Rina's husband, Dani": the name or the noun behind what belongs to somebody.
  func owned(by index: Int) -> (speaker: SpeakerReference, end: Int)? {
    let clitic = chart[index].tokens.upperBound
    guard chart[index].kind == .name, clitic + 1 < unit.upperBound, reading.tokens[clitic].kind == .clitic,
      reading.isLower(clitic + 1)
    else { return nil }
    var end = clitic + 1
    while end < min(unit.upperBound, clitic + 5), reading.isLower(end), !reading.has(.functionWords, at: end)
    {
      end += 1
    }
    for name in [clitic + 1, reading.isText(end, ",") ? end + 1 : end] {
      guard let named = chart.index(at: name), chart[named].tokens.lowerBound == name,
        chart[named].kind == .name
      else { continue }
      return (.mention(named), chart[named].tokens.upperBound)
    }
    return (.phrase(chart[index].tokens.lowerBound..<end), end)
  }

  /// `growers, who say they are squeezed, are pushing back`: a report inside a relative clause, up to the comma.
  mutating func relative(_ cue: Cue) -> Int? {
    let who = cue.tokens.lowerBound - 1
    guard who > unit.lowerBound + 1, reading.has(.appositions, at: who), reading.isText(who - 1, ","),
      let person = reading.term(.appositions, at: who), reading.isCode(person, "person"),
      !cue.isParticiple, cue.form != .quote, !cue.classes.isDisjoint(with: [.say, .think]),
      let start = contentStart(cue)
    else { return nil }
    let noun = chart.index(at: who - 2).map {
      (speaker: SpeakerReference.mention($0), start: chart[$0].tokens.lowerBound)
    }
    guard let (speaker, _) = noun ?? phrase(endingAt: who - 2) else { return nil }
    var end = start
    while end < unit.upperBound, !reading.isText(end, ",") || quotations.index(at: end) != nil { end += 1 }
    let content = contentEnd(start..<end)
    guard content.count > 2, says(content, cue), hasPredicate(content) else { return nil }
    return direct(content, cue, speaker)
  }

  /// `put it bluntly: “…”`, `wrote: “…”`: what follows a cue is quoted.
  func leadsToQuotation(_ cue: Cue) -> Bool {
    contentStart(cue).map { quotations.index(at: $0) != nil } ?? false
  }

  /// `told the Herald “we lost it” and left`: the speaker does something else behind the quotation.
  func goesOn(behind end: Int) -> Bool {
    end + 1 < unit.upperBound && reading.officeWord(end, "joiner") && beginsPredicate(end + 1)
  }

  /// "The crop, says Tom Reyes, was lost.", "By then, said Tom Reyes, it was lost.": a report goes on behind its speaker.
  func resumes(behind end: Int, _ left: Range<Int>) -> Bool {
    guard end + 2 < unit.upperBound, reading.isText(end, ",") else { return false }
    if beginsPredicate(end + 1) { return !hasPredicate(left) }
    return isPrepositional(left) && !hasPredicate(left) && hasPredicate(end + 1..<unit.upperBound)
      && !isApposition(end + 1) && !isAdjunct(end + 1)
  }

  /// Whether a finite verb stands at a token or behind an adverb there.
  func beginsPredicate(_ token: Int) -> Bool {
    guard token < unit.upperBound, reading.isLower(token) else { return false }
    var verb = token
    if reading.functionWord(verb, [.adverb]) != nil, reading.functionWord(verb, [.auxiliary, .copula]) == nil
    {
      verb += 1
    }
    guard verb < unit.upperBound, reading.isLower(verb), !facts.affixes.isGerund(reading, verb) else {
      return false
    }
    return reading.functionWord(verb, [.auxiliary, .copula]) != nil || reading.has(.verbs, at: verb)
      || reading.has(.changeVerbs, .verb, at: verb)
  }
}
