import Lexicons
import Text

/// What reads an event's name.
enum EventRule: String, Sendable {
  case opener = "event.opener"
  case closer = "event.closer"
  case acronym = "event.acronym"
}

/// A place where an event's name stands.
struct EventName: Sendable {
  /// Everything that names it there: article, edition and acronym included.
  var mention: Range<Int>
  /// The name alone.
  var core: Range<Int>
  /// The acronym in brackets.
  var acronym: Range<Int>?
  var edition: Int?
  /// Which rule read it.
  var rule: EventRule
  /// Whether it is an acronym that the lexicon knows: "ASEAN SLOM".
  var isAcronym = false
}

/// Reads the names of events: a head with its subject, an acronym, an edition.
///
///     "Senior Labour Officials Meeting (SLOM) ke-17"          // edition 17, acronym SLOM
///     "The 12th ASEAN Labour Inspection Conference"           // edition 12
struct EventNames {
  let phrases: PhraseReader
  private var evidence: WordEvidence { phrases.evidence }
  private var reading: Reading { evidence.reading }

  /// The event whose name begins at a token.
  func read(_ token: Int, _ limit: Int) -> EventName? {
    let before = editionBefore(token, limit)
    let start = before?.end ?? token
    guard start < limit, evidence.has(.capital, at: start), !phrases.isTaken(start) else { return nil }
    let opener = opener(start, limit)
    guard let found = opener ?? closer(start, limit) ?? acronym(start, limit) else { return nil }
    func name(_ found: (end: Int, isWeak: Bool, rule: EventRule)) -> EventName? {
      var name = EventName(
        mention: token..<found.end, core: start..<found.end, edition: before?.edition, rule: found.rule)
      name.isAcronym = evidence.term(.blends, .event, at: found.end - 1) != nil
      suffixes(&name, limit)
      return found.isWeak && name.edition == nil ? nil : name
    }
    // "Hari Pelaut Sedunia": its last word makes an event of a day.
    return name(found) ?? (opener == nil ? nil : closer(start, limit).flatMap(name))
  }

  /// An acronym at a token, with the edition behind it: "AFML ke-18".
  func acronymAlone(_ token: Int, _ limit: Int) -> EventName? {
    guard !phrases.isTaken(token), evidence.has(.allCapitals, at: token) else { return nil }
    var name = EventName(mention: token..<token + 1, core: token..<token + 1, rule: .acronym)
    let found = edition(token + 1, limit)
    // "SLOM Working Group": a body that belongs to the event.
    guard
      found != nil || token + 1 >= limit || !evidence.has(.capital, at: token + 1)
        || evidence.has(.lineStart, at: token + 1)
    else { return nil }
    if let found {
      name.edition = found.edition
      name.mention = token..<found.end
    }
    return name
  }

  // MARK: Heads

  /// A head and its subject: "Konferensi Pengawasan Ketenagakerjaan ASEAN".
  private func opener(_ token: Int, _ limit: Int) -> (end: Int, isWeak: Bool, rule: EventRule)? {
    guard evidence.has(.eventHeads, at: token) else { return nil }
    let opener = reading.firstTerm(at: token) { $0.role == .eventHeads && $0.kind != .closer }
    guard let head = opener else { return nil }
    let start = head.tokens.upperBound
    guard start < limit else { return nil }
    let end = phrases.end(start, limit, from: token, .event)
    let isWeak = reading.isCode(head, "weak")
    if end == start {
      // "Muktamar XVIII": an edition is name enough.
      return edition(start, limit) != nil && reading.term(.ordinals, .word, at: start) == nil
        ? (end, isWeak, .opener) : nil
    }
    return (end, isWeak, .opener)
  }

  /// A phrase that ends with its head: "ASEAN Labour Inspection Conference".
  private func closer(_ token: Int, _ limit: Int) -> (end: Int, isWeak: Bool, rule: EventRule)? {
    guard evidence.map.mayHold(.event, token), !evidence.stopsRun(token), !evidence.has(.thing, at: token),
      !evidence.has(.article, at: token), evidence.functionWord(token, [.determiner]) == nil
    else { return nil }
    let run = phrases.end(token, limit, from: token, .closer)
    guard run > token + 1 else { return nil }
    for end in stride(from: run, to: token + 1, by: -1) {
      guard let head = head(endingAt: end, from: token + 1) else { continue }
      // "World Cup Stadium": the head must end the phrase, or a preposition follow it.
      guard end == run || phrases.isSmall(end) || reading.has(.ordinals, at: end) else { return nil }
      var whole = end
      if end == run, end < limit, phrases.isSmall(end), evidence.has(.joiner, at: end),
        let next = phrases.preposition(end, limit, .event)
      {
        whole = max(run, phrases.end(next, limit, from: token, .event))
      } else if end < run, evidence.has(.joiner, at: end), !phrases.isCoordinator(end) {
        // "ASEAN Forum on Migrant Labour": what the head governs.
        whole = run
      }
      return (whole, reading.isCode(head, "weak"), .closer)
    }
    return nil
  }

  private func head(endingAt end: Int, from first: Int) -> Term? {
    for token in max(first, end - 3)..<max(first, end) where evidence.has(.eventHeads, at: token) {
      let term = reading.firstTerm(at: token) {
        $0.role == .eventHeads && $0.tokens.upperBound == end && $0.kind != .opener
      }
      if let term { return term }
    }
    return nil
  }

  /// An acronym that the lexicon knows, with the body before it: "ASEAN SLOM", "ALMM".
  private func acronym(_ token: Int, _ limit: Int) -> (end: Int, isWeak: Bool, rule: EventRule)? {
    if let term = evidence.term(.blends, .event, at: token) {
      // "SLOM Working Group": a body that belongs to the event.
      let end = term.tokens.upperBound
      guard end >= limit || !evidence.has(.capital, at: end) || reading.has(.ordinals, at: end) else {
        return nil
      }
      return (end, false, .acronym)
    }
    guard let body = evidence.term(.blends, .organisation, at: token), body.tokens.upperBound < limit,
      evidence.term(.blends, .event, at: body.tokens.upperBound) != nil
    else { return nil }
    return acronym(body.tokens.upperBound, limit)
  }

  // MARK: Editions

  /// "The 12th", "third": an article and an ordinal before a name.
  private func editionBefore(_ token: Int, _ limit: Int) -> (end: Int, edition: Int)? {
    var next = token
    if evidence.has(.article, at: next), evidence.has(.capital, at: next) {
      // "(The 12th …)": the article is part of the name, unless it only begins a sentence.
      guard next > 0, evidence.isMark("(", at: next - 1) || phrases.isSmall(next - 1) else { return nil }
      next += 1
    }
    guard next < limit else { return nil }
    if reading.tokens[next].kind == .number, next + 1 < limit,
      reading.term(.ordinals, .suffix, at: next + 1) != nil,
      !evidence.has(.spaceBefore, at: next + 1), let number = number(next)
    {
      return (next + 2, number)
    }
    guard let word = reading.term(.ordinals, .word, at: next), let number = value(word) else { return nil }
    return (word.tokens.upperBound, number)
  }

  /// The acronym in brackets and the edition behind a name, in either order.
  private func suffixes(_ name: inout EventName, _ limit: Int) {
    for _ in 0..<2 {
      let end = name.mention.upperBound
      if name.acronym == nil, let short = phrases.bracketed(end, limit) {
        name.acronym = short
        name.mention = name.mention.lowerBound..<short.upperBound + 1
      } else if name.edition == nil, let found = edition(end, limit) {
        name.edition = found.edition
        name.mention = name.mention.lowerBound..<found.end
      }
    }
    // A bracket without an edition behind it is no part of the name.
    if let short = name.acronym, name.mention.upperBound == short.upperBound + 1 {
      name.mention = name.mention.lowerBound..<short.lowerBound - 1
    }
  }

  /// "ke-12", "XVIII", "ketujuh": the edition that begins at a token.
  private func edition(_ token: Int, _ limit: Int) -> (end: Int, edition: Int)? {
    guard token < limit, reading.has(.ordinals, at: token) else { return nil }
    if reading.term(.ordinals, .prefix, at: token) != nil {
      var next = token + 1
      if evidence.isMark("-", at: next) { next += 1 }
      guard next < limit, reading.tokens[next].kind == .number, let number = number(next) else { return nil }
      return (next + 1, number)
    }
    let term = reading.term(.ordinals, .roman, at: token) ?? reading.term(.ordinals, .word, at: token)
    guard let term, let number = value(term) else { return nil }
    return (term.tokens.upperBound, number)
  }

  private func value(_ term: Term) -> Int? {
    let entry = reading.entry(term)
    return entry.denominator == 1 ? Int(entry.numerator) : nil
  }

  /// A number of up to three digits.
  private func number(_ token: Int) -> Int? {
    let bytes = reading.bytes(token)
    guard bytes.count <= 3 else { return nil }
    var number = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
