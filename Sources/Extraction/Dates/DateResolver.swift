import Lexicons
import Records
import Text

/// Counts expressions from the reference date; without one they stay open.
struct DateResolver {
  let reference: CivilDate?
  let reading: Reading

  /// What is known of an expression: its content with the open parts filled in, and what filled them.
  func resolve(_ timex: Timex, at tokens: Range<Int>) -> (Timex.Content, DateRecord.Resolution?) {
    switch timex.content {
    case .length, .lengths, .everyLength, .everyPoint: return (timex.content, .explicit)
    case .point(let point):
      let (date, how) = resolve(point, timex, tokens)
      // What leads out of the years 1 to 9999 stays open: ISO 8601 writes four digits.
      return date.isInCalendar ? (.point(date), how) : (timex.content, nil)
    case .range(let first, let last):
      if first.year != nil, last.year != nil { return (timex.content, .explicit) }
      if let weekdays = days(from: first, to: last) { return resolve(weekdays, last, timex, tokens) }
      let (end, how) = resolve(last, timex, tokens)
      var start = first
      guard how != nil else { return (timex.content, nil) }
      if start.year == nil, let year = end.year {
        start.year = year
        if let a = start.month, let b = end.month, a > b { start.year = year - 1 }
        if start.month == nil, start.day != nil { start.month = end.month }
      }
      return start.isInCalendar && end.isInCalendar ? (.range(start, end), how) : (timex.content, nil)
    }
  }

  /// How many days lie between two that are told by their weekdays alone: 4 of "Senin–Jumat".
  private func days(from first: PartialDate, to last: PartialDate) -> Int? {
    guard let start = first.weekday, let end = last.weekday, first.day == nil, last.day == nil else {
      return nil
    }
    return (end - start + 7) % 7
  }

  /// "Monday to Wednesday" is of some week; a working week of which nothing says when it is, is of every week.
  private func resolve(
    _ days: Int, _ last: PartialDate, _ timex: Timex, _ tokens: Range<Int>
  ) -> (Timex.Content, DateRecord.Resolution?) {
    guard days < 4 || (timex.tense ?? tense(around: tokens)) != nil else { return (timex.content, nil) }
    let (end, how) = resolve(last, timex, tokens)
    guard let day = end.civil, how != nil else { return (timex.content, nil) }
    var start = PartialDate()
    start.set(day.adding(days: -days))
    return start.isInCalendar && end.isInCalendar ? (.range(start, end), how) : (timex.content, nil)
  }

  private func resolve(
    _ point: PartialDate, _ timex: Timex, _ tokens: Range<Int>
  ) -> (PartialDate, DateRecord.Resolution?) {
    if point.year != nil || point.decade != nil || point.century != nil { return (point, .explicit) }
    guard let reference, !timex.isAnaphoric else { return (point, nil) }
    var date = point
    if let shift = timex.shift {
      apply(shift, to: &date, reference)
      return (date, .reference)
    }
    let tense = timex.tense ?? self.tense(around: tokens)
    if let month = point.month {
      return resolveYear(
        date, month, tense, isMarked: timex.tense != nil, isSince: isSince(tokens), reference)
    }
    if let weekday = point.weekday, point.day == nil {
      date.set(day(weekday, timex.tense, tense, reference))
      return (date, .reference)
    }
    if point.isWeekend {
      (date.year, date.week) = day(6, timex.tense, tense, reference).week
      return (date, .reference)
    }
    if let day = point.day {
      var month = CivilDate(year: reference.year, month: reference.month, day: 1) ?? reference
      if tense ?? -1 < 0, day > reference.day { month = month.adding(months: -1) }
      if tense ?? -1 > 0, day < reference.day { month = month.adding(months: 1) }
      (date.year, date.month) = (month.year, month.month)
      return (date, .reference)
    }
    if point.quarter != nil || point.half != nil || !point.season.isEmpty {
      // "since the fourth quarter", in March: the last one.
      let begins = point.quarter.map { $0 * 3 - 2 } ?? point.half.map { $0 * 6 - 5 } ?? 1
      // "in the third quarter", in February and of nothing that is to come: that of the year before.
      let isPast = begins > reference.month && (isSince(tokens) || isLongAhead(begins, tense, reference))
      date.year = isPast && point.season.isEmpty ? reference.year - 1 : reference.year
      return (date, .reference)
    }
    return (date, nil)
  }

  /// Whether a period begins so much later in the year that what nobody calls to come is the one of the year before.
  private func isLongAhead(_ month: Int, _ tense: Int?, _ reference: CivilDate) -> Bool {
    tense ?? -1 < 0 && month - reference.month >= 5
  }

  // MARK: Steps

  /// Takes the steps from the reference date.
  private func apply(_ shift: Timex.Shift, to date: inout PartialDate, _ reference: CivilDate) {
    // More than there are days in all years with four digits: leads out of them all the same.
    let amount = min(max(shift.amount, -4_000_000), 4_000_000)
    switch shift.grain {
    case .century: date.century = reference.year / 100 + amount
    case .decade: date.decade = reference.year / 10 + amount
    case .year, .season: date.year = reference.year + amount
    case .half:
      let index = reference.year * 2 + (reference.month - 1) / 6 + amount
      (date.year, date.half) = (index / 2, index % 2 + 1)
    case .quarter:
      let index = reference.year * 4 + (reference.month - 1) / 3 + amount
      (date.year, date.quarter) = (index / 4, index % 4 + 1)
    case .month:
      let index = reference.year * 12 + reference.month - 1 + amount
      (date.year, date.month) = (index / 12, index % 12 + 1)
    case .week:
      let day = reference.adding(days: 7 * amount)
      if let weekday = date.weekday {
        date.set(day.adding(days: weekday - day.weekday))
      } else {
        (date.year, date.week) = day.week
      }
    case .day: date.set(reference.adding(days: amount))
    }
  }

  /// The day of a weekday: the last one up to the reference date, or the next where the text speaks of what comes.
  private func day(_ weekday: Int, _ marked: Int?, _ tense: Int?, _ reference: CivilDate) -> CivilDate {
    if marked == 0 { return reference.adding(days: weekday - reference.weekday) }
    let back = (reference.weekday - weekday + 7) % 7
    let ahead = (weekday - reference.weekday + 7) % 7
    if marked == -1 { return reference.adding(days: back == 0 ? -7 : -back) }
    if marked == 1 { return reference.adding(days: ahead == 0 ? 7 : ahead) }
    return tense == 1 ? reference.adding(days: ahead) : reference.adding(days: -back)
  }

  /// The year of a month or of a day of one.
  private func resolveYear(
    _ point: PartialDate, _ month: Int, _ tense: Int?, isMarked: Bool, isSince: Bool,
    _ reference: CivilDate
  ) -> (PartialDate, DateRecord.Resolution?) {
    var date = point
    let isNow = month == reference.month && (point.day == nil || point.day == reference.day)
    var year = reference.year
    if !isNow {
      // Days away, back and ahead, whatever the length of months.
      let here = reference.month * 31 + reference.day
      let there = month * 31 + (point.day ?? (month < reference.month ? 31 : 1))
      let isBehind = there < here
      let back = isBehind ? here - there : here - there + 372
      let ahead = isBehind ? there - here + 372 : there - here
      var isPast = tense.map { $0 < 0 || $0 == 0 && isBehind } ?? (back <= 9 * 31)
      if !isMarked && !isSince || tense == 0 {
        // What is almost a year away one way and near the other way is the near one.
        if isPast, back > 9 * 31, ahead < 3 * 31 { isPast = false }
        if !isPast, ahead > 325, back < 2 * 31 { isPast = true }
      }
      if isPast, !isBehind { year -= 1 }
      if !isPast, isBehind { year += 1 }
    } else if isMarked, tense == -1, point.day == nil {
      year -= 1
    }
    date.year = year
    guard let weekday = point.weekday, point.day != nil, !fits(date, weekday) else {
      return (date, .reference)
    }
    for other in [year - 1, year + 1] {
      date.year = other
      if fits(date, weekday) { return (date, .weekday) }
    }
    date.year = year
    return (date, .reference)
  }

  private func fits(_ date: PartialDate, _ weekday: Int) -> Bool { date.civil?.weekday == weekday }

  /// Whether "since" or "sejak" stands right before an expression.
  private func isSince(_ tokens: Range<Int>) -> Bool {
    guard let term = reading.term(.relativeMarkers, before: tokens.lowerBound), term.kind == .tense else {
      return false
    }
    return reading.entry(term).isCode("adjacent") && reading.entry(term).numerator < 0
  }

  /// What the words around say: the nearest marker of tense before the expression, else one shortly behind it.
  private func tense(around tokens: Range<Int>) -> Int? {
    let sentence = reading.sentence(of: tokens.lowerBound).tokens
    let first = max(sentence.lowerBound, tokens.lowerBound - 12)
    for token in stride(from: tokens.lowerBound - 1, through: first, by: -1) {
      // "will open in May, the ministry said on Monday": the time of what is said is another one.
      if reports(token) {
        return tokens.lowerBound - token <= DateResolver.reportReach ? nil : ahead(of: tokens)
      }
      guard let term = reading.term(.relativeMarkers, .tense, at: token),
        term.tokens.upperBound <= tokens.lowerBound
      else { continue }
      let entry = reading.entry(term)
      // "until", "sejak" speak of what stands right behind them alone.
      // "before sunrise on Tuesday" bounds the part of the day.
      if entry.isCode("adjacent"),
        !isAdjacent(term.tokens.upperBound, tokens.lowerBound)
          || reading.has(.dayParts, at: tokens.lowerBound)
      {
        continue
      }
      // "Hingga Rabu malam, bantuan telah …": what the sentence tells has come to pass.
      if entry.isCode("adjacent"), entry.numerator > 0, token == sentence.lowerBound,
        ahead(of: tokens, within: 16) == -1
      {
        return -1
      }
      return Int(entry.numerator)
    }
    return ahead(of: tokens)
  }

  /// Right before, an article aside: "until the weekend".
  private func isAdjacent(_ end: Int, _ start: Int) -> Bool {
    end == start || end + 1 == start && reading.officeWord(end, "article")
  }

  /// So near behind a verb of saying stands the time of saying: "told reporters in Manila on Monday".
  private static let reportReach = 6

  /// Whether a token is what somebody said: "said", "told"; not "is to announce", "was reported".
  private func reports(_ token: Int) -> Bool {
    guard token > 0, reading.has(.reportingVerbs, at: token), reading.isLower(token),
      reading.term(.reportingVerbs, .say, at: token) != nil
    else { return false }
    return reading.functionWord(token - 1, [.auxiliary, .copula, .preposition, .particle, .determiner]) == nil
      && !reading.has(.relativeMarkers, at: token - 1)
  }

  /// A marker shortly behind the expression.
  private func ahead(of tokens: Range<Int>, within reach: Int = 8) -> Int? {
    let sentence = reading.sentence(of: tokens.lowerBound).tokens
    for token in tokens
      .upperBound..<max(tokens.upperBound, min(sentence.upperBound, tokens.upperBound + reach))
    {
      // "On Monday the firm said it will …"
      if reports(token) { return nil }
      if let term = reading.term(.relativeMarkers, .tense, at: token), !reading.entry(term).isCode("adjacent")
      {
        return Int(reading.entry(term).numerator)
      }
    }
    return nil
  }
}
