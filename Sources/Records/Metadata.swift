import Text

/// The outlet or agency, as written.
public struct Publisher: Sendable {
  public var span: Span
  public var name: String

  public init(span: Span, name: String) {
    self.span = span
    self.name = name
  }
}

/// Somebody who wrote or edited the article.
public struct Author: Sendable {
  public enum Role: String, Sendable { case reporter, editor, unknown }
  public var span: Span
  public var name: String
  public var role: Role

  public init(span: Span, name: String, role: Role) {
    self.span = span
    self.name = name
    self.role = role
  }
}

/// Place and outlet that open the body.
public struct Dateline: Sendable {
  public var span: Span
  public var place: String?

  public init(span: Span, place: String?) {
    self.span = span
    self.place = place
  }
}

/// A part of the page; zones cover the text once, in order.
public struct Zone: Sendable {
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

  public var kind: Kind
  public var span: Span
  /// The rule that decided it, for explanations.
  public var rule: String

  public init(_ kind: Kind, _ span: Span, rule: String = "") {
    self.kind = kind
    self.span = span
    self.rule = rule
  }
}
