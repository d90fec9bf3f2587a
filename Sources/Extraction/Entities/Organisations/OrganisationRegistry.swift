import Lexicons
import Records
import Text

/// The organisations of an article, each under its fullest form with its acronym and all its mentions.
///
/// Names are compared word by word, known blends written out and provinces by their code, so that "Kemnaker" is
/// "Kementerian Ketenagakerjaan" and "Dewan Pengupahan Jabar" is "Dewan Pengupahan Jawa Barat".
struct OrganisationRegistry: Sendable {
  struct Entry: Sendable {
    var core: Range<Int>
    /// Hashes of the words of the fullest form.
    var words: [UInt64]
    var acronym: Range<Int>?
    var mentions: [Range<Int>] = []
    /// Whether the fullest form is a blend or an acronym itself.
    var isBlend: Bool
    var isGeneric: Bool
    /// What read the fullest form.
    var rule: StaticString
    /// The entry that this one became part of.
    var mergedInto: Int?
  }

  private(set) var entries: [Entry] = []
  /// Entries by the hash of all their words, and of their acronyms.
  private var byKey = HashIndex()
  /// Entries by the hash of their first word.
  private var byFirst = HashLists()
  /// The first words of names and acronyms as written.
  private var begins = HashIndex()
  /// Names of several words by their first and last word, for "koalisi", "the company".
  private var byHead = HashLists()

  /// How many names with one first word are looked at.
  private static let candidates = 8

  init() {}

  // MARK: Building

  /// Adds a mention, and the acronym beside it.
  mutating func add(_ name: OrganisationName, _ reading: Reading) {
    let words = OrganisationRegistry.words(name.core, reading)
    let blend = OrganisationRegistry.isBlend(name.core, reading)
    let index = root(byKey[OrganisationRegistry.key(words)]) ?? append(name, words, blend, reading)
    entries[index].mentions.append(name.core)
    entries[index].isGeneric = entries[index].isGeneric && name.isGeneric
    prefer(name.core, words, isBlend: blend, at: index, reading)
    if entries[index].core == name.core { entries[index].rule = name.rule }
    begins[reading.wordHash(name.core.lowerBound)] = 0
    // "Antara" for "Kantor Berita Antara": an outlet's own name.
    let last = name.core.upperBound - 1
    if name.core.count > 1, reading.has(.outlets, at: last) {
      let key = OrganisationRegistry.key([reading.wordHash(last)])
      if byKey[key] == nil { byKey[key] = Int32(index) }
      begins[reading.wordHash(last)] = 0
    }
    guard let acronym = name.acronym else { return }
    begins[reading.wordHash(acronym.lowerBound)] = 0
    entries[index].acronym = entries[index].acronym ?? acronym
    entries[index].mentions.append(acronym)
    for key in OrganisationRegistry.keys(of: acronym, reading) {
      if let other = root(byKey[key]), other != index { merge(other, into: index, reading) }
      byKey[key] = Int32(index)
    }
  }

  private mutating func append(
    _ name: OrganisationName, _ words: [UInt64], _ blend: Bool, _ reading: Reading
  ) -> Int {
    let index = entries.count
    entries.append(
      Entry(core: name.core, words: words, isBlend: blend, isGeneric: name.isGeneric, rule: name.rule))
    byKey[OrganisationRegistry.key(words)] = Int32(index)
    byKey[OrganisationRegistry.key(OrganisationRegistry.plain(name.core, reading))] = Int32(index)
    if let first = words.first { byFirst.append(index, to: first) }
    byHead.append(index, to: reading.wordHash(name.core.lowerBound))
    if name.core.count > 1 {
      byHead.append(index, to: reading.wordHash(name.core.upperBound - 1))
    }
    return index
  }

  /// Keeps the fullest form: spelled out before a blend, the longer before the shorter.
  private mutating func prefer(
    _ core: Range<Int>, _ words: [UInt64], isBlend: Bool, at index: Int, _ reading: Reading
  ) {
    let old = entries[index]
    guard old.core != core else { return }
    if old.isBlend != isBlend {
      let short = isBlend ? core : old.core
      if old.isBlend {
        entries[index].core = core
        entries[index].words = words
        entries[index].isBlend = false
      }
      if OrganisationRegistry.isWholeBlend(short, reading) { entries[index].acronym = old.acronym ?? short }
    } else if reading.span(core).count > reading.span(old.core).count {
      entries[index].core = core
      entries[index].words = words
    }
  }

  private mutating func merge(_ other: Int, into index: Int, _ reading: Reading) {
    entries[index].mentions += entries[other].mentions
    if !entries[other].isBlend {
      prefer(entries[other].core, entries[other].words, isBlend: false, at: index, reading)
      if entries[index].core == entries[other].core { entries[index].rule = entries[other].rule }
    }
    entries[index].acronym = entries[index].acronym ?? entries[other].acronym
    entries[index].isGeneric = false
    entries[other].mentions = []
    entries[other].mergedInto = index
  }

  private func root(_ index: Int32?) -> Int? {
    guard var index = index.map({ Int($0) }) else { return nil }
    while let next = entries[index].mergedInto { index = next }
    return index
  }

  /// Joins short forms with the one longer name that begins with them, and drops those that name nobody.
  mutating func close(_ reading: Reading) {
    for index in entries.indices where !entries[index].mentions.isEmpty {
      let short = entries[index]
      let longer = byFirst.last(OrganisationRegistry.candidates, of: short.words.first ?? 0)
        .filter { extends($0, short, reading) }
      if longer.count == 1, longer[0] != index {
        merge(index, into: longer[0], reading)
      } else if short.isGeneric {
        entries[index].mentions = []
      }
    }
  }

  /// Whether an entry's name is the short one with a place behind it, or any words behind a generic one.
  private func extends(_ index: Int, _ short: Entry, _ reading: Reading) -> Bool {
    let long = entries[index]
    guard !long.mentions.isEmpty, long.words.count > short.words.count, long.words.starts(with: short.words)
    else {
      return false
    }
    if short.isGeneric { return true }
    // "BPBD Demak" is longer than "Badan Penanggulangan Bencana Daerah", though its first word says as much.
    let blend = reading.term(.blends, .organisation, at: long.core.lowerBound)?.tokens.count ?? 0
    let isWrittenOut = blend > 0 && blend < short.core.count
    let rest = long.core.lowerBound + (isWrittenOut ? blend : short.core.count)
    return long.core.contains(rest) && (reading.has(.places, at: rest) || reading.officeWord(rest, "place"))
  }

  // MARK: Words

  /// The words of a name: a known blend at its start written out, provinces by their code, small joiners left out.
  static func words(_ core: Range<Int>, _ reading: Reading) -> [UInt64] {
    var words: [UInt64] = []
    var token = core.lowerBound
    if let term = reading.term(.blends, .organisation, at: token), term.tokens.upperBound <= core.upperBound,
      isPlace(term.tokens.upperBound, core, reading)
    {
      words += WordEvidence.hashes(of: reading.entry(term).code)
      token = term.tokens.upperBound
    }
    while token < core.upperBound {
      // "DPRD Provinsi Lampung" is "DPRD Lampung".
      if reading.officeWord(token, "place"), token > core.lowerBound, token + 1 < core.upperBound,
        reading.term(.organisationHeads, at: core.lowerBound).map({ !$0.tokens.contains(token) }) ?? true,
        reading.term(.places, .province, at: token + 1) != nil
      {
        token += 1
        continue
      }
      if let place = reading.term(.places, .province, at: token), place.tokens.upperBound <= core.upperBound {
        words.append(WordEvidence.hash(reading.entry(place).code))
        token = place.tokens.upperBound
        continue
      }
      if reading.tokens[token].kind == .word || reading.tokens[token].kind == .number {
        words.append(reading.wordHash(token))
      }
      token += 1
    }
    return words
  }

  /// Whether a name ends at a token or goes on with the place that the body works for.
  private static func isPlace(_ token: Int, _ core: Range<Int>, _ reading: Reading) -> Bool {
    token == core.upperBound || reading.has(.places, at: token) || reading.officeWord(token, "place")
  }

  /// The words as written.
  private static func plain(_ core: Range<Int>, _ reading: Reading) -> [UInt64] {
    core.filter { reading.tokens[$0].kind != .mark }.map { reading.wordHash($0) }
  }

  /// The hash of a name as written.
  func key(_ core: Range<Int>, _ reading: Reading) -> UInt64 {
    var key = OrganisationRegistry.key([])
    for token in core where reading.tokens[token].kind != .mark {
      key = OrganisationRegistry.key(key, reading.wordHash(token))
    }
    return key
  }

  static func key(_ words: [UInt64]) -> UInt64 { words.reduce(7, key) }

  /// The hash of a name with one more word.
  private static func key(_ name: UInt64, _ word: UInt64) -> UInt64 { name &* 31 &+ word }

  private static func keys(of acronym: Range<Int>, _ reading: Reading) -> [UInt64] {
    let plain = key(plain(acronym, reading))
    let full = key(words(acronym, reading))
    return plain == full ? [plain] : [plain, full]
  }

  /// Whether a name begins with a blend or an acronym that the lexicon writes out.
  private static func isBlend(_ core: Range<Int>, _ reading: Reading) -> Bool {
    reading.term(.blends, .organisation, at: core.lowerBound) != nil
      || core.count == 1 && reading.tokens[core.lowerBound].flags.contains(.allCapitals)
  }

  private static func isWholeBlend(_ core: Range<Int>, _ reading: Reading) -> Bool {
    core.count == 1 || reading.term(.blends, .organisation, at: core.lowerBound)?.tokens == core
  }

  // MARK: Asking

  /// The number of the entry that a name, an acronym or a blend belongs to.
  func index(of core: Range<Int>, _ reading: Reading) -> Int? {
    root(byKey[key(core, reading)])
      ?? root(byKey[OrganisationRegistry.key(OrganisationRegistry.words(core, reading))])
  }

  /// The number of the one longer name that begins or ends with a phrase's only word: "koalisi", "the council".
  func fullest(_ word: Int, _ reading: Reading) -> Int? {
    let found = byHead.last(OrganisationRegistry.candidates, of: reading.wordHash(word))
      .filter { entries[$0].core.count > 1 && !entries[$0].mentions.isEmpty }
    return found.count == 1 ? found[0] : nil
  }

  /// The longest of the runs that begin at a token and end at `end` or before that names an entry.
  func known(_ start: Int, _ end: Int, _ reading: Reading) -> Range<Int>? {
    for upper in stride(from: end, to: start, by: -1) {
      let key = OrganisationRegistry.key(OrganisationRegistry.words(start..<upper, reading))
      if root(byKey[key]) != nil { return start..<upper }
    }
    return nil
  }

  /// A headline's short form of a name: its first word and its last with others left out, "Forum Batam".
  func shortened(_ start: Int, _ end: Int, _ reading: Reading) -> (core: Range<Int>, index: Int)? {
    let words = OrganisationRegistry.words(start..<end, reading)
    guard words.count > 1 else { return nil }
    for index in byFirst.last(OrganisationRegistry.candidates, of: words[0]) {
      let entry = entries[index]
      guard entry.words.count > 2, !entry.mentions.isEmpty else { continue }
      var known = entry.words[1...]
      for token in start + 1..<end {
        guard let place = known.firstIndex(of: reading.wordHash(token)) else { break }
        known = known[(place + 1)...]
        if known.isEmpty { return (start..<token + 1, index) }
      }
    }
    return nil
  }

  /// The one entry whose name a head of several words begins: "Dewan Pengupahan" of "Dewan Pengupahan Jawa Timur".
  func beginning(with head: Range<Int>, _ reading: Reading) -> Int? {
    let words = OrganisationRegistry.words(head, reading)
    var found: Int?
    for candidate in byFirst.last(OrganisationRegistry.candidates, of: words.first ?? 0) {
      let entry = entries[candidate]
      guard entry.words.count > words.count, !entry.mentions.isEmpty, entry.words.starts(with: words) else {
        continue
      }
      if found != nil { return nil }
      found = candidate
    }
    return found
  }

  /// Whether a name or an acronym begins with the word of this hash.
  func begins(_ word: UInt64) -> Bool { begins[word] != nil }

  /// Adds a mention to an entry.
  mutating func note(_ core: Range<Int>, at index: Int) { entries[index].mentions.append(core) }

  /// The table rows that prove a name: its head, or the acronym that the lexicon knows.
  private static func rows(_ core: Range<Int>, _ reading: Reading) -> [Int32] {
    let opening = reading.terms(at: core.lowerBound).first {
      $0.role == .organisationHeads && $0.kind != .closer || $0.role == .blends
    }
    if let opening,
      reading.entry(opening).role == .organisationHeads || opening.tokens.upperBound >= core.upperBound
    {
      return [opening.entry]
    }
    for token in core.reversed() {
      if let head = reading.term(.organisationHeads, at: token) { return [head.entry] }
    }
    return opening.map { [$0.entry] } ?? []
  }

  /// The records, in the order of first mentions.
  func records(_ reading: Reading) -> [Organisation] {
    entries.filter { !$0.mentions.isEmpty }.map { entry in
      Organisation(
        name: reading.document.name(reading.span(entry.core)),
        mentions: entry.mentions.map { reading.span($0) }.sorted { $0.start < $1.start },
        acronym: entry.acronym.map { reading.document.name(reading.span($0)) },
        evidence: Evidence(entry.rule.description, rows: OrganisationRegistry.rows(entry.core, reading)))
    }.sorted { $0.mentions[0].start < $1.mentions[0].start }
  }
}
