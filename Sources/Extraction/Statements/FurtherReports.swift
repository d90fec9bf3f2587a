import Lexicons
import Text

/// Where a report ends because another begins, or because the article itself goes on.
extension UnitReader {
  /// "…, while unions insist …", "…, but analysts said …": somebody else speaks behind a conjunction.
  func beginsReport(_ start: Int, _ end: Int) -> Bool {
    guard reading.functionWord(start - 1, [.conjunction]) != nil, quotations.index(at: start) == nil else {
      return false
    }
    for token in start + 1..<max(start + 1, min(end, start + 5)) {
      guard let cue = cues.cue(at: token), !cue.classes.isDisjoint(with: [.say, .think]) else {
        guard reading.tokens[token].kind == .word, !reading.has(.verbs, at: token),
          reading.functionWord(token, [.preposition, .auxiliary, .relative, .conjunction]) == nil
        else { return false }
        continue
      }
      return cue.form == nil && !isNoun(cue) && hasPredicate(cue.tokens.upperBound..<end)
    }
    return false
  }

  /// "…, the ministry said on Monday, beating forecasts": behind the time of saying, the report tells more itself.
  func leadsOn(_ start: Int, _ cue: Cue) -> Bool {
    guard start > cue.tokens.upperBound + 1, reading.isText(start - 1, ","), start + 1 < unit.upperBound,
      isAdjunct(cue.tokens.upperBound)
    else { return false }
    return facts.affixes.isGerund(reading, start) || reading.functionWord(start, [.clause]) != nil
      || reading.functionWord(start, [.preposition, .conjunction]) != nil && !joinsClause(start)
  }
}
