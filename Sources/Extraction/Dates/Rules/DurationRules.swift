import Lexicons
import Patterns
import Records
import Text

/// Lengths of time and what counts by them: "dua bulan", "24-hour", "beberapa jam", "two years ago".
enum DurationRules {
  static let all: [Rule<Timex>] = [
    /// "dua bulan", "5 (lima) tahun", "24-hour", "2 tahun 6 bulan", "1-5 tahun", "lima atau enam hari", "two years ago".
    Rule("duration.counted") {
      DurationPart.count(.count)
      Maybe {
        Either(DatePart.to, Word(.rangeMarkers, .either))
        DurationPart.count(.lastCount)
      }
      Maybe { Text("-") }
      Maybe { Either(Word(.relativeMarkers, .before, as: .between), Word(.dateWords, .middle)) }
      Word(.timeUnits, .unit, as: .unit)
      Maybe {
        DurationPart.count(.smallCount)
        Word(.timeUnits, .unit, as: .smallUnit)
      }
      Maybe { DurationPart.nights }
      Maybe { Text("'") }
      Maybe { DatePart.after }
    } make: {
      Counted.timex($0)
    },
    /// "between four and nine months": the opener stays outside the span.
    Rule("duration.between") {
      Word(.rangeMarkers, .opener, as: .opener)
      DurationPart.count(.count)
      Word(.rangeMarkers, .closer)
      DurationPart.count(.lastCount)
      Word(.timeUnits, .unit, as: .unit)
    } make: { match in
      guard let opener = match.range(.opener), let timex = Counted.timex(match),
        // "from four and nine": only a pair has an end.
        match.reading.term(.changeMarkers, at: opener.upperBound - 1) == nil
      else { return nil }
      timex.tokens = opener.upperBound..<match.tokens.upperBound
      return timex
    },
    /// "3 x 24 jam", "1×24 jam".
    Rule("duration.multiplied") {
      Tok(.number, shape: .factor, as: .factor)
      Either(Text("x"), Text("×"))
      DurationPart.count(.count)
      Word(.timeUnits, .unit, as: .unit)
    } make: {
      Counted.multiplied($0)
    },
    /// "the past two years", "next three weeks", "the remaining 8 days".
    Rule("duration.marker-counted") {
      DatePart.before
      Maybe { Word(.dateWords, .vague, as: .vague) }
      Maybe { DurationPart.count(.count) }
      Word(.timeUnits, .unit, as: .unit)
    } make: { match in
      guard match.has(.count) || match.has(.vague) else { return nil }
      guard match.entry(.before).map({ $0.numerator != 0 || $0.codeBegins(with: "span") }) == true else {
        return nil
      }
      return Counted.timex(match)
    },
    /// "seminggu", "sebulan terakhir", "setahun lalu", "setengah jam".
    Rule("duration.one-word") {
      Word(.timeUnits, .one, as: .unit)
      Maybe { DatePart.after }
    } make: {
      Counted.one($0)
    },
    /// "a week", "an hour", "a year ago".
    Rule("duration.article") {
      Word(.numerals, .article, as: .article)
      Maybe { Word(.fractions, .whole, as: .half) }
      Word(.timeUnits, .unit, as: .unit)
      Maybe {
        Word(.numerals, .joiner)
        Maybe { Word(.numerals, .article) }
        Word(.fractions, .whole, as: .more)
      }
      Maybe { Text("'") }
      Maybe { DatePart.after }
    } make: {
      Counted.one($0)
    },
    /// "half a century", "setengah jam", "half an hour".
    Rule("duration.half") {
      Word(.fractions, .whole, as: .half)
      Maybe { Word(.numerals, .article) }
      Maybe { Text("-") }
      Word(.timeUnits, .unit, as: .unit)
      Maybe { DatePart.after }
    } make: {
      Counted.one($0)
    },
    /// "beberapa jam", "a few months", "several weeks ago", "puluhan tahun".
    Rule("duration.vague") {
      Either(Word(.dateWords, .vague, as: .vague), Word(.vagueNumerals, as: .vague))
      Maybe { DatePart.joint }
      Word(.timeUnits, .unit, as: .unit)
      Maybe { DatePart.after }
    } make: {
      Counted.timex($0)
    },
    /// "hours after", "years later", "for decades".
    Rule("duration.bare-plural") {
      Word(.dateWords, .bare, as: .bare)
      Maybe { DatePart.after }
    } make: {
      Counted.bare($0)
    },
  ]
}

/// Parts of duration rules.
enum DurationPart {
  /// The nights of "dua hari dua malam", which the days hold already.
  static let nights = Group {
    count(.nights)
    Read("night", .dayParts) { reading, token in
      guard let term = reading.term(.dayParts, at: token), reading.entry(term).isCode("TNI") else {
        return nil
      }
      return term.tokens.upperBound
    }
  }

  /// A numeral, perhaps said twice: "5 (lima)", "5 lima".
  static func count(_ slot: Slot) -> Pattern {
    Read(
      "numeral", .numerals, [.digit, .teen, .ten, .whole, .article], kinds: [.number],
      inner: (continuers, [.number, .slashed, .colons, .mark, .other, .clitic]), as: slot
    ) { reading, token in
      if let isNumber = isNumber(reading, token) { return isNumber ? token + 1 : nil }
      guard let numeral = read(reading, token) else { return nil }
      return repeated(reading, numeral) ?? numeral.tokens.upperBound
    }
  }

  /// Whether a token alone is a number, as most are: digits or one word, with nothing behind that could belong to it;
  /// nil where reading has to tell.
  private static func isNumber(_ reading: Reading, _ token: Int) -> Bool? {
    let isDigits = reading.tokens[token].kind == .number
    if !isDigits, reading.roles[token].isDisjoint(with: starters) { return false }
    guard token + 1 < reading.tokens.count, reading.roles[token + 1].isDisjoint(with: continuers),
      endsNumber(reading, token + 1, isDigits)
    else { return nil }
    if isDigits { return digits(reading, token) != nil }
    guard let term = reading.term(.numerals, at: token), term.count == 1,
      reading.roles[token].isDisjoint(with: parts)
    else { return nil }
    switch term.kind {
    case .digit, .teen, .ten, .whole: return true
    default: return false
    }
  }

  /// Whether no number goes on at a token, as far as its kind tells.
  private static func endsNumber(_ reading: Reading, _ token: Int, _ isDigits: Bool) -> Bool {
    switch reading.tokens[token].kind {
    case .slashed: false
    case .mark: !reading.isMark("-", at: token) && !(isDigits && reading.isMark("(", at: token))
    default: true
    }
  }

  /// The value of digits alone.
  private static func digits(_ reading: Reading, _ token: Int) -> ExactNumber? {
    let span = reading.tokens[token].span
    return DigitGroups.value(
      in: reading.document.bytes, span.start..<span.end, decimalMark: reading.decimalMark(at: token))?.whole
  }

  /// The value of a token that is a number alone; nil where reading has to tell.
  private static func plain(_ reading: Reading, _ token: Int) -> ExactNumber? {
    // "80, 000"
    guard isNumber(reading, token) == true, !reading.isMark(",", at: token + 1) else { return nil }
    if reading.tokens[token].kind == .number { return digits(reading, token) }
    guard let term = reading.term(.numerals, at: token), reading.numerator(term) < 1000 else { return nil }
    return ExactNumber(Int128(reading.numerator(term)))
  }

  /// What begins numerals in words.
  private static let starters = parts.union(RoleSet(.numerals))

  /// What begins numerals that are no plain words for numbers.
  private static let parts: RoleSet = [RoleSet(.vagueNumerals), RoleSet(.fractions)]

  /// What belongs to the number before it.
  private static let continuers: RoleSet = [
    RoleSet(.numerals), RoleSet(.vagueNumerals), RoleSet(.fractions), RoleSet(.multipliers),
    RoleSet(.modifiers),
  ]

  /// The numeral at a token.
  static func read(_ reading: Reading, _ token: Int) -> Numeral? {
    guard token < reading.tokens.count,
      reading.tokens[token].kind == .number || !reading.roles[token].isDisjoint(with: starters)
    else { return nil }
    if let value = plain(reading, token) {
      let isDigits = reading.tokens[token].kind == .number
      return Numeral(tokens: token..<token + 1, value: value, form: isDigits ? .digits : .words)
    }
    let reader = NumeralReader(reading: reading)
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
