import Lexicons
import Text

/// What stands around a number or a name and tells whether it is a date.
enum DateContext {
  /// How far any look-around goes.
  static let reach = 8

  /// Whether a word that introduces a date stands right before: "in", "sejak", "last", "early".
  static func opens(_ reading: Reading, before token: Int) -> Bool {
    previous(reading, token) != nil && isWord(.opener, reading, before: token)
  }

  /// Whether "in the" and the like stand right before.
  static func opensWithJoint(_ reading: Reading, before token: Int) -> Bool {
    previous(reading, token) != nil && isWord(.joint, reading, before: token)
  }

  /// Whether a date word of a class ends right before a token.
  static func isWord(_ kind: TermClass, _ reading: Reading, before token: Int) -> Bool {
    let roles = reading.roles
    var first = token - 1
    while first >= max(0, token - reach) {
      if roles[first].contains(.dateWords),
        reading.firstTerm(
          at: first,
          where: { $0.role == .dateWords && $0.kind == kind && $0.tokens.upperBound == token }) != nil
      {
        return true
      }
      first -= 1
    }
    return false
  }

  /// Whether a word that bounds a time stands right before: "since", "until", "hingga".
  static func isBounded(_ reading: Reading, before token: Int) -> Bool {
    guard let previous = previous(reading, token),
      let term = reading.term(.relativeMarkers, .tense, at: previous)
    else { return false }
    return reading.entry(term).isCode("adjacent")
  }

  /// The token before, in the same sentence.
  static func previous(_ reading: Reading, _ token: Int) -> Int? {
    guard token > 0, reading.sentenceOfToken[token] == reading.sentenceOfToken[token - 1] else { return nil }
    return token - 1
  }

  /// The token at `token`, where it is still in the sentence of `anchor`.
  static func isInside(_ reading: Reading, _ token: Int, sentenceOf anchor: Int) -> Bool {
    token < reading.tokens.count && reading.sentenceOfToken[token] == reading.sentenceOfToken[anchor]
  }

  /// Whether the number at a token belongs to a law, a bond or another name: "UU 40/2007", "No 25 tahun 2004".
  static func isInName(_ reading: Reading, number token: Int) -> Bool {
    if names(reading, endingAt: token) { return true }
    var before = token
    // "No 25 Tahun 2004", "Law No 25 of Year 2004": step over the year's own words and the number before them.
    var steps = 0
    while let previous = previous(reading, before), steps < 5 {
      let isNumber = reading.tokens[previous].kind == .number || reading.tokens[previous].kind == .slashed
      let isLink =
        reading.has(.timeUnits, at: previous) || reading.term(.dateWords, .joint, at: previous) != nil
        || reading.isText(previous, ",") || reading.isText(previous, "/") || reading.isText(previous, ".")
        || reading.has(.ordinals, at: previous) && reading.isText(previous + 1, "/")
      if isNumber {
        return names(reading, endingAt: previous)
      }
      guard isLink else { return false }
      before = previous
      steps += 1
    }
    return false
  }

  private static func names(_ reading: Reading, endingAt token: Int) -> Bool {
    guard let term = reading.term(.namesWithNumbers, before: token) else { return false }
    return term.kind == .before
  }

  /// Whether what stands at a token is counted or measured by the number before it.
  static func isCounted(_ reading: Reading, _ token: Int, sentenceOf anchor: Int) -> Bool {
    guard isInside(reading, token, sentenceOf: anchor) else { return false }
    let roles = reading.roles[token]
    if !roles.isDisjoint(with: amounts) { return true }
    if roles.contains(.units), reading.tokens[token].end - reading.tokens[token].start != 1 { return true }
    guard roles.contains(.classifiers) else { return false }
    // "In 2024 workers earned more": behind a preposition people do not count the year.
    let excludesPeople = opens(reading, before: anchor)
    return reading.terms(at: token).contains { term in
      guard term.role == .classifiers else { return false }
      switch term.kind {
      case .person, .animal, .thing: return true
      case .human: return !excludesPeople
      default: return false
      }
    }
  }

  /// What a number before it counts or measures.
  private static let amounts: RoleSet = [
    RoleSet(.percent), RoleSet(.currencies), RoleSet(.multipliers), RoleSet(.timeUnits),
  ]

  /// Whether the amount of a rate stands shortly before: "Rp2 juta sebulan", "$5 a day".
  static func followsAmount(_ reading: Reading, _ token: Int) -> (amount: Bool, money: Bool, percent: Bool) {
    var found = (amount: false, money: false, percent: false)
    var at = token
    for _ in 0..<reach {
      guard let previous = previous(reading, at) else { break }
      let kind = reading.tokens[previous].kind
      if kind == .number || reading.has(.vagueNumerals, at: previous)
        || reading.has(.multipliers, at: previous)
        || reading.has(.numerals, at: previous) && !reading.has(.functionWords, at: previous)
      {
        found.amount = true
      } else if reading.has(.currencies, at: previous) {
        found.money = true
        found.amount = true
      } else if reading.has(.percent, at: previous) {
        found.percent = true
        found.amount = true
      } else if found.amount {
        break
      } else if kind == .mark || reading.term(.functionWords, .preposition, at: previous) != nil {
        break
      }
      at = previous
    }
    return found
  }
}
