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

/// Some rules of a book, a bit each.
public struct RuleSet: OptionSet, Sendable {
  /// The bit of a rule is the one of its number.
  public let rawValue: UInt64
  /// The rules whose bits are set.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// All rules of any book.
  @inlinable public static var all: RuleSet { RuleSet(rawValue: .max) }
}

/// Rules indexed by what they may begin with, so that most tokens start none.
public struct RuleBook<Output>: Sendable {
  /// The rules' names.
  public let names: [String]
  @usableFromInline let makes: [@Sendable (Match) -> Output?]
  @usableFromInline let program: Program

  /// - Precondition: at most 64 rules.
  /// - Parameter shape: tells the shapes of a token.
  public init(_ rules: [Rule<Output>], shape: @escaping @Sendable (Reading, Int) -> TokenShape) {
    names = rules.map(\.name)
    makes = rules.map(\.make)
    program = Program(rules.map(\.pattern), shape: shape)
  }

  /// The rules of an area.
  public func rules(ofArea area: String) -> RuleSet {
    var rules = RuleSet()
    for (number, name) in names.enumerated() where name.hasPrefix(area) {
      rules.insert(RuleSet(rawValue: 1 << UInt64(number)))
    }
    return rules
  }

  /// The rules among some that may begin at a token, by the token itself and what stands behind it.
  @inlinable
  public func starts(_ match: Match, at token: Int, limit: Int, among rules: RuleSet = .all) -> RuleSet {
    RuleSet(rawValue: program.starts(match, at: token, limit: limit, among: rules.rawValue))
  }

  /// The longest match of some rules at a token; nil where none fits.
  @inlinable
  public func match(
    _ match: Match, at token: Int, limit: Int, among rules: RuleSet = .all
  ) -> (Output, rule: Int)? {
    self.match(match, at: token, limit: limit, starts: starts(match, at: token, limit: limit, among: rules))
  }

  /// The longest match at a token, the earlier rule where two are as long; with the number of the rule that made it.
  ///
  /// A rule's match is made when no other is left that would go before it.
  @inlinable
  public func match(
    _ match: Match, at token: Int, limit: Int, starts: RuleSet
  ) -> (Output, rule: Int)? {
    guard !starts.isEmpty else { return nil }
    program.begin(match, at: token, limit: limit, starts.rawValue)
    while let number = program.longest(match) {
      if let output = makes[number](match) { return (output, number) }
    }
    return nil
  }
}
