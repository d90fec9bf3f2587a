import Lexicons
import Records
import Text

/// The organisations of an article under their fullest forms, with the acronyms that the article gives or the
/// lexicon knows.
struct OrganisationRegistry: Sendable {
  struct Entry: Sendable {
    var core: Range<Int>
    var key: UInt64
    var acronym: Range<Int>?
    var mentions: [Range<Int>] = []
  }

  private(set) var entries: [Entry] = []
  private var byKey: [UInt64: Int] = [:]
  /// First and last words of names, for "koalisi", "the company".
  private var byHead: [UInt64: [Int32]] = [:]

  init() {}

  init(_ article: Article, _ chart: MentionChart) {
    let reading = article.reading
    let organisations = chart.mentions.filter { $0.kind == .organisation || $0.organisation != nil }
    for mention in organisations {
      let core = mention.kind == .organisation ? mention.core : mention.organisation ?? mention.core
      add(core, reading)
    }
    for mention in organisations where mention.kind == .organisation {
      guard mention.tokens.upperBound > mention.core.upperBound + 2 || hasBracket(mention, reading) else {
        continue
      }
      let bracket = acronym(of: mention, reading)
      guard let bracket, let index = byKey[OrganisationRegistry.key(mention.core, reading)] else { continue }
      entries[index].acronym = entries[index].acronym ?? bracket
      link(bracket, to: index, reading)
    }
    linkBlends(reading)
  }

  private func hasBracket(_ mention: Mention, _ reading: Reading) -> Bool {
    acronym(of: mention, reading) != nil
  }

  /// The acronym in brackets that belongs to a name: "(ATUC)".
  private func acronym(of mention: Mention, _ reading: Reading) -> Range<Int>? {
    for token in mention.tokens where reading.isText(token, "(") && token + 2 < reading.tokens.count {
      let close = (token + 1..<min(mention.tokens.upperBound, token + 7)).first { reading.isText($0, ")") }
      if let close { return token + 1..<close }
    }
    return nil
  }

  /// A hash of a phrase's letters, in any case.
  static func key(_ range: Range<Int>, _ reading: Reading) -> UInt64 {
    var key: UInt64 = 7
    for token in range { key = key &* 31 &+ WordEvidence.hash(reading.bytes(token)) }
    return key
  }

  private mutating func add(_ core: Range<Int>, _ reading: Reading) {
    let key = OrganisationRegistry.key(core, reading)
    if let index = byKey[key] {
      entries[index].mentions.append(core)
      return
    }
    byKey[key] = entries.count
    for word in Set([core.lowerBound, core.upperBound - 1]).sorted() {
      byHead[WordEvidence.hash(reading.bytes(word)), default: []].append(Int32(entries.count))
    }
    entries.append(Entry(core: core, key: key, mentions: [core]))
  }

  /// Makes an acronym or a blend stand for the full form.
  private mutating func link(_ acronym: Range<Int>, to index: Int, _ reading: Reading) {
    let key = OrganisationRegistry.key(acronym, reading)
    entries[index].mentions.append(acronym)
    if let other = byKey[key], other != index {
      entries[index].mentions += entries[other].mentions
      entries[other].mentions = []
    }
    byKey[key] = index
  }

  /// Links blends that the lexicon knows: "Kemnaker" where "Kementerian Ketenagakerjaan" stands too.
  private mutating func linkBlends(_ reading: Reading) {
    var full: [UInt64: Int] = [:]
    for (index, entry) in entries.enumerated() where !entry.mentions.isEmpty {
      full[OrganisationRegistry.key(reading.document.bytes[bytes(entry.core, reading)])] = index
    }
    for index in entries.indices where !entries[index].mentions.isEmpty {
      let core = entries[index].core
      guard let term = reading.term(.blends, at: core.lowerBound), term.tokens == core else { continue }
      let code = Array(reading.entry(term).code.utf8)
      guard let target = full[OrganisationRegistry.key(code[...])], target != index else { continue }
      entries[target].acronym = entries[target].acronym ?? core
      link(core, to: target, reading)
    }
  }

  private func bytes(_ range: Range<Int>, _ reading: Reading) -> Range<Int> {
    let span = reading.span(range)
    return span.start..<span.end
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> UInt64 { WordEvidence.hash(bytes) }

  /// The entry that a name, an acronym or a blend belongs to.
  func entry(_ core: Range<Int>, _ reading: Reading) -> Entry? {
    byKey[OrganisationRegistry.key(core, reading)].map { entries[$0] }
  }

  /// The one longer name that begins or ends with a phrase's only word: "koalisi", "the council".
  func fullest(_ word: Int, _ reading: Reading) -> Entry? {
    let found = (byHead[WordEvidence.hash(reading.bytes(word))] ?? []).suffix(8).map { entries[Int($0)] }
      .filter { $0.core.count > 1 && !$0.mentions.isEmpty }
    return found.count == 1 ? found[0] : nil
  }

  func records(_ reading: Reading) -> [Organisation] {
    entries.filter { !$0.mentions.isEmpty }.map { entry in
      Organisation(
        name: reading.document.name(reading.span(entry.core)),
        mentions: entry.mentions.map { reading.span($0) }.sorted { $0.start < $1.start },
        acronym: entry.acronym.map { reading.document.name(reading.span($0)) })
    }
  }
}
