import Lexicons
import Patterns
import Text

/// Quarters, half-years and counted parts of a year: "kuartal II 2025", "the first half of 2008".
enum PeriodRules {
  static let all: [Rule<Timex>] = [
    /// "semester I/2008", "kuartal pertama 2006", "triwulan ke-2 tahun ini", "Q4 2024", "triwulan III (Juli-September) 2020".
    Rule("date.head-ordinal") {
      Word(.periodHeads, as: .head)
      Maybe { Word(.ordinals, .prefix) }
      Maybe { Text("-") }
      ordinal
      Maybe {
        Maybe {
          Text("(")
          Word(.months)
          DatePart.to
          Word(.months)
          Text(")")
        }
        year
      }
    } make: {
      period($0)
    },
    /// "Q1/2025", "semester 1/2008".
    Rule("date.head-slashed") {
      Word(.periodHeads, as: .head)
      Tok(.slashed, shape: .periodYear, as: .slashed)
    } make: {
      period($0)
    },
    /// "the first half of 2008", "fourth-quarter 2024", "the second quarter".
    Rule("date.ordinal-head") {
      Maybe { Word(.functionWords, .determiner) }
      Either(
        Word(.ordinals, .word, as: .ordinal),
        Group {
          Tok(.number, shape: .day, as: .number)
          Word(.ordinals, .suffix)
        })
      Maybe { Text("-") }
      Word(.periodHeads, as: .head)
      Maybe { year }
    } make: {
      period($0)
    },
    /// "the last quarter of 2023": the one that ends the year.
    Rule("date.last-head") {
      Word(.relativeMarkers, .before, as: .before)
      Word(.periodHeads, as: .head)
      DatePart.joint
      Tok(.number, shape: .year, as: .year)
    } make: { match in
      guard let marker = match.entry(.before), marker.numerator == -1, marker.codeBegins(with: "deictic"),
        let head = match.entry(.head)?.timeUnit, head == .quarter || head == .half
      else { return nil }
      var point = PartialDate(year: match.integer(.year))
      if head == .quarter { point.quarter = 4 } else { point.half = 2 }
      return Timex(point)
    },
    /// "this year's third quarter", "the 1988 second half".
    Rule("date.year-ordinal-head") {
      Either(
        Group {
          Word(.relativeMarkers, .before, as: .relativeYear)
          DatePart.unit("Y")
          Tok(.clitic)
        },
        Tok(.number, shape: .year, as: .year))
      Word(.ordinals, .word, as: .ordinal)
      Maybe { Text("-") }
      Word(.periodHeads, as: .head)
    } make: {
      period($0)
    },
    /// "the first three months of 2007", "the first 23 days of May 2008".
    Rule("date.first-units") {
      Maybe { Word(.functionWords, .determiner) }
      Word(.ordinals, .word, as: .ordinal)
      count
      DatePart.unit("D", "M", "Q", as: .unit)
      Maybe {
        Maybe { DatePart.joint }
        Either(
          Group {
            DatePart.month
            Maybe { DatePart.year }
          }, DatePart.year)
      }
    } make: {
      firstUnits($0)
    },
    /// "Tujuh bulan pertama 2007", "dua triwulan pertama 2025".
    Rule("date.units-first") {
      count
      DatePart.unit("D", "M", "Q", as: .unit)
      Word(.ordinals, .word, as: .ordinal)
      Maybe { DatePart.joint }
      Maybe { DatePart.month }
      DatePart.year
    } make: {
      firstUnits($0)
    },
    /// "the three months to March 2024", "the six months ended June 30".
    Rule("date.units-to") {
      count
      DatePart.unit("M", as: .unit)
      Either(Word(.rangeMarkers, .infix), Word(.dateWords, .end))
      Maybe { DatePart.lastDay }
      DatePart.month
      Maybe { DatePart.lastDay }
      Maybe { DatePart.year }
    } make: { match in
      guard let count = count(match), let month = match.number(.month), (2...12).contains(count) else {
        return nil
      }
      let year = match.integer(.year)
      let start = month - count + 1
      let first = PartialDate(
        year: year.map { start < 1 ? $0 - 1 : $0 }, month: start < 1 ? start + 12 : start)
      let timex = Timex(.range(first, PartialDate(year: year, month: month)))
      CalendarRules.relate(timex, match)
      return timex
    },
  ]

  private static let ordinal = Either(
    Word(.ordinals, .word, .roman, as: .ordinal), Word(.numerals, .digit, as: .ordinal),
    Tok(.number, shape: .quarter, as: .number))

  private static let year = Either(
    Group {
      Either(Text("/"), Text("-"))
      Tok(.number, shape: .year, as: .year)
    }, DatePart.year)

  private static let count = DurationPart.count(.count)

  private static func count(_ match: Match) -> Int? {
    guard let range = match.range(.count) else { return nil }
    return DurationPart.read(match.reading, range.lowerBound)?.value.integer
  }

  private static func period(_ match: Match) -> Timex? {
    guard let head = match.entry(.head)?.timeUnit, head == .quarter || head == .half else { return nil }
    // "the first quarter-final"
    if match.reading.isText(match.tokens.upperBound, "-"), !match.has(.year) { return nil }
    var number = match.number(.ordinal) ?? match.integer(.number)
    var year = match.integer(.year)
    if let token = match.range(.slashed)?.lowerBound, let pair = DateDigits.periodYear(match.reading, token) {
      (number, year) = pair
    }
    guard let number, number >= 1, number <= (head == .quarter ? 4 : 2) else { return nil }
    var point = PartialDate(year: year)
    if head == .quarter { point.quarter = number } else { point.half = number }
    let timex = Timex(point)
    CalendarRules.relate(timex, match)
    return timex
  }

  private static func firstUnits(_ match: Match) -> Timex? {
    guard match.number(.ordinal) == 1, let count = count(match),
      let unit = match.range(.unit).flatMap({ match.reading.term(.timeUnits, .unit, at: $0.lowerBound) })
    else { return nil }
    let year = match.integer(.year)
    if year == nil, !match.has(.relativeYear), !match.has(.month), !match.reading.entry(unit).isCode("M") {
      return nil
    }
    var first = PartialDate(year: year)
    var last = first
    switch (match.reading.entry(unit).timeUnit, match.number(.month)) {
    case (.month, nil) where count == 3: first.quarter = 1
    case (.month, nil) where count == 6: first.half = 1
    case (.month, nil) where (1...12).contains(count): (first.month, last.month) = (1, count)
    case (.quarter, nil) where (2...4).contains(count): (first.quarter, last.quarter) = (1, count)
    case (.day, let month?) where (2...31).contains(count):
      (first.month, last.month) = (month, month)
      (first.day, last.day) = (1, count)
    default: return nil
    }
    let timex =
      first.quarter != nil && last.quarter == nil || first.half != nil
      ? Timex(first) : Timex(.range(first, last))
    CalendarRules.relate(timex, match)
    return timex
  }
}
