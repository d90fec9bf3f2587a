import Lexicons
import Text

/// Where a report ends because another begins, or because the article itself goes on.
extension UnitReader {
  /// "said in a statement late on Thursday it was closing", "told reporters on Monday the plant would reopen": the clause
  /// behind the time of saying.
  func clauseBehindTime(_ start: Int) -> Int? {
    for token in start..<max(start, min(unit.upperBound, start + 10)) {
      if reading.tokens[token].kind != .word { return nil }
      guard reading.has(.weekdays, at: token) || reading.has(.deixis, at: token) else { continue }
      let next = token + 1
      guard next + 2 < unit.upperBound,
        reading.officeWord(next, "article") || reading.functionWord(next, [.pronoun]) != nil,
        reading.functionWord(next, [.relative]) == nil, hasPredicate(next..<unit.upperBound)
      else { return nil }
      return next
    }
    return nil
  }

  /// "Of the 61, she said, …", "On a general ward, she said, …": more than "In May," before a report is part of what is
  /// said, in a language whose verbs show no prefix.
  func isPartOfContent(_ left: Range<Int>) -> Bool {
    reading.has(.functionWords, .genitive, at: left.lowerBound)
      || left.count > UnitReader.longestAdverbial
        && !facts.affixes.marksVerbs(reading.sentence(of: left.lowerBound).language)
  }

  private static let longestAdverbial = 4

  /// "Bila tidak, ia memperkirakan, …": a condition is part of what is said.
  func isCondition(_ left: Range<Int>) -> Bool {
    left.count <= 4 && reading.has(.functionWords, .clause, at: left.lowerBound)
      && left.dropFirst().contains { reading.has(.functionWords, .negation, at: $0) }
  }

  /// "suggested that a register be drawn up": what ought to be, and nothing that is.
  func proposes(_ content: Range<Int>, _ cue: Cue) -> Bool {
    guard reading.has(.directives, .claim, at: cue.tokens.lowerBound) else { return false }
    return content.dropFirst().prefix(12).contains { token in
      reading.has(.functionWords, .base, at: token)
        && reading.functionWord(token - 1, [.auxiliary, .negation, .preposition, .particle]) == nil
        && !reading.has(.directives, .modal, at: token - 1)
    }
  }

  /// "…, said that …", "…, said she had …": a clause follows a verb, and not its subject.
  func opensClause(_ start: Int) -> Bool {
    cues.has(.that, at: start)
      || reading.has(.pronouns, .person, at: start) && start + 1 < unit.upperBound
        && (isVerb(start + 1) || facts.affixes.isParticiple(reading, start + 1))
  }

  /// "advised employers against keeping passports": who is told, and not what.
  func advises(_ content: Range<Int>) -> Bool {
    for token in content.dropFirst().prefix(5) {
      guard reading.tokens[token].kind == .word else { return false }
      // "advised them to wait"
      if reading.term(.directiveLinkers, .action, at: token) != nil,
        !hasPredicate(content.lowerBound..<token)
      {
        return true
      }
      if reading.functionWord(token, [.preposition]) != nil, token + 1 < content.upperBound,
        facts.affixes.isGerund(reading, token + 1)
      {
        return true
      }
    }
    return false
  }

  /// "…, while unions insist …", "…, but analysts said …": somebody else speaks behind a conjunction.
  func beginsReport(_ start: Int, _ end: Int) -> Bool {
    guard reading.functionWord(start - 1, [.conjunction]) != nil, quotations.index(at: start) == nil else {
      return false
    }
    for token in start + 1..<max(start + 1, min(end, start + 5)) {
      guard let cue = cues.cue(at: token), !cue.classes.isDisjoint(with: [.say, .think]) else {
        guard reading.tokens[token].kind == .word, !reading.has(.verbs, at: token),
          reading.functionWord(token, [.preposition, .auxiliary, .relative, .conjunction]) == nil
        else { return false }
        continue
      }
      return cue.form == nil && !isNoun(cue) && hasPredicate(cue.tokens.upperBound..<end)
    }
    return false
  }

  /// "warned of a shortage and urged members to wait": where the speaker asks for something.
  func asking(in content: Range<Int>) -> Int? {
    for token in content.dropFirst(2).dropLast(2)
    where reading.officeWord(token, "joiner") && reading.functionWord(token, [.conjunction]) != nil
      && quotations.quotation(at: token)?.isUtterance != true
    {
      guard let cue = cues.cue(at: token + 1), cue.classes.contains(.ask),
        facts.affixes.isParticiple(reading, token + 1), reading.has(.directives, at: token + 1)
      else { continue }
      return token
    }
    return nil
  }

  /// "…, the ministry said on Monday, beating forecasts": behind the time of saying, the report tells more itself.
  func leadsOn(_ start: Int, _ cue: Cue) -> Bool {
    guard start > cue.tokens.upperBound + 1, reading.isText(start - 1, ","), start + 1 < unit.upperBound,
      isAdjunct(cue.tokens.upperBound)
    else { return false }
    // "two weeks before …", "a day after …"
    if let unit = reading.term(.timeUnits, at: start + 1),
      reading.has(.relativeMarkers, at: unit.tokens.upperBound)
    {
      return true
    }
    return facts.affixes.isGerund(reading, start) || reading.functionWord(start, [.clause]) != nil
      || reading.functionWord(start, [.preposition, .conjunction]) != nil && !joinsClause(start)
  }

  /// "…, he added, calling on the ministry to pay": what the speaker does beside.
  func isAct(_ start: Int, _ cue: Cue) -> Bool {
    // "…, he added, without saying when."
    if start == cue.tokens.upperBound + 1, reading.isText(start - 1, ","), start + 1 < unit.upperBound,
      reading.functionWord(start, [.negation]) != nil, facts.affixes.isGerund(reading, start + 1)
    {
      return true
    }
    return start == cue.tokens.upperBound + 1 && reading.isText(start - 1, ",")
      && facts.affixes.isGerund(reading, start)
      && (reading.has(.directives, at: start) || reading.has(.reportingVerbs, at: start)
        || reading.has(.pronouns, at: cue.tokens.lowerBound - 1))
  }

  /// "…, the minister said in a written reply to Ann Lee (Greens) in the Senate.": no comma parts any more from it.
  func isPlace(_ start: Int) -> Bool {
    guard reading.functionWord(start, [.locative]) != nil, unit.upperBound - start <= 24 else { return false }
    return !(start..<unit.upperBound).contains {
      reading.isText($0, ",") || reading.isText($0, ";") || reading.isText($0, ":")
        || quotations.index(at: $0) != nil || reading.functionWord($0, [.auxiliary, .copula]) != nil
    }
  }

  /// "illnesses reported at workplaces rose": a participle with its place, behind which the verb of the noun before stands.
  func isModifier(_ start: Int, _ cue: Cue) -> Bool {
    guard start == cue.tokens.upperBound, reading.functionWord(start, [.preposition]) != nil,
      facts.affixes.isParticiple(reading, cue.tokens.lowerBound)
    else { return false }
    var noun = start + 1
    while noun < unit.upperBound, reading.functionWord(noun, [.determiner]) != nil { noun += 1 }
    return noun + 1 < unit.upperBound && !reading.has(.functionWords, at: noun) && beginsPredicate(noun + 1)
  }

  /// "—", " - ".
  func isDash(_ token: Int) -> Bool {
    reading.isText(token, "—") || reading.isText(token, "–")
      || reading.isText(token, "-") && reading.isSpaced(token)
  }
}
