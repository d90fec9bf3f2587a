import Records
import Text

/// Writes JSON byte by byte: every key in the schema's order, numbers exact, one record one line.
///
/// U+2028, U+2029, U+0085 and control characters are escaped, so that a record is one line to every reader. Every key
/// and element is written with a comma before it; what opens an object or an array takes the first one's place.
public struct JSONWriter: ~Copyable {
  private var buffer = ByteBuffer()

  /// A writer that has written nothing.
  public init() {}

  /// What was written so far.
  public var bytes: [UInt8] { buffer.bytes }

  /// How many bytes were written so far.
  public var count: Int { buffer.count }

  /// Forgets what was written, and begins anew.
  public mutating func removeAll() { buffer.removeAll() }

  /// Ends the line that a record is.
  public mutating func endLine() { buffer.append(0x0A) }

  // MARK: Structure

  @inline(__always)
  mutating func object(_ body: (inout JSONWriter) -> Void) { nested(0x7B, 0x7D, body) }

  /// An array; `body` opens each of its elements with ``element()``.
  @inline(__always)
  mutating func array(_ body: (inout JSONWriter) -> Void) { nested(0x5B, 0x5D, body) }

  @inline(__always)
  private mutating func nested(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    let start = buffer.count
    body(&self)
    if buffer.count == start { buffer.append(open) } else { buffer.replace(at: start, by: open) }
    buffer.append(close)
  }

  @inline(__always)
  mutating func key(_ name: StaticString) { buffer.append(key: name) }

  @inline(__always)
  mutating func element() { buffer.append(0x2C) }

  // MARK: Values

  @inline(__always)
  mutating func null() { buffer.append("null") }

  mutating func integer(_ value: Int) { buffer.append(decimal: value) }

  mutating func number(_ value: ExactNumber) {
    if value.exponent >= 0, let whole = Int(exactly: value.coefficient) {
      integer(whole)
      for _ in 0..<value.exponent { buffer.append(0x30) }
      return
    }
    var text = value.description
    text.withUTF8 { buffer.append($0) }
  }

  mutating func string(_ value: String) {
    let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { buffer.append(json: $0) }
    precondition(isWritten != nil, "a string of Swift's own lies in one piece")
  }

  /// A part of a document.
  mutating func string(_ document: Document, _ span: Span) { buffer.append(json: document.bytes, span) }

  /// The name of a record within its article: a letter and its number, which counts from 1.
  mutating func identifier(_ letter: StaticString, _ index: Int) {
    buffer.append(0x22)
    buffer.append(letter)
    buffer.append(decimal: index + 1)
    buffer.append(0x22)
  }
}
