import Text

/// All tables, compiled: words by number, and from each word the entries that begin with it.
///
///     let lexicon = try Lexicon.builtIn()
///     lexicon.languages          // ["common", "en", "id"]
public final class Lexicon: Sendable {
  /// The words of all terms, by number.
  public let vocabulary: Vocabulary
  /// The rows of all tables, in table order.
  public let entries: Entries
  /// Languages by ``LanguageIndex``; the first is `common`.
  public let languages: [String]
  let tree: PhraseTree
  /// For each word, the languages (a bit each) whose function words hold it.
  let functionWordLanguages: FrozenArray<UInt8>
  /// No word from this number on is a function word; they come first.
  private let functionWordsEnd: UInt32
  /// For each word, which full stops behind it end no sentence.
  let abbreviations: FrozenArray<AbbreviationKind>
  /// For each language, its decimal mark in ASCII; a full stop where the tables say nothing.
  public let decimalMarks: [UInt8]
  /// The runs of entries that each role's tables hold, in table order.
  private let runs: [[Range<Int32>]]

  enum AbbreviationKind: UInt8 { case none, never, number }

  init(_ parts: LexiconParts) {
    vocabulary = parts.vocabulary
    let entries = Entries(tables: parts.tables)
    self.entries = entries
    languages = parts.languages
    tree = parts.tree
    functionWordLanguages = parts.functionWordLanguages
    functionWordsEnd = UInt32(1 + (functionWordLanguages.lastIndex { $0 != 0 } ?? -1))
    abbreviations = parts.abbreviations
    var runs: [[Range<Int32>]] = Array(repeating: [], count: Role.allCases.count)
    for (first, last) in zip(parts.tables.firstRows, parts.tables.firstRows.dropFirst()) where first < last {
      runs[Int(parts.tables.rows[Int(first)].role.rawValue)].append(first..<last)
    }
    self.runs = runs
    var marks: [UInt8] = Array(repeating: 0x2E, count: languages.count)
    for id in runs[Int(Role.conventions.rawValue)].joined() {
      let entry = entries[Int(id)]
      if entry.term == "decimal-mark" { marks[Int(entry.language)] = entry.code.utf8.first ?? 0x2E }
    }
    decimalMarks = marks
  }

  /// Compiles tables; later tables add to earlier ones, and a row that stands twice counts once.
  /// - Returns: the lexicon, and everything that is wrong with the tables.
  public static func compile(_ tables: [Table]) -> (Lexicon, [TableFault]) {
    var builder = LexiconBuilder(byteCount: tables.reduce(0) { $0 + $1.bytes.count })
    builder.number(tables)
    for table in tables { builder.add(table) }
    return (builder.finish(), builder.faults)
  }

  /// The tag (BCP 47) of a language.
  public func tag(_ language: LanguageIndex) -> String { languages[Int(language)] }

  /// The number of a language's tag, or nil when there are no tables for it.
  public func language(_ tag: String) -> LanguageIndex? {
    languages.firstIndex(of: tag).map { LanguageIndex($0) }
  }

  /// The only language whose function words hold a word; a word of several tells nothing.
  @inline(__always)
  func languageToldBy(_ word: Int32) -> Int? {
    // -1 is beyond the end, too.
    guard UInt32(bitPattern: word) < functionWordsEnd else { return nil }
    let languages = functionWordLanguages[Int(word)]
    return languages != 0 && languages & (languages &- 1) == 0 ? languages.trailingZeroBitCount : nil
  }

  /// The only language whose tables hold a word as a term of its own.
  func languageKnowing(_ word: Int32) -> Int? {
    guard word >= 0 else { return nil }
    var languages: UInt8 = 0
    // Of one language: two bits, the first of which stands for sentences that are undecided.
    for place in tree.entries(at: word) where tree.ends[place].languages != .max {
      languages |= tree.ends[place].languages & ~1
    }
    return languages != 0 && languages & (languages &- 1) == 0 ? languages.trailingZeroBitCount : nil
  }

  /// Tells of every phrase of some roles the number of its first word, its role and class, and whether it is that word
  /// alone.
  public func forEachPhrase(
    of roles: RoleSet, _ body: (_ first: Int, _ role: Role, _ kind: TermClass, _ isWord: Bool) -> Void
  ) {
    let (count, parents) = (vocabulary.count, tree.parents())
    let (nodes, ends) = (tree.nodes, tree.ends)
    var node = 0
    for place in ends.indices where roles.contains(ends[place].role) {
      while Int(nodes[node + 1].firstEnd) <= place { node += 1 }
      var first = node
      while first >= count { first = Int(parents[first]) }
      body(first, ends[place].role, ends[place].kind, first == node)
    }
  }

  /// The numbers of a role's entries, in table order.
  public func numbers(of role: Role) -> [Range<Int32>] { runs[Int(role.rawValue)] }

  /// All entries of a role, in table order.
  public func entries(of role: Role) -> [Entry] {
    let runs = runs[Int(role.rawValue)]
    var out: [Entry] = []
    out.reserveCapacity(runs.reduce(0) { $0 + $1.count })
    for run in runs {
      for id in run { out.append(entries[Int(id)]) }
    }
    return out
  }
}

/// What a lexicon is made of, however it was made.
struct LexiconParts {
  var vocabulary: Vocabulary
  var tables: LexiconTables
  var languages: [String]
  var tree: PhraseTree
  var functionWordLanguages: FrozenArray<UInt8>
  var abbreviations: FrozenArray<Lexicon.AbbreviationKind>
}
