import Lexicons
import Text

/// What an article itself tells about its words: which also stand in small letters, which stand alone as somebody.
///
/// Words are compared by a hash of their letters, so that a million names cost no strings.
struct WordEvidence {
  /// A hash of each capitalised word's letters, 0 for all other tokens.
  private(set) var keys: [UInt64]
  /// What is known of each capitalised word, token by token.
  private var traits: [Traits]

  /// What an article shows of a word wherever it stands in it.
  private struct Traits: OptionSet {
    let rawValue: UInt8
    /// It occurs in small letters as well: a common noun.
    static let lowered = Traits(rawValue: 1)
    /// It stands alone where somebody is named: "kata Anwar", "Mr Wilson".
    static let solo = Traits(rawValue: 2)
    /// It begins something else than a name, here.
    static let stops = Traits(rawValue: 4)
    /// The article's own words were looked at for it.
    static let known = Traits(rawValue: 8)
  }

  init(_ article: Article) {
    let reading = article.reading
    let tokens = reading.tokens
    keys = Array(repeating: 0, count: tokens.count)
    traits = Array(repeating: [], count: tokens.count)
    var words = WordNumbers()
    var capitals: [(token: Int32, word: Int32)] = []
    for sentence in article.sentences {
      for token in sentence.tokens where tokens[token].isCapitalWord {
        let key = reading.wordHash(token)
        keys[token] = key
        capitals.append((Int32(token), words.add(key, reading.bytes(token))))
      }
    }
    guard !capitals.isEmpty else { return }
    var known: [Traits] = Array(repeating: .known, count: words.count)
    for sentence in article.sentences {
      for token in sentence.tokens {
        guard tokens[token].kind == .word, !tokens[token].flags.contains(.capital),
          case let bytes = reading.bytes(token), words.mayHold(bytes),
          let word = words.number(reading.wordHash(token))
        else { continue }
        known[word].insert(.lowered)
      }
    }
    var index = 0
    for sentence in article.sentences {
      while index < capitals.count, Int(capitals[index].token) < sentence.tokens.upperBound {
        if isSolo(Int(capitals[index].token), sentence.tokens, reading) {
          known[Int(capitals[index].word)].insert(.solo)
        }
        index += 1
      }
    }
    for (token, word) in capitals { traits[Int(token)] = known[Int(word)] }
    for (token, _) in capitals where stops(Int(token), reading) { traits[Int(token)].insert(.stops) }
  }

  /// Whether a capitalised word occurs in small letters elsewhere.
  func isLowered(_ token: Int) -> Bool { traits[token].contains(.lowered) }

  /// Whether the word stands alone as somebody's name somewhere.
  func isSolo(_ token: Int) -> Bool { traits[token].contains(.solo) }

  /// Whether a word begins something else than a name: a weekday, the verb of a headline.
  func stopsRun(_ token: Int, _ reading: Reading) -> Bool {
    traits[token].contains(.known) ? traits[token].contains(.stops) : stops(token, reading)
  }

  private func stops(_ token: Int, _ reading: Reading) -> Bool {
    guard !isSolo(token) else { return false }
    let roles = reading.roles[token]
    if roles.isDisjoint(with: Grammar.stoppingRoles) { return reading.isMonth(token) }
    let word = reading.tokens[token]
    if word.end - word.start == 1 { return false }
    // "Kerja Sama", "Lalu Lintas": a small word between capitalised ones is part of the name.
    let next = token + 1
    return !roles.isDisjoint(with: Grammar.breakingRoles) || next >= reading.tokens.count
      || !reading.tokens[next].isCapitalWord || reading.tokens[next].flags.contains(.lineStart)
  }

  /// Whether a word between a cue or a title and a word that no name goes on with stands alone as somebody.
  private func isSolo(_ token: Int, _ sentence: Range<Int>, _ reading: Reading) -> Bool {
    guard !reading.continuesName(token, sentence),
      reading.roles[token].isDisjoint(with: Grammar.namedRoles) || reading.has(.givenNames, at: token)
    else { return false }
    let first = sentence.lowerBound
    if token > first, keys[token - 1] == 0, let term = reading.term(.reportingVerbs, before: token),
      term.kind == .noun
    {
      return true
    }
    if let title = reading.term(.personTitles, before: token), title.tokens.lowerBound >= first,
      title.count <= 2, title.tokens.lowerBound == first || keys[title.tokens.lowerBound - 1] == 0,
      title.tokens.lowerBound == first || !reading.officeWord(title.tokens.lowerBound - 1, "joiner"),
      // "Pekerja Tewas": a headline's verb.
      !leadsToName(token, sentence.upperBound, reading), !reading.has(.verbs, at: token)
    {
      return true
    }
    guard token == first || keys[token - 1] == 0 && !reading.officeWord(token - 1, "joiner"),
      !reading.isCommon(token)
    else { return false }
    let next = reading.skipAdverbs(token + 1, sentence.upperBound)
    guard let term = reading.term(.reportingVerbs, .say, at: next) else { return false }
    return !reading.tokens[term.tokens.lowerBound].flags.contains(.capital)
  }

  /// "Camat Sukamaju, Hidayat", "Direktur TaniJaya, Paryono": a name behind the comma takes the title.
  private func leadsToName(_ token: Int, _ limit: Int, _ reading: Reading) -> Bool {
    let next = token + 2
    guard next < limit, reading.isText(token + 1, ","), reading.tokens[next].isCapitalWord,
      !reading.tokens[next].flags.contains(.lineStart)
    else { return false }
    return reading.roles[next].isDisjoint(with: Grammar.commonRoles)
      && (reading.term(.personTitles, at: next).map { $0.kind == .honorific } ?? true)
  }

  /// The hash of a table's cell, without a comma at its end.
  static func hash(_ cell: String) -> UInt64 {
    cell.utf8.last == 0x2C ? WordHash.of(String(cell.dropLast())) : WordHash.of(cell)
  }

  /// The hashes of the words of a table's cell, each without a comma at its end.
  static func hashes(of cell: String) -> [UInt64] {
    let bytes = Array(cell.utf8)
    var out: [UInt64] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
      if index > start {
        out.append(WordHash.of(bytes, Span(start, bytes[index - 1] == 0x2C ? index - 1 : index)))
      }
      start = index + 1
    }
    return out
  }
}

extension Token {
  /// A word whose first letter is upper case.
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
  static let betweenSubjectAndVerb: TermClassSet = [.adverb, .auxiliary, .particle]
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
  /// Words that a mention in small letters begins with: a pronoun, a title, the government of a place.
  static let mentionRoles: RoleSet = [
    RoleSet(.pronouns), RoleSet(.personTitles), RoleSet(.organisationHeads),
  ]
}
