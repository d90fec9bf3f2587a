import Lexicons
import Text

/// A rule: a name, a pattern over tokens and roles, and what a match means.
///
///     Rule("date.month-year") {                  // "Juni 2025"
///       Word(.months, as: "month")
///       Tok(.number, as: "year")
///     } make: { match in … }
public struct Rule<Output>: Sendable {
  /// `area.what-it-reads`, as `explain` prints it.
  public let name: StaticString
  public let pattern: Pattern
  public let make: @Sendable (Match) -> Output?

  public init(
    _ name: StaticString, @PatternBuilder _ pattern: () -> Pattern,
    make: @escaping @Sendable (Match) -> Output?
  ) {
    self.name = name
    self.pattern = pattern()
    self.make = make
  }
}

/// Rules indexed by what they may begin with, so that most tokens start none.
public struct RuleBook<Output>: Sendable {
  private let rules: [Rule<Output>]
  private let programs: [Program]
  private let index: RuleIndex

  /// - Precondition: at most ``RuleIndex/capacity`` rules.
  public init(_ rules: [Rule<Output>]) {
    self.rules = rules
    programs = rules.map { Program($0.pattern) }
    index = RuleIndex(rules.map(\.pattern))
  }

  /// The longest match at a token, the earlier rule where two are as long; with the rule that made it.
  public func match(_ reading: Reading, at token: Int, limit: Int) -> (Output, Match, StaticString)? {
    var candidates = index.candidates(reading, at: token)
    var best: (Output, Match, StaticString)?
    while candidates != 0 {
      let number = candidates.trailingZeroBitCount
      candidates &= candidates &- 1
      guard let match = programs[number].match(reading, at: token, limit: limit),
        match.tokens.count > (best?.1.tokens.count ?? 0), let output = rules[number].make(match)
      else { continue }
      best = (output, match, rules[number].name)
    }
    return best
  }
}

/// What the first token of a match can be.
struct Starter: Sendable {
  private(set) var roles = RoleSet()
  /// Token kinds, a bit each.
  private(set) var kinds: UInt8 = 0
  private(set) var anything = false

  init() {}

  init(of pattern: Pattern) {
    switch pattern {
    case .term(let role, _, _): roles.insert(RoleSet(role))
    case .token(let set, _, _): for kind in set { kinds |= 1 << kind.rawValue }
    case .text: kinds = 0xFF
    case .reader, .look: anything = true
    case .choice(let choices): for choice in choices { self = union(Starter(of: choice)) }
    case .maybe: anything = true
    case .starting(let set, let kindSet, _):
      roles.formUnion(set)
      for kind in kindSet { kinds |= 1 << kind.rawValue }
    case .sequence(let parts):
      for part in parts {
        // A look reads nothing: what comes behind it begins the match.
        if case .look = part { continue }
        if case .maybe(let body) = part {
          self = union(Starter(of: body))
          continue
        }
        self = union(Starter(of: part))
        return
      }
      anything = true
    }
  }

  func union(_ other: Starter) -> Starter {
    var out = self
    out.roles.formUnion(other.roles)
    out.kinds |= other.kinds
    out.anything = anything || other.anything
    return out
  }
}
