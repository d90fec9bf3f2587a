/// A decoded text: one buffer of valid UTF-8, without byte-order mark, nothing else changed.
///
///     Document(decoding: Array("Rp140-an triliun".utf8)).string(Span(0, 5))   // "Rp140"
public struct Document: Sendable {
  /// The text as UTF-8.
  public let bytes: [UInt8]
  /// IANA name of the encoding that the source was in.
  public let encoding: String
  /// Whether sequences that are no valid text were replaced with U+FFFD.
  public let replaced: Int

  init(bytes: [UInt8], encoding: String, replaced: Int) {
    self.bytes = bytes
    self.encoding = encoding
    self.replaced = replaced
  }

  /// A document of bytes that are valid UTF-8 already.
  public init(bytes: [UInt8]) {
    self.init(bytes: bytes, encoding: "UTF-8", replaced: 0)
  }

  /// A document of a Swift string.
  public init(_ text: String) {
    self.init(bytes: Array(text.utf8), encoding: "UTF-8", replaced: 0)
  }

  /// The text of a span.
  public func string(_ span: Span) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// The text of a span with every run of white space as one space: a name that the source breaks over two lines.
  public func name(_ span: Span) -> String {
    isPlain(span) ? string(span) : joined(span)
  }

  /// Whether all white space in a span is single spaces, as it is in nearly every name.
  private func isPlain(_ span: Span) -> Bool {
    let bytes = bytes.span
    var last: UInt8 = 0
    for index in span.start..<span.end {
      let byte = bytes[index]
      if byte <= 0x20, byte == 0x20 ? last == 0x20 : byte >= 9 && byte <= 13 { return false }
      last = byte
    }
    return true
  }

  private func joined(_ span: Span) -> String {
    var out: [UInt8] = []
    for byte in bytes[span.start..<span.end] {
      if byte == 0x20 || (byte >= 9 && byte <= 13) {
        if out.last != 0x20 { out.append(0x20) }
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
