import Lexicons
import Text

/// Reports that go on with the speaker at hand, and reports inside a report.
extension UnitReader {
  /// Who goes on speaking: "…, adding that …", "seraya menambahkan bahwa …".
  func continuedSpeaker(_ cue: Cue) -> SpeakerReference? {
    let verb = cue.tokens.lowerBound
    guard verb > unit.lowerBound, cue.classes.contains(.say) else { return nil }
    // "…, without saying when": said nothing.
    if reading.functionWord(verb - 1, [.negation]) != nil { return nil }
    // "quoted Reyes as saying"
    if cue.isParticiple, reading.functionWord(verb - 1, [.essive]) != nil,
      let index = chart.index(at: verb - 2),
      index >= 0, chart[index].tokens.upperBound == verb - 1, chart[index].kind != .plural
    {
      return .mention(index)
    }
    let linked = reading.functionWord(verb - 1, [.conjunction, .preposition]) != nil
    guard cue.isParticiple && reading.isText(verb - 1, ",") || linked && cue.form != .quote else {
      return nil
    }
    if linked, !cue.isParticiple, verb - 2 < unit.lowerBound || !reading.isText(verb - 2, ",") {
      return nil
    }
    if let speaker = own.last?.speaker { return speaker }
    let next = cue.tokens.upperBound
    guard cue.isParticiple else { return nil }
    if cues.has(.that, at: next) { return openingSubject() }
    let content = next..<unit.upperBound
    return cue.form == .saying
      && (hasPredicate(content) || content.dropFirst().contains { facts.affixes.isParticiple(reading, $0) })
      ? openingSubject() ?? openingPhrase() : nil
  }

  mutating func continued(_ cue: Cue, _ speaker: SpeakerReference) -> Int? {
    guard let start = contentStart(cue) else { return nil }
    let content = contentEnd(start..<unit.upperBound)
    guard content.count >= 2, says(content, cue) else { return nil }
    return add(content, cue, speaker, "statement.continued", next: content.upperBound)
  }

  /// A report inside a report: the innermost counts. Gives where it begins.
  func reported(inside content: Range<Int>) -> Int? {
    for token in content.prefix(14) {
      guard let cue = cues.cue(at: token), cue.classes.contains(.say),
        cue.tokens.upperBound < content.upperBound
      else {
        continue
      }
      let next = cue.tokens.upperBound
      let isFinite = cues.has(.that, at: next) || token == content.lowerBound
      guard isFinite, !isNegatedOrRelative(token), continuedSpeaker(cue) == nil, !isLinked(token) else {
        return nil
      }
      return content.lowerBound
    }
    return nil
  }

  /// Whether a conjunction or a comma parts a verb from the clause before it.
  private func isLinked(_ verb: Int) -> Bool {
    reading.isText(verb - 1, ",") || reading.functionWord(verb - 1, [.conjunction, .preposition]) != nil
  }
}
