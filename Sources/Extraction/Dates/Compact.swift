/// A small whole number or none, in four bytes: dates are copied more often than they are read.
///
///     @Small var month: Int?      // used as an `Int?`
@propertyWrapper struct Small: Equatable, Sendable {
  private var stored: Int32 = .min

  init(wrappedValue: Int?) { self.wrappedValue = wrappedValue }

  var wrappedValue: Int? {
    get { stored == .min ? nil : Int(stored) }
    set { stored = newValue.map { max(Int32(clamping: $0), .min + 1) } ?? .min }
  }
}

/// A text of at most fifteen bytes of ASCII, copied without reference counts: `09:00+07:00`, `MORE_THAN`.
///
///     ShortText("09:00").description      // "09:00"
struct ShortText: Equatable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The bytes, first ones lowest; the last of the sixteen counts them.
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  /// What is longer is cut off.
  init(_ text: some Sequence<UInt8>) { for byte in text { append(byte) } }

  init(stringLiteral value: String) { self.init(value.utf8) }

  var count: Int { Int(truncatingIfNeeded: high >> 56) }
  var isEmpty: Bool { high >> 56 == 0 }

  subscript(index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: index < 8 ? low >> UInt64(index * 8) : high >> UInt64((index - 8) * 8))
  }

  mutating func append(_ byte: UInt8) {
    let count = count
    guard count < 15 else { return }
    if count < 8 {
      low |= UInt64(byte) << UInt64(count * 8)
    } else {
      high |= UInt64(byte) << UInt64((count - 8) * 8)
    }
    high &+= 1 << 56
  }

  mutating func append(_ other: ShortText) { for index in 0..<other.count { append(other[index]) } }

  /// Two digits: `09`.
  mutating func append(twoDigits number: Int) {
    append(0x30 + UInt8(truncatingIfNeeded: number / 10 % 10))
    append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Nil where it is empty.
  @inline(__always) var text: String? { isEmpty ? nil : description }

  var description: String { String(decoding: (0..<count).map { self[$0] }, as: UTF8.self) }
}

extension [UInt8] {
  /// Adds decimal digits with leading zeros.
  mutating func append(_ number: Int, width: Int) {
    if number >= 0, number < 10_000 {
      func digit(_ value: Int) -> UInt8 { 0x30 &+ UInt8(truncatingIfNeeded: value) }
      if width > 3 || number > 999 { append(digit(number / 1000)) }
      if width > 2 || number > 99 { append(digit(number / 100 % 10)) }
      if width > 1 || number > 9 { append(digit(number / 10 % 10)) }
      append(digit(number % 10))
    } else {
      append(contentsOf: pad(number, width).utf8)
    }
  }

  mutating func append(_ text: ShortText) { for index in 0..<text.count { append(text[index]) } }
}
