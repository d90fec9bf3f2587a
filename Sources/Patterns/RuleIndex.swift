import Lexicons
import Text

/// Which patterns a token can begin: for each role and each kind of token a set of patterns, one bit a pattern.
///
/// Looking a token up costs a few `or`s; it is asked of every token of every text.
public struct RuleIndex: Sendable {
  /// How many patterns an index holds.
  public static let capacity = 128

  private let any: UInt128
  private let byRole: [UInt128]
  private let byKind: [UInt128]
  /// The roles and kinds that begin any pattern at all.
  private let roles: RoleSet
  private let kinds: UInt8

  init(_ patterns: [Pattern]) {
    precondition(patterns.count <= RuleIndex.capacity, "more rules than an index holds")
    var any: UInt128 = 0
    var byRole = [UInt128](repeating: 0, count: RoleSet.capacity)
    var byKind = [UInt128](repeating: 0, count: 8)
    var all = Starter()
    for (number, pattern) in patterns.enumerated() {
      let starter = Starter(of: pattern)
      let bit = UInt128(1) << UInt128(number)
      if starter.anything { any |= bit }
      for role in Role.allCases where starter.roles.contains(role) { byRole[Int(role.rawValue)] |= bit }
      for kind in 0..<8 where starter.kinds & (1 << UInt8(kind)) != 0 { byKind[kind] |= bit }
      all = all.union(starter)
    }
    self.any = any
    self.byRole = byRole
    self.byKind = byKind
    roles = all.roles
    kinds = all.kinds
  }

  /// The patterns that a token may begin.
  func candidates(_ reading: Reading, at token: Int) -> UInt128 {
    var out = any
    let kind = reading.tokens[token].kind.rawValue
    if kinds & (1 << kind) != 0 { out |= byKind[Int(kind)] }
    var own = roles.intersection(reading.roles[token]).rawValue
    while own != 0 {
      out |= byRole[own.trailingZeroBitCount]
      own &= own &- 1
    }
    return out
  }
}
