import Lexicons
import Records
import Text

/// A number as the text writes it: digits, words or both, with its multipliers.
struct Numeral: Sendable {
  enum Form: Sendable { case digits, words }

  var tokens = 0..<0
  var value = ExactNumber.one
  /// The other reading of ambiguous digits.
  var other: ExactNumber?
  var form = Form.digits
  /// Whether a multiplier such as "juta" is part of it.
  var hasMultiplier = false
  /// What its multipliers come to; 1 without any.
  var factor = ExactNumber.one
  /// Whether it says "about" itself: "140-an", "20 jutaan"; or is a least value: "ratusan".
  var isVague = false
  var isApproximate = false
  /// Lexicon rows behind it.
  var rows = RowList()

  /// The value of digits whose decimals would be three noughts, which nobody writes: 1000 for "Rp1.000 triliun" where a
  /// full stop is the decimal mark; nil for other digits.
  var withoutNoughts: ExactNumber? {
    guard let other, value.exponent >= 0, value.isLess(than: other) else { return nil }
    return other
  }

  /// Goes on up to the end of a term.
  mutating func extend(to term: Term) { tokens = tokens.lowerBound..<term.tokens.upperBound }
}

extension ExactNumber {
  /// The value of a lexicon row; nil where it has none.
  init?(_ fraction: (numerator: Int64, denominator: Int64)) {
    guard fraction.denominator != 0 else { return nil }
    guard fraction != (1, 1) else {
      self = .one
      return
    }
    guard fraction.denominator != 1 else {
      self.init(Int128(fraction.numerator))
      return
    }
    guard
      let value = ExactNumber(Int128(fraction.numerator)).divided(
        by: ExactNumber(Int128(fraction.denominator)))
    else { return nil }
    self = value
  }
}
