import Lexicons
import Text

/// Verbs without an ending that tell what ought to be: "suggested that the board adopt a scale".
extension AskReader {
  /// "suggested that the board adopt a scale": behind a verb in the past, a verb without an ending tells what ought to be.
  func suggested(_ term: Term) -> Directive? {
    guard term.tokens.lowerBound > passage.tokens.lowerBound,
      outer.scene.affixes.isParticiple(reading, term.tokens.lowerBound), !isSubordinate(term),
      isSpeaker(term.tokens.lowerBound - 1),
      parties.isSomebody(before: term.tokens.lowerBound, in: passage.tokens)
    else { return nil }
    // "suggested the ministry copy Laos"
    let linker = reading.term(.directiveLinkers, .content, at: term.tokens.upperBound)
    let start = linker?.tokens.upperBound ?? term.tokens.upperBound
    guard linker != nil || reading.officeWord(start, "article") else { return nil }
    // Behind the verb stands its object.
    for token in start..<max(start, min(outer.limit(term) - 1, start + AskReader.longestSubject)) {
      // "suggested that a register be drawn up"
      if token > start, reading.has(.functionWords, .base, at: token),
        outer.scene.affixes.isParticiple(reading, token + 1) || reading.has(.verbs, at: token + 1)
      {
        return Directive(
          rule: "recommendation.suggested", force: .recommendation, marker: term.tokens,
          action: token + 1..<token + 2, addressee: nil, hasAsker: true, rows: [term.entry])
      }
      guard reading.tokens[token].kind == .word,
        reading.functionWord(token, [.auxiliary, .copula, .relative, .negation]) == nil,
        reading.term(.changeVerbs, .verb, at: token) == nil || reading.has(.affixes, .base, at: token)
      else { return nil }
      guard token > start, reading.has(.affixes, .base, at: token),
        reading.functionWord(token - 1, [.determiner, .preposition]) == nil,
        isObject(token + 1) || reading.functionWord(token + 1, [.particle]) != nil && isObject(token + 2)
          || reading.tokens[token + 1].kind == .number || reading.tokens[token + 1].isCapitalWord
      else { continue }
      return Directive(
        rule: "recommendation.suggested", force: .recommendation, marker: term.tokens,
        action: token..<token + 1, addressee: parties.phrase(start..<token), hasAsker: true,
        rows: [term.entry])
    }
    return nil
  }

  func isObject(_ token: Int) -> Bool {
    reading.functionWord(token, [.determiner, .pronoun]) != nil || reading.has(.numerals, .article, at: token)
  }

  /// "She", "the minister", "Lee": a survey suggests what is.
  private func isSpeaker(_ token: Int) -> Bool {
    reading.isText(token, ",") || reading.tokens[token].isCapitalWord
      || !reading.roles[token].isDisjoint(with: AskReader.speakers)
  }

  private static let speakers: RoleSet = [
    RoleSet(.pronouns), RoleSet(.personTitles), RoleSet(.parties),
  ]

  private static let longestSubject = 10
}
