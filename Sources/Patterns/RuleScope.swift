import Lexicons
import Text

/// Which rules some tokens allow at all: those whose parts that cannot be left out are all there.
///
///     book.scope(reading, sentence.tokens)       // without a month's name, no rule that reads one
public struct RuleScope: Sendable {
  /// The rules, a bit each.
  let patterns: UInt64
  /// The roles and the kinds of tokens (a bit each) that begin one of them.
  @usableFromInline let roles: RoleSet
  @usableFromInline let kinds: UInt8

  /// Whether a rule may begin at a token, as far as its roles and its kind tell.
  @inlinable @inline(__always)
  public func mayBegin(_ roles: RoleSet, _ kind: TokenKind) -> Bool {
    !self.roles.isDisjoint(with: roles) || kinds & (1 << kind.rawValue) != 0
  }
}

/// What a match cannot do without: terms of roles, and tokens of kinds (a bit each).
struct PatternNeeds {
  var roles = RoleSet()
  var kinds: UInt8 = 0

  init() {}

  init(_ pattern: Pattern) {
    switch pattern {
    case .term(let role, _, _), .coded(let role, _, _, _): roles = RoleSet(role)
    case .token(let kinds, _, _):
      if kinds.nonzeroBitCount == 1 { self.kinds = kinds }
    case .sequence(let parts):
      for part in parts {
        let needs = PatternNeeds(part)
        roles.formUnion(needs.roles)
        kinds |= needs.kinds
      }
    case .choice(let choices):
      (roles, kinds) = choices.isEmpty ? ([], 0) : (RoleSet(rawValue: .max), .max)
      for choice in choices {
        let needs = PatternNeeds(choice)
        roles.formIntersection(needs.roles)
        kinds &= needs.kinds
      }
    case .text, .reader, .maybe, .look: break
    }
  }
}

/// Finds the rules that some tokens allow.
struct ScopeIndex: Sendable {
  /// The patterns that need a role or a kind.
  private var needing = [UInt64](repeating: 0, count: RoleSet.capacity)
  private var needingKind = [UInt64](repeating: 0, count: 8)
  private var neededRoles = RoleSet()
  private var neededKinds: UInt8 = 0
  /// What begins each pattern.
  private var beginnings: [PatternNeeds] = []
  private let all: UInt64

  init(_ program: ProgramBuilder) {
    all = program.needs.count == 64 ? .max : 1 << UInt64(program.needs.count) - 1
    for (number, needs) in program.needs.enumerated() {
      let bit = UInt64(1) << UInt64(number)
      neededRoles.formUnion(needs.roles)
      neededKinds |= needs.kinds
      for role in 0..<RoleSet.capacity where needs.roles.rawValue >> UInt64(role) & 1 != 0 {
        needing[role] |= bit
      }
      for kind in 0..<8 where needs.kinds >> UInt8(kind) & 1 != 0 { needingKind[kind] |= bit }
      var beginning = PatternNeeds()
      for step in program.readingSteps(from: program.starts[number]) {
        let first = program.stepGuard(of: program.steps[step])
        beginning.roles.formUnion(first.roles)
        beginning.kinds |= first.kinds
      }
      beginnings.append(beginning)
    }
  }

  /// The rules that some tokens allow.
  func scope(_ reading: Reading, _ tokens: Range<Int>) -> RuleScope {
    let (roles, all) = (reading.roles, reading.tokens)
    var present = RoleSet()
    var presentKinds: UInt8 = 0
    for token in tokens {
      present.formUnion(roles[token])
      presentKinds |= 1 << all[token].kind.rawValue
    }
    var patterns = self.all
    var missing = neededRoles.subtracting(present).rawValue
    while missing != 0 {
      patterns &= ~needing[missing.trailingZeroBitCount]
      missing &= missing &- 1
    }
    var missingKinds = neededKinds & ~presentKinds
    while missingKinds != 0 {
      patterns &= ~needingKind[missingKinds.trailingZeroBitCount]
      missingKinds &= missingKinds &- 1
    }
    return scope(of: patterns)
  }

  /// Some rules with what begins them.
  func scope(of patterns: UInt64 = .max) -> RuleScope {
    var roles = RoleSet()
    var kinds: UInt8 = 0
    var rest = patterns & all
    while rest != 0 {
      let beginning = beginnings[rest.trailingZeroBitCount]
      roles.formUnion(beginning.roles)
      kinds |= beginning.kinds
      rest &= rest &- 1
    }
    return RuleScope(patterns: patterns & all, roles: roles, kinds: kinds)
  }
}
