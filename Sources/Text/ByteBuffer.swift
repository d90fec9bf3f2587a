/// Bytes that are written one after another: what the writers of JSON fill.
///
///     var buffer = ByteBuffer()
///     buffer.append("\"id\":")
///     buffer.append(decimal: -12)
///     buffer.bytes                   // the bytes of "id":-12
///
/// It owns its memory and is written millions of times a second, so that its small steps are inlined into the writers.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  /// How many bytes are written.
  @usableFromInline private(set) var size = 0

  /// An empty buffer.
  public init() {
    capacity = 4096
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// How many bytes were written so far.
  @inlinable public var count: Int { size }

  /// A copy of what was written so far.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: size)) }

  /// Appends what was written so far to other bytes.
  public func append(to out: inout [UInt8]) {
    out.append(contentsOf: UnsafeBufferPointer(start: base, count: size))
  }

  /// Forgets what was written; its memory stays.
  public mutating func removeAll() { size = 0 }

  /// Makes room for as many bytes more.
  @inlinable @inline(__always)
  mutating func reserve(_ more: Int) {
    if size &+ more > capacity { grow(more) }
  }

  @usableFromInline @inline(never)
  mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, size + more)
    let target = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    target.update(from: base, count: size)
    base.deallocate()
    (base, capacity) = (target, larger)
  }

  /// Appends one byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    base[size] = byte
    size &+= 1
  }

  /// Appends a text that is known when the program is built.
  @inlinable @inline(__always)
  public mutating func append(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    put(text)
  }

  /// Appends the key of an object's member with the comma before it: `,"id":`.
  @inlinable @inline(__always)
  public mutating func append(key name: StaticString) {
    reserve(name.utf8CodeUnitCount &+ 4)
    put(",\"")
    put(name)
    put("\":")
  }

  /// Writes a text where there is room for it.
  @inlinable @inline(__always)
  mutating func put(_ text: StaticString) {
    (base + size).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    size &+= text.utf8CodeUnitCount
  }

  /// Writes over a byte that was written before.
  @inlinable @inline(__always)
  public mutating func replace(at place: Int, by byte: UInt8) {
    precondition(place >= 0 && place < size, "no byte was written there")
    base[place] = byte
  }

  /// Appends bytes as they are.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard let source = text.baseAddress else { return }
    reserve(text.count)
    let place = base + size
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
    size &+= text.count
  }

  /// Appends a whole number in decimal.
  public mutating func append(decimal value: Int) {
    reserve(20)
    if value < 0 { append(0x2D) }
    var rest = value.magnitude
    if rest < 10 { return append(0x30 &+ UInt8(truncatingIfNeeded: rest)) }
    var length = 1
    var limit: UInt = 10
    while rest >= limit, length < 19 {
      length &+= 1
      limit &*= 10
    }
    if rest >= limit { length &+= 1 }
    var place = size &+ length
    size = place
    while rest >= 10 {
      place &-= 1
      base[place] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    base[place &- 1] = 0x30 &+ UInt8(truncatingIfNeeded: rest)
  }

  // MARK: Strings of JSON

  /// Appends a part of some bytes as a string of JSON with its quotation marks.
  public mutating func append(json bytes: [UInt8], _ span: Span) {
    bytes.withUnsafeBufferPointer { append(json: UnsafeBufferPointer(rebasing: $0[span.start..<span.end])) }
  }

  /// Appends a string of JSON with its quotation marks.
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
