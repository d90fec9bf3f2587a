import JSONInput

/// Hits among the gold records and among those found.
public struct Tally: Sendable, Equatable {
  /// Records of gold that were found, and agree.
  public var hits = 0
  /// Records of gold.
  public var gold = 0
  /// Records that were found.
  public var found = 0

  mutating func add(_ hits: Int, _ gold: Int, _ found: Int) {
    self.hits += hits
    self.gold += gold
    self.found += found
  }

  /// In percent; 100 where nothing was found and nothing was to be found.
  public var precision: Double { found > 0 ? 100 * Double(hits) / Double(found) : gold == 0 ? 100 : 0 }
  /// In percent; 100 where nothing was to be found.
  public var recall: Double { gold > 0 ? 100 * Double(hits) / Double(gold) : 100 }
  /// The harmonic mean of precision and recall, in percent.
  public var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
}

/// A record of gold and one found that do not agree, or one without the other.
public struct Mistake: Sendable {
  /// What kind of record, and what is wrong with it: `figures missed`.
  public let kind: String
  /// The article's id.
  public let article: String
  /// The gold record; nil where there is none.
  public let gold: JSONValue?
  /// The record that was found; nil where none was.
  public let found: JSONValue?
}

/// Compares records with gold records, micro-averaged over all articles and by language.
public struct Score: Sendable {
  /// By `language name`: `all figures value`, `id zones`.
  public private(set) var tallies: [String: Tally] = [:]
  /// The same for people, organisations and events, which the contract leaves unscored.
  public private(set) var entityTallies: [String: Tally] = [:]
  /// What does not agree, in the order in which articles were added.
  public private(set) var mistakes: [Mistake] = []
  /// What the article at hand counts for: all articles, and those of its language.
  private var scopes: [String] = []

  /// A score of no article yet.
  public init() {}

  /// Scores one article; only the lists that the gold record has count.
  public mutating func add(gold: JSONValue, found: JSONValue) {
    let article = gold["id"]?.string ?? ""
    scopes = ["all", gold["language"]?.string ?? "und"]
    mentions("figures", gold, found, article, Agreement.figureValue)
    mentions("dates", gold, found, article, Agreement.dateValue)
    if let statements = gold["statements"] {
      self.statements(statements.elements, found["statements"]?.elements ?? [])
    }
    if let items = gold["recommendations"] {
      recommendations(items.elements, found["recommendations"]?.elements ?? [])
    }
    if let zones = gold["zones"]?.elements {
      let (same, total) = Agreement.zones(zones, found["zones"]?.elements ?? [])
      put("zones", same, total, total)
      metadata(gold, found)
    }
    for kind in ["people", "organisations", "events"] {
      if let list = gold[kind] { entities(kind, list.elements, found[kind]?.elements ?? [], article) }
    }
  }

  private mutating func put(_ name: String, _ hits: Int, _ gold: Int, _ found: Int) {
    for scope in scopes { tallies["\(scope) \(name)", default: Tally()].add(hits, gold, found) }
  }

  private mutating func mentions(
    _ kind: String, _ gold: JSONValue, _ found: JSONValue, _ article: String,
    _ agrees: (JSONValue, JSONValue) -> Bool
  ) {
    guard let list = gold[kind] else { return }
    let golds = list.elements
    let founds = found[kind]?.elements ?? []
    let links = Agreement.pairs(golds, founds) { Agreement.overlap($0, $1) > 0 }
    put("\(kind) detection", links.count, golds.count, founds.count)
    put("\(kind) value", links.count { agrees(golds[$0.gold], founds[$0.found]) }, golds.count, founds.count)
    let complete = kind == "figures" ? Agreement.figureFull : agrees
    if kind == "figures" {
      put(
        "figures full", links.count { complete(golds[$0.gold], founds[$0.found]) }, golds.count, founds.count)
      let entities = links.count { link in
        guard let a = golds[link.gold]["measured_entity"], let b = founds[link.found]["measured_entity"]
        else { return false }
        return Agreement.overlap(a, b) > 0
      }
      put(
        "figures entity", entities, golds.count { $0["measured_entity"] != nil },
        founds.count { $0["measured_entity"] != nil })
    }
    for link in links where !complete(golds[link.gold], founds[link.found]) {
      mistakes.append(
        Mistake(kind: "\(kind) value", article: article, gold: golds[link.gold], found: founds[link.found]))
    }
    for (index, record) in golds.enumerated() where !links.contains(where: { $0.gold == index }) {
      mistakes.append(Mistake(kind: "\(kind) missed", article: article, gold: record, found: nil))
    }
    for (index, record) in founds.enumerated() where !links.contains(where: { $0.found == index }) {
      mistakes.append(Mistake(kind: "\(kind) spurious", article: article, gold: nil, found: record))
    }
  }

  private mutating func statements(_ golds: [JSONValue], _ founds: [JSONValue]) {
    let links = Agreement.pairs(golds, founds) { Agreement.shared($0, $1) >= 0.8 }
    put("statements span", links.count, golds.count, founds.count)
    let right = links.count { golds[$0.gold]["speaker"]?["name"] == founds[$0.found]["speaker"]?["name"] }
    put("statements speaker", right, golds.count, founds.count)
  }

  private mutating func recommendations(_ gold: [JSONValue], _ found: [JSONValue]) {
    for (label, isNumbered) in [("listed", true), ("prose", false)] {
      let golds = gold.filter { ($0["number"] != nil) == isNumbered }
      let founds = found.filter { ($0["number"] != nil) == isNumbered }
      let links = Agreement.pairs(golds, founds) {
        Agreement.shared($0, $1) >= 0.8 && $0["number"] == $1["number"]
      }
      put("recommendations \(label)", links.count, golds.count, founds.count)
      let right = links.count { golds[$0.gold]["force"] == founds[$0.found]["force"] }
      put("recommendations \(label) force", right, golds.count, founds.count)
    }
  }

  private mutating func metadata(_ gold: JSONValue, _ found: JSONValue) {
    let pairs = [
      ("title", gold["title"]?["text"]?.string, found["title"]?["text"]?.string),
      ("publisher", gold["publisher"]?["name"]?.string, found["publisher"]?["name"]?.string),
      ("published", gold["published"]?["value"]?.string, found["published"]?["value"]?.string),
      ("authors", names(gold), names(found)),
    ]
    for (name, a, b) in pairs { put(name, a != nil && a == b ? 1 : 0, a != nil ? 1 : 0, b != nil ? 1 : 0) }
    func names(_ record: JSONValue) -> String? {
      let names = (record["authors"]?.elements ?? []).map { $0["name"]?.string ?? "" }.sorted()
      return names.isEmpty ? nil : names.joined(separator: "\n")
    }
  }

  /// Entities by name, their mentions by span, and the editions of events.
  private mutating func entities(
    _ kind: String, _ golds: [JSONValue], _ founds: [JSONValue], _ article: String
  ) {
    let links = Agreement.namesakes(golds, founds)
    putEntity(kind, links.count, golds.count, founds.count)
    let marked = Agreement.mentions(golds)
    let mentions = Agreement.mentions(founds)
    putEntity("\(kind) mentions", marked.intersection(mentions).count, marked.count, mentions.count)
    if kind == "events" {
      let right = links.count {
        golds[$0.gold]["edition"] != nil && golds[$0.gold]["edition"] == founds[$0.found]["edition"]
      }
      putEntity(
        "events edition", right, golds.count { $0["edition"] != nil }, founds.count { $0["edition"] != nil })
    }
    for (index, record) in golds.enumerated() where !links.contains(where: { $0.gold == index }) {
      mistakes.append(Mistake(kind: "\(kind) missed", article: article, gold: record, found: nil))
    }
    for (index, record) in founds.enumerated() where !links.contains(where: { $0.found == index }) {
      mistakes.append(Mistake(kind: "\(kind) spurious", article: article, gold: nil, found: record))
    }
  }

  private mutating func putEntity(_ name: String, _ hits: Int, _ gold: Int, _ found: Int) {
    for scope in scopes { entityTallies["\(scope) \(name)", default: Tally()].add(hits, gold, found) }
  }

  /// The scopes and names in the order of a report: the contract's scores, then those of entities; in each, `all`
  /// first, then the languages, names alphabetically.
  public var rows: [(name: String, tally: Tally)] { Score.sorted(tallies) + Score.sorted(entityTallies) }

  private static func sorted(_ tallies: [String: Tally]) -> [(name: String, tally: Tally)] {
    tallies.keys.sorted {
      ($0.hasPrefix("all ") ? 0 : 1, $0) < ($1.hasPrefix("all ") ? 0 : 1, $1)
    }.map { ($0, tallies[$0]!) }
  }
}
