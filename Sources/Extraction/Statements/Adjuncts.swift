import Lexicons
import Text

/// What stands behind a report's verb and is not said: when and where, who somebody is, a tail that is no clause.
extension UnitReader {
  /// Whether what follows is only time, place or source: "di Kupang, Selasa (3/6)", "on Monday", "dikutip dari …".
  func isAdjunct(_ token: Int) -> Bool {
    guard token < unit.upperBound else { return true }
    if reading.has(.weekdays, at: token) || reading.has(.deixis, at: token) || reading.isText(token, "(") {
      return true
    }
    if reading.tokens[token].kind == .slashed { return true }
    if reading.has(.relativeMarkers, .before, at: token), reading.has(.timeUnits, at: token + 1) {
      return true
    }
    if let cue = cues.cue(at: token), cue.classes.contains(.source) { return true }
    return reading.functionWord(token, [.preposition, .conjunction, .relative]) != nil
      && !reading.has(.functionWords, .auxiliary, at: token) && !boundsAmount(token)
  }

  /// "Demikian disampaikan Rina, Minggu (5/5).": when it was said, and nothing that is said.
  func isAdjunctAlone(_ token: Int) -> Bool {
    isAdjunct(token) && !hasPredicate(token..<unit.upperBound)
  }

  /// "menyebutkan sekitar 240 orang tercatat": a preposition that only bounds an amount, and no time.
  private func boundsAmount(_ token: Int) -> Bool {
    guard let number = reading.term(.modifiers, .before, at: token)?.tokens.upperBound,
      number < unit.upperBound,
      reading.tokens[number].kind == .number || reading.has(.numerals, at: number)
        || reading.has(.currencies, at: number)
    else { return false }
    return !reading.has(.timeUnits, at: number + 1) && !reading.has(.months, at: number + 1)
      && !reading.has(.dayParts, at: number + 1)
  }

  /// "…, kata Sumarni, buruh jahit di Bekasi.": who somebody is ends the sentence.
  func isApposition(_ token: Int) -> Bool {
    guard token < unit.upperBound, unit.upperBound - token <= 12,
      reading.has(.personTitles, at: token) || reading.has(.classifiers, .human, at: token)
    else { return false }
    return !hasPredicate(token..<unit.upperBound)
  }

  /// Whether what follows a verb behind a clause is no clause itself: "said here on Wednesday".
  func isTail(_ start: Int, _ cue: Cue) -> Bool {
    if cues.has(.that, at: start - 1) { return false }
    if leadsOn(start, cue) || isPlace(start) || isAct(start, cue) { return true }
    guard unit.upperBound - start <= 12 else { return false }
    if isAdjunct(start) { return true }
    return reading.has(.functionWords, .adverb, at: start) && isAdjunct(start + 1)
  }
}
