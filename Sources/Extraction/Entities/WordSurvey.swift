import Lexicons
import Text

/// One walk over an article's tokens, for all that the readers of names ask of them.
struct WordSurvey {
  private(set) var marks: [WordMarks]
  private(set) var keys: [UInt64]
  private(set) var map: NameMap
  /// The tokens that a mention may begin with, in text order.
  private(set) var starts: [Int32] = []
  private let reading: Reading
  private let officeWords: OfficeWords

  init(_ article: Article) {
    reading = article.reading
    officeWords = article.facts.officeWords
    let count = reading.tokens.count
    marks = Array(filledWith: [], count: count)
    keys = Array(filledWith: 0, count: count)
    map = NameMap(tokens: count)
    starts.reserveCapacity(count / 4)
    read(article.sentences)
    compare(article)
  }

  /// Small words of these roles may stand in a name, or in a term within one.
  private static let passing: RoleSet = [
    RoleSet(.functionWords), RoleSet(.officeWords), RoleSet(.ordinals), RoleSet(.nameParticles),
  ]
  private static let noted: RoleSet = [
    RoleSet(.organisationHeads), RoleSet(.eventHeads), RoleSet(.blends), RoleSet(.officeWords),
    RoleSet(.pronouns), RoleSet(.personTitles), RoleSet(.places), RoleSet(.ordinals), RoleSet(.nameParticles),
    RoleSet(.reportingVerbs), RoleSet(.attributions),
  ]
  private static let heads: RoleSet = [RoleSet(.organisationHeads), RoleSet(.eventHeads), RoleSet(.blends)]
  /// Roles whose terms say more than that they stand there.
  private static let told: RoleSet = [
    RoleSet(.officeWords), RoleSet(.personTitles), RoleSet(.places), RoleSet(.ordinals),
    RoleSet(.nameParticles), RoleSet(.reportingVerbs), RoleSet(.attributions),
  ]
  private static let notedOutside: RoleSet = [
    RoleSet(.officeWords), RoleSet(.personTitles), RoleSet(.reportingVerbs), RoleSet(.attributions),
  ]

  private mutating func read(_ sentences: [Sentence]) {
    let reading = reading
    let (tokens, roles, bytes) = (reading.tokens.span, reading.roles.span, reading.document.bytes.span)
    let terms = reading.terms.span
    var next = 0
    for sentence in sentences {
      readOutside(next..<sentence.tokens.lowerBound, roles, terms)
      read(sentence.tokens, tokens, roles, terms, bytes)
      next = sentence.tokens.upperBound
    }
    readOutside(next..<tokens.count, roles, terms)
  }

  @inline(__always)
  private mutating func read(
    _ sentence: Range<Int>, _ tokens: Swift.Span<Token>, _ roles: Swift.Span<RoleSet>,
    _ terms: Swift.Span<Term>, _ bytes: Swift.Span<UInt8>
  ) {
    /// Behind words that a name goes on with whatever they are: "Tengah" in "Sulawesi tengah", "Bangsa-bangsa".
    var joined = 0
    var barriers: UInt64 = 0
    for index in sentence {
      let token = tokens[index]
      let set = roles[index]
      if token.kind == .word {
        if token.flags.contains(.capital) {
          starts.append(Int32(truncatingIfNeeded: index))
        } else if index >= joined, set.isDisjoint(with: WordSurvey.passing) {
          barriers |= 1 << UInt64(truncatingIfNeeded: index & 63)
        }
      } else if token.kind == .mark {
        let byte = bytes[Int(token.start)]
        if byte == 0x28 {
          map.note(.bracket, at: index)
          map.note(.body, at: index)
        } else if byte == 0x2D {
          joined = max(joined, index + 2)
        }
      } else if token.kind == .clitic {
        barriers |= 1 << UInt64(truncatingIfNeeded: index & 63)
      }
      if !set.isDisjoint(with: WordSurvey.noted) { joined = max(joined, note(set, index, token, terms)) }
      if index & 63 == 63 {
        map.note(.barrier, barriers, around: index)
        barriers = 0
      }
    }
    map.note(.barrier, barriers, around: sentence.upperBound - 1)
  }

  /// Notes what a token's roles say; returns the end of the longest term that a name passes over.
  private mutating func note(_ set: RoleSet, _ index: Int, _ token: Token, _ terms: Swift.Span<Term>) -> Int {
    if !set.isDisjoint(with: WordSurvey.heads) { noteHeads(set, index) }
    let end = set.isDisjoint(with: WordSurvey.told) ? 0 : noteTerms(index, terms)
    if !token.isCapitalWord,
      !set.isDisjoint(with: Grammar.mentionRoles) || marks[index].contains(.body)
    {
      starts.append(Int32(truncatingIfNeeded: index))
    }
    return end
  }

  private mutating func noteHeads(_ set: RoleSet, _ index: Int) {
    if set.contains(.organisationHeads) { map.note(.head, at: index) }
    if set.contains(.eventHeads) { map.note(.event, at: index) }
    if set.contains(.eventHeads) || set.contains(.blends) { map.note(.eventful, at: index) }
    if set.contains(.organisationHeads) || set.contains(.blends) { map.note(.body, at: index) }
  }

  /// Readers look beyond an article's sentences for what stands right before.
  private mutating func readOutside(
    _ range: Range<Int>, _ roles: Swift.Span<RoleSet>, _ terms: Swift.Span<Term>
  ) {
    for index in range where !roles[index].isDisjoint(with: WordSurvey.notedOutside) {
      _ = noteTerms(index, terms)
    }
  }

  /// Notes what the terms at a token say of it and of the token behind them.
  private mutating func noteTerms(_ token: Int, _ terms: Swift.Span<Term>) -> Int {
    var end = 0
    for place in reading.termRange(at: token) {
      let term = terms[place]
      switch term.role {
      case .officeWords: marks[token].formUnion(officeWords.marks(of: term.entry))
      case .reportingVerbs, .attributions: noteEnd(term, .behindCue)
      case .personTitles: noteEnd(term, .behindTitle)
      case .places, .ordinals, .nameParticles: end = max(end, term.tokens.upperBound)
      default: break
      }
    }
    return end
  }

  private mutating func noteEnd(_ term: Term, _ mark: WordMarks) {
    let end = term.tokens.upperBound
    if end < marks.count { marks[end].formUnion(mark) }
  }

  /// Notes of each capitalised word what the article shows of it wherever it stands.
  private mutating func compare(_ article: Article) {
    if starts.isEmpty { return }
    let (reading, tokens, bytes) = (reading, reading.tokens.span, reading.document.bytes.span)
    var words = WordNumbers(capacity: starts.count)
    var numbers: [Int32] = []
    numbers.reserveCapacity(starts.count)
    for start in starts {
      let token = tokens[Int(start)]
      guard token.isCapitalWord else {
        numbers.append(-1)
        continue
      }
      let key = reading.wordHash(Int(start))
      keys[Int(start)] = key
      numbers.append(words.add(key, token, bytes))
    }
    var known: [WordMarks] = Array(filledWith: .known, count: words.count)
    noteSmall(words, &known, article)
    for (start, number) in zip(starts, numbers) where number >= 0 && !known[Int(number)].contains(.solo) {
      if isSolo(Int(start)) { known[Int(number)].insert(.solo) }
    }
    for (start, number) in zip(starts, numbers) where number >= 0 {
      let token = Int(start)
      var mark = marks[token].union(known[Int(number)])
      if !mark.contains(.solo), WordSurvey.stops(token, reading) { mark.insert(.stops) }
      marks[token] = mark
    }
  }

  /// Notes which words an article also writes in small letters.
  private func noteSmall(_ words: WordNumbers, _ known: inout [WordMarks], _ article: Article) {
    let (reading, tokens, bytes) = (reading, reading.tokens.span, reading.document.bytes.span)
    for sentence in article.sentences {
      for index in sentence.tokens {
        let token = tokens[index]
        guard token.kind == .word, !token.flags.contains(.capital), words.mayHold(token, bytes),
          let word = words.number(reading.wordHash(index))
        else { continue }
        known[word].insert(.lowered)
      }
    }
  }

  /// Whether a word that stands alone nowhere begins something else than a name.
  static func stops(_ token: Int, _ reading: Reading) -> Bool {
    let roles = reading.roles[token]
    if roles.isDisjoint(with: Grammar.stoppingRoles) {
      return roles.contains(.months) && reading.isMonth(token)
    }
    let word = reading.tokens[token]
    if word.end - word.start == 1 { return false }
    // "Kerja Sama", "Lalu Lintas": a small word between capitalised ones is part of the name.
    let next = token + 1
    return !roles.isDisjoint(with: Grammar.breakingRoles) || next >= reading.tokens.count
      || !reading.tokens[next].isCapitalWord || reading.tokens[next].flags.contains(.lineStart)
  }

  /// Whether a word between a cue or a title and a word that no name goes on with stands alone as somebody.
  private func isSolo(_ token: Int) -> Bool {
    guard reading.roles[token].isDisjoint(with: Grammar.namedRoles) || reading.has(.givenNames, at: token)
    else { return false }
    let sentence = reading.sentence(of: token).tokens
    if reading.continuesName(token, sentence) { return false }
    let first = sentence.lowerBound
    if token > first, keys[token - 1] == 0, marks[token].contains(.behindCue),
      let term = reading.term(.reportingVerbs, before: token),
      term.kind == .noun
    {
      return true
    }
    if marks[token].contains(.behindTitle), let title = reading.term(.personTitles, before: token),
      title.tokens.lowerBound >= first,
      title.count <= 2, title.tokens.lowerBound == first || keys[title.tokens.lowerBound - 1] == 0,
      title.tokens.lowerBound == first || !marks[title.tokens.lowerBound - 1].contains(.joiner),
      // "Pekerja Tewas": a headline's verb.
      !leadsToName(token, sentence.upperBound), !reading.has(.verbs, at: token)
    {
      return true
    }
    guard token == first || keys[token - 1] == 0 && !marks[token - 1].contains(.joiner),
      !reading.isCommon(token)
    else { return false }
    let next = reading.skipAdverbs(token + 1, sentence.upperBound)
    guard let term = reading.term(.reportingVerbs, .say, at: next) else { return false }
    return !reading.tokens[term.tokens.lowerBound].flags.contains(.capital)
  }

  /// "Camat Sukamaju, Hidayat", "Direktur TaniJaya, Paryono": a name behind the comma takes the title.
  private func leadsToName(_ token: Int, _ limit: Int) -> Bool {
    let next = token + 2
    guard next < limit, reading.isMark(",", at: token + 1), reading.tokens[next].isCapitalWord,
      !reading.tokens[next].flags.contains(.lineStart)
    else { return false }
    return reading.roles[next].isDisjoint(with: Grammar.commonRoles)
      && (reading.term(.personTitles, at: next).map { $0.kind == .honorific } ?? true)
  }
}
