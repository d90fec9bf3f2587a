import Lexicons
import Records
import Text

/// Follows through an article who is speaking and who is spoken of, so that "Dia", "-nya" and "the minister" find
/// their name.
struct Discourse {
  /// Somebody under the fullest name.
  final class Voice: Sendable, Equatable {
    let name: String?
    let role: String?
    let organisation: String?
    let person: Int?
    /// Whether it is a body rather than people.
    let isBody: Bool

    init(
      name: String?, role: String? = nil, organisation: String? = nil, person: Int? = nil,
      isBody: Bool = false
    ) {
      self.name = name
      self.role = role
      self.organisation = organisation
      self.person = person
      self.isBody = isBody
    }

    static func == (one: Voice, other: Voice) -> Bool {
      if one === other { return true }
      guard one.person == other.person, one.isBody == other.isBody else { return false }
      // One person has one name.
      return one.person != nil
        || one.name == other.name && one.role == other.role && one.organisation == other.organisation
    }
  }

  /// What words mean depends on where they stand: the voice in focus there, and the sentence.
  struct Moment {
    var focus: Voice?
    /// The last that is no body.
    var person: Voice?
    var unit: Int
    /// How often the focus changed before.
    var changes = 0
  }

  let reading: Reading
  let findings: EntityFindings
  let chart: MentionChart
  let facts: LanguageFacts
  /// The last one that spoke or was the subject of a sentence, and the sentence at hand.
  private(set) var now = Moment(unit: 0)
  /// Where the voice in focus was mentioned last.
  private(set) var focusSpan: Span?
  /// The body that the sentences are about, and the people.
  var bodies = TopicHistory()
  var groups = TopicHistory()
  /// Where each sentence began.
  private var starts: [Int] = []
  /// Where the focus changed, for those who ask later.
  private(set) var history: [(offset: Int, voice: Voice, person: Voice?)] = []
  let known: Known

  /// What was looked up once: the voices of people and of bodies, and the words of each person's office.
  final class Known {
    var people: [Voice?]
    var bodies: [Voice?]
    var offices: [[UInt64]?]?
    /// What each person is known to be; nil where nobody has asked.
    var genders: [Gender?]

    init(_ findings: EntityFindings) {
      people = Array(filledWith: nil, count: findings.people.count)
      bodies = Array(filledWith: nil, count: findings.bodies.entries.count)
      genders = Array(filledWith: nil, count: findings.people.count)
    }
  }

  init(_ article: Article, _ findings: EntityFindings) {
    reading = article.reading
    facts = article.facts
    self.findings = findings
    chart = findings.chart
    known = Known(findings)
  }

  /// Makes room for some sentences.
  mutating func reserve(_ sentences: Int) {
    starts.reserveCapacity(sentences)
    history.reserveCapacity(sentences / 4)
    bodies.reserve(sentences / 4)
  }

  /// Begins a sentence.
  mutating func begin(_ sentence: Range<Int>) {
    now.unit = starts.count
    starts.append(sentence.lowerBound)
  }

  /// Puts somebody into focus from a token on.
  mutating func attend(_ voice: Voice, at span: Span?, from token: Int) {
    guard voice.name != nil else { return }
    if let span { focusSpan = span }
    if voice.isBody { bodies.note(.voice(voice), at: now.unit) }
    guard voice != now.focus else { return }
    now.focus = voice
    if !voice.isBody { now.person = voice }
    history.append((Int(reading.tokens[token].start), voice, now.person))
    now.changes = history.count
  }

  /// The discourse as it stood at a token: who was in focus there, in which sentence.
  func moment(at token: Int) -> Moment {
    let offset = Int(reading.tokens[token].start)
    let change = history.partitionPoint { $0.offset > offset }
    let unit = starts.partitionPoint { $0 > token }
    guard change > 0 else { return Moment(unit: unit - 1) }
    return Moment(
      focus: history[change - 1].voice, person: history[change - 1].person, unit: unit - 1, changes: change)
  }

  /// The sentence in which the focus changed.
  func unit(ofChange change: Int) -> Int? {
    let offset = history[change].offset
    let unit = starts.partitionPoint { Int(reading.tokens[$0].start) > offset }
    return unit > 0 ? unit - 1 : nil
  }

  /// A body that spoke is meant by "it" for as many sentences.
  private static let bodyPatience = 3

  // MARK: Resolving

  /// Who a reference means now.
  func voice(of reference: SpeakerReference) -> Voice? { voice(of: reference, at: now) }

  /// Who a mention means now.
  func voice(of mention: Mention) -> Voice? { voice(of: mention, at: now) }

  /// Who a reference means, given who is in focus.
  func voice(of reference: SpeakerReference, at moment: Moment) -> Voice? {
    switch reference {
    case .mention(let index): return voice(of: chart[index], at: moment)
    case .clitic, .continued: return moment.focus
    case .body:
      if let body = voice(of: bodies.topic(at: moment.unit)) { return body }
      // "The agency said it was late. Buses stood still. … , it added": the body that spoke last.
      guard let focus = moment.focus, focus.isBody, moment.changes > 0,
        let last = unit(ofChange: moment.changes - 1), moment.unit - last <= Discourse.bodyPatience
      else { return nil }
      return focus
    case .phrase(let range): return phrase(range, moment)
    case .none: return nil
    }
  }

  private func voice(of mention: Mention, at moment: Moment) -> Voice? {
    let focus = moment.focus
    switch mention.kind {
    case .name: return named(mention, focus)
    case .pronoun: return antecedent(of: mention, at: moment)
    case .plural:
      return focus?.person == nil && focus != nil ? focus : voice(of: groups.topic(at: moment.unit))
    case .role: return office(mention, moment)
    case .organisation: return organisation(mention.core)
    case .phrase: return phrase(mention.core, moment)
    }
  }

  private func named(_ mention: Mention, _ focus: Voice?) -> Voice {
    guard mention.person >= 0 else { return Voice(name: text(mention.core)) }
    let own = Int(mention.person)
    if let current = focus?.person, current != own, findings.registry.fits(mention.core, current),
      findings.registry.person(mention.core, preferring: current) == current
    {
      return person(current)
    }
    return person(own)
  }

  func person(_ index: Int) -> Voice {
    if let voice = known.people[index] { return voice }
    let person = findings.people[index]
    let voice = Voice(
      name: person.name, role: person.role, organisation: person.organisation, person: index)
    known.people[index] = voice
    return voice
  }

  /// A body under its fullest name.
  private func body(_ index: Int) -> Voice {
    if let voice = known.bodies[index] { return voice }
    let voice = Voice(name: text(findings.bodies.entries[index].core), isBody: true)
    known.bodies[index] = voice
    return voice
  }

  func organisation(_ mention: Range<Int>) -> Voice {
    // "Konsulat Republik Indonesia (KRI) Tawau": the name stands before its acronym.
    let open = mention.dropFirst().first { reading.isText($0, "(") }
    let core = open.map { mention.lowerBound..<$0 } ?? mention
    if let index = findings.bodies.index(of: core) {
      let own = findings.bodies.entries[index].core
      return body(own.count == 1 ? findings.bodies.fullest(own.lowerBound) ?? index : index)
    }
    if core.count == 1, let fuller = findings.bodies.fullest(core.lowerBound) { return body(fuller) }
    return Voice(name: text(core), isBody: true)
  }

  /// "researchers", "the company", "perempuan berkacamata itu".
  private func phrase(_ range: Range<Int>, _ moment: Moment) -> Voice? {
    var start = range.lowerBound
    while start < range.upperBound - 1, reading.officeWord(start, "article") { start += 1 }
    var end = range.upperBound
    let isPointed = reading.officeWord(end - 1, "demonstrative")
    if isPointed, end - 1 > start { end -= 1 }
    // "the council", "koalisi", but not "unions".
    let isPlural =
      start == range.lowerBound && !reading.tokens[start].flags.contains(.capital)
      && facts.plurals.match(reading.bytes(start), stem: 3)
    if start + 1 == end, !isPlural, let fuller = findings.bodies.fullest(start) { return body(fuller) }
    // "The 31-year-old defender": whoever was in focus.
    if start > range.lowerBound, reading.tokens[start].kind == .number, let person = moment.person,
      person.person != nil, reading.has(.functionWords, .determiner, at: range.lowerBound),
      !reading.has(.numerals, .article, at: range.lowerBound)
    {
      return person
    }
    if start > range.lowerBound, let person = newcomer(start..<end, moment) { return person }
    if let body = describedBody(range, moment.unit) { return body }
    // "perempuan berkacamata itu" is whoever was in focus; "serikat itu" the body named before.
    if isPointed {
      // "surat edaran itu": a text, and nobody.
      if reading.has(.namesWithNumbers, at: start) || reading.officeWord(start, "thing") {
        return Voice(name: text(range))
      }
      let isBody = isBodyNoun(start)
      if let focus = moment.focus, !isBody || focus.isBody { return focus }
      if isBody, let named = bodyNamed(before: range.lowerBound, like: start) { return named }
    }
    return Voice(name: text(start..<range.upperBound))
  }

  func text(_ range: Range<Int>) -> String { reading.document.name(reading.span(range)) }
}
