import Lexicons
import Text

/// Nouns that are spelled like a verb of saying.
extension UnitReader {
  /// "the forecast", "five suspects": a noun that is spelled like a verb of saying.
  func isNoun(_ cue: Cue) -> Bool {
    let before = cue.tokens.lowerBound - 1
    guard before >= unit.lowerBound, cue.tokens.count == 1 else { return false }
    // "one said"
    if reading.has(.reportParts, .other, at: before) { return false }
    if reading.officeWord(before, "article") || isPluralNoun(cue) || isNounOf(cue) { return true }
    guard
      reading.tokens[before].kind == .number
        || reading.term(.numerals, at: before).map({ $0.kind != .joiner }) ?? false
    else { return false }
    // "five suspects", "dua kata", but not "the mother of two said".
    return facts.plurals.match(reading.bytes(cue.tokens.lowerBound), stem: 3)
      || facts.affixes.marksVerbs(reading.sentence(of: before).language)
  }

  /// "the growth forecast for next year": a noun spelled like the verb, and what it is of.
  private func isNounOf(_ cue: Cue) -> Bool {
    let (verb, next) = (cue.tokens.lowerBound, cue.tokens.upperBound)
    let noun = reading.tokens[verb - 1]
    return reading.has(.reportParts, .fact, at: verb) && reading.functionWord(next, [.purposive]) != nil
      && !facts.affixes.isParticiple(reading, verb)
      && noun.kind == .word && !noun.flags.contains(.capital) && reading.bytes(verb - 1).last != 0x73
      && !reading.has(.functionWords, at: verb - 1) && !reading.has(.personTitles, at: verb - 1)
  }

  /// "the number of claims filed in May": a noun whose participle and its preposition follow.
  private func isPluralNoun(_ cue: Cue) -> Bool {
    let (verb, next) = (cue.tokens.lowerBound, cue.tokens.upperBound)
    return next + 1 < unit.upperBound && facts.plurals.match(reading.bytes(verb), stem: 3)
      && facts.affixes.isParticiple(reading, next)
      && reading.functionWord(next + 1, [.preposition]) != nil
  }
}
