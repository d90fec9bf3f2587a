import Lexicons
import Patterns
import Records
import Text

/// Makes durations, and dates that durations count off.
enum Counted {
  /// A counted, ranged or vague length with its markers.
  static func timex(_ match: Match) -> Timex? {
    guard let unit = match.entry(.unit), !isFraction(match, unit), !isUnit(match) else { return nil }
    // "three consecutive months", but not "two last months".
    if let between = match.entry(.between), !between.codeBegins(with: "span") { return nil }
    // "Nomor 13 Tahun 2003": neither thirteen years nor the year of anything but a law.
    let start = match.tokens.lowerBound
    // "Covid-19 hari Senin"
    if start > 1, match.reading.isText(start - 1, "-"), match.reading.tokens[start - 2].kind == .word,
      match.reading.tokens[start].start == match.reading.tokens[start - 2].end + 1
    {
      return nil
    }
    if isAge(match, unit) || DateContext.isInName(match.reading, number: start) {
      return .nothing
    }
    guard let numeral = numeral(match, .count) else { return match.has(.count) ? nil : vague(match, unit) }
    let number = numeral.isVague ? nil : numeral.value
    if number?.coefficient == 0 || numeral.hasMultiplier && isPeriod(match, unit) || isThisPeriod(match) {
      return nil
    }
    var length = length(number, unit)
    if let small = match.entry(.smallUnit) {
      guard let order = small.timeUnit.rank, let coarse = length.first.unit.rank,
        order > coarse, let smallNumber = value(match, .smallCount)
      else { return nil }
      length.rest = self.length(smallNumber, small).first
    }
    var content = Timex.Content.length(length)
    if match.has(.lastCount) {
      guard let last = value(match, .lastCount), let first = number, first.isLess(than: last) else {
        return nil
      }
      content = .lengths(length, self.length(last, unit))
    }
    let timex = finish(Timex(content), match, number: number?.integer)
    if let old = old(match), !match.has(.after) {
      timex?.tokens = match.tokens.lowerBound..<old.tokens.upperBound
    }
    return timex
  }

  /// "3 x 24 jam": 72 hours.
  static func multiplied(_ match: Match) -> Timex? {
    guard let unit = match.entry(.unit), let factor = match.integer(.factor), factor > 0,
      let number = value(match, .count),
      let product = number.multiplied(by: ExactNumber(Int128(factor)))
    else { return nil }
    return Timex(.length(length(product, unit)))
  }

  /// "beberapa jam", "the past several weeks".
  private static func vague(_ match: Match, _ unit: Entry) -> Timex? {
    finish(Timex(.length(length(nil, unit))), match, number: nil)
  }

  /// "150 juta tahun ini", "10 miliar bulan depan": the unit is that of another date.
  private static func isThisPeriod(_ match: Match) -> Bool {
    guard let after = match.entry(.after), after.codeBegins(with: "deictic"), after.numerator >= 0 else {
      return false
    }
    return (self.numeral(match, .lastCount) ?? self.numeral(match, .count))?.hasMultiplier ?? false
  }

  /// "95 miliar kuartal pertama": the unit is the head of a period.
  private static func isPeriod(_ match: Match, _ unit: Entry) -> Bool {
    (unit.isCode("Q") || unit.isCode("H")) && match.reading.has(.ordinals, at: match.tokens.upperBound)
  }

  /// "seminggu", "a week", "setengah jam".
  static func one(_ match: Match) -> Timex? {
    guard let unit = match.entry(.unit) else { return nil }
    if isAge(match, unit) { return .nothing }
    let reading = match.reading
    let start = match.tokens.lowerBound
    var number = ExactNumber(1)
    if let half = match.entry(.half) {
      guard half.numerator == 1, half.denominator == 2 else { return nil }
      number = ExactNumber(5, exponent: -1)
    }
    // "a year and a half"
    if let more = match.entry(.more) {
      guard more.numerator == 1, more.denominator == 2, !match.has(.half) else { return nil }
      number = ExactNumber(15, exponent: -1)
    }
    if match.has(.article), unit.isCode("Q") { return nil }
    // "sehari-hari"
    if unit.kind == .one, reading.isText(match.tokens.upperBound, "-") { return nil }
    // "a second time"
    if match.has(.article), let word = match.range(.unit), reading.has(.ordinals, at: word.lowerBound) {
      return nil
    }
    // "£1,400 a year before tax"
    if match.has(.article), match.has(.after), reachesBeyond(match),
      DateContext.followsAmount(reading, start).amount
    {
      return nil
    }
    if !match.has(.after), !match.has(.more) {
      // "Rp2 juta sebulan", "$5 a day": a rate, no length.
      if DateContext.followsAmount(reading, start).amount { return nil }
      if unit.kind == .one, precedesAmount(reading, match.tokens.upperBound) { return rate(unit) }
      // "Sehari ia mengantongi Rp20 ribu"
      if unit.kind == .one, DateContext.previous(reading, start) == nil,
        reading.has(.pronouns, .person, at: match.tokens.upperBound)
      {
        return nil
      }
      if match.has(.article), !isLengthContext(reading, start, match.tokens.upperBound) { return nil }
    }
    return finish(
      Timex(.length(length(number, unit))), match, number: match.has(.half) || match.has(.more) ? nil : 1)
  }

  /// "sebulan sebesar 160 ribu dolar", "sehari Rp50.000": each of them.
  private static func rate(_ unit: Entry) -> Timex {
    let timex = Timex(.everyLength(length(ExactNumber(1), unit)))
    timex.quant = "EACH"
    return timex
  }

  /// Whether an amount of money follows, perhaps with a word before it.
  private static func precedesAmount(_ reading: Reading, _ token: Int) -> Bool {
    for first in [token, token + 1] where DateContext.isInside(reading, first, sentenceOf: token - 1) {
      if reading.has(.currencies, at: first) { return true }
      if let numeral = DurationPart.read(reading, first),
        reading.has(.currencies, at: numeral.tokens.upperBound)
      {
        return true
      }
      if reading.tokens[first].kind != .word { return false }
    }
    return false
  }

  /// "hours after", "for decades".
  static func bare(_ match: Match) -> Timex? {
    guard let unit = match.entry(.bare) else { return nil }
    let reading = match.reading
    let timex = Timex(.length(Length(nil, unit.timeUnit)))
    if match.has(.after) {
      guard match.entry(.after)?.codeBegins(with: "span") != true else { return nil }
      return finish(timex, match, number: nil)
    }
    // "for years", "selama bertahun-tahun"
    if DateContext.isWord(.length, reading, before: match.tokens.lowerBound),
      reading.term(.dateWords, .of, at: match.tokens.upperBound) == nil
    {
      return timex
    }
    guard reading.term(.dateWords, .follower, at: match.tokens.upperBound) != nil else { return nil }
    guard let previous = DateContext.previous(reading, match.tokens.lowerBound) else { return timex }
    // "days of protest" and "in the years before the war" name no length.
    return reading.tokens[previous].kind == .mark ? timex : nil
  }

  // MARK: Parts

  private static func numeral(_ match: Match, _ slot: Slot) -> Numeral? {
    match.range(slot).flatMap { DurationPart.read(match.reading, $0.lowerBound) }
  }

  private static func value(_ match: Match, _ slot: Slot) -> ExactNumber? { numeral(match, slot)?.value }

  /// So many of a unit; decades, centuries, quarters and half-years in years and months.
  static func length(_ number: ExactNumber?, _ unit: Entry) -> Length {
    var factor = max(1, unit.numerator)
    var code = unit.timeUnit
    switch code {
    case .decade: (factor, code) = (10, .year)
    case .century: (factor, code) = (100, .year)
    case .quarter: (factor, code) = (3, .month)
    case .half: (factor, code) = (6, .month)
    default: break
    }
    guard let number else { return Length(nil, code) }
    guard factor == 1 else {
      return Length(number.multiplied(by: ExactNumber(Int128(factor))) ?? number, code)
    }
    // Half a year is six months, half an hour thirty minutes.
    if number == ExactNumber(5, exponent: -1) {
      switch code {
      case .year: return Length(ExactNumber(6), .month)
      case .day: return Length(ExactNumber(12), .hour)
      case .hour: return Length(ExactNumber(30), .minute)
      case .minute: return Length(ExactNumber(30), .second)
      default: break
      }
    }
    return Length(number, code)
  }

  /// A length stays one, or counts off a date: "dua tahun lalu".
  private static func finish(_ timex: Timex, _ match: Match, number: Int?) -> Timex? {
    timex.mod = modifier(match)
    guard let marker = match.entry(.after), let unit = match.entry(.unit) ?? match.entry(.bare) else {
      return timex
    }
    if marker.codeBegins(with: "span") || marker.isCode("coming") { return timex }
    // "dua tahun ini", "dua tahun tersebut" are lengths still; "2 years after the war" leaves "after" alone.
    if marker.numerator == 0 { return timex }
    if marker.term == "after" || marker.codeBegins(with: "anaphoric") && reachesBeyond(match) {
      timex.tokens = match.tokens.lowerBound..<(match.range(.after)?.lowerBound ?? match.tokens.upperBound)
      return timex
    }
    // "dalam tiga bulan sebelumnya": a length, whatever it counts from.
    if DateContext.isWord(.length, match.reading, before: match.tokens.lowerBound) { return timex }
    let grain = Grain(unit.timeUnit)
    guard let grain else {
      // "two hours ago": a time of a day that stays open.
      var point = PartialDate(grain: .day)
      point.clock = "XX"
      let out = Timex(point)
      out.isAnaphoric = true
      return out
    }
    let out = Timex(PartialDate(grain: grain))
    if marker.codeBegins(with: "anaphoric") || number == nil {
      out.isAnaphoric = true
    } else {
      // What leads out of the calendar does so when cut, too.
      let steps = min(number ?? 0, 10_000_000) * Int(max(1, unit.numerator))
      out.shift = Timex.Shift(grain: grain, amount: Int(marker.numerator) * steps)
    }
    return out
  }

  /// "two years before the war": the marker is a preposition of what follows.
  private static func reachesBeyond(_ match: Match) -> Bool {
    let reading = match.reading
    let end = match.tokens.upperBound
    guard let after = match.range(.after),
      reading.term(.functionWords, .preposition, at: after.lowerBound) != nil
    else { return false }
    guard DateContext.isInside(reading, end, sentenceOf: after.lowerBound) else { return false }
    return reading.tokens[end].kind == .word
  }

  /// The modifier that stands before a length or behind it, as TIMEX3 writes it.
  private static func modifier(_ match: Match) -> ShortText {
    let reading = match.reading
    let start = match.tokens.lowerBound
    var term: Term?
    // "over the next two years" has no "over".
    if !match.has(.before) {
      for first in max(0, start - 5)..<max(0, start) where term == nil && reading.has(.modifiers, at: first) {
        term = reading.terms(at: first).first {
          $0.role == .modifiers && $0.tokens.upperBound == start && $0.kind == .before
        }
      }
    }
    term = term ?? reading.term(.modifiers, .after, at: match.tokens.upperBound)
    guard let term else { return ShortText() }
    return ShortText(reading.entry(term).codeBytes.map { $0 >= 0x61 ? $0 - 0x20 : $0 })
  }
}
