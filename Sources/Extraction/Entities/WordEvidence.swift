import Lexicons
import Text

/// What an article itself tells about its words: which also stand in small letters, which stand alone as somebody.
///
/// Words are compared by a hash of their letters, so that a million names cost no strings.
struct WordEvidence {
  /// A hash of each capitalised word's letters, 0 for all other tokens.
  private(set) var keys: [UInt64]
  /// Capitalised words that occur in small letters as well: common nouns.
  private var lowered: Set<UInt64> = []
  /// Words that stand alone where somebody is named: "kata Anwar", "Mr Wilson".
  private var solo: Set<UInt64> = []

  init(_ article: Article) {
    let reading = article.reading
    keys = Array(repeating: 0, count: reading.tokens.count)
    var capitals: Set<UInt64> = []
    for sentence in article.sentences {
      for token in sentence.tokens where reading.tokens[token].isCapitalWord {
        keys[token] = WordEvidence.hash(reading.bytes(token))
        capitals.insert(keys[token])
      }
    }
    guard !capitals.isEmpty else { return }
    for sentence in article.sentences {
      for token in sentence.tokens
      where reading.tokens[token].kind == .word && !reading.tokens[token].flags.contains(.capital) {
        let key = WordEvidence.hash(reading.bytes(token))
        if capitals.contains(key) { lowered.insert(key) }
      }
    }
    for sentence in article.sentences { noteSolo(sentence, reading) }
  }

  /// Whether a capitalised word occurs in small letters elsewhere.
  func isLowered(_ token: Int) -> Bool { lowered.contains(keys[token]) }

  /// Whether the word stands alone as somebody's name somewhere.
  func isSolo(_ token: Int) -> Bool { keys[token] != 0 && solo.contains(keys[token]) }

  /// Words between a cue or a title and a word that no name goes on with.
  private mutating func noteSolo(_ sentence: Sentence, _ reading: Reading) {
    for token in sentence.tokens where keys[token] != 0 {
      guard !reading.continuesName(token, sentence.tokens),
        reading.roles[token].isDisjoint(with: Grammar.namedRoles) || reading.has(.givenNames, at: token)
      else { continue }
      let first = sentence.tokens.lowerBound
      if token > first, keys[token - 1] == 0 {
        if let term = reading.term(.reportingVerbs, before: token),
          reading.entry(term).kind == CueClass.noun.rawValue
        {
          solo.insert(keys[token])
          continue
        }
      }
      if let title = reading.term(.personTitles, before: token), title.tokens.lowerBound >= first,
        title.count <= 2, title.tokens.lowerBound == first || keys[title.tokens.lowerBound - 1] == 0,
        title.tokens.lowerBound == first || !reading.officeWord(title.tokens.lowerBound - 1, "joiner")
      {
        solo.insert(keys[token])
        continue
      }
      guard token == first || keys[token - 1] == 0 && !reading.officeWord(token - 1, "joiner"),
        !reading.isCommon(token)
      else { continue }
      let next = reading.skipAdverbs(token + 1, sentence.tokens.upperBound)
      if let term = reading.term(.reportingVerbs, CueClass.say.rawValue, at: next),
        !reading.tokens[term.tokens.lowerBound].flags.contains(.capital)
      {
        solo.insert(keys[token])
      }
    }
  }

  /// FNV-1a over the letters, ASCII ones folded.
  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return hash == 0 ? 1 : hash
  }
}

extension Token {
  /// A word whose first letter is upper case.
  var isCapitalWord: Bool { kind == .word && flags.contains(.capital) }
}

extension Reading {
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
  func functionWord(_ token: Int, _ classes: [String]) -> Term? {
    guard has(.functionWords, at: token) else { return nil }
    return terms(at: token).first { $0.role == .functionWords && classes.contains(entry($0).kind) }
  }

  /// Whether a month's full name stands at a token.
  func isMonth(_ token: Int) -> Bool { term(.months, "name", at: token) != nil }

  /// Whether an office word of a kind stands at a token: `joiner`, `place`, `article`.
  func officeWord(_ token: Int, _ code: String) -> Bool {
    guard has(.officeWords, at: token) else { return false }
    return terms(at: token).contains {
      $0.role == .officeWords && lexicon.entries[Int($0.entry)].code == code
    }
  }

  /// Whether the word is one that sentences begin with, or a verb, rather than part of a name.
  func isCommon(_ token: Int) -> Bool {
    !roles[token].isDisjoint(with: Grammar.commonRoles)
  }
}

/// Roles and classes of words that several rules ask for.
enum Grammar {
  static let betweenSubjectAndVerb = ["adverb", "auxiliary", "particle"]
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
  /// Words of places, offices and organisations.
  static let namedRoles: RoleSet = [
    RoleSet(.places), RoleSet(.organisationHeads), RoleSet(.officeWords), RoleSet(.personTitles),
    RoleSet(.blends),
    RoleSet(.eventHeads), RoleSet(.topics), RoleSet(.outlets),
  ]
}
