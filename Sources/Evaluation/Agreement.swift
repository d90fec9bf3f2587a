import JSONInput

/// Whether two records say the same, as the contract's last section defines it.
enum Agreement {
  static func start(_ value: JSONValue) -> Int { value["start"]?.integer ?? 0 }
  static func end(_ value: JSONValue) -> Int { value["end"]?.integer ?? 0 }

  /// Code points that both spans have; negative or 0 where none.
  static func overlap(_ a: JSONValue, _ b: JSONValue) -> Int { min(end(a), end(b)) - max(start(a), start(b)) }

  /// Share of both spans' union that both have.
  static func shared(_ a: JSONValue, _ b: JSONValue) -> Double {
    let both = overlap(a, b)
    guard both > 0 else { return 0 }
    return Double(both) / Double(max(end(a), end(b)) - min(start(a), start(b)))
  }

  /// Links two lists one to one, best overlap first.
  static func pairs(
    _ gold: [JSONValue], _ found: [JSONValue], where fits: (JSONValue, JSONValue) -> Bool
  ) -> [(gold: Int, found: Int)] {
    var links: [(overlap: Int, gold: Int, found: Int)] = []
    for (i, g) in gold.enumerated() {
      for (j, f) in found.enumerated() where fits(g, f) { links.append((overlap(g, f), i, j)) }
    }
    links.sort { ($1.overlap, $0.gold, $0.found) < ($0.overlap, $1.gold, $1.found) }
    var usedGold: Set<Int> = []
    var usedFound: Set<Int> = []
    var out: [(gold: Int, found: Int)] = []
    for link in links where !usedGold.contains(link.gold) && !usedFound.contains(link.found) {
      usedGold.insert(link.gold)
      usedFound.insert(link.found)
      out.append((link.gold, link.found))
    }
    return out
  }

  /// Two numbers that differ by less than one part in 10⁹.
  static func sameNumber(_ a: JSONValue?, _ b: JSONValue?) -> Bool {
    guard let a = a?.double, let b = b?.double else { return a == nil && b == nil }
    return abs(a - b) <= max(1e-9 * max(abs(a), abs(b)), 1e-12)
  }

  static func same(_ a: JSONValue, _ b: JSONValue, _ keys: String...) -> Bool {
    keys.allSatisfy { a[$0] == b[$0] }
  }

  static func figureValue(_ a: JSONValue, _ b: JSONValue) -> Bool {
    same(a, b, "kind", "unit") && ["value", "min", "max"].allSatisfy { sameNumber(a[$0], b[$0]) }
  }

  static func figureFull(_ a: JSONValue, _ b: JSONValue) -> Bool {
    figureValue(a, b) && same(a, b, "modifier", "per", "change")
  }

  static func dateValue(_ a: JSONValue, _ b: JSONValue) -> Bool { same(a, b, "type", "value") }

  /// Links entities of the same name one to one.
  static func namesakes(_ gold: [JSONValue], _ found: [JSONValue]) -> [(gold: Int, found: Int)] {
    var free: [String: [Int]] = [:]
    for (index, record) in found.enumerated().reversed() {
      free[record["name"]?.string ?? "", default: []].append(index)
    }
    var out: [(gold: Int, found: Int)] = []
    for (index, record) in gold.enumerated() {
      if let match = free[record["name"]?.string ?? ""]?.popLast() { out.append((index, match)) }
    }
    return out
  }

  /// The spans of all mentions of some entities.
  static func mentions(_ entities: [JSONValue]) -> Set<[Int]> {
    Set(entities.flatMap { $0["mentions"]?.elements ?? [] }.map { [start($0), end($0)] })
  }

  /// Code points whose zone kind agrees, article against all else; and all code points.
  static func zones(_ gold: [JSONValue], _ found: [JSONValue]) -> (same: Int, total: Int) {
    func isArticle(_ zone: JSONValue) -> Bool {
      ["title", "dateline", "caption", "body"].contains(zone["kind"]?.string ?? "")
    }
    var same = 0
    var total = 0
    for g in gold {
      total += end(g) - start(g)
      for f in found where isArticle(f) == isArticle(g) { same += max(0, overlap(g, f)) }
    }
    return (same, total)
  }
}
