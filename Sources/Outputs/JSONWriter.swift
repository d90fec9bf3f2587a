import Records
import Text

/// Writes JSON byte by byte: every key in the schema's order, numbers exact, one record one line.
///
/// U+2028, U+2029, U+0085 and control characters are escaped, so that a record is one line to every reader.
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  /// Takes what was written so far, and begins anew.
  public mutating func take() -> [UInt8] {
    defer {
      bytes.removeAll(keepingCapacity: true)
      needsComma = false
    }
    return bytes
  }

  // MARK: Structure

  mutating func object(_ body: (inout JSONWriter) -> Void) { nested(0x7B, 0x7D, body) }
  mutating func array(_ body: (inout JSONWriter) -> Void) { nested(0x5B, 0x5D, body) }

  private mutating func nested(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    comma()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  mutating func key(_ name: StaticString) {
    comma()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  private mutating func comma() { if needsComma { bytes.append(0x2C) } }

  // MARK: Values

  mutating func null() { raw("null") }
  mutating func integer(_ value: Int) { raw(String(value)) }
  mutating func number(_ value: ExactNumber) { raw(value.description) }

  mutating func string(_ value: String) {
    comma()
    var value = value
    value.withUTF8 { escape($0) }
    needsComma = true
  }

  mutating func string(_ slice: ArraySlice<UInt8>) {
    comma()
    slice.withUnsafeBufferPointer { escape($0) }
    needsComma = true
  }

  private mutating func raw(_ text: String) {
    comma()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(0x22)
    var clean = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      let length = escapedLength(text, index)
      if length == 0 {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[clean..<index])
      appendEscape(byte, text, index)
      index += length
      clean = index
    }
    bytes.append(contentsOf: text[clean...])
    bytes.append(0x22)
  }

  /// How many bytes at `index` need an escape: 0 for none.
  @inline(__always)
  private func escapedLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = text[index]
    if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return 1 }
    if byte == 0xC2, index + 1 < text.count, text[index + 1] >= 0x80, text[index + 1] <= 0x9F { return 2 }
    if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] | 1 == 0xA9 { return 3 }
    return 0
  }

  private mutating func appendEscape(_ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ index: Int) {
    switch byte {
    case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
    case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
    case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
    case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
    case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
    case 0xC2: appendUnicode(UInt16(text[index + 1]))
    case 0xE2: appendUnicode(0x2000 | UInt16(text[index + 2] & 0x3F))
    default: appendUnicode(UInt16(byte))
    }
  }

  private mutating func appendUnicode(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: [0x5C, 0x75])
    for shift in stride(from: 12, through: 0, by: -4) {
      bytes.append(digits[Int(unit >> UInt16(shift)) & 15])
    }
  }
}
