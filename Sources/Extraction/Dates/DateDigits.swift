import Lexicons
import Text

/// Reads the digits of dates and clock times; every test looks at one token's bytes.
enum DateDigits {
  /// The bytes of a token as a whole number of at most nine digits.
  static func integer(_ reading: Reading, _ token: Int) -> Int? {
    guard token >= 0, token < reading.tokens.count, reading.tokens[token].kind == .number else { return nil }
    let (start, end) = (Int(reading.tokens[token].start), Int(reading.tokens[token].end))
    var value = 0
    for place in start..<end {
      let byte = reading.document.bytes[place]
      // Digits of other scripts.
      if byte >= 0x80 { return DigitGroups.integer(reading.bytes(token)) }
      guard byte >= 0x30, byte <= 0x39, end - start <= 9 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// `5`, `05`, `31`.
  static func isDay(_ reading: Reading, _ token: Int) -> Bool {
    guard token >= 0, token < reading.tokens.count,
      reading.tokens[token].end - reading.tokens[token].start <= 2, let day = integer(reading, token)
    else { return false }
    return day >= 1 && day <= 31
  }

  /// Four digits that can be a year of our time.
  static func isYear(_ reading: Reading, _ token: Int) -> Bool {
    guard reading.tokens[token].end - reading.tokens[token].start == 4, let year = integer(reading, token)
    else {
      return false
    }
    return (1600...2100).contains(year)
  }

  /// `11,2001`: a day and a year that a missing space joined.
  static func dayAndYear(_ reading: Reading, _ token: Int) -> (day: Int, year: Int)? {
    let parts = numbers(reading, token, separator: 0x2C)
    guard parts.count == 2, parts[0].digits <= 2, parts[1].digits == 4, (1...31).contains(parts[0].value),
      (1800...2100).contains(parts[1].value)
    else { return nil }
    return (parts[0].value, parts[1].value)
  }

  /// The digit groups of a token: `5/12/2023` → 5, 12, 2023; none where something else stands among them.
  static func numbers(
    _ reading: Reading, _ token: Int, separator: UInt8, or other: UInt8 = 0
  ) -> DateNumbers {
    guard token < reading.tokens.count, reading.tokens[token].end - reading.tokens[token].start <= 12 else {
      return DateNumbers()
    }
    var out = DateNumbers()
    out.begin()
    for place in Int(reading.tokens[token].start)..<Int(reading.tokens[token].end) {
      let byte = reading.document.bytes[place]
      if byte >= 0x30, byte <= 0x39 {
        out.append(Int(byte - 0x30))
      } else if byte == separator || byte == other {
        out.begin()
      } else {
        return DateNumbers()
      }
    }
    return out
  }

  /// A year of two digits: 00 to 69 of this century, 70 to 99 of the last.
  static func fullYear(_ value: Int, digits: Int) -> Int? {
    if digits == 4 { return (1800...2100).contains(value) ? value : nil }
    guard digits == 2 else { return nil }
    return value < 70 ? 2000 + value : 1900 + value
  }

  /// Whether an apostrophe stands for the century before two digits: "Feb ’25", "the ’90s".
  static func hasApostrophe(_ reading: Reading, _ token: Int) -> Bool {
    token > 0 && reading.tokens[token].end - reading.tokens[token].start == 2
      && !reading.tokens[token].flags.contains(.spaceBefore)
      && (reading.isText(token - 1, "'") || reading.isText(token - 1, "’"))
  }

  /// `2004/2005`, `2019/20`: two years that follow each other.
  static func yearPair(_ reading: Reading, _ token: Int) -> (Int, Int)? {
    guard reading.tokens[token].kind == .slashed else { return nil }
    let parts = numbers(reading, token, separator: 0x2F)
    guard parts.count == 2, parts[0].digits == 4, let first = fullYear(parts[0].value, digits: 4) else {
      return nil
    }
    let second = parts[1].digits == 2 ? first / 100 * 100 + parts[1].value : parts[1].value
    return (parts[1].digits == 2 || parts[1].digits == 4) && second == first + 1 ? (first, second) : nil
  }

  /// `1/2025`: the number of a period and its year.
  static func periodYear(_ reading: Reading, _ token: Int) -> (Int, Int)? {
    guard reading.tokens[token].kind == .slashed else { return nil }
    let parts = numbers(reading, token, separator: 0x2F)
    guard parts.count == 2, parts[0].digits == 1, parts[1].digits == 4, (1...4).contains(parts[0].value),
      let year = fullYear(parts[1].value, digits: 4)
    else { return nil }
    return (parts[0].value, year)
  }

  /// Hours, minutes and seconds of `09.00`, `11:43`, `11:43:20`, `9`, `0100`.
  static func clock(_ reading: Reading, _ token: Int) -> (hour: Int, minute: Int?, second: Int?)? {
    guard token < reading.tokens.count else { return nil }
    let kind = reading.tokens[token].kind
    guard kind == .number || kind == .colons else { return nil }
    let parts = numbers(reading, token, separator: kind == .number ? 0x2E : 0x3A)
    let hour = parts[0]
    if parts.count == 1, hour.digits == 4 {
      guard hour.value / 100 <= 24, hour.value % 100 <= 59 else { return nil }
      return (hour.value / 100, hour.value % 100, nil)
    }
    guard hour.digits == 1 || hour.digits == 2, hour.value <= 24, (1...3).contains(parts.count) else {
      return nil
    }
    for place in 1..<3 where place < parts.count {
      guard parts[place].digits == 2, parts[place].value <= 59 else { return nil }
    }
    return (hour.value, parts.count > 1 ? parts[1].value : nil, parts.count > 2 ? parts[2].value : nil)
  }
}

/// The digit groups of one token; the first four are kept.
struct DateNumbers {
  private(set) var count = 0
  private var values = SIMD4<Int>()
  private var digits = SIMD4<Int>()

  /// The value of a group and how many digits it has.
  subscript(place: Int) -> (value: Int, digits: Int) { (values[place], digits[place]) }

  fileprivate mutating func begin() { count += 1 }

  fileprivate mutating func append(_ digit: Int) {
    guard count <= 4 else { return }
    values[count - 1] = values[count - 1] * 10 + digit
    digits[count - 1] += 1
  }
}
