import Lexicons
import Text

/// How the parts of a report stand around its cue.
extension UnitReader {
  /// Farthest that a subject's start lies before its verb.
  static let subjectReach = 45

  /// The subject of a verb, and where its noun phrase begins.
  func subject(of verb: Int) -> (speaker: SpeakerReference, start: Int)? {
    var last = verb - 1
    var steps = 0
    while last >= unit.lowerBound, steps < 4,
      reading.functionWord(last, Grammar.betweenSubjectAndVerb) != nil,
      chart.index(at: last) == nil
    {
      last -= 1
      steps += 1
    }
    last = beforeDegrees(beforeTime(last))
    guard last >= unit.lowerBound, quotations.quotation(at: last).map({ !$0.isUtterance }) ?? true else {
      return nil
    }
    let comma = reading.isText(last, ",")
    if comma || reading.term(.places, before: last + 1) != nil, let aged = agedSubject(before: last) {
      return aged
    }
    if comma, let aside = asideSubject(before: last) { return aside }
    if comma { last -= 1 }
    // "Analysts and traders said"
    if last >= unit.lowerBound + 2, let role = chart.mention(at: last), role.kind == .role, !comma,
      case let start = joined(role.tokens.lowerBound), start < role.tokens.lowerBound
    {
      return (.phrase(start..<last + 1), start)
    }
    // "Wahyu yang memimpin delegasi Indonesia menjelaskan": the object inside a relative clause is no subject.
    if last >= unit.lowerBound, let object = chart.index(at: last),
      chart[object].kind == .role,
      chart[object].tokens.lowerBound > unit.lowerBound,
      isVerb(chart[object].tokens.lowerBound - 1), let index = clauseSubject(before: verb), index != object
    {
      return (.mention(index), phraseStart(chart[index].tokens.lowerBound))
    }
    if last >= unit.lowerBound, let body = chart.index(at: last), isRelative(body) {
      return clauseSubject(before: verb).map { (.mention($0), phraseStart(chart[$0].tokens.lowerBound)) }
    }
    if comma, let index = appositionSubject(endingAt: last, verb) {
      return (.mention(index), phraseStart(chart[index].tokens.lowerBound))
    }
    if last >= unit.lowerBound, let index = chart.index(at: last), chart[index].tokens.upperBound == last + 1,
      !comma || chart[index].kind == .name && (chart[index].tokens.count > 1 || isAside(index))
        || chart[index].kind == .organisation,
      !isGoverned(chart[index].tokens.lowerBound),
      chart[index].kind != .role && chart[index].kind != .organisation || !isOfAside(index)
    {
      if let bearer = bearer(before: index) {
        return (.mention(bearer), phraseStart(chart[bearer].tokens.lowerBound))
      }
      return (.mention(index), phraseStart(chart[index].tokens.lowerBound))
    }
    if let index = clauseSubject(before: verb) {
      return (.mention(index), phraseStart(chart[index].tokens.lowerBound))
    }
    guard !comma else { return nil }
    if cues.has(.pronoun, at: last), beginsClause(last) { return (.body(last..<last + 1), last) }
    // "Another said that …"
    if reading.has(.reportParts, .other, at: last), beginsClause(last) {
      return (.phrase(last..<last + 1), last)
    }
    return relativePhrase(endingAt: last) ?? agedPhrase(endingAt: last) ?? phrase(endingAt: last)
      ?? antecedent(before: last)
  }

  /// "Kajian yang dirilis Yayasan Bina mengungkap": whoever does what a relative clause tells.
  private func isRelative(_ index: Int) -> Bool {
    let verb = chart[index].tokens.lowerBound - 1
    return chart[index].kind == .organisation && verb > unit.lowerBound + 1
      && reading.has(.functionWords, .relative, at: verb - 1)
      && facts.affixes.isPassive(reading, verb)
  }

  /// "Suaminya, Warto, menambahkan": a single name between commas behind a noun phrase.
  private func isAside(_ index: Int) -> Bool {
    let start = chart[index].tokens.lowerBound
    return start > unit.lowerBound + 1 && start - unit.lowerBound < 6 && reading.isText(start - 1, ",")
  }

  /// Whether a clause begins at a token: behind a comma, a full stop, a conjunction, a quotation.
  private func beginsClause(_ token: Int) -> Bool {
    token == unit.lowerBound || reading.isText(token - 1, ",") || isFullStop(token - 1)
      || reading.has(.functionWords, .conjunction, at: token - 1) || quotations.index(at: token - 1) != nil
  }

  /// What stands before the time between a subject and its verb: "Syafrin, hari ini menjelaskan", "… Sabtu (19/6)
  /// mengatakan".
  private func beforeTime(_ last: Int) -> Int {
    guard last > unit.lowerBound, chart.index(at: last) == nil else { return last }
    if reading.isText(last, ")") {
      for token in stride(from: last - 1, to: max(unit.lowerBound, last - 8), by: -1)
      where reading.isText(token, "(") {
        return reading.has(.weekdays, at: token - 1) ? token - 2 : last
      }
      return last
    }
    if let time = reading.term(.deixis, before: last + 1) ?? reading.term(.weekdays, before: last + 1),
      time.tokens.lowerBound > unit.lowerBound
    {
      return time.tokens.lowerBound - 1
    }
    return last
  }

  func isVerb(_ token: Int) -> Bool {
    reading.has(.verbs, at: token) || reading.has(.changeVerbs, .verb, at: token)
      || reading.has(.reportingVerbs, at: token) || reading.has(.directives, at: token)
      || reading.functionWord(token, [.auxiliary, .copula]) != nil
      || reading.tokens[token].kind == .word && facts.affixes.isPrefixed(reading, token)
  }

  /// The first mention of the clause, where only a relative clause, an apposition or an adjunct parts it from the
  /// verb.
  func clauseSubject(before verb: Int) -> Int? {
    var token = max(unit.lowerBound, verb - UnitReader.subjectReach)
    for back in stride(from: verb - 1, through: token, by: -1) {
      if isFullStop(back) || reading.isText(back, ";") || quotations.quotation(at: back)?.isUtterance == true
      {
        token = back + 1
        break
      }
    }
    while token < verb {
      if let index = chart.index(at: token) {
        let mention = chart[index]
        let next = mention.tokens.upperBound
        guard next < verb, mention.kind == .name || mention.kind == .organisation || mention.kind == .role,
          token == mention.tokens.lowerBound, !isGoverned(token),
          mention.kind != .name || mention.person >= 0 || mention.core.count > 1
        else { return nil }
        let comma = reading.isText(next, ",")
        // "Rekan Dewi, Hendra Kusuma dari Yayasan Bina, menuturkan": whose colleague it is, and who.
        if comma, mention.kind == .name, isKin(mention), reading.isText(verb - 1, ","),
          let behind = chart.index(at: next + 1), chart[behind].kind == .name, behind != index
        {
          return behind
        }
        guard comma || isAdverbial(next) else { return nil }
        for between in next..<verb
        where cues.has([.say, .noun, .clitic], at: between) || reading.has(.pronouns, at: between) {
          return nil
        }
        let isAside =
          isAdverbial(next + 1) && (isTime(verb - 1) || isMeeting(next + 1..<verb))
          || isSetting(behind: next, verb)
        return comma && !reading.isText(verb - 1, ",") && !isAside ? nil : index
      }
      token += 1
    }
    return nil
  }

  /// "Rekan Dewi", "istri Budi": somebody is told of by whose colleague or wife it is.
  private func isKin(_ mention: Mention) -> Bool {
    let first = mention.core.lowerBound
    return mention.core.count > 1 && reading.has(.classifiers, .human, at: first)
      || first > unit.lowerBound && reading.has(.classifiers, .human, at: first - 1)
  }

  /// "yang dihubungi terpisah", "saat dikonfirmasi": how the speaker was met, without a comma behind.
  ///
  /// "yang turut hadir": a relative clause that names nobody.
  private func isMeeting(_ aside: Range<Int>) -> Bool {
    guard aside.count <= 8 else { return false }
    return aside.prefix(3).contains { facts.affixes.isPassive(reading, $0) }
      || reading.has(.functionWords, .relative, at: aside.lowerBound)
        && !aside.contains { chart.index(at: $0) != nil }
  }

  /// Whether what begins here only tells when, where or how: "pada rapat itu", "saat dihubungi", "ditemui di rumahnya".
  private func isAdverbial(_ token: Int) -> Bool {
    reading.functionWord(token, [.relative, .preposition]) != nil
      || reading.has(.dateWords, .opener, at: token) || facts.affixes.isPassive(reading, token)
  }

  /// Whether a time or a place ends at a token.
  private func isTime(_ token: Int) -> Bool {
    reading.isText(token, ")") || reading.has(.weekdays, at: token) || reading.has(.places, at: token)
      || reading.has(.dayParts, at: token) || reading.term(.deixis, before: token + 1) != nil
  }

  /// "dalam temu wartawan menyatakan": a word for people inside a phrase behind a preposition.
  private func isOfAside(_ index: Int) -> Bool {
    let noun = chart[index].tokens.lowerBound - 1
    return noun > unit.lowerBound && reading.tokens[noun].kind == .word
      && !reading.tokens[noun].flags.contains(.capital) && !reading.has(.functionWords, at: noun)
      && !isVerb(noun) && isGoverned(noun)
      && facts.affixes.marksVerbs(reading.sentence(of: noun).language)
  }

  /// Whether a preposition stands before a phrase, so that it is no subject.
  func isGoverned(_ start: Int) -> Bool {
    guard start > unit.lowerBound else { return false }
    var before = start - 1
    if before > unit.lowerBound, reading.has(.functionWords, .determiner, at: before) { before -= 1 }
    // "Buruh seperti Karyadi mengaku": a word that joins clauses as well.
    return reading.has(.functionWords, .preposition, at: before)
      && reading.functionWord(before, [.conjunction]) == nil
  }

  /// A noun phrase without a name that ends at a token: "para pendukung tarif", "Malaysian employers".
  func phrase(endingAt last: Int) -> (speaker: SpeakerReference, start: Int)? {
    var start = last + 1
    while start > unit.lowerBound, last - start < 8 {
      let token = start - 1
      guard
        reading.tokens[token].kind == .word || reading.tokens[token].kind == .clitic
          || reading.isText(token, "-") || isAge(token) || reading.isPluralOwner(token),
        quotations.quotation(at: token)?.isUtterance != true,
        reading.functionWord(token, [.conjunction, .relative, .auxiliary, .negation, .copula]) == nil,
        !cues.has([.say, .think, .noun, .clitic, .that, .ask, .data], at: token)
          || token == last && (isCompound(token) || token == unit.lowerBound)
      else { break }
      start = token
    }
    guard start <= last else { return nil }
    if let antecedent = antecedent(of: start..<last) { return antecedent }
    start = joined(governor(start))
    if start > unit.lowerBound,
      !(reading.isText(start - 1, ",") || isFullStop(start - 1)
        || reading.has(.functionWords, .conjunction, at: start - 1)
        || quotations.index(at: start - 1) != nil)
    {
      return nil
    }
    while start <= last, !reading.officeWord(start, "article"),
      !reading.has(.functionWords, .determiner, at: start),
      reading.functionWord(start, [.preposition, .adverb, .conjunction]) != nil
    {
      if reading.has(.functionWords, .preposition, at: start) { return nil }
      start += 1
    }
    // "tidak serta-merta percaya", ", referring to the baseline forecast": half a word and a participle begin no subject.
    if start <= last, reading.tokens[start].kind == .mark { return nil }
    if start > unit.lowerBound, reading.isText(start - 1, ","), facts.affixes.isGerund(reading, start) {
      return nil
    }
    guard start <= last, reading.functionWord(last, [.preposition, .conjunction, .adverb]) == nil,
      !reading.has(.verbs, at: last) || last == unit.lowerBound
        || last > start && !(start..<last).contains(where: { reading.has(.verbs, at: $0) }),
      (start...last).contains(where: {
        !reading.has(.functionWords, at: $0) && reading.tokens[$0].kind == .word
      }), start < last || !isState(start)
    else { return nil }
    return (.phrase(start..<last + 1), start)
  }

  /// "A 42-year-old helper": a number that its hyphen joins.
  private func isAge(_ token: Int) -> Bool {
    reading.tokens[token].kind == .number && reading.isText(token + 1, "-") && !reading.isSpaced(token + 1)
  }

  /// "Kini sulit mengharapkan bantuan": an adjective alone is nobody.
  private func isState(_ token: Int) -> Bool {
    reading.has(.adjectives, at: token) && !reading.tokens[token].flags.contains(.capital)
      && facts.affixes.marksVerbs(reading.sentence(of: token).language)
  }

  /// "Consumer advocates": a noun spelled like a verb, behind a word that tells what kind.
  private func isCompound(_ token: Int) -> Bool {
    if reading.isPluralOwner(token - 1) { return true }
    return token > unit.lowerBound && reading.tokens[token - 1].kind == .word
      && !reading.has(.functionWords, at: token - 1) && !reading.has(.reportingVerbs, at: token - 1)
      && chart.mention(at: token - 1).map { $0.kind == .role || $0.kind == .name && $0.person < 0 } ?? true
  }

  /// "tidak mengatakan", "yang menyebut", "untuk menjelaskan", "wajib mengumumkan": no report of its own.
  func isNegatedOrRelative(_ verb: Int) -> Bool {
    guard verb > unit.lowerBound else { return false }
    if reading.has(.directives, at: verb - 1),
      reading.term(.directives, [.necessity, .modal], at: verb - 1) != nil
    {
      return true
    }
    if reading.functionWord(verb - 1, [.negation, .relative]) != nil { return true }
    // "di tempat itu juga mengatakan"
    return reading.has(.functionWords, .preposition, at: verb - 1)
      && reading.functionWord(verb - 2, [.relative]) == nil
      || verb > unit.lowerBound + 1 && reading.has(.functionWords, .negation, at: verb - 2)
  }
}

extension Mention {
  /// Whether it means a person, or one pronoun that stands for one.
  var isPersonal: Bool { kind == .name || kind == .pronoun || kind == .role }
}
