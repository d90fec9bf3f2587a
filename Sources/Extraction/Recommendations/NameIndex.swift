import Records
import Text

/// Where the article names people and organisations, for finding who asks.
struct NameIndex: Sendable {
  /// Where somebody or something is named, and which of the findings it is.
  struct Mention: Sendable {
    enum Kind: Sendable { case person, organisation, event }

    let span: Span
    let kind: Kind
    fileprivate let index: Int32

    var isPerson: Bool { kind == .person }
  }

  private let entities: EntityFindings
  private let mentions: [Mention]

  init(_ entities: EntityFindings) {
    self.entities = entities
    var all: [Mention] = []
    all.reserveCapacity(entities.chart.mentions.count)
    func add(_ spans: [Span], _ kind: Mention.Kind, _ index: Int) {
      for span in spans { all.append(Mention(span: span, kind: kind, index: Int32(index))) }
    }
    for index in entities.people.indices { add(entities.people[index].mentions, .person, index) }
    for index in entities.organisations.indices {
      add(entities.organisations[index].mentions, .organisation, index)
    }
    for index in entities.events.indices { add(entities.events[index].mentions, .event, index) }
    all.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    mentions = all
  }

  /// Who or what a mention names, under the fullest name.
  func speaker(_ mention: Mention) -> Speaker {
    let index = Int(mention.index)
    switch mention.kind {
    case .person:
      let person = entities.people[index]
      return Speaker(
        span: mention.span, name: person.name, role: person.role, organisation: person.organisation)
    case .organisation: return Speaker(span: mention.span, name: entities.organisations[index].name)
    case .event: return Speaker(span: mention.span, name: entities.events[index].name)
    }
  }

  /// The mentions that begin in a span, in text order.
  func mentions(in span: Span) -> ArraySlice<Mention> {
    mentions[first(from: span.start)..<first(from: span.end)]
  }

  /// The last mention that begins before an offset and fits, at most some mentions back.
  func last(before offset: Int, where fits: (Mention) -> Bool) -> Mention? {
    let end = first(from: offset)
    return mentions[max(0, end - 40)..<end].last(where: fits)
  }

  /// The organisation named before an offset whose name has a word: "The union" after "Forge and Foundry Union".
  func organisation(with word: String, before offset: Int) -> Speaker? {
    let wanted = WordHash.of(word)
    return last(before: offset) { mention in
      guard !mention.isPerson else { return false }
      let index = Int(mention.index)
      let name = mention.kind == .event ? entities.events[index].name : entities.organisations[index].name
      return WordEvidence.hashes(of: name).contains(wanted)
    }.map(speaker)
  }

  private func first(from offset: Int) -> Int { mentions.partitionPoint { $0.span.start >= offset } }
}
