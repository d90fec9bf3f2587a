import Text

/// All tables, compiled: words by number, and from each word the entries that begin with it.
///
///     let lexicon = try Lexicon.builtIn()
///     lexicon.languages          // ["common", "en", "id"]
public struct Lexicon: Sendable {
  public let vocabulary: Vocabulary
  public let entries: [Entry]
  /// Languages by ``LanguageIndex``; the first is `common`.
  public let languages: [String]
  /// A node of the phrase tree for each word, or 0.
  let roots: [Int32]
  let tree: PhraseTree
  /// For each word, the languages (a bit each) whose function words hold it.
  let functionWordLanguages: [UInt8]
  /// For each word, which full stops behind it end no sentence.
  let abbreviations: [AbbreviationKind]

  enum AbbreviationKind: UInt8 { case none, never, number }

  /// Compiles tables; later tables add to earlier ones, and a row that stands twice counts once.
  /// - Returns: the lexicon, and everything that is wrong with the tables.
  public static func compile(_ tables: [Table]) -> (Lexicon, [TableFault]) {
    var builder = LexiconBuilder()
    for table in tables { builder.add(table) }
    return (builder.finish(), builder.faults)
  }

  /// The tag (BCP 47) of a language.
  public func tag(_ language: LanguageIndex) -> String { languages[Int(language)] }

  /// The number of a language's tag, or nil when there are no tables for it.
  public func language(_ tag: String) -> LanguageIndex? {
    languages.firstIndex(of: tag).map { LanguageIndex($0) }
  }

  /// All entries of a role, in table order.
  public func entries(of role: Role) -> [Entry] { entries.filter { $0.role == role } }
}

/// Phrases word by word: from a node and the next word to the next node.
struct PhraseTree: Sendable {
  /// Entries that end at a node: a range in `ends`.
  var endStarts: [Int32] = [0, 0]
  var ends: [Int32] = []
  /// Roles below a node, for skipping.
  var edges: [UInt64: Int32] = [:]
  var hasChildren: [Bool] = [false]

  func child(_ node: Int32, _ word: Int32) -> Int32 {
    edges[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))] ?? 0
  }

  func entries(at node: Int32) -> ArraySlice<Int32> {
    ends[Int(endStarts[Int(node)])..<Int(endStarts[Int(node) + 1])]
  }
}
