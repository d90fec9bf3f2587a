import Lexicons

/// How fine a date is.
enum Grain: UInt8, Comparable, Sendable {
  case century, decade, year, half, quarter, season, month, week, day

  static func < (left: Grain, right: Grain) -> Bool { left.rawValue < right.rawValue }

  /// The grain of a unit; none of hours and finer.
  init?(_ unit: TimeUnit) {
    switch unit {
    case .century: self = .century
    case .decade: self = .decade
    case .year: self = .year
    case .half: self = .half
    case .quarter: self = .quarter
    case .month: self = .month
    case .week: self = .week
    case .day: self = .day
    default: return nil
    }
  }
}

/// A point of the calendar as far as the text states it; what is nil stays open.
///
///     PartialDate(month: 12, day: 5).value        // "XXXX-12-05"
///     PartialDate(year: 2025, quarter: 2).value   // "2025-Q2"
struct PartialDate: Equatable, Sendable {
  @Small var year: Int? = nil
  @Small var month: Int? = nil
  @Small var day: Int? = nil
  /// 1 (Monday) to 7.
  @Small var weekday: Int? = nil
  /// 1 to 4, 0 where one is meant that the text leaves open.
  @Small var quarter: Int? = nil
  /// 1 or 2, 0 where it stays open.
  @Small var half: Int? = nil
  /// The ISO week's number, 0 where it stays open.
  @Small var week: Int? = nil
  /// The first three digits of its years.
  @Small var decade: Int? = nil
  /// The first two digits of its years.
  @Small var century: Int? = nil
  /// `SP`, `SU`, `FA`, `WI`; empty for none.
  var season = ShortText()
  /// `09:00`, with a zone `09:00+07:00`; and parts of the day, `MO`; empty for none.
  var clock = ShortText()
  /// The finest grain that is meant, where the parts above do not tell it: "last month".
  var grain: Grain?
  var isFiscal = false
  /// Whether it is a day of the week's end.
  var isWeekend = false

  /// Whether a time of the day is stated.
  var hasTime: Bool { !clock.isEmpty }

  /// The finest part that is stated or meant.
  var finest: Grain {
    if day != nil || weekday != nil || hasTime { return .day }
    var out = grain ?? .century
    if year != nil { out = max(out, .year) }
    if decade != nil { out = max(out, .decade) }
    if half != nil { out = max(out, .half) }
    if quarter != nil { out = max(out, .quarter) }
    if !season.isEmpty { out = max(out, .season) }
    if month != nil { out = max(out, .month) }
    if week != nil || isWeekend { out = max(out, .week) }
    return out
  }

  /// The day, where year, month and day are known and there is such a day.
  var civil: CivilDate? {
    guard let year, let month, let day else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Whether its year, where it has one, is one from 1 to 9999.
  var isInCalendar: Bool {
    (1...9999).contains(year ?? 1) && (0...999).contains(decade ?? 0) && (0...99).contains(century ?? 0)
  }

  /// The same digits with day and month the other way round.
  var swapped: PartialDate {
    var out = self
    (out.month, out.day) = (day, month)
    return out
  }

  /// Takes the calendar day of a date.
  mutating func set(_ date: CivilDate) {
    (year, month, day) = (date.year, date.month, date.day)
    weekday = nil
  }

  /// The value as TIMEX3 writes it.
  var value: String {
    var out: [UInt8] = []
    write(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Writes the value as TIMEX3 has it.
  func write(to out: inout [UInt8]) {
    let finest = finest
    switch finest {
    case .century: write(century, 2, to: &out)
    case .decade: write(decade, 3, to: &out)
    default:
      if isFiscal { out.append("FY") }
      write(year, 4, to: &out)
      if finest != .year { writeParts(finest, to: &out) }
    }
    guard hasTime else { return }
    out.append(0x54)
    out.append(clock)
  }

  /// What is finer than a year.
  private func writeParts(_ finest: Grain, to out: inout [UInt8]) {
    out.append(0x2D)
    switch finest {
    case .half:
      out.append(0x48)
      write(half == 0 ? nil : half, 1, to: &out)
    case .quarter:
      out.append(0x51)
      write(quarter == 0 ? nil : quarter, 1, to: &out)
    case .season: if season.isEmpty { out.append("XX") } else { out.append(season) }
    case .week:
      out.append(0x57)
      write(week == 0 ? nil : week, 2, to: &out)
      if isWeekend { out.append("-WE") }
    case .day where weekday != nil && month == nil && day == nil:
      out.append("WXX-")
      write(weekday, 1, to: &out)
    default:
      write(month, 2, to: &out)
      guard finest == .day else { return }
      out.append(0x2D)
      write(day, 2, to: &out)
    }
  }

  /// Digits, or as many `X`.
  private func write(_ number: Int?, _ width: Int, to out: inout [UInt8]) {
    if let number {
      out.append(number, width: width)
    } else {
      out.append(contentsOf: repeatElement(0x58, count: width))
    }
  }
}
