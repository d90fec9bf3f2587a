import Lexicons
import Patterns
import Text

/// Dates in digits alone: "Selasa (5/12)", "2023-12-05", "28.11.2025".
enum NumericRules {
  static let all: [Rule<Timex>] = [
    /// "Selasa (5/12)", "Sabtu-Minggu (5-6/7/2025)", "Selasa 24/4", "tanggal 5/12/2023".
    Rule("date.weekday-slashed") {
      Either(
        Group {
          DatePart.weekday
          Maybe {
            DatePart.to
            Word(.weekdays, as: .lastWeekday)
          }
          Maybe { Word(.dayParts, as: .part) }
        },
        Word(.dateWords, .day))
      Maybe { DatePart.comma }
      Maybe { Text("(") }
      Maybe {
        DatePart.day
        DatePart.to
      }
      Tok(.slashed, as: .digits)
      Maybe { Text(")") }
    } make: {
      slashed($0)
    },
    /// "JAKARTA (12/12)": day and month alone in brackets behind a name.
    Rule("date.bracketed") {
      Tok(.slashed, shape: .bracketed, as: .digits)
    } make: {
      slashed($0)
    },
    /// "28/11/2025", "10/9/19" with three parts.
    Rule("date.slashed") {
      Tok(.slashed, shape: .threeParts, as: .digits)
    } make: {
      slashed($0)
    },
    /// "2023-12-05", "05-12-2023", with a weekday before it or not.
    Rule("date.dashed") {
      CalendarRules.weekdayHead
      Maybe { Text("(") }
      Tok(.number, shape: [.day, .year], as: .first)
      Text("-")
      Tok(.number, shape: .day, as: .second)
      Text("-")
      Tok(.number, shape: [.day, .year], as: .third)
    } make: {
      dashed($0)
    },
    /// "28.11.2025".
    Rule("date.dotted") {
      CalendarRules.weekdayHead
      Tok(.number, shape: .dotted, as: .digits)
    } make: {
      slashed($0)
    },
  ]

  // MARK: Making dates

  /// Day, month and perhaps year in digits; the weekday or the digits tell which is which.
  private static func slashed(_ match: Match) -> Timex? {
    guard let token = match.range(.digits)?.lowerBound else { return nil }
    let parts = DateDigits.numbers(match.reading, token, separator: 0x2F, or: 0x2E)
    guard (2...3).contains(parts.count), parts[0].digits <= 2, parts[1].digits <= 2 else { return nil }
    if match.range(.weekday) == nil, parts.count == 2, match.range(.day) != nil { return nil }
    var year: Int?
    if parts.count == 3 {
      guard let full = DateDigits.fullYear(parts[2].value, digits: parts[2].digits) else { return nil }
      year = full
    }
    let weekday = match.number(.weekday)
    var dayFirst = PartialDate(year: year, month: parts[1].value, day: parts[0].value)
    var monthFirst = PartialDate(year: year, month: parts[0].value, day: parts[1].value)
    (dayFirst.weekday, monthFirst.weekday) = (weekday, weekday)
    (dayFirst.clock, monthFirst.clock) = (CalendarRules.partOfDay(match), CalendarRules.partOfDay(match))
    var timex: Timex
    switch (isPossible(dayFirst), isPossible(monthFirst)) {
    case (false, false): return nil
    case (true, false): timex = Timex(dayFirst)
    case (false, true): timex = Timex(monthFirst)
    case (true, true):
      timex = Timex(dayFirst)
      timex.isSwappable = parts[0].value != parts[1].value
    }
    if let first = match.integer(.day), let end = timex.point {
      guard first < end.day ?? 0 || parts.count == 3 else { return nil }
      var start = end
      start.day = first
      timex = Timex(.range(start, end))
    }
    return timex
  }

  private static func dashed(_ match: Match) -> Timex? {
    guard let a = match.range(.first)?.lowerBound, let first = match.integer(.first),
      let second = match.integer(.second), let b = match.range(.third)?.lowerBound,
      let third = match.integer(.third)
    else { return nil }
    let reading = match.reading
    let weekday = match.number(.weekday)
    var point: PartialDate
    if DateDigits.isYear(reading, a), DateDigits.isDay(reading, b) {
      point = PartialDate(year: first, month: second, day: third)
    } else if DateDigits.isDay(reading, a), DateDigits.isYear(reading, b) {
      point = PartialDate(year: third, month: second, day: first)
    } else {
      return nil
    }
    guard isPossible(point) else { return nil }
    point.weekday = weekday
    return Timex(point)
  }

  private static func isPossible(_ date: PartialDate) -> Bool {
    guard let month = date.month, let day = date.day, (1...12).contains(month), day >= 1 else { return false }
    return day <= CivilDate.days(inMonth: month, of: date.year ?? 2000)
  }
}
