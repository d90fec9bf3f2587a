import Lexicons
import Patterns
import Text

/// Months without a day, seasons, and ranges of them: "Juni 2025", "last November", "May to July this year".
enum MonthRules {
  static let all: [Rule<Timex>] = [
    /// "Juni", "bulan April 2007", "November nanti", "last April 2007", "Juni 2008 ini".
    Rule("date.month") {
      Maybe { DatePart.unit("M", as: .head) }
      Maybe { DatePart.before }
      DatePart.month
      Maybe { DatePart.year }
      Maybe { DatePart.after }
    } make: {
      month($0)
    },
    /// "Juni-Juli 2025", "September 2024 sampai Maret 2025", "May to July this year".
    Rule("date.month-range") {
      Maybe { DatePart.unit("M") }
      DatePart.month
      Maybe { DatePart.year }
      DatePart.to
      framedEnd
      Maybe { DatePart.lastYear }
    } make: {
      monthRange($0)
    },
    /// "between May and July 2020": the opener stays outside the span.
    Rule("date.month-between") {
      Word(.rangeMarkers, .opener, as: .opener)
      Maybe {
        Word(.dateModifiers)
        Maybe { Text("-") }
      }
      Maybe { DatePart.unit("M") }
      DatePart.month
      Maybe { DatePart.year }
      Word(.rangeMarkers, .closer)
      framedEnd
      Maybe { DatePart.lastYear }
    } make: {
      monthRange($0)
    },
    /// "musim panas 2025", "this autumn", "spring 2022", "summer of last year".
    Rule("date.season") {
      Maybe { DatePart.before }
      Word(.seasons, as: .season)
      Maybe { DatePart.year }
      Maybe { DatePart.after }
    } make: {
      season($0)
    },
  ]

  /// The last month of a range, of which a word may say which part is meant: "early June", "mid-June".
  private static let framedEnd = Group {
    Maybe {
      Word(.dateModifiers)
      Maybe { Text("-") }
    }
    Maybe { DatePart.unit("M") }
    DatePart.lastMonth
  }

  private static func month(_ match: Match) -> Timex? {
    guard isMeant(match) else { return nil }
    let point = PartialDate(year: match.integer(.year), month: match.number(.month))
    let timex = Timex(point)
    CalendarRules.relate(timex, match)
    return timex
  }

  /// Whether a month's name means the month: "May" the auxiliary and "Mar" the name do not.
  private static func isMeant(_ match: Match) -> Bool {
    if match.has(.year) || match.has(.relativeYear) || match.has(.head) || match.has(.before) {
      return true
    }
    let reading = match.reading
    guard let token = match.range(.month)?.lowerBound, reading.term(.months, .name, at: token) != nil else {
      return false
    }
    // A month's name is a name.
    guard reading.tokens[token].flags.contains(.capital) else { return match.has(.after) }
    if isInName(reading, token), !match.has(.after) { return false }
    // "April Jones spoke": at a sentence's start before a capital it names a person.
    if DateContext.previous(reading, token) == nil, !match.has(.after),
      DateContext.isInside(reading, token + 1, sentenceOf: token),
      reading.tokens[token + 1].flags.contains(.capital),
      !reading.tokens[token + 1].flags.contains(.allCapitals)
    {
      return false
    }
    let isWord = reading.has(.functionWords, at: token) || reading.has(.verbs, at: token)
    guard isWord, !tellsOfMonth(reading, token) else { return true }
    return DateContext.opens(reading, before: token)
      || reading.term(.functionWords, .determiner, at: token - 1) != nil
      || reading.has(.rangeMarkers, at: token + 1)
        && reading.has(.months, at: token + 2)
  }

  /// "Yan Mei Hartono": a word that is a month elsewhere, right behind a given name.
  private static func isInName(_ reading: Reading, _ token: Int) -> Bool {
    DateContext.previous(reading, token).map {
      reading.tokens[$0].flags.contains(.capital) && reading.has(.givenNames, at: $0)
    } ?? false
  }

  /// "May exports rose 3 percent": a month that begins a sentence whose noun has its verb right behind.
  private static func tellsOfMonth(_ reading: Reading, _ token: Int) -> Bool {
    guard DateContext.previous(reading, token) == nil else { return false }
    for next in token + 1..<token + 4 {
      guard DateContext.isInside(reading, next, sentenceOf: token), reading.tokens[next].kind == .word,
        !reading.tokens[next].flags.contains(.capital), !reading.has(.functionWords, at: next)
      else { return false }
      if next > token + 1, reading.term(.changeVerbs, .verb, at: next) != nil { return true }
    }
    return false
  }

  private static func monthRange(_ match: Match) -> Timex? {
    let lastYear = match.integer(.lastYear)
    var first = PartialDate(year: match.integer(.year), month: match.number(.month))
    let last = PartialDate(year: lastYear, month: match.number(.lastMonth))
    guard let a = first.month, let b = last.month else { return nil }
    if first.year == nil, let lastYear { first.year = a > b ? lastYear - 1 : lastYear }
    let timex = Timex(.range(first, last))
    CalendarRules.relate(timex, match)
    CalendarRules.relate(timex, match, relative: .lastRelativeYear)
    CalendarRules.leaveOpener(timex, match)
    return timex
  }

  private static func season(_ match: Match) -> Timex? {
    guard let entry = match.entry(.season), let token = match.range(.season)?.lowerBound else { return nil }
    let reading = match.reading
    // "prices may fall in 2026"
    if match.has(.year), reading.term(.changeVerbs, .verb, at: token) != nil,
      reading.functionWord(token + 1, [.locative]) != nil
    {
      return nil
    }
    var point = PartialDate(year: match.integer(.year))
    point.season = ShortText(entry.codeBytes)
    let timex = Timex(point)
    CalendarRules.relate(timex, match)
    if match.has(.before) || match.has(.after), let tense = timex.tense, point.year == nil,
      timex.shift == nil,
      !timex.isAnaphoric
    {
      timex.shift = Timex.Shift(grain: .year, amount: tense)
    }
    let isAlone = !match.has(.before) && !match.has(.after) && point.year == nil && timex.shift == nil
    if isAlone {
      // "the fall of the government", "spring rolls": a season alone needs "in the" before it.
      guard
        (match.range(.season)?.count ?? 0) > 1 || DateContext.isWord(.part, reading, before: token)
          || DateContext.isBounded(reading, before: token)
      else {
        return nil
      }
    }
    return timex
  }
}
