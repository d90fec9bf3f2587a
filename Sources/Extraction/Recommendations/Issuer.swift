import Lexicons
import Records
import Text

/// Says whose directive it is.
struct IssuerReader {
  let scene: Scene
  private var reading: Reading { scene.reading }

  /// A subject is looked for in as many tokens before its verb.
  private static let reach = 24

  /// The speaker of the statement around it, the subject of its asking verb, or who spoke last.
  func issuer(of directive: Directive, in passage: Passage, statement: Int?) -> Speaker? {
    if directive.hasAsker, !isFirstPerson(before: directive.marker.lowerBound, passage),
      let asker = asker(directive, passage, statement)
    {
      return asker
    }
    if let statement, let speaker = scene.statements[statement].speaker { return speaker }
    if scene.isOpinion { return nil }
    if passage.isQuoted || directive.rule != "recommendation.modal" || scene.isReported(passage) {
      return scene.speaker(before: reading.span(passage.tokens).end)
    }
    return scene.speaker(before: reading.span(passage.tokens).start)
  }

  /// The index of the statement that a directive stands in.
  func statement(of directive: Directive, in passage: Passage) -> Int? {
    let span = reading.span(passage.tokens)
    let offsets = [directive.action?.lowerBound, directive.marker.lowerBound, passage.tokens.lowerBound]
    for token in offsets {
      if let token, let found = scene.statement(at: Int(reading.tokens[token].start)) { return found }
    }
    return scene.statement(at: (span.start + span.end) / 2)
  }

  private func isFirstPerson(before token: Int, _ passage: Passage) -> Bool {
    (max(passage.tokens.lowerBound, token - 4)..<token).contains {
      reading.has(.pronouns, .first, at: $0)
    }
  }

  /// The subject of the verb that asks: a name, a pronoun for who spoke last, or the noun phrase as it stands.
  private func asker(_ directive: Directive, _ passage: Passage, _ statement: Int?) -> Speaker? {
    let floor = max(passage.tokens.lowerBound, directive.marker.lowerBound - IssuerReader.reach)
    guard floor < directive.marker.lowerBound else { return nil }
    let before = floor..<directive.marker.lowerBound
    if let subject = subject(before, statement) { return subject }
    let mentions = scene.names.mentions(in: reading.span(before))
    if let named = mentions.last(where: { $0.isPerson }) ?? mentions.last {
      return scene.names.speaker(named)
    }
    for token in before.reversed() {
      guard let pronoun = reading.term(.pronouns, .person, at: token) else { continue }
      let span = reading.span(pronoun.tokens)
      let last =
        scene.speaker(before: span.start)
        ?? scene.names.last(before: span.start) { $0.isPerson }.map(scene.names.speaker)
      return Speaker(span: span, name: last?.name, role: last?.role, organisation: last?.organisation)
    }
    return phrase(before)
  }

  /// The mention that a verb follows: "Bupati meminta", "Samsul, Kepala Dinas Sosial, juga mendorong".
  private func subject(_ before: Range<Int>, _ statement: Int?) -> Speaker? {
    var last = before.upperBound - 1
    while last > before.lowerBound,
      reading.functionWord(last, Grammar.betweenSubjectAndVerb) != nil && scene.discourse.isNobody(at: last)
    {
      last -= 1
    }
    if last > before.lowerBound, reading.isText(last, ",") { last -= 1 }
    // "In a letter it urged …"
    if reading.has(.reportParts, .pronoun, at: last),
      let body = scene.discourse.speaker(body: last..<last + 1)
    {
      return body
    }
    guard let found = scene.discourse.speaker(mentionedAt: last),
      found.span.end <= Int(reading.tokens[before.upperBound].start)
        || !scene.names.mentions(in: found.span).isEmpty
    else { return nil }
    if found.name == nil, let statement, let speaker = scene.statements[statement].speaker,
      speaker.span.overlaps(found.span)
    {
      return speaker
    }
    // A headline runs on behind a body's name; the index has the name alone.
    let named = scene.names.mentions(in: found.span)
    if let body = named.last, !named.contains(where: \.isPerson) { return scene.names.speaker(body) }
    return found.name == nil ? nil : found
  }

  private func phrase(_ tokens: Range<Int>) -> Speaker? {
    let parties = scene.parties
    guard let subject = parties.subject(before: tokens.upperBound, in: tokens) ?? first(in: tokens) else {
      return nil
    }
    let span = reading.span(subject)
    let found = scene.discourse.speaker(phrase: subject)
    if let name = found.name, name != reading.document.name(span) { return found }
    for token in subject where reading.has(.parties, at: token) || reading.has(.organisationHeads, at: token)
    {
      let word = reading.document.string(reading.tokens[token].span)
      guard let body = scene.names.organisation(with: word, before: span.start) else { continue }
      return Speaker(span: span, name: body.name, role: body.role, organisation: body.organisation)
    }
    return found
  }

  /// The noun phrase that begins a sentence: the subject of its second verb too ("Unions are …, and have called on").
  private func first(in tokens: Range<Int>) -> Range<Int>? {
    guard tokens.lowerBound == reading.sentence(of: tokens.lowerBound).tokens.lowerBound else { return nil }
    let parties = scene.parties
    for token in tokens.dropFirst().prefix(IssuerReader.longestSubject)
    where reading.functionWord(token, [.auxiliary, .copula]) != nil || reading.has(.verbs, at: token) {
      return parties.phrase(tokens.lowerBound..<token)
    }
    return nil
  }

  private static let longestSubject = 8
}
