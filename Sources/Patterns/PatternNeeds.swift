import Lexicons
import Text

/// What a match cannot do without: a term of a role, or of one of its classes, or a token of a kind.
struct PatternNeed: Equatable, Sendable {
  var role: Role?
  var classes: [TermClass] = []
  var kind: UInt8 = 0
}

/// The needs of all patterns, each with a number below 64, and the patterns that have them.
struct PatternNeeds: Sendable {
  private(set) var needs: [PatternNeed] = []
  /// The patterns that have each need, a bit each.
  private(set) var needing: [UInt64] = []

  /// See ``allowedRows()``; there when all patterns are.
  private var allowed: [UInt64] = []
  /// The roles that are needed.
  private(set) var roles = RoleSet()

  /// Adds what a pattern of a number needs.
  mutating func add(_ pattern: Pattern, _ number: Int) {
    for need in PatternNeeds.needs(of: pattern) {
      let place = needs.firstIndex(of: need) ?? needs.count
      // What has no number is not asked for.
      if place == 64 { continue }
      if place == needs.count {
        needs.append(need)
        needing.append(0)
        if let role = need.role { roles.insert(RoleSet(role)) }
      }
      needing[place] |= 1 << UInt64(number)
    }
  }

  private static func needs(of pattern: Pattern) -> [PatternNeed] {
    switch pattern {
    case .term(let role, let classes, _):
      return [PatternNeed(role: role)] + (classes.isEmpty ? [] : [PatternNeed(role: role, classes: classes)])
    case .coded(let role, let name, _, _):
      return [PatternNeed(role: role), PatternNeed(role: role, classes: [name])]
    case .token(let kinds, _, _): return kinds.nonzeroBitCount == 1 ? [PatternNeed(kind: kinds)] : []
    case .sequence(let parts): return parts.flatMap { needs(of: $0) }
    case .choice(let choices):
      let others = choices.dropFirst().map { needs(of: $0) }
      let first = choices.first.map { needs(of: $0) } ?? []
      return first.filter { need in others.allSatisfy { $0.contains(need) } }
    case .text, .reader, .maybe: return []
    }
  }

  /// Forgets that a pattern needs a role where it needs a class of it.
  mutating func tidy() {
    for (place, need) in needs.enumerated() where need.role != nil && need.classes.isEmpty {
      for (other, finer) in needs.enumerated() where finer.role == need.role && !finer.classes.isEmpty {
        needing[place] &= ~needing[other]
      }
    }
    let kept = needs.indices.filter { needing[$0] != 0 }
    (needs, needing) = (kept.map { needs[$0] }, kept.map { needing[$0] })
    allowed = allowedRows()
  }

  /// The needs, a bit each, that a term of a role and class fills.
  func filled(by role: Role, _ kind: TermClass) -> UInt64 {
    filled { $0.role == role && ($0.classes.isEmpty || $0.classes.contains(kind)) }
  }

  /// The needs, a bit each, that a token of a kind fills.
  func filled(byKind kind: Int) -> UInt64 { filled { $0.kind & 1 << kind != 0 } }

  private func filled(by test: (PatternNeed) -> Bool) -> UInt64 {
    var out: UInt64 = 0
    for (place, need) in needs.enumerated() where test(need) { out |= 1 << UInt64(place) }
    return out
  }

  /// The patterns that have all they need where some needs are filled.
  @inline(__always)
  func patterns(where filled: UInt64) -> UInt64 {
    var out = UInt64.max
    var row = 0
    while row < allowed.count {
      out &= allowed[row &+ Int(truncatingIfNeeded: filled >> UInt64(row >> 5) & 0xFF)]
      row &+= 256
    }
    return out
  }

  /// For each eight needs, the patterns that can do where any of them are filled.
  private func allowedRows() -> [UInt64] {
    var out = [UInt64](repeating: .max, count: (needs.count + 7) / 8 * 256)
    for (place, patterns) in needing.enumerated() {
      let (row, bit) = (place / 8 * 256, 1 << (place % 8))
      for filled in 0..<256 where filled & bit == 0 { out[row + filled] &= ~patterns }
    }
    return out
  }
}
