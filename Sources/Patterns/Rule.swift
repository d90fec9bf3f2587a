import Lexicons
import Text

/// A rule: a name, a pattern over tokens and roles, and what a match means.
///
///     Rule("date.month-year") {                  // "Juni 2025"
///       Word(.months, as: .month)
///       Tok(.number, as: .year)
///     } make: { match in … }
public struct Rule<Output>: Sendable {
  /// `area.what-it-reads`, as `explain` prints it.
  public let name: String
  /// What the tokens must be.
  public let pattern: Pattern
  /// What a match means; nil where it means nothing after all.
  public let make: @Sendable (Match) -> Output?

  /// A rule of a name, a pattern and a meaning.
  public init(
    _ name: String, @PatternBuilder _ pattern: () -> Pattern, make: @escaping @Sendable (Match) -> Output?
  ) {
    self.name = name
    self.pattern = pattern()
    self.make = make
  }
}

/// Rules indexed by what they may begin with, so that most tokens start none.
public struct RuleBook<Output>: Sendable {
  /// All rules, whatever the tokens are.
  public let everywhere: RuleScope
  /// The rules' names.
  public let names: [String]
  @usableFromInline let makes: [@Sendable (Match) -> Output?]
  @usableFromInline let program: Program

  /// - Precondition: at most 64 rules.
  public init(_ rules: [Rule<Output>]) {
    names = rules.map(\.name)
    makes = rules.map(\.make)
    program = Program(rules.map(\.pattern))
    everywhere = program.scopes.scope()
  }

  /// The rules of an area alone, whatever the tokens are.
  public func scope(ofArea area: String) -> RuleScope {
    var patterns: UInt64 = 0
    for (number, name) in names.enumerated() where name.hasPrefix(area) { patterns |= 1 << UInt64(number) }
    return program.scopes.scope(of: patterns)
  }

  /// The rules that some tokens allow, such as a sentence: many have none of what a rule cannot do without.
  @inlinable
  public func scope(_ reading: Reading, _ tokens: Range<Int>) -> RuleScope { program.scope(reading, tokens) }

  /// The rules that may begin at a token, by the token itself and what stands behind it.
  @inlinable
  public func starts(_ reading: Reading, at token: Int, limit: Int, _ scope: RuleScope) -> RuleStarts {
    guard scope.mayBegin(reading.roles[token], reading.tokens[token].kind) else { return RuleStarts() }
    return program.starts(reading, at: token, limit: limit, scope)
  }

  /// The longest match of some rules at a token; nil where none fits.
  @inlinable
  public func match(_ match: Match, at token: Int, limit: Int, _ scope: RuleScope) -> (Output, rule: Int)? {
    self.match(match, at: token, limit: limit, starts(match.reading, at: token, limit: limit, scope))
  }

  /// The longest match at a token, the earlier rule where two are as long; with the number of the rule that made it.
  ///
  /// A rule's match is made when no other is left that would go before it.
  @inlinable
  public func match(
    _ match: Match, at token: Int, limit: Int, _ starts: RuleStarts
  ) -> (Output, rule: Int)? {
    guard !starts.isEmpty else { return nil }
    var attempt = program.attempt(at: token, limit: limit, starts)
    while let number = program.longest(&attempt, match) {
      if let output = makes[number](match) { return (output, number) }
    }
    return nil
  }
}
