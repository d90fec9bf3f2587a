import Text

/// The outlet or agency, as written.
public struct Publisher: Sendable {
  /// Where it is named.
  public var span: Span
  /// As written: "BALIPOST.com".
  public var name: String

  /// A publisher of a name.
  public init(span: Span, name: String) {
    self.span = span
    self.name = name
  }
}

/// Somebody who wrote or edited the article.
public struct Author: Sendable {
  /// What they did.
  public enum Role: String, Sendable { case reporter, editor, unknown }
  /// Where they are named.
  public var span: Span
  /// As written, without what stands around it.
  public var name: String
  /// Reporter or editor, where the page says which.
  public var role: Role

  /// An author of a name.
  public init(span: Span, name: String, role: Role) {
    self.span = span
    self.name = name
    self.role = role
  }
}

/// Place and outlet that open the body.
public struct Dateline: Sendable {
  /// The whole of it: "JAKARTA, KOMPAS.com".
  public var span: Span
  /// The place without the outlet.
  public var place: String?

  /// A dateline of a place.
  public init(span: Span, place: String?) {
    self.span = span
    self.place = place
  }
}

/// A part of the page; zones cover the text once, in order.
public struct Zone: Sendable {
  /// What a part of a page is.
  public enum Kind: String, CaseIterable, Sendable {
    case title, byline, dateline, body, caption, related, comments, navigation

    /// Whether figures, dates, statements and recommendations come from it.
    public var isArticle: Bool {
      switch self {
      case .title, .dateline, .body, .caption: true
      case .byline, .related, .comments, .navigation: false
      }
    }
  }

  /// What it is.
  public var kind: Kind
  /// Its bytes; white space belongs to the zone before.
  public var span: Span
  /// The rule that decided it, for explanations.
  public var rule: String

  /// A zone of a kind.
  public init(_ kind: Kind, _ span: Span, rule: String = "") {
    self.kind = kind
    self.span = span
    self.rule = rule
  }
}
