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
      let isVerb =
        reading.has(.verbs, at: token) || reading.has(.changeVerbs, .verb, at: token)
        || adjectives && reading.has(.adjectives, at: token)
        || reading.functionWord(token, [.auxiliary, .copula, .negation]) != nil || hasVerbPrefix(token)
      if isVerb, !wasVerb {
        if relatives == 0 { return true }
        relatives -= 1
      }
      wasVerb = isVerb
    }
    return false
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
