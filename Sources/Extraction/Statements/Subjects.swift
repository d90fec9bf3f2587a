import Lexicons
import Text

/// Subjects that are more than a name or a plain noun phrase.
extension UnitReader {
  /// Whether a speaker is a pronoun, of which no relative clause tells more.
  func isPronoun(_ speaker: SpeakerReference) -> Bool {
    switch speaker {
    case .clitic: true
    case .mention(let index): chart[index].kind == .pronoun
    default: false
    }
  }

  /// "Perempuan yang menggarap sawah itu berharap": a noun with its relative clause and the word that points back.
  func relativePhrase(endingAt last: Int) -> (speaker: SpeakerReference, start: Int)? {
    guard reading.officeWord(last, "demonstrative") else { return nil }
    let floor = max(unit.lowerBound, last - UnitReader.subjectReach)
    var start = last
    while start > floor, !isFullStop(start - 1), quotations.index(at: start - 1) == nil { start -= 1 }
    guard start == unit.lowerBound || start > floor, start + 2 < last,
      reading.tokens[start].flags.contains(.capital), !reading.has(.functionWords, at: start),
      reading.has(.functionWords, .relative, at: start + 1),
      !(start..<last).contains(where: { cues.has([.say, .noun, .clitic, .think], at: $0) })
    else { return nil }
    return (.phrase(start..<last + 1), start)
  }
}
