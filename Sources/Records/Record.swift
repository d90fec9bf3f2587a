import Text

/// What the analyser says of one article: the record contract (`saripati/1`).
///
/// Spans count UTF-8 bytes of the document; writers turn them into the unit asked for.
public struct Record: Sendable {
  public static let schema = "saripati/1"

  public var id = ""
  public var source = Source()
  /// BCP 47, `und` when undecided.
  public var language = "und"
  public var title: Span?
  public var publisher: Publisher?
  public var authors: [Author] = []
  public var dateline: Dateline?
  public var published: DateRecord?
  public var zones: [Zone] = []
  public var figures: [Figure] = []
  public var dates: [DateRecord] = []
  public var statements: [Statement] = []
  public var recommendations: [Recommendation] = []
  public var people: [Person] = []
  public var organisations: [Organisation] = []
  public var events: [Event] = []
  public var warnings: [Warning] = []
  public var error: Warning?

  public init() {}
}

/// Where an article came from.
public struct Source: Sendable {
  /// As given; `-` for standard input.
  public var path: String?
  /// The name in base64, where it is no UTF-8.
  public var pathBytes: String?
  public var sha256: String?
  public var bytes: Int?
  /// IANA name.
  public var encoding: String?
  public var mediaType: String?

  public init() {}
}

/// What was repaired or stays doubtful, or why an input could not be read.
public struct Warning: Hashable, Sendable {
  public var code: String
  public var message: String

  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}

/// Which rule and which lexicon rows made a record: what `explain` prints.
public struct Evidence: Sendable {
  public var rule: String
  /// Numbers of lexicon entries.
  public var rows: [Int32]

  public init(_ rule: String, rows: [Int32] = []) {
    self.rule = rule
    self.rows = rows
  }
}
