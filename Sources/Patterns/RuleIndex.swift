import Lexicons
import Text

/// Which patterns a token can begin: for each role, class and kind of token a set of patterns, one bit a pattern.
///
/// Looking a token up costs a few `or`s; it is asked of every token of every text.
public struct RuleIndex: Sendable {
  /// How many patterns an index holds.
  public static let capacity = 128

  private var any: UInt128 = 0
  private var byRole = [UInt128](repeating: 0, count: RoleSet.capacity)
  private var byMark = [UInt128](repeating: 0, count: 128)
  private var byKind = [UInt128](repeating: 0, count: 8)
  /// For each role, the patterns that begin with its terms of one class.
  private var byClass = [[(name: String, patterns: UInt128)]](repeating: [], count: RoleSet.capacity)
  /// The roles that begin any pattern, those of which a class does, and the kinds that do.
  private var roles = RoleSet()
  private var classRoles = RoleSet()
  private var kinds: UInt8 = 0

  init(_ patterns: [Pattern]) {
    precondition(patterns.count <= RuleIndex.capacity, "more rules than an index holds")
    for (number, pattern) in patterns.enumerated() {
      let starter = Starter(of: pattern)
      let bit = UInt128(1) << UInt128(number)
      if starter.anything { any |= bit }
      for role in Role.allCases where starter.roles.contains(role) { byRole[Int(role.rawValue)] |= bit }
      for kind in 0..<8 where starter.kinds & (1 << UInt8(kind)) != 0 { byKind[kind] |= bit }
      for (role, names) in starter.classes { for name in names { add(bit, Int(role.rawValue), name) } }
      for mark in starter.marks { byMark[Int(mark)] |= bit }
      roles.formUnion(starter.roles)
      kinds |= starter.kinds
      for (role, _) in starter.classes { classRoles.insert(RoleSet(role)) }
    }
  }

  private mutating func add(_ bit: UInt128, _ role: Int, _ name: String) {
    if let index = byClass[role].firstIndex(where: { $0.name == name }) {
      byClass[role][index].patterns |= bit
    } else {
      byClass[role].append((name, bit))
    }
  }

  /// The patterns that a token may begin.
  @usableFromInline func candidates(_ reading: Reading, at token: Int) -> UInt128 {
    var out = any
    let kind = reading.tokens[token].kind.rawValue
    if kinds & (1 << kind) != 0 { out |= byKind[Int(kind)] }
    if kind == TokenKind.mark.rawValue, let byte = reading.bytes(token).first, byte < 0x80 {
      out |= byMark[Int(byte)]
    }
    let own = reading.roles[token]
    var plain = roles.intersection(own).rawValue
    while plain != 0 {
      out |= byRole[plain.trailingZeroBitCount]
      plain &= plain &- 1
    }
    guard !classRoles.isDisjoint(with: own) else { return out }
    for term in reading.terms(at: token) where classRoles.contains(term.role) {
      let kind = reading.kind(term)
      for (name, patterns) in byClass[Int(term.role.rawValue)] where name == kind { out |= patterns }
    }
    return out
  }
}
