/// What a role's tables may hold in `code`, where rules reckon with it.
///
///     RoleCodes.holds(.holidays, Array("--02-30".utf8)[...])    // false: there is no such day
enum RoleCodes {
  /// What a fault expects of a holiday: ISO 8601 without a year, or nothing for a feast that moves.
  static let expectation = "a day of some year as --MM-DD"

  static func holds(_ role: Role, _ code: some Collection<UInt8>) -> Bool {
    role != .holidays || isDay(code)
  }

  /// Whether some year has the day; only a leap year has 29 February.
  private static func isDay(_ code: some Collection<UInt8>) -> Bool {
    let bytes = Array(code)
    guard bytes.count == 7, bytes[0] == 0x2D, bytes[1] == 0x2D, bytes[4] == 0x2D,
      let month = number(bytes[2..<4]), let day = number(bytes[5..<7]), (1...12).contains(month)
    else { return false }
    let days = month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31
    return (1...days).contains(day)
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    digits.allSatisfy { (0x30...0x39).contains($0) } ? digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } : nil
  }
}
