import Lexicons
import Text

/// Finds every place where an article names or points at somebody.
struct MentionFinder {
  let reading: Reading
  let evidence: WordEvidence
  let names: NameReader
  let organisations: OrganisationReader
  let titles: TitleReader
  private let cues: CueReader
  private(set) var chart: MentionChart

  init(_ article: Article, evidence: WordEvidence) {
    reading = article.reading
    self.evidence = evidence
    names = NameReader(reading: reading, evidence: evidence)
    organisations = OrganisationReader(reading: reading, names: names)
    titles = TitleReader(reading: reading, names: names, organisations: organisations)
    cues = CueReader(reading: reading, facts: article.facts)
    chart = MentionChart(tokens: reading.tokens.count)
    for sentence in article.sentences { read(sentence.tokens) }
  }

  private mutating func read(_ sentence: Range<Int>) {
    var token = sentence.lowerBound
    var floor = token
    let tokens = reading.tokens
    let roles = reading.roles
    while token < sentence.upperBound {
      if !tokens[token].isCapitalWord, roles[token].isDisjoint(with: Grammar.mentionRoles) {
        token += 1
      } else if let mention = mention(at: token, sentence, floor: floor) {
        chart.add(mention)
        token = max(mention.tokens.upperBound, token + 1)
        floor = token
      } else {
        token += 1
      }
    }
  }

  /// The mention that begins at a token; one with a title may reach back to `floor` for the words before the title.
  private func mention(at token: Int, _ sentence: Range<Int>, floor: Int) -> Mention? {
    let limit = sentence.upperBound
    if let term = reading.term(.pronouns, .person, at: token), !isInsideWord(term.tokens) {
      let plural = reading.isCode(term, "plural")
      return Mention(
        kind: plural ? .plural : .pronoun, tokens: term.tokens, core: term.tokens, entry: term.entry)
    }
    if let title = titles.read(token, limit, floor: floor) { return title }
    if !reading.tokens[token].isCapitalWord {
      return organisations.read(token, limit).map {
        Mention(kind: .organisation, tokens: token..<$0.end, core: $0.core)
      }
    }
    if names.stopsRun(token), !evidence.isSolo(token), !reading.has(.organisationHeads, at: token),
      !reading.has(.blends, at: token)
    {
      return nil
    }
    if beginsPlain(token, sentence) { return nil }
    let run = names.runEnd(token, limit)
    guard run > token else { return nil }
    // "Fisheries Minister Galih Pranata": the title stands behind the words that belong to it.
    // "Human resources deputy minister Faiz Hamzah": small words may stand between.
    for inner in token + 1..<min(limit, max(run, token + 5)) {
      if reading.has(.personTitles, at: inner) {
        if let title = titles.read(inner, limit, floor: token), title.kind == .name,
          title.tokens.lowerBound == token
        {
          return title
        }
        break
      }
      guard reading.tokens[inner].kind == .word, !reading.isCommon(inner) else { break }
    }
    if let organisation = organisations.read(token, limit) {
      return titled(behind: organisation, from: token, limit)
        ?? Mention(kind: .organisation, tokens: token..<organisation.end, core: organisation.core)
    }
    guard reading.term(.places, at: token).map({ $0.tokens.upperBound < run }) ?? true else { return nil }
    return name(token..<run, limit)
  }

  /// Whether a word is capitalised only because a sentence begins with it: "But", "The", "Bagi".
  private func beginsPlain(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard !evidence.isSolo(token),
      reading.has(.functionWords, at: token) || reading.has(.numerals, at: token),
      !reading.has(.givenNames, at: token)
    else {
      return false
    }
    return token == sentence.lowerBound || reading.tokens[token].flags.contains(.lineStart)
      || reading.tokens[token - 1].kind == .mark && !reading.isText(token - 1, ",")
      || evidence.isLowered(token)
  }

  /// "Harbour Employers League (HEL) executive director Karim Saleh": organisation, title, name.
  private func titled(behind organisation: (core: Range<Int>, end: Int), from start: Int, _ limit: Int)
    -> Mention?
  {
    for token in organisation.end..<min(limit, organisation.end + 3) {
      if !reading.tokens[token].flags.contains(.spaceBefore) || reading.tokens[token].kind != .word {
        return nil
      }
      guard reading.has(.personTitles, at: token) else { continue }
      guard var title = titles.read(token, limit, floor: token), title.kind == .name,
        title.role?.upperBound == title.core.lowerBound
      else { return nil }
      title.role = organisation.end..<(title.role?.upperBound ?? token + 1)
      title.organisation = organisation.core
      title.tokens = start..<title.tokens.upperBound
      return title
    }
    return nil
  }

  /// A bare name, with the apposition behind it.
  private func name(_ run: Range<Int>, _ limit: Int) -> Mention? {
    var mention = Mention(kind: .name, tokens: run, core: run)
    let besideCue = isBesideCue(run, limit)
    mention.isCertain = besideCue || run.contains { evidence.isSolo($0) } || isGivenName(run)
    let given = run.dropFirst(2).first { reading.has(.givenNames, at: $0) }
    if let given, given + 1 < run.upperBound, !reading.has(.givenNames, at: run.lowerBound),
      !reading.has(.givenNames, at: run.lowerBound + 1)
    {
      // "Getty Images Nadia Shah": a picture credit runs into a name.
      mention.core = given..<run.upperBound
    } else if !names.isPureName(run), !(besideCue && run.count > 1) {
      // "Kota Metro Rudi Hartawan": what is left of an office before a name.
      guard let start = names.nameStart(in: run), start.isStrong || mention.isCertain else { return nil }
      mention.core = start.start..<run.upperBound
    }
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
    }
    return mention
  }

  /// Whether a common given name and another word make a name: "Siti Aminah".
  private func isGivenName(_ run: Range<Int>) -> Bool {
    run.count > 1 && run.count < 6 && reading.has(.givenNames, at: run.lowerBound) && names.isPureName(run)
  }

  /// Whether a name stands where somebody speaks: "kata Samsul", "Samsul mengatakan".
  private func isBesideCue(_ run: Range<Int>, _ limit: Int) -> Bool {
    let first = reading.roles[run.lowerBound]
    guard names.isPureName(run) || run.count > 1 && first.isDisjoint(with: Grammar.namedRoles),
      !first.contains(.places)
    else { return false }
    let next = reading.skipAdverbs(run.upperBound, limit)
    if next < limit, !reading.tokens[next].flags.contains(.capital),
      reading.term(.reportingVerbs, .say, at: next) != nil
        || reading.term(.reportingVerbs, .think, at: next) != nil
    {
      return true
    }
    guard
      let before = reading.term(.reportingVerbs, before: run.lowerBound)
        ?? reading.term(.attributions, before: run.lowerBound),
      let cue = cues.cue(at: before.tokens.lowerBound)
    else { return false }
    return !cue.classes.isDisjoint(with: [.noun, .say, .prefix])
  }

  /// Whether a word is joined to another by a hyphen.
  private func isInsideWord(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if next < reading.tokens.count, reading.isText(next, "-"),
      !reading.tokens[next].flags.contains(.spaceBefore)
    {
      return true
    }
    return range.lowerBound > 0 && reading.isText(range.lowerBound - 1, "-")
      && !reading.tokens[range.lowerBound].flags.contains(.spaceBefore)
  }
}
