/// Hashes of words, ASCII letters in any case alike; eight bytes at a time, and never 0.
///
///     let bytes = Array("Rupiah rupiah".utf8)
///     WordHash.of(bytes, Span(0, 6)) == WordHash.of(bytes, Span(7, 13))    // true
public enum WordHash {
  /// The hash of a part of some bytes.
  public static func of(_ bytes: [UInt8], _ span: Span) -> UInt64 {
    bytes.withUnsafeBufferPointer { of($0, span) }
  }

  /// The hash of a slice.
  @inlinable
  public static func of(_ bytes: some Collection<UInt8>) -> UInt64 {
    bytes.withContiguousStorageIfAvailable { of($0, Span(0, $0.count)) }
      ?? of(Array(bytes), Span(0, bytes.count))
  }

  /// The hash of a string.
  public static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of($0, Span(0, $0.count)) }
  }

  @usableFromInline
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span) -> UInt64 {
    let hash = WordKey.hash(bytes, span)
    return hash == 0 ? 1 : hash
  }
}
