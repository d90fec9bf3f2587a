import Lexicons
import Records
import Text

/// Finds who is to act: noun phrases that name somebody.
struct Parties {
  let scene: Scene
  private var reading: Reading { scene.reading }

  /// A subject is looked for in as many tokens before its verb.
  private static let reach = 16

  /// Whether a token names somebody: "pemerintah", "employers", an office, an organisation, a name in the sentence.
  func isParty(_ token: Int) -> Bool {
    let roles = reading.roles[token]
    if roles.contains(.parties) || roles.contains(.organisationHeads) || roles.contains(.personTitles) {
      return true
    }
    if roles.contains(.blends) { return true }
    if reading.has(.pronouns, .person, at: token)
      || reading.has(.pronouns, .first, at: token)
    {
      return true
    }
    return isName(token)
  }

  /// A capital inside a sentence.
  private func isName(_ token: Int) -> Bool {
    let flags = reading.tokens[token].flags
    guard reading.tokens[token].kind == .word, flags.contains(.capital) else { return false }
    // "Covid-19", "SE": what a number names is nobody.
    return token > reading.sentence(of: token).tokens.lowerBound
      && reading.roles[token].isDisjoint(with: [RoleSet(.functionWords), RoleSet(.namesWithNumbers)])
  }

  /// The noun phrase right before a verb, where it names somebody.
  func subject(before token: Int, in passage: Range<Int>) -> Range<Int>? {
    var end = token
    while end > passage.lowerBound, isSkipped(end - 1) { end -= 1 }
    var start = end
    let floor = max(passage.lowerBound, end - Parties.reach)
    while start > floor, !isBoundary(start - 1) { start -= 1 }
    // "Bantuan untuk para petani diharapkan …": for whom a thing is does not act.
    if reading.has(.directiveLinkers, .action, at: start - 1) { return nil }
    return phrase(start..<end)
  }

  /// The noun phrase between a marker and its action: "seharusnya dinas memeriksa".
  func inner(_ start: Int, _ end: Int?) -> Range<Int>? {
    guard let end, end > start else { return nil }
    return phrase(start..<end)
  }

  /// The tokens without adverbs and linkers around them, where the phrase begins with somebody.
  func phrase(_ tokens: Range<Int>) -> Range<Int>? {
    var range = tokens
    while let first = range.first, isSkipped(first) || reading.tokens[first].kind == .mark {
      range = range.dropFirst()
    }
    while let last = range.last, isSkipped(last) || reading.tokens[last].kind == .mark {
      range = range.dropLast()
    }
    while let first = range.first, reading.has(.functionWords, .preposition, at: first) {
      range = range.dropFirst()
    }
    guard let party = head(of: range) else { return nil }
    // "Ke depan, kita lihat perlu ada …": somebody, and what they do.
    if reading.has(.pronouns, .first, at: party) || reading.has(.pronouns, .person, at: party) {
      return range.lowerBound..<party + 1
    }
    // "warga tidak cemas": what is said of them is no part of their name.
    if let end = range.first(where: { $0 > party && endsName($0) }) { range = range.lowerBound..<end }
    return range
  }

  /// The first noun that names somebody.
  func first(in tokens: Range<Int>) -> Range<Int>? {
    for token in tokens where reading.has(.parties, at: token) {
      if let term = reading.term(.parties, at: token) { return term.tokens }
    }
    return nil
  }

  /// Whether the subject of a verb is somebody rather than something.
  func isSomebody(before token: Int, in passage: Range<Int>) -> Bool {
    let start = max(passage.lowerBound, token - Parties.reach)
    guard start < token else { return false }
    return (start..<token).contains { isParty($0) } || isUnknownName(start)
      || reading.tokens[start].flags.contains(.capital)
        && scene.names.mentions(in: reading.span(start..<token)).first != nil
  }

  /// A capital that begins the sentence, of no word that the tables know.
  private func isUnknownName(_ token: Int) -> Bool {
    let first = reading.tokens[token]
    return first.kind == .word && first.flags.contains(.capital) && reading.roles[token].isEmpty
  }

  private func isSkipped(_ token: Int) -> Bool {
    if reading.has(.functionWords, .determiner, at: token) { return false }
    guard let term = reading.term(.functionWords, at: token) else {
      return reading.has(.directiveLinkers, at: token)
    }
    switch term.kind {
    case .adverb, .auxiliary, .negation, .particle, .copula: return true
    default: return reading.has(.directiveLinkers, at: token)
    }
  }

  /// Who the phrase is about: its first noun where the language puts the head first, else any of its first words.
  private func head(of range: Range<Int>) -> Int? {
    guard let first = range.first else { return nil }
    guard scene.affixes.marksVerbs(reading.sentence(of: first).language) else {
      return range.prefix(4).first(where: isParty)
    }
    if isParty(first) { return first }
    let second = first + 1
    let isQuantity =
      reading.has(.functionWords, at: first) || reading.has(.numerals, at: first)
      || reading.has(.vagueNumerals, at: first)
    return isQuantity && second < range.upperBound && isParty(second) ? second : nil
  }

  private func endsName(_ token: Int) -> Bool {
    guard let term = reading.term(.functionWords, at: token) else { return false }
    if ([.adverb, .negation, .auxiliary, .relative] as TermClassSet).contains(term.kind) { return true }
    return reading.has(.functionWords, .clause, at: token)
  }

  private func isBoundary(_ token: Int) -> Bool {
    if reading.isText(token, "-"), !reading.tokens[token].flags.contains(.spaceBefore) { return false }
    if reading.tokens[token].kind == .mark, !reading.isText(token, "(") && !reading.isText(token, ")") {
      return true
    }
    if reading.has(.reportingVerbs, at: token), !reading.has(.parties, at: token) { return true }
    if reading.has(.directiveLinkers, at: token) || reading.has(.functionWords, .relative, at: token) {
      return true
    }
    guard let term = reading.term(.functionWords, at: token) else { return false }
    let entry = reading.entry(term)
    return entry.kind == .conjunction && token > 0 && term.count == 1 && !isJoin(token)
  }

  /// "camat dan kepala desa": a conjunction between two who act.
  private func isJoin(_ token: Int) -> Bool {
    token + 1 < reading.tokens.count && isParty(token + 1) && token > 0
      && reading.tokens[token - 1].kind == .word
  }
}
