import Text

/// Turns tables into a ``Lexicon``.
struct LexiconBuilder {
  private(set) var faults: [TableFault] = []
  private var vocabulary = Vocabulary()
  private var entries: [Entry] = []
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
    let language = languageIndex(String(parts[parts.count - 2]))
    // The table is cut into tokens as a text is, so that its terms match what texts hold.
    let tokens = Tokenizer(vocabulary: Vocabulary(), segmenter: segmenter).tokens(
      of: Document(bytes: table.bytes))
    var token = 0
    var reader = TableReader(table, role: role)
    reader.forEachRow { row in
      while token < tokens.count, Int(tokens[token].start) < row.termRange.lowerBound { token += 1 }
      let first = token
      while token < tokens.count, Int(tokens[token].end) <= row.termRange.upperBound { token += 1 }
      insert(row, tokens[first..<token], role, language, table)
    }
    faults += reader.faults
  }

  private mutating func languageIndex(_ tag: String) -> LanguageIndex {
    if let index = languages.firstIndex(of: tag) { return LanguageIndex(index) }
    languages.append(tag)
    return LanguageIndex(languages.count - 1)
  }

  private mutating func insert(
    _ row: TableRow, _ tokens: ArraySlice<Token>, _ role: Role, _ language: LanguageIndex, _ table: Table
  ) {
    guard let first = tokens.first.map({ word($0, table) }) else { return }
    if roots[Int(first)] == 0 { roots[Int(first)] = tree.addNode() }
    var node = roots[Int(first)]
    var beforeLast = first
    var last = first
    for token in tokens.dropFirst() {
      beforeLast = last
      last = word(token, table)
      node = tree.child(of: node, last)
    }
    let term = String(decoding: table.bytes[row.termRange], as: UTF8.self)
    if stands(node, row, term, role, language) {
      faults.append(
        TableFault(table: table.path, line: row.line, column: 1, cell: term, problem: "stands twice"))
      return
    }
    tree.add(Int32(entries.count), at: node)
    entries.append(
      Entry(
        id: Int32(entries.count), role: role, language: language, isExact: row.isExact, term: term,
        numerator: row.numerator, denominator: row.denominator, code: row.code, kind: row.kind,
        table: table.path,
        line: Int32(row.line)))
    if role == .functionWords, tokens.count == 1 { functionWords[Int(first)] |= 1 << language }
    if role == .abbreviations, tokens.count > 1 {
      abbreviations[Int(beforeLast)] = row.kind == "number" ? .number : .never
    }
  }

  /// Whether the same term of the same role, class and language is there already.
  private func stands(
    _ node: Int32, _ row: TableRow, _ term: String, _ role: Role, _ language: LanguageIndex
  ) -> Bool {
    tree.contains(at: node) { id in
      let entry = entries[Int(id)]
      return entry.role == role && entry.language == language && entry.kind == row.kind
        && (entry.isExact == row.isExact && (!row.isExact || entry.term == term))
    }
  }

  /// The number of a token's word.
  private mutating func word(_ token: Token, _ table: Table) -> Int32 {
    let number = vocabulary.insert(table.bytes[Int(token.start)..<Int(token.end)])
    while roots.count <= Int(number) {
      roots.append(0)
      functionWords.append(0)
      abbreviations.append(.none)
    }
    return number
  }

  func finish() -> Lexicon {
    var entriesByRole: [[Int32]] = Array(repeating: [], count: Role.allCases.count)
    for entry in entries { entriesByRole[Int(entry.role.rawValue)].append(entry.id) }
    var decimalMarks: [UInt8] = Array(repeating: 0x2E, count: languages.count)
    for entry in entries where entry.role == .conventions && entry.term == "decimal-mark" {
      decimalMarks[Int(entry.language)] = entry.code.utf8.first ?? 0x2E
    }
    return Lexicon(
      vocabulary: vocabulary, entries: entries, languages: languages, roots: roots, tree: tree.finish(),
      functionWordLanguages: functionWords, abbreviations: abbreviations, decimalMarks: decimalMarks,
      entriesByRole: entriesByRole)
  }
}
