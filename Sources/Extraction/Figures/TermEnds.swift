import Lexicons

/// Which roles' terms end before each token of a sentence.
///
/// Rules look left from a number more than anywhere: most of the time nothing ends there.
struct TermEnds {
  private let sentence: Range<Int>
  /// For each token of the sentence but the first, and for the one behind the last.
  private var ends: [RoleSet]

  /// The roles that are asked for most.
  private static let asked: RoleSet = [
    RoleSet(.modifiers), RoleSet(.changeMarkers), RoleSet(.rangeMarkers), RoleSet(.changeVerbs),
    RoleSet(.classifiers), RoleSet(.units), RoleSet(.namesWithNumbers), RoleSet(.ordinals),
    RoleSet(.timeUnits),
  ]

  /// How many tokens a term has at most that rules look back at.
  static let longestTerm = 6

  init(_ reading: Reading, _ sentence: Range<Int>) {
    self.sentence = sentence
    ends = Array(repeating: [], count: sentence.count)
    let asked = TermEnds.asked
    for first in max(0, sentence.lowerBound - TermEnds.longestTerm)..<sentence.upperBound
    where !reading.roles[first].isDisjoint(with: asked) {
      for place in reading.termRange(at: first) {
        let term = reading.terms[place]
        let end = Int(term.first + term.count) - sentence.lowerBound - 1
        if end >= 0, end < ends.count, asked.contains(term.role) { ends[end].formUnion(RoleSet(term.role)) }
      }
    }
  }

  /// Whether a term of some roles that are asked for most may end right before a token.
  func mayEnd(_ roles: RoleSet, before end: Int) -> Bool {
    guard end > sentence.lowerBound, end <= sentence.upperBound else { return true }
    return !ends[end - sentence.lowerBound - 1].isDisjoint(with: roles)
  }

  /// Whether a term of a role may end right before a token.
  func mayEnd(_ role: Role, before end: Int) -> Bool {
    guard end > sentence.lowerBound, end <= sentence.upperBound, TermEnds.asked.contains(role) else {
      return true
    }
    return ends[end - sentence.lowerBound - 1].contains(role)
  }
}
