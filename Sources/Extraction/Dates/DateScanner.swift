import Lexicons
import Patterns
import Text

/// A temporal expression, where it stands and which rule read it.
struct FoundDate {
  let timex: Timex
  var tokens: Range<Int>
  var rule: String
}

/// Reads temporal expressions off the tokens of a sentence: one rule's match, with the modifier before it and the time
/// of the day behind it.
struct DateScanner {
  static let core = RuleBook(
    CalendarRules.all + NumericRules.all + MonthRules.all + YearRules.all + RelativeRules.all
      + PeriodRules.all + ClockRules.all
      + DurationRules.all + SetRules.all, shape: DateDigits.shape)
  /// The rules for times of the day alone.
  private static let clockRules = core.rules(ofArea: "time.")

  let reading: Reading
  /// What a rule matched last.
  let match: Match
  private let core = DateScanner.core
  private let clockRules = DateScanner.clockRules

  init(reading: Reading) {
    self.reading = reading
    match = Match(reading)
  }

  /// Where the words of a lexicon can begin an expression.
  static func leads(_ lexicon: Lexicon) -> RuleLeads { RuleLeads(core, lexicon, others: framers) }

  /// Adds the temporal expressions of a sentence, in text order.
  /// - Parameters:
  ///   - places: its tokens that can begin one.
  ///   - rules: those for which it has what they need.
  func scan(_ tokens: Range<Int>, _ places: ArraySlice<Int>, _ rules: RuleSet, to all: inout [FoundDate]) {
    let first = all.count
    var next = tokens.lowerBound
    for token in places where token >= next {
      guard let starts = starts(at: token, tokens.upperBound, rules),
        let (found, end) = read(at: token, tokens.upperBound, starts: starts)
      else { continue }
      if !found.timex.isNone, !isInIdiom(found.tokens) { all.append(found) }
      next = end
    }
    guard all.count > first else { return }
    share(&all, from: first)
    repeatDays(&all, from: first)
    joinRanges(&all, from: first)
    addDays(&all, from: first, tokens)
  }

  private static let framers = RoleSet(.dateModifiers).union(RoleSet(.dayParts))

  /// Whether a token can say when in a time: "akhir", "malam".
  @inline(__always)
  private func isFramer(_ token: Int) -> Bool { !reading.roles[token].isDisjoint(with: DateScanner.framers) }

  /// The rules that can begin at a token; nil where nothing can.
  private func starts(at token: Int, _ limit: Int, _ rules: RuleSet) -> RuleSet? {
    if reading.tokens[token].kind == .number, !NumberStart.mayBegin(reading, token) { return nil }
    let starts = core.starts(match, at: token, limit: limit, among: rules)
    return starts.isEmpty && !isFramer(token) ? nil : starts
  }

  /// What begins at a token, and where reading goes on.
  /// - Parameter rules: those that may match.
  func read(at token: Int, limit: Int, _ rules: RuleSet) -> (FoundDate, Int)? {
    read(at: token, limit, starts: core.starts(match, at: token, limit: limit, among: rules))
  }

  private func read(at token: Int, _ limit: Int, starts: RuleSet) -> (FoundDate, Int)? {
    var found = plain(at: token, limit, starts)
    if isFramer(token), let framed = modified(at: token, limit) ?? partOfDay(at: token, limit),
      // A rule's own match where both reach as far: "akhir pekan lalu".
      found.map({ framed.tokens.upperBound > $0.tokens.upperBound }) ?? true
    {
      found = framed
    }
    guard var found else { return nil }
    let end = found.tokens.upperBound
    takeArticle(&found)
    return (found, end)
  }

  /// "the first half", "the 1970s", "the past year": the article belongs to what no name opens.
  private func takeArticle(_ found: inout FoundDate) {
    guard let previous = DateContext.previous(reading, found.tokens.lowerBound),
      reading.term(.functionWords, .determiner, at: previous) != nil,
      reading.term(.dateWords, .joint, at: previous) != nil, let finest = found.timex.point?.finest
    else { return }
    let takes =
      switch finest {
      case .century, .decade, .half, .quarter: true
      default: !found.timex.mod.isEmpty || found.rule == "time.part"
      }
    if takes { found.tokens = previous..<found.tokens.upperBound }
  }

  private func plain(at token: Int, _ limit: Int) -> FoundDate? {
    plain(at: token, limit, core.starts(match, at: token, limit: limit))
  }

  /// A rule's match, with the time of the day behind it.
  private func plain(at token: Int, _ limit: Int, _ starts: RuleSet) -> FoundDate? {
    guard let (timex, rule) = core.match(match, at: token, limit: limit, starts: starts) else { return nil }
    var found = FoundDate(timex: timex, tokens: timex.tokens ?? match.tokens, rule: core.names[rule])
    match.addEntries(to: &found.timex.rows)
    found.timex.tokens = nil
    if timex.isNone { return found }
    addTime(&found, limit)
    addDay(&found, limit)
    return found
  }

  // MARK: Modifiers

  /// "akhir 2007", "mid-January", "the end of last year", "awal tahun".
  private func modified(at token: Int, _ limit: Int) -> FoundDate? {
    guard reading.has(.dateModifiers, at: token) else { return nil }
    for term in reading.terms(at: token) where term.role == .dateModifiers {
      let entry = reading.entry(term)
      guard reading.isCode(term, "START") || reading.isCode(term, "MID") || reading.isCode(term, "END") else {
        continue
      }
      var next = term.tokens.upperBound
      if next < limit, reading.isText(next, "-") { next += 1 }
      if let joint = reading.term(.dateWords, .joint, at: next), !reading.has(.timeUnits, at: next) {
        next = joint.tokens.upperBound
      }
      guard next < limit, var found = modifiedCore(at: next, limit)
      else {
        continue
      }
      found.tokens = token..<found.tokens.upperBound
      found.timex.mod = ShortText(entry.codeBytes)
      found.timex.rows.append(entry.id)
      return found
    }
    return nil
  }

  private func modifiedCore(at token: Int, _ limit: Int) -> FoundDate? {
    if reading.tokens[token].kind == .number, DateDigits.isYear(reading, token),
      core.match(match, at: token, limit: limit) == nil
    {
      guard !DateContext.isCounted(reading, token + 1, sentenceOf: token) else { return nil }
      let point = PartialDate(year: DateDigits.integer(reading, token))
      return FoundDate(timex: Timex(point), tokens: token..<token + 1, rule: "date.modified")
    }
    if let found = plain(at: token, limit) {
      switch found.timex.content {
      case .point where !found.timex.isNone, .range: return found
      default: return nil
      }
    }
    // "akhir tahun", "the end of the year": the present one.
    guard let unit = DatePart.term(reading, token, .year, .month), unit.tokens.upperBound <= limit,
      reading.term(.dateWords, .bare, at: token) == nil, let grain = Grain(reading.entry(unit).timeUnit)
    else { return nil }
    let timex = Timex(PartialDate(grain: grain))
    timex.shift = Timex.Shift(grain: grain, amount: 0)
    return FoundDate(timex: timex, tokens: unit.tokens, rule: "date.modified-unit")
  }

  // MARK: Times of the day

  /// "the evening of Jan. 22", "malam 17 Agustus", "in the morning", "pagi hari".
  private func partOfDay(at token: Int, _ limit: Int) -> FoundDate? {
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
  private func addTime(_ found: inout FoundDate, _ limit: Int) {
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
  private func addDay(_ found: inout FoundDate, _ limit: Int) {
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
