import Lexicons
import Patterns
import Records
import Text

/// Lengths of time and what counts by them: "dua bulan", "24-hour", "beberapa jam", "two years ago".
enum DurationRules {
  static let all: [Rule<Timex>] = [
    /// "dua bulan", "5 (lima) tahun", "24-hour", "2 tahun 6 bulan", "1-5 tahun", "two years ago".
    Rule("duration.counted") {
      DurationPart.count("count")
      Maybe {
        DatePart.to
        DurationPart.count("lastCount")
      }
      Maybe { Text("-") }
      Word(.timeUnits, "unit", as: "unit")
      Maybe {
        DurationPart.count("smallCount")
        Word(.timeUnits, "unit", as: "smallUnit")
      }
      Maybe { Text("'") }
      Maybe { DatePart.after }
    } make: {
      Counted.timex($0)
    },
    /// "the past two years", "next three weeks", "the remaining 8 days".
    Rule("duration.marker-counted") {
      DatePart.before
      Maybe { Word(.dateWords, "vague", as: "vague") }
      Maybe { DurationPart.count("count") }
      Word(.timeUnits, "unit", as: "unit")
    } make: { match in
      guard match.has("count") || match.has("vague") else { return nil }
      guard match.entry("before").map({ $0.numerator != 0 || $0.code == "span" }) == true else { return nil }
      return Counted.timex(match)
    },
    /// "seminggu", "sebulan terakhir", "setahun lalu", "setengah jam".
    Rule("duration.one-word") {
      Word(.timeUnits, "one", as: "unit")
      Maybe { DatePart.after }
    } make: {
      Counted.one($0)
    },
    /// "a week", "an hour", "a year ago".
    Rule("duration.article") {
      Word(.numerals, "article", as: "article")
      Maybe { Word(.fractions, "whole", as: "half") }
      Word(.timeUnits, "unit", as: "unit")
      Maybe { Text("'") }
      Maybe { DatePart.after }
    } make: {
      Counted.one($0)
    },
    /// "half a century", "setengah jam", "half an hour".
    Rule("duration.half") {
      Word(.fractions, "whole", as: "half")
      Maybe { Word(.numerals, "article") }
      Maybe { Text("-") }
      Word(.timeUnits, "unit", as: "unit")
      Maybe { DatePart.after }
    } make: {
      Counted.one($0)
    },
    /// "beberapa jam", "a few months", "several weeks ago", "puluhan tahun".
    Rule("duration.vague") {
      Either(Word(.dateWords, "vague", as: "vague"), Word(.vagueNumerals, as: "vague"))
      Maybe { DatePart.joint }
      Word(.timeUnits, "unit", as: "unit")
      Maybe { DatePart.after }
    } make: {
      Counted.timex($0)
    },
    /// "hours after", "years later", "for decades".
    Rule("duration.bare-plural") {
      Word(.dateWords, "bare", as: "bare")
      Maybe { DatePart.after }
    } make: {
      Counted.bare($0)
    },
  ]
}

/// Parts of duration rules.
enum DurationPart {
  /// A numeral, perhaps said twice: "5 (lima)", "5 lima".
  static func count(_ slot: Slot) -> Pattern {
    Group {
      Read("numeral", roles: [.numerals], kinds: [.number], as: slot) { reading, token in
        guard let numeral = read(reading, token) else { return nil }
        return repeated(reading, numeral) ?? numeral.tokens.upperBound
      }
    }
  }

  /// The numeral at a token.
  static func read(_ reading: Reading, _ token: Int) -> Numeral? {
    guard token < reading.tokens.count else { return nil }
    let reader = NumeralReader(reading: reading, conventions: NumberConventions(reading.lexicon))
    return reader.read(at: token, limit: reading.sentence(of: token).tokens.upperBound)
  }

  /// Where the same number stands again, in words behind digits: the end of both.
  private static func repeated(_ reading: Reading, _ numeral: Numeral) -> Int? {
    let end = numeral.tokens.upperBound
    guard numeral.form == .digits, end < reading.tokens.count else { return nil }
    let inBrackets = reading.isText(end, "(")
    guard let again = read(reading, inBrackets ? end + 1 : end), again.form == .words,
      again.value == numeral.value
    else { return nil }
    if !inBrackets { return again.tokens.upperBound }
    return reading.isText(again.tokens.upperBound, ")") ? again.tokens.upperBound + 1 : nil
  }
}

/// Makes durations, and dates that durations count off.
enum Counted {
  /// A counted, ranged or vague length with its markers.
  static func timex(_ match: Match) -> Timex? {
    guard let unit = match.entry("unit"), !isFraction(match, unit), !isUnit(match) else { return nil }
    // "Nomor 13 Tahun 2003": neither thirteen years nor the year of anything but a law.
    if isAge(match, unit) || DateContext.isInName(match.reading, number: match.tokens.lowerBound) {
      return .nothing
    }
    guard let numeral = numeral(match, "count") else { return match.has("count") ? nil : vague(match, unit) }
    let number = numeral.isVague ? nil : numeral.value
    if number?.coefficient == 0 || numeral.hasMultiplier && isPeriod(match, unit) { return nil }
    var length = length(number, unit)
    if let small = match.entry("smallUnit") {
      guard let first = length.parts.first, let order = rank(small.code), let coarse = rank(first.unit),
        order > coarse, let smallNumber = value(match, "smallCount")
      else { return nil }
      length.parts += self.length(smallNumber, small).parts
    }
    var content = Timex.Content.length(length)
    if match.has("lastCount") {
      guard let last = value(match, "lastCount"), let first = number, first.isLess(than: last) else {
        return nil
      }
      content = .lengths(length, self.length(last, unit))
    }
    var timex = finish(Timex(content), match, number: number?.integer)
    if let old = old(match), !match.has("after") {
      timex?.tokens = match.tokens.lowerBound..<old.tokens.upperBound
    }
    return timex
  }

  /// "beberapa jam", "the past several weeks".
  private static func vague(_ match: Match, _ unit: Entry) -> Timex? {
    finish(Timex(.length(length(nil, unit))), match, number: nil)
  }

  /// "95 miliar kuartal pertama": the unit is the head of a period.
  private static func isPeriod(_ match: Match, _ unit: Entry) -> Bool {
    (unit.code == "Q" || unit.code == "H") && match.reading.has(.ordinals, at: match.tokens.upperBound)
  }

  /// "seminggu", "a week", "setengah jam".
  static func one(_ match: Match) -> Timex? {
    guard let unit = match.entry("unit") else { return nil }
    if isAge(match, unit) { return .nothing }
    let reading = match.reading
    let start = match.tokens.lowerBound
    var number = ExactNumber(1)
    if let half = match.entry("half") {
      guard half.numerator == 1, half.denominator == 2 else { return nil }
      number = ExactNumber(5, exponent: -1)
    }
    if match.has("article"), unit.code == "Q" { return nil }
    // "sehari-hari"
    if unit.kind == "one", reading.isText(match.tokens.upperBound, "-") { return nil }
    // "£1,400 a year before tax"
    if match.has("article"), match.has("after"), reachesBeyond(match),
      DateContext.followsAmount(reading, start).amount
    {
      return nil
    }
    if !match.has("after") {
      // "Rp2 juta sebulan", "$5 a day": a rate, no length.
      if DateContext.followsAmount(reading, start).amount { return nil }
      if unit.kind == "one", precedesAmount(reading, match.tokens.upperBound) { return rate(unit) }
      if match.has("article"), !isLengthContext(reading, start, match.tokens.upperBound) { return nil }
    }
    return finish(Timex(.length(length(number, unit))), match, number: match.has("half") ? nil : 1)
  }

  /// "sebulan sebesar 160 ribu dolar", "sehari Rp50.000": each of them.
  private static func rate(_ unit: Entry) -> Timex {
    var timex = Timex(.everyLength(length(ExactNumber(1), unit)))
    timex.quant = "EACH"
    return timex
  }

  /// Whether an amount of money follows, perhaps with a word before it.
  private static func precedesAmount(_ reading: Reading, _ token: Int) -> Bool {
    for first in [token, token + 1] where DateContext.isInside(reading, first, sentenceOf: token - 1) {
      if reading.has(.currencies, at: first) { return true }
      if let numeral = DurationPart.read(reading, first),
        reading.has(.currencies, at: numeral.tokens.upperBound)
      {
        return true
      }
      if reading.tokens[first].kind != .word { return false }
    }
    return false
  }

  /// "hours after", "for decades".
  static func bare(_ match: Match) -> Timex? {
    guard let unit = match.entry("bare") else { return nil }
    let reading = match.reading
    let timex = Timex(.length(Length(nil, unit.code)))
    if match.has("after") {
      guard match.entry("after")?.code != "span" else { return nil }
      return finish(timex, match, number: nil)
    }
    guard reading.term(.dateWords, "follower", at: match.tokens.upperBound) != nil else { return nil }
    guard let previous = DateContext.previous(reading, match.tokens.lowerBound) else { return timex }
    // "days of protest" and "in the years before the war" name no length.
    return reading.tokens[previous].kind == .mark ? timex : nil
  }

  // MARK: Parts

  private static func numeral(_ match: Match, _ slot: Slot) -> Numeral? {
    match.range(slot).flatMap { DurationPart.read(match.reading, $0.lowerBound) }
  }

  private static func value(_ match: Match, _ slot: Slot) -> ExactNumber? { numeral(match, slot)?.value }

  /// So many of a unit; decades, centuries, quarters and half-years in years and months.
  static func length(_ number: ExactNumber?, _ unit: Entry) -> Length {
    var factor = ExactNumber(Int128(max(1, unit.numerator)))
    var code = unit.code
    switch unit.code {
    case "DE": (factor, code) = (ExactNumber(10), "Y")
    case "CE": (factor, code) = (ExactNumber(100), "Y")
    case "Q": (factor, code) = (ExactNumber(3), "M")
    case "H": (factor, code) = (ExactNumber(6), "M")
    default: break
    }
    guard let number else { return Length(nil, code) }
    // Half a year is six months, half an hour thirty minutes.
    if number == ExactNumber(5, exponent: -1), factor == ExactNumber(1) {
      switch code {
      case "Y": return Length(ExactNumber(6), "M")
      case "D": return Length(ExactNumber(12), "TH")
      case "TH": return Length(ExactNumber(30), "TM")
      case "TM": return Length(ExactNumber(30), "TS")
      default: break
      }
    }
    return Length(number.multiplied(by: factor) ?? number, code)
  }

  private static func rank(_ code: String) -> Int? {
    ["Y", "M", "W", "D", "TH", "TM", "TS"].firstIndex(of: code)
  }

  /// A length stays one, or counts off a date: "dua tahun lalu".
  private static func finish(_ timex: Timex, _ match: Match, number: Int?) -> Timex? {
    var timex = timex
    timex.mod = modifier(match)
    guard let marker = match.entry("after"), let unit = match.entry("unit") ?? match.entry("bare") else {
      return timex
    }
    if marker.code == "span" || marker.code == "coming" { return timex }
    // "dua tahun ini", "dua tahun tersebut" are lengths still; "2 years after the war" leaves "after" alone.
    if marker.numerator == 0 { return timex }
    if marker.term == "after" || marker.code.hasPrefix("anaphoric") && reachesBeyond(match) {
      timex.tokens = match.tokens.lowerBound..<(match.range("after")?.lowerBound ?? match.tokens.upperBound)
      return timex
    }
    // "dalam tiga bulan sebelumnya": a length, whatever it counts from.
    if DateContext.isWord("length", match.reading, before: match.tokens.lowerBound) { return timex }
    let grain = Grain(code: unit.code)
    guard let grain else {
      // "two hours ago": a time of a day that stays open.
      var point = PartialDate(grain: .day)
      point.clock = "XX"
      var out = Timex(point)
      out.isAnaphoric = true
      return out
    }
    var out = Timex(PartialDate(grain: grain))
    if marker.code.hasPrefix("anaphoric") || number == nil {
      out.isAnaphoric = true
    } else {
      out.shift = Timex.Shift(
        grain: grain, amount: Int(marker.numerator) * (number ?? 0) * Int(max(1, unit.numerator)))
    }
    return out
  }

  /// "two years before the war": the marker is a preposition of what follows.
  private static func reachesBeyond(_ match: Match) -> Bool {
    let reading = match.reading
    let end = match.tokens.upperBound
    guard let after = match.range("after"), reading.has(.functionWords, at: after.lowerBound),
      reading.term(.functionWords, "preposition", at: after.lowerBound) != nil
        || reading.term(.functionWords, "conjunction", at: after.lowerBound) != nil
    else { return false }
    guard DateContext.isInside(reading, end, sentenceOf: after.lowerBound) else { return false }
    return reading.tokens[end].kind == .word
  }

  /// The modifier that stands before a length or behind it, as TIMEX3 writes it.
  private static func modifier(_ match: Match) -> String? {
    let reading = match.reading
    let start = match.tokens.lowerBound
    var term: Term?
    // "over the next two years" has no "over".
    if !match.has("before") {
      for first in max(0, start - 5)..<max(0, start) where term == nil && reading.has(.modifiers, at: first) {
        term = reading.terms(at: first).first {
          $0.role == .modifiers && $0.tokens.upperBound == start && reading.entry($0).kind == "before"
        }
      }
    }
    term = term ?? reading.term(.modifiers, "after", at: match.tokens.upperBound)
    return term.map {
      String(decoding: reading.entry($0).code.utf8.map { $0 >= 0x61 ? $0 - 0x20 : $0 }, as: UTF8.self)
    }
  }

  // MARK: What is no duration

  /// "berusia 35 tahun", "32-year-old", "pria 31 tahun", "McCain, 70 tahun,": an age is a figure.
  private static func isAge(_ match: Match, _ unit: Entry) -> Bool {
    let reading = match.reading
    let start = match.tokens.lowerBound
    let end = match.tokens.upperBound
    let isYears = unit.code == "Y"
    if saysAge(reading, before: start) { return true }
    if isYears, isHuman(reading, before: start) { return true }
    if let old = old(match) {
      // "ten months old", "32-year-old"; but the "nine-month-old government" has lasted so long.
      return isYears || !reading.isText(old.tokens.upperBound - 2, "-")
        || reading.term(.classifiers, "human", at: old.tokens.upperBound) != nil
    }
    // "Arkana Nadhif (7 bulan)": a name and a length in brackets.
    if start >= 2, reading.isText(start - 1, "("), reading.isText(end, ")"), isName(reading, start - 2),
      isYears || unit.code == "M" && isApposed(reading, start - 2)
    {
      return true
    }
    // A name, a comma, years, a comma.
    guard isYears, start >= 2, reading.isText(start - 1, ","),
      reading.isText(end, ",") || reading.isText(end, ")"), !match.has("after"),
      reading.tokens[start - 2].flags.contains(.capital)
        || isHuman(reading, before: start - 1)
    else { return false }
    return true
  }

  /// "berumur sekitar 40 tahun", "usia produktif 20-59 tahun": a word shortly before says that an age follows.
  private static func saysAge(_ reading: Reading, before start: Int) -> Bool {
    var token = start
    for _ in 0..<5 {
      guard let previous = DateContext.previous(reading, token), reading.tokens[previous].kind == .word else {
        return false
      }
      if let term = reading.term(.units, "age", at: previous), term.tokens.upperBound <= start { return true }
      if reading.has(.verbs, at: previous) || reading.has(.reportingVerbs, at: previous) { return false }
      token = previous
    }
    return false
  }

  /// Whether a token ends what may be a person's name: capital letters, and no place, acronym or word of the tables.
  private static func isName(_ reading: Reading, _ token: Int) -> Bool {
    let flags = reading.tokens[token].flags
    return flags.contains(.capital) && !flags.contains(.allCapitals)
      && DateContext.previous(reading, token) != nil
      && reading.roles[token].isSubset(of: RoleSet(.givenNames))
  }

  /// Whether a comma, a word for a person or "dan" stands before the capital words that end at a token.
  private static func isApposed(_ reading: Reading, _ token: Int) -> Bool {
    var token = token
    for _ in 0..<5 {
      guard let previous = DateContext.previous(reading, token) else { return false }
      if !reading.tokens[previous].flags.contains(.capital) {
        return reading.isText(previous, ",") || isHuman(reading, before: token)
          || reading.term(.functionWords, "conjunction", at: previous) != nil
      }
      token = previous
    }
    return false
  }

  /// Whether a word for a person ends right before a token: "pria", "laki-laki".
  private static func isHuman(_ reading: Reading, before token: Int) -> Bool {
    reading.term(.classifiers, before: token).map { reading.entry($0).kind == "human" } ?? false
  }

  /// "month-old" where a rule read "month".
  private static func old(_ match: Match) -> Term? {
    guard let unit = match.range("unit"), let term = match.reading.term(.units, "time", at: unit.lowerBound),
      term.tokens.upperBound > unit.upperBound
    else { return nil }
    return term
  }

  /// The token behind which the phrase begins, its modifier included: "berumur sekitar 40 tahun".
  private static func skipModifier(_ reading: Reading, _ token: Int) -> Int {
    reading.term(.modifiers, before: token)?.tokens.lowerBound ?? token
  }

  /// "three quarters of", "a quarter".
  private static func isFraction(_ match: Match, _ unit: Entry) -> Bool {
    guard unit.code == "Q", let range = match.range("unit") else { return false }
    return match.reading.has(.fractions, at: match.tokens.lowerBound)
      || match.reading.term(.fractions, "denominator", at: range.lowerBound) != nil
  }

  /// "kilowatt-hour", "km/jam": a unit of measure, and ordinals such as "ke-5 hari".
  private static func isUnit(_ match: Match) -> Bool {
    let reading = match.reading
    let start = match.tokens.lowerBound
    guard let previous = DateContext.previous(reading, start) else { return false }
    if reading.isText(previous, "-"), previous > 0, reading.has(.ordinals, at: previous - 1) { return true }
    if reading.has(.currencies, at: previous), reading.tokens[start].kind == .number { return true }
    return reading.isText(previous, "/")
  }

  /// Whether "a week" can be a length here: behind a preposition or a verb, or before a preposition.
  private static func isLengthContext(_ reading: Reading, _ start: Int, _ end: Int) -> Bool {
    guard let previous = DateContext.previous(reading, start) else {
      // "A week after the flood" but "A second chance".
      return !DateContext.isInside(reading, end, sentenceOf: start) || reading.tokens[end].kind == .mark
        || reading.has(.functionWords, at: end)
    }
    if reading.term(.dateWords, "times", at: previous) != nil { return false }
    if reading.term(.functionWords, "preposition", at: previous) != nil
      || reading.term(.functionWords, "conjunction", at: previous) != nil
    {
      return true
    }
    return reading.has(.verbs, at: previous) || reading.has(.modifiers, at: previous)
  }
}
