import Records
import Text

/// The people of an article, each under the fullest form of the name, found by any word of it.
struct PersonRegistry: Sendable {
  struct Entry: Sendable {
    /// The fullest form of the name.
    var core: Range<Int>
    var role: Range<Int>?
    var organisation: Range<Int>?
    /// The first and the last of its mentions in the chart, and how many there are.
    fileprivate var first: Int32 = -1
    fileprivate var last: Int32 = -1
    fileprivate var count = 0
  }

  private(set) var people: [Entry] = []
  /// For each mention of the chart, the next one of the same person.
  private var links: [Int32] = []
  private var byWord = HashLists()
  /// What people are called besides their names.
  private var nicknames: [(word: UInt64, person: Int)] = []
  /// The hash of each token's word; those that are no capitalised words have none, and count for nothing in a name.
  private let keys: [UInt64]

  /// How many people of one word are looked at; more share no name in an article.
  private static let candidates = 8

  init(keys: [UInt64]) { self.keys = keys }

  /// How many words a name has.
  func count(_ name: Range<Int>) -> Int { name.count { keys[$0] != 0 } }

  /// The hash of its first one, or 0.
  func first(_ name: Range<Int>) -> UInt64 { name.first { keys[$0] != 0 }.map { keys[$0] } ?? 0 }

  /// The person that a name names: all of its words are words of the person's name, or the other way round.
  func person(_ name: Range<Int>, preferring current: Int? = nil) -> Int? {
    if !nicknames.isEmpty, count(name) == 1, let known = nicknames.first(where: { $0.word == first(name) }) {
      return known.person
    }
    var found: Int?
    var isCurrent = false
    for token in name where keys[token] != 0 {
      var last: Int?
      byWord.forEach(PersonRegistry.candidates, of: keys[token]) { index in
        guard last == nil || index == current, fit(name, people[index].core) else { return }
        last = last ?? index
        isCurrent = isCurrent || index == current
      }
      found = last ?? found
    }
    return isCurrent ? current : found
  }

  /// Whether a word is one of a person's name.
  func holds(_ person: Int, _ token: Int) -> Bool { holds(people[person].core, keys[token]) }

  /// Notes what somebody is called besides the name: "Mamat, sapaan Slamet".
  mutating func call(_ person: Int, _ nickname: Range<Int>) {
    nicknames.append((first(nickname), person))
  }

  /// Whether a name may be that of a person, as far as its words tell.
  func fits(_ name: Range<Int>, _ person: Int) -> Bool { fit(name, people[person].core) }

  /// Whether all words of one name are words of the other.
  private func fit(_ a: Range<Int>, _ b: Range<Int>) -> Bool { holds(b, a) || holds(a, b) }

  private func holds(_ whole: Range<Int>, _ part: Range<Int>) -> Bool {
    part.allSatisfy { keys[$0] == 0 || holds(whole, keys[$0]) }
  }

  private func holds(_ name: Range<Int>, _ word: UInt64) -> Bool { name.contains { keys[$0] == word } }

  /// Adds a person or finds the one that has the name.
  mutating func add(_ mention: Mention) -> Int {
    let core = mention.core
    if let index = person(core) {
      let known = people[index].core
      if count(core) > count(known) {
        for token in core where keys[token] != 0 && !holds(known, keys[token]) {
          byWord.append(index, to: keys[token])
        }
        people[index].core = core
      }
      enrich(index, mention)
      return index
    }
    people.append(Entry(core: core, role: mention.role, organisation: mention.organisation))
    for token in core where keys[token] != 0 { byWord.append(people.count - 1, to: keys[token]) }
    return people.count - 1
  }

  /// Keeps the fuller account of somebody's office: one with an organisation, else the longer one.
  private mutating func enrich(_ index: Int, _ mention: Mention) {
    guard let role = mention.role else { return }
    let old = (role: people[index].role, organisation: people[index].organisation)
    // "Sekjen Kemnaker" and "Sekjen Kementerian Ketenagakerjaan": the same office, its body written out.
    let isWrittenOut =
      role.count >= (old.role?.count ?? 0)
      && (mention.organisation?.count ?? 0) > (old.organisation?.count ?? 0)
    let isFuller =
      isWrittenOut || old.role == nil || old.organisation == nil && mention.organisation != nil
      || (old.organisation == nil) == (mention.organisation == nil) && role.count > (old.role?.count ?? 0)
    guard isFuller else { return }
    people[index].role = role
    people[index].organisation = mention.organisation
  }

  /// Makes room for some people, and for a chart of some mentions.
  mutating func reserveCapacity(_ count: Int, mentions: Int) {
    guard count > 0 else { return }
    people.reserveCapacity(count)
    byWord.reserveCapacity(count * 2)
    links = Array(filledWith: -1, count: mentions)
  }

  /// Notes a mention of the chart, behind all that were noted.
  mutating func note(_ mention: Int, of person: Int) {
    let number = Int32(truncatingIfNeeded: mention)
    let last = people[person].last
    if last < 0 { people[person].first = number } else { links[Int(last)] = number }
    people[person].last = number
    people[person].count += 1
  }

  /// A person's mentions in the chart, in text order.
  func mentions(of person: Entry) -> [Int] {
    var out: [Int] = []
    out.reserveCapacity(person.count)
    var mention = person.first
    while mention >= 0 {
      out.append(Int(mention))
      mention = links[Int(mention)]
    }
    return out
  }
}
