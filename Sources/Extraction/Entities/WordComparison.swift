import Lexicons
import Text

/// Compares an article's capitalised words with each other and with its words in small letters.
struct WordComparison {
  private(set) var marks: [WordMarks]
  private(set) var keys: [UInt64]
  private let survey: ArticleSurvey
  private let reading: Reading
  /// The number of each start's word, or -1.
  private var numbers: [Int32] = []
  private var words: WordNumbers
  /// What the article shows of each word wherever it stands.
  private var known: [WordMarks] = []

  init(_ reading: Reading, _ survey: ArticleSurvey) {
    self.reading = reading
    self.survey = survey
    marks = survey.marks
    keys = Array(filledWith: 0, count: reading.tokens.count)
    words = WordNumbers(capacity: survey.starts.count)
  }

  /// Notes of each capitalised word what the article shows of it.
  mutating func run() {
    if survey.starts.isEmpty { return }
    number()
    noteUnknown()
    noteSolo()
    let reading = reading
    for (start, number) in zip(survey.starts, numbers) where number >= 0 {
      let token = Int(start)
      var mark = marks[token].union(known[Int(number)])
      if WordComparison.isMiddle(token, reading) || WordComparison.isSurname(token, reading) {
        mark.subtract([.common, .blocks])
      } else if !mark.contains(.solo), WordComparison.stops(token, reading) {
        mark.insert(.stops)
      }
      marks[token] = mark
    }
  }

  private mutating func noteSolo() {
    let reader = SoloReader(reading: reading, marks: marks, keys: keys)
    for (start, number) in zip(survey.starts, numbers)
    where number >= 0 && !known[Int(number)].contains(.solo) {
      if reader.isSolo(Int(start), isLowered: known[Int(number)].contains(.lowered)) {
        known[Int(number)].insert(.solo)
      }
    }
  }

  /// Numbers the words, and notes which of the vocabulary's the article also writes in small letters.
  private mutating func number() {
    let (reading, survey) = (reading, survey)
    let (tokens, bytes, small) = (reading.tokens.span, reading.document.bytes.span, survey.small.span)
    numbers.reserveCapacity(survey.starts.count)
    known.reserveCapacity(survey.starts.count)
    for start in survey.starts {
      let token = tokens[Int(start)]
      guard token.isCapitalWord else {
        numbers.append(-1)
        continue
      }
      let key = reading.wordHash(Int(start))
      keys[Int(start)] = key
      let number = words.add(key)
      numbers.append(number)
      guard Int(number) == known.count else { continue }
      let word = Int(token.word)
      if word < 0 {
        words.mark(token, bytes)
        known.append(.known)
      } else {
        known.append(
          small[word >> 6] >> UInt64(truncatingIfNeeded: word & 63) & 1 != 0 ? [.known, .lowered] : .known)
      }
    }
  }

  /// Notes which words that the vocabulary has not the article also writes in small letters.
  private mutating func noteUnknown() {
    let reading = reading
    let (tokens, bytes) = (reading.tokens.span, reading.document.bytes.span)
    for (block, bits) in survey.unknown.enumerated() {
      var rest = bits
      while rest != 0 {
        let index = block * 64 + rest.trailingZeroBitCount
        rest &= rest &- 1
        if words.mayHold(tokens[index], bytes), let word = words.number(reading.wordHash(index)) {
          known[word].insert(.lowered)
        }
      }
    }
  }

  /// "spokesman Sun Mesa"
  private static func isTitle(before token: Int, _ reading: Reading) -> Bool {
    reading.roles[token].contains(.weekdays) && reading.term(.personTitles, before: token) != nil
  }

  /// "Tan See Leng": a short word that is a verb elsewhere, behind a family name.
  private static func isSyllable(_ token: Int, _ reading: Reading) -> Bool {
    guard reading.roles[token - 1].contains(.givenNames),
      let family = reading.term(.givenNames, at: token - 1), reading.isCode(family, "family")
    else { return false }
    let bytes = reading.bytes(token)
    return bytes.count <= 4 && bytes.last != 0x73
      && reading.roles[token + 1].isDisjoint(with: Grammar.commonRoles)
  }

  /// "Doan Thu Trang": the abbreviation of a weekday between two words of a name.
  private static func isMiddle(_ token: Int, _ reading: Reading) -> Bool {
    guard !reading.roles[token].isDisjoint(with: Grammar.commonRoles), token > 0,
      token + 1 < reading.tokens.count,
      reading.tokens[token - 1].isCapitalWord || isTitle(before: token, reading),
      reading.tokens[token + 1].isCapitalWord,
      !reading.tokens[token].flags.contains(.lineStart),
      !reading.tokens[token + 1].flags.contains(.lineStart),
      reading.roles[token - 1].isDisjoint(with: dated), reading.roles[token + 1].isDisjoint(with: dated)
    else { return false }
    return reading.term(.weekdays, .abbreviation, at: token) != nil || isSyllable(token, reading)
  }

  /// "Sarah Long, a farmer, …", "Pham Van Hung, 45, …": a word that means something else, behind a given name and before
  /// an apposition.
  private static func isSurname(_ token: Int, _ reading: Reading) -> Bool {
    let roles = reading.roles[token]
    guard !roles.isDisjoint(with: surnames), roles.isDisjoint(with: Grammar.breakingRoles), token > 0,
      token + 2 < reading.tokens.count, reading.isMark(",", at: token + 1),
      !reading.tokens[token].flags.contains(.lineStart),
      !reading.tokens[token + 2].flags.contains(.lineStart),
      reading.tokens[token + 2].kind == .number || reading.isLower(token + 2),
      reading.tokens[token - 1].isCapitalWord
    else { return false }
    return reading.has(.givenNames, at: token - 1)
      || token > 1 && reading.tokens[token - 2].isCapitalWord && reading.has(.givenNames, at: token - 2)
        && !reading.tokens[token - 1].flags.contains(.lineStart)
  }

  private static let surnames: RoleSet = [RoleSet(.verbs), RoleSet(.functionWords)]

  private static let dated: RoleSet = [
    RoleSet(.months), RoleSet(.outlets), RoleSet(.boilerplate), RoleSet(.timeZones), RoleSet(.bylineLabels),
  ]

  /// "Tengah" in "Jawa Tengah,": the end of a place's name, whatever it is elsewhere.
  private static func isOfPlace(_ token: Int, _ reading: Reading) -> Bool {
    guard token > 0, reading.roles[token - 1].contains(.places), reading.tokens[token - 1].isCapitalWord
    else {
      return false
    }
    return reading.roles[token].contains(.officeWords)
      || reading.term(.places, at: token - 1).map { $0.tokens.contains(token) } ?? false
  }

  /// Whether a word that stands alone nowhere begins something else than a name.
  static func stops(_ token: Int, _ reading: Reading) -> Bool {
    let roles = reading.roles[token]
    // "Farizal SH MH"
    if roles.contains(.officeWords), reading.officeWord(token, "degree") { return true }
    if roles.isDisjoint(with: Grammar.stoppingRoles) {
      // "Yan Mei Hartono": behind a given name it is one.
      return roles.contains(.months) && reading.isMonth(token)
        && !(token > 0 && reading.has(.givenNames, at: token - 1))
    }
    let word = reading.tokens[token]
    if word.end - word.start == 1 || isOfPlace(token, reading) { return false }
    // "Kerja Sama", "Lalu Lintas": a small word between capitalised ones is part of the name.
    let next = token + 1
    return !roles.isDisjoint(with: Grammar.breakingRoles) || next >= reading.tokens.count
      || !reading.tokens[next].isCapitalWord || reading.tokens[next].flags.contains(.lineStart)
  }
}
