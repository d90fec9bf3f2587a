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
  var term = ""
  var numerator: Int64 = 0
  var denominator: Int64 = 0
  var code = ""
  var kind = ""
  var isExact = false
}

/// Reads tables: tab-separated, a header row, `#` comments, UTF-8.
enum TableReader {
  static let columns = ["term", "value", "code", "class", "case", "note"]

  /// The rows of a table; what is wrong goes to `faults`, and the row is left out.
  static func rows(of table: Table, role: Role, faults: inout [TableFault]) -> [TableRow] {
    var rows: [TableRow] = []
    var header: [Int] = []
    var line = 0
    for raw in table.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      let bytes = raw.last == 0x0D ? raw.dropLast() : raw
      if bytes.isEmpty || bytes.first == 0x23 { continue }
      let cells = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
      func fault(_ column: Int, _ cell: String, _ problem: String) {
        faults.append(
          TableFault(table: table.path, line: line, column: column, cell: cell, problem: problem))
      }
      if header.isEmpty {
        for (index, cell) in cells.enumerated() {
          let name = String(decoding: cell, as: UTF8.self)
          guard let column = columns.firstIndex(of: name) else {
            fault(index + 1, name, "no such column; expected one of \(columns.joined(separator: ", "))")
            return []
          }
          header.append(column)
        }
        if header.first != 0 {
          fault(1, "", "the first column must be \"term\"")
          return []
        }
        continue
      }
      if cells.count > header.count {
        fault(
          header.count + 1, String(decoding: cells[header.count], as: UTF8.self),
          "more cells than the header has")
        continue
      }
      if let row = row(cells, header, line, role, fault) { rows.append(row) }
    }
    if header.isEmpty {
      faults.append(
        TableFault(table: table.path, line: 0, column: 0, cell: "", problem: "empty; expected a header row"))
    }
    return rows
  }

  private static func row(
    _ cells: [ArraySlice<UInt8>], _ header: [Int], _ line: Int, _ role: Role,
    _ fault: (Int, String, String) -> Void
  ) -> TableRow? {
    var row = TableRow()
    row.line = line
    for (index, cell) in cells.enumerated() {
      let text = String(decoding: cell, as: UTF8.self)
      switch header[index] {
      case 0: row.term = text
      case 1 where !text.isEmpty:
        guard let (numerator, denominator) = fraction(cell) else {
          fault(index + 1, text, "expected a whole number, a decimal or a fraction such as 1/3")
          return nil
        }
        row.numerator = numerator
        row.denominator = denominator
      case 2: row.code = text
      case 3:
        if !RoleClasses.allows(text, in: role) {
          let allowed = RoleClasses.classes(of: role).joined(separator: ", ")
          fault(index + 1, text, "no class of \(role.tableName); expected one of \(allowed)")
          return nil
        }
        row.kind = text
      case 4:
        if text != "exact" && !text.isEmpty {
          fault(index + 1, text, "expected \"exact\" or nothing")
          return nil
        }
        row.isExact = text == "exact"
      default: break
      }
    }
    if row.term.isEmpty || row.term.first == " " || row.term.last == " " {
      fault(1, row.term, "expected a term without spaces around it")
      return nil
    }
    return row
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
