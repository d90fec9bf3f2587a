import Text

/// Turns tables into a ``Lexicon``.
struct LexiconBuilder {
  private(set) var faults: [TableFault] = []
  private var vocabulary = Vocabulary()
  private var entries: [Entry] = []
  private var languages = ["common"]
  private var seen: Set<String> = []
  private var roots: [Int32] = []
  private var edges: [UInt64: Int32] = [:]
  private var nodeEntries: [[Int32]] = [[]]
  private var hasChildren: [Bool] = [false]
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
    for row in TableReader.rows(of: table, role: role, faults: &faults) {
      let key =
        "\(language)\t\(role.rawValue)\t\(row.kind)\t\(row.isExact ? row.term : row.term.lowercased())"
      guard seen.insert(key).inserted else {
        faults.append(
          TableFault(table: table.path, line: row.line, column: 1, cell: row.term, problem: "stands twice"))
        continue
      }
      insert(row, role, language, table.path)
    }
  }

  private mutating func languageIndex(_ tag: String) -> LanguageIndex {
    if let index = languages.firstIndex(of: tag) { return LanguageIndex(index) }
    languages.append(tag)
    return LanguageIndex(languages.count - 1)
  }

  private mutating func insert(_ row: TableRow, _ role: Role, _ language: LanguageIndex, _ table: String) {
    let words = words(of: row.term)
    guard let first = words.first else { return }
    let id = Int32(entries.count)
    entries.append(
      Entry(
        id: id, role: role, language: language, isExact: row.isExact, term: row.term,
        numerator: row.numerator,
        denominator: row.denominator, code: row.code, kind: row.kind, table: table, line: Int32(row.line)))
    if role == .functionWords, words.count == 1 { functionWords[Int(first)] |= 1 << language }
    if role == .abbreviations, let last = words.dropLast().last {
      abbreviations[Int(last)] = row.kind == "number" ? .number : .never
    }
    if roots[Int(first)] == 0 { roots[Int(first)] = addNode() }
    var node = roots[Int(first)]
    for word in words.dropFirst() {
      let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
      if let child = edges[key] {
        node = child
      } else {
        hasChildren[Int(node)] = true
        let child = addNode()
        edges[key] = child
        node = child
      }
    }
    nodeEntries[Int(node)].append(id)
  }

  private mutating func addNode() -> Int32 {
    nodeEntries.append([])
    hasChildren.append(false)
    return Int32(nodeEntries.count - 1)
  }

  /// The numbers of a term's words, cut as a text is.
  private mutating func words(of term: String) -> [Int32] {
    let document = Document(term)
    let tokens = Tokenizer(vocabulary: vocabulary, segmenter: segmenter).tokens(of: document)
    return tokens.map { token in
      let number = vocabulary.insert(Array(document.bytes[Int(token.start)..<Int(token.end)]))
      while roots.count <= Int(number) {
        roots.append(0)
        functionWords.append(0)
        abbreviations.append(.none)
      }
      return number
    }
  }

  mutating func finish() -> Lexicon {
    var tree = PhraseTree()
    tree.endStarts = [0]
    for ids in nodeEntries {
      tree.ends.append(contentsOf: ids)
      tree.endStarts.append(Int32(tree.ends.count))
    }
    tree.edges = edges
    tree.hasChildren = hasChildren
    return Lexicon(
      vocabulary: vocabulary, entries: entries, languages: languages, roots: roots, tree: tree,
      functionWordLanguages: functionWords, abbreviations: abbreviations)
  }
}
