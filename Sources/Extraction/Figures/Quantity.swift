import Lexicons
import Records
import Text

/// A number with its unit, before the sentence around it is looked at.
struct Quantity {
  /// What the figure's span covers.
  var tokens: Range<Int>
  var kind: Figure.Kind
  var value: ExactNumber
  /// The upper end of a range; `value` is then the lower.
  var max: ExactNumber?
  var unit: String?
  /// The number alone, without currency and unit.
  var numeral: Numeral
  /// Whether the number stands without unit, currency or percent sign.
  var isBare = false
  /// Whether the currency stands in front.
  var isCurrencyFirst = false
  var modifier: Modifier?
  /// The rule that read it.
  var rule: String
  var rows: [Int32] = []
  /// The other reading of ambiguous digits, where both stay possible.
  var isAmbiguous = false
  /// Whether it says how often something happened: "dua kali".
  var isEvent = false

  /// Whether it states a least value alone: "ribuan".
  var isVague: Bool { numeral.isVague }
}
