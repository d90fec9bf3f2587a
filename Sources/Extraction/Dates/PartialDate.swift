/// How fine a date is.
enum Grain: Int, Comparable, Sendable {
  case century, decade, year, half, quarter, season, month, week, day

  static func < (left: Grain, right: Grain) -> Bool { left.rawValue < right.rawValue }

  /// The grain of a lexicon code: `Y` → `.year`.
  init?(code: String) {
    switch code {
    case "CE": self = .century
    case "DE": self = .decade
    case "Y": self = .year
    case "H": self = .half
    case "Q": self = .quarter
    case "M": self = .month
    case "W": self = .week
    case "D": self = .day
    default: return nil
    }
  }
}

/// A point of the calendar as far as the text states it; what is nil stays open.
///
///     PartialDate(month: 12, day: 5).value        // "XXXX-12-05"
///     PartialDate(year: 2025, quarter: 2).value   // "2025-Q2"
struct PartialDate: Equatable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?
  /// 1 (Monday) to 7.
  var weekday: Int?
  /// 1 to 4, 0 where one is meant that the text leaves open.
  var quarter: Int?
  /// 1 or 2, 0 where it stays open.
  var half: Int?
  /// `SP`, `SU`, `FA`, `WI`.
  var season: String?
  /// The ISO week's number, 0 where it stays open.
  var week: Int?
  /// The first three digits of its years.
  var decade: Int?
  /// The first two digits of its years.
  var century: Int?
  var isFiscal = false
  /// The finest grain that is meant, where the parts above do not tell it: "last month".
  var grain: Grain?
  /// `09:00`, with a zone `09:00+07:00`; and parts of the day, `MO`.
  var clock: String?
  /// Whether it is a day of the week's end.
  var isWeekend = false

  /// Whether a time of the day is stated.
  var hasTime: Bool { clock != nil }

  /// The finest part that is stated or meant.
  var finest: Grain {
    var out = grain ?? .century
    if year != nil { out = max(out, .year) }
    if decade != nil { out = max(out, .decade) }
    if half != nil { out = max(out, .half) }
    if quarter != nil { out = max(out, .quarter) }
    if season != nil { out = max(out, .season) }
    if month != nil { out = max(out, .month) }
    if week != nil || isWeekend { out = max(out, .week) }
    if day != nil || weekday != nil || hasTime { out = .day }
    return out
  }

  /// The day, where year, month and day are known and there is such a day.
  var civil: CivilDate? {
    guard let year, let month, let day else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Takes the calendar day of a date.
  mutating func set(_ date: CivilDate) {
    (year, month, day) = (date.year, date.month, date.day)
    weekday = nil
  }

  /// The value as TIMEX3 writes it.
  var value: String { date + (clock.map { "T" + $0 } ?? "") }

  private var date: String {
    let years = (isFiscal ? "FY" : "") + (year.map { pad($0, 4) } ?? "XXXX")
    switch finest {
    case .century: return century.map { pad($0, 2) } ?? "XX"
    case .decade: return decade.map { pad($0, 3) } ?? "XXX"
    case .year: return years
    case .half: return "\(years)-H\(open(half))"
    case .quarter: return "\(years)-Q\(open(quarter))"
    case .season: return "\(years)-\(season ?? "XX")"
    case .month: return "\(years)-\(month.map { pad($0, 2) } ?? "XX")"
    case .week:
      return "\(years)-W\(week.map { $0 == 0 ? "XX" : pad($0, 2) } ?? "XX")" + (isWeekend ? "-WE" : "")
    case .day:
      if let weekday, month == nil, day == nil { return "\(years)-WXX-\(weekday)" }
      return "\(years)-\(month.map { pad($0, 2) } ?? "XX")-\(day.map { pad($0, 2) } ?? "XX")"
    }
  }

  private func open(_ number: Int?) -> String { number.map { $0 == 0 ? "X" : String($0) } ?? "X" }
}
