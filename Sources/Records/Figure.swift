import Text

/// A quantity that the text states.
public struct Figure: Sendable {
  public enum Kind: String, CaseIterable, Sendable { case count, money, percent, measure, ratio }
  public enum Change: String, CaseIterable, Sendable { case increase, decrease, from, to }

  public var span: Span
  public var kind: Kind
  /// The number multiplied out; nil for a range and a vague numeral.
  public var value: ExactNumber?
  public var min: ExactNumber?
  public var max: ExactNumber?
  public var modifier: Modifier?
  /// ISO 4217, `%`, `[pp]` or UCUM; nil for a count or a ratio.
  public var unit: String?
  /// A TIMEX3 duration, or the noun.
  public var per: String?
  public var change: Change?
  public var measuredEntity: Span?
  /// Index into the record's dates.
  public var period: Int?
  public var place: Place?
  public var topic: String?
  /// Index into the record's statements.
  public var statement: Int?
  public var evidence: Evidence

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
  public var span: Span
  /// ISO 3166, where it has one.
  public var code: String?

  public init(span: Span, code: String?) {
    self.span = span
    self.code = code
  }
}
