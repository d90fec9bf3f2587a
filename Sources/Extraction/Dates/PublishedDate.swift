import Lexicons
import Patterns
import Records
import Text

/// Reads a page's own time stamp: "JUMAT, 10 SEPTEMBER 2021 | 11:43 WIB", "March 3, 2025 7:15 pm",
/// "2020-04-20 10:12:02+08:00".
enum PublishedDate {
  /// The date and time of a stamp, read as a text's dates are; nil where no full date stands in it.
  static func read(_ span: Span, _ scanner: DateScanner, _ leads: RuleLeads) -> DateRecord? {
    let reading = scanner.reading
    let first = reading.token(at: span.start)
    var end = first
    while end < reading.tokens.count, Int(reading.tokens[end].start) < span.end { end += 1 }
    guard end > first else { return nil }
    var date: FoundDate?
    var clock: ShortText?
    let isMonth = DateStamp.isMonth(first..<end, reading)
    let rules = leads.rules(in: first..<end, of: reading)
    var token = first
    while token < end {
      if date == nil, let (found, next) = scanner.read(at: token, limit: end, rules),
        found.timex.point?.civil != nil || isMonth
      {
        date = found
        token = next
      } else if clock == nil, let (time, next) = time(scanner, token, end) {
        clock = time
        token = next
      } else {
        token += 1
      }
    }
    guard let timex = date?.timex, var point = timex.point else { return nil }
    if let clock, !point.hasTime { point.clock = clock }
    let content = Timex.Content.point(point)
    return DateRecord(
      span: span, kind: content.kind, value: content.value, resolvedBy: .explicit,
      evidence: Evidence("date.published", rows: timex.rows))
  }

  /// The day that relative dates count from.
  static func day(of record: DateRecord) -> CivilDate? { CivilDate(String(record.value.prefix(10))) }

  /// A clock time; hours and minutes alone are one here.
  private static func time(_ scanner: DateScanner, _ token: Int, _ end: Int) -> (ShortText, Int)? {
    let reading = scanner.reading
    if let clock = scanner.clockTime(at: token, end)?.point?.clock, !clock.isEmpty {
      return (clock, scanner.match.tokens.upperBound)
    }
    guard reading.tokens[token].kind == .colons, let clock = DateDigits.clock(reading, token),
      let minute = clock.minute
    else { return nil }
    return (ClockRules.text(hour: clock.hour, minute: minute), token + 1)
  }
}
