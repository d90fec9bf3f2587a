import Lexicons
import Patterns
import Text

/// Years, ranges of years, decades and centuries.
enum YearRules {
  static let all = years + ages

  private static let years: [Rule<Timex>] = [
    /// "tahun 2007", "year 2004", "tahun ajaran 2004/2005", "fiscal 2024", "tahun 2021-2025".
    Rule("date.year-headed") {
      Either(Word(.periodHeads, as: .head), DatePart.unit("Y"))
      Either(
        Group {
          Tok(.number, shape: .year, as: .year)
          Maybe { lastYear }
        },
        Tok(.slashed, shape: .yearPair, as: .pair))
      Maybe { DatePart.after }
    } make: { match in
      let head = match.entry(.head)
      let isFiscal = head?.isCode("FY") ?? false
      guard isFiscal || head?.isCode("Y") ?? true else { return nil }
      return years(match, isHeaded: true, isFiscal: isFiscal)
    },
    /// "2004/2005".
    Rule("date.year-pair") {
      Tok(.slashed, shape: .yearPair, as: .pair)
      Maybe { Word(.periodHeads) }
    } make: {
      years($0, isHeaded: false, isFiscal: false)
    },
    /// "2007-2009", "2005–2007", "2007-09", "2023 hingga awal 2025".
    Rule("date.year-range") {
      Tok(.number, shape: .year, as: .year)
      lastYear
      Maybe { Word(.periodHeads) }
    } make: {
      years($0, isHeaded: false, isFiscal: false)
    },
    /// "between 2019 and 2023".
    Rule("date.year-between") {
      Word(.rangeMarkers, .opener, as: .opener)
      Maybe { DatePart.unit("Y") }
      Tok(.number, shape: .year, as: .year)
      Word(.rangeMarkers, .closer)
      Tok(.number, shape: .year, as: .lastYear)
    } make: { match in
      let timex = years(match, isHeaded: true, isFiscal: false)
      if let timex { CalendarRules.leaveOpener(timex, match) }
      return timex
    },
    /// A bare year, where the words around it say that it is one: "pada 2010", "APBN 2007", "its 2006 profit".
    Rule("date.year-bare") {
      Tok(.number, shape: .year, as: .year)
      Maybe { DatePart.after }
    } make: { match in
      let (reading, first) = (match.reading, match.tokens.lowerBound)
      guard BareYear.isYear(reading, first, end: match.tokens.upperBound) else { return nil }
      // "the 1694 hotline": so old a year needs a word that introduces it.
      guard match.integer(.year) ?? 0 >= 1800 || DateContext.opens(reading, before: first) else { return nil }
      return years(match, isHeaded: true, isFiscal: false)
    },
  ]

  private static let lastYear = Group {
    DatePart.to
    Maybe { Word(.dateModifiers) }
    Maybe { DatePart.unit("Y") }
    Tok(.number, shape: [.year, .shortYear], as: .lastYear)
  }

  /// Decades and centuries.
  private static let ages: [Rule<Timex>] = [
    /// "1980-an", "tahun 1970-an", "dekade 1990-an", "the 1970s", "tahun 70-an".
    Rule("date.decade") {
      Maybe { Either(Word(.periodHeads, as: .head), DatePart.unit("Y", as: .head)) }
      Tok(.number, shape: .tens, as: .digits)
      Maybe { Text("-") }
      Word(.modifiers, .suffix)
    } make: {
      decade($0)
    },
    /// "abad 19", "abad ke-19", "abad XIX".
    Rule("date.century") {
      Word(.periodHeads, as: .head)
      Maybe { Word(.ordinals, .prefix) }
      Maybe { Text("-") }
      Either(Word(.ordinals, as: .ordinal), Tok(.number, shape: .day, as: .number))
    } make: {
      century($0)
    },
    /// "the 19th century", "the nineteenth century".
    Rule("date.ordinal-century") {
      Either(
        Group {
          Tok(.number, shape: .day, as: .number)
          Word(.ordinals, .suffix)
        },
        Word(.ordinals, .word, as: .ordinal))
      Maybe { Text("-") }
      Word(.periodHeads, as: .head)
    } make: {
      century($0)
    },
  ]

  private static func years(_ match: Match, isHeaded: Bool, isFiscal: Bool) -> Timex? {
    let reading = match.reading
    let start = match.tokens.lowerBound
    if DateContext.isInName(reading, number: start) { return nil }
    if let token = match.range(.pair)?.lowerBound, let pair = DateDigits.yearPair(reading, token) {
      return Timex(.range(year(pair.0, isFiscal), year(pair.1, isFiscal)))
    }
    guard let first = match.integer(.year) else { return nil }
    guard var last = match.integer(.lastYear) else {
      if isHeaded, match.tokens.count > 1,
        DateContext.isInName(reading, number: match.range(.year)!.lowerBound)
      {
        return nil
      }
      let timex = Timex(year(first, isFiscal))
      CalendarRules.dropConjunction(timex, match)
      return timex
    }
    if last < 100 {
      // "2007-09", but not "from 89 in 2021 to 32".
      let end = match.range(.lastYear)?.lowerBound ?? start
      guard reading.tokens[end].start - reading.tokens[start].end <= 3 else { return nil }
      last += first / 100 * 100
    }
    guard last > first, last - first <= 150 else { return nil }
    if !isHeaded {
      // "1900-2000 orang", "021-2003-2005": counted, or a part of a longer number.
      if DateContext.isCounted(reading, match.tokens.upperBound, sentenceOf: start) { return nil }
      if reading.isText(start - 1, "-") || reading.isText(match.tokens.upperBound, "-") { return nil }
      if DateContext.followsAmount(reading, start).money { return nil }
    }
    return Timex(.range(year(first, isFiscal), year(last, isFiscal)))
  }

  private static func year(_ number: Int, _ isFiscal: Bool) -> PartialDate {
    var point = PartialDate(year: number)
    point.isFiscal = isFiscal
    return point
  }

  private static func decade(_ match: Match) -> Timex? {
    guard let number = match.integer(.digits), let token = match.range(.digits)?.lowerBound else {
      return nil
    }
    let digits = Int(match.reading.tokens[token].end - match.reading.tokens[token].start)
    if let head = match.entry(.head)?.timeUnit, head != .decade, head != .year, head != .century {
      return nil
    }
    var point = PartialDate()
    let isWhole = digits == 4 || DateDigits.hasApostrophe(match.reading, token)
    if isWhole, (1500...2100).contains(number) {
      point.decade = number / 10
      point.grain = .decade
      return Timex(point)
    }
    guard digits == 2, match.has(.head) else { return nil }
    point.decade = (number >= 30 ? 1900 + number : 2000 + number) / 10
    point.grain = .decade
    return Timex(point)
  }

  private static func century(_ match: Match) -> Timex? {
    guard match.entry(.head)?.isCode("CE") == true,
      let number = match.number(.ordinal) ?? match.integer(.number),
      (1...30).contains(number)
    else { return nil }
    var point = PartialDate()
    point.century = number - 1
    point.grain = .century
    return Timex(point)
  }
}

/// Whether four digits are a year.
enum BareYear {
  /// - Parameters:
  ///   - end: the token behind the year and its marker.
  static func isYear(_ reading: Reading, _ token: Int, end: Int) -> Bool {
    if DateContext.isCounted(reading, end, sentenceOf: token) || DateContext.isInName(reading, number: token)
    {
      return false
    }
    guard let previous = DateContext.previous(reading, token) else { return false }
    if reading.isText(previous, "-") || reading.isText(previous, "/")
      || reading.has(.currencies, at: previous)
    {
      return false
    }
    // "Pemilu 2024", "upah minimum 2026"
    if DateContext.isWord(.dated, reading, before: token) { return true }
    // "more than 1900 workers"
    if let modifier = reading.term(.modifiers, before: token), modifier.kind == .before,
      isName(reading, end, token), !reading.has(.functionWords, at: end)
    {
      return false
    }
    // "(2003)"
    if reading.isText(previous, "("), reading.isText(end, ")") { return true }
    if DateContext.opens(reading, before: token) { return true }
    if joinsYear(reading, previous) || endsCaption(reading, previous, end, token) { return true }
    let flags = reading.tokens[previous].flags
    if reading.tokens[previous].kind == .clitic { return isName(reading, end, token) }
    // "(UMP) 2026": an acronym in brackets takes its year, too.
    if reading.isText(previous, ")"), previous > 1, reading.isText(previous - 2, "(") {
      return reading.tokens[previous - 1].flags.contains(.capital)
    }
    guard reading.tokens[previous].kind == .word else { return false }
    if isDeterminer(reading, previous) { return isName(reading, end, token) }
    // "APBN 2007", "BSU 2025": an acronym takes its year; "Award 2019", "Act 2015" are names.
    if flags.contains(.allCapitals) { return !reading.has(.namesWithNumbers, at: previous) }
    if flags.contains(.capital) { return isDatedPlace(reading, previous) }
    // "Pemilu serentak 2024"
    if reading.has(.adjectives, at: previous), DateContext.isWord(.dated, reading, before: previous) {
      return true
    }
    return isTopic(reading, previous) && closes(reading, end, token)
  }

  /// "UMP Jawa Tengah 2025", "APBD Kota Solo 2021": a place between an acronym or such a word and its year; "Pilkada
  /// Serentak 2024": another word of its name.
  private static func isDatedPlace(_ reading: Reading, _ last: Int) -> Bool {
    var token = last
    if DateContext.isWord(.dated, reading, before: last) { return true }
    for _ in 0..<3 {
      guard let previous = DateContext.previous(reading, token) else { return false }
      token = previous
      guard reading.has(.places, at: token + 1), let place = reading.term(.places, at: token + 1),
        place.tokens.upperBound == last + 1
      else { continue }
      if reading.officeWord(token, "place"), let before = DateContext.previous(reading, token) {
        token = before
      }
      if reading.term(.dateWords, .dated, at: token) != nil { return true }
      return reading.tokens[token].flags.contains(.allCapitals) && !reading.has(.namesWithNumbers, at: token)
    }
    return false
  }

  /// "2010 dan 2025", "2003, 2004": the year before was one.
  private static func joinsYear(_ reading: Reading, _ joiner: Int) -> Bool {
    guard joiner > 0, DateDigits.isYear(reading, joiner - 1) else { return false }
    return reading.isText(joiner, ",") || reading.term(.rangeMarkers, .closer, at: joiner) != nil
      || reading.has(.functionWords, at: joiner)
  }

  /// "in Davao, Philippines, 2023.": a year behind a place and a comma ends the sentence.
  private static func endsCaption(_ reading: Reading, _ comma: Int, _ end: Int, _ token: Int) -> Bool {
    reading.isText(comma, ",") && reading.term(.places, before: comma) != nil
      && (!DateContext.isInside(reading, end, sentenceOf: token) || reading.isText(end, ".")
        || reading.isText(end, ")"))
  }

  private static func isDeterminer(_ reading: Reading, _ token: Int) -> Bool {
    reading.term(.functionWords, .determiner, at: token) != nil
      || reading.term(.functionWords, .pronoun, at: token) != nil
      || reading.term(.numerals, .article, at: token) != nil
  }

  /// Whether a noun phrase goes on behind a year that a determiner opens: "its 2006 profit".
  private static func isName(_ reading: Reading, _ end: Int, _ token: Int) -> Bool {
    DateContext.isInside(reading, end, sentenceOf: token) && reading.tokens[end].kind == .word
  }

  /// Whether a small noun before the year can be of that year: not a verb, not "sekitar", not "sebanyak".
  private static func isTopic(_ reading: Reading, _ token: Int) -> Bool {
    let excluded: [Role] = [
      .functionWords, .modifiers, .verbs, .changeVerbs, .namesWithNumbers, .reportingVerbs, .numerals,
      .multipliers,
      .units, .classifiers, .perMarkers, .directives, .idioms,
    ]
    return !excluded.contains { reading.has($0, at: token) }
  }

  /// Whether the phrase ends behind the year: a mark, the sentence's end or a function word.
  private static func closes(_ reading: Reading, _ end: Int, _ token: Int) -> Bool {
    guard DateContext.isInside(reading, end, sentenceOf: token) else { return true }
    return reading.tokens[end].kind == .mark || reading.has(.functionWords, at: end)
      || reading.has(.verbs, at: end) || reading.has(.changeVerbs, at: end)
      || reading.has(.dateWords, at: end)
  }
}
