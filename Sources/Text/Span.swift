/// A half-open range of UTF-8 bytes in a document.
///
/// Offsets inside the library always count UTF-8 bytes; a writer turns them into code points once, at the end
/// (``PositionMap``).
public struct Span: Hashable, Sendable {
  /// The first byte.
  public var start: Int
  /// The byte behind the last.
  public var end: Int

  /// The bytes from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// How many bytes it covers.
  public var count: Int { end - start }

  /// Whether both share at least one byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// Whether `other` lies in this span whole.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
}
