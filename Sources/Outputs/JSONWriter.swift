import Records
import Text

/// Writes JSON byte by byte: every key in the schema's order, numbers exact, one record one line.
///
/// U+2028, U+2029, U+0085 and control characters are escaped, so that a record is one line to every reader.
public struct JSONWriter {
  private var buffer = ByteBuffer()
  private var needsComma = false

  public init() {}

  /// What was written so far.
  public var bytes: [UInt8] { buffer.written }

  /// Takes what was written so far, and begins anew.
  public mutating func take() -> [UInt8] {
    needsComma = false
    return buffer.take()
  }

  // MARK: Structure

  mutating func object(_ body: (inout JSONWriter) -> Void) { nested(0x7B, 0x7D, body) }
  mutating func array(_ body: (inout JSONWriter) -> Void) { nested(0x5B, 0x5D, body) }

  private mutating func nested(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    comma()
    buffer.append(open)
    needsComma = false
    body(&self)
    buffer.append(close)
    needsComma = true
  }

  mutating func key(_ name: StaticString) {
    buffer.append(needsComma ? ",\"" : "\"")
    buffer.append(name)
    buffer.append("\":")
    needsComma = false
  }

  private mutating func comma() { if needsComma { buffer.append(0x2C) } }

  // MARK: Values

  mutating func null() {
    comma()
    buffer.append("null")
    needsComma = true
  }

  mutating func integer(_ value: Int) {
    comma()
    buffer.append(decimal: value)
    needsComma = true
  }

  mutating func number(_ value: ExactNumber) {
    comma()
    var text = value.description
    text.withUTF8 { buffer.append($0) }
    needsComma = true
  }

  mutating func string(_ value: String) {
    comma()
    var value = value
    value.withUTF8 { buffer.append(json: $0) }
    needsComma = true
  }

  mutating func string(_ slice: ArraySlice<UInt8>) {
    comma()
    slice.withUnsafeBufferPointer { buffer.append(json: $0) }
    needsComma = true
  }
}
