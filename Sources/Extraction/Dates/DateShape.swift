import Lexicons
import Patterns
import Text

/// What digits can be in a date.
extension TokenShape {
  /// A whole number that ends in a nought, one before "x", one of one to four.
  static let tens = TokenShape(rawValue: 1)
  static let factor = TokenShape(rawValue: 1 << 1)
  static let quarter = TokenShape(rawValue: 1 << 2)
  static let day = TokenShape(rawValue: 1 << 3)
  static let year = TokenShape(rawValue: 1 << 4)
  static let shortYear = TokenShape(rawValue: 1 << 5)
  /// A clock time of hours alone, and one with minutes.
  static let hour = TokenShape(rawValue: 1 << 6)
  static let minutes = TokenShape(rawValue: 1 << 7)
  static let clock: TokenShape = [.hour, .minutes]
  /// `11,2001`, `28.11.2025`.
  static let joined = TokenShape(rawValue: 1 << 8)
  static let dotted = TokenShape(rawValue: 1 << 9)
  /// `2004/2005`, `1/2025`, `28/11/2025`, and `12/12` in brackets behind a name.
  static let yearPair = TokenShape(rawValue: 1 << 10)
  static let periodYear = TokenShape(rawValue: 1 << 11)
  static let threeParts = TokenShape(rawValue: 1 << 12)
  static let bracketed = TokenShape(rawValue: 1 << 13)
}

extension DateDigits {
  /// The shapes of a token.
  static func shape(_ reading: Reading, _ token: Int) -> TokenShape {
    switch reading.tokens[token].kind {
    case .number: numberShape(reading, token)
    case .colons: clock(reading, token) == nil ? [] : .minutes
    case .slashed: slashedShape(reading, token)
    default: []
    }
  }

  private static func numberShape(_ reading: Reading, _ token: Int) -> TokenShape {
    let bytes = reading.document.bytes
    let (start, end) = (Int(reading.tokens[token].start), Int(reading.tokens[token].end))
    var number = 0
    for place in start..<end {
      let digit = bytes[place] &- 0x30
      guard digit <= 9 else { return markedShape(reading, token) }
      number = number &* 10 &+ Int(digit)
    }
    guard end - start <= 9 else { return [] }
    var out = shape(of: number, end - start, reading, token)
    switch end - start {
    case 1, 2: if number <= 24 { out.insert(.hour) }
    case 4: if number / 100 <= 24, number % 100 <= 59 { out.insert(.minutes) }
    default: break
    }
    return out
  }

  /// The shapes of a whole number of so many bytes, but for clock times.
  @inline(__always)
  private static func shape(
    of number: Int, _ length: Int, _ reading: Reading, _ token: Int
  ) -> TokenShape {
    var out = TokenShape()
    if number % 10 == 0 { out.insert(.tens) }
    if isFactor(reading, token) { out.insert(.factor) }
    if number >= 1, number <= 4 { out.insert(.quarter) }
    if length <= 2, number >= 1, number <= 31 { out.insert(.day) }
    if length == 2 { out.insert(.shortYear) }
    if length == 4, number >= 1600, number <= 2100 { out.insert(.year) }
    return out
  }

  /// "3 x 24 jam", "1×24 jam"
  @inline(__always)
  private static func isFactor(_ reading: Reading, _ token: Int) -> Bool {
    guard token + 1 < reading.tokens.count,
      case let first = reading.document.bytes[Int(reading.tokens[token + 1].start)],
      first == 0x78 || first == 0xC3
    else { return false }
    return reading.isText(token + 1, "x") || reading.isText(token + 1, "×")
  }

  /// The shapes of digits with marks among them, and of those of other scripts; most are amounts, which their last mark
  /// tells.
  private static func markedShape(_ reading: Reading, _ token: Int) -> TokenShape {
    let length = Int(reading.tokens[token].end - reading.tokens[token].start)
    if let number = integer(reading, token) { return shape(of: number, length, reading, token) }
    let (bytes, end) = (reading.document.bytes, Int(reading.tokens[token].end))
    if length >= 4, bytes[end - 3] == 0x2E { return clock(reading, token) == nil ? [] : .minutes }
    guard length >= 6 else { return [] }
    switch bytes[end - 5] {
    case 0x2C: return dayAndYear(reading, token) == nil ? [] : .joined
    case 0x2E: return isDotted(reading, token, length) ? .dotted : []
    default: return []
    }
  }

  private static func isDotted(_ reading: Reading, _ token: Int, _ length: Int) -> Bool {
    guard (8...10).contains(length) else { return false }
    let parts = numbers(reading, token, separator: 0x2E)
    return parts.count == 3 && parts[0].digits <= 2 && parts[1].digits <= 2 && parts[2].digits == 4
  }

  private static func slashedShape(_ reading: Reading, _ token: Int) -> TokenShape {
    var out = TokenShape()
    if yearPair(reading, token) != nil { out.insert(.yearPair) }
    if periodYear(reading, token) != nil { out.insert(.periodYear) }
    switch numbers(reading, token, separator: 0x2F).count {
    case 3: out.insert(.threeParts)
    case 2:
      let isBracketed =
        token > 1 && reading.isText(token - 1, "(") && reading.isText(token + 1, ")")
        && reading.isCapital(token - 2)
      if isBracketed { out.insert(.bracketed) }
    default: break
    }
    return out
  }
}
