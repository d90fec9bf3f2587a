import Text

/// A temporal expression (TIMEX3, ISO-TimeML).
public struct DateRecord: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }
  public enum Resolution: String, CaseIterable, Sendable { case explicit, reference, weekday }

  public var span: Span
  public var kind: Kind
  /// ISO 8601 as TIMEX3 writes it; `X` where a part stays open.
  public var value: String
  /// `START`, `MID`, `END`, `APPROX`, …
  public var mod: String?
  /// `EACH`, `EVERY`.
  public var quant: String?
  /// `1X`.
  public var freq: String?
  public var resolvedBy: Resolution?
  /// Index into the record's statements.
  public var statement: Int?
  public var evidence: Evidence

  public init(span: Span, kind: Kind, value: String, evidence: Evidence) {
    self.span = span
    self.kind = kind
    self.value = value
    self.evidence = evidence
  }
}
