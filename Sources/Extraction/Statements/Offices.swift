import Lexicons
import Text

/// Finds whom an office means: "Bupati", "the minister".
extension Discourse {
  /// "Bupati", "Wagub Jabar", "the minister": the one person with that office.
  func office(_ mention: Mention, _ moment: Moment) -> Voice? {
    let (holder, isNobodys) = holder(of: mention, moment.focus)
    if holder == nil, isNobodys, !isOccupation(mention), let newcomer = newcomer(mention.tokens, moment) {
      return newcomer
    }
    // "A government spokesperson", "petani": nobody by name; "the minister" whom nobody introduced stays open.
    guard holder == nil, isNobodys else { return holder }
    if let unnamed = unnamed(mention.tokens, moment) { return unnamed }
    let phrase = wholePhrase(mention.tokens)
    let isIndefinite =
      phrase.count > 1 || isOccupation(mention) || determiner(before: phrase.lowerBound) != nil
    return isIndefinite ? Voice(name: text(phrase)) : nil
  }

  /// "A manager at a big estate said … The manager said …": whom nobody names, by the word for him.
  private func unnamed(_ office: Range<Int>, _ moment: Moment) -> Voice? {
    guard let focus = moment.person, focus.person == nil, let name = focus.name, office.lowerBound > 0,
      reading.officeWord(office.lowerBound - 1, "article"),
      !reading.has(.numerals, at: office.lowerBound - 1)
    else { return nil }
    let word = text(office)
    return name.hasPrefix(word + " ") || name.hasSuffix(" " + word) ? focus : nil
  }

  /// The person whom an office means, and whether it is that of nobody who is named.
  func holder(of mention: Mention, _ focus: Voice?) -> (Voice?, isNobodys: Bool) {
    let isAnaphoric = isAnaphoric(mention.tokens)
    let isOneOfMany = isOccupation(mention) && !isAnaphoric
    let found = isOneOfMany ? [] : people(inOffice: officeWords(mention.tokens))
    if found.count == 1 { return (person(found[0]), false) }
    if let current = focus?.person, found.contains(current) || isAnaphoric { return (person(current), false) }
    return (nil, found.isEmpty)
  }

  /// "…, says Azman Karim." and "The transport minister said …": the office of somebody just named without one.
  func newcomer(_ office: Range<Int>, _ moment: Moment) -> Voice? {
    let article = office.lowerBound - 1
    guard reading.officeWord(article, "article"), reading.has(.functionWords, .determiner, at: article),
      !reading.has(.numerals, at: article), moment.changes > 0,
      let title = reading.term(.personTitles, .office, at: office.upperBound - 1),
      !reading.isCode(title, "occupation"),
      let current = moment.focus?.person, findings.people[current].role == nil,
      let last = unit(ofChange: moment.changes - 1), moment.unit - last == 1
    else { return nil }
    let named = person(current)
    let voice = Voice(
      name: named.name, role: text(office), organisation: named.organisation, person: current)
    known.people[current] = voice
    return voice
  }

  /// The people whose office and body have all of some words.
  private func people(inOffice words: [UInt64]) -> [Int] {
    let offices = officesOfPeople()
    return offices.indices.filter { person in
      guard let known = offices[person] else { return false }
      return words.allSatisfy(known.contains)
    }
  }

  /// The words of each person's office and of its body; nil for those who have none.
  private func officesOfPeople() -> [[UInt64]?] {
    if let offices = known.offices { return offices }
    let offices = findings.registry.people.prefix(Discourse.mostPeople).map { person -> [UInt64]? in
      guard let role = person.role else { return nil }
      return officeWords(role) + (person.organisation.map(officeWords) ?? [])
    }
    known.offices = offices
    return offices
  }

  /// Among as many people an office is looked for.
  private static let mostPeople = 200

  /// "petani", "researchers": what many are, rather than one.
  func isOccupation(_ mention: Mention) -> Bool {
    mention.entry >= 0 && reading.lexicon.entries.isCode(mention.entry, "occupation")
  }

  /// The words of an office, blends written out, joined by their letters alone.
  private func officeWords(_ range: Range<Int>) -> [UInt64] {
    var out: [UInt64] = []
    out.reserveCapacity(range.count)
    var token = range.lowerBound
    while token < range.upperBound {
      if let term = reading.term(.blends, at: token) {
        addWords(of: reading.entry(term).codeBytes, to: &out)
        token = term.tokens.upperBound
      } else {
        if reading.tokens[token].kind == .word,
          reading.functionWord(token, [.determiner, .conjunction, .preposition]) == nil
        {
          out.append(reading.wordHash(token))
        }
        token += 1
      }
    }
    return out
  }

  private func addWords(of text: FrozenBytes, to words: inout [UInt64]) {
    var start = text.startIndex
    for index in text.indices where text[index] == 0x20 || index + 1 == text.endIndex {
      let end = text[index] == 0x20 ? index : index + 1
      if end > start { words.append(WordHash.of(text[start..<end])) }
      start = index + 1
    }
  }

  /// "sang kepala sekolah", "dokter tersebut": somebody who is in focus.
  private func isAnaphoric(_ range: Range<Int>) -> Bool {
    // "dokter spesialis penyakit dalam itu": small words may stand between.
    for next in range
      .upperBound..<min(reading.tokens.count, range.upperBound + Discourse.wordsBeforeDemonstrative)
    {
      let token = reading.tokens[next]
      guard token.kind == .word, !token.flags.contains(.lineStart), !token.flags.contains(.capital) else {
        break
      }
      if reading.officeWord(next, "demonstrative") { return true }
      if reading.has(.verbs, at: next) || reading.has(.reportingVerbs, at: next) { break }
    }
    return range.lowerBound > 0 && reading.officeWord(range.lowerBound - 1, "article")
      && reading.has(.nameParticles, at: range.lowerBound - 1)
  }

  private static let wordsBeforeDemonstrative = 5

  private func determiner(before token: Int) -> Term? {
    token > 0 ? reading.functionWord(token - 1, [.determiner]) : nil
  }

  /// An office with the words before it that belong to it: "government spokesperson".
  private func wholePhrase(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    // "A BPDB official": a body's short name.
    if let body = chart.mention(at: start - 1), body.kind == .organisation, body.tokens.count == 1,
      body.tokens.upperBound == start, reading.officeWord(start - 2, "article") || reading.isLower(start - 2)
    {
      start -= 1
    }
    while start > 0, range.lowerBound - start < 4, !reading.tokens[start].flags.contains(.lineStart),
      isPlain(start - 1) || reading.tokens[start - 1].kind == .clitic && start > 1 && isPlain(start - 2)
        || isBodyHead(start - 1)
    {
      start -= 1
    }
    if start > 0, let determiner = determiner(before: start), determiner.count == 1,
      !reading.has(.reportingVerbs, at: start - 1),
      !reading.officeWord(start - 1, "article"), reading.functionWord(start - 1, [.pronoun]) == nil,
      !reading.tokens[start].flags.contains(.lineStart)
    {
      start -= 1
    }
    // "site manager at"
    var end = range.upperBound
    // "a spokesman for the ministry declined"
    if let verb = range.dropFirst().first(where: {
      reading.isLower($0) && facts.affixes.isParticiple(reading, $0) && reading.isLower($0 - 1)
        && !reading.has(.functionWords, at: $0 - 1)
        || reading.functionWord($0, [.auxiliary, .copula]) != nil
    }) {
      end = verb
    }
    while end - 1 > range.lowerBound, reading.functionWord(end - 1, [.preposition]) != nil { end -= 1 }
    return start..<end
  }

  /// "Serikat pekerja": a body's head with a capital, before a word in small letters.
  private func isBodyHead(_ token: Int) -> Bool {
    reading.tokens[token].isCapitalWord && reading.isLower(token + 1)
      && reading.has(.organisationHeads, .opener, at: token)
      && facts.affixes.marksVerbs(reading.sentence(of: token).language)
  }

  /// "government", "country": a word in small letters that may tell whose an office is, or which.
  private func isPlain(_ token: Int) -> Bool {
    let word = reading.tokens[token]
    return word.kind == .word && !word.flags.contains(.capital) && !reading.has(.functionWords, at: token)
      && !reading.has(.reportingVerbs, at: token) && !reading.has(.attributions, at: token)
      && chart.index(at: token) == nil
  }
}
