import Lexicons
import Text

/// The date of a page, as its head line states it: `JUMAT, 10 SEPTEMBER 2021 | 11:43 WIB`, `2020-05-05 00:00:00`.
struct DateStamp {
  /// From the first to the last token of the date.
  var tokens: Range<Int>
  /// Words of the line that do not belong to it.
  var otherWords: Int

  /// How many tokens a line with a stamp has at most.
  private static let longestLine = 60

  /// The first full date of a line whose other words are few; nil where there is none.
  static func find(in range: Range<Int>, _ reading: Reading) -> DateStamp? {
    guard range.count <= longestLine, mayHold(range, reading) else { return nil }
    var best: Range<Int>?
    var token = range.lowerBound
    while token < range.upperBound {
      guard part(token, reading, range) != nil, reading.tokens[token].kind != .mark else {
        token += 1
        continue
      }
      let end = runEnd(from: token, reading, range)
      if best == nil, isFullDate(token..<end, reading) { best = token..<end }
      token = max(end, token + 1)
    }
    guard let best else { return nil }
    let others = range.filter { !best.contains($0) && reading.tokens[$0].kind == .word }.count
    return DateStamp(tokens: best, otherWords: others)
  }

  /// Whether a line has digits that a full date cannot do without.
  private static func mayHold(_ range: Range<Int>, _ reading: Reading) -> Bool {
    let tokens = reading.tokens
    for token in range {
      switch tokens[token].kind {
      case .slashed: return true
      case .number: if tokens[token].end - tokens[token].start >= 4 { return true }
      default: continue
      }
    }
    return false
  }

  /// A line that is a month and its year and nothing else: the date of a report.
  static func isMonth(_ range: Range<Int>, _ reading: Reading) -> Bool {
    range.count == 2 && reading.term(.months, .name, at: range.lowerBound) != nil
      && reading.tokens[range.lowerBound].flags.contains(.capital)
      && DateDigits.isYear(reading, range.lowerBound + 1)
  }

  /// A line that says how long ago the page appeared and nothing else: "3 days ago", "Updated 6 hours ago".
  static func isAge(_ range: Range<Int>, _ reading: Reading) -> Bool {
    guard range.count <= 5, reading.has(.relativeMarkers, at: range.upperBound - 1),
      let number = range.first(where: { reading.tokens[$0].kind == .number })
    else { return false }
    return number <= range.lowerBound + 1 && number + 1 < range.upperBound
      && reading.has(.timeUnits, at: number + 1)
  }

  /// The end of a run of date parts, without the marks that trail it.
  private static func runEnd(from first: Int, _ reading: Reading, _ range: Range<Int>) -> Int {
    var token = first
    var end = first
    while token < range.upperBound, let next = part(token, reading, range) {
      if reading.tokens[token].kind != .mark { end = next }
      token = next
    }
    return end
  }

  /// The end of what may stand in a date at a token: a number, a name of the calendar, a zone, a mark between them.
  private static func part(_ token: Int, _ reading: Reading, _ range: Range<Int>) -> Int? {
    switch reading.tokens[token].kind {
    case .number, .slashed, .colons: return token + 1
    case .mark:
      let mark = reading.mark(token)
      let isBetween =
        mark == 0x2C || mark == 0x7C || mark == 0x2B || mark == 0x2E || mark == 0x28 || mark == 0x29
      return isBetween || mark == 0x2F || mark == 0xB7 || mark == 0x2022 || Marks.isDash(mark)
        ? token + 1 : nil
    case .word:
      // "Published in Dawn, March 8": an outlet of that name.
      if reading.has(.outlets, at: token), reading.has(.dayParts, at: token) { return nil }
      for role in [Role.weekdays, .months, .timeZones, .dayParts] {
        if let term = reading.term(role, at: token), term.tokens.upperBound <= range.upperBound {
          return term.tokens.upperBound
        }
      }
      let isBeforeClock =
        token + 1 < range.upperBound && reading.tokens[token + 1].kind == .colons
        && reading.isLower(token) && reading.tokens[token].end - reading.tokens[token].start <= 5
      return isBeforeClock || isClockWord(token, reading) ? token + 1 : nil
    default: return nil
    }
  }

  /// A short word beside a clock time or right after a number: the half of the day, a zone, the `T` of ISO 8601, `th`.
  private static func isClockWord(_ token: Int, _ reading: Reading) -> Bool {
    let length = reading.tokens[token].end - reading.tokens[token].start
    guard token > 0 else { return false }
    switch reading.tokens[token - 1].kind {
    case .colons: return length <= 4
    case .number: return length <= 2 && !reading.isSpaced(token) || isClock(token - 1, reading) && length <= 4
    case .word:
      let isZone = length <= 4 && reading.tokens[token].flags.contains(.allCapitals)
      return isZone && token > 1 && reading.tokens[token - 2].kind == .colons
    case .mark: return length == 1 && reading.tokens[token - 1].kind == .number
    default: return false
    }
  }

  /// `06.00`, `8.30`: hours and minutes with a full stop.
  private static func isClock(_ token: Int, _ reading: Reading) -> Bool {
    let bytes = reading.bytes(token)
    guard bytes.count == 4 || bytes.count == 5, let dot = bytes.firstIndex(of: 0x2E) else { return false }
    return bytes.endIndex - dot == 3
  }

  /// Whether a run names day, month and year in some way.
  private static func isFullDate(_ range: Range<Int>, _ reading: Reading) -> Bool {
    var hasMonth = false
    var hasYear = false
    var plain = 0
    for token in range {
      switch reading.tokens[token].kind {
      case .slashed:
        let bytes = reading.bytes(token)
        if bytes.filter({ $0 == 0x2F }).count == 2, bytes.count >= 6 { return true }
      case .number:
        let bytes = reading.bytes(token)
        if bytes.count == 4, bytes.first == 0x31 || bytes.first == 0x32,
          bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        {
          hasYear = true
        } else if bytes.count <= 2 {
          plain += 1
        } else if bytes.count >= 8, bytes.filter({ $0 == 0x2E }).count == 2 {
          return true
        }
      case .word: if reading.has(.months, at: token) { hasMonth = true }
      default: continue
      }
    }
    return hasYear && (hasMonth && plain >= 1 || plain >= 2)
  }
}
