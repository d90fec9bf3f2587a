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
  @usableFromInline let rules: [Rule<Output>]
  @usableFromInline let programs: [Program]
  @usableFromInline let index: RuleIndex

  /// - Precondition: at most ``RuleIndex/capacity`` rules.
  public init(_ rules: [Rule<Output>]) {
    self.rules = rules
    programs = rules.map { Program($0.pattern) }
    index = RuleIndex(rules.map(\.pattern))
  }

  /// Whether any rule can begin at a token.
  public func mayBegin(_ reading: Reading, at token: Int) -> Bool {
    index.candidates(reading, at: token) != 0
  }

  /// The longest match at a token, the earlier rule where two are as long; with the rule that made it.
  @inlinable
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
