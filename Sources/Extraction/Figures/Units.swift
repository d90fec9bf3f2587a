import Lexicons
import Records
import Text

/// What stands right behind a number: a percent sign, a currency, a unit, or nothing.
extension QuantityReader {
  /// Roles of words with which a number becomes money.
  private static let money: RoleSet = [RoleSet(.currencies), RoleSet(.multipliers), RoleSet(.functionWords)]

  /// Makes a quantity of its numeral and what stands right behind it: percent, currency, unit, or nothing.
  func withUnit(_ quantity: inout Quantity, _ limit: Int) {
    quantity.begin()
    if takeUnit(&quantity, limit) { return }
    quantity.isBare = true
    settle(&quantity)
    takeEvent(&quantity, limit)
  }

  private func takeUnit(_ quantity: inout Quantity, _ limit: Int) -> Bool {
    let end = quantity.tokens.upperBound
    // "10-percentage-point", "40-foot", "32-year-old": a hyphen between number and unit.
    let unit =
      end < limit && reading.isMark("-", at: end) && context.isGlued(end) && context.isGlued(end + 1)
      ? end + 1 : end
    guard unit < limit else { return false }
    let roles = reading.roles[unit]
    if roles.contains(.percent), takePercent(&quantity, at: unit) { return true }
    if !roles.isDisjoint(with: QuantityReader.money), takeMoney(&quantity, at: unit, limit) { return true }
    guard roles.contains(.units) else { return false }
    return takeAge(&quantity, at: unit, limit)
      || !context.claimed[end] && takeMeasure(&quantity, at: unit, limit)
  }

  private func takePercent(_ quantity: inout Quantity, at token: Int) -> Bool {
    guard let term = reading.term(.percent, at: token), let factor = ExactNumber(reading.fraction(term))
    else { return false }
    quantity.kind = .percent
    quantity.unit = context.code(term)
    quantity.rule = .percent
    finish(&quantity, term, factor)
    return true
  }

  private func takeMeasure(_ quantity: inout Quantity, at token: Int, _ limit: Int) -> Bool {
    guard reading.has(.units, at: token) else { return false }
    for term in reading.terms(at: token) where term.role == .units && term.tokens.upperBound <= limit {
      if term.kind == .age || isAge(term) { continue }
      if takePeople(&quantity, at: token, term, limit) { return true }
      // "lima poin penting": things, not points of an index.
      if term.kind == .count, term.tokens.upperBound < limit,
        context.classes[term.tokens.upperBound].isNominal,
        context.changeWord(before: quantity.tokens.lowerBound) == nil
      {
        continue
      }
      // One letter alone ("5 m", "3 C") must be glued or be no capital of a name.
      if isLetter(term), isCode(term.tokens.upperBound) || isInitial(term.tokens.lowerBound, limit) {
        continue
      }
      // "12 m 2 dm": not square metres.
      let last = term.tokens.upperBound - 1
      if last > term.tokens.lowerBound, reading.tokens[last].kind == .number, !context.isGlued(last) {
        continue
      }
      makeMeasure(&quantity, term)
      return true
    }
    return false
  }

  private func makeMeasure(_ quantity: inout Quantity, _ unit: Term) {
    quantity.kind = .measure
    quantity.unit = context.code(unit)
    quantity.rule = .measure
    settleMeasure(&quantity)
    finish(&quantity, unit, ExactNumber(reading.fraction(unit)) ?? .one)
  }

  private func isLetter(_ term: Term) -> Bool { term.count == 1 && reading.entry(term).term.utf8.count == 1 }

  /// "3m workers": millions of people, not metres.
  private func takePeople(_ quantity: inout Quantity, at token: Int, _ unit: Term, _ limit: Int) -> Bool {
    guard quantity.numeral.form == .digits, context.isGlued(token), token + 1 < limit,
      let term = context.numerals.multiplier(token, limit, true), isLetter(unit),
      context.isPerson(token + 1) || isPlural(token + 1) || isBehindMillions(token, term),
      let value = product(quantity, term)
    else { return false }
    quantity.value = value
    quantity.numeral.hasMultiplier = true
    quantity.isBare = true
    context.note(term, &quantity.rows)
    quantity.extend(to: term)
    _ = takeMeasure(&quantity, at: token + 1, limit)
    return true
  }

  /// "7.1 million people … hosts 3.0m": a clause that counts in millions goes on, with decimals, and no thing that is so long follows.
  private func isBehindMillions(_ token: Int, _ multiplier: Term) -> Bool {
    guard reading.bytes(token - 1).contains(0x2E), !context.classes[token + 1].isNominal,
      !reading.has(.adjectives, at: token + 1)
    else { return false }
    let start = max(reading.sentence(of: token).tokens.lowerBound, token - QuantityReader.reachOfMillions)
    let millions = context.numerals.whole(multiplier)
    return (start..<token).contains { place in
      reading.term(.multipliers, .word, at: place).map { context.numerals.whole($0) == millions } ?? false
    }
  }

  private static let reachOfMillions = 30

  /// "77.3m phones", "3.2m tonnes" against "a 2m wall": what is counted stands in the plural.
  private func isPlural(_ token: Int) -> Bool {
    guard reading.tokens[token].kind == .word else { return false }
    return (context.classes[token].isNominal || reading.has(.units, at: token)) && context.isPlural(token)
  }

  // MARK: Ages and events

  /// "32-year-old", "40 years old": an age by its own word.
  private func takeAge(_ quantity: inout Quantity, at token: Int, _ limit: Int) -> Bool {
    for term in reading.terms(at: token)
    where term.role == .units && term.tokens.upperBound <= limit && isAge(term) {
      quantity.kind = .measure
      quantity.unit = context.code(term)
      quantity.rule = .age
      finish(&quantity, term, .one)
      return true
    }
    return false
  }

  /// "years old", "month-old": a time of life, no duration.
  private func isAge(_ unit: Term) -> Bool {
    guard unit.kind == .time else { return false }
    switch context.code(unit).known {
    case .ageInYears, .ageInMonths, .ageInWeeks, .ageInDays: return true
    default: return false
    }
  }

  /// "dua kali", "three times": how often.
  private func takeEvent(_ quantity: inout Quantity, _ limit: Int) {
    guard let term = reading.term(.classifiers, .event, at: quantity.tokens.upperBound),
      term.tokens.upperBound <= limit
    else { return }
    quantity.extend(to: term)
    // "1,5 kali kebutuhan": nothing happens one and a half times.
    if quantity.value.exponent < 0 {
      quantity.kind = .ratio
      quantity.isBare = false
      quantity.rule = .multiple
    } else {
      quantity.isEvent = true
    }
  }

  // MARK: Parts of units

  /// "half a mile", "1/4 mile": a part of a unit is measured.
  func takePartOfUnit(_ share: inout Quantity, _ limit: Int) {
    guard share.value.isLess(than: .one) else { return }
    var next = share.tokens.upperBound
    if let article = reading.term(.numerals, .article, at: next) { next = article.tokens.upperBound }
    // "half a percentage point"
    if next > share.tokens.upperBound, next < limit, takePercent(&share, at: next) { return }
    guard next < limit, !reading.has(.timeUnits, at: next), !reading.has(.currencies, at: next),
      let term = reading.term(.units, at: next), term.tokens.upperBound <= limit
    else { return }
    switch term.kind {
    case .length, .area, .volume, .mass: makeMeasure(&share, term)
    default: return
    }
  }

  /// "setengah meter", "half a mile": a part of a unit is a measure. The quantity stays as it is where none is read.
  func partOfUnit(at token: Int, _ limit: Int, _ quantity: inout Quantity) -> Bool {
    guard let term = reading.term(.fractions, .whole, at: token),
      let part = ExactNumber(reading.fraction(term))
    else { return false }
    var next = term.tokens.upperBound
    if let article = reading.term(.numerals, .article, at: next) { next = article.tokens.upperBound }
    guard next < limit, reading.has(.units, at: next),
      reading.terms(at: next).contains(where: { $0.role == .units && isPhysical($0) })
    else { return false }
    var measure = Quantity()
    measure.numeral = Numeral(tokens: token..<next, value: part, form: .words)
    withUnit(&measure, limit)
    guard measure.kind == .measure else { return false }
    quantity = measure
    return true
  }

  private func isPhysical(_ unit: Term) -> Bool {
    switch unit.kind {
    case .length, .area, .volume, .mass, .energy, .power: return true
    default: return false
    }
  }
}
