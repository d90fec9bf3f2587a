import Lexicons
import Patterns
import Text

/// Dates of the calendar with a month's name or number: "5 Juni 2025", "Dec 31, 2006", "Rabu (6/12/2023)".
enum CalendarRules {
  static let all = named + ranges + numeric

  /// Day and month by name.
  private static let named: [Rule<Timex>] = [
    /// "Minggu, 27 Juli 2025", "tanggal 5 Juni 2025", "21-23 Agustus", "31 Maret tahun depan", "21 Maret lalu".
    Rule("date.day-month") {
      weekdayHead
      Maybe { Word(.dateWords, "day") }
      DatePart.day
      Maybe {
        DatePart.to
        DatePart.lastDay
      }
      Maybe { Word(.dateWords, "of") }
      DatePart.month
      Maybe { DatePart.year }
      Maybe { DatePart.after }
    } make: {
      point($0)
    },
    /// "Dec 31, 2006", "August 21 to 23", "last September 7".
    Rule("date.month-day") {
      weekdayHead
      Maybe { DatePart.before }
      DatePart.month
      DatePart.day
      Maybe {
        DatePart.to
        DatePart.lastDay
      }
      Maybe { DatePart.year }
    } make: {
      point($0)
    },
    /// "September 11,2001".
    Rule("date.month-joined-day") {
      weekdayHead
      DatePart.month
      Tok(.number, as: "joined") { DateDigits.dayAndYear($0, $1) != nil }
    } make: { match in
      guard let token = match.range("joined")?.lowerBound,
        let joined = DateDigits.dayAndYear(match.reading, token)
      else { return nil }
      var point = PartialDate(year: joined.year, month: match.number("month"), day: joined.day)
      point.weekday = match.number("weekday")
      return Timex(point)
    },
    /// "Selasa (9 Maret 2026)", "Sunday (April 19)".
    Rule("date.weekday-bracket") {
      DatePart.weekday
      Maybe { Word(.dayParts, as: "part") }
      Text("(")
      Either(
        Group {
          DatePart.day
          Maybe {
            DatePart.to
            DatePart.lastDay
          }
          DatePart.month
        },
        Group {
          DatePart.month
          DatePart.day
        })
      Maybe { DatePart.year }
      Text(")")
    } make: {
      point($0)
    },
    /// "tanggal 17".
    Rule("date.day-alone") {
      Word(.dateWords, "day")
      DatePart.day
      Maybe {
        DatePart.to
        DatePart.lastDay
      }
    } make: {
      point($0)
    },
  ]

  /// From one day of a month to one of another.
  private static let ranges: [Rule<Timex>] = [
    /// "1 Mei hingga 28 Agustus 2025".
    Rule("date.day-month-range") {
      DatePart.day
      DatePart.month
      Maybe { DatePart.year }
      DatePart.to
      DatePart.lastDay
      DatePart.lastMonth
      Maybe { DatePart.lastYear }
    } make: {
      twoMonths($0)
    },
    /// "Jan 5 to Feb 10, 2025".
    Rule("date.month-day-range") {
      DatePart.month
      DatePart.day
      Maybe { DatePart.year }
      DatePart.to
      DatePart.lastMonth
      DatePart.lastDay
      Maybe { DatePart.lastYear }
    } make: {
      twoMonths($0)
    },
  ]

  /// Digits alone.
  private static let numeric: [Rule<Timex>] = [
    /// "Selasa (5/12)", "Sabtu-Minggu (5-6/7/2025)", "Selasa 24/4", "tanggal 5/12/2023".
    Rule("date.weekday-slashed") {
      Either(
        Group {
          DatePart.weekday
          Maybe {
            DatePart.to
            Word(.weekdays, as: "lastWeekday")
          }
          Maybe { Word(.dayParts, as: "part") }
        },
        Word(.dateWords, "day"))
      Maybe { DatePart.comma }
      Maybe { Text("(") }
      Maybe {
        DatePart.day
        DatePart.to
      }
      Tok(.slashed, as: "digits")
      Maybe { Text(")") }
    } make: {
      slashed($0)
    },
    /// "28/11/2025", "10/9/19" with three parts.
    Rule("date.slashed") {
      Tok(.slashed, as: "digits") { reading, token in
        DateDigits.numbers(reading, token, separators: [0x2F]).count == 3
      }
    } make: {
      slashed($0)
    },
    /// "2023-12-05", "05-12-2023", with a weekday before it or not.
    Rule("date.dashed") {
      weekdayHead
      Maybe { Text("(") }
      Tok(.number, as: "first") { DateDigits.integer($0, $1) != nil }
      Text("-")
      Tok(.number, as: "second") { DateDigits.isDay($0, $1) }
      Text("-")
      Tok(.number, as: "third") { DateDigits.integer($0, $1) != nil }
    } make: {
      dashed($0)
    },
    /// "28.11.2025".
    Rule("date.dotted") {
      weekdayHead
      Tok(.number, as: "digits") { reading, token in
        let parts = DateDigits.numbers(reading, token, separators: [0x2E])
        return parts.count == 3 && parts[0].digits <= 2 && parts[1].digits <= 2 && parts[2].digits == 4
      }
    } make: {
      slashed($0)
    },
  ]

  /// "Senin, " and the like; optional.
  private static let weekdayHead = Maybe {
    DatePart.weekday
    Maybe { Word(.dayParts, as: "part") }
    Maybe { Text(",") }
  }

  // MARK: Making dates

  /// Day, month and year of a match; the second day makes a range.
  static func point(_ match: Match) -> Timex? {
    var first = PartialDate(
      year: match.integer("year"), month: match.number("month"), day: match.integer("day"))
    first.weekday = match.number("weekday")
    first.clock = partOfDay(match)
    // "Covid-19": digits that a word and a hyphen hold.
    if let day = match.range("day")?.lowerBound, day == match.tokens.lowerBound,
      match.reading.isText(day - 1, "-"),
      !match.reading.tokens[day].flags.contains(.spaceBefore)
    {
      return nil
    }
    if let month = first.month, let day = first.day,
      day > CivilDate.days(inMonth: month, of: first.year ?? 2000)
    {
      return nil
    }
    var timex = Timex(first)
    if let last = match.integer("lastDay") {
      guard last > first.day ?? 31 else { return nil }
      var end = first
      end.day = last
      timex = Timex(.range(first, end))
    }
    relate(&timex, match)
    return timex
  }

  /// "malam" of "Kamis malam (17/9)".
  private static func partOfDay(_ match: Match) -> String? {
    match.entry("part").map { String($0.code.dropFirst()) }
  }

  /// Takes what "lalu", "tahun depan", "last" say of the time meant.
  static func relate(_ timex: inout Timex, _ match: Match, relative: Slot = "relativeYear") {
    if let marker = match.entry(relative) {
      if marker.code.hasPrefix("anaphoric") || marker.code == "span" {
        timex.isAnaphoric = true
      } else {
        timex.shift = Timex.Shift(grain: .year, amount: Int(marker.numerator))
      }
    }
    for slot: Slot in ["before", "after"] {
      guard let marker = match.entry(slot) else { continue }
      if marker.code.hasPrefix("anaphoric") { timex.isAnaphoric = true }
      timex.tense = Int(marker.numerator)
    }
  }

  private static func twoMonths(_ match: Match) -> Timex? {
    // "1 April sampai 31 Maret tahun depan": what only the end is counted from parts the two.
    guard match.entry("lastRelativeYear") == nil else { return nil }
    let lastYear = match.integer("lastYear")
    var first = PartialDate(
      year: match.integer("year"), month: match.number("month"), day: match.integer("day"))
    let last = PartialDate(year: lastYear, month: match.number("lastMonth"), day: match.integer("lastDay"))
    if first.year == nil, let lastYear, let a = first.month, let b = last.month {
      first.year = a > b ? lastYear - 1 : lastYear
    }
    var timex = Timex(.range(first, last))
    relate(&timex, match)
    return timex
  }

  /// Day, month and perhaps year in digits; the weekday or the digits tell which is which.
  private static func slashed(_ match: Match) -> Timex? {
    guard let token = match.range("digits")?.lowerBound else { return nil }
    let parts = DateDigits.numbers(match.reading, token, separators: [0x2F, 0x2E])
    guard (2...3).contains(parts.count), parts[0].digits <= 2, parts[1].digits <= 2 else { return nil }
    if match.range("weekday") == nil, parts.count == 2, match.range("day") != nil { return nil }
    var year: Int?
    if parts.count == 3 {
      guard let full = DateDigits.fullYear(parts[2].value, digits: parts[2].digits) else { return nil }
      year = full
    }
    let weekday = match.number("weekday")
    var dayFirst = PartialDate(year: year, month: parts[1].value, day: parts[0].value)
    var monthFirst = PartialDate(year: year, month: parts[0].value, day: parts[1].value)
    (dayFirst.weekday, monthFirst.weekday) = (weekday, weekday)
    (dayFirst.clock, monthFirst.clock) = (partOfDay(match), partOfDay(match))
    var timex: Timex
    switch (isPossible(dayFirst), isPossible(monthFirst)) {
    case (false, false): return nil
    case (true, false): timex = Timex(dayFirst)
    case (false, true): timex = Timex(monthFirst)
    case (true, true):
      timex = Timex(dayFirst)
      if parts[0].value != parts[1].value { timex.swapped = monthFirst }
    }
    if let first = match.integer("day"), let end = timex.point {
      guard first < end.day ?? 0 || parts.count == 3 else { return nil }
      var start = end
      start.day = first
      timex = Timex(.range(start, end))
    }
    return timex
  }

  private static func dashed(_ match: Match) -> Timex? {
    guard let a = match.range("first")?.lowerBound, let first = match.integer("first"),
      let second = match.integer("second"), let b = match.range("third")?.lowerBound,
      let third = match.integer("third")
    else { return nil }
    let reading = match.reading
    let weekday = match.number("weekday")
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
