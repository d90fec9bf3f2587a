import Lexicons
import Patterns
import Text

/// What counts units of time and is no duration: ages, fractions, units of measure, rates.
extension Counted {
  /// "berusia 35 tahun", "32-year-old", "pria 31 tahun", "Harlan, 70 tahun,": an age is a figure.
  static func isAge(_ match: Match, _ unit: Entry) -> Bool {
    let reading = match.reading
    let start = match.tokens.lowerBound
    let end = match.tokens.upperBound
    let isYears = unit.isCode("Y")
    if saysAge(reading, before: start) { return true }
    // "pria 31 tahun itu", but "masa kerja empat tahun terakhir".
    let isPast = match.entry(.after).map { !$0.codeBegins(with: "anaphoric") } ?? false
    let bound = skipBound(reading, before: start)
    if isYears, isHuman(reading, before: bound), !isPast, !isTerm(match) { return true }
    // "memilih yang di bawah 30 tahun"
    if isYears, bound < start, bound > 0, reading.has(.functionWords, .relative, at: bound - 1) {
      return true
    }
    if let old = old(match) {
      // "ten months old", "32-year-old"; but the "nine-month-old government" has lasted so long.
      return isYears || !reading.isText(old.tokens.upperBound - 2, "-")
        || reading.term(.classifiers, .human, at: old.tokens.upperBound) != nil
    }
    // "Raka Aditya (7 bulan)": a name and a length in brackets.
    if start >= 2, reading.isText(start - 1, "("), reading.isText(end, ")"), isName(reading, start - 2),
      isYears || unit.isCode("M") && isApposed(reading, start - 2)
    {
      return true
    }
    // A name, a comma, years, a comma.
    guard isYears, start >= 2, reading.isText(start - 1, ","),
      reading.isText(end, ",") || reading.isText(end, ")")
        || reading.isText(end, ".") && isName(reading, start - 2), !match.has(.after),
      reading.tokens[start - 2].flags.contains(.capital)
        || isHuman(reading, before: start - 1)
    else { return false }
    return true
  }

  /// "terdakwa 12 tahun penjara": how long, and not how old.
  private static func isTerm(_ match: Match) -> Bool {
    match.range(.unit).map { match.reading.has(.idioms, at: $0.lowerBound) } ?? false
  }

  /// The first number of a row that ends at a token: "21" in "21, 25, dan 34 tahun", "50" in "50 tahun hingga 60 tahun".
  private static func firstOfRow(_ reading: Reading, _ start: Int) -> Int {
    var token = start
    for _ in 0..<4 {
      var before = token - 1
      while before > 0, before > token - 3, isJoiner(reading, before) { before -= 1 }
      guard before > 0, before < token - 1 else { return token }
      if reading.has(.timeUnits, at: before) { before -= 1 }
      guard reading.tokens[before].kind == .number else { return token }
      token = before
    }
    return token
  }

  private static func isJoiner(_ reading: Reading, _ token: Int) -> Bool {
    reading.isText(token, ",") || reading.term(.functionWords, .conjunction, at: token) != nil
      || reading.term(.rangeMarkers, .infix, at: token) != nil
  }

  /// "berumur sekitar 40 tahun", "usia produktif 20-59 tahun": a word shortly before says that an age follows.
  static func saysAge(_ reading: Reading, before start: Int) -> Bool {
    var token = firstOfRow(reading, start)
    var hasVerb = false
    for _ in 0..<7 {
      guard let previous = DateContext.previous(reading, token) else { return false }
      // "usia rata-rata pemilik 47 tahun"
      guard reading.tokens[previous].kind == .word || reading.isMark("-", at: previous) else { return false }
      if let term = reading.term(.units, .age, at: previous), term.tokens.upperBound <= start {
        // "usia minimum ditetapkan 18 tahun"
        return !hasVerb || reading.has(.modifiers, at: term.tokens.upperBound)
      }
      let isVerb =
        (reading.has(.verbs, at: previous) || reading.has(.reportingVerbs, at: previous))
        && reading.term(.functionWords, .copula, at: previous) == nil
      // "usia mereka berkisar 17-25 tahun"
      if isVerb, !reading.has(.modifiers, at: previous) {
        if hasVerb { return false }
        hasVerb = true
      }
      token = previous
    }
    return false
  }

  /// Whether a token ends what may be a person's name: capital letters, and no place, acronym or word of the tables.
  private static func isName(_ reading: Reading, _ token: Int) -> Bool {
    let flags = reading.tokens[token].flags
    let isInitials = reading.tokens[token].end - reading.tokens[token].start == 2
    return flags.contains(.capital) && (isInitials || !flags.contains(.allCapitals))
      && (DateContext.previous(reading, token) != nil || reading.roles[token].contains(.givenNames)
        || isTold(reading, behind: token))
      && reading.roles[token].isSubset(of: RoleSet(.givenNames))
  }

  /// "Sukidin (58 tahun), seorang warga": a word for a person behind the bracket.
  private static func isTold(_ reading: Reading, behind name: Int) -> Bool {
    guard reading.isText(name + 4, ")"), reading.isText(name + 5, ",") else { return false }
    return (name + 6..<name + 9).contains {
      DateContext.isInside(reading, $0, sentenceOf: name)
        && (reading.has(.classifiers, .human, at: $0) || reading.has(.parties, at: $0)
          || reading.has(.personTitles, at: $0))
    }
  }

  /// Whether a comma, a word for a person or "dan" stands before the capital words that end at a token.
  private static func isApposed(_ reading: Reading, _ token: Int) -> Bool {
    var token = token
    for _ in 0..<5 {
      guard let previous = DateContext.previous(reading, token) else { return false }
      if !reading.tokens[previous].flags.contains(.capital) {
        return reading.isText(previous, ",") || isHuman(reading, before: token)
          || reading.term(.functionWords, .conjunction, at: previous) != nil
      }
      token = previous
    }
    return false
  }

  /// "anak di bawah lima tahun": the token where "di bawah" begins.
  private static func skipBound(_ reading: Reading, before token: Int) -> Int {
    guard let term = reading.term(.modifiers, before: token),
      reading.term(.functionWords, .preposition, at: term.tokens.lowerBound) != nil
    else { return token }
    return term.tokens.lowerBound
  }

  /// Whether a word for a person ends right before a token: "pria", "laki-laki".
  static func isHuman(_ reading: Reading, before token: Int) -> Bool {
    reading.term(.classifiers, before: token).map { $0.kind == .human } ?? false
  }

  /// "month-old" where a rule read "month".
  static func old(_ match: Match) -> Term? {
    guard let unit = match.range(.unit), let term = match.reading.term(.units, .time, at: unit.lowerBound),
      term.tokens.upperBound > unit.upperBound
    else { return nil }
    return term
  }

  /// "three quarters of", "a quarter".
  static func isFraction(_ match: Match, _ unit: Entry) -> Bool {
    guard unit.isCode("Q"), let range = match.range(.unit) else { return false }
    return match.reading.has(.fractions, at: match.tokens.lowerBound)
      || match.reading.term(.fractions, .denominator, at: range.lowerBound) != nil
  }

  /// "kilowatt-hour", "km/jam": a unit of measure, and ordinals such as "ke-5 hari".
  static func isUnit(_ match: Match) -> Bool {
    let reading = match.reading
    let start = match.tokens.lowerBound
    guard let previous = DateContext.previous(reading, start) else { return false }
    if isOtherEnd(reading, start) { return true }
    if reading.isText(previous, "-"), previous > 0, reading.has(.ordinals, at: previous - 1) { return true }
    if reading.has(.currencies, at: previous), reading.tokens[start].kind == .number {
      // "He paid 20 dollars 30 minutes later": the currency is another number's.
      return previous == 0
        || reading.tokens[previous - 1].kind != .number && !reading.has(.multipliers, at: previous - 1)
    }
    return reading.isText(previous, "/")
  }

  /// "Rp 5-10 miliar tahun depan", "Rp 5 sampai dengan 10 juta bulan ini": the other end of an amount.
  private static func isOtherEnd(_ reading: Reading, _ start: Int) -> Bool {
    let infix = reading.term(.rangeMarkers, before: start).flatMap { $0.kind == .infix ? $0 : nil }
    let first = (infix?.tokens.lowerBound ?? start) - 1
    guard infix != nil, first > 0, reading.tokens[first].kind == .number else { return false }
    return reading.has(.currencies, at: first - 1)
  }

  /// Whether "a week" can be a length here: behind a preposition or a verb, or before a preposition.
  static func isLengthContext(_ reading: Reading, _ start: Int, _ end: Int) -> Bool {
    guard let previous = DateContext.previous(reading, start) else {
      // "A week after the flood" but "A second chance".
      return !DateContext.isInside(reading, end, sentenceOf: start) || reading.tokens[end].kind == .mark
        || reading.has(.functionWords, at: end)
    }
    if reading.term(.dateWords, .times, at: previous) != nil { return false }
    // "one day off a week"
    if reading.term(.functionWords, .particle, at: previous) != nil, reading.has(.timeUnits, at: previous - 1)
    {
      return false
    }
    if reading.term(.functionWords, .preposition, at: previous) != nil
      || reading.term(.functionWords, .conjunction, at: previous) != nil
    {
      return true
    }
    return reading.has(.verbs, at: previous) || reading.has(.modifiers, at: previous)
      // "at least a year"
      || reading.term(.modifiers, before: start) != nil
  }
}
