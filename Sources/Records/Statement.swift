import Text

/// What somebody is reported to have said.
public struct Statement: Sendable {
  public enum Kind: String, CaseIterable, Sendable { case direct, indirect, mixed }

  /// The content said, quotation marks included, cue and speaker excluded.
  public var span: Span
  public var kind: Kind
  public var cue: Span?
  public var speaker: Speaker?
  public var evidence: Evidence

  public init(span: Span, kind: Kind, evidence: Evidence) {
    self.span = span
    self.kind = kind
    self.evidence = evidence
  }
}

/// Who says something: the mention at hand, and what the whole article tells of them.
public struct Speaker: Sendable {
  public var span: Span
  /// The fullest form that the article gives.
  public var name: String?
  public var role: String?
  public var organisation: String?

  public init(span: Span, name: String?, role: String? = nil, organisation: String? = nil) {
    self.span = span
    self.name = name
    self.role = role
    self.organisation = organisation
  }
}
