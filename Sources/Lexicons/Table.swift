/// A lexicon table as text: its name, its language and its rows' bytes.
public struct Table: Sendable {
  /// `id/currencies.tsv`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What is wrong with a table, and where.
public struct TableFault: Error, Equatable, Sendable, CustomStringConvertible {
  public let table: String
  /// Line and column count from 1; 0 where the whole table is meant.
  public let line: Int
  public let column: Int
  public let cell: String
  public let problem: String

  /// `id/months.tsv:3: column 2 ("value"): "13" …`, one line.
  public var description: String {
    let place = line == 0 ? table : column == 0 ? "\(table):\(line)" : "\(table):\(line): column \(column)"
    return cell.isEmpty ? "\(place): \(problem)" : "\(place): \"\(cell)\": \(problem)"
  }
}

/// One row as its cells say it, before the lexicon numbers it.
struct TableRow {
  var line = 0
  /// The term's bytes in the table.
  var termRange = 0..<0
  var numerator: Int64 = 0
  var denominator: Int64 = 0
  var code = ""
  var kind = ""
  var isExact = false
}

/// Reads tables: tab-separated, a header row, `#` comments, UTF-8.
struct TableReader {
  static let columns = ["term", "value", "code", "class", "case", "note"]

  private let table: Table
  private let role: Role
  private let classes: [String]
  private var line = 0
  /// The column that each cell of a row belongs to, from the header.
  private var header: [Int] = []
  private(set) var faults: [TableFault] = []

  init(_ table: Table, role: Role) {
    self.table = table
    self.role = role
    classes = RoleClasses.classes(of: role)
  }

  /// Calls `body` with each row; what is wrong goes to ``faults``, and the row is left out.
  mutating func forEachRow(_ body: (TableRow) -> Void) {
    let bytes = table.bytes
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      line += 1
      let next = end + 1
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      if start < end, bytes[start] != 0x23 {
        if header.isEmpty {
          guard readHeader(start..<end) else { return }
        } else if let row = row(start..<end) {
          body(row)
        }
      }
      start = next
    }
    if header.isEmpty {
      faults.append(
        TableFault(table: table.path, line: 0, column: 0, cell: "", problem: "empty; expected a header row"))
    }
  }

  private mutating func fault(_ column: Int, _ cell: String, _ problem: String) {
    faults.append(TableFault(table: table.path, line: line, column: column, cell: cell, problem: problem))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: table.bytes[range], as: UTF8.self) }

  private mutating func readHeader(_ range: Range<Int>) -> Bool {
    let names = text(range).split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    for (index, name) in names.enumerated() {
      guard let column = TableReader.columns.firstIndex(of: name) else {
        fault(
          index + 1, name, "no such column; expected one of \(TableReader.columns.joined(separator: ", "))")
        return false
      }
      header.append(column)
    }
    if header[0] != 0 { fault(1, names[0], "the first column must be \"term\"") }
    return header[0] == 0
  }

  private mutating func row(_ range: Range<Int>) -> TableRow? {
    var row = TableRow()
    row.line = line
    var index = 0
    var start = range.lowerBound
    while start <= range.upperBound {
      var end = start
      while end < range.upperBound, table.bytes[end] != 0x09 { end += 1 }
      guard index < header.count else {
        fault(index + 1, text(start..<end), "more cells than the header has")
        return nil
      }
      guard read(start..<end, column: header[index], index + 1, &row) else { return nil }
      index += 1
      start = end + 1
    }
    return row
  }

  /// Puts one cell into the row; false where it is wrong.
  private mutating func read(_ cell: Range<Int>, column: Int, _ place: Int, _ row: inout TableRow) -> Bool {
    switch column {
    case 0:
      let bytes = table.bytes
      guard !cell.isEmpty, bytes[cell.lowerBound] != 0x20, bytes[cell.upperBound - 1] != 0x20 else {
        fault(place, text(cell), "expected a term without spaces around it")
        return false
      }
      row.termRange = cell
    case 1 where !cell.isEmpty:
      guard let (numerator, denominator) = TableReader.fraction(table.bytes[cell]) else {
        fault(place, text(cell), "expected a whole number, a decimal or a fraction such as 1/3")
        return false
      }
      row.numerator = numerator
      row.denominator = denominator
    case 2: row.code = text(cell)
    case 3 where !cell.isEmpty:
      guard let name = classes.first(where: { $0.utf8.elementsEqual(table.bytes[cell]) }) else {
        fault(
          place, text(cell),
          "no class of \(role.tableName); expected one of \(classes.joined(separator: ", "))")
        return false
      }
      row.kind = name
    case 4 where !cell.isEmpty:
      guard table.bytes[cell].elementsEqual("exact".utf8) else {
        fault(place, text(cell), "expected \"exact\" or nothing")
        return false
      }
      row.isExact = true
    default: break
    }
    return true
  }

  /// `12`, `-1`, `0.5`, `1/3` as numerator and denominator.
  static func fraction(_ cell: ArraySlice<UInt8>) -> (Int64, Int64)? {
    let text = String(decoding: cell, as: UTF8.self)
    if let whole = Int64(text) { return (whole, 1) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let top = Int64(parts[0]), let bottom = Int64(parts[1]), bottom > 0 {
      return (top, bottom)
    }
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[1].count < 10, let digits = Int64(halves[0] + halves[1]) else {
      return nil
    }
    return (digits, halves[1].reduce(1) { power, _ in power * 10 })
  }
}
