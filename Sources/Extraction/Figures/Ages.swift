import Lexicons
import Records
import Text

/// Finds ages: "berusia 35 tahun", "Marlina (38)", "Harlan, 70,", "pria 31 tahun".
struct AgeReader {
  let context: FigureContext
  var reading: Reading { context.reading }

  /// What makes a number an age.
  struct Age {
    fileprivate let rule: FigureRule
    fileprivate var unit: Unit?
    fileprivate var cue: Term?
  }

  /// What makes the quantity an age, where the words around it do.
  func age(_ quantity: Quantity, _ sentence: Range<Int>) -> Age? {
    if quantity.rule == .age { return Age(rule: .age) }
    guard quantity.isBare, !quantity.numeral.hasMultiplier, !quantity.isVague,
      quantity.value.coefficient >= 0, quantity.value.isLess(than: AgeReader.most),
      !context.claimed[quantity.numeral.tokens.lowerBound]
    else { return nil }
    if isDecadeOfLife(quantity) { return Age(rule: .ageSaid) }
    let unit = timeUnit(quantity.tokens.upperBound)
    let first = quantity.tokens.lowerBound
    let small = unit == nil ? first : behindSmallWords(first, sentence)
    if let cue = cue(before: first)
      ?? (unit == nil ? ownCue(quantity, sentence) : cue(before: small) ?? distantCue(before: small))
    {
      return Age(rule: .ageCue, unit: unit, cue: cue)
    }
    // "65 or older"
    if unit == nil, let cue = reading.term(.units, .age, at: quantity.tokens.upperBound),
      reading.has(.modifiers, .after, at: cue.tokens.lowerBound)
    {
      return Age(rule: .ageCue, cue: cue)
    }
    // An average has decimals, and a word says that it is one of ages.
    guard let number = quantity.value.integer else { return nil }
    // "pria 31 tahun", but "masa kerja empat tahun terakhir".
    if let unit, unit.code == .ageInYears, first > sentence.lowerBound,
      isOfPerson(first), !reading.has(.idioms, at: unit.tokens.lowerBound),
      reading.term(.relativeMarkers, .after, at: unit.tokens.upperBound).map(context.isAnaphoric) ?? true
    {
      return Age(rule: .agePerson, unit: unit)
    }
    if unit == nil, quantity.max == nil, number >= 5, isSaidOf(quantity, sentence) {
      return Age(rule: .ageSaid)
    }
    guard number >= 5, quantity.max == nil, isApposed(quantity, unit, sentence),
      BracketSeries(context: context).meaning(of: first) == .unknown
    else { return nil }
    return Age(rule: .ageApposed, unit: unit)
  }

  /// Nobody is as old.
  private static let most = ExactNumber(131)

  /// "in his 70s", "in their late 30s".
  private func isDecadeOfLife(_ quantity: Quantity) -> Bool {
    guard quantity.numeral.isApproximate else { return false }
    var token = quantity.tokens.lowerBound - 1
    if token > 1, context.classes[token].isAny(.adjective, .date, .adverb) { token -= 1 }
    return token > 0 && reading.has(.functionWords, .pronoun, at: token)
      && reading.term(.functionWords, .essive, at: token - 1) != nil
  }

  /// The quantity as an age.
  func make(_ quantity: Quantity, _ age: Age) -> Quantity {
    if age.rule == .age { return quantity }
    var made = quantity
    made.kind = .measure
    made.unit = Code(age.unit?.code ?? .ageInYears)
    made.isBare = false
    made.rule = age.rule
    if let cue = age.cue { context.note(cue, &made.rows) }
    if let unit = age.unit {
      made.extend(to: unit.term)
      context.note(unit.term, &made.rows)
      takeSecond(&made)
    }
    return made
  }

  /// "50 tahun hingga 60 tahun": the upper end with a unit of its own.
  private func takeSecond(_ age: inout Quantity) {
    let end = age.tokens.upperBound
    guard age.max == nil, let link = reading.term(.rangeMarkers, .infix, at: end),
      let second = context.numerals.read(
        at: link.tokens.upperBound, limit: min(end + 4, reading.tokens.count)),
      let unit = timeUnit(second.tokens.upperBound), age.unit == unit.code,
      age.value.isLess(than: second.value)
    else { return }
    age.max = second.value
    age.tokens = age.tokens.lowerBound..<unit.tokens.upperBound
  }

  /// "pria 31 tahun", "anak di bawah lima tahun", "yang di bawah 25 tahun".
  private func isOfPerson(_ number: Int) -> Bool {
    let bound = skipBound(before: number)
    return context.term(.classifiers, .human, endingAt: bound) != nil
      || bound < number && bound > 0 && reading.has(.functionWords, .relative, at: bound - 1)
  }

  /// "anak di bawah lima tahun": the token where "di bawah" begins.
  private func skipBound(before token: Int) -> Int {
    guard let term = context.term(.modifiers, .before, endingAt: token),
      reading.term(.functionWords, .preposition, at: term.tokens.lowerBound) != nil
    else { return token }
    return term.tokens.lowerBound
  }

  /// What an age counts.
  fileprivate struct Unit {
    let term: Term
    let code: Code.Known
    var tokens: Range<Int> { term.tokens }
  }

  /// "tahun", "months": the unit of an age.
  private func timeUnit(_ token: Int) -> Unit? {
    guard let term = reading.term(.timeUnits, .unit, at: token), reading.numerator(term) == 1 else {
      return nil
    }
    switch context.code(term).known {
    case .year: return Unit(term: term, code: .ageInYears)
    case .month: return Unit(term: term, code: .ageInMonths)
    case .week: return Unit(term: term, code: .ageInWeeks)
    case .day: return Unit(term: term, code: .ageInDays)
    default: return nil
    }
  }

  private func isHuman(_ token: Int) -> Bool {
    reading.has(.classifiers, .human, at: token)
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
    if let bound = context.term(.modifiers, .before, endingAt: first),
      bound.tokens.lowerBound > sentence.lowerBound,
      context.code(bound) == .moreThan || context.code(bound) == .lessThan
    {
      subject = bound.tokens.lowerBound - 1
      // "people under 25", but not "they met people more than 25".
      if isHuman(subject)
        || (reading.has(.classifiers, .person, at: subject) || isAnybody(subject))
          && reading.functionWord(bound.tokens.lowerBound, [.preposition]) != nil
      {
        return true
      }
    }
    guard reading.term(.functionWords, .copula, at: subject) != nil, subject > sentence.lowerBound else {
      return false
    }
    subject -= 1
    if context.classes[subject] == .comma { return isOfNamed(subject, sentence) }
    if isHuman(subject) { return true }
    return reading.terms(at: subject).contains {
      $0.role == .pronouns && $0.count == 1 && !reading.isCode($0, "plural")
    }
  }

  /// "everyone above 65", "those under 18": a pronoun for people, and none for one who is known.
  private func isAnybody(_ token: Int) -> Bool {
    reading.functionWord(token, [.pronoun]) != nil && !reading.has(.pronouns, at: token)
      && reading.functionWord(token, [.adverb, .conjunction, .preposition]) == nil
  }

  /// "Mrs Sokha, a vendor in Battambang, is 68": somebody with a title or a given name, before an apposition.
  private func isOfNamed(_ comma: Int, _ sentence: Range<Int>) -> Bool {
    for token in stride(from: comma - 1, to: max(sentence.lowerBound, comma - 12), by: -1)
    where context.classes[token] == .comma {
      guard context.isCapital(token - 1) else { return false }
      var first = token - 1
      while first > sentence.lowerBound, context.isCapital(first - 1) { first -= 1 }
      return (first..<token).contains {
        reading.has(.givenNames, at: $0) || reading.term(.personTitles, .honorific, at: $0) != nil
      }
    }
    return false
  }

  /// "Rahman (42)", "Harlan, 70,", "Marlina, 38 tahun,": beside a person's name or a word for a person.
  private func isApposed(
    _ quantity: Quantity, _ unit: Unit?, _ sentence: Range<Int>
  ) -> Bool {
    let first = quantity.tokens.lowerBound
    guard quantity.numeral.form == .digits, first >= sentence.lowerBound + 2, reading.bytes(first).count <= 3
    else { return false }
    let end = unit?.tokens.upperBound ?? quantity.tokens.upperBound
    // "Reyes, now 29,"
    let comma = reading.functionWord(first - 1, [.adverb]) == nil ? first - 1 : first - 2
    let name = comma - 1
    guard name >= sentence.lowerBound else { return false }
    let isPerson =
      (context.classes[name] == .name || isSpelledAsWord(name, sentence)) && !isPlaceOrGroup(name, sentence)
      || isHuman(name)
      || context.term(.classifiers, .human, endingAt: name + 1) != nil
    guard isPerson, end < reading.tokens.count else { return false }
    if reading.isMark("(", at: first - 1) {
      return reading.isMark(")", at: end) || reading.isMark(",", at: end) || reading.isMark("/", at: end)
    }
    guard reading.isMark(",", at: comma) else { return false }
    return reading.isMark(",", at: end) || reading.isMark(".", at: end) || reading.isMark(";", at: end)
      || reading.isMark(")", at: end)
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

  func isHuman(_ term: Term) -> Bool {
    term.role == .classifiers && (term.kind == .human || term.kind == .person)
  }
}
