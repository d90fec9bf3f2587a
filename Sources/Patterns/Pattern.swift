import Lexicons
import Text

/// One step of a rule: what the next tokens must be.
///
/// Patterns are values, so that they can be indexed by the roles that they may begin with, printed and tested.
public indirect enum Pattern: Sendable {
  /// A term of a role; of one of `classes` where any are given.
  case term(Role, classes: [TermClass], slot: Slot?)
  /// The longest term of a role and class that has one of these codes; no shorter one is tried.
  case coded(Role, class: TermClass, codes: [String], slot: Slot?)
  /// A token of some kinds (a bit each), and of one of some shapes where any are given.
  case token(UInt8, TokenShape, slot: Slot?)
  /// A token with just these bytes (ASCII).
  case text(StaticString)
  /// Whatever a reader of its own accepts, such as a numeral; it gives the position behind.
  case reader(PatternReader, slot: Slot?)
  case sequence([Pattern])
  case choice([Pattern])
  /// Once or not at all, once preferred.
  case maybe(Pattern)
}

/// A reader of its own: what it can begin with, and where it ends.
public struct PatternReader: Sendable {
  /// Readers of one name are the same, so that a token is read once for all rules.
  let name: String
  /// It begins with a term of these classes of a role, or with a token of these kinds (a bit each).
  let role: Role
  let classes: [TermClass]
  let kinds: UInt8
  /// What it may read on with behind its first part: terms of these roles, tokens of these kinds (a bit each).
  let innerRoles: RoleSet
  let innerKinds: UInt8
  let read: @Sendable (Reading, Int) -> Int?
}

/// A name for a part of a match: a number, which whoever writes rules gives a name.
public struct Slot: Hashable, Sendable {
  let number: Int16
  /// The slot of a number.
  public init(_ number: Int16) { self.number = number }
}

/// Builds a sequence of patterns from a block.
@resultBuilder
public enum PatternBuilder {
  /// One pattern as it is, several as a sequence.
  public static func buildBlock(_ parts: Pattern...) -> Pattern {
    parts.count == 1 ? parts[0] : .sequence(parts)
  }
}

// swift-format-ignore: AlwaysUseLowerCamelCase
/// A term of a role: `Word(.months, as: .month)`.
public func Word(_ role: Role, _ classes: TermClass..., as slot: Slot? = nil) -> Pattern {
  .term(role, classes: classes, slot: slot)
}

// swift-format-ignore: AlwaysUseLowerCamelCase
/// The longest term of a role and class with one of these codes, of at most eight bytes each: `Coded(.timeUnits, .unit, ["Y", "M"])`.
public func Coded(_ role: Role, _ name: TermClass, _ codes: [String], as slot: Slot? = nil) -> Pattern {
  precondition(codes.allSatisfy { $0.utf8.count <= 8 }, "longer codes are not told apart")
  return .coded(role, class: name, codes: codes, slot: slot)
}

// swift-format-ignore: AlwaysUseLowerCamelCase
/// A token with just these bytes.
public func Text(_ text: StaticString) -> Pattern { .text(text) }

// swift-format-ignore: AlwaysUseLowerCamelCase
/// A token of one of some kinds, and of one of some shapes: `Tok(.number, shape: .day, as: .day)`.
public func Tok(_ kinds: TokenKind..., shape: TokenShape = [], as slot: Slot? = nil) -> Pattern {
  .token(bits(kinds), shape, slot: slot)
}

// swift-format-ignore: AlwaysUseLowerCamelCase
/// Once or not at all.
public func Maybe(@PatternBuilder _ body: () -> Pattern) -> Pattern { .maybe(body()) }

// swift-format-ignore: AlwaysUseLowerCamelCase
/// The first of several that fits.
public func Either(_ choices: Pattern...) -> Pattern { .choice(choices) }

// swift-format-ignore: AlwaysUseLowerCamelCase
/// What a reader accepts, beginning with a term of one of these classes or a token of one of these kinds, and going on
/// with those of `inner`.
public func Read(
  _ name: String, _ role: Role, _ classes: [TermClass] = [], kinds: [TokenKind] = [],
  inner: (roles: RoleSet, kinds: [TokenKind]) = ([], []), as slot: Slot? = nil,
  _ read: @escaping @Sendable (Reading, Int) -> Int?
) -> Pattern {
  .reader(
    PatternReader(
      name: name, role: role, classes: classes, kinds: bits(kinds), innerRoles: inner.roles,
      innerKinds: bits(inner.kinds), read: read), slot: slot)
}

// swift-format-ignore: AlwaysUseLowerCamelCase
/// Several in a row.
public func Group(@PatternBuilder _ body: () -> Pattern) -> Pattern { body() }

/// Kinds as a bit each.
private func bits(_ kinds: [TokenKind]) -> UInt8 { kinds.reduce(0) { $0 | 1 << $1.rawValue } }
