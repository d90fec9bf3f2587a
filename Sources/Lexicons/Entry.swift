import Text

/// The language of a table, as a number: 0 is `common`, which every language has.
public typealias LanguageIndex = UInt8

/// One row of a lexicon table.
///
/// Entries are made when they are asked for: the lexicon keeps rows of integers, and the tables' own bytes.
public struct Entry: Sendable {
  /// Its number in the lexicon.
  public let id: Int32
  let tables: LexiconTables
  private var row: EntryRow { tables.rows[Int(id)] }

  init(id: Int32, tables: LexiconTables) {
    self.id = id
    self.tables = tables
  }

  /// Its table's role.
  public var role: Role { row.role }
  /// Its table's language.
  public var language: LanguageIndex { row.language }
  /// Whether the letters' case must be as written.
  public var isExact: Bool { row.isExact }
  /// The term as the table writes it.
  public var term: String {
    let row = row
    return tables.text(row.term, of: row)
  }
  /// The bytes of `term`, where they stand in the table.
  public var termBytes: Slice<FrozenArray<UInt8>> { tables.tables[Int(row.table)].bytes[row.term] }
  /// The bytes of `code`, where they stand in the table.
  public var codeBytes: Slice<FrozenArray<UInt8>> {
    let row = row
    return tables.tables[Int(row.table)].bytes[row.code]
  }
  /// `value` as a fraction: numerator and denominator; 0/0 where the cell is empty.
  public var numerator: Int64 { row.numerator }
  /// 1 for a whole number, 0 where the cell is empty.
  public var denominator: Int64 { Int64(row.denominator) }
  /// `code`, or the empty string.
  public var code: String {
    let row = row
    return row.codeLength == 0 ? "" : tables.text(row.code, of: row)
  }
  /// `code` as a ``CodeKey``, without a string being made of it.
  public var codeKey: UInt64 { Entries(tables: tables).codeKey(id) }
  /// Whether `code` is this, without a string being made of it.
  public func isCode(_ text: StaticString) -> Bool { Entries(tables: tables).isCode(id, text) }
  /// Whether `code` begins with this.
  public func codeBegins(with text: StaticString) -> Bool { codeHolds(text, row.code.lowerBound) }
  /// Whether `code` ends with this.
  public func codeEnds(with text: StaticString) -> Bool {
    codeHolds(text, row.code.upperBound - text.utf8CodeUnitCount)
  }

  /// Whether `code` has this where it stands in the table.
  private func codeHolds(_ text: StaticString, _ start: Int) -> Bool {
    let row = row
    guard Int(row.codeLength) >= text.utf8CodeUnitCount else { return false }
    let bytes = tables.tables[Int(row.table)].bytes
    for index in 0..<text.utf8CodeUnitCount where bytes[start + index] != text.utf8Start[index] {
      return false
    }
    return true
  }
  /// `class`.
  public var kind: TermClass { row.kind }
  /// The table's file and the row's line in it, for explanations: `id/currencies.tsv:12`.
  public var table: String { tables.tables[Int(row.table)].path }
  /// Its line in the table, from 1.
  public var line: Int { tables.line(of: row) }
}

/// An entry found in a text: which tokens it covers.
public struct Term: Sendable, BitwiseCopyable {
  /// The number of its row: ``Reading/entry(_:)`` gives the entry.
  public let entry: Int32
  /// Its first token.
  public let first: Int32
  /// How many tokens it covers.
  public let count: UInt16
  /// Its table's role.
  public let role: Role
  /// Its class.
  public let kind: TermClass

  /// The tokens that it covers.
  public var tokens: Range<Int> { Int(first)..<Int(first) + Int(count) }
}

/// A lexicon's rows as a collection of entries.
public struct Entries: RandomAccessCollection, Sendable {
  let tables: LexiconTables
  var rows: FrozenArray<EntryRow> { tables.rows }

  /// The first entry.
  public var startIndex: Int { 0 }
  /// Behind the last entry.
  public var endIndex: Int { tables.rows.count }
  /// The entry of a number.
  public subscript(index: Int) -> Entry {
    precondition(index >= 0 && index < tables.rows.count, "no such entry")
    return Entry(id: Int32(truncatingIfNeeded: index), tables: tables)
  }

  /// An entry's `code` as a ``CodeKey``, without a string being made of it.
  public func codeKey(_ entry: Int32) -> UInt64 {
    let row = tables.rows[Int(entry)]
    return row.code.isEmpty ? 0 : CodeKey.key(tables.tables[Int(row.table)].bytes[row.code])
  }

  /// Whether two entries have the same `code`, without a string being made of either.
  public func hasSameCode(_ one: Int32, _ other: Int32) -> Bool {
    let (row, otherRow) = (tables.rows[Int(one)], tables.rows[Int(other)])
    guard row.codeLength == otherRow.codeLength else { return false }
    let bytes = tables.tables[Int(row.table)].bytes
    let otherBytes = tables.tables[Int(otherRow.table)].bytes
    let (start, otherStart) = (row.code.lowerBound, otherRow.code.lowerBound)
    for index in 0..<Int(row.codeLength) where bytes[start + index] != otherBytes[otherStart + index] {
      return false
    }
    return true
  }

  /// Whether an entry's `code` is this, without a string being made of it.
  public func isCode(_ entry: Int32, _ text: StaticString) -> Bool {
    let row = tables.rows[Int(entry)]
    guard Int(row.codeLength) == text.utf8CodeUnitCount else { return false }
    let bytes = tables.tables[Int(row.table)].bytes
    let start = Int(row.start) + Int(row.codeOffset)
    for index in 0..<text.utf8CodeUnitCount where bytes[start + index] != text.utf8Start[index] {
      return false
    }
    return true
  }
}

/// Short codes as numbers, to be compared at once: the bytes of "TH" one behind the other; 0 for none and for codes of
/// more than eight bytes.
public enum CodeKey {
  /// The number of a code: `CodeKey.key("TH".utf8)` is 0x5448.
  public static func key(_ code: some Collection<UInt8>) -> UInt64 {
    code.count > 8 ? 0 : code.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// A row as integers; its cells stay in the table.
struct EntryRow: BitwiseCopyable, Equatable, Sendable {
  var numerator: Int64 = 0
  var denominator: Int32 = 0
  /// Where the row, which is where its term, begins in the table.
  var start: Int32 = 0
  var termLength: UInt16 = 0
  /// Where the code stands behind the row's start.
  var codeOffset: UInt16 = 0
  var codeLength: UInt16 = 0
  /// Its table by number.
  var table: UInt16 = 0
  var kind = TermClass.unclassed
  var role: Role
  var language: LanguageIndex = 0
  var isExact = false

  /// How many bytes a row may have.
  static let mostBytes = Int(UInt16.max)

  /// The term's bytes in the table.
  var term: Range<Int> { Int(start)..<Int(start) + Int(termLength) }
  /// The code's.
  var code: Range<Int> { Int(start) + Int(codeOffset)..<Int(start) + Int(codeOffset) + Int(codeLength) }
}

/// A lexicon's rows, and the text behind them.
final class LexiconTables: Sendable {
  let rows: FrozenArray<EntryRow>
  /// The number of each table's first row; one more at the end.
  let firstRows: FrozenArray<Int32>
  let tables: [Table]

  init(rows: FrozenArray<EntryRow>, firstRows: FrozenArray<Int32>, tables: [Table]) {
    self.rows = rows
    self.firstRows = firstRows
    self.tables = tables
  }

  func text(_ cell: Range<Int>, of row: EntryRow) -> String {
    String(decoding: tables[Int(row.table)].bytes[cell], as: UTF8.self)
  }

  /// The line of a row in its table, from 1; counted when it is asked for, which explanations do.
  func line(of row: EntryRow) -> Int {
    tables[Int(row.table)].bytes[..<Int(row.start)].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}
