import Lexicons
import Text

/// People of whom a report tells the first letters alone.
extension AgeReader {
  /// "dua pelaku, yaitu AS (32) dan MT (25)": letters behind a word for people; more than two only in a row.
  func isInitials(_ token: Int, _ sentence: Range<Int>) -> Bool {
    let length = reading.tokens[token].end - reading.tokens[token].start
    guard reading.tokens[token].flags.contains(.allCapitals),
      length == 2 || (3...4).contains(length) && isInRow(token),
      reading.roles[token].isDisjoint(with: AgeReader.counting),
      token == 0 || context.classes[token - 1] != .name
    else { return false }
    return (max(sentence.lowerBound, token - 40)..<token).contains { before in
      reading.has(.classifiers, at: before) && reading.terms(at: before).contains { isHuman($0) }
        || reading.term(.pronouns, .person, at: before) != nil || reading.has(.personTitles, at: before)
    }
  }

  /// "PAH (18), MSK (21)": whether letters with a bracket stand before or behind these.
  private func isInRow(_ token: Int) -> Bool {
    if token > 1, context.classes[token - 1].isAny(.comma, .conjunction),
      reading.isMark(")", at: token - 2) || reading.isMark(")", at: token - 3)
    {
      return true
    }
    var next = token + 4
    while next < token + 6, context.classes[next].isAny(.comma, .conjunction) { next += 1 }
    return next > token + 4 && next + 1 < reading.tokens.count
      && reading.tokens[next].flags.contains(.allCapitals)
      && reading.isMark("(", at: next + 1)
  }

  private static let counting = RoleSet(.classifiers)
}
