/// Bytes that are written one after another: what the writers of JSON fill.
///
///     var buffer = ByteBuffer()
///     buffer.append("\"id\":")
///     buffer.append(decimal: -12)
///     buffer.take()                  // the bytes of "id":-12
public struct ByteBuffer {
  private var bytes: [UInt8] = []
  private var count = 0

  public init() {}

  /// Takes what was written, and begins anew.
  public mutating func take() -> [UInt8] {
    defer { count = 0 }
    return written
  }

  /// The bytes written so far.
  public var written: [UInt8] { Array(bytes[..<count]) }

  /// Makes room for as many bytes more.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count &+ more > bytes.count { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let size = max(bytes.count * 2, count + more, 4096)
    bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
  }

  public mutating func append(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count &+= 1
  }

  public mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard let source = text.baseAddress else { return }
    reserve(text.count)
    bytes.withUnsafeMutableBufferPointer { target in
      let place = target.baseAddress! + count
      if text.count >= 8, text.count <= 16 {
        // Two pieces of eight bytes that overlap cost less than a call.
        let last = text.count &- 8
        let (head, tail) = (UnsafeRawPointer(source), UnsafeRawPointer(source + last))
        let first = head.loadUnaligned(as: UInt64.self)
        let second = tail.loadUnaligned(as: UInt64.self)
        UnsafeMutableRawPointer(place).storeBytes(of: first, as: UInt64.self)
        UnsafeMutableRawPointer(place + last).storeBytes(of: second, as: UInt64.self)
      } else if text.count < 8 {
        for index in 0..<text.count { place[index] = source[index] }
      } else {
        place.update(from: source, count: text.count)
      }
    }
    count &+= text.count
  }

  /// A whole number in decimal.
  public mutating func append(decimal value: Int) {
    reserve(20)
    if value < 0 { append(0x2D) }
    var rest = value.magnitude
    var length = 1
    var limit: UInt = 10
    while rest >= limit, length < 19 {
      length &+= 1
      limit &*= 10
    }
    if rest >= limit { length &+= 1 }
    reserve(length)
    for place in stride(from: count + length - 1, through: count, by: -1) {
      bytes[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count &+= length
  }

  /// A string of JSON with its quotation marks.
  ///
  /// Control characters, U+0085, U+2028 and U+2029 are escaped, so that a record is one line to every reader.
  public mutating func append(json text: UnsafeBufferPointer<UInt8>) {
    append(0x22)
    var clean = 0
    var index = 0
    while index < text.count {
      index = JSONEscape.nextCandidate(text, index)
      guard index < text.count else { break }
      let length = JSONEscape.length(text, index)
      if length > 0 {
        append(UnsafeBufferPointer(rebasing: text[clean..<index]))
        appendEscape(text, index)
        clean = index &+ length
      }
      index &+= max(1, length)
    }
    append(UnsafeBufferPointer(rebasing: text[clean...]))
    append(0x22)
  }

  private mutating func appendEscape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) {
    switch text[index] {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0xC2: appendUnicode(UInt16(text[index &+ 1]))
    case 0xE2: appendUnicode(0x2000 | UInt16(text[index &+ 2] & 0x3F))
    default: appendUnicode(UInt16(text[index]))
    }
  }

  private mutating func appendUnicode(_ unit: UInt16) {
    append("\\u")
    for shift in stride(from: 12, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift) & 15)
      append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}

/// What a string of JSON must not hold as it is.
private enum JSONEscape {
  /// The first byte at or behind `index` that may need an escape.
  @inline(__always)
  static func nextCandidate(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var index = index
    while index &+ 8 <= text.count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(text.baseAddress! + index).loadUnaligned(as: UInt64.self))
      let found = candidates(word)
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < text.count {
      let byte = text[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2 { break }
      index &+= 1
    }
    return index
  }

  /// The top bit of each byte that may need an escape; none is left out, some may be there without need.
  @inline(__always)
  private static func candidates(_ word: UInt64) -> UInt64 {
    let top: UInt64 = 0x8080_8080_8080_8080
    func equals(_ byte: UInt64) -> UInt64 {
      let rest = word ^ (byte &* 0x0101_0101_0101_0101)
      return (rest &- 0x0101_0101_0101_0101) & ~rest
    }
    let control = (word &- 0x2020_2020_2020_2020) & ~word
    return (control | equals(0x22) | equals(0x5C) | equals(0x7F) | equals(0xC2) | equals(0xE2)) & top
  }

  /// How many bytes at `index` need an escape: 0 for none.
  @inline(__always)
  static func length(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = text[index]
    if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return 1 }
    if byte == 0xC2, index &+ 1 < text.count, text[index &+ 1] >= 0x80, text[index &+ 1] <= 0x9F { return 2 }
    if byte == 0xE2, index &+ 2 < text.count, text[index &+ 1] == 0x80, text[index &+ 2] | 1 == 0xA9 {
      return 3
    }
    return 0
  }
}
