import Text

/// A temporal expression (TIMEX3, ISO-TimeML).
public struct DateRecord: Sendable {
  /// The types of TIMEX3.
  public enum Kind: String, CaseIterable, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }
  /// What fixed the value: the text itself, the reference date, or the weekday beside a day.
  public enum Resolution: String, CaseIterable, Sendable { case explicit, reference, weekday }

  /// With its weekday and brackets: "Rabu (6/12/2023)".
  public var span: Span
  /// `DATE`, `TIME`, `DURATION` or `SET`.
  public var kind: Kind
  /// ISO 8601 as TIMEX3 writes it; `X` where a part stays open.
  public var value: String
  /// `START`, `MID`, `END`, `APPROX`, …
  public var mod: String?
  /// `EACH`, `EVERY`.
  public var quant: String?
  /// `1X`.
  public var freq: String?
  /// Nil where something stays open.
  public var resolvedBy: Resolution?
  /// Index into the record's statements.
  public var statement: Int?
  /// The rule and the lexicon rows behind it.
  public var evidence: Evidence

  /// A date that is in no statement yet.
  @inlinable public init(
    span: Span, kind: Kind, value: String, mod: String? = nil, quant: String? = nil, freq: String? = nil,
    resolvedBy: Resolution? = nil, evidence: Evidence
  ) {
    self.span = span
    self.kind = kind
    self.value = value
    self.mod = mod
    self.quant = quant
    self.freq = freq
    self.resolvedBy = resolvedBy
    self.evidence = evidence
  }
}
