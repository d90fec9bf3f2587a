import Lexicons
import Records
import Text

/// Finds the organisations that an article names, and every mention of them.
///
/// Body and captions are read first; headlines, whose words are all capitalised, only show what the rest proves.
struct OrganisationFinder {
  private let article: Article
  private let names: OrganisationNames
  private let chart: MentionChart
  private var mentions: [OrganisationName] = []
  private var covered: [Bool]
  private(set) var registry = OrganisationRegistry()

  init(_ article: Article, phrases: PhraseReader, evidence: WordEvidence, chart: MentionChart) {
    self.article = article
    self.chart = chart
    names = OrganisationNames(phrases: phrases, evidence: evidence)
    covered = phrases.taken
    for sentence in article.sentences where !isHeadline(sentence) && !isDateline(sentence) {
      read(sentence.tokens)
    }
    offices()
    for mention in mentions { registry.add(mention, article.reading) }
    for sentence in article.sentences where !isDateline(sentence) { recall(sentence) }
    registry.close(article.reading)
  }

  private func isHeadline(_ sentence: Sentence) -> Bool {
    article.zone(of: sentence.tokens.lowerBound) == .title
  }

  /// The place and outlet that open the body name no organisation that the article speaks of.
  private func isDateline(_ sentence: Sentence) -> Bool {
    article.zone(of: sentence.tokens.lowerBound) == .dateline
  }

  private mutating func read(_ sentence: Range<Int>) {
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard !covered[token], let name = names.read(token, sentence.upperBound)
      else {
        token += 1
        continue
      }
      add(name)
      token = max(name.end, token + 1)
    }
  }

  private mutating func add(_ name: OrganisationName) {
    mentions.append(name)
    for token in name.core { covered[token] = true }
    for token in name.acronym ?? 0..<0 { covered[token] = true }
  }

  /// Names without a head that somebody's office shows: "chief executive of Hawk Pay".
  private mutating func offices() {
    let reading = article.reading
    for index in chart.mentions.indices {
      let mention = chart[index]
      guard mention.kind == .name, let office = mention.organisation,
        !isHeadline(reading.sentence(of: office.lowerBound)), reading.tokens[office.lowerBound].isCapitalWord,
        !office.contains(where: { covered[$0] }), !reading.has(.places, at: office.lowerBound),
        office.lowerBound > 0,
        reading.functionWord(office.lowerBound - 1, ["preposition", "determiner"]) != nil
      else { continue }
      let end = names.phrases.end(office.lowerBound, office.upperBound, from: office.lowerBound, .closer)
      guard end > office.lowerBound else { continue }
      add(OrganisationName(core: office.lowerBound..<end, end: end, rule: "organisation.office"))
    }
  }

  /// Mentions of names that the article proves elsewhere: in headlines, or without their head's company.
  private mutating func recall(_ sentence: Sentence) {
    let reading = article.reading
    let limit = sentence.tokens.upperBound
    let isHeadline = isHeadline(sentence)
    var token = sentence.tokens.lowerBound
    while token < limit {
      guard !covered[token], reading.tokens[token].isCapitalWord,
        !reading.has(.functionWords, at: token) || reading.isText(token - 1, "/")
          || reading.isText(token - 1, "("),
        isHeadline || registry.begins(names.evidence.keys[token])
      else {
        token += 1
        continue
      }
      token = max(token + 1, recall(token, limit, isHeadline: isHeadline))
    }
  }

  private mutating func recall(_ token: Int, _ limit: Int, isHeadline: Bool) -> Int {
    let reading = article.reading
    let end = min(limit, names.phrases.end(token, limit, from: token, .opener))
    if let core = registry.known(token, end, reading) {
      registry.add(OrganisationName(core: core, end: core.upperBound, rule: "organisation.known"), reading)
      return core.upperBound
    }
    guard isHeadline else { return token + 1 }
    if let short = registry.shortened(token, end, reading) {
      registry.note(short.core, at: short.index)
      return short.core.upperBound
    }
    guard let name = names.blend(token, limit) else { return token + 1 }
    registry.add(name, reading)
    return name.end
  }
}
