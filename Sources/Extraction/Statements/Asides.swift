import Lexicons
import Text

/// Subjects that something parts from their verb, or that are more than one noun.
extension UnitReader {
  /// "The company, which is owned by X, said", "The report, published on Tuesday, said": who stands before the aside.
  func asideSubject(before comma: Int) -> (speaker: SpeakerReference, start: Int)? {
    let floor = max(unit.lowerBound, comma - UnitReader.subjectReach)
    var isNearest = true
    for token in stride(from: comma - 1, to: floor, by: -1) {
      if isFullStop(token) || reading.isText(token, ";")
        || quotations.quotation(at: token)?.isUtterance == true
      {
        return nil
      }
      guard reading.isText(token, ",") else { continue }
      let first = token + 1
      // "in May, when the council, its owner, told …": the subject stands inside.
      if let inner = clauseSubject(behind: first, before: comma) { return inner }
      let isRelative = reading.has(.functionWords, .relative, at: first)
      let isParticiple =
        reading.has(.verbs, at: first) || reading.has(.functionWords, .preposition, at: first)
        || facts.affixes.isGerund(reading, first)
      // "One woman, now 23, testified"
      // "Rescuers, many of them volunteers, complain"
      let isPart =
        isNearest && reading.functionWord(first, [.pronoun]) != nil
        && reading.functionWord(first + 1, [.genitive]) != nil
        && reading.functionWord(first + 2, [.pronoun]) != nil
      let isAge = isNearest && comma - first <= 2 && reading.tokens[comma - 1].kind == .number
      if isRelative || isAge || isPart || isNearest && isParticiple && chart.index(at: first) == nil {
        if let index = chart.index(at: token - 1) {
          let start = chart[index].tokens.lowerBound
          if !isGoverned(start) { return (.mention(index), phraseStart(start)) }
        }
        return phrase(endingAt: token - 1)
      }
      isNearest = false
    }
    return nil
  }

  /// The name right behind a conjunction of time, with its apposition up to the comma.
  private func clauseSubject(behind first: Int, before comma: Int) -> (speaker: SpeakerReference, start: Int)?
  {
    guard reading.has(.dateWords, .follower, at: first) || reading.functionWord(first, [.conjunction]) != nil,
      first + 2 < comma
    else { return nil }
    if let index = mentionStarting(first + 1) {
      return reading.isText(chart[index].tokens.upperBound, ",") ? (.mention(index), first + 1) : nil
    }
    guard let place = reading.term(.places, at: first + 1), reading.isText(place.tokens.upperBound, ",")
    else {
      return nil
    }
    return (.phrase(place.tokens), first + 1)
  }

  /// "The board welcomed the move but said that …": the subject of the verb that a conjunction joins this one to.
  func coordinatedSubject(of verb: Int) -> SpeakerReference? {
    var joint = verb - 1
    if joint > unit.lowerBound, reading.has(.functionWords, .adverb, at: joint),
      !reading.has(.functionWords, .conjunction, at: joint)
    {
      joint -= 1
    }
    guard joint > unit.lowerBound, reading.has(.functionWords, .conjunction, at: joint) else { return nil }
    var start = unit.lowerBound
    for token in stride(from: joint - 1, to: max(unit.lowerBound, joint - UnitReader.subjectReach), by: -1)
    where isFullStop(token) || quotations.quotation(at: token)?.isUtterance == true {
      start = token + 1
      break
    }
    // "On Monday, the board …"
    if reading.functionWord(start, [.preposition]) != nil,
      let comma = (start..<min(joint, start + 10)).first(where: { reading.isText($0, ",") })
    {
      start = comma + 1
    }
    if var index = mentionStarting(start) {
      // "its head, Ann Lee, welcomed"
      if chart[index].kind == .role, reading.isText(chart[index].tokens.upperBound, ","),
        let named = chart.index(at: chart[index].tokens.upperBound + 1), chart[named].kind == .name
      {
        index = named
      }
      var next = chart[index].tokens.upperBound
      if chart[index].kind == .name, reading.isText(next, ",") { next += 1 }
      let isPredicate = isVerb(next) || facts.affixes.isParticiple(reading, next)
      return next < joint && isPredicate ? .mention(index) : nil
    }
    if cues.has(.pronoun, at: start) { return isVerb(start + 1) ? .body(start..<start + 1) : nil }
    guard
      reading.functionWord(start, [.preposition, .conjunction]) == nil
        || reading.officeWord(start, "article")
    else { return nil }
    for token in start + 1..<min(joint, start + 8)
    where isVerb(token) || facts.affixes.isParticiple(reading, token) {
      return phrase(endingAt: token - 1)?.speaker
    }
    return nil
  }

  /// "Drivers who once worked around the clock say": who stands before the relative clause.
  func antecedent(of clause: Range<Int>) -> (speaker: SpeakerReference, start: Int)? {
    var relative = clause.lowerBound - 1
    if relative > unit.lowerBound, reading.functionWord(relative, [.adverb, .conjunction]) != nil,
      !reading.has(.functionWords, .relative, at: relative)
    {
      relative -= 1
    }
    guard relative > unit.lowerBound, reading.has(.functionWords, .relative, at: relative),
      reading.tokens[relative - 1].kind == .word,
      clause.contains(where: { isVerb($0) || facts.affixes.isParticiple(reading, $0) })
    else { return nil }
    if let index = chart.index(at: relative - 1) {
      return (.mention(index), phraseStart(chart[index].tokens.lowerBound))
    }
    return phrase(endingAt: relative - 1)
  }

  /// "Guards who spoke to the paper on condition of anonymity said": the same, back over the clause's own phrases.
  func antecedent(before last: Int) -> (speaker: SpeakerReference, start: Int)? {
    for token in stride(
      from: last - 2, through: max(unit.lowerBound + 1, last - UnitReader.clauseReach), by: -1)
    {
      guard reading.tokens[token].kind == .word, !isFullStop(token) else { return nil }
      guard reading.has(.functionWords, .relative, at: token) else { continue }
      let verb = token + 1
      guard isVerb(verb) || facts.affixes.isParticiple(reading, verb),
        reading.tokens[token - 1].kind == .word,
        reading.functionWord(token - 1, [.preposition, .conjunction]) == nil
      else { return nil }
      if let index = chart.index(at: token - 1) {
        return (.mention(index), phraseStart(chart[index].tokens.lowerBound))
      }
      return phrase(endingAt: token - 1)
    }
    return nil
  }

  /// A relative clause is looked over in as many tokens.
  private static let clauseReach = 14

  /// "A spokesperson for Germany's largest chain said": the office before a preposition that may be a conjunction.
  func governor(_ start: Int) -> Int {
    guard start - 2 >= unit.lowerBound, reading.functionWord(start - 1, [.preposition]) != nil else {
      return start
    }
    // "Agencies interviewed for this report said"
    if start - 3 >= unit.lowerBound, reading.isLower(start - 2),
      facts.affixes.isParticiple(reading, start - 2), let noun = phrase(endingAt: start - 3)
    {
      return noun.start
    }
    guard let role = chart.mention(at: start - 2), role.kind == .role,
      role.tokens.lowerBound >= unit.lowerBound
    else { return start }
    let first = role.tokens.lowerBound
    return first > unit.lowerBound && reading.officeWord(first - 1, "article") ? first - 1 : first
  }

  /// "executives and traders said": the first noun of a pair that begins the clause.
  func joined(_ start: Int) -> Int {
    let first = start - 2
    guard first >= unit.lowerBound, reading.has(.functionWords, .conjunction, at: start - 1),
      reading.officeWord(start - 1, "joiner"), reading.tokens[first].kind == .word,
      chart.mention(at: first).map({ $0.kind == .role || $0.kind == .name && $0.person < 0 }) ?? true,
      reading.roles[first].isDisjoint(with: UnitReader.clauseRoles)
    else { return start }
    if first == unit.lowerBound || reading.isText(first - 1, ",") || isFullStop(first - 1) { return first }
    return quantified(first) ?? start
  }

  /// "Sejumlah ahli gizi dan bidan mengatakan": a word for how many begins the pair.
  private func quantified(_ last: Int) -> Int? {
    for token in stride(from: last - 1, through: max(unit.lowerBound, last - 4), by: -1) {
      if reading.has(.functionWords, .determiner, at: token) || reading.has(.vagueNumerals, at: token) {
        return token == unit.lowerBound || reading.isText(token - 1, ",") || isFullStop(token - 1)
          ? token : nil
      }
      guard reading.tokens[token].kind == .word,
        reading.roles[token].isDisjoint(with: UnitReader.clauseRoles)
      else { return nil }
    }
    return nil
  }

  private static let clauseRoles: RoleSet = [
    RoleSet(.functionWords), RoleSet(.verbs), RoleSet(.changeVerbs), RoleSet(.reportingVerbs),
  ]

  /// "The city, he writes, must …": a pronoun and its verb between commas.
  func isInsertion(_ subject: (speaker: SpeakerReference, start: Int), _ cue: Cue) -> Bool {
    isPronoun(subject.speaker) && subject.start > unit.lowerBound && reading.isText(subject.start - 1, ",")
      && reading.isText(cue.tokens.upperBound, ",")
  }

  /// "none of the witnesses could say that …": nobody said it.
  func isByNobody(_ verb: Int) -> Bool {
    for token in stride(from: verb - 2, through: max(unit.lowerBound, verb - 8), by: -1) {
      if isFullStop(token) || reading.isText(token, ",") { return false }
      guard reading.has(.functionWords, .negation, at: token) else { continue }
      return token == unit.lowerBound || reading.functionWord(token - 1, [.conjunction]) != nil
    }
    return false
  }
}
