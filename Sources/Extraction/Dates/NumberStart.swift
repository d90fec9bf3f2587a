import Lexicons
import Text

/// Which numbers can begin a date or a length of time.
enum NumberStart {
  /// What may stand behind the first number of a date or a length.
  private static let followers: RoleSet = [
    RoleSet(.months), RoleSet(.timeUnits), RoleSet(.rangeMarkers), RoleSet(.ordinals), RoleSet(.dateWords),
    RoleSet(.numerals), RoleSet(.dayParts), RoleSet(.timeZones), RoleSet(.relativeMarkers),
    RoleSet(.multiples),
    RoleSet(.modifiers), RoleSet(.periodHeads), RoleSet(.setMarkers), RoleSet(.frequencies),
    RoleSet(.weekdays),
    RoleSet(.multipliers), RoleSet(.perMarkers), RoleSet(.classifiers),
  ]

  /// Whether a number may begin a date or a length: a year does alone, others by what stands behind them.
  static func mayBegin(_ reading: Reading, _ token: Int) -> Bool {
    if DateDigits.isYear(reading, token) { return true }
    // "28.11.2025", "20.00"
    let (start, end) = (Int(reading.tokens[token].start), Int(reading.tokens[token].end))
    if end - start >= 3, reading.document.bytes[end - 3] == 0x2E { return true }
    if end - start >= 5, reading.document.bytes[end - 5] == 0x2E { return true }
    let next = token + 1
    guard next < reading.tokens.count else { return false }
    switch reading.tokens[next].kind {
    case .word: break
    case .mark: return !reading.isText(next, "%") && !reading.isText(next, ")") && !reading.isText(next, ".")
    default: return true
    }
    // "3 x 24 jam"
    return !reading.roles[next].isDisjoint(with: followers) || reading.isText(next, "x")
  }
}
