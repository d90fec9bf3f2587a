/// Why a line, or a part of one, has its zone; the raw value is what `explain` prints.
enum ZoneRule: String, Sendable {
  /// A paragraph between byline and dateline.
  case belowPicture = "zone.below-picture"
  /// What no other rule claims between head and tail.
  case body = "zone.body"
  /// A word for writers opens the line: `Penulis: …`, `By …`.
  case bylineLabel = "zone.byline-label"
  /// The name below a label that stands alone.
  case bylineName = "zone.byline-name"
  /// A credit ends the line: a picture's caption.
  case credit = "zone.credit"
  /// A date and little else.
  case dateLine = "zone.date-line"
  /// Place and outlet before the first sentence.
  case dateline = "zone.dateline"
  /// Headlines below the last paragraph.
  case headlines = "zone.headlines"
  /// Initials in brackets at the end of the article.
  case initials = "zone.initials"
  /// An advertisement or a page turn inside a paragraph.
  case insert = "zone.insert"
  /// A boilerplate term opens the line.
  case label = "zone.label"
  /// Headlines below a label that stands alone.
  case list = "zone.list"
  /// Short words and strokes: what is left of menus.
  case menu = "zone.menu"
  /// Nothing but names between title and body.
  case names = "zone.names"
  /// A link to another article inside a paragraph.
  case relatedInline = "zone.related-inline"
  /// A line without words before another zone.
  case rule = "zone.rule"
  /// Below the label of a section.
  case section = "zone.section"
  /// A sentence below the article about who wrote it, or where to read more.
  case note = "zone.note"
  /// A paragraph between title and byline.
  case standfirst = "zone.standfirst"
  /// The headline above a bare link.
  case teased = "zone.teased"
  /// Calls and questions of an advertisement behind such a link.
  case teaser = "zone.teaser"
  /// The headline of the page.
  case title = "zone.title"
}
