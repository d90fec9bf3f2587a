import Records
import Text

/// The people of an article, each under the fullest form of the name, found by any word of it.
struct PersonRegistry: Sendable {
  struct Entry: Sendable {
    /// Hashes of the words of the fullest form.
    var words: [UInt64]
    var core: Range<Int>
    var role: Range<Int>?
    var organisation: Range<Int>?
    /// Mentions in the chart.
    var mentions: [Int] = []
  }

  private(set) var people: [Entry] = []
  private var byWord = HashLists()

  /// How many people of one word are looked at; more share no name in an article.
  private static let candidates = 8

  /// The person that words name: all of them are words of the name, or the other way round.
  func person(_ words: [UInt64], preferring current: Int? = nil) -> Int? {
    var found: Int?
    for word in words {
      for index in byWord.last(PersonRegistry.candidates, of: word) {
        let known = people[index].words
        guard words.allSatisfy(known.contains) || known.allSatisfy(words.contains) else { continue }
        if index == current { return current }
        found = index
      }
    }
    return found
  }

  /// Adds a person or finds the one that has the name.
  mutating func add(_ words: [UInt64], _ mention: Mention) -> Int {
    if let index = person(words) {
      if words.count > people[index].words.count {
        for word in words where !people[index].words.contains(word) {
          byWord.append(index, to: word)
        }
        people[index].words = words
        people[index].core = mention.core
      }
      enrich(index, mention)
      return index
    }
    people.append(
      Entry(words: words, core: mention.core, role: mention.role, organisation: mention.organisation))
    for word in words { byWord.append(people.count - 1, to: word) }
    return people.count - 1
  }

  /// Keeps the fuller account of somebody's office: one with an organisation, else the longer one.
  private mutating func enrich(_ index: Int, _ mention: Mention) {
    guard let role = mention.role else { return }
    let old = people[index]
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

  mutating func note(_ mention: Int, of person: Int) { people[person].mentions.append(mention) }
}
