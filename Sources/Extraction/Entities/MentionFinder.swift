import Lexicons
import Text

/// Finds every place where an article names or points at somebody.
struct MentionFinder {
  private let evidence: WordEvidence
  private let cues: CueReader
  private let clitics: AffixSet
  private var reading: Reading { evidence.reading }
  private var names: NameReader { NameReader(evidence: evidence) }
  private var organisations: OrganisationReader { OrganisationReader(evidence: evidence) }
  private var titles: TitleReader { TitleReader(evidence: evidence) }

  /// What a mention begins with: a capitalised word, or a word in small letters of some roles.
  private static var openers: WordMarks { [.known, .pronouns, .personTitles, .organisationHeads] }

  /// Adds all mentions of an article to its chart.
  static func read(_ article: Article, _ evidence: WordEvidence, into chart: inout MentionChart) {
    let finder = MentionFinder(
      evidence: evidence, cues: CueReader(reading: article.reading, facts: article.facts),
      clitics: article.facts.clitics)
    let reading = article.reading
    var floor = 0
    var sentence = 0..<0
    for start in evidence.starts where Int(start) >= floor {
      let token = Int(start)
      let marks = evidence[token]
      // A word for a body begins no mention in small letters.
      guard !marks.isDisjoint(with: MentionFinder.openers) else { continue }
      if token >= sentence.upperBound { sentence = reading.sentence(of: token).tokens }
      floor = max(floor, sentence.lowerBound)
      if let end = finder.namesakeEnd(token, marks, sentence.upperBound) {
        floor = end
        continue
      }
      guard let mention = finder.mention(at: token, marks, sentence, floor: floor) else { continue }
      chart.add(mention)
      floor = max(mention.tokens.upperBound, token + 1)
    }
  }

  /// The mention that begins at a token; one with a title may reach back to `floor` for the words before the title.
  private func mention(at token: Int, _ marks: WordMarks, _ sentence: Range<Int>, floor: Int) -> Mention? {
    let limit = sentence.upperBound
    if marks.contains(.pronouns), let term = evidence.term(.pronouns, .person, at: token),
      !isInsideWord(term.tokens)
    {
      let plural = reading.isCode(term, "plural")
      return Mention(
        kind: plural ? .plural : .pronoun, tokens: term.tokens, core: term.tokens, entry: term.entry)
    }
    if marks.contains(.allCapitals), let end = titles.initials(token, limit) {
      var mention = Mention(kind: .name, tokens: token..<end, core: token..<token + 1)
      mention.isCertain = true
      return mention
    }
    if token + 1 < limit, evidence.has(.allCapitals, at: token + 1), titles.initials(token + 1, limit) != nil
    {
      return nil
    }
    if marks.contains(.personTitles), let title = titles.read(token, limit, floor: floor) {
      return title
    }
    if !marks.contains(.known) {
      return organisations.read(token, limit).map {
        Mention(kind: .organisation, tokens: token..<$0.end, core: $0.core)
      }
    }
    if marks.contains(.stops), marks.isDisjoint(with: [.solo, .organisationHeads, .blends]) { return nil }
    if beginsPlain(token, marks, sentence) || isAmount(token, limit) { return nil }
    // "Pukul 12.30 Wita, Sinta": the zone of a time is nobody.
    if reading.roles[token].contains(.timeZones), token > 0, reading.tokens[token - 1].kind == .number {
      return nil
    }
    let run = names.runEnd(token, limit)
    guard run > token else { return nil }
    // "Fisheries Minister Galih Pranata": the title stands behind the words that belong to it.
    // "Human resources deputy minister Faiz Hamzah": small words may stand between.
    let isThing = reading.roles[token].contains(.officeWords) && reading.officeWord(token, "thing")
    for inner in token + 1..<min(limit, max(run, token + 5)) where !isThing {
      if evidence.has(.personTitles, at: inner) {
        if let title = titles.read(inner, limit, floor: token), title.kind == .name,
          title.tokens.lowerBound == token
        {
          return title
        } else if token == sentence.lowerBound, inner <= token + 2,
          marks.isDisjoint(with: [.solo, .givenNames]),
          titles.read(inner, limit, floor: inner)?.kind == .name
        {
          // "Siasat Kepala Dinas Sosial Rina Wulandari mengatakan": a heading, or the first word, before an office.
          return nil
        }
        break
      }
      guard evidence.has(.word, at: inner), !evidence.isCommon(inner) else { break }
    }
    if let organisation = organisations.read(token, limit, run: run) {
      return titled(behind: organisation, from: token, limit)
        ?? Mention(kind: .organisation, tokens: token..<organisation.end, core: organisation.core)
    }
    if let place = evidence.term(.places, at: token), place.tokens.upperBound >= run { return nil }
    return name(token..<run, limit)
  }

  /// "Jalan Panglima Polim", "KM Sinabung": whom a street or a ship is named after is not in the text.
  private func namesakeEnd(_ token: Int, _ marks: WordMarks, _ limit: Int) -> Int? {
    guard marks.contains(.capital), reading.roles[token].contains(.officeWords), token + 1 < limit,
      evidence.has(.capital, at: token + 1), reading.officeWord(token, "namesake")
    else { return nil }
    return names.runEnd(token, limit)
  }

  /// "announced Rs1 million".
  private func isAmount(_ token: Int, _ limit: Int) -> Bool {
    token + 1 < limit && reading.tokens[token + 1].kind == .number && reading.has(.currencies, at: token)
  }

  /// Whether a word is capitalised only because a sentence begins with it: "But", "The", "Bagi".
  private func beginsPlain(_ token: Int, _ marks: WordMarks, _ sentence: Range<Int>) -> Bool {
    // "Keempat, menambah …": the number of an item.
    if evidence.isMark(",", at: token + 1), reading.has(.ordinals, at: token) { return true }
    guard marks.isDisjoint(with: [.givenNames, .solo]), !marks.isDisjoint(with: [.functionWords, .numerals])
    else { return false }
    return token == sentence.lowerBound || evidence.has(.lineStart, at: token)
      || reading.tokens[token - 1].kind == .mark && !evidence.isMark(",", at: token - 1)
      || evidence.isLowered(token)
  }

  /// "Harbour Employers League (HEL) executive director Karim Saleh": organisation, title, name.
  private func titled(behind organisation: (core: Range<Int>, end: Int), from start: Int, _ limit: Int)
    -> Mention?
  {
    // "KPK telah menahan Menteri Rina Dewi": no words of an office stand before it.
    let reach = evidence.affixes.marksVerbs(reading.sentence(of: start).language) ? 1 : 3
    for token in organisation.end..<min(limit, organisation.end + reach) {
      if !evidence.has(.spaceBefore, at: token) || !evidence.has(.word, at: token) {
        return nil
      }
      guard evidence.has(.personTitles, at: token) else { continue }
      guard var title = titles.read(token, limit, floor: token), title.kind == .name,
        let office = title.role, titles.isHonorifics(office.upperBound..<title.core.lowerBound)
      else { return nil }
      title.role = organisation.end..<office.upperBound
      title.organisation = organisation.core
      title.tokens = start..<title.tokens.upperBound
      return title
    }
    return nil
  }

  /// A bare name, with the apposition behind it.
  private func name(_ run: Range<Int>, _ limit: Int) -> Mention? {
    let free = names.freeStart(in: run)
    let isPure = names.isPureName(run, free: free)
    let first = run.lowerBound
    if isLetter(run) || isOwned(run) || reading.term(.holidays, at: first)?.tokens == run { return nil }
    // "Tanah Datar", the first word of which begins names of bodies as well.
    if let place = evidence.term(.places, at: max(0, run.upperBound - 2)), place.count == 2,
      place.tokens.upperBound == run.upperBound, run.count <= 2
    {
      return nil
    }
    // Most capitalised words that begin a sentence are no name.
    if !isPure, free == run.upperBound, run.count == 1 { return nil }
    var mention = Mention(kind: .name, tokens: run, core: run)
    let given = run.dropFirst(2).first { evidence.has(.givenNames, at: $0) }
    // "I Gusti Ngurah", but "in Al Quoz".
    let isGiven =
      evidence.has(.givenNames, at: first)
      || evidence.has(.nameParticles, at: first)
        && (first == 0 || evidence.functionWord(first - 1, [.locative]) == nil)
    mention.isCertain =
      run.contains(where: evidence.isSolo)
      // "Siti Aminah": a common given name and another word.
      || isPure && isGiven && run.count > 1 && run.count < 6 || isBesideCue(run, isPure, limit)
      || isKin(run, limit)
    if let given, given + 1 < run.upperBound, !isGiven, !evidence.has(.givenNames, at: first + 1) {
      // "Getty Images Nadia Shah": a picture credit runs into a name.
      mention.core = given..<run.upperBound
    } else if !isPure, run.count == 1 || !isBesideCue(run, isPure, limit) {
      // "Kota Metro Rudi Hartawan": what is left of an office before a name.
      guard let start = names.nameStart(in: run, free: free), start.isStrong || mention.isCertain else {
        return nil
      }
      mention.core = start.start..<run.upperBound
    }
    if run.count > 1 || isGiven, let body = bodyOfSpeaker(behind: run.upperBound, limit) {
      mention.organisation = body.core
      mention.tokens = run.lowerBound..<body.end
      mention.isCertain = true
      return mention
    }
    if !titles.mayTell(run.upperBound) { return mention }
    if let apposition = titles.apposition(behind: run.upperBound, limit) {
      mention.role = apposition.role
      mention.organisation = apposition.organisation
      mention.tokens = run.lowerBound..<apposition.end
      mention.isCertain = true
    } else if let age = titles.bracketedAge(run.upperBound, limit)
      ?? titles.age(behind: run.upperBound, limit)
    {
      mention.tokens = run.lowerBound..<age
      mention.isCertain = true
    } else if run.count > 1 || isGiven || reading.sentence(of: first).tokens.lowerBound < first
      || !evidence.isLowered(first) && !mayBePlural(first),
      titles.tellsOfPerson(behind: run.upperBound, limit)
    {
      mention.isCertain = true
    }
    return mention
  }

  /// "Bala Kumar of the Workers Centre said": whom somebody speaks for.
  private func bodyOfSpeaker(behind end: Int, _ limit: Int) -> (core: Range<Int>, end: Int)? {
    guard end + 2 < limit, evidence.has(.word, at: end), !evidence.has(.capital, at: end),
      evidence.functionWord(end, [.preposition]) != nil
    else { return nil }
    let start = evidence.has(.article, at: end + 1) ? end + 2 : end + 1
    guard evidence.has(.capital, at: start), let body = organisations.read(start, limit) else { return nil }
    let next = reading.skipAdverbs(body.end, limit)
    guard next < limit, !evidence.has(.capital, at: next),
      evidence.term(.reportingVerbs, .say, at: next) != nil
        || evidence.term(.reportingVerbs, .think, at: next) != nil
    else { return nil }
    return body
  }

  /// "Rescuers, who came by boat"
  private func mayBePlural(_ token: Int) -> Bool {
    reading.bytes(token).last == 0x73 || !reading.roles[token].isDisjoint(with: Grammar.groups)
  }

  /// "the B1 test": one letter is nobody.
  private func isLetter(_ run: Range<Int>) -> Bool {
    run.count == 1 && reading.tokens[run.lowerBound].end - reading.tokens[run.lowerBound].start == 1
  }

  /// "Tujuannya, Eksekusinya": a noun with its pronoun begins the sentence.
  private func isOwned(_ run: Range<Int>) -> Bool {
    run.count == 1 && reading.sentence(of: run.lowerBound).tokens.lowerBound == run.lowerBound
      && !evidence.has(.givenNames, at: run.lowerBound)
      && clitics.length(in: reading.bytes(run.lowerBound), stem: 4) != nil
  }

  /// "Suaminya, Siprianus, …": a given name between commas behind a noun of somebody's.
  private func isKin(_ run: Range<Int>, _ limit: Int) -> Bool {
    let noun = run.lowerBound - 2
    guard noun >= 0, run.upperBound < limit, evidence.isMark(",", at: noun + 1),
      evidence.isMark(",", at: run.upperBound), evidence.has(.givenNames, at: run.lowerBound),
      evidence.has(.word, at: noun)
    else { return false }
    return clitics.length(in: reading.bytes(noun), stem: 4) != nil
  }

  /// Whether a name stands where somebody speaks: "kata Samsul", "Samsul mengatakan".
  private func isBesideCue(_ run: Range<Int>, _ isPure: Bool, _ limit: Int) -> Bool {
    let first = reading.roles[run.lowerBound]
    guard isPure || run.count > 1 && first.isDisjoint(with: Grammar.namedRoles), !first.contains(.places)
    else { return false }
    // "Manufacturers say": a word for people begins the sentence.
    if run.count == 1, !first.isDisjoint(with: Grammar.groups), !evidence.has(.givenNames, at: run.lowerBound)
    {
      return false
    }
    let next = reading.skipAdverbs(run.upperBound, limit)
    // "Applicants were told": spoken to.
    if (run.upperBound..<next).contains(where: { evidence.functionWord($0, [.copula]) != nil }) {
      return false
    }
    if next < limit, !evidence.has(.capital, at: next), !isGoverned(run),
      evidence.term(.reportingVerbs, .say, at: next) != nil
        || evidence.term(.reportingVerbs, .think, at: next) != nil
    {
      return true
    }
    guard evidence.has(.behindCue, at: run.lowerBound), !evidence.has(.lineStart, at: run.lowerBound),
      let before = reading.term(.reportingVerbs, before: run.lowerBound)
        ?? reading.term(.attributions, before: run.lowerBound),
      let cue = cues.cue(at: before.tokens.lowerBound)
    else { return false }
    return !cue.classes.isDisjoint(with: [.noun, .say, .prefix])
  }

  /// "analysts at Maybank say": a place where somebody else speaks.
  private func isGoverned(_ run: Range<Int>) -> Bool {
    run.count == 1 && !evidence.has(.givenNames, at: run.lowerBound)
      && evidence.functionWord(run.lowerBound - 1, [.locative]) != nil
  }

  /// Whether a word is joined to another by a hyphen.
  private func isInsideWord(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if next < reading.tokens.count, evidence.isMark("-", at: next),
      !evidence.has(.spaceBefore, at: next)
    {
      return true
    }
    return range.lowerBound > 0 && evidence.isMark("-", at: range.lowerBound - 1)
      && !evidence.has(.spaceBefore, at: range.lowerBound)
  }
}
