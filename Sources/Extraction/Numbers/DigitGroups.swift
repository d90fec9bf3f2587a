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
  }

  /// The value of a token of kind `number`.
  /// - Parameters:
  ///   - decimalMark: the language's own, `.` or `,` in ASCII.
  static func value(of bytes: ArraySlice<UInt8>, decimalMark: UInt8) -> Value? {
    let bytes = Digits.ascii(bytes)
    var digits: Int128 = 0
    var marks: [(byte: UInt8, digitsBehind: Int)] = []
    var before = 0
    for byte in bytes {
      if byte >= 0x30, byte <= 0x39 {
        let (next, overflow) = digits.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        digits = next + Int128(byte - 0x30)
        if marks.isEmpty { before += 1 } else { marks[marks.count - 1].digitsBehind += 1 }
      } else {
        marks.append((byte, 0))
      }
    }
    let whole = ExactNumber(digits)
    guard let last = marks.last else { return Value(number: whole) }
    let decimal = ExactNumber(digits, exponent: -last.digitsBehind)
    let grouped = before <= 3 && marks.allSatisfy { $0.digitsBehind == 3 }
    if marks.count > 1 {
      let same = marks.dropLast().allSatisfy { $0.byte == last.byte }
      if same { return grouped || isIndian(marks, before) ? Value(number: whole) : nil }
      let front = marks.dropLast()
      if front.count > 1, isIndian(Array(front), before) { return Value(number: decimal) }
      let frontSame = front.allSatisfy { $0.byte == front[0].byte && $0.digitsBehind == 3 }
      return frontSame && before <= 3 ? Value(number: decimal) : nil
    }
    guard grouped, bytes.first != 0x30 || before > 1 else { return Value(number: decimal) }
    return last.byte == decimalMark
      ? Value(number: decimal, other: whole) : Value(number: whole, other: decimal)
  }

  /// "12,34,567": in India, pairs of digits before the last three.
  private static func isIndian(_ marks: [(byte: UInt8, digitsBehind: Int)], _ before: Int) -> Bool {
    before <= 2 && marks.last?.digitsBehind == 3 && marks[0].byte == 0x2C
      && marks.allSatisfy { $0.byte == marks[0].byte } && marks.dropLast().allSatisfy { $0.digitsBehind == 2 }
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
