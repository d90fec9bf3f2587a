import Text

/// What the analyser says of one article: the record contract (`saripati/1`).
///
/// Spans count UTF-8 bytes of the document; writers turn them into the unit asked for.
public struct Record: Sendable {
  /// The contract's name and major version.
  public static let schema = "saripati/1"

  /// The caller's, or `sha256:` and the first 16 digits of the source's digest.
  public var id = ""
  /// Where the text came from.
  public var source = Source()
  /// BCP 47, `und` when undecided.
  public var language = "und"
  /// The headline.
  public var title: Span?
  /// The outlet or agency.
  public var publisher: Publisher?
  /// Who wrote and edited it.
  public var authors: [Author] = []
  /// The place that opens the body.
  public var dateline: Dateline?
  /// When the page says that it appeared.
  public var published: DateRecord?
  /// They cover the text once, in order.
  public var zones: [Zone] = []
  /// Quantities, in text order.
  public var figures: [Figure] = []
  /// Temporal expressions, in text order.
  public var dates: [DateRecord] = []
  /// What somebody is reported to have said, in text order.
  public var statements: [Statement] = []
  /// What should be done, in text order.
  public var recommendations: [Recommendation] = []
  /// Whom the article names.
  public var people: [Person] = []
  /// Which bodies it names.
  public var organisations: [Organisation] = []
  /// Which events it names.
  public var events: [Event] = []
  /// What was repaired or stays doubtful.
  public var warnings: [Warning] = []
  /// Why the input could not be read.
  public var error: Warning?

  /// Nothing is known yet.
  public init() {}
}

/// Where an article came from.
public struct Source: Sendable {
  /// As given; `-` for standard input.
  public var path: String?
  /// The name in base64, where it is no UTF-8.
  public var pathBytes: String?
  /// The digest of the bytes, in hexadecimal digits.
  public var sha256: String?
  /// How many bytes the source has.
  public var bytes: Int?
  /// IANA name.
  public var encoding: String?
  /// `text/plain`.
  public var mediaType: String?

  /// Nothing is known yet.
  public init() {}
}

/// What was repaired or stays doubtful, or why an input could not be read.
public struct Warning: Hashable, Sendable {
  /// For programs: `replaced-bytes`.
  public var code: String
  /// For people: what happened, and where.
  public var message: String

  /// A warning of a code and a message.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}

/// Which rule and which lexicon rows made a record: what `explain` prints.
public struct Evidence: Sendable {
  /// `area.what`: `figure.currency-first`.
  public var rule: String
  /// Numbers of lexicon entries.
  public var rows: [Int32]

  /// A rule and the rows that it used.
  public init(_ rule: String, rows: [Int32] = []) {
    self.rule = rule
    self.rows = rows
  }
}
