import Lexicons
import Text

/// Finds every place where an article names or points at somebody.
struct MentionFinder {
  let reading: Reading
  let evidence: WordEvidence
  let names: NameReader
  let organisations: OrganisationReader
  let titles: TitleReader
  private(set) var chart: MentionChart

  init(_ article: Article, evidence: WordEvidence) {
    reading = article.reading
    self.evidence = evidence
    names = NameReader(reading: reading, evidence: evidence)
    organisations = OrganisationReader(reading: reading, names: names)
    titles = TitleReader(reading: reading, names: names, organisations: organisations)
    chart = MentionChart(tokens: reading.tokens.count)
    for sentence in article.sentences { read(sentence.tokens) }
  }

  private mutating func read(_ sentence: Range<Int>) {
    var token = sentence.lowerBound
    var floor = token
    while token < sentence.upperBound {
      if let mention = mention(at: token, sentence, floor: floor) {
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
    if let term = reading.term(.pronouns, "person", at: token), !isInsideWord(term.tokens) {
      let plural = reading.entry(term).code == "plural"
      return Mention(
        kind: plural ? .plural : .pronoun, tokens: term.tokens, core: term.tokens, entry: term.entry)
    }
    if let title = titles.read(token, limit, floor: floor) { return title }
    guard reading.tokens[token].isCapitalWord else { return nil }
    if names.stopsRun(token), !evidence.isSolo(token), !reading.has(.organisationHeads, at: token),
      !reading.has(.blends, at: token)
    {
      return nil
    }
    let run = names.runEnd(token, limit)
    guard run > token else { return nil }
    // "Cooperatives Minister Ferry Juliantono": the title stands behind the words that belong to it.
    for inner in token + 1..<max(run, token + 1) where reading.has(.personTitles, at: inner) {
      if let title = titles.read(inner, limit, floor: token), title.kind == .name { return title }
    }
    if let organisation = organisations.read(token, limit) {
      return titled(behind: organisation, from: token, limit)
        ?? Mention(kind: .organisation, tokens: token..<organisation.end, core: organisation.core)
    }
    guard reading.term(.places, at: token).map({ $0.tokens.upperBound < run }) ?? true else { return nil }
    return name(token..<run, limit)
  }

  /// "Malaysian Employers Federation (MEF) executive director Shamsuddin Bardan": organisation, title, name.
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
    mention.isCertain = run.contains { evidence.isSolo($0) }
    if let apposition = titles.apposition(behind: run.upperBound, limit) {
      mention.role = apposition.role
      mention.organisation = apposition.organisation
      mention.tokens = run.lowerBound..<apposition.end
      mention.isCertain = true
    }
    return mention
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
