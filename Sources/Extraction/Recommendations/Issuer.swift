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
      let asker = asker(directive, passage)
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
      reading.term(.pronouns, .first, at: $0) != nil
    }
  }

  /// The subject of the verb that asks: a name, a pronoun for who spoke last, or the noun phrase as it stands.
  private func asker(_ directive: Directive, _ passage: Passage) -> Speaker? {
    let floor = max(passage.tokens.lowerBound, directive.marker.lowerBound - IssuerReader.reach)
    guard floor < directive.marker.lowerBound else { return nil }
    let before = floor..<directive.marker.lowerBound
    let mentions = scene.names.mentions(in: reading.span(before))
    if let person = mentions.last(where: { $0.isPerson }) ?? mentions.last { return person.speaker }
    for token in before.reversed() {
      guard let pronoun = reading.term(.pronouns, .person, at: token) else { continue }
      let span = reading.span(pronoun.tokens)
      let last =
        scene.speaker(before: span.start) ?? scene.names.last(before: span.start) { $0.isPerson }?.speaker
      return Speaker(span: span, name: last?.name, role: last?.role, organisation: last?.organisation)
    }
    return phrase(before)
  }

  private func phrase(_ tokens: Range<Int>) -> Speaker? {
    let parties = Parties(reading: reading, scene: scene)
    guard let subject = parties.subject(before: tokens.upperBound, in: tokens) else { return nil }
    let span = reading.span(subject)
    for token in subject where reading.has(.parties, at: token) || reading.has(.organisationHeads, at: token)
    {
      let word = reading.document.string(reading.tokens[token].span)
      guard let body = scene.names.organisation(with: word, before: span.start) else { continue }
      return Speaker(span: span, name: body.name, role: body.role, organisation: body.organisation)
    }
    return Speaker(span: span, name: reading.document.name(span))
  }
}
