import Lexicons
import Records
import Text

/// Reads digits with their separators: "1.234,5", "1,234.5", "9.200".
enum DigitGroups {
  /// What digits can mean.
  struct Value: Equatable {
    var number: ExactNumber
    /// The other reading, where one separator before three digits leaves it open ("9.200").
    var other: ExactNumber?

    /// The reading without decimals, where one separator leaves it open.
    var whole: ExactNumber { other.map { number.isLess(than: $0) ? $0 : number } ?? number }
  }

  /// The value of a number's bytes.
  /// - Parameters:
  ///   - decimalMark: the language's own, `.` or `,` in ASCII.
  static func value(of bytes: ArraySlice<UInt8>, decimalMark: UInt8) -> Value? {
    let bytes = Array(Digits.ascii(bytes))
    return value(in: bytes, bytes.indices, decimalMark, isSpelled: true)
  }

  /// The value of a token of kind `number`, which stands somewhere in a text.
  static func value(in text: [UInt8], _ span: Range<Int>, decimalMark: UInt8) -> Value? {
    if let plain = plain(text, span) { return Value(number: plain) }
    return value(in: text, span, decimalMark, isSpelled: false)
  }

  /// The value of a few digits without a mark.
  private static func plain(_ text: [UInt8], _ span: Range<Int>) -> ExactNumber? {
    guard span.count <= 18 else { return nil }
    var value: Int64 = 0
    for place in span {
      let digit = text[place] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return ExactNumber(Int128(value))
  }

  /// - Parameter isSpelled: whether what ASCII can say is in ASCII; most numbers are without being looked through.
  private static func value(in text: [UInt8], _ span: Range<Int>, _ decimalMark: UInt8, isSpelled: Bool)
    -> Value?
  {
    var digits = DigitSum()
    var shape = GroupShape()
    for place in span {
      let byte = text[place]
      if byte >= 0x30, byte <= 0x39 {
        guard digits.add(byte &- 0x30) else { return nil }
        shape.digits += 1
      } else if byte < 0x80 || isSpelled {
        shape.close(with: byte)
      } else {
        return value(of: text[span], decimalMark: decimalMark)
      }
    }
    let whole = ExactNumber(digits.value)
    guard shape.marks > 0 else { return Value(number: whole) }
    if shape.marks > 1, shape.isGrouped || shape.isIndian { return Value(number: whole) }
    let decimal = ExactNumber(digits.value, exponent: -shape.digits)
    if shape.marks > 1 { return shape.isGroupedBeforeDecimals ? Value(number: decimal) : nil }
    guard shape.isGrouped, text[span.lowerBound] != 0x30 || shape.before > 1 else {
      return Value(number: decimal)
    }
    return shape.lastMark == decimalMark
      ? Value(number: decimal, other: whole) : Value(number: whole, other: decimal)
  }

  /// The value of a token that is plain digits, such as a day or a year.
  static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    let bytes = Digits.ascii(bytes)
    guard bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// "3/4" as 0.75: a proper fraction of small numbers; nil for dates, laws and prices.
  static func fraction(_ bytes: ArraySlice<UInt8>) -> ExactNumber? {
    let parts = bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard parts.count == 2, let top = integer(parts[0]), let bottom = integer(parts[1]),
      parts[0].first != 0x30,
      top > 0, top < bottom, bottom <= 10
    else { return nil }
    return ExactNumber(Int128(top)).divided(by: ExactNumber(Int128(bottom)))
  }
}

/// Digits as a number; the first eighteen in a machine word.
private struct DigitSum {
  private var low: UInt64 = 0
  private var count = 0
  private var wide: Int128 = 0

  var value: Int128 { count > 18 ? wide : Int128(low) }

  /// Adds a digit; false where the number has too many.
  mutating func add(_ digit: UInt8) -> Bool {
    count += 1
    if count <= 18 {
      low = low &* 10 &+ UInt64(digit)
      return true
    }
    if count == 19 { wide = Int128(low) }
    let (next, isTooLong) = wide.multipliedReportingOverflow(by: 10)
    let (sum, isTooLarge) = next.addingReportingOverflow(Int128(digit))
    wide = sum
    return !isTooLong && !isTooLarge
  }
}

/// How marks part the digits of a number.
private struct GroupShape {
  /// Digits since the last mark.
  var digits = 0
  private(set) var marks = 0
  /// Digits before the first mark.
  private(set) var before = 0
  private(set) var lastMark: UInt8 = 0
  private var firstMark: UInt8 = 0
  /// Of the marks but the last: whether they are all alike.
  private var areAlike = true
  /// Of the groups between marks: whether all have three digits, all have two, all but the last have two.
  private var areThree = true
  private var areTwo = true
  private var areTwoButLast = true
  private var lastGroup = 0

  /// Takes a mark.
  mutating func close(with mark: UInt8) {
    if marks == 0 {
      before = digits
      firstMark = mark
    } else {
      areAlike = areAlike && lastMark == firstMark
      areTwoButLast = areTwo
      areThree = areThree && digits == 3
      areTwo = areTwo && digits == 2
      lastGroup = digits
    }
    marks += 1
    lastMark = mark
    digits = 0
  }

  /// "1.234.567", and "1.234": threes behind marks that are alike.
  var isGrouped: Bool { before <= 3 && areAlike && lastMark == firstMark && areThree && digits == 3 }

  /// "12,34,567": in India, pairs of digits before the last three.
  var isIndian: Bool {
    before <= 2 && areAlike && lastMark == firstMark && firstMark == 0x2C && areTwo && digits == 3
  }

  /// "1.234.567,89" and "12,34,567.89".
  var isGroupedBeforeDecimals: Bool {
    guard areAlike, lastMark != firstMark else { return false }
    return before <= 3 && areThree
      || marks > 2 && before <= 2 && firstMark == 0x2C && areTwoButLast && lastGroup == 3
  }
}
