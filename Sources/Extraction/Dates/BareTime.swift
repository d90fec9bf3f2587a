import Lexicons
import Patterns
import Text

extension DateScanner {
  /// "14 Sep 2025, 11.04", "May 12, 2026, 17:07": behind a mark and a day of a known year, hours and minutes alone.
  func takeBareTime(_ found: inout FoundDate, _ token: Int, _ limit: Int) {
    guard var point = found.timex.point, point.year != nil, token > found.tokens.upperBound,
      let clock = DateDigits.clock(reading, token), let minute = clock.minute, clock.hour < 24,
      !DateContext.isCounted(reading, token + 1, sentenceOf: token)
    else { return }
    let length = reading.tokens[token].end - reading.tokens[token].start
    guard reading.tokens[token].kind == .colons || length == 5 && reading.decimalMark(at: token) != 0x2E
    else {
      return
    }
    point.clock = ClockRules.text(hour: clock.hour, minute: minute)
    if let second = clock.second {
      point.clock.append(0x3A)
      point.clock.append(twoDigits: second)
    }
    found.timex.content = .point(point)
    found.tokens = found.tokens.lowerBound..<token + 1
  }
}
