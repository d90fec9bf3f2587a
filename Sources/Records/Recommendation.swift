import Text

/// What should be done, according to somebody.
public struct Recommendation: Sendable {
  /// How strongly it is said: "must", "should", "urge", "hope".
  public enum Force: String, CaseIterable, Sendable { case obligation, recommendation, request, hope }

  /// An item without its number; in prose, the sentence.
  public var span: Span
  /// Of a numbered item: its number.
  public var number: Int?
  /// Of a numbered item: the list it belongs to.
  public var list: RecommendationList?
  /// What the marker beside the action says.
  public var force: Force
  /// The verb that heads what is to be done.
  public var action: Span?
  /// Who is to do it.
  public var addressee: Span?
  /// Who says so; nil in the article's own voice.
  public var issuedBy: Speaker?
  /// Identifiers of the theme lexicon, in text order.
  public var themes: [String] = []
  /// Index into the record's statements.
  public var statement: Int?
  /// The rule and the lexicon rows behind it.
  public var evidence: Evidence

  /// A recommendation without what may be missing.
  public init(span: Span, force: Force, evidence: Evidence) {
    self.span = span
    self.force = force
    self.evidence = evidence
  }
}

/// A list of recommendations: its announcement, and whether it keeps what it announces.
public struct RecommendationList: Sendable {
  /// The line that announces the list.
  public var title: Span?
  /// How many the article says there are.
  public var declared: Int?
  /// How many items it has.
  public var found: Int

  /// A list with its announcement.
  public init(title: Span?, declared: Int?, found: Int) {
    self.title = title
    self.declared = declared
    self.found = found
  }
}
