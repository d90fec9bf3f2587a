import Lexicons
import Patterns
import Text

/// Dates of the calendar with a month's name or number: "5 Juni 2025", "Dec 31, 2006", "Rabu (6/12/2023)".
enum CalendarRules {
  static let all = named + ranges

  /// Day and month by name.
  private static let named: [Rule<Timex>] = [
    /// "Minggu, 27 Juli 2025", "tanggal 5 Juni 2025", "21-23 Agustus", "31 Maret tahun depan", "21 Maret lalu".
    Rule("date.day-month") {
      weekdayHead
      Maybe { Word(.dateWords, .day) }
      DatePart.day
      Maybe {
        DatePart.to
        lastWeekday
        DatePart.lastDay
      }
      Maybe { Word(.dateWords, .of) }
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
      Tok(.number, shape: .joined, as: .joined)
    } make: { match in
      guard let token = match.range(.joined)?.lowerBound,
        let joined = DateDigits.dayAndYear(match.reading, token)
      else { return nil }
      var point = PartialDate(year: joined.year, month: match.number(.month), day: joined.day)
      point.weekday = match.number(.weekday)
      return Timex(point)
    },
    /// "Selasa (9 Maret 2026)", "Sunday (April 19)".
    Rule("date.weekday-bracket") {
      DatePart.weekday
      Maybe { Word(.dayParts, as: .part) }
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
      Word(.dateWords, .day)
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
    /// "1 Mei hingga 28 Agustus 2025", "Senin, 4 Mei - Jumat, 5 Juni 2026".
    Rule("date.day-month-range") {
      weekdayHead
      DatePart.day
      DatePart.month
      Maybe { DatePart.year }
      DatePart.to
      lastWeekday
      DatePart.lastDay
      DatePart.lastMonth
      Maybe { DatePart.lastYear }
    } make: {
      twoMonths($0)
    },
    /// "Jan 5 to Feb 10, 2025".
    Rule("date.month-day-range") {
      weekdayHead
      DatePart.month
      DatePart.day
      Maybe { DatePart.year }
      DatePart.to
      lastWeekday
      DatePart.lastMonth
      DatePart.lastDay
      Maybe { DatePart.lastYear }
    } make: {
      twoMonths($0)
    },
    /// "between Jan 5 and Feb 10, 2025", "antara 28 Mei dan 3 Juni": the opener stays outside the span.
    Rule("date.day-month-between") {
      Word(.rangeMarkers, .opener, as: .opener)
      weekdayHead
      Either(
        Group {
          DatePart.day
          DatePart.month
        },
        Group {
          DatePart.month
          DatePart.day
        })
      Maybe { DatePart.year }
      Word(.rangeMarkers, .closer)
      lastWeekday
      Either(
        Group {
          DatePart.lastDay
          DatePart.lastMonth
        },
        Group {
          DatePart.lastMonth
          DatePart.lastDay
        })
      Maybe { DatePart.lastYear }
    } make: {
      twoMonths($0)
    },
    /// "between 5 and 12 May", "between May 5 and 12, 2025".
    Rule("date.day-between") {
      Word(.rangeMarkers, .opener, as: .opener)
      Either(
        Group {
          DatePart.day
          Word(.rangeMarkers, .closer)
          DatePart.lastDay
          DatePart.month
        },
        Group {
          DatePart.month
          DatePart.day
          Word(.rangeMarkers, .closer)
          DatePart.lastDay
        })
      Maybe { DatePart.year }
    } make: {
      point($0)
    },
  ]

  /// "Senin, " and the like; optional.
  static let weekdayHead = Maybe {
    DatePart.weekday
    Maybe { Word(.dayParts, as: .part) }
    Maybe { Text(",") }
  }

  /// The weekday of a range's last day; optional.
  private static let lastWeekday = Maybe {
    Word(.weekdays)
    Maybe { Text(",") }
  }

  // MARK: Making dates

  /// Day, month and year of a match; the second day makes a range.
  static func point(_ match: Match) -> Timex? {
    var first = PartialDate(
      year: match.integer(.year), month: match.number(.month), day: match.integer(.day))
    first.weekday = match.number(.weekday)
    first.clock = partOfDay(match)
    // "Covid-19": digits that a word and a hyphen hold.
    if let day = match.range(.day)?.lowerBound, day == match.tokens.lowerBound,
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
    if let last = match.integer(.lastDay) {
      guard last > first.day ?? 31 else { return nil }
      var end = first
      end.day = last
      timex = Timex(.range(first, end))
    }
    relate(timex, match)
    leaveOpener(timex, match)
    return timex
  }

  /// The word that opens a range stays outside its span: "between".
  static func leaveOpener(_ timex: Timex, _ match: Match) {
    if let opener = match.range(.opener) { timex.tokens = opener.upperBound..<match.tokens.upperBound }
  }

  /// "malam" of "Kamis malam (17/9)".
  static func partOfDay(_ match: Match) -> ShortText {
    match.entry(.part).map { ShortText($0.codeBytes.dropFirst()) } ?? ShortText()
  }

  /// Takes what "lalu", "tahun depan", "last" say of the time meant.
  static func relate(_ timex: Timex, _ match: Match, relative: Slot = .relativeYear) {
    if let marker = match.entry(relative) {
      if marker.codeBegins(with: "anaphoric") || marker.isCode("span") {
        timex.isAnaphoric = true
      } else {
        timex.shift = Timex.Shift(grain: .year, amount: Int(marker.numerator))
      }
    }
    for slot in [Slot.before, .after] {
      guard let marker = match.entry(slot) else { continue }
      if slot == .after, dropConjunction(timex, match) { continue }
      if marker.codeBegins(with: "anaphoric") { timex.isAnaphoric = true }
      timex.tense = Int(marker.numerator)
    }
  }

  /// "on Monday after …" goes on with a clause; "the Monday after" counts from another day.
  /// - Returns: whether the marker behind the date is none.
  @discardableResult
  static func dropConjunction(_ timex: Timex, _ match: Match) -> Bool {
    guard let marker = match.entry(.after),
      marker.isCode("anaphoric-count") || marker.isCode("deictic-count"),
      let end = match.range(.after)?.lowerBound, end > match.tokens.lowerBound,
      !match.reading.officeWord(match.tokens.lowerBound - 1, "article")
    else { return false }
    timex.tokens = match.tokens.lowerBound..<end
    return true
  }

  private static func twoMonths(_ match: Match) -> Timex? {
    // "1 April sampai 31 Maret tahun depan": what only the end is counted from parts the two.
    guard match.entry(.lastRelativeYear) == nil else { return nil }
    let lastYear = match.integer(.lastYear)
    var first = PartialDate(
      year: match.integer(.year), month: match.number(.month), day: match.integer(.day))
    let last = PartialDate(year: lastYear, month: match.number(.lastMonth), day: match.integer(.lastDay))
    if first.year == nil, let lastYear, let a = first.month, let b = last.month {
      first.year = a > b ? lastYear - 1 : lastYear
    }
    let timex = Timex(.range(first, last))
    relate(timex, match)
    leaveOpener(timex, match)
    return timex
  }
}
