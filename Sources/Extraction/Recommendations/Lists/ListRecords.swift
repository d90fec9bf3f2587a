import Lexicons
import Records
import Text

/// Makes the records of a list's items.
struct ListRecordMaker {
  let scene: Scene
  private var reading: Reading { scene.reading }

  init(_ scene: Scene) { self.scene = scene }

  func add(_ list: FoundList, to records: inout [Recommendation]) {
    let title = list.introduction?.title.map(reading.span)
    let shared = RecommendationList(
      title: title, declared: list.introduction?.declared, found: list.items.count)
    let issuer = issuer(of: list)
    for item in list.items {
      let last = records.count
      records.append(record(of: item, in: list))
      records[last].number = item.number
      records[last].list = item.number == nil ? nil : shared
      let statement = scene.statement(at: records[last].span.start)
      records[last].statement = statement
      records[last].issuedBy = issuer ?? statement.flatMap { scene.statements[$0].speaker }
      records[last].themes = Themes.of(scene, item.tokens)
    }
  }

  /// The warning that a list does not keep what it announces.
  func warning(of list: FoundList) -> Warning? {
    guard let declared = list.introduction?.declared, list.items[0].number != nil,
      declared != list.items.count
    else {
      return nil
    }
    return Warning(
      code: "list-count", message: "a list announces \(declared) items and has \(list.items.count)")
  }

  /// A verb at its head makes an item what the list is; else a marker inside it decides.
  private func record(of item: FoundList.Item, in list: FoundList) -> Recommendation {
    let span = reading.span(item.tokens)
    let force = list.introduction?.force ?? .recommendation
    var record = Recommendation(
      span: span, force: force, evidence: Evidence(list.rule, rows: list.introduction?.rows ?? []))
    let words = scene.words
    record.addressee = list.introduction?.addressee.map(reading.span)
    let first = item.tokens.lowerBound
    let verb = list.introduction?.isInfinitive == true ? first..<first + 1 : nil
    // "Pertama, survei harus …": a sentence, whatever its first word looks like.
    let isSentence =
      list.rule == "recommendation.ordinal-list" && !scene.affixes.isPrefixed(reading, first)
      && directive(of: item) != nil
    if !isSentence, let head = words.heads(first, nominal: false) ?? verb {
      record.action = reading.span(head)
      return record
    }
    if let directive = directive(of: item) {
      record.force = directive.force
      record.action = directive.action.map(reading.span)
      record.addressee = directive.addressee.map(reading.span) ?? record.addressee
      record.evidence.rows += directive.rows
      return record
    }
    let action = words.action(behind: item.tokens.lowerBound, limit: item.tokens.upperBound, direct: false)
    record.action = action.map(reading.span)
    if let action {
      let parties = scene.parties
      record.addressee =
        parties.subject(before: action.lowerBound, in: item.tokens).map(reading.span) ?? record.addressee
    }
    return record
  }

  private func directive(of item: FoundList.Item) -> Directive? {
    DirectiveReader(of: item, scene).read()
  }

  // MARK: Who adopted it

  /// The body that the title names ("dari Konferensi …"), else who announces the list, else who spoke last.
  private func issuer(of list: FoundList) -> Speaker? {
    guard let introduction = list.introduction, let title = introduction.title else {
      guard !scene.isOpinion, let introduction = list.introduction else { return nil }
      // "The experts said States should:": who is to act announces nothing.
      let end = introduction.addressee?.lowerBound ?? introduction.tokens.upperBound
      let tokens = introduction.tokens.lowerBound..<max(introduction.tokens.lowerBound, end)
      return named(in: tokens, last: false) ?? announcer(in: tokens)
    }
    if let own = named(in: title, last: true) { return own }
    let before = introduction.tokens.lowerBound..<max(introduction.tokens.lowerBound, title.lowerBound)
    let announcer = announcer(in: before)
    if let announcer, isResolved(announcer) || !scene.names.mentions(in: announcer.span).isEmpty {
      return announcer
    }
    if let subject = named(in: before, last: false) { return subject }
    if let other = named(
      in: title.upperBound..<max(title.upperBound, introduction.tokens.upperBound), last: false)
    {
      return other
    }
    if scene.isOpinion { return nil }
    let start = Int(reading.tokens[introduction.tokens.lowerBound].start)
    return subject(before, start) ?? announcer
      ?? scene.names.last(before: start) { !$0.isPerson }.map(scene.names.speaker)
      ?? scene.speaker(before: start)
  }

  /// The subject of the verb that announces the list: "serikat itu membacakan", "Ia merumuskan", "it made".
  private func announcer(in tokens: Range<Int>) -> Speaker? {
    for token in tokens.reversed().prefix(ListRecordMaker.reachOfVerb) where token > tokens.lowerBound {
      let isVerb =
        scene.affixes.isPrefixed(reading, token) || reading.has(.verbs, at: token)
        || reading.has(.functionWords, .auxiliary, at: token)
      guard isVerb, scene.discourse.isNobody(at: token) else { continue }
      // "gubernur diminta melakukan tiga hal": who is asked announces nothing.
      if reading.has(.directives, .passive, at: token) || reading.has(.directives, .passive, at: token - 1) {
        return nil
      }
      // "Kepala dinas, Rudi Hartono, membagikan …": the comma behind a name.
      let last = reading.isText(token - 1, ",") ? token - 2 : token - 1
      guard last >= tokens.lowerBound else { return nil }
      if reading.has(.reportParts, .pronoun, at: last) {
        return scene.discourse.speaker(body: last..<last + 1)
      }
      if let speaker = scene.discourse.speaker(mentionedAt: last) {
        return speaker.name == nil ? nil : speaker
      }
      guard let subject = scene.parties.subject(before: token, in: tokens) else {
        continue
      }
      return scene.discourse.speaker(phrase: withoutTime(subject))
    }
    return nil
  }

  /// The verb that announces stands in as many tokens before the title.
  private static let reachOfVerb = 12

  /// "The centre on Monday": without the time behind it.
  private func withoutTime(_ phrase: Range<Int>) -> Range<Int> {
    guard let last = phrase.last, last - 1 > phrase.lowerBound, reading.has(.weekdays, at: last) else {
      return phrase
    }
    let end = reading.has(.functionWords, .preposition, at: last - 1) ? last - 1 : last
    return phrase.lowerBound..<end
  }

  /// Whether a noun phrase was found to stand for somebody named elsewhere.
  private func isResolved(_ speaker: Speaker) -> Bool {
    guard let name = speaker.name else { return false }
    return !reading.document.name(speaker.span).hasSuffix(name)
  }

  private func named(in tokens: Range<Int>, last: Bool) -> Speaker? {
    guard !tokens.isEmpty else { return nil }
    let mentions = scene.names.mentions(in: reading.span(tokens))
    // "Kepala Pusat Data, Abdul Karim": the name behind the body's comma.
    if !last, let body = mentions.first, !body.isPerson, let person = mentions.dropFirst().first,
      person.isPerson,
      reading.token(at: person.span.start) - reading.token(at: body.span.end) <= 2
    {
      return scene.names.speaker(person)
    }
    return (last ? mentions.last : mentions.first).map(scene.names.speaker) ?? described(in: tokens)
  }

  /// "The union", "forum tersebut": a noun that stands for a body named before; else the noun phrase as it stands.
  private func described(in tokens: Range<Int>) -> Speaker? {
    for token in tokens.prefix(24) {
      guard let term = reading.term(.organisationHeads, at: token) ?? reading.term(.parties, at: token) else {
        continue
      }
      let span = reading.span(term.tokens)
      guard let body = scene.names.organisation(with: reading.document.string(span), before: span.start)
      else { continue }
      return Speaker(span: span, name: body.name, role: body.role, organisation: body.organisation)
    }
    return nil
  }

  private func subject(_ tokens: Range<Int>, _ start: Int) -> Speaker? {
    for token in tokens {
      guard let pronoun = reading.term(.pronouns, .person, at: token) else { continue }
      let last = scene.speaker(before: start)
      return Speaker(
        span: reading.span(pronoun.tokens), name: last?.name, role: last?.role,
        organisation: last?.organisation)
    }
    return nil
  }
}
