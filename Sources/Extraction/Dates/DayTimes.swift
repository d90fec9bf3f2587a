import Lexicons
import Patterns
import Text

/// Times of the day beside a date or alone: "malam 17 Agustus", "May 4 at 3 a.m.", "in the morning".
extension DateScanner {
  /// "the evening of Jan. 22", "malam 17 Agustus", "in the morning", "pagi hari".
  func partOfDay(at token: Int, _ limit: Int) -> FoundDate? {
    guard let part = shortestPart(at: token), reading.term(.deixis, at: token) == nil else { return nil }
    let entry = reading.entry(part)
    let clock = ShortText(entry.codeBytes.dropFirst())
    var next = part.tokens.upperBound
    if let joint = reading.term(.dateWords, .joint, at: next), joint.tokens.upperBound < limit {
      next = joint.tokens.upperBound
    }
    if next < limit, var found = plain(at: next, limit), var point = found.timex.point, isDay(found.timex),
      !point.hasTime
    {
      point.clock = clock
      found.timex.content = .point(point)
      found.timex.rows.append(entry.id)
      found.tokens = token..<found.tokens.upperBound
      return found
    }
    guard part.tokens.upperBound <= limit, isMeant(part) else { return nil }
    var point = PartialDate(grain: .day)
    point.clock = clock
    let timex = Timex(point)
    timex.rows = [entry.id]
    return FoundDate(timex: timex, tokens: part.tokens, rule: "time.part")
  }

  /// "pagi" and not "pagi hari" before "hari ini"; else the longest.
  private func shortestPart(at token: Int) -> Term? {
    guard let longest = reading.term(.dayParts, at: token) else { return nil }
    let last = longest.tokens.upperBound - 1
    guard longest.count > 1, let deixis = reading.term(.deixis, at: last), deixis.count > 1 else {
      return longest
    }
    return reading.terms(at: token).first { $0.role == .dayParts && $0.tokens.upperBound == last } ?? longest
  }

  /// Whether a part of the day alone says when: "in the morning", "datang malam hari", not "night shift".
  private func isMeant(_ part: Term) -> Bool {
    !isInName(part) && isSaid(part)
  }

  /// "Sunrise Foods": the first word of a name inside a sentence.
  private func isInName(_ part: Term) -> Bool {
    let (first, next) = (part.tokens.lowerBound, part.tokens.upperBound)
    return next < reading.tokens.count && reading.tokens[first].flags.contains(.capital)
      && reading.tokens[next].flags.contains(.capital) && !reading.tokens[next].flags.contains(.lineStart)
      && DateContext.previous(reading, first).map { !reading.tokens[$0].flags.contains(.capital) } ?? false
      && reading.roles[next].isDisjoint(with: [RoleSet(.months), RoleSet(.weekdays)])
  }

  private func isSaid(_ part: Term) -> Bool {
    DateContext.isWord(.part, reading, before: part.tokens.lowerBound)
      || part.count > 1 && DatePart.term(reading, part.tokens.upperBound - 1, .day, .day) != nil
  }

  /// Whether an expression is one day without a time.
  private func isDay(_ timex: Timex) -> Bool {
    guard let point = timex.point else { return false }
    return point.finest == .day && timex.mod.isEmpty
  }

  /// Whether a time of the day can begin at a token, perhaps behind a mark.
  private func mayBeTime(_ token: Int) -> Bool {
    reading.tokens[token].kind != .word || !reading.roles[token].isDisjoint(with: DateScanner.times)
  }

  private static let times = RoleSet(.dayParts).union(RoleSet(.dateWords)).union(RoleSet(.dateModifiers))

  /// "Senin pagi", "22 Januari malam", "May 4 at 3 a.m.", "(9/3/2026) pukul 10.00 WIB".
  func addTime(_ found: inout FoundDate, _ limit: Int) {
    var next = found.tokens.upperBound
    guard next < limit, mayBeTime(next), isDay(found.timex), var point = found.timex.point, !point.hasTime
    else { return }
    if next < limit, let part = reading.term(.dayParts, at: next), part.tokens.upperBound <= limit {
      let entry = reading.entry(part)
      point.clock = ShortText(entry.codeBytes.dropFirst())
      found.timex.content = .point(point)
      found.timex.rows.append(entry.id)
      found.tokens = found.tokens.lowerBound..<part.tokens.upperBound
      next = part.tokens.upperBound
      // "Kamis malam lalu"
      if let after = reading.term(.relativeMarkers, .after, at: next), after.tokens.upperBound <= limit,
        !reading.entry(after).codeBegins(with: "anaphoric")
      {
        found.timex.tense = Int(reading.entry(after).numerator)
        found.tokens = found.tokens.lowerBound..<after.tokens.upperBound
        next = after.tokens.upperBound
      }
    }
    if next < limit, reading.isText(next, ",") || reading.isText(next, "|") || reading.isText(next, "-") {
      next += 1
    }
    // "Minggu (4/5/2025) sekitar pukul 14.30 WIB".
    let about = reading.term(.dateModifiers, at: next).flatMap { reading.isCode($0, "APPROX") ? $0 : nil }
    next = about?.tokens.upperBound ?? next
    guard next < limit, let time = clockTime(at: next, limit) else {
      if about == nil { takeBareTime(&found, next, limit) }
      return
    }
    join(&found, point, time)
    if about != nil { found.timex.mod = "APPROX" }
    match.addEntries(to: &found.timex.rows)
    found.tokens = found.tokens.lowerBound..<match.tokens.upperBound
  }

  /// The time of the day that begins at a token; its tokens are those of ``match``.
  func clockTime(at token: Int, _ limit: Int) -> Timex? {
    core.match(match, at: token, limit: limit, among: clockRules)?.0
  }

  /// "3 a.m. on May 4", "pukul 05.35 hari itu": a time with its day behind it.
  func addDay(_ found: inout FoundDate, _ limit: Int) {
    guard let point = found.timex.point, point.hasTime, point.weekday == nil, point.day == nil,
      point.month == nil,
      found.timex.shift == nil, !found.timex.isAnaphoric
    else { return }
    var next = found.tokens.upperBound
    if next < limit, reading.isText(next, ",") { next += 1 }
    if let joint = reading.term(.dateWords, .joint, at: next), !reading.has(.timeUnits, at: next) {
      next = joint.tokens.upperBound
    }
    guard next < limit, let (day, _) = core.match(match, at: next, limit: limit),
      isDay(day), var date = day.point, !date.hasTime
    else { return }
    date.clock = point.clock
    day.content = .point(date)
    day.rows += found.timex.rows
    match.addEntries(to: &day.rows)
    found = FoundDate(timex: day, tokens: found.tokens.lowerBound..<match.tokens.upperBound, rule: found.rule)
  }
}
