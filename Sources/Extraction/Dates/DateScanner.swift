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
/// of the day beside it.
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
  let core = DateScanner.core
  let clockRules = DateScanner.clockRules

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

  func plain(at token: Int, _ limit: Int) -> FoundDate? {
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
}
