import Lexicons
import Records
import Text

/// A number with its unit, before the sentence around it is looked at.
///
/// Plain integers, and many of them: readers fill one in place.
struct Quantity {
  /// What the figure's span covers.
  var tokens = 0..<0
  var kind = Figure.Kind.count
  /// Whether the number stands without unit, currency or percent sign.
  var isBare = false
  /// Whether the currency stands in front.
  var isCurrencyFirst = false
  /// The other reading of ambiguous digits, where both stay possible.
  var isAmbiguous = false
  /// Whether it says how often something happened: "dua kali".
  var isEvent = false
  /// The rule that read it.
  var rule = FigureRule.count
  var unit = Code.none
  /// Lexicon rows behind it.
  var rows = RowList()
  var value = ExactNumber.one
  /// The upper end of a range; `value` is then the lower.
  var max: ExactNumber?
  /// The number alone, without currency and unit.
  var numeral = Numeral()

  /// Begins with its numeral, as a count.
  mutating func begin() {
    tokens = numeral.tokens
    kind = .count
    (isBare, isCurrencyFirst, isAmbiguous, isEvent) = (false, false, false, false)
    rule = .count
    unit = .none
    rows = numeral.rows
    value = numeral.value
    max = nil
  }

  /// Whether it states a least value alone: "ribuan".
  var isVague: Bool { numeral.isVague }

  /// Goes on up to the end of a term.
  mutating func extend(to term: Term) { tokens = tokens.lowerBound..<term.tokens.upperBound }
}

/// The rules that read quantities.
enum FigureRule {
  case count, measure, percent, currencyFirst, currencyLast, bidAndAsk, range
  case fraction, fractionDigits, ratioColon, outOf, multiple
  case age, ageCue, agePerson, ageSaid, ageApposed

  /// As evidence has it.
  var name: String {
    switch self {
    case .count: "figure.count"
    case .measure: "figure.measure"
    case .percent: "figure.percent"
    case .currencyFirst: "figure.currency-first"
    case .currencyLast: "figure.currency-last"
    case .bidAndAsk: "figure.bid-and-ask"
    case .range: "figure.range"
    case .fraction: "figure.fraction"
    case .fractionDigits: "figure.fraction-digits"
    case .ratioColon: "figure.ratio-colon"
    case .outOf: "figure.out-of"
    case .multiple: "figure.multiple"
    case .age: "figure.age"
    case .ageCue: "figure.age-cue"
    case .agePerson: "figure.age-person"
    case .ageSaid: "figure.age-said"
    case .ageApposed: "figure.age-apposed"
    }
  }

  /// Whether it reads how old somebody is.
  var isAge: Bool {
    switch self {
    case .age, .ageCue, .agePerson, .ageSaid, .ageApposed: true
    default: false
    }
  }
}
