import Lexicons
import Text

/// Whether a clause has a verb of its own.
extension UnitReader {
  /// Whether a verb stands in a clause, those of relative clauses aside.
  func hasPredicate(_ clause: Range<Int>, adjectives: Bool = true) -> Bool {
    var relatives = 0
    var wasVerb = false
    for token in clause.prefix(80) {
      if reading.has(.functionWords, .relative, at: token) {
        relatives += 1
        wasVerb = false
        continue
      }
      if reading.has(.functionWords, at: token),
        reading.functionWord(token, [.auxiliary, .copula, .negation]) == nil
      {
        continue
      }
      if isAmount(token, clause) { return true }
      let isVerb =
        reading.has(.verbs, at: token) || reading.has(.changeVerbs, .verb, at: token)
        || adjectives && reading.has(.adjectives, at: token)
        || reading.functionWord(token, [.auxiliary, .copula, .negation]) != nil || hasVerbPrefix(token)
      if isVerb, !wasVerb {
        if relatives == 0 { return true }
        relatives -= 1
      }
      // "yang dimilikinya terbatas": the doer's pronoun ends the relative clause.
      wasVerb = isVerb && !(facts.affixes.isPassive(reading, token) && isOwned(token))
    }
    return false
  }

  /// "stoknya hanya 7 ton", "rendemennya sebesar 7 persen": a number that a small word says of its subject.
  private func isAmount(_ token: Int, _ clause: Range<Int>) -> Bool {
    let word = token - 1
    guard reading.tokens[token].kind == .number || reading.has(.currencies, at: token),
      word > clause.lowerBound, facts.affixes.marksVerbs(reading.sentence(of: token).language)
    else { return false }
    return reading.functionWord(word, [.adverb]) != nil
      || reading.term(.changeMarkers, at: word).map { reading.isCode($0, "by") } ?? false
  }

  /// Whether a word in small letters begins as verbs do: "me-", "ber-", "di-", "ter-".
  private func hasVerbPrefix(_ token: Int) -> Bool {
    let word = reading.tokens[token]
    guard word.kind == .word, !word.flags.contains(.capital), word.end - word.start > 5,
      facts.isVerb(reading.bytes(token)), case let language = reading.sentence(of: token).language
    else { return false }
    return language == 0 || facts.affixes.marksVerbs(language)
  }
}
