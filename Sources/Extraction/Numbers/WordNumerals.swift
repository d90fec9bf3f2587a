import Lexicons
import Records
import Text

/// Reads spelled-out numbers: digits, teens and tens add up to hundreds, multipliers close a group.
///
///     "dua ribu tiga ratus empat belas"            → 2 314
///     "three hundred and forty-two thousand and one" → 342 001
struct WordNumerals {
  /// What the last word was.
  private enum Last { case nothing, digit, teen, ten, wholeTen, belas, puluh, ratus, multiplier, article }

  private let numerals: NumeralReader
  private let limit: Int
  private var reading: Reading { numerals.reading }

  private var total: Int128 = 0
  /// Below a thousand, before its multiplier.
  private var group: Int64 = 0
  /// A digit word that may still be multiplied: "dua" of "dua puluh".
  private var digit: Int64 = 0
  private var factor: Int64 = .max
  private var last = Last.nothing
  private var rows = RowList()
  private var hasMultiplier = false

  init(numerals: NumeralReader, limit: Int) {
    self.numerals = numerals
    self.limit = limit
  }

  /// The longest number that begins at a token.
  mutating func read(at first: Int) -> Numeral? {
    var token = first
    var end = first
    var isVague = false
    while token < limit, !isVague {
      if let term = vagueTens(token) {
        (end, isVague) = (term.tokens.upperBound, true)
      } else if let term = reading.term(.numerals, at: token), term.tokens.upperBound <= limit, take(term) {
        token = term.tokens.upperBound
        if last != .article { end = token }
      } else if let term = multiplier(token), multiply(by: term) {
        token = term.tokens.upperBound
        end = token
      } else if joins(token) {
        token += 1
      } else {
        break
      }
    }
    guard end > first else { return nil }
    var value = ExactNumber(total + Int128(group + digit))
    if let term = reading.term(.numerals, .point, at: end), let tail = decimalDigits(term.tokens.upperBound) {
      value = value.adding(tail.value) ?? value
      end = tail.end
      if let term = multiplier(end), let product = value.multiplied(by: numerals.whole(term)) {
        value = product
        end = term.tokens.upperBound
        hasMultiplier = true
        numerals.note(term, &rows)
      }
    }
    var numeral = Numeral(
      tokens: first..<end, value: value, form: .words, hasMultiplier: hasMultiplier, rows: rows)
    numeral.isVague = isVague
    if hasMultiplier, last == .multiplier {
      numeral.factor = ExactNumber(factor == .max ? 1 : Int128(factor))
    }
    return numeral
  }

  /// Adds the tens of "enam ratus lima puluhan": a least number.
  private mutating func vagueTens(_ token: Int) -> Term? {
    guard last == .ratus || last == .multiplier, reading.roles[token].contains(.vagueNumerals),
      let term = reading.term(.vagueNumerals, .whole, at: token), term.count > 1,
      reading.numerator(term) < 100,
      group % 100 == 0
    else { return nil }
    group += reading.numerator(term)
    numerals.note(term, &rows)
    return term
  }

  /// Adds a numeral word where it may stand; false where another number begins.
  private mutating func take(_ term: Term) -> Bool {
    let value = reading.numerator(term)
    switch term.kind {
    case .digit:
      guard digit == 0, group % 10 == 0, last != .teen, last != .digit, last != .wholeTen else {
        return false
      }
      if value == 0, last != .nothing { return false }
      (digit, last) = (value, .digit)
    case .teen, .ten:
      guard digit == 0, group % 100 == 0, last != .digit else { return false }
      group += value
      last = term.kind == .teen ? .teen : .ten
    case .belas, .puluh:
      guard last == .digit, digit > 0, group % 100 == 0 else { return false }
      group += term.kind == .belas ? digit + 10 : digit * 10
      digit = 0
      last = term.kind == .belas ? .belas : .puluh
    case .ratus:
      guard last != .nothing, last != .multiplier, takeHundreds() else { return false }
      last = .ratus
    case .whole:
      guard takeWhole(value) else { return false }
      last = value == 10 ? .wholeTen : value >= 1000 ? .multiplier : .ratus
    case .article:
      guard last == .nothing, opensNumber(term.tokens.upperBound) else { return false }
      last = .article
    // "kosong koma dua": before and behind the point, empty is a digit.
    case .decimal:
      guard last == .nothing, reading.has(.numerals, .point, at: term.tokens.upperBound) else { return false }
      last = .digit
    default: return false
    }
    numerals.note(term, &rows)
    return true
  }

  /// "dua ratus", "twelve hundred", "a hundred".
  private mutating func takeHundreds() -> Bool {
    if group == 0 {
      group = max(1, digit) * 100
    } else if group < 100, last == .teen || last == .ten || last == .digit {
      group = (group + digit) * 100
    } else {
      return false
    }
    digit = 0
    return true
  }

  /// "sepuluh", "seratus", "seribu", "sejuta": complete by themselves.
  private mutating func takeWhole(_ value: Int64) -> Bool {
    guard digit == 0, last != .digit, last != .article else { return false }
    if value < 1000 {
      guard value >= 100 ? group == 0 : group % 100 == 0 else { return false }
      group += value
      return true
    }
    guard group == 0, value < factor else { return false }
    total += Int128(value)
    factor = value
    hasMultiplier = true
    return true
  }

  private func multiplier(_ token: Int) -> Term? {
    guard last != .nothing, token < limit, let term = reading.term(.multipliers, .word, at: token),
      term.tokens.upperBound <= limit
    else { return nil }
    return term
  }

  /// "… ribu", "… million": closes the group; a second one multiplies ("seribu triliun").
  private mutating func multiply(by term: Term) -> Bool {
    let value = reading.numerator(term)
    let sum = group + digit
    if sum == 0, last == .multiplier {
      guard factor <= 1000, value > factor else { return false }
      let (product, overflow) = total.multipliedReportingOverflow(by: Int128(value))
      if overflow { return false }
      total = product
    } else {
      guard value < factor else { return false }
      let part = Int128(last == .article ? 1 : sum)
      let (product, overflow) = part.multipliedReportingOverflow(by: Int128(value))
      let (next, tooMuch) = total.addingReportingOverflow(product)
      if overflow || tooMuch { return false }
      total = next
    }
    factor = value
    (group, digit) = (0, 0)
    hasMultiplier = true
    last = .multiplier
    numerals.note(term, &rows)
    return true
  }

  /// "a hundred", "a million": an article that opens a number.
  private func opensNumber(_ token: Int) -> Bool {
    token < limit
      && (reading.has(.multipliers, .word, at: token) || reading.has(.numerals, .ratus, at: token))
  }

  /// "twenty-nine", "one hundred and five": what stands between the parts of one number.
  private func joins(_ token: Int) -> Bool {
    let isHyphen = last == .ten && reading.isMark("-", at: token)
    guard isHyphen || last == .ratus || last == .multiplier, token + 1 < limit,
      let next = reading.term(.numerals, at: token + 1)
    else { return false }
    if last == .multiplier, isGroupComma(token) { return true }
    if isHyphen { return !reading.tokens[token].flags.contains(.spaceBefore) && next.kind == .digit }
    guard reading.has(.numerals, .joiner, at: token), !reading.isMark("-", at: token) else { return false }
    return next.kind == .digit ? group % 100 == 0 : next.kind == .ten || next.kind == .teen
  }

  /// "four million, one hundred thousand": a comma before a smaller group, of hundreds or closed by its own multiplier.
  private func isGroupComma(_ token: Int) -> Bool {
    guard reading.isMark(",", at: token), !reading.tokens[token].flags.contains(.spaceBefore) else {
      return false
    }
    var rest = WordNumerals(numerals: numerals, limit: limit)
    rest.factor = factor
    guard let group = rest.read(at: token + 1), let value = group.value.integer else { return false }
    return value >= 100 && value < factor
  }

  /// "tiga koma lima", "three point one four": decimals digit by digit.
  private func decimalDigits(_ token: Int) -> (value: ExactNumber, end: Int)? {
    var digits: Int128 = 0
    var count = 0
    var next = token
    while next < limit, count < 15,
      let term = reading.term(.numerals, .digit, at: next) ?? reading.term(.numerals, .decimal, at: next)
    {
      digits = digits * 10 + Int128(reading.numerator(term))
      count += 1
      next = term.tokens.upperBound
    }
    return count == 0 ? nil : (ExactNumber(digits, exponent: -count), next)
  }
}
