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
  let registry: PersonRegistry
  let bodies: OrganisationRegistry

  /// - Parameters:
  ///   - chart: every place that names or points at somebody, linked to the people of `registry`.
  init(
    people: [Person], chart: MentionChart, registry: PersonRegistry, events: [Event],
    bodies: OrganisationRegistry
  ) {
    self.people = people
    self.chart = chart
    self.registry = registry
    self.events = events
    self.bodies = bodies
    organisations = bodies.records()
  }
}

/// Finds whom and what an article names: mentions first, then people, events and organisations.
struct EntityFinder {
  private let article: Article
  private let evidence: WordEvidence
  private var chart: MentionChart
  private var registry: PersonRegistry
  private var people: [Person] = []
  private var events: [Event] = []
  private var bodies: OrganisationFinder?
  /// Tokens that belong to a name, and those that begin an office before one.
  private var taken: TokenSet
  private var offices: TokenSet

  private var reading: Reading { article.reading }

  static func find(in article: Article, dates: [DateRecord] = []) -> EntityFindings {
    var finder = EntityFinder(article)
    finder.findPeople()
    finder.findEvents(dates)
    finder.findBodies()
    return finder.findings()
  }

  /// Finds where somebody is named or pointed at.
  init(_ article: Article) {
    self.article = article
    evidence = article.words
    let tokens = article.reading.tokens.count
    chart = MentionChart(tokens: tokens, mentions: evidence.starts.count / 2)
    registry = PersonRegistry(keys: evidence.keys)
    taken = TokenSet(tokens: tokens)
    offices = TokenSet(tokens: tokens)
    MentionFinder.read(article, evidence, into: &chart)
  }

  /// Finds whom the mentions name.
  mutating func findPeople() {
    link()
    people.reserveCapacity(registry.people.count)
    for entry in registry.people {
      people.append(
        Person(
          name: text(entry.core), mentions: registry.mentions(of: entry).map { reading.span(chart[$0].core) },
          role: entry.role.flatMap { $0.isEmpty ? nil : text($0) }, organisation: entry.organisation.map(text)
        ))
    }
  }

  private func text(_ range: Range<Int>) -> String { reading.document.name(reading.span(range)) }

  /// Events come before organisations, for an organisation inside an event's name is no mention of its own; neither is
  /// one inside a person's.
  mutating func findEvents(_ dates: [DateRecord]) {
    for mention in chart.mentions where mention.kind == .name && mention.person >= 0 {
      if EntityFinder.isDoubtful(mention, evidence, reading) { continue }
      taken.insert(mention.core)
      if let role = mention.role, role.upperBound == mention.core.lowerBound {
        offices.insert(role.lowerBound..<role.lowerBound + 1)
      }
    }
    let finder = EventFinder(article, PhraseReader(evidence: evidence, taken: taken, offices: offices), dates)
    for mention in finder.mentions { taken.insert(mention) }
    events = finder.records()
  }

  /// Finds the names of organisations.
  mutating func findBodies() {
    bodies = OrganisationFinder(
      article, PhraseReader(evidence: evidence, taken: taken, offices: offices), chart)
  }

  /// The organisations that the names are of, and all that was found.
  mutating func findings() -> EntityFindings {
    return EntityFindings(
      people: people, chart: chart, registry: registry, events: events,
      bodies: bodies?.organisations() ?? OrganisationRegistry(evidence))
  }

  /// Whether what was read as somebody's name may as well be a word of a body's: an acronym, "Trade", "Watch".
  private static func isDoubtful(_ mention: Mention, _ evidence: WordEvidence, _ reading: Reading) -> Bool {
    if mention.core.contains(where: { evidence.has(.blends, .organisation, at: $0) }) { return true }
    let token = mention.core.lowerBound
    guard mention.core.count == 1,
      evidence.has(.organisationHeads, at: token) || evidence.has(.officeWords, at: token)
    else { return false }
    // "for Business and Trade said": more capitalised words stand before.
    let isInside =
      token > 0 && (evidence.has(.capital, at: token - 1) || evidence.has(.joiner, at: token - 1))
      && !evidence.has(.personTitles, at: token - 1)
    return isInside || !evidence.isSolo(token)
  }

  /// "Buruh Bersorak": a title and a verb, and nothing else in the line.
  private static func isHeading(_ mention: Mention, _ evidence: WordEvidence, _ reading: Reading) -> Bool {
    guard mention.core.count == 1, mention.role != nil,
      !evidence.has(.givenNames, at: mention.core.lowerBound),
      evidence.has(.lineStart, at: mention.tokens.lowerBound)
    else { return false }
    let next = mention.tokens.upperBound
    return next >= reading.tokens.count || evidence.has(.lineStart, at: next)
  }

  /// "ANTARA FOTO/Rudi Hartono", "Foto: Rudi Hartono/kabarsolo": who took the picture.
  private static func isCredit(_ mention: Mention, _ evidence: WordEvidence, _ article: Article) -> Bool {
    let (before, next) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
    return
      (evidence.isMark("/", at: before) || evidence.isMark("/", at: next) && evidence.isMark(":", at: before))
      && article.zone(of: mention.tokens.lowerBound) == .caption
  }

  /// The first words of bodies named with more than one, so that "Norwell" for "Norwell Motors" is nobody.
  private static func firstWords(
    of chart: MentionChart, _ evidence: WordEvidence, _ reading: Reading
  ) -> HashIndex {
    var words = HashIndex()
    for mention in chart.mentions where mention.kind == .organisation && mention.core.count > 1 {
      let first = mention.core.lowerBound
      if evidence.has(.known, at: first), reading.roles[first].isDisjoint(with: Grammar.namedRoles),
        !evidence.has(.givenNames, at: first)
      {
        words[evidence.keys[first]] = 0
      }
    }
    return words
  }

  /// "Menaker Terbitkan Edaran, Ini Isinya": in a headline of capitals a phrase behind an office looks like a name; people
  /// of a headline are named below it again.
  private static func isHeadlineAlone(
    _ mention: Mention, _ below: inout HashIndex?, _ chart: MentionChart, _ evidence: WordEvidence,
    _ article: Article
  ) -> Bool {
    guard article.zone(of: mention.core.lowerBound) == .title,
      !mention.core.contains(where: { evidence.has(.givenNames, at: $0) })
    else { return false }
    let words = below ?? wordsOfNames(below: .title, chart, evidence, article)
    below = words
    return !mention.core.contains { words[evidence.keys[$0]] != nil }
  }

  /// The words of the names that stand in other zones than one.
  private static func wordsOfNames(
    below zone: Zone.Kind, _ chart: MentionChart, _ evidence: WordEvidence, _ article: Article
  ) -> HashIndex {
    var words = HashIndex()
    for mention in chart.mentions
    where mention.kind == .name && article.zone(of: mention.core.lowerBound) != zone {
      for token in mention.core { words[evidence.keys[token]] = 0 }
    }
    return words
  }

  /// Whether a sentence begins with a name, so that its first word may be none.
  private func isOpening(_ core: Range<Int>) -> Bool {
    reading.sentence(of: core.lowerBound).tokens.lowerBound == core.lowerBound
      && !evidence.has(.givenNames, at: core.lowerBound)
  }

  /// "Dilema Yusran mengaku …" of one Yusran Hamid: the capital of the first word is that of a heading or the sentence.
  private mutating func linkOpenings(_ named: [(mention: Int, rank: Int)]) {
    for (index, rank) in named where rank == 0 && isOpening(chart[index].core) {
      let core = chart[index].core
      if chart[index].role == nil, let known = registry.person(core.dropFirst()),
        !registry.holds(known, core.lowerBound),
        registry.count(registry.people[known].core) >= registry.count(core)
          || evidence.has([.lowered, .common], at: core.lowerBound)
      {
        chart[index].core = core.dropFirst()
      }
      chart[index].person = Int32(registry.add(chart[index]))
    }
  }

  /// "Mamat, sapaan Slamet", "Slamet Riyanto, biasa disapa Mamat": two names of one.
  private mutating func noteNicknames(_ named: [Int]) {
    for index in named where chart[index].person < 0 && registry.count(chart[index].core) == 1 {
      let nickname = chart[index].core
      var next = nickname.upperBound
      if evidence.isMark(",", at: next) { next += 1 }
      var name: Int?
      if let link = reading.term(.appositions, .nickname, at: next) {
        name = chart.index(at: link.tokens.upperBound)
      } else if let link = reading.term(.appositions, before: nickname.lowerBound), link.kind == .nickname {
        var end = link.tokens.lowerBound
        if evidence.isMark(",", at: end - 1) { end -= 1 }
        name = chart.index(at: end - 1)
      }
      guard let name, name != index, chart[name].kind == .name,
        let person = registry.person(chart[name].core), !registry.fits(nickname, person)
      else { continue }
      registry.call(person, nickname)
    }
  }

  /// Links the mentions of names: full forms first, so that short ones find them.
  private mutating func link() {
    // A test of the finder itself would copy all of it for each mention.
    let (article, evidence, reading) = (article, evidence, reading)
    var named: [(mention: Int, rank: Int)] = []
    named.reserveCapacity(chart.mentions.count)
    var below: HashIndex?
    let firms = EntityFinder.firstWords(of: chart, evidence, reading)
    for index in chart.mentions.indices where chart[index].kind == .name && chart[index].person < 0 {
      let count = registry.count(chart[index].core)
      if count == 0 || EntityFinder.isDoubtful(chart[index], evidence, reading)
        || EntityFinder.isCredit(chart[index], evidence, article)
        || EntityFinder.isHeading(chart[index], evidence, reading)
        || EntityFinder.isHeadlineAlone(chart[index], &below, chart, evidence, article)
      {
        continue
      }
      if count == 1, chart[index].role == nil, firms[registry.first(chart[index].core)] != nil {
        chart[index].kind = .organisation
        continue
      }
      named.append((index, (chart[index].isCertain ? 0 : 2) + (count > 1 ? 0 : 1)))
    }
    registry.reserveCapacity(named.count, mentions: chart.mentions.count)
    for rank in 0..<4 {
      if rank == 1 || rank == 3 { noteNicknames(named.map(\.mention)) }
      if rank == 1 { linkOpenings(named) }
      for (index, own) in named where own == rank {
        // A name without any sign of a person only joins one that is known.
        guard rank < 2 || registry.person(chart[index].core) != nil else { continue }
        // The full names stand before those that a sentence begins with.
        if own == 0, isOpening(chart[index].core) { continue }
        chart[index].person = Int32(registry.add(chart[index]))
      }
    }
    for index in chart.mentions.indices where chart[index].person >= 0 {
      registry.note(index, of: Int(chart[index].person))
    }
  }
}
