import Lexicons
import Records
import Text

/// Finds ages: "berusia 35 tahun", "Marlina (38)", "McCain, 70,", "pria 31 tahun".
struct AgeReader {
  let context: FigureContext
  private var reading: Reading { context.reading }

  /// The quantity as an age, where the words around it make it one.
  func age(_ quantity: Quantity, _ sentence: Range<Int>) -> Quantity? {
    if quantity.rule == "figure.age" { return quantity }
    guard quantity.isBare, !quantity.numeral.hasMultiplier, !quantity.isVague,
      let number = quantity.value.integer,
      (0...130).contains(number), !context.claimed[quantity.numeral.tokens.lowerBound]
    else { return nil }
    let unit = timeUnit(quantity.tokens.upperBound)
    let first = quantity.tokens.lowerBound
    if let cue = cue(before: first) ?? (unit == nil ? nil : distantCue(before: first)) {
      return make(quantity, unit, "figure.age-cue", [cue])
    }
    // "pria 31 tahun", but "masa tahanan tiga tahun terakhir".
    if let unit, unit.code == "a", first > sentence.lowerBound,
      context.term(.classifiers, "human", endingAt: skipBound(before: first)) != nil,
      reading.term(.relativeMarkers, "after", at: unit.tokens.upperBound).map({
        reading.entry($0).code.hasPrefix("anaphoric")
      }) ?? true
    {
      return make(quantity, unit, "figure.age-person", [])
    }
    if unit == nil, quantity.max == nil, number >= 5, isSaidOf(quantity, sentence) {
      return make(quantity, nil, "figure.age-said", [])
    }
    guard number >= 5, quantity.max == nil, isApposed(quantity, unit, sentence),
      BracketSeries(context: context).meaning(of: first) == .unknown
    else { return nil }
    return make(quantity, unit, "figure.age-apposed", [])
  }

  private func make(
    _ quantity: Quantity, _ unit: (tokens: Range<Int>, code: String, row: Int32)?, _ rule: String,
    _ rows: [Int32]
  ) -> Quantity {
    var age = quantity
    age.kind = .measure
    age.unit = unit?.code ?? "a"
    age.isBare = false
    age.rule = rule
    age.rows += rows
    if let unit {
      age.tokens = age.tokens.lowerBound..<unit.tokens.upperBound
      age.rows.append(unit.row)
      takeSecond(&age)
    }
    return age
  }

  /// "50 tahun hingga 60 tahun": the upper end with a unit of its own.
  private func takeSecond(_ age: inout Quantity) {
    let end = age.tokens.upperBound
    guard age.max == nil, let link = reading.term(.rangeMarkers, "infix", at: end),
      let second = context.numerals.read(
        at: link.tokens.upperBound, limit: min(end + 4, reading.tokens.count)),
      let unit = timeUnit(second.tokens.upperBound), age.unit == unit.code,
      age.value.isLess(than: second.value)
    else { return }
    age.max = second.value
    age.tokens = age.tokens.lowerBound..<unit.tokens.upperBound
  }

  /// "anak di bawah lima tahun": the token where "di bawah" begins.
  private func skipBound(before token: Int) -> Int {
    guard let term = context.term(.modifiers, "before", endingAt: token),
      reading.term(.functionWords, "preposition", at: term.tokens.lowerBound) != nil
    else { return token }
    return term.tokens.lowerBound
  }

  /// "tahun", "months": the unit of an age.
  private func timeUnit(_ token: Int) -> (tokens: Range<Int>, code: String, row: Int32)? {
    guard let term = reading.term(.timeUnits, "unit", at: token), reading.entry(term).numerator == 1 else {
      return nil
    }
    switch reading.entry(term).code {
    case "Y": return (term.tokens, "a", term.entry)
    case "M": return (term.tokens, "mo", term.entry)
    case "W": return (term.tokens, "wk", term.entry)
    case "D": return (term.tokens, "d", term.entry)
    default: return nil
    }
  }

  /// "berusia", "umur", "aged", "age of": what says that an age follows.
  private func cue(before token: Int) -> Int32? {
    var end = token
    for _ in 0..<4 where end > 0 {
      if let term = context.term(.units, "age", endingAt: end) { return term.entry }
      if let term = context.term(.modifiers, "before", endingAt: end) {
        end = term.tokens.lowerBound
      } else if let term = context.term(.rangeMarkers, endingAt: end) {
        end = term.tokens.lowerBound
      } else if context.classes[end - 1] == .genitive || context.classes[end - 1] == .filler
        || context.classes[end - 1] == .determiner
      {
        end -= 1
      } else if let number = numberJoined(before: end) {
        // "berumur 21, 25, dan 34 tahun"
        end = number
      } else {
        return nil
      }
    }
    return nil
  }

  /// The bare number that a comma, a conjunction or both join to what stands at a token.
  private func numberJoined(before token: Int) -> Int? {
    var before = token - 1
    for kind in [WordClass.conjunction, .comma] where before > 0 && context.classes[before] == kind {
      before -= 1
    }
    guard before >= 0, before < token - 1, reading.tokens[before].kind == .number else { return nil }
    return before
  }

  /// "usia produktif 20-59 tahun": the cue with its attribute.
  private func distantCue(before token: Int) -> Int32? {
    var end = token
    for _ in 0..<2 where end > 0 && context.classes[end - 1].isNominal {
      end -= 1
      if let term = context.term(.units, "age", endingAt: end) { return term.entry }
    }
    return nil
  }

  private func isHuman(_ token: Int) -> Bool {
    reading.terms(at: token).contains { $0.role == .classifiers && reading.entry($0).kind == "human" }
  }

  /// "I am 29 and", "his brother was 19 when": said of somebody, and nothing counted.
  private func isSaidOf(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    let first = quantity.tokens.lowerBound
    let next = quantity.tokens.upperBound
    guard first >= sentence.lowerBound + 2,
      next >= sentence.upperBound
        || !context.classes[next].isNominal && context.classes[next] != .number
          && context.classes[next] != .genitive
    else { return false }
    var subject = first - 1
    // "customers over 65": beyond or below an age.
    if let bound = context.term(.modifiers, "before", endingAt: first),
      bound.tokens.lowerBound > sentence.lowerBound,
      reading.entry(bound).code == "more_than" || reading.entry(bound).code == "less_than"
    {
      subject = bound.tokens.lowerBound - 1
      if isHuman(subject) { return true }
    }
    guard reading.term(.functionWords, "copula", at: subject) != nil, subject > sentence.lowerBound else {
      return false
    }
    subject -= 1
    if isHuman(subject) { return true }
    return reading.terms(at: subject).contains {
      $0.role == .pronouns && $0.count == 1 && reading.entry($0).code == "singular"
    }
  }

  /// "Rahman (42)", "McCain, 70,", "Marlina, 38 tahun,": beside a person's name or a word for a person.
  private func isApposed(
    _ quantity: Quantity, _ unit: (tokens: Range<Int>, code: String, row: Int32)?, _ sentence: Range<Int>
  ) -> Bool {
    let first = quantity.tokens.lowerBound
    guard quantity.numeral.form == .digits, first >= sentence.lowerBound + 2, reading.bytes(first).count <= 3
    else { return false }
    let end = unit?.tokens.upperBound ?? quantity.tokens.upperBound
    let name = first - 2
    let isPerson =
      (context.classes[name] == .name || isSpelledAsWord(name, sentence)) && !isPlaceOrGroup(name, sentence)
      || isHuman(name)
      || context.term(.classifiers, "human", endingAt: name + 1) != nil
    guard isPerson, end < reading.tokens.count else { return false }
    if reading.isText(first - 1, "(") {
      return reading.isText(end, ")") || reading.isText(end, ",") || reading.isText(end, "/")
    }
    guard reading.isText(first - 1, ",") else { return false }
    return reading.isText(end, ",") || reading.isText(end, ".") || reading.isText(end, ";")
      || reading.isText(end, ")")
  }

  /// "Amin (46)": a name that is spelled as a common word.
  private func isSpelledAsWord(_ token: Int, _ sentence: Range<Int>) -> Bool {
    token > sentence.lowerBound && context.isCapital(token) && context.isWord(token)
      && reading.roles[token].isSubset(of: AgeReader.common)
  }

  private static let common: RoleSet = [
    RoleSet(.functionWords), RoleSet(.adjectives), RoleSet(.verbs), RoleSet(.givenNames),
  ]

  private func isPlaceOrGroup(_ token: Int, _ sentence: Range<Int>) -> Bool {
    if isInitials(token, sentence) { return false }
    if reading.has(.places, at: token) || reading.has(.months, at: token) || reading.has(.weekdays, at: token)
    {
      return true
    }
    return reading.tokens[token].flags.contains(.allCapitals)
  }

  /// "dua pelaku, yaitu AS (32) dan MT (25)": two letters behind a word for people.
  private func isInitials(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard reading.tokens[token].flags.contains(.allCapitals),
      reading.tokens[token].end - reading.tokens[token].start == 2,
      reading.roles[token].isDisjoint(with: AgeReader.counting),
      token == 0 || context.classes[token - 1] != .name
    else { return false }
    return (max(sentence.lowerBound, token - 16)..<token).contains { before in
      reading.has(.classifiers, at: before) && reading.terms(at: before).contains { isHuman($0) }
    }
  }

  private static let counting: RoleSet = [RoleSet(.classifiers), RoleSet(.namesWithNumbers)]

  private func isHuman(_ term: Term) -> Bool {
    term.role == .classifiers && ["human", "person"].contains(reading.entry(term).kind)
  }
}
