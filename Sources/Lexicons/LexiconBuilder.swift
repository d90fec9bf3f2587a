import Text

/// Turns tables into a ``Lexicon``.
struct LexiconBuilder {
  private(set) var faults: [TableFault] = []
  private var vocabulary = VocabularyBuilder()
  private var tables: [Table] = []
  private var rows: [EntryRow] = []
  /// The number of each table's first row.
  private var firstRows: [Int32] = []
  private var languages = ["common"]
  private var roots: [Int32] = []
  private var tree = PhraseTreeBuilder()
  private var functionWords: [UInt8] = []
  private var abbreviations: [Lexicon.AbbreviationKind] = []
  private let segmenter = Segmenter()

  /// - Parameters:
  ///   - byteCount: how many bytes the tables have that will be added; rows have about twenty.
  init(byteCount: Int) {
    let rowCount = byteCount / 20
    rows.reserveCapacity(rowCount)
    vocabulary.reserveCapacity(rowCount)
    tree.reserveCapacity(rowCount)
    roots.reserveCapacity(rowCount)
    functionWords.reserveCapacity(rowCount)
    abbreviations.reserveCapacity(rowCount)
  }

  /// Gives the function words the first numbers: what is found for them lies together, as texts ask for it most.
  mutating func number(_ tables: [Table]) {
    for table in tables where table.path.hasSuffix("/\(Role.functionWords.tableName).tsv") {
      var reader = TableReader(table, number: 0, role: .functionWords, language: 0)
      reader.read()
      _ = insertWords(of: reader.rows, table)
    }
  }

  private mutating func insertWords(of rows: [EntryRow], _ table: Table) -> PhraseWords {
    let phrases = rows.map { Span($0.term.lowerBound, $0.term.upperBound) }
    return vocabulary.insert(phrases: phrases, of: table.bytes, segmenter: segmenter)
  }

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
    guard let language = languageIndex(String(parts[parts.count - 2])), tables.count < UInt16.max else {
      faults.append(
        TableFault(
          table: table.path, line: 0, column: 0, cell: "",
          problem: "too many languages or tables; expected at most \(LexiconBuilder.mostLanguages) folders"))
      return
    }
    var reader = TableReader(table, number: tables.count, role: role, language: language)
    tables.append(table)
    firstRows.append(Int32(rows.count))
    reader.read()
    let words = insertWords(of: reader.rows, table)
    makeRoom()
    for index in reader.rows.indices {
      let phrase = words.starts[index]..<words.starts[index + 1]
      if let problem = insert(reader.rows[index], words.numbers, phrase) {
        reader.fault(reader.rows[index], problem)
      }
    }
    faults += reader.faults
  }

  /// A bit each tells which languages' function words a word is.
  private static let mostLanguages = 8

  /// The number of a language, a new one where the tag is new; nil where there are too many.
  private mutating func languageIndex(_ tag: String) -> LanguageIndex? {
    if let index = languages.firstIndex(of: tag) { return LanguageIndex(index) }
    guard languages.count < LexiconBuilder.mostLanguages else { return nil }
    languages.append(tag)
    return LanguageIndex(languages.count - 1)
  }

  /// Makes the tables by word as long as the vocabulary.
  private mutating func makeRoom() {
    let missing = vocabulary.count - roots.count
    roots.append(contentsOf: repeatElement(0, count: missing))
    functionWords.append(contentsOf: repeatElement(0, count: missing))
    abbreviations.append(contentsOf: repeatElement(.none, count: missing))
  }

  /// Adds a row whose term's words are some of `words`; what is wrong with it, where something is.
  private mutating func insert(_ row: EntryRow, _ words: [Int32], _ phrase: Range<Int>) -> String? {
    guard !phrase.isEmpty else { return "holds no word" }
    for place in phrase where words[place] < 0 {
      return "holds a word of more than \(Vocabulary.longestWord) bytes"
    }
    let first = Int(words[phrase.lowerBound])
    if roots[first] == 0 { roots[first] = tree.addNode() }
    var node = roots[first]
    for place in phrase.dropFirst() { node = tree.child(of: node, words[place]) }
    if stands(node, row) { return "stands twice" }
    tree.add(Int32(truncatingIfNeeded: rows.count), at: node)
    rows.append(row)
    if row.role == .functionWords, phrase.count == 1 { functionWords[first] |= 1 << row.language }
    if row.role == .abbreviations, phrase.count > 1 {
      let word = Int(words[phrase.upperBound - 2])
      abbreviations[word] = row.kind == .number ? .number : .never
    }
    return nil
  }

  /// Whether the same term of the same role, class and language is there already.
  private func stands(_ node: Int32, _ row: EntryRow) -> Bool {
    tree.contains(at: node) { id in
      let other = rows[Int(id)]
      return other.role == row.role && other.language == row.language && other.kind == row.kind
        && other.isExact == row.isExact && (!row.isExact || cell(other).elementsEqual(cell(row)))
    }
  }

  private func cell(_ row: EntryRow) -> Slice<FrozenArray<UInt8>> { tables[Int(row.table)].bytes[row.term] }

  // MARK: Finishing

  func finish() -> Lexicon {
    let tables = LexiconTables(
      rows: FrozenArray(rows), firstRows: FrozenArray(firstRows + [Int32(rows.count)]), tables: tables)
    return Lexicon(
      LexiconParts(
        vocabulary: vocabulary.finish(), tables: tables, languages: languages,
        tree: tree.finish(rows, roots: roots), functionWordLanguages: FrozenArray(functionWords),
        abbreviations: FrozenArray(abbreviations)))
  }
}
