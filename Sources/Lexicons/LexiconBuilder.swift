import Text

/// Turns tables into a ``Lexicon``.
struct LexiconBuilder {
  private(set) var faults: [TableFault] = []
  private var vocabulary = Vocabulary()
  private var tables: [Table] = []
  private var rows: [EntryRow] = []
  private var kinds = [""]
  private var languages = ["common"]
  private var roots: [Int32] = []
  private var tree = PhraseTreeBuilder()
  private var functionWords: [UInt8] = []
  private var abbreviations: [Lexicon.AbbreviationKind] = []
  private let segmenter = Segmenter()

  mutating func add(_ table: Table) {
    let parts = table.path.split(separator: "/")
    guard parts.count >= 2, let file = parts.last, file.hasSuffix(".tsv"),
      let role = Role(tableName: String(file.dropLast(4)))
    else {
      faults.append(
        TableFault(
          table: table.path, line: 0, column: 0, cell: "",
          problem: "no such role; expected LANGUAGE/ROLE.tsv with a role of Lexicons/README.md"))
      return
    }
    let classes = RoleClasses.classes(of: role).map { (name: Array($0.utf8), number: kindNumber($0)) }
    var reader = TableReader(
      table, number: tables.count, role: role, language: languageIndex(String(parts[parts.count - 2])),
      classes: classes)
    tables.append(table)
    reader.read()
    let phrases = reader.rows.map { Span(Int($0.term.start), Int($0.term.end)) }
    let words = vocabulary.insert(phrases: phrases, of: table.bytes, segmenter: segmenter)
    makeRoom()
    for (index, row) in reader.rows.enumerated() {
      let phrase = words.numbers[words.starts[index]..<words.starts[index + 1]]
      if let problem = insert(row, phrase) { reader.fault(row, problem) }
    }
    faults += reader.faults
  }

  private mutating func languageIndex(_ tag: String) -> LanguageIndex {
    if let index = languages.firstIndex(of: tag) { return LanguageIndex(index) }
    languages.append(tag)
    return LanguageIndex(languages.count - 1)
  }

  private mutating func kindNumber(_ name: String) -> UInt16 {
    if let index = kinds.firstIndex(of: name) { return UInt16(index) }
    kinds.append(name)
    return UInt16(kinds.count - 1)
  }

  /// Makes the tables by word as long as the vocabulary.
  private mutating func makeRoom() {
    let missing = vocabulary.count - roots.count
    roots.append(contentsOf: repeatElement(0, count: missing))
    functionWords.append(contentsOf: repeatElement(0, count: missing))
    abbreviations.append(contentsOf: repeatElement(.none, count: missing))
  }

  /// Adds a row; what is wrong with it, where something is.
  private mutating func insert(_ row: EntryRow, _ words: ArraySlice<Int32>) -> String? {
    guard let first = words.first, let last = words.last else { return "holds no word" }
    guard !words.contains(-1) else { return "holds a word of more than \(Vocabulary.longestWord) bytes" }
    if roots[Int(first)] == 0 { roots[Int(first)] = tree.addNode() }
    var node = roots[Int(first)]
    for word in words.dropFirst() { node = tree.child(of: node, word) }
    if stands(node, row) { return "stands twice" }
    tree.add(Int32(rows.count), at: node)
    rows.append(row)
    if row.role == .functionWords, words.count == 1 { functionWords[Int(last)] |= 1 << row.language }
    if row.role == .abbreviations, words.count > 1 {
      abbreviations[Int(words[words.endIndex - 2])] = kinds[Int(row.kind)] == "number" ? .number : .never
    }
    return nil
  }

  /// Whether the same term of the same role, class and language is there already.
  private func stands(_ node: Int32, _ row: EntryRow) -> Bool {
    tree.contains(at: node) { id in
      let other = rows[Int(id)]
      return other.role == row.role && other.language == row.language && other.kind == row.kind
        && other.isExact == row.isExact && (!row.isExact || cell(other) == cell(row))
    }
  }

  private func cell(_ row: EntryRow) -> ArraySlice<UInt8> { tables[Int(row.table)].bytes[row.term.range] }

  // MARK: Finishing

  /// What a lexicon is made of.
  struct Parts {
    var vocabulary: Vocabulary
    var entries: Entries
    var languages: [String]
    var roots: [Int32]
    var tree: PhraseTree
    var functionWordLanguages: [UInt8]
    var abbreviations: [Lexicon.AbbreviationKind]
    var decimalMarks: [UInt8]
    var entriesByRole: [[Int32]]
  }

  func finish() -> Lexicon {
    let entries = Entries(rows: rows, tables: LexiconTables(tables: tables, kinds: kinds))
    var entriesByRole: [[Int32]] = Array(repeating: [], count: Role.allCases.count)
    for (id, row) in rows.enumerated() { entriesByRole[Int(row.role.rawValue)].append(Int32(id)) }
    var decimalMarks: [UInt8] = Array(repeating: 0x2E, count: languages.count)
    for id in entriesByRole[Int(Role.conventions.rawValue)] {
      let entry = entries[Int(id)]
      if entry.term == "decimal-mark" { decimalMarks[Int(entry.language)] = entry.code.utf8.first ?? 0x2E }
    }
    return Lexicon(
      Parts(
        vocabulary: vocabulary, entries: entries, languages: languages, roots: roots,
        tree: tree.finish(rows), functionWordLanguages: functionWords, abbreviations: abbreviations,
        decimalMarks: decimalMarks, entriesByRole: entriesByRole))
  }
}
