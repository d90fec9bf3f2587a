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
    var acronym: Range<Int>?
    var mentions: [Range<Int>] = []
    /// The words of the fullest form, among those of all entries.
    var words: Range<Int>
    /// Whether the fullest form is a blend or an acronym itself.
    var isBlend: Bool
    var isGeneric: Bool
    /// What read the fullest form.
    var rule: OrganisationRule
    /// The entry that this one became part of.
    var mergedInto: Int?
  }

  private(set) var entries: [Entry] = []
  let evidence: WordEvidence
  var reading: Reading { evidence.reading }
  /// Hashes of the words of the entries' fullest forms.
  private(set) var words: [UInt64] = []
  /// Entries by the hash of all their words, and of their acronyms; the first words of names and acronyms as written.
  private(set) var index = HashIndex()
  /// Entries by their first word; names of several words by their first and last, for "koalisi", "the company".
  private(set) var lists = HashLists()

  /// How many names with one first word are looked at.
  static let candidates = 8

  init(_ evidence: WordEvidence) { self.evidence = evidence }

  /// What a hash in one index stands for.
  enum Use {
    static let begins: UInt64 = 0x9E37_79B9_7F4A_7C15
    static let head: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  }

  // MARK: Building

  /// Makes room for some mentions.
  mutating func reserveCapacity(_ count: Int) {
    entries.reserveCapacity(count)
    words.reserveCapacity(count * 3)
    index.reserveCapacity(count * 3)
    lists.reserveCapacity(count * 3)
  }

  /// Adds a mention, and the acronym beside it.
  mutating func add(_ name: OrganisationName) {
    let evidence = evidence
    let blend = evidence.isBlend(name.core)
    let key = evidence.bodyKey(name.core)
    var found = 0
    if let known = root(index[key]) { found = known } else { found = append(name, blend, key) }
    entries[found].mentions.append(name.core)
    entries[found].isGeneric = entries[found].isGeneric && name.isGeneric
    prefer(name.core, isBlend: blend, at: found)
    if entries[found].core == name.core { entries[found].rule = name.rule }
    noteStart(name.core.lowerBound)
    // "Antara" for "Kantor Berita Antara": an outlet's own name.
    let last = name.core.upperBound - 1
    if name.core.count > 1, reading.has(.outlets, at: last) {
      let key = evidence.key(last..<last + 1)
      if index[key] == nil { index[key] = Int32(found) }
      noteStart(last)
    }
    guard let acronym = name.acronym else { return }
    noteStart(acronym.lowerBound)
    entries[found].acronym = entries[found].acronym ?? acronym
    entries[found].mentions.append(acronym)
    note(evidence.key(acronym), of: found)
    note(evidence.bodyKey(acronym), of: found)
  }

  private mutating func noteStart(_ token: Int) { index[evidence.hash(token) ^ Use.begins] = 0 }

  /// An acronym's key leads to the entry; another entry that has it becomes part of this one.
  private mutating func note(_ key: UInt64, of entry: Int) {
    if let other = root(index[key]), other != entry { merge(other, into: entry) }
    index[key] = Int32(entry)
  }

  private mutating func append(_ name: OrganisationName, _ blend: Bool, _ key: UInt64) -> Int {
    let number = entries.count
    let core = name.core
    entries.append(
      Entry(
        core: core, words: appendWords(core), isBlend: blend, isGeneric: name.isGeneric, rule: name.rule))
    index[key] = Int32(number)
    index[evidence.key(core)] = Int32(number)
    if let first = words[entries[number].words].first { lists.append(number, to: first) }
    lists.append(number, to: evidence.hash(core.lowerBound) ^ Use.head)
    if core.count > 1 { lists.append(number, to: evidence.hash(core.upperBound - 1) ^ Use.head) }
    return number
  }

  /// Keeps the fullest form: spelled out before a blend, the longer before the shorter.
  private mutating func prefer(_ core: Range<Int>, isBlend: Bool, at entry: Int) {
    let old = entries[entry].core
    guard old != core else { return }
    if entries[entry].isBlend != isBlend {
      if entries[entry].isBlend {
        replace(core, at: entry)
        entries[entry].isBlend = false
      }
      let short = isBlend ? core : old
      if evidence.isWholeBlend(short) { entries[entry].acronym = entries[entry].acronym ?? short }
    } else if reading.span(core).count > reading.span(old).count {
      replace(core, at: entry)
    }
  }

  /// Puts a fuller form in the place of an entry's own.
  private mutating func replace(_ core: Range<Int>, at entry: Int) {
    entries[entry].core = core
    entries[entry].words = appendWords(core)
  }

  private mutating func appendWords(_ core: Range<Int>) -> Range<Int> {
    let (start, evidence) = (words.count, evidence)
    evidence.forEachWord(ofBody: core) { words.append($0) }
    return start..<words.count
  }

  private mutating func merge(_ other: Int, into entry: Int) {
    let (core, rule) = (entries[other].core, entries[other].rule)
    entries[entry].mentions += entries[other].mentions
    if !entries[other].isBlend {
      prefer(core, isBlend: false, at: entry)
      if entries[entry].core == core { entries[entry].rule = rule }
    }
    entries[entry].acronym = entries[entry].acronym ?? entries[other].acronym
    entries[entry].isGeneric = false
    entries[other].mentions = []
    entries[other].mergedInto = entry
  }

  func root(_ index: Int32?) -> Int? {
    guard var index = index.map({ Int($0) }) else { return nil }
    while let next = entries[index].mergedInto { index = next }
    return index
  }

  /// Joins short forms with the one longer name that begins with them, and drops those that name nobody.
  mutating func close() {
    for short in entries.indices where !entries[short].mentions.isEmpty {
      var longer: Int?
      var count = 0
      lists.forEach(OrganisationRegistry.candidates, of: words[entries[short].words].first ?? 0) {
        guard extends($0, short) else { return }
        longer = $0
        count += 1
      }
      if count == 1, let longer, longer != short {
        merge(short, into: longer)
      } else if entries[short].isGeneric {
        entries[short].mentions = []
      }
    }
  }

  /// Whether an entry's name is the short one with a place behind it, or any words behind a generic one.
  private func extends(_ index: Int, _ short: Int) -> Bool {
    guard begins(index, words[entries[short].words]) else { return false }
    if entries[short].isGeneric { return true }
    // "BPBD Demak" is longer than "Badan Penanggulangan Bencana Daerah", though its first word says as much.
    let long = entries[index].core
    let count = entries[short].core.count
    let blend = evidence.term(.blends, .organisation, at: long.lowerBound).map { Int($0.count) } ?? 0
    let isWrittenOut = blend > 0 && blend < count
    let rest = long.lowerBound + (isWrittenOut ? blend : count)
    return long.contains(rest) && (evidence.has(.places, at: rest) || evidence.has(.place, at: rest))
  }

  /// Whether an entry that is mentioned has these words and more.
  func begins(_ index: Int, _ start: ArraySlice<UInt64>) -> Bool {
    !entries[index].mentions.isEmpty && entries[index].words.count > start.count
      && words[entries[index].words].starts(with: start)
  }

  /// Adds a mention to an entry.
  mutating func note(_ core: Range<Int>, at entry: Int) { entries[entry].mentions.append(core) }
}
