import Lexicons
import Patterns
import Records
import Text

/// What happens again and again: "setiap tahun", "daily", "per hari", "empat kali sehari", "twice a year".
enum SetRules {
  static let all: [Rule<Timex>] = [
    /// "setiap tahun", "setiap enam bulan", "every quarter", "per hari", "per semester".
    Rule("set.marker-unit") {
      Word(.setMarkers, as: .marker)
      Maybe { DurationPart.count(.count) }
      Either(Word(.timeUnits, .unit, as: .unit), Word(.timeUnits, .one, as: .unit))
    } make: {
      everyUnit($0)
    },
    /// "setiap Senin", "every Friday", "every morning", "setiap malam".
    Rule("set.marker-point") {
      Word(.setMarkers, as: .marker)
      Maybe { DatePart.unit("D") }
      Either(
        Word(.weekdays, .name, as: .weekday), Word(.dayParts, as: .part),
        Word(.months, .name, as: .month))
    } make: {
      everyPoint($0)
    },
    /// "empat kali sehari", "sekali dalam setahun", "twice a year", "dua kali per bulan".
    Rule("set.times-unit") {
      Maybe { DurationPart.count(.times) }
      Word(.dateWords, .times, as: .timesWord)
      Maybe { Word(.dateWords, .within) }
      Maybe { DurationPart.count(.count) }
      Word(.timeUnits, as: .unit)
    } make: {
      timesUnit($0)
    },
    /// "setahun sekali", "lima tahun sekali", "sebulan dua kali".
    Rule("set.unit-times") {
      Maybe { DurationPart.count(.count) }
      Word(.timeUnits, as: .unit)
      Maybe { DurationPart.count(.times) }
      Word(.dateWords, .times, as: .timesWord)
    } make: {
      timesUnit($0)
    },
    /// "daily", "monthly", "pertahun", "annually".
    Rule("set.frequency") {
      Word(.frequencies, as: .frequency)
    } make: {
      frequency($0)
    },
  ]

  private static func everyUnit(_ match: Match) -> Timex? {
    guard let marker = match.entry(.marker), let unit = match.entry(.unit) else { return nil }
    let reading = match.reading
    let start = match.tokens.lowerBound
    // "per hari ini", "per triwulan III-2021": a date that "per" introduces.
    if let range = match.range(.unit),
      reading.has(.deixis, at: range.lowerBound) || reading.has(.ordinals, at: range.upperBound)
        || reading.term(.relativeMarkers, .after, at: range.upperBound) != nil
    {
      return nil
    }
    if marker.numerator == 1 {
      // Speeds are units, and an amount by the month or year is the figure's alone; interest and growth are rates.
      if unit.codeBegins(with: "T") { return nil }
      let amount = DateContext.followsAmount(reading, start)
      if !amount.percent, unit.isCode("M") || unit.isCode("Y") { return nil }
    }
    let number =
      match.range(.count).flatMap { DurationPart.read(reading, $0.lowerBound)?.value } ?? ExactNumber(1)
    let timex = Timex(.everyLength(Counted.length(number, unit)))
    timex.quant = ShortText(marker.codeBytes)
    return timex
  }

  private static func everyPoint(_ match: Match) -> Timex? {
    guard let marker = match.entry(.marker), marker.numerator != 1 else { return nil }
    var point = PartialDate(grain: .day)
    point.weekday = match.number(.weekday)
    if let month = match.number(.month) { point = PartialDate(month: month) }
    point.clock = CalendarRules.partOfDay(match)
    let timex = Timex(.everyPoint(point))
    timex.quant = ShortText(marker.codeBytes)
    return timex
  }

  private static func timesUnit(_ match: Match) -> Timex? {
    guard let unit = match.entry(.unit), let word = match.entry(.timesWord) else { return nil }
    // "within 60 days once …": what stands before its unit alone.
    if word.isCode("before"), let times = match.range(.timesWord), let own = match.range(.unit),
      times.lowerBound > own.lowerBound
    {
      return nil
    }
    let reading = match.reading
    let own = word.denominator == 0 ? nil : Int(word.numerator)
    let times = match.range(.times).flatMap { DurationPart.read(reading, $0.lowerBound)?.value.integer }
    guard let freq = own ?? times, own == nil || times == nil else { return nil }
    // "lima tahun sekali": without a count only a unit that has the one inside, or a word between.
    let isCounted =
      match.has(.count) || unit.kind == .one || match.tokens.count > (times == nil ? 2 : 3)
    guard isCounted else { return nil }
    let number =
      match.range(.count).flatMap { DurationPart.read(reading, $0.lowerBound)?.value } ?? ExactNumber(1)
    let timex = Timex(.everyLength(Counted.length(number, unit)))
    timex.times = freq
    return timex
  }

  private static func frequency(_ match: Match) -> Timex? {
    guard let entry = match.entry(.frequency), entry.numerator == 1 else { return nil }
    let reading = match.reading
    let start = match.tokens.lowerBound
    // "three-monthly"
    if reading.isText(start - 1, "-") || reading.isText(match.tokens.upperBound, "-") { return nil }
    // "Daily Maverick": the name of an outlet.
    if reading.has(.outlets, at: start), reading.tokens[start].flags.contains(.capital),
      reading.terms(at: start).contains(where: { $0.role == .outlets && $0.count > 1 })
    {
      return nil
    }
    // "told The Daily Star": the first word of a name inside a sentence.
    let end = match.tokens.upperBound
    if reading.tokens[start].flags.contains(.capital), DateContext.previous(reading, start) != nil,
      DateContext.isInside(reading, end, sentenceOf: start), reading.tokens[end].flags.contains(.capital),
      !reading.tokens[end].flags.contains(.lineStart)
    {
      return nil
    }
    let length = length(entry.codeBytes)
    guard let length else { return nil }
    // A price by the month or year is the figure's alone, as with "per".
    if entry.kind == .adverb, length.first.unit == .month || length.first.unit == .year,
      reading.term(.frequencies, .adjective, at: start) == nil, isPlainRate(reading, start)
    {
      return nil
    }
    let timex = Timex(.everyLength(length))
    timex.quant = reading.term(.frequencies, .adjective, at: start) == nil ? "EACH" : "EVERY"
    return timex
  }

  /// Whether an amount that is no percentage stands before: its rate is the figure's alone.
  private static func isPlainRate(_ reading: Reading, _ token: Int) -> Bool {
    let amount = DateContext.followsAmount(reading, token)
    return amount.amount && !amount.percent
  }

  /// Reads `P2W`, `PT1H`.
  private static func length(_ code: FrozenBytes) -> Length? {
    var number = 0
    var unit: UInt64 = 0
    var time: UInt64 = 0
    for byte in code.dropFirst() {
      switch byte {
      case 0x54: time = 0x5400
      case 0x30...0x39: number = number * 10 + Int(byte - 0x30)
      default: unit = UInt64(byte)
      }
    }
    return unit == 0 ? nil : Length(ExactNumber(Int128(number)), TimeUnit(key: time | unit))
  }
}
