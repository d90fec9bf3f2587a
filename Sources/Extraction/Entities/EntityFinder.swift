import Lexicons
import Records
import Text

/// The people, organisations and events of an article, and every place that names or points at somebody.
final class EntityFindings: Sendable {
  let people: [Person]
  let organisations: [Organisation]
  let events: [Event]
  /// Who is meant where; ``Discourse`` follows it through the article.
  let chart: MentionChart
  /// A hash of each capitalised word's letters, 0 for all other tokens.
  let words: [UInt64]
  let registry: PersonRegistry
  let bodies: OrganisationRegistry

  /// - Parameters:
  ///   - chart: every place that names or points at somebody, linked to the people of `registry`.
  init(
    people: [Person], chart: MentionChart, words: [UInt64], registry: PersonRegistry, events: [Event],
    bodies: OrganisationRegistry, _ reading: Reading
  ) {
    self.people = people
    self.chart = chart
    self.words = words
    self.registry = registry
    self.events = events
    self.bodies = bodies
    organisations = bodies.records(reading)
  }
}

/// Finds whom and what an article names.
enum EntityFinder {
  static func find(in article: Article, dates: [DateRecord] = []) -> EntityFindings {
    let reading = article.reading
    let evidence = WordEvidence(article)
    var chart = MentionFinder(article, evidence: evidence).chart
    let registry = people(&chart, evidence, reading)
    func text(_ range: Range<Int>) -> String { reading.document.name(reading.span(range)) }
    let people = registry.people.map { entry in
      Person(
        name: text(entry.core), mentions: entry.mentions.map { reading.span(chart[$0].core) },
        role: entry.role.flatMap { $0.isEmpty ? nil : text($0) }, organisation: entry.organisation.map(text))
    }
    let (events, bodies) = named(chart, article, evidence, dates)
    return EntityFindings(
      people: people, chart: chart, words: evidence.keys, registry: registry, events: events, bodies: bodies,
      reading)
  }

  /// Events first, for an organisation inside an event's name is no mention of its own; neither is one inside a
  /// person's.
  private static func named(
    _ chart: MentionChart, _ article: Article, _ evidence: WordEvidence, _ dates: [DateRecord]
  ) -> ([Event], OrganisationRegistry) {
    let reading = article.reading
    var phrases = PhraseReader(reading, names: NameReader(reading: reading, evidence: evidence))
    for mention in chart.mentions where mention.kind == .name && mention.person >= 0 {
      if isDoubtful(mention, evidence, reading) { continue }
      for token in mention.core { phrases.taken[token] = true }
      if let role = mention.role, role.upperBound == mention.core.lowerBound {
        phrases.offices[role.lowerBound] = true
      }
    }
    let events = EventFinder(article, phrases: phrases, dates: dates)
    for mention in events.mentions {
      for token in mention { phrases.taken[token] = true }
    }
    let organisations = OrganisationFinder(article, phrases: phrases, evidence: evidence, chart: chart)
    return (events.records(), organisations.registry)
  }

  /// Whether what was read as somebody's name may as well be a word of a body's: an acronym, "Trade", "Watch".
  private static func isDoubtful(_ mention: Mention, _ evidence: WordEvidence, _ reading: Reading) -> Bool {
    if mention.core.contains(where: { reading.term(.blends, .organisation, at: $0) != nil }) { return true }
    let token = mention.core.lowerBound
    guard mention.core.count == 1,
      reading.has(.organisationHeads, at: token) || reading.has(.officeWords, at: token)
    else { return false }
    // "for Business and Trade said": more capitalised words stand before.
    let isInside =
      token > 0 && (reading.tokens[token - 1].isCapitalWord || reading.officeWord(token - 1, "joiner"))
      && !reading.has(.personTitles, at: token - 1)
    return isInside || !evidence.isSolo(token)
  }

  /// The first words of bodies named with more than one, so that "Norwell" for "Norwell Motors" is nobody.
  private static func firstWords(
    of chart: MentionChart, _ evidence: WordEvidence, _ reading: Reading
  ) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for mention in chart.mentions where mention.kind == .organisation && mention.core.count > 1 {
      let first = mention.core.lowerBound
      if evidence.keys[first] != 0, reading.roles[first].isDisjoint(with: Grammar.namedRoles),
        !reading.has(.givenNames, at: first)
      {
        words.insert(evidence.keys[first])
      }
    }
    return words
  }

  /// Links the mentions of names: full forms first, so that short ones find them.
  private static func people(
    _ chart: inout MentionChart, _ evidence: WordEvidence, _ reading: Reading
  ) -> PersonRegistry {
    var registry = PersonRegistry()
    var named: [(mention: Int, words: [UInt64])] = []
    let firms = firstWords(of: chart, evidence, reading)
    for (index, mention) in chart.mentions.enumerated() where mention.kind == .name && mention.person < 0 {
      var words: [UInt64] = []
      for token in mention.core where evidence.keys[token] != 0 { words.append(evidence.keys[token]) }
      if words.isEmpty || isDoubtful(mention, evidence, reading) { continue }
      if words.count == 1, mention.role == nil, firms.contains(words[0]) {
        chart[index].kind = .organisation
        continue
      }
      named.append((index, words))
    }
    for certain in [true, false] {
      for full in [true, false] {
        for (index, words) in named where (words.count > 1) == full && chart[index].isCertain == certain {
          // A name without any sign of a person only joins one that is known.
          guard certain || registry.person(words) != nil else { continue }
          chart[index].person = Int32(registry.add(words, chart[index]))
        }
      }
    }
    for index in chart.mentions.indices where chart[index].person >= 0 {
      registry.note(index, of: Int(chart[index].person))
    }
    return registry
  }
}
