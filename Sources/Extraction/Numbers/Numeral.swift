import Lexicons
import Records
import Text

/// A number as the text writes it: digits, words or both, with its multipliers.
struct Numeral: Sendable {
  enum Form: Sendable { case digits, words }

  var tokens: Range<Int>
  var value: ExactNumber
  /// The other reading of ambiguous digits.
  var other: ExactNumber?
  var form: Form
  /// Whether a multiplier such as "juta" is part of it.
  var hasMultiplier = false
  /// Lexicon rows behind it.
  var rows: [Int32] = []
}

/// Reads numerals of any length in every language of the lexicon.
///
///     "tiga puluh satu juta dua ratus ribu"   → 31 200 000
///     "1,2 juta"                              → 1 200 000
///     "one hundred and five thousand"         → 105 000
enum NumeralReader {
  /// The longest numeral that begins at a token.
  static func read(_ reading: Reading, at token: Int, limit: Int) -> Numeral? {
    guard token < limit else { return nil }
    if reading.tokens[token].kind == .number { return digits(reading, token, limit) }
    return words(reading, token, limit)
  }

  /// The language's decimal mark at a token, as ASCII.
  static func decimalMark(_ reading: Reading, at token: Int) -> UInt8 {
    let language = reading.sentence(of: token).language
    for entry in reading.lexicon.entries
    where entry.role == .conventions && entry.term == "decimal-mark" && entry.language == language {
      return entry.code.utf8.first ?? 0x2E
    }
    return 0x2E
  }

  private static func digits(_ reading: Reading, _ token: Int, _ limit: Int) -> Numeral? {
    let mark = decimalMark(reading, at: token)
    guard let value = DigitGroups.value(of: reading.bytes(token), decimalMark: mark) else { return nil }
    var numeral = Numeral(tokens: token..<token + 1, value: value.number, other: value.other, form: .digits)
    while let term = multiplier(reading, numeral.tokens.upperBound, limit) {
      guard apply(term, reading, &numeral) else { break }
    }
    return numeral
  }

  private static func multiplier(_ reading: Reading, _ token: Int, _ limit: Int) -> Term? {
    guard token < limit, let term = reading.term(.multipliers, at: token), term.tokens.upperBound <= limit,
      reading.entry(term).kind != "money"
    else { return nil }
    return term
  }

  private static func apply(_ term: Term, _ reading: Reading, _ numeral: inout Numeral) -> Bool {
    let entry = reading.entry(term)
    guard let value = numeral.value.multiplied(by: ExactNumber(Int128(entry.numerator))) else { return false }
    // Three digits behind one mark are decimals before a multiplier: "1,842 triliun".
    numeral.other = numeral.other.flatMap { $0.multiplied(by: ExactNumber(Int128(entry.numerator))) }
    numeral.value = value
    numeral.hasMultiplier = true
    numeral.rows.append(entry.id)
    numeral.tokens = numeral.tokens.lowerBound..<term.tokens.upperBound
    return true
  }

  /// Spelled-out numbers: digits, teens and tens add up to hundreds, multipliers close a group.
  private static func words(_ reading: Reading, _ first: Int, _ limit: Int) -> Numeral? {
    var total: Int128 = 0
    var group: Int128 = 0
    var digit: Int128 = 0
    var end = first
    var token = first
    var rows: [Int32] = []
    var hasMultiplier = false
    var last = ""
    scan: while token < limit {
      if let term = reading.term(.numerals, at: token), term.tokens.upperBound <= limit {
        let entry = reading.entry(term)
        let value = Int128(entry.numerator)
        switch entry.kind {
        case "digit" where last != "digit" && last != "teen": digit = value
        case "teen" where last != "digit" && last != "teen": group += value
        case "ten" where last != "digit" && last != "ten" && last != "teen": group += value
        case "belas" where last == "digit":
          group += digit + 10
          digit = 0
        case "puluh" where last == "digit":
          group += digit * 10
          digit = 0
        case "ratus" where group == 0 && (last == "digit" || last == "article"):
          group += max(1, digit) * 100
          digit = 0
        case "whole" where digit == 0 && (value >= 1000 || last == "" || group % 1000 == 0 || value < group):
          if value >= 1000 { total += value } else { group += value }
          if value >= 1000 { hasMultiplier = true }
        case "article" where last.isEmpty && opensNumber(reading, term.tokens.upperBound, limit): digit = 0
        default: break scan
        }
        last = entry.kind
        rows.append(entry.id)
        token = term.tokens.upperBound
        if entry.kind != "article" { end = token }
      } else if last != "", let term = multiplier(reading, token, limit), reading.entry(term).kind == "word" {
        let factor = Int128(reading.entry(term).numerator)
        let sum = group + digit
        if sum == 0, total > 0, last == "multiplier" {
          let (product, overflow) = total.multipliedReportingOverflow(by: factor)
          if overflow { break scan }
          total = product
        } else {
          total += (last == "article" ? 1 : sum) * factor
        }
        (group, digit) = (0, 0)
        hasMultiplier = true
        last = "multiplier"
        rows.append(term.entry)
        token = term.tokens.upperBound
        end = token
      } else if joins(reading, token, limit, last) {
        token += 1
      } else {
        break
      }
    }
    guard end > first else { return nil }
    return Numeral(
      tokens: first..<end, value: ExactNumber(total + group + digit), form: .words,
      hasMultiplier: hasMultiplier, rows: rows)
  }

  /// "a hundred", "a million": an article that opens a number.
  private static func opensNumber(_ reading: Reading, _ token: Int, _ limit: Int) -> Bool {
    guard token < limit else { return false }
    return reading.term(.multipliers, "word", at: token) != nil || reading.term(.numerals, "ratus", at: token) != nil
  }

  /// "twenty-nine", "one hundred and five": what stands between the parts of one number.
  private static func joins(_ reading: Reading, _ token: Int, _ limit: Int, _ last: String) -> Bool {
    guard token + 1 < limit, reading.has(.numerals, at: token + 1) else { return false }
    if reading.isText(token, "-") { return last == "ten" }
    return (last == "ratus" || last == "multiplier") && reading.isText(token, "and")
  }
}
