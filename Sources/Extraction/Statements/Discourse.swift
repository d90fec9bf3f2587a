import Lexicons
import Records
import Text

/// Follows through an article who is speaking and who is spoken of, so that "Dia", "-nya" and "the minister" find
/// their name.
struct Discourse: Sendable {
  /// Somebody under the fullest name.
  struct Voice: Sendable, Equatable {
    var name: String?
    var role: String?
    var organisation: String?
    var person: Int?
    /// Whether it is a body rather than people.
    var isBody = false
  }

  let reading: Reading
  let findings: EntityFindings
  let affixes: Affixes
  /// The voice in focus: the last one that spoke or was the subject of a sentence.
  var focus: Voice?
  /// Where that voice was mentioned last.
  private(set) var focusSpan: Span?
  /// The body that the sentences are about, and the people.
  var bodies = TopicHistory()
  var groups = TopicHistory()
  /// The sentence at hand, and where each one began.
  var unit = 0
  var starts: [Int] = []
  /// Where the focus changed, for those who ask later.
  private var history: [(offset: Int, voice: Voice)] = []

  init(_ article: Article, _ findings: EntityFindings) {
    reading = article.reading
    affixes = article.facts.affixes
    self.findings = findings
  }

  /// Puts somebody into focus from a token on.
  mutating func attend(_ voice: Voice, at span: Span?, from token: Int) {
    guard voice.name != nil else { return }
    if let span { focusSpan = span }
    if voice.isBody { bodies.note(voice, at: unit) }
    guard voice != focus else { return }
    focus = voice
    history.append((Int(reading.tokens[token].start), voice))
  }

  /// Who was in focus at a byte: the speaker that "Ia" there means.
  func voice(at offset: Int) -> Voice? {
    var low = 0
    var high = history.count
    while low < high {
      let middle = (low + high) / 2
      if history[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? history[low - 1].voice : nil
  }

  // MARK: Resolving

  /// Who a reference means, given who is in focus.
  func voice(of reference: SpeakerReference) -> Voice? {
    switch reference {
    case .mention(let index): return voice(of: findings.chart[index], focus: focus)
    case .clitic, .continued: return focus
    case .body: return bodies.voice(at: unit)
    case .phrase(let range): return phrase(range)
    case .none: return nil
    }
  }

  func voice(of mention: Mention, focus: Voice?) -> Voice? {
    switch mention.kind {
    case .name: return named(mention, focus)
    case .pronoun: return focus
    case .plural: return focus?.person == nil && focus != nil ? focus : groups.voice(at: unit)
    case .role: return office(mention, focus)
    case .organisation: return organisation(mention.core)
    case .phrase: return phrase(mention.core)
    }
  }

  private func named(_ mention: Mention, _ focus: Voice?) -> Voice {
    if mention.person >= 0 {
      let words = mention.core.map { findings.words[$0] }.filter { $0 != 0 }
      if let current = focus?.person, findings.registry.person(words, preferring: current) == current {
        return person(current)
      }
      return person(Int(mention.person))
    }
    return Voice(name: text(mention.core))
  }

  private func person(_ index: Int) -> Voice {
    let person = findings.people[index]
    return Voice(name: person.name, role: person.role, organisation: person.organisation, person: index)
  }

  /// "Bupati", "Wagub Jabar", "the minister": the one person with that office.
  private func office(_ mention: Mention, _ focus: Voice?) -> Voice? {
    let words = officeWords(mention.tokens)
    var found: [Int] = []
    let isOneOfMany = isOccupation(mention) && !isAnaphoric(mention.tokens)
    for (index, entry) in findings.registry.people.enumerated().prefix(200)
    where entry.role != nil && !isOneOfMany {
      var known = officeWords(entry.role!)
      if let organisation = entry.organisation { known.formUnion(officeWords(organisation)) }
      if words.isSubset(of: known) { found.append(index) }
    }
    if found.count == 1 { return person(found[0]) }
    if let current = focus?.person, found.contains(current) { return person(current) }
    if isAnaphoric(mention.tokens), let focus, focus.person != nil { return focus }
    // "A government spokesperson", "petani": nobody by name; "the minister" whom nobody introduced stays open.
    guard found.isEmpty else { return nil }
    let phrase = wholePhrase(mention.tokens)
    let isIndefinite =
      phrase.count > 1 || isOccupation(mention) || determiner(before: phrase.lowerBound) != nil
    return isIndefinite ? Voice(name: text(phrase)) : nil
  }

  /// "petani", "researchers": what many are, rather than one.
  func isOccupation(_ mention: Mention) -> Bool {
    mention.entry >= 0 && reading.lexicon.entries[Int(mention.entry)].code == "occupation"
  }

  /// The words of an office, blends written out, joined by their letters alone.
  private func officeWords(_ range: Range<Int>) -> Set<UInt64> {
    var out: Set<UInt64> = []
    var token = range.lowerBound
    while token < range.upperBound {
      if let term = reading.term(.blends, at: token) {
        for word in reading.entry(term).code.utf8.split(separator: 0x20) {
          out.insert(WordHash.of(Array(word)[...]))
        }
        token = term.tokens.upperBound
      } else {
        if reading.tokens[token].kind == .word,
          reading.functionWord(token, [.determiner, .conjunction, .preposition]) == nil
        {
          out.insert(reading.wordHash(token))
        }
        token += 1
      }
    }
    return out
  }

  /// "sang kepala sekolah", "dokter tersebut": somebody who is in focus.
  private func isAnaphoric(_ range: Range<Int>) -> Bool {
    // "dokter spesialis penyakit dalam itu": small words may stand between.
    for next in range
      .upperBound..<min(reading.tokens.count, range.upperBound + Discourse.wordsBeforeDemonstrative)
    {
      let token = reading.tokens[next]
      guard token.kind == .word, !token.flags.contains(.lineStart), !token.flags.contains(.capital) else {
        break
      }
      if reading.officeWord(next, "demonstrative") { return true }
      if reading.has(.verbs, at: next) || reading.has(.reportingVerbs, at: next) { break }
    }
    return range.lowerBound > 0 && reading.officeWord(range.lowerBound - 1, "article")
      && reading.has(.nameParticles, at: range.lowerBound - 1)
  }

  private static let wordsBeforeDemonstrative = 5

  private func determiner(before token: Int) -> Term? {
    token > 0 ? reading.functionWord(token - 1, [.determiner]) : nil
  }

  /// An office with the words before it that belong to it: "government spokesperson".
  private func wholePhrase(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 4, reading.tokens[start - 1].kind == .word,
      !reading.tokens[start].flags.contains(.lineStart), !reading.has(.functionWords, at: start - 1),
      !reading.has(.reportingVerbs, at: start - 1), !reading.has(.attributions, at: start - 1),
      findings.chart.index(at: start - 1) == nil, !reading.tokens[start - 1].flags.contains(.capital)
    {
      start -= 1
    }
    if start > 0, let determiner = determiner(before: start), determiner.count == 1,
      !reading.officeWord(start - 1, "article"), !reading.tokens[start].flags.contains(.lineStart)
    {
      start -= 1
    }
    return start..<range.upperBound
  }

  func organisation(_ mention: Range<Int>) -> Voice {
    // "Konsulat Republik Indonesia (KRI) Tawau": the name stands before its acronym.
    let open = mention.dropFirst().first { reading.isText($0, "(") }
    let core = open.map { mention.lowerBound..<$0 } ?? mention
    if let entry = findings.bodies.entry(core, reading) {
      if entry.core.count == 1, let fuller = findings.bodies.fullest(entry.core.lowerBound, reading) {
        return Voice(name: text(fuller.core), isBody: true)
      }
      return Voice(name: text(entry.core), isBody: true)
    }
    if core.count == 1, let fuller = findings.bodies.fullest(core.lowerBound, reading) {
      return Voice(name: text(fuller.core), isBody: true)
    }
    return Voice(name: text(core), isBody: true)
  }

  /// "researchers", "the company", "perempuan berkacamata itu".
  private func phrase(_ range: Range<Int>) -> Voice? {
    var start = range.lowerBound
    while start < range.upperBound - 1, reading.officeWord(start, "article") { start += 1 }
    var end = range.upperBound
    let isPointed = reading.officeWord(end - 1, "demonstrative")
    if isPointed, end - 1 > start { end -= 1 }
    if start + 1 == end, let body = findings.bodies.fullest(start, reading) {
      return Voice(name: text(body.core), isBody: true)
    }
    if let body = describedBody(range) { return body }
    // "perempuan berkacamata itu" is whoever was in focus; "serikat itu" is nobody.
    if isPointed, let focus, !(focus.person != nil && isBodyNoun(start)) { return focus }
    return Voice(name: text(start..<range.upperBound))
  }

  private func isBodyNoun(_ token: Int) -> Bool {
    reading.has(.organisationHeads, at: token) || reading.isBodyWord(token)
  }

  func text(_ range: Range<Int>) -> String { reading.document.name(reading.span(range)) }
}
