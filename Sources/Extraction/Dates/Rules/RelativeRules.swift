import Lexicons
import Patterns
import Records
import Text

/// Expressions that count from another date: "kemarin", "tahun lalu", "next Thursday", "two years ago".
enum RelativeRules {
  static let all: [Rule<Timex>] = [
    /// "kemarin", "hari ini", "tadi malam", "tomorrow evening".
    Rule("date.deixis") {
      Word(.deixis, as: .deixis)
    } make: {
      deixis($0)
    },
    /// "tahun lalu", "pekan depan", "bulan tersebut", "hari sebelumnya", "kuartal ini".
    Rule("date.unit-marker") {
      DatePart.unit("D", "W", "M", "Q", "H", "Y", "DE", "CE", as: .unit)
      DatePart.after
    } make: {
      isRate($0) ? nil : unitMarker($0, .after)
    },
    /// "last month", "next year", "that month", "the previous day".
    Rule("date.marker-unit") {
      DatePart.before
      DatePart.unit("D", "W", "M", "Q", "H", "Y", "DE", "CE", as: .unit)
    } make: {
      unitMarker($0, .before)
    },
    /// "the day before", "the year earlier".
    Rule("date.article-unit-marker") {
      Word(.functionWords, .determiner)
      DatePart.unit("D", "W", "M", "Q", "H", "Y", as: .unit)
      DatePart.after
    } make: { match in
      guard match.entry(.after)?.codeBegins(with: "anaphoric") == true,
        match.reading.term(.numerals, .article, at: match.tokens.lowerBound) == nil,
        // "this year before it fell"
        match.reading.term(.relativeMarkers, .before, at: match.tokens.lowerBound) == nil
      else { return nil }
      return unitMarker(match, .after, isArticled: true)
    },
    /// "hari Jumat", "Senin lalu", "next Thursday", "Senin pekan depan", "Monday last week".
    Rule("date.weekday") {
      Maybe { DatePart.before }
      DatePart.weekday
      Maybe {
        Maybe { DatePart.joint }
        Either(
          Group {
            DatePart.unit("W")
            Word(.relativeMarkers, .after, as: .week)
          },
          Group {
            Word(.relativeMarkers, .before, as: .week)
            DatePart.unit("W")
          })
      }
      Maybe { DatePart.after }
    } make: {
      weekday($0)
    },
    /// "Senin-Jumat", "Sabtu hingga Minggu", "Monday to Friday".
    Rule("date.weekday-range") {
      Maybe { DatePart.unit("D") }
      Word(.weekdays, .name, as: .weekday)
      DatePart.to
      Word(.weekdays, .name, as: .lastWeekday)
    } make: { match in
      var (first, last) = (PartialDate(grain: .day), PartialDate(grain: .day))
      (first.weekday, last.weekday) = (match.number(.weekday), match.number(.lastWeekday))
      // "minggu-minggu ini": a word that is said twice.
      if first.weekday == last.weekday { return nil }
      return Timex(.range(first, last))
    },
    /// "akhir pekan lalu", "next weekend".
    Rule("date.weekend") {
      Maybe { DatePart.before }
      Word(.dateWords, .weekend, as: .weekend)
      Maybe { DatePart.after }
    } make: { match in
      var point = PartialDate(grain: .week)
      point.isWeekend = true
      guard let marker = match.entry(.before) ?? match.entry(.after) else {
        // "over the weekend", "pada akhir pekan"
        let start = match.tokens.lowerBound
        let isTime =
          DateContext.opens(match.reading, before: start)
          || DateContext.opensWithJoint(match.reading, before: start)
        return isTime ? Timex(point) : nil
      }
      guard !marker.codeBegins(with: "span") else { return nil }
      return shifted(point, marker, .week)
    },
    /// "by year-end", "at month-end".
    Rule("date.unit-end") {
      DatePart.unit("Y", "M", as: .unit)
      Maybe { Text("-") }
      Word(.dateModifiers, as: .mod)
    } make: { match in
      guard let mod = match.entry(.mod), mod.isCode("START") || mod.isCode("MID") || mod.isCode("END"),
        match.range(.mod)?.count == 1, DateContext.opens(match.reading, before: match.tokens.lowerBound),
        let unit = match.range(.unit).flatMap({ DatePart.term(match.reading, $0.lowerBound, .year, .month) }),
        let grain = Grain(match.reading.entry(unit).timeUnit)
      else { return nil }
      let timex = Timex(PartialDate(grain: grain))
      timex.shift = Timex.Shift(grain: grain, amount: 0)
      timex.mod = ShortText(mod.codeBytes)
      return timex
    },
    /// "lebaran", "Christmas 2024", "Hari Buruh tahun lalu".
    Rule("date.holiday") {
      Maybe { DatePart.before }
      Word(.holidays, as: .holiday)
      Maybe { DatePart.year }
      Maybe { DatePart.after }
    } make: {
      holiday($0)
    },
    /// "H-7", "H+3": days before or after a day that the text names.
    Rule("date.day-offset") {
      Word(.periodHeads, as: .head)
      Either(Text("-"), Text("+"))
      Tok(.number, shape: .day, as: .number)
    } make: { match in
      guard match.entry(.head)?.isCode("H") == true, match.range(.head)?.count == 1 else { return nil }
      let timex = Timex(PartialDate(grain: .day))
      timex.isAnaphoric = true
      return timex
    },
  ]

  private static func deixis(_ match: Match) -> Timex? {
    guard let entry = match.entry(.deixis), let grain = Grain(entry.timeUnit) else { return nil }
    var point = PartialDate(grain: grain)
    point.clock = partOfDay(match.reading, match.tokens)
    let timex = Timex(point)
    timex.shift = Timex.Shift(grain: grain, amount: Int(entry.numerator))
    return timex
  }

  /// The part of the day that a deictic phrase names: "tadi malam" → `NI`.
  private static func partOfDay(_ reading: Reading, _ tokens: Range<Int>) -> ShortText {
    for token in tokens where reading.has(.dayParts, at: token) {
      for term in reading.terms(at: token)
      where term.role == .dayParts && term.tokens.upperBound <= tokens.upperBound {
        return ShortText(reading.entry(term).codeBytes.dropFirst())
      }
    }
    return ShortText()
  }

  /// "Rp600 ribu per bulan itu": the demonstrative points at the amount, which is told per month.
  private static func isRate(_ match: Match) -> Bool {
    let (reading, per) = (match.reading, match.tokens.lowerBound - 1)
    return per > 0 && reading.has(.perMarkers, at: per)
      && match.entry(.after)?.codeBegins(with: "anaphoric") == true
      && DateContext.followsAmount(reading, per).money
  }

  private static func unitMarker(_ match: Match, _ slot: Slot, isArticled: Bool = false) -> Timex? {
    guard let marker = match.entry(slot), isArticled || !marker.codeEnds(with: "-count"),
      let unit = match.range(.unit).flatMap({ match.reading.term(.timeUnits, .unit, at: $0.lowerBound) })
    else { return nil }
    let entry = match.reading.entry(unit)
    guard entry.numerator == 1, let grain = Grain(entry.timeUnit) else { return nil }
    // "days ahead", "tahun-tahun mendatang", "hours before": several, and nobody says how many.
    if match.reading.term(.dateWords, .bare, at: unit.tokens.lowerBound) != nil { return nil }
    if match.reading.isText(unit.tokens.lowerBound - 1, "-") { return nil }
    // "dini hari itu" is a part of the day.
    if let part = match.reading.term(.dayParts, before: unit.tokens.upperBound), part.tokens.count > 1 {
      return nil
    }
    if marker.isCode("span") {
      guard slot == .before else { return nil }
      return Timex(.length(Length(ExactNumber(1), entry.timeUnit)))
    }
    return shifted(PartialDate(grain: grain), marker, grain)
  }

  /// A date so many steps from the reference date, or from another date of the text.
  static func shifted(_ point: PartialDate, _ marker: Entry, _ grain: Grain) -> Timex {
    let timex = Timex(point)
    if marker.codeBegins(with: "anaphoric") {
      timex.isAnaphoric = true
    } else {
      timex.shift = Timex.Shift(grain: grain, amount: Int(marker.numerator))
    }
    return timex
  }

  private static func weekday(_ match: Match) -> Timex? {
    guard let entry = match.entry(.weekday), let name = match.range(.weekday)?.lowerBound else {
      return nil
    }
    let reading = match.reading
    if entry.kind == .abbreviation || isPartOfName(reading, name) { return nil }
    guard reading.tokens[name].flags.contains(.capital) || name > match.tokens.lowerBound else { return nil }
    // "minggu depan" is a week: a word that is a unit, too, is a weekday with its capital or behind "hari".
    if reading.has(.timeUnits, at: name), name == match.tokens.lowerBound, !isNamed(reading, name, match) {
      return nil
    }
    var point = PartialDate(grain: .day)
    point.weekday = Int(entry.numerator)
    let timex = Timex(point)
    if let week = match.entry(.week) {
      if week.codeBegins(with: "anaphoric") {
        timex.isAnaphoric = true
      } else {
        timex.shift = Timex.Shift(grain: .week, amount: Int(week.numerator))
      }
    }
    CalendarRules.relate(timex, match)
    return timex
  }

  /// "Jumat Agung", "Pasar Minggu", "salat Jumat": a feast, a place or a service that is called after a day.
  private static func isPartOfName(_ reading: Reading, _ token: Int) -> Bool {
    if reading.terms(at: token).contains(where: { $0.role == .holidays && $0.count > 1 }) { return true }
    guard let previous = DateContext.previous(reading, token) else { return false }
    return reading.terms(at: previous).contains {
      ($0.role == .places || $0.role == .idioms) && $0.tokens.upperBound > token
    }
  }

  /// Whether a word that is both a weekday and a unit ("Minggu") is the weekday.
  private static func isNamed(_ reading: Reading, _ token: Int, _ match: Match) -> Bool {
    let flags = reading.tokens[token].flags
    guard flags.contains(.capital), match.range(.after) == nil else { return false }
    guard let previous = DateContext.previous(reading, token) else {
      // "Sabtu malam, regu turun": where every word has its capital, a part of the day tells.
      return reading.has(.dayParts, at: token + 1)
    }
    return reading.tokens[previous].kind != .number && !reading.has(.numerals, at: previous)
  }

  /// "jelang Natal dan Tahun Baru": the second of two feasts of which the first says when.
  private static func isSecondOpened(_ match: Match) -> Bool {
    let reading = match.reading
    guard let joint = DateContext.previous(reading, match.tokens.lowerBound),
      reading.term(.functionWords, .conjunction, at: joint) != nil,
      let first = reading.term(.holidays, before: joint)
    else { return false }
    return DateContext.opens(reading, before: first.tokens.lowerBound)
      || DateContext.opensWithJoint(reading, before: first.tokens.lowerBound)
  }

  private static func holiday(_ match: Match) -> Timex? {
    guard let entry = match.entry(.holiday) else { return nil }
    let isTime =
      match.has(.year) || match.has(.relativeYear) || match.has(.before)
      || match.entry(.after).map { $0.numerator != 0 } == true
      || DateContext.opens(match.reading, before: match.tokens.lowerBound)
      || DateContext.opensWithJoint(match.reading, before: match.tokens.lowerBound)
      || isSecondOpened(match)
    // "upacara Hari Pahlawan": the feast and not its day.
    guard isTime else { return nil }
    var point = PartialDate(year: match.integer(.year), grain: .day)
    // --12-25
    let digits = entry.codeBytes.filter { $0 >= 0x30 && $0 <= 0x39 }.map { Int($0) - 0x30 }
    if digits.count == 4 {
      point.month = digits[0] * 10 + digits[1]
      point.day = digits[2] * 10 + digits[3]
    }
    let timex = Timex(point)
    if digits.count != 4 { timex.isAnaphoric = true }
    CalendarRules.relate(timex, match)
    return timex
  }
}
