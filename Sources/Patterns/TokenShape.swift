/// What the bytes of a token can be, a bit each: a day, a year, a clock time. Whoever writes rules says which bits there
/// are and tells them of a token.
public struct TokenShape: OptionSet, Sendable {
  /// One bit a shape.
  public let rawValue: UInt16
  /// The shapes whose bits are set.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
}
