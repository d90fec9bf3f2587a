import Text

/// A quantity that the text states.
public struct Figure: Sendable {
  /// What is stated: how many, how much, which share.
  public enum Kind: String, CaseIterable, Sendable { case count, money, percent, measure, ratio }
  /// The size of a change, or an end of one.
  public enum Change: String, CaseIterable, Sendable { case increase, decrease, from, to }

  /// The number with its multiplier, sign, currency and unit.
  public var span: Span
  /// What is stated.
  public var kind: Kind
  /// The number multiplied out; nil for a range and a vague numeral.
  public var value: ExactNumber?
  /// The lower end of a range, or the least number meant.
  public var min: ExactNumber?
  /// The upper end of a range.
  public var max: ExactNumber?
  /// What stands before it: "about", "more than".
  public var modifier: Modifier?
  /// ISO 4217, `%`, `[pp]` or UCUM; nil for a count or a ratio.
  public var unit: String?
  /// A TIMEX3 duration, or the noun.
  public var per: String?
  /// Where it is the size or an end of a change.
  public var change: Change?
  /// The noun phrase that is counted or measured.
  public var measuredEntity: Span?
  /// Index into the record's dates.
  public var period: Int?
  /// Where it holds.
  public var place: Place?
  /// An identifier of the topic lexicon.
  public var topic: String?
  /// Index into the record's statements.
  public var statement: Int?
  /// The rule and the lexicon rows behind it.
  public var evidence: Evidence

  /// A figure without what may be missing.
  public init(span: Span, kind: Kind, evidence: Evidence) {
    self.span = span
    self.kind = kind
    self.evidence = evidence
  }
}

/// TIMEX3's modifiers of a quantity.
public enum Modifier: String, CaseIterable, Sendable {
  case approx
  case moreThan = "more_than"
  case lessThan = "less_than"
  case equalOrMore = "equal_or_more"
  case equalOrLess = "equal_or_less"
}

/// A place that the text names.
public struct Place: Sendable {
  /// Where it is named.
  public var span: Span
  /// ISO 3166, where it has one.
  public var code: String?

  /// A place of a code.
  public init(span: Span, code: String?) {
    self.span = span
    self.code = code
  }
}
