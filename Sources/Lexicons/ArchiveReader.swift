import Text

/// Reads what ``ArchiveWriter`` wrote. The archive is the program's own: it is not checked again.
struct ArchiveReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  @inline(__always)
  mutating func number() -> Int {
    var byte = bytes[index]
    index &+= 1
    if byte < 0x50 { return Int(byte &- 0x30) }
    var value = 0
    var shift = 0
    while byte >= 0x50 {
      value |= Int(byte &- 0x50) << shift
      shift &+= 5
      byte = bytes[index]
      index &+= 1
    }
    return value | Int(byte &- 0x30) << shift
  }

  /// The bytes of a text.
  mutating func text() -> UnsafeBufferPointer<UInt8> {
    let count = number()
    defer { index &+= count }
    return UnsafeBufferPointer(rebasing: bytes[index..<index + count])
  }

  /// A list of elements with their number before them.
  @inline(__always)
  mutating func list<T>(_ element: (inout ArchiveReader) -> T) -> [T] {
    let count = number()
    return Array(unsafeUninitializedCapacity: count) { out, size in
      while size < count {
        out.initializeElement(at: size, to: element(&self))
        size &+= 1
      }
    }
  }

  mutating func vocabulary() -> Vocabulary {
    let count = number()
    var vocabulary = Vocabulary()
    vocabulary.reserveCapacity(count)
    for _ in 0..<count {
      let length = number()
      vocabulary.restore(bytes, Span(index, index &+ length))
      index &+= length
    }
    return vocabulary
  }

  /// The rows of some tables, and the number of each table's first row.
  mutating func rows(tables: Int) -> (rows: [EntryRow], firsts: [Int32]) {
    let total = number()
    var rows: [EntryRow] = []
    rows.reserveCapacity(total)
    var firsts: [Int32] = [0]
    for table in 0..<tables {
      let count = number()
      if count > 0 {
        var row = EntryRow(role: Role(rawValue: UInt8(number())) ?? .conventions)
        row.language = LanguageIndex(number())
        row.table = UInt16(table)
        for _ in 0..<count { rows.append(self.row(from: &row)) }
      }
      firsts.append(Int32(rows.count))
    }
    return (rows, firsts)
  }

  /// The next row; `last` is the one before, of which it keeps what a table's rows share.
  @inline(__always)
  private mutating func row(from last: inout EntryRow) -> EntryRow {
    let shape = number()
    last.kind = TermClass(rawValue: UInt8(truncatingIfNeeded: shape >> 3)) ?? .unclassed
    last.isExact = shape & 4 != 0
    last.start &+= Int32(truncatingIfNeeded: number())
    last.termLength = UInt16(truncatingIfNeeded: number())
    (last.numerator, last.denominator, last.codeOffset, last.codeLength) = (0, 0, 0, 0)
    if shape & 2 != 0 {
      let value = number()
      last.numerator = value & 1 == 0 ? Int64(value >> 1) : -Int64(value >> 1)
      last.denominator = Int32(truncatingIfNeeded: number())
    }
    if shape & 1 != 0 {
      last.codeOffset = UInt16(truncatingIfNeeded: number())
      last.codeLength = UInt16(truncatingIfNeeded: number())
    }
    return last
  }

  mutating func tree(_ rows: [EntryRow]) -> PhraseTree {
    var tree = PhraseTree()
    var end = 0
    tree.nodes = list { reader in
      defer { end &+= reader.number() }
      return PhraseTree.Node(firstEnd: Int32(truncatingIfNeeded: end))
    }
    tree.nodes.append(PhraseTree.Node(firstEnd: Int32(truncatingIfNeeded: end)))
    var entry: Int32 = 0
    tree.ends = list { reader in
      reader.step(&entry)
      return PhraseTree.End(entry, rows[Int(entry)])
    }
    let edges = number()
    tree.reserve(edges)
    var edge = PhraseTree.Edge()
    for _ in 0..<edges {
      step(&edge.parent)
      edge.word = Int32(truncatingIfNeeded: number())
      step(&edge.child)
      tree.add(edge)
    }
    return tree
  }

  /// Goes on from the last number to the next.
  @inline(__always)
  private mutating func step(_ last: inout Int32) {
    let step = Int32(truncatingIfNeeded: number())
    last &+= step & 1 == 0 ? step >> 1 : ~(step >> 1)
  }
}
