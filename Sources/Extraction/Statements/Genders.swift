import Lexicons
import Text

/// What a pronoun, a title or a given name tells of a person.
enum Gender { case feminine, masculine, unknown }

/// Whom "she" and "he" mean: nobody of whom a name or a title tells the other.
extension Discourse {
  /// A pronoun points back to one of as many that were in focus.
  private static let reach = 3

  /// The person whom a pronoun means: the last in focus, or one shortly before where that one cannot be meant.
  func antecedent(of pronoun: Mention, at moment: Moment) -> Voice? {
    guard let last = moment.person else { return nil }
    let own = gender(of: pronoun.entry)
    if own == .unknown || mayBe(last, own) { return last }
    for change in history.prefix(moment.changes).suffix(Discourse.reach).reversed() {
      if let person = change.person, mayBe(person, own) { return person }
    }
    return nil
  }

  private func mayBe(_ voice: Voice, _ gender: Gender) -> Bool {
    guard let person = voice.person else { return true }
    let own = self.gender(ofPerson: person)
    return own == .unknown || own == gender
  }

  /// What the titles before a person's name tell, else its first given name that tells something.
  private func gender(ofPerson index: Int) -> Gender {
    if let known = known.genders[index] { return known }
    let entry = findings.registry.people[index]
    var found = Gender.unknown
    for mention in findings.registry.mentions(of: entry) where found == .unknown {
      found = gender(of: chart[mention].entry)
    }
    for token in entry.core where found == .unknown {
      if let name = reading.term(.givenNames, at: token) { found = gender(of: name.entry) }
    }
    known.genders[index] = found
    return found
  }

  /// What the row of a pronoun, a title or a given name tells.
  private func gender(of entry: Int32) -> Gender {
    guard entry >= 0 else { return .unknown }
    if reading.lexicon.entries.isCode(entry, "feminine") { return .feminine }
    return reading.lexicon.entries.isCode(entry, "masculine") ? .masculine : .unknown
  }
}
