import Lexicons
import Records
import Text

/// Reads spelled-out numbers: digits, teens and tens add up to hundreds, multipliers close a group.
///
///     "dua ribu tiga ratus empat belas"            → 2 314
///     "three hundred and forty-two thousand and one" → 342 001
struct WordNumerals {
  let reading: Reading
  let limit: Int

  private var total: Int128 = 0
  /// Below a thousand, before its multiplier.
  private var group: Int128 = 0
  /// A digit word that may still be multiplied: "dua" of "dua puluh".
  private var digit: Int128 = 0
  private var factor: Int128 = .max
  private var last = ""
  private var rows: [Int32] = []
  private var hasMultiplier = false

  init(reading: Reading, limit: Int) {
    self.reading = reading
    self.limit = limit
  }

  /// The longest number that begins at a token.
  mutating func read(at first: Int) -> Numeral? {
    var token = first
    var end = first
    while token < limit {
      if let term = reading.term(.numerals, at: token), term.tokens.upperBound <= limit, take(term) {
        token = term.tokens.upperBound
        if last != "article" { end = token }
      } else if let term = multiplier(token), multiply(by: term) {
        token = term.tokens.upperBound
        end = token
      } else if joins(token) {
        token += 1
      } else {
        break
      }
    }
    guard end > first, last != "article" || end > first else { return nil }
    var value = ExactNumber(total + group + digit)
    if let term = reading.term(.numerals, "point", at: end), let tail = decimalDigits(term.tokens.upperBound)
    {
      value = value.adding(tail.value) ?? value
      end = tail.end
      if let term = multiplier(end),
        let product = value.multiplied(by: ExactNumber(Int128(reading.entry(term).numerator)))
      {
        value = product
        end = term.tokens.upperBound
        hasMultiplier = true
        rows.append(term.entry)
      }
    }
    var numeral = Numeral(
      tokens: first..<end, value: value, form: .words, hasMultiplier: hasMultiplier, rows: rows)
    if hasMultiplier, last == "multiplier" { numeral.factor = ExactNumber(factor == .max ? 1 : factor) }
    return numeral
  }

  /// Adds a numeral word where it may stand; false where another number begins.
  private mutating func take(_ term: Term) -> Bool {
    let entry = reading.entry(term)
    let value = Int128(entry.numerator)
    switch entry.kind {
    case "digit":
      guard digit == 0, group % 10 == 0, last != "teen", last != "digit", last != "whole-ten" else {
        return false
      }
      if value == 0, !last.isEmpty { return false }
      digit = value
    case "teen":
      guard digit == 0, group % 100 == 0, last != "digit" else { return false }
      group += value
    case "ten":
      guard digit == 0, group % 100 == 0, last != "digit" else { return false }
      group += value
    case "belas":
      guard last == "digit", digit > 0, group % 100 == 0 else { return false }
      group += digit + 10
      digit = 0
    case "puluh":
      guard last == "digit", digit > 0, group % 100 == 0 else { return false }
      group += digit * 10
      digit = 0
    case "ratus":
      guard last != "", !(last == "multiplier"), takeHundreds() else { return false }
    case "whole":
      guard takeWhole(value) else { return false }
      last = value == 10 ? "whole-ten" : value >= 1000 ? "multiplier" : "ratus"
      rows.append(entry.id)
      return true
    case "article":
      guard last.isEmpty, opensNumber(term.tokens.upperBound) else { return false }
    default: return false
    }
    last = entry.kind
    rows.append(entry.id)
    return true
  }

  /// "dua ratus", "twelve hundred", "a hundred".
  private mutating func takeHundreds() -> Bool {
    if group == 0 {
      group = max(1, digit) * 100
    } else if group < 100, last == "teen" || last == "ten" || last == "digit" {
      group = (group + digit) * 100
    } else {
      return false
    }
    digit = 0
    return true
  }

  /// "sepuluh", "seratus", "seribu", "sejuta": complete by themselves.
  private mutating func takeWhole(_ value: Int128) -> Bool {
    guard digit == 0, last != "digit", last != "article" else { return false }
    if value < 1000 {
      guard value >= 100 ? group == 0 : group % 100 == 0 else { return false }
      group += value
      return true
    }
    guard group == 0, value < factor else { return false }
    total += value
    factor = value
    hasMultiplier = true
    return true
  }

  private func multiplier(_ token: Int) -> Term? {
    guard !last.isEmpty, token < limit, let term = reading.term(.multipliers, "word", at: token),
      term.tokens.upperBound <= limit
    else { return nil }
    return term
  }

  /// "… ribu", "… million": closes the group; a second one multiplies ("seribu triliun").
  private mutating func multiply(by term: Term) -> Bool {
    let value = Int128(reading.entry(term).numerator)
    let sum = group + digit
    if sum == 0, last == "multiplier" {
      guard factor <= 1000, value > factor else { return false }
      let (product, overflow) = total.multipliedReportingOverflow(by: value)
      if overflow { return false }
      total = product
    } else {
      guard value < factor else { return false }
      let (product, overflow) = (last == "article" ? 1 : sum).multipliedReportingOverflow(by: value)
      let (next, tooMuch) = total.addingReportingOverflow(product)
      if overflow || tooMuch { return false }
      total = next
    }
    factor = value
    (group, digit) = (0, 0)
    hasMultiplier = true
    last = "multiplier"
    rows.append(term.entry)
    return true
  }

  /// "a hundred", "a million": an article that opens a number.
  private func opensNumber(_ token: Int) -> Bool {
    guard token < limit else { return false }
    return reading.term(.multipliers, "word", at: token) != nil
      || reading.term(.numerals, "ratus", at: token) != nil
  }

  /// "twenty-nine", "one hundred and five": what stands between the parts of one number.
  private func joins(_ token: Int) -> Bool {
    guard token + 1 < limit, let next = reading.term(.numerals, at: token + 1) else { return false }
    let kind = reading.entry(next).kind
    if reading.isText(token, "-") {
      return !reading.tokens[token].flags.contains(.spaceBefore) && last == "ten" && kind == "digit"
    }
    guard last == "ratus" || last == "multiplier", reading.term(.numerals, "joiner", at: token) != nil else {
      return false
    }
    return kind == "digit" ? group % 100 == 0 : kind == "ten" || kind == "teen"
  }

  /// "tiga koma lima", "three point one four": decimals digit by digit.
  private func decimalDigits(_ token: Int) -> (value: ExactNumber, end: Int)? {
    var digits: Int128 = 0
    var count = 0
    var next = token
    while next < limit, count < 15, let term = reading.term(.numerals, "digit", at: next) {
      digits = digits * 10 + Int128(reading.entry(term).numerator)
      count += 1
      next = term.tokens.upperBound
    }
    return count == 0 ? nil : (ExactNumber(digits, exponent: -count), next)
  }
}
