import Lexicons
import Text

/// Reads the digits of dates and clock times; every test looks at one token's bytes.
enum DateDigits {
  /// The bytes of a token as a whole number of at most nine digits.
  static func integer(_ reading: Reading, _ token: Int) -> Int? {
    guard token >= 0, token < reading.tokens.count, reading.tokens[token].kind == .number else { return nil }
    return DigitGroups.integer(reading.bytes(token))
  }

  /// `5`, `05`, `31`.
  static func isDay(_ reading: Reading, _ token: Int) -> Bool {
    guard let day = integer(reading, token), reading.bytes(token).count <= 2 else { return false }
    return (1...31).contains(day)
  }

  /// Four digits that can be a year of our time.
  static func isYear(_ reading: Reading, _ token: Int) -> Bool {
    guard reading.tokens[token].end - reading.tokens[token].start == 4, let year = integer(reading, token)
    else {
      return false
    }
    return (1600...2100).contains(year)
  }

  /// Two digits: the second year of `2007-09`.
  static func isShortYear(_ reading: Reading, _ token: Int) -> Bool {
    reading.tokens[token].end - reading.tokens[token].start == 2 && integer(reading, token) != nil
  }

  /// `11,2001`: a day and a year that a missing space joined.
  static func dayAndYear(_ reading: Reading, _ token: Int) -> (day: Int, year: Int)? {
    let parts = numbers(reading, token, separators: [0x2C])
    guard parts.count == 2, parts[0].digits <= 2, parts[1].digits == 4, (1...31).contains(parts[0].value),
      (1800...2100).contains(parts[1].value)
    else { return nil }
    return (parts[0].value, parts[1].value)
  }

  /// The digit groups of a token: `5/12/2023` → 5, 12, 2023; empty where something else stands among them.
  static func numbers(
    _ reading: Reading, _ token: Int, separators: Set<UInt8>
  ) -> [(value: Int, digits: Int)] {
    guard token < reading.tokens.count, reading.tokens[token].end - reading.tokens[token].start <= 12 else {
      return []
    }
    var out: [(value: Int, digits: Int)] = [(0, 0)]
    for byte in reading.bytes(token) {
      if byte >= 0x30, byte <= 0x39 {
        out[out.count - 1].value = out[out.count - 1].value * 10 + Int(byte - 0x30)
        out[out.count - 1].digits += 1
      } else if separators.contains(byte) {
        out.append((0, 0))
      } else {
        return []
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

  /// `2004/2005`, `2019/20`: two years that follow each other.
  static func yearPair(_ reading: Reading, _ token: Int) -> (Int, Int)? {
    guard reading.tokens[token].kind == .slashed else { return nil }
    let parts = numbers(reading, token, separators: [0x2F])
    guard parts.count == 2, parts[0].digits == 4, let first = fullYear(parts[0].value, digits: 4) else {
      return nil
    }
    let second = parts[1].digits == 2 ? first / 100 * 100 + parts[1].value : parts[1].value
    return (parts[1].digits == 2 || parts[1].digits == 4) && second == first + 1 ? (first, second) : nil
  }

  /// `1/2025`: the number of a period and its year.
  static func periodYear(_ reading: Reading, _ token: Int) -> (Int, Int)? {
    guard reading.tokens[token].kind == .slashed else { return nil }
    let parts = numbers(reading, token, separators: [0x2F])
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
    var parts = numbers(reading, token, separators: [kind == .number ? 0x2E : 0x3A])
    if parts.count == 1, parts[0].digits == 4 {
      parts = [(parts[0].value / 100, 2), (parts[0].value % 100, 2)]
    }
    guard let hour = parts.first, (1...2).contains(hour.digits), hour.value <= 24, parts.count <= 3 else {
      return nil
    }
    for part in parts.dropFirst() where part.digits != 2 || part.value > 59 { return nil }
    return (hour.value, parts.count > 1 ? parts[1].value : nil, parts.count > 2 ? parts[2].value : nil)
  }
}
