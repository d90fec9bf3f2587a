import Lexicons
import Text

/// Dates that share a part: "Juni dan Juli 2025", "5, 6 and 7 May".
extension DateScanner {
  /// "Juni dan Juli 2025": the year that the last one states is the first one's, too.
  func share(_ found: inout [FoundDate], from start: Int) {
    guard found.count > start + 1 else { return }
    for index in (start..<found.count - 1).reversed() {
      guard let next = found[index + 1].timex.point, let year = next.year, next.finest > .year,
        case .point(var point) = found[index].timex.content, point.year == nil,
        found[index].timex.shift == nil,
        !found[index].timex.isAnaphoric, point.finest == next.finest,
        point.weekday == nil || point.month != nil,
        isCoordinated(found[index].tokens.upperBound, found[index + 1].tokens.lowerBound)
      else { continue }
      point.year = year
      found[index].timex.content = .point(point)
    }
  }

  /// "setiap Senin dan Kamis", "every Saturday or Sunday": the second day comes again as well.
  func repeatDays(_ found: inout [FoundDate], from start: Int) {
    for index in found.indices.dropFirst(start + 1) {
      guard case .everyPoint(let first) = found[index - 1].timex.content, first.weekday != nil,
        case .point(let point) = found[index].timex.content, point.weekday != nil, point.month == nil,
        point.year == nil, found[index].timex.shift == nil, !found[index].timex.isAnaphoric,
        case (let end, let next) = (found[index - 1].tokens.upperBound, found[index].tokens.lowerBound),
        isCoordinated(end, next) || next == end + 1 && reading.has(.rangeMarkers, .either, at: end)
      else { continue }
      found[index] = FoundDate(
        timex: found[index - 1].timex.copy(.everyPoint(point)), tokens: found[index].tokens,
        rule: found[index].rule)
    }
  }

  /// "Selasa (3/2/2026) hingga Kamis (5/2/2026)", "pagi hingga siang": two days of the calendar, each in brackets, or two
  /// parts of a day are the ends of one time.
  func joinRanges(_ found: inout [FoundDate], from start: Int) {
    for index in (start..<max(start, found.count - 1)).reversed() {
      let (one, other) = (found[index], found[index + 1])
      guard let infix = reading.term(.rangeMarkers, .infix, at: one.tokens.upperBound),
        infix.tokens.upperBound == other.tokens.lowerBound, one.timex.shift == nil, other.timex.shift == nil,
        var first = one.timex.point, var last = other.timex.point, first.year == last.year,
        isBracketedDay(first, one) && isBracketedDay(last, other) || isBarePart(first) && isBarePart(last)
      else { continue }
      (first.weekday, last.weekday) = (nil, nil)
      found[index] = FoundDate(
        timex: one.timex.copy(.range(first, last)), tokens: one.tokens.lowerBound..<other.tokens.upperBound,
        rule: one.rule)
      found.remove(at: index + 1)
    }
  }

  private func isBracketedDay(_ point: PartialDate, _ date: FoundDate) -> Bool {
    point.day != nil && point.month != nil && !point.hasTime
      && reading.isText(date.tokens.upperBound - 1, ")")
  }

  /// "pagi", "malam hari": a part of whatever day, and no hour.
  private func isBarePart(_ point: PartialDate) -> Bool {
    point.hasTime && point.clock.count == 2 && point.weekday == nil && point.month == nil && point.year == nil
  }

  /// "25 dan 31 Desember 2020", "5, 6 and 7 May": days that share the month of the last.
  func addDays(_ found: inout [FoundDate], from start: Int, _ sentence: Range<Int>) {
    guard found[start...].contains(where: { sharesDay($0) }) else { return }
    var out: [FoundDate] = []
    for date in found[start...] {
      var days: [FoundDate] = []
      var token = date.tokens.lowerBound
      while let day = sharedDay(before: token, date, isLast: days.isEmpty), day >= sentence.lowerBound,
        day >= (out.last?.tokens.upperBound ?? 0), var point = date.timex.point
      {
        (point.day, point.weekday) = (DateDigits.integer(reading, day), nil)
        days.append(FoundDate(timex: date.timex.copy(.point(point)), tokens: day..<day + 1, rule: date.rule))
        token = day
      }
      out += days.reversed()
      out.append(date)
      if let day = dayBehind(date), var point = date.timex.point {
        (point.day, point.weekday) = (DateDigits.integer(reading, day), nil)
        out.append(FoundDate(timex: date.timex.copy(.point(point)), tokens: day..<day + 1, rule: date.rule))
      }
    }
    found.replaceSubrange(start..., with: out)
  }

  /// Whether a number beside a day of a month may be a day of it, too.
  private func sharesDay(_ date: FoundDate) -> Bool {
    guard let point = date.timex.point, point.month != nil, point.day != nil, !point.hasTime else {
      return false
    }
    let (first, end) = (date.tokens.lowerBound, date.tokens.upperBound)
    return reading.term(.rangeMarkers, .closer, at: first - 1) != nil
      || reading.term(.rangeMarkers, .closer, at: end) != nil
  }

  /// The day behind "June 5 and 6".
  private func dayBehind(_ date: FoundDate) -> Int? {
    let end = date.tokens.upperBound
    guard let point = date.timex.point, point.month != nil, let first = point.day, !point.hasTime,
      point.year == nil,
      DateContext.isInside(reading, end + 1, sentenceOf: end - 1),
      DateDigits.integer(reading, end - 1) == first,
      reading.term(.rangeMarkers, .closer, at: end) != nil, DateDigits.isDay(reading, end + 1),
      let day = DateDigits.integer(reading, end + 1), day > first, !reading.has(.months, at: end + 2),
      !DateContext.isCounted(reading, end + 2, sentenceOf: end),
      end + 2 >= reading.tokens.count
        || reading.tokens[end + 2].kind == .mark || reading.has(.functionWords, at: end + 2)
    else { return nil }
    return end + 1
  }

  /// The number before a date that is a day of the same month.
  func sharedDay(before token: Int, _ date: FoundDate, isLast: Bool) -> Int? {
    guard let point = date.timex.point, point.month != nil, point.day != nil, !point.hasTime,
      DateDigits.isDay(reading, date.tokens.lowerBound),
      DateDigits.integer(reading, date.tokens.lowerBound) == point.day
    else { return nil }
    var joiner = token - 1
    let isClosed = reading.term(.rangeMarkers, .closer, at: joiner) != nil
    if isClosed, reading.isText(joiner - 1, ",") { joiner -= 1 }
    guard isClosed || !isLast && reading.isText(joiner, ","), joiner > 0,
      DateDigits.isDay(reading, joiner - 1),
      let day = DateDigits.integer(reading, joiner - 1), day < DateDigits.integer(reading, token) ?? 0,
      DateContext.opens(reading, before: joiner - 1) || reading.isText(joiner - 2, ",")
        || reading.term(.dateWords, .day, at: joiner - 2) != nil || reading.has(.verbs, at: joiner - 2)
    else { return nil }
    return joiner - 1
  }

  /// "Gelora 10 November", "Sepuluh Nopember": a name that a day is part of.
  func isInIdiom(_ date: Range<Int>) -> Bool {
    guard let previous = DateContext.previous(reading, date.lowerBound), reading.has(.idioms, at: previous)
    else {
      return false
    }
    return reading.terms(at: previous).contains {
      $0.role == .idioms && $0.tokens.upperBound >= date.upperBound
    }
  }

  private func isCoordinated(_ end: Int, _ next: Int) -> Bool {
    guard next - end == 1 || next - end == 2 else { return false }
    for token in end..<next
    where !reading.isText(token, ",") && reading.term(.rangeMarkers, .closer, at: token) == nil {
      return false
    }
    return true
  }

  /// Gives a day the time, or both times of a range.
  func join(_ found: inout FoundDate, _ day: PartialDate, _ time: Timex) {
    var first = day
    switch time.content {
    case .point(let clock):
      first.clock = clock.clock
      found.timex.content = .point(first)
    case .range(let from, let to):
      var last = day
      (first.clock, last.clock) = (from.clock, to.clock)
      found.timex.content = .range(first, last)
    default: break
    }
  }
}
