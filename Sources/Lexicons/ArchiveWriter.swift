/// Writes the parts of an archive: numbers and texts one after another.
struct ArchiveWriter {
  private(set) var bytes: [UInt8] = []

  /// A number that is not negative.
  mutating func number(_ value: Int) {
    var rest = UInt(value)
    while rest > 31 {
      bytes.append(0x50 + UInt8(rest & 31))
      rest >>= 5
    }
    bytes.append(0x30 + UInt8(rest))
  }

  /// A text with its length before it.
  mutating func text(_ text: [UInt8]) {
    number(text.count)
    bytes += text
  }

  /// How many elements there are, and each of them.
  mutating func list<C: Collection>(_ elements: C, _ body: (inout ArchiveWriter, C.Element) -> Void) {
    number(elements.count)
    for element in elements { body(&self, element) }
  }

  /// The rows table by table: what a table's rows share, and each row from the one before.
  mutating func rows(_ lexicon: LexiconTables) {
    number(lexicon.rows.count)
    var next = 0
    for table in lexicon.tables.indices {
      let rows = lexicon.rows[next...].prefix { Int($0.table) == table }
      next += rows.count
      number(rows.count)
      guard let first = rows.first else { continue }
      number(Int(first.role.rawValue))
      number(Int(first.language))
      var start: Int32 = 0
      for row in rows {
        self.row(row, from: start)
        start = row.start
      }
    }
  }

  private mutating func row(_ row: EntryRow, from start: Int32) {
    let hasValue = row.denominator != 0
    let hasCode = row.codeLength != 0
    number(Int(row.kind.rawValue) << 3 | (row.isExact ? 4 : 0) | (hasValue ? 2 : 0) | (hasCode ? 1 : 0))
    number(Int(row.start - start))
    number(Int(row.termLength))
    if hasValue {
      number(Int(row.numerator.magnitude) << 1 | (row.numerator < 0 ? 1 : 0))
      number(Int(row.denominator))
    }
    if hasCode {
      number(Int(row.codeOffset))
      number(Int(row.codeLength))
    }
  }

  /// The tree: each node's number of entries, the entries node by node, and the edges in the order of their children.
  ///
  /// Entries, parents and children mostly follow the one before, so that each is written as a step from it.
  mutating func tree(_ tree: PhraseTree) {
    list(zip(tree.nodes, tree.nodes.dropFirst()).map { Int($1.firstEnd - $0.firstEnd) }) { $0.number($1) }
    var last = Int32(0)
    list(tree.ends) { writer, end in
      writer.step(from: &last, to: end.entry)
    }
    var (parent, child) = (Int32(0), Int32(0))
    list(tree.slots.filter { $0.child != 0 }.sorted { $0.child < $1.child }) { writer, edge in
      writer.step(from: &parent, to: edge.parent)
      writer.number(Int(edge.word))
      writer.step(from: &child, to: edge.child)
    }
  }

  /// A number as the step from the last one: small in either direction.
  private mutating func step(from last: inout Int32, to next: Int32) {
    let step = Int(next) - Int(last)
    number(step >= 0 ? step << 1 : ~step << 1 | 1)
    last = next
  }
}
