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
    // Two pieces that overlap cost less than a loop or a call.
    switch text.count {
    case 4..<8: copyEnds(UInt32.self, source, place, text.count)
    case 8...16: copyEnds(UInt64.self, source, place, text.count)
    case 17...32: copyEnds(SIMD2<UInt64>.self, source, place, text.count)
    case ..<4: for index in 0..<text.count { place[index] = source[index] }
    default: place.update(from: source, count: text.count)
    }
    size &+= text.count
  }

  /// Copies the first and the last bytes, which are all.
  @inline(__always)
  private func copyEnds<Piece: BitwiseCopyable>(
    _: Piece.Type, _ source: UnsafePointer<UInt8>, _ place: UnsafeMutablePointer<UInt8>, _ count: Int
  ) {
    let last = count &- MemoryLayout<Piece>.size
    let head = UnsafeRawPointer(source).loadUnaligned(as: Piece.self)
    let tail = UnsafeRawPointer(source + last).loadUnaligned(as: Piece.self)
    UnsafeMutableRawPointer(place).storeBytes(of: head, as: Piece.self)
    UnsafeMutableRawPointer(place + last).storeBytes(of: tail, as: Piece.self)
  }

  /// Appends a whole number in decimal.
  public mutating func append(decimal value: Int) {
    reserve(24)
    if value < 0 { append(0x2D) }
    append(group: value.magnitude)
  }

  /// Appends four digits at a time, the highest without leading zeros.
  private mutating func append(group value: UInt) {
    var digits = ByteBuffer.digits(UInt32(truncatingIfNeeded: value % 10_000))
    var count = 4
    if value >= 10_000 {
      append(group: value / 10_000)
    } else {
      let zeros = min(3, digits.trailingZeroBitCount >> 3)
      digits >>= UInt32(truncatingIfNeeded: zeros &* 8)
      count &-= zeros
    }
    // What is written behind the digits is written over.
    UnsafeMutableRawPointer(base + size).storeBytes(of: (digits | 0x3030_3030).littleEndian, as: UInt32.self)
    size &+= count
  }

  /// The four decimal digits of a number below 10,000, a byte each, the highest in the lowest byte.
  @inline(__always)
  private static func digits(_ value: UInt32) -> UInt32 {
    let halves = (value / 100) | (value % 100) << 16
    let tens = ((halves &* 103) >> 10) & 0x000F_000F
    return tens | (halves &- tens &* 10) << 8
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
