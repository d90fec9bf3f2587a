import Text

/// A person that the article names.
public struct Person: Sendable {
  /// In its fullest form.
  public var name: String
  /// In text order.
  public var mentions: [Span]
  /// The office, in its fullest form.
  public var role: String?
  /// The body that the office belongs to.
  public var organisation: String?

  /// A person as the article tells of them.
  public init(name: String, mentions: [Span], role: String? = nil, organisation: String? = nil) {
    self.name = name
    self.mentions = mentions
    self.role = role
    self.organisation = organisation
  }
}

/// An organisation that the article names.
public struct Organisation: Sendable {
  /// In its fullest form.
  public var name: String
  /// In text order.
  public var mentions: [Span]
  /// Where the article gives one: `ATUC`.
  public var acronym: String?
  /// The rule and the lexicon rows behind it.
  public var evidence: Evidence

  /// An organisation as the article names it.
  public init(name: String, mentions: [Span], acronym: String? = nil, evidence: Evidence) {
    self.name = name
    self.mentions = mentions
    self.acronym = acronym
    self.evidence = evidence
  }
}

/// An event that the article names.
public struct Event: Sendable {
  /// In its fullest form.
  public var name: String
  /// In text order.
  public var mentions: [Span]
  /// 12 for "the 12th", "ke-12".
  public var edition: Int?
  /// ISO 8601 as TIMEX3 writes it.
  public var date: String?
  /// Where it takes place.
  public var place: String?

  /// The rule and the lexicon rows behind it.
  public var evidence: Evidence

  /// An event as the article names it.
  public init(
    name: String, mentions: [Span], edition: Int? = nil, date: String? = nil, place: String? = nil,
    evidence: Evidence
  ) {
    self.name = name
    self.mentions = mentions
    self.edition = edition
    self.date = date
    self.place = place
    self.evidence = evidence
  }
}
