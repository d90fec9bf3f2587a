import Lexicons
import Patterns
import Text

/// Clock times: "pukul 09.00 WIB", "5:35 am", "9 am (0100 GMT)".
enum ClockRules {
  static let all: [Rule<Timex>] = [
    /// "pukul 09.00-11.00 WIB", "jam 9 malam", "at 14:00 GMT".
    Rule("time.opener") {
      Word(.dateWords, .clock, as: .opener)
      clock(.time)
      Maybe {
        DatePart.to
        Maybe { Word(.dateWords, .clock) }
        clock(.lastTime)
      }
      tail
    } make: {
      opened($0)
    },
    /// "pukul tujuh pagi", "jam sepuluh", "at seven in the morning".
    Rule("time.words") {
      Word(.dateWords, .clock, as: .opener)
      Either(
        Word(.numerals, .digit, as: .hour), Word(.numerals, .whole, as: .hour),
        Word(.numerals, .teen, as: .hour))
      tail
    } make: {
      spelled($0)
    },
    /// "5:35 am", "9 am (0100 GMT)", "14:00 GMT", "19:47:20".
    Rule("time.tail") {
      Either(
        Group {
          Tok(.number, .colons, shape: .minutes, as: .time)
          Maybe {
            DatePart.to
            clock(.lastTime)
          }
          tail
        },
        // Hours alone are no time without the half of the day.
        Group {
          Tok(.number, shape: .hour, as: .time)
          Maybe {
            DatePart.to
            clock(.lastTime)
          }
          halfDay
          afterHalfDay
        })
    } make: { match in
      match.has(.half) || match.has(.zone) || match.has(.part) || isExact(match) || continues(match)
        || isSpan(match)
        ? time(match) : nil
    },
  ]

  /// `06.00-18.00`: two hours with two-digit minutes, where no number is written so.
  private static func isSpan(_ match: Match) -> Bool {
    let reading = match.reading
    guard let first = match.range(.time)?.lowerBound, let last = match.range(.lastTime)?.lowerBound,
      let from = DateDigits.clock(reading, first), let to = DateDigits.clock(reading, last),
      from.minute != nil, to.minute != nil, from.minute == 0 || to.minute == 0, from.hour < to.hour,
      reading.tokens[first].end - reading.tokens[first].start == 5,
      !reading.has(.units, at: match.tokens.upperBound)
    else { return false }
    let language = reading.sentence(of: first).language
    return !reading.lexicon.entries(of: .conventions).contains {
      $0.language == language && $0.term == "decimal-mark" && $0.code == "."
    }
  }

  /// Whether a time of the day stands before, and only what joins the two between: "pukul 18.00 menjadi 20.00", "antara
  /// pukul 15.00 dan 17.00".
  private static func continues(_ match: Match) -> Bool {
    let reading = match.reading
    guard var token = match.range(.time)?.lowerBound, DateDigits.clock(reading, token)?.minute != nil else {
      return false
    }
    for _ in 0..<4 {
      guard let joiner = DateContext.previous(reading, token), joiner > 0,
        reading.isText(joiner, ",") || reading.has(.changeMarkers, at: joiner)
          || reading.term(.rangeMarkers, at: joiner) != nil
          || reading.term(.functionWords, .conjunction, at: joiner) != nil
      else { return false }
      token = joiner - 1
      if reading.term(.functionWords, .conjunction, at: joiner) != nil, reading.isText(token, ",") {
        token -= 1
      }
      guard token > 0, DateDigits.clock(reading, token)?.minute != nil else { return false }
      if reading.term(.dateWords, .clock, at: token - 1) != nil {
        // "trades at 4.25-4.30": an amount, as above.
        return reading.tokens[token].kind == .colons
          || reading.term(.functionWords, .preposition, at: token - 1) == nil
      }
    }
    return false
  }

  /// What follows a clock time: half of the day, part of the day, zone, "waktu setempat".
  private static let tail = Group {
    Maybe { halfDay }
    afterHalfDay
  }

  private static let halfDay = Word(.dateWords, .halfDay, as: .half)

  /// What may follow the half of the day.
  private static let afterHalfDay = Group {
    Maybe {
      Either(
        Word(.dayParts, as: .part),
        // "at 4:30 in the morning"
        Group {
          Word(.dateWords, .part)
          Word(.dayParts, as: .part)
        })
    }
    Maybe {
      Either(
        Group {
          Word(.timeZones, as: .zone)
          Maybe {
            Either(Text("+"), Text("-"))
            Tok(.number, .colons, as: .offset)
          }
        },
        Word(.dateWords, .local),
        Group {
          Either(Text("+"), Text("-"))
          Tok(.colons, shape: .minutes, as: .shift)
        },
        Group {
          Text("(")
          clock(.universal)
          Word(.timeZones, as: .otherZone)
          Text(")")
        },
        Group {
          Text("(")
          Word(.timeZones, as: .zone)
          Maybe {
            Text("+")
            Tok(.number, shape: .day, as: .offset)
          }
          Maybe { Text(")") }
        })
    }
  }

  private static func clock(_ slot: Slot) -> Pattern {
    Tok(.number, .colons, shape: .clock, as: slot)
  }

  /// `19:47:20`: hours, minutes and seconds are a time by themselves.
  private static func isExact(_ match: Match) -> Bool {
    guard let token = match.range(.time)?.lowerBound, match.reading.tokens[token].kind == .colons else {
      return false
    }
    return DateDigits.clock(match.reading, token)?.second != nil
  }

  /// "pukul" belongs to the time, the preposition "at" does not.
  private static func opened(_ match: Match) -> Timex? {
    guard let timex = time(match) else { return nil }
    if match.reading.term(.functionWords, .preposition, at: match.tokens.lowerBound) != nil,
      let first = match.range(.time)?.lowerBound
    {
      timex.tokens = first..<match.tokens.upperBound
    }
    return timex
  }

  /// An hour in words: "jam tiga", but not "dua jam tiga puluh menit" and "at two schools".
  private static func spelled(_ match: Match) -> Timex? {
    let reading = match.reading
    guard let hour = match.number(.hour), (1...12).contains(hour), let word = match.range(.hour) else {
      return nil
    }
    let start = match.tokens.lowerBound
    if let previous = DateContext.previous(reading, start),
      reading.tokens[previous].kind == .number || reading.has(.numerals, at: previous)
    {
      return nil
    }
    let isPreposition = reading.term(.functionWords, .preposition, at: start) != nil
    let isSure = match.has(.half) || match.has(.part) || match.has(.zone)
    let end = match.tokens.upperBound
    if !isSure,
      isPreposition || DateContext.isCounted(reading, end, sentenceOf: start)
        || end < reading.tokens.count && reading.has(.numerals, at: end)
    {
      return nil
    }
    let clock = (hour: hour, minute: Int?.none, second: Int?.none)
    var point = PartialDate(grain: .day)
    point.clock = text(clock, match)
    point.clock.append(zone(match, clock))
    let timex = Timex(point)
    if isPreposition { timex.tokens = word.lowerBound..<end }
    return timex
  }

  private static func time(_ match: Match) -> Timex? {
    let reading = match.reading
    guard let token = match.range(.time)?.lowerBound, let first = DateDigits.clock(reading, token) else {
      return nil
    }
    if match.has(.opener), !isClock(match, token) { return nil }
    if first.minute == nil, !match.has(.opener), !match.has(.half) { return nil }
    let zone = zone(match, first)
    var point = PartialDate(grain: .day)
    point.clock = text(first, match)
    point.clock.append(zone)
    guard let lastToken = match.range(.lastTime)?.lowerBound, let last = DateDigits.clock(reading, lastToken)
    else {
      return Timex(point)
    }
    var end = point
    end.clock = text(last, match)
    end.clock.append(zone)
    return Timex(.range(point, end))
  }

  /// Whether the number behind "jam" or "at" is a time of the day and not an amount: "at 9.5 percent", "at 3,000".
  private static func isClock(_ match: Match, _ token: Int) -> Bool {
    if match.has(.half) || match.has(.zone) || match.has(.part) || match.has(.universal) { return true }
    let reading = match.reading
    let end = match.tokens.upperBound
    if DateContext.isCounted(reading, end, sentenceOf: token) { return false }
    if reading.tokens[token].kind == .colons { return true }
    let isWord = reading.term(.functionWords, .preposition, at: match.tokens.lowerBound) != nil
    guard !isWord else { return false }
    return true
  }

  private static func text(_ clock: (hour: Int, minute: Int?, second: Int?), _ match: Match) -> ShortText {
    var hour = clock.hour
    let half = match.number(.half)
    if half == 12 {
      if hour < 12 { hour += 12 }
    } else if let part = match.entry(.part) {
      // "3 o'clock in the afternoon"
      let isLate =
        part.isCode("TAF") || part.isCode("TEV") || part.isCode("TNI") && hour >= 6
        || part.isCode("TMI") && hour < 6
      if isLate, hour < 12 { hour += 12 }
    } else if half == 0, hour == 12 {
      hour = 0
    }
    var out = text(hour: hour, minute: clock.minute ?? 0)
    if let second = clock.second {
      out.append(0x3A)
      out.append(twoDigits: second)
    }
    return out
  }

  /// `09:30`, behind a sign for an offset.
  static func text(_ sign: ShortText = ShortText(), hour: Int, minute: Int) -> ShortText {
    var out = sign
    out.append(twoDigits: hour)
    out.append(0x3A)
    out.append(twoDigits: minute)
    return out
  }

  /// "GMT+7", "GMT+700", "UTC+05:30".
  private static func offset(_ match: Match) -> ShortText? {
    guard let token = match.range(.offset)?.lowerBound else { return nil }
    let sign: ShortText = match.reading.isText(token - 1, "-") ? "-" : "+"
    if match.reading.tokens[token].kind == .colons {
      return DateDigits.clock(match.reading, token).map { text(sign, hour: $0.hour, minute: $0.minute ?? 0) }
    }
    guard let number = match.integer(.offset) else { return nil }
    let (hour, minute) = number <= 14 ? (number, 0) : (number / 100, number % 100)
    return hour <= 14 && minute < 60 ? text(sign, hour: hour, minute: minute) : nil
  }

  /// The offset of the zone that is named, or that a second time in a named zone gives: "9 am (0100 GMT)".
  private static func zone(_ match: Match, _ first: (hour: Int, minute: Int?, second: Int?)) -> ShortText {
    if let token = match.range(.shift)?.lowerBound, let shift = DateDigits.clock(match.reading, token) {
      let sign: ShortText = match.reading.isText(token - 1, "-") ? "-" : "+"
      return text(sign, hour: shift.hour, minute: shift.minute ?? 0)
    }
    if let shift = offset(match) { return shift }
    if let zone = match.entry(.zone) { return ShortText(zone.codeBytes) }
    guard let token = match.range(.universal)?.lowerBound, match.entry(.otherZone)?.isCode("+00:00") == true,
      let other = DateDigits.clock(match.reading, token)
    else { return ShortText() }
    var local = first.hour
    if let half = match.number(.half), half == 12, local < 12 { local += 12 }
    var minutes = local * 60 + (first.minute ?? 0) - other.hour * 60 - (other.minute ?? 0)
    if minutes < -12 * 60 { minutes += 24 * 60 }
    if minutes > 14 * 60 { minutes -= 24 * 60 }
    return text(minutes < 0 ? "-" : "+", hour: abs(minutes) / 60, minute: abs(minutes) % 60)
  }
}
