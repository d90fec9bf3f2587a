import Lexicons
import Records
import Text

/// Which organisation a word or a phrase means, and the records of all.
extension OrganisationRegistry {
  /// The number of the entry that a name, an acronym or a blend belongs to.
  func index(of core: Range<Int>) -> Int? {
    root(index[evidence.key(core)]) ?? root(index[evidence.bodyKey(core)])
  }

  /// The number of the one longer name that begins or ends with a phrase's only word: "koalisi", "the company".
  func fullest(_ word: Int) -> Int? {
    var found: Int?
    var count = 0
    lists.forEach(OrganisationRegistry.candidates, of: evidence.hash(word) ^ Use.head) {
      guard entries[$0].core.count > 1, !entries[$0].mentions.isEmpty else { return }
      found = $0
      count += 1
    }
    return count == 1 ? found : nil
  }

  /// The longest of the runs that begin at a token and end at `end` or before that names an entry.
  func known(_ start: Int, _ end: Int) -> Range<Int>? {
    for upper in stride(from: end, to: start, by: -1)
    where root(index[evidence.bodyKey(start..<upper)]) != nil {
      return start..<upper
    }
    return nil
  }

  /// A headline's short form of a name: its first word and its last with others left out, "Forum Batam".
  func shortened(_ start: Int, _ end: Int) -> (core: Range<Int>, index: Int)? {
    guard let first = firstOfSeveral(start..<end) else { return nil }
    var found: (core: Range<Int>, index: Int)?
    lists.forEach(OrganisationRegistry.candidates, of: first) { index in
      guard entries[index].words.count > 2, !entries[index].mentions.isEmpty else { return }
      var known = words[entries[index].words].dropFirst()
      for token in start + 1..<end {
        guard let place = known.firstIndex(of: evidence.hash(token)) else { break }
        known = known[(place + 1)...]
        if known.isEmpty {
          // The entry that came first counts.
          found = (start..<token + 1, index)
          break
        }
      }
    }
    return found
  }

  /// The first word of a name that has more.
  private func firstOfSeveral(_ core: Range<Int>) -> UInt64? {
    var first: UInt64 = 0
    var count = 0
    evidence.forEachWord(ofBody: core) {
      if count == 0 { first = $0 }
      count += 1
    }
    return count > 1 ? first : nil
  }

  /// The one entry whose name a head of several words begins: "Dewan Pengupahan" of "Dewan Pengupahan Jawa Timur".
  func beginning(with head: Range<Int>) -> Int? {
    var own: [UInt64] = []
    evidence.forEachWord(ofBody: head) { own.append($0) }
    var found: Int?
    var count = 0
    lists.forEach(OrganisationRegistry.candidates, of: own.first ?? 0) {
      guard begins($0, own[...]) else { return }
      found = $0
      count += 1
    }
    return count == 1 ? found : nil
  }

  /// Whether a name or an acronym begins with the word of this hash.
  func begins(_ word: UInt64) -> Bool { index[word ^ Use.begins] != nil }

  /// The table rows that prove a name: its head, or the acronym that the lexicon knows.
  private func rows(_ core: Range<Int>) -> [Int32] {
    let opening = reading.firstTerm(at: core.lowerBound) {
      $0.role == .organisationHeads && $0.kind != .closer || $0.role == .blends
    }
    if let opening,
      opening.role == .organisationHeads || opening.tokens.upperBound >= core.upperBound
    {
      return [opening.entry]
    }
    for token in core.reversed() {
      if let head = evidence.term(.organisationHeads, at: token) { return [head.entry] }
    }
    return opening.map { [$0.entry] } ?? []
  }

  /// The records, in the order of first mentions.
  func records() -> [Organisation] {
    var out: [Organisation] = []
    out.reserveCapacity(entries.count)
    for entry in entries where !entry.mentions.isEmpty {
      out.append(
        Organisation(
          name: reading.document.name(reading.span(entry.core)),
          mentions: reading.spans(inOrder: entry.mentions),
          acronym: entry.acronym.map { reading.document.name(reading.span($0)) },
          evidence: Evidence(entry.rule.rawValue, rows: rows(entry.core))))
    }
    let isSorted = zip(out, out.dropFirst()).allSatisfy { $0.mentions[0].start <= $1.mentions[0].start }
    return isSorted ? out : out.sorted { $0.mentions[0].start < $1.mentions[0].start }
  }
}

extension Reading {
  /// The spans of mentions, sorted by their start.
  func spans(inOrder mentions: [Range<Int>]) -> [Span] {
    var spans: [Span] = []
    spans.reserveCapacity(mentions.count)
    var isSorted = true
    for mention in mentions {
      let span = span(mention)
      if let last = spans.last, last.start > span.start { isSorted = false }
      spans.append(span)
    }
    if !isSorted { spans.sort { $0.start < $1.start } }
    return spans
  }
}
