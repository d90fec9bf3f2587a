import Text

/// What somebody is reported to have said.
public struct Statement: Sendable {
  /// In quotation marks, in own words, or partly both.
  public enum Kind: String, CaseIterable, Sendable { case direct, indirect, mixed }

  /// The content said, quotation marks included, cue and speaker excluded.
  public var span: Span
  /// Whether it is quoted.
  public var kind: Kind
  /// The word that reports it: "kata", "said".
  public var cue: Span?
  /// Nil where the article gives none.
  public var speaker: Speaker?
  /// The rule and the lexicon rows behind it.
  public var evidence: Evidence

  /// A statement without cue and speaker.
  public init(span: Span, kind: Kind, evidence: Evidence) {
    self.span = span
    self.kind = kind
    self.evidence = evidence
  }
}

/// Who says something: the mention at hand, and what the whole article tells of them.
public struct Speaker: Sendable {
  /// The mention at hand: a name, "the minister", "nya".
  public var span: Span
  /// The fullest form that the article gives.
  public var name: String?
  /// The office, in its fullest form.
  public var role: String?
  /// The body that the office belongs to, in its fullest form.
  public var organisation: String?

  /// A speaker as the article tells of them.
  public init(span: Span, name: String?, role: String? = nil, organisation: String? = nil) {
    self.span = span
    self.name = name
    self.role = role
    self.organisation = organisation
  }
}
