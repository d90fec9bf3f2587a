import Text

/// A person that the article names.
public struct Person: Sendable {
  public var name: String
  public var mentions: [Span]
  public var role: String?
  public var organisation: String?

  public init(name: String, mentions: [Span], role: String? = nil, organisation: String? = nil) {
    self.name = name
    self.mentions = mentions
    self.role = role
    self.organisation = organisation
  }
}

/// An organisation that the article names.
public struct Organisation: Sendable {
  public var name: String
  public var mentions: [Span]
  public var acronym: String?
  public var evidence: Evidence

  public init(name: String, mentions: [Span], acronym: String? = nil, evidence: Evidence) {
    self.name = name
    self.mentions = mentions
    self.acronym = acronym
    self.evidence = evidence
  }
}

/// An event that the article names.
public struct Event: Sendable {
  public var name: String
  public var mentions: [Span]
  public var edition: Int?
  /// ISO 8601 as TIMEX3 writes it.
  public var date: String?
  public var place: String?

  public var evidence: Evidence

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
