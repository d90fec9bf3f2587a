import Lexicons
import Text

/// What an article itself tells about its words: which also stand in small letters, which stand alone as somebody.
///
/// Words are compared by a hash of their letters, so that a million names cost no strings. One object for all readers of
/// names.
final class WordEvidence: Sendable {
  let reading: Reading
  /// A hash of each capitalised word's letters, 0 for all other tokens.
  let keys: [UInt64]
  /// The tokens that a mention may begin with: capitalised words, heads, titles, pronouns.
  let starts: [Int32]
  /// Where names may have their heads.
  let map: NameMap
  /// Tells verbs by their form.
  let affixes: Affixes
  private let marks: [WordMarks]

  init(_ reading: Reading, _ survey: ArticleSurvey, _ affixes: Affixes) {
    self.reading = reading
    self.affixes = affixes
    starts = survey.starts
    map = survey.map
    var comparison = WordComparison(reading, survey)
    comparison.run()
    keys = comparison.keys
    marks = comparison.marks
  }

  /// Whether a token has one of some marks; none has any outside of the text.
  @inline(__always)
  func has(_ mark: WordMarks, at token: Int) -> Bool {
    token >= 0 && token < marks.count && !marks[token].isDisjoint(with: mark)
  }

  /// The longest term of a role that begins at a token; of one whose mark is kept.
  @inline(__always)
  func term(_ role: Role, at token: Int) -> Term? {
    has(WordMarks(role), at: token) ? reading.term(role, at: token) : nil
  }

  /// The longest term of a role and class that begins at a token.
  @inline(__always)
  func term(_ role: Role, _ kind: TermClass, at token: Int) -> Term? {
    has(WordMarks(role), at: token) ? reading.term(role, kind, at: token) : nil
  }

  /// Whether a term of a role and class begins at a token.
  @inline(__always)
  func has(_ role: Role, _ kind: TermClass, at token: Int) -> Bool {
    has(WordMarks(role), at: token) && reading.has(role, kind, at: token)
  }

  /// A function word of one of these classes that begins at a token.
  @inline(__always)
  func functionWord(_ token: Int, _ classes: TermClassSet) -> Term? {
    has(.functionWords, at: token) ? reading.functionWord(token, classes) : nil
  }

  /// The hash of any token's letters.
  @inline(__always)
  func hash(_ token: Int) -> UInt64 { keys[token] != 0 ? keys[token] : reading.wordHash(token) }

  /// All marks of a token.
  @inline(__always)
  subscript(token: Int) -> WordMarks { marks[token] }

  /// Whether a body's head stands at a token or right behind it: "Union", "Rights Commission".
  func isHeaded(_ token: Int, _ limit: Int) -> Bool {
    has(.organisationHeads, at: token)
      || token + 1 < limit && has(.capital, at: token + 1) && has(.organisationHeads, at: token + 1)
  }

  /// Whether the word is one that sentences begin with, or a verb, rather than part of a name.
  @inline(__always)
  func isCommon(_ token: Int) -> Bool { has(.common, at: token) }

  /// Whether a token is this one ASCII character, which is no letter.
  @inline(__always)
  func isMark(_ mark: Unicode.Scalar, at token: Int) -> Bool {
    !has(.word, at: token) && reading.isMark(mark, at: token)
  }

  /// Whether a capitalised word occurs in small letters elsewhere.
  @inline(__always)
  func isLowered(_ token: Int) -> Bool { marks[token].contains(.lowered) }

  /// Whether the word stands alone as somebody's name somewhere.
  @inline(__always)
  func isSolo(_ token: Int) -> Bool { marks[token].contains(.solo) }

  /// Whether a word begins something else than a name: a weekday, the verb of a headline.
  @inline(__always)
  func stopsRun(_ token: Int) -> Bool {
    marks[token].contains(.known) ? marks[token].contains(.stops) : WordComparison.stops(token, reading)
  }

  /// The hash of a table's cell, without a comma at its end.
  static func hash(_ cell: String) -> UInt64 { hash(Array(cell.utf8)[...]) }

  /// The same of its bytes.
  static func hash<C: BidirectionalCollection<UInt8>>(_ cell: C) -> UInt64 where C.SubSequence == C {
    WordHash.of(cell.last == 0x2C ? cell.dropLast() : cell)
  }

  /// The hashes of the words of a table's cell, each without a comma at its end.
  static func hashes(of cell: String) -> [UInt64] {
    var out: [UInt64] = []
    forEachHash(of: Array(cell.utf8)[...]) { out.append($0) }
    return out
  }

  /// The same of its bytes, one by one.
  static func forEachHash<C: BidirectionalCollection<UInt8>>(
    of cell: C, _ body: (UInt64) -> Void
  ) where C.SubSequence == C, C.Index == Int {
    var start = cell.startIndex
    for index in start...cell.endIndex where index == cell.endIndex || cell[index] == 0x20 {
      if index > start { body(hash(cell[start..<index])) }
      start = index + 1
    }
  }
}

extension Token {
  /// A word whose first letter is upper case.
  @inline(__always)
  var isCapitalWord: Bool { kind == .word && flags.contains(.capital) }
}

extension Reading {
  /// The hash of a token's letters in any case.
  func wordHash(_ token: Int) -> UInt64 { WordHash.of(document.bytes, tokens[token].span) }

  /// Whether a name goes on behind a token: a capitalised word follows in the same line.
  func continuesName(_ token: Int, _ range: Range<Int>) -> Bool {
    let next = token + 1
    return next < range.upperBound && tokens[next].isCapitalWord && !tokens[next].flags.contains(.lineStart)
  }

  /// Behind adverbs and particles that stand between a subject and its verb: "juga", "also".
  func skipAdverbs(_ token: Int, _ limit: Int) -> Int {
    var token = token
    var steps = 0
    while token < limit, steps < 4, let term = functionWord(token, Grammar.betweenSubjectAndVerb) {
      token = term.tokens.upperBound
      steps += 1
    }
    return token
  }

  /// A function word of one of these classes that begins at a token.
  func functionWord(_ token: Int, _ classes: TermClassSet) -> Term? {
    term(.functionWords, classes, at: token)
  }

  /// Whether a month's full name stands at a token.
  func isMonth(_ token: Int) -> Bool { term(.months, .name, at: token) != nil }

  /// Whether an office word of a kind stands at a token: `joiner`, `place`, `article`.
  func officeWord(_ token: Int, _ code: StaticString) -> Bool {
    has(.officeWords, at: token) && hasCode(.officeWords, code, at: token)
  }

  /// Whether a small word for a body stands at a token: "yayasan", "company".
  func isBodyWord(_ token: Int) -> Bool { officeWord(token, "body") || officeWord(token, "company") }

  /// Whether a head belongs to names that have a proper name of their own: "Yayasan", "PT".
  func isNamedHead(_ head: Term) -> Bool {
    isCode(head, "named") || isCode(head, "firm")
  }

  /// Whether the word is one that sentences begin with, or a verb, rather than part of a name.
  func isCommon(_ token: Int) -> Bool {
    !roles[token].isDisjoint(with: Grammar.commonRoles)
  }
}

/// Roles and classes of words that several rules ask for.
enum Grammar {
  static var betweenSubjectAndVerb: TermClassSet { [.adverb, .auxiliary, .particle] }
  static let commonRoles: RoleSet = [
    RoleSet(.functionWords), RoleSet(.verbs), RoleSet(.reportingVerbs), RoleSet(.attributions),
    RoleSet(.directives),
    RoleSet(.pronouns), RoleSet(.weekdays), RoleSet(.deixis),
  ]
  /// Words that end a phrase of capitalised words where no other capitalised word follows.
  static let stoppingRoles: RoleSet = [
    RoleSet(.functionWords), RoleSet(.reportingVerbs), RoleSet(.attributions), RoleSet(.pronouns),
    RoleSet(.weekdays),
  ]
  /// Words that end a phrase of capitalised words wherever they stand.
  static let breakingRoles: RoleSet = [
    RoleSet(.reportingVerbs), RoleSet(.attributions), RoleSet(.pronouns), RoleSet(.weekdays),
  ]
  /// Words of which a term may end what is no person's name.
  static let blockingRoles: RoleSet = [
    RoleSet(.personTitles), RoleSet(.organisationHeads), RoleSet(.eventHeads), RoleSet(.places),
    RoleSet(.blends), RoleSet(.topics), RoleSet(.themes), RoleSet(.outlets), RoleSet(.officeWords),
    RoleSet(.functionWords), RoleSet(.weekdays),
  ]
  /// Words of places, offices and organisations.
  static let namedRoles: RoleSet = [
    RoleSet(.places), RoleSet(.organisationHeads), RoleSet(.officeWords), RoleSet(.personTitles),
    RoleSet(.blends),
    RoleSet(.eventHeads), RoleSet(.topics), RoleSet(.outlets),
  ]
  /// Words for people and those who act.
  static let groups: RoleSet = [RoleSet(.parties), RoleSet(.classifiers)]
  /// Words that a mention in small letters begins with: a pronoun, a title, the government of a place.
  static let mentionRoles: RoleSet = [
    RoleSet(.pronouns), RoleSet(.personTitles), RoleSet(.organisationHeads),
  ]
}
