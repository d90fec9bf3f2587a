import Lexicons
import Records
import Text

/// The events of an article, each with all its mentions.
struct EventRegistry {
  struct Entry {
    var core: Range<Int>
    /// Whether only its acronym was met so far.
    var isAcronym: Bool
    /// The words (tokens) of the name, in each form that the article gives it.
    var forms: [[Int]]
    var acronym: UInt64?
    var edition: Int?
    var mentions: [Range<Int>]
    var date: String?
    var place: Range<Int>?
    var rule: EventRule
  }

  private(set) var entries: [Entry] = []
  private let reading: Reading

  /// How many events one article is looked through for.
  private static let most = 64

  init(_ reading: Reading) { self.reading = reading }

  /// Adds a mention; `same` is the event that the text itself says it is.
  /// - Returns: the event's index.
  mutating func add(_ name: EventName, same: Int? = nil) -> Int {
    let words = words(name.core)
    let index = same ?? find(name, words)
    guard let index else {
      entries.append(
        Entry(
          core: name.core, isAcronym: name.isAcronym, forms: [words], acronym: name.acronym.map(key),
          edition: name.edition,
          mentions: [name.mention] + acronymAlone(name), rule: name.rule))
      return entries.count - 1
    }
    entries[index].mentions += [name.mention] + acronymAlone(name)
    entries[index].edition = entries[index].edition ?? name.edition
    entries[index].acronym = entries[index].acronym ?? name.acronym.map(key)
    if entries[index].forms.count < 8, same != nil || words.count > (entries[index].forms.first?.count ?? 0) {
      entries[index].forms.append(words)
    }
    if entries[index].isAcronym, !name.isAcronym {
      entries[index].core = name.core
      entries[index].isAcronym = false
      entries[index].rule = name.rule
    }
    return index
  }

  /// Whether an event's acronym stands in the text.
  var hasAcronyms: Bool { entries.contains { $0.acronym != nil } }

  /// Adds an acronym that an event has, or one like it of another edition; false where none has it.
  mutating func recall(_ name: EventName) -> Bool {
    let own = key(name.core)
    let known = entries.indices.prefix(EventRegistry.most).filter { entries[$0].acronym == own }
    guard let first = known.first else { return false }
    let same = known.first { name.edition == nil || (entries[$0].edition ?? name.edition) == name.edition }
    if let same {
      entries[same].mentions.append(name.mention)
      entries[same].edition = entries[same].edition ?? name.edition
      return true
    }
    guard entries.count < EventRegistry.most else { return false }
    var other = entries[first]
    other.edition = name.edition
    other.mentions = [name.mention]
    other.date = nil
    other.place = nil
    other.rule = name.rule
    entries.append(other)
    return true
  }

  mutating func note(date: String?, place: Range<Int>?, at index: Int) {
    entries[index].date = entries[index].date ?? date
    guard let place else { return }
    // "Nusa Dua, Bali" says more than "Bali".
    guard let old = entries[index].place,
      place.count <= old.count
        || reading.tokens[place.upperBound - 1].word != reading.tokens[old.upperBound - 1].word
    else {
      entries[index].place = place
      return
    }
  }

  /// The one event whose name begins or ends with a word.
  func only(withHead token: Int) -> Int? {
    guard entries.count < 4 else { return nil }
    let found = entries.indices.filter {
      stem(entries[$0].core.lowerBound, token) || stem(entries[$0].core.upperBound - 1, token)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// An acronym that the mention does not hold already.
  private func acronymAlone(_ name: EventName) -> [Range<Int>] {
    guard let short = name.acronym, short.lowerBound >= name.mention.upperBound else { return [] }
    return [short]
  }

  private func find(_ name: EventName, _ words: [Int]) -> Int? {
    let own = key(name.core)
    for index in entries.indices.prefix(EventRegistry.most) {
      let entry = entries[index]
      if let a = entry.edition, let b = name.edition, a != b { continue }
      if let acronym = entry.acronym, acronym == own || name.acronym.map(key) == acronym { return index }
      if entry.forms.contains(where: { same($0, words) }) { return index }
      if spelled(name.core, entry.core) || spelled(entry.core, name.core) { return index }
    }
    return nil
  }

  /// Whether an acronym that the lexicon knows, perhaps behind a body's, is the name that it writes out.
  private func spelled(_ short: Range<Int>, _ full: Range<Int>) -> Bool {
    guard let term = reading.term(.blends, .event, at: short.upperBound - 1),
      term.tokens.upperBound == short.upperBound
    else { return false }
    if full.upperBound - full.lowerBound < 2 || reading.term(.blends, .event, at: full.upperBound - 1) != nil
    {
      return reading.tokens[full.upperBound - 1].word == reading.tokens[short.upperBound - 1].word
    }
    let span = reading.span(full)
    return reading.entry(term).code.utf8.elementsEqual(reading.document.bytes[span.start..<span.end])
  }

  /// Whether two names are word by word the same or forms of one stem: "Pengawas", "Pengawasan".
  private func same(_ a: [Int], _ b: [Int]) -> Bool {
    guard a.count == b.count else { return false }
    return zip(a, b).allSatisfy { stem($0, $1) }
  }

  private func stem(_ a: Int, _ b: Int) -> Bool {
    let a = reading.bytes(a)
    let b = reading.bytes(b)
    let length = min(a.count, b.count)
    guard length == max(a.count, b.count) || length >= 4 && max(a.count, b.count) - length <= 3 else {
      return false
    }
    return zip(a, b).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  private func words(_ core: Range<Int>) -> [Int] {
    core.filter { reading.tokens[$0].kind != .mark }
  }

  private func key(_ range: Range<Int>) -> UInt64 {
    range.reduce(7) { $0 &* 31 &+ reading.wordHash($1) }
  }

  /// The table rows that prove a name: its head, or the acronym that the lexicon knows.
  private func rows(_ core: Range<Int>) -> [Int32] {
    if let head = reading.term(.eventHeads, at: core.lowerBound) { return [head.entry] }
    for token in core.reversed() {
      let term = reading.term(.eventHeads, at: token) ?? reading.term(.blends, .event, at: token)
      if let term { return [term.entry] }
    }
    return []
  }

  /// The records, in the order of first mentions.
  func records() -> [Event] {
    entries.map { entry in
      Event(
        name: reading.document.name(reading.span(entry.core)),
        mentions: reading.spans(inOrder: entry.mentions),
        edition: entry.edition,
        date: entry.date, place: entry.place.map { reading.document.name(reading.span($0)) },
        evidence: Evidence(entry.rule.rawValue, rows: rows(entry.core)))
    }.sorted { $0.mentions[0].start < $1.mentions[0].start }
  }
}
