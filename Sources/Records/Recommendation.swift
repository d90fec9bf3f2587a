import Text

/// What should be done, according to somebody.
public struct Recommendation: Sendable {
  public enum Force: String, CaseIterable, Sendable { case obligation, recommendation, request, hope }

  public var span: Span
  /// Of a numbered item: its number.
  public var number: Int?
  /// Of a numbered item: the list it belongs to.
  public var list: RecommendationList?
  public var force: Force
  /// The verb that heads what is to be done.
  public var action: Span?
  /// Who is to do it.
  public var addressee: Span?
  public var issuedBy: Speaker?
  public var themes: [String] = []
  /// Index into the record's statements.
  public var statement: Int?
  public var evidence: Evidence

  public init(span: Span, force: Force, evidence: Evidence) {
    self.span = span
    self.force = force
    self.evidence = evidence
  }
}

/// A list of recommendations: its announcement, and whether it keeps what it announces.
public struct RecommendationList: Sendable {
  public var title: Span?
  /// How many the article says there are.
  public var declared: Int?
  public var found: Int

  public init(title: Span?, declared: Int?, found: Int) {
    self.title = title
    self.declared = declared
    self.found = found
  }
}
