import Text

/// Reads tables: tab-separated, a header row, `#` comments, UTF-8.
struct TableReader {
  static let columns = ["term", "value", "code", "class", "case", "note"]

  private let table: Table
  private let number: UInt16
  private let role: Role
  private let values: RoleValues
  private let language: LanguageIndex
  /// What the role's table may have in the column `class`.
  private let classes: [(name: [UInt8], kind: TermClass)]
  private var lastClass = 0
  private var line: Int32 = 0
  /// A byte up to which lines were counted for faults, and the line that it stands in.
  private var counted = (offset: 0, line: Int32(1))
  /// The column that each cell of a row belongs to, from the header.
  private var header: [Int] = []
  private(set) var rows: [EntryRow] = []
  private(set) var faults: [TableFault] = []

  /// - Parameters:
  ///   - number: the table's number among the lexicon's.
  init(
    _ table: Table, number: Int, role: Role, language: LanguageIndex
  ) {
    self.table = table
    self.number = UInt16(number)
    self.role = role
    values = RoleValues(of: role)
    self.language = language
    classes = RoleClasses.classes(of: role).map { (Array($0.name.utf8), $0) }
  }

  /// Reads the rows; what is wrong goes to ``faults``, and the row is left out.
  mutating func read() {
    let bytes = table.bytes
    guard isUTF8() else { return }
    let separators = Separators.positions(in: bytes)
    rows.reserveCapacity(separators.count / 2)
    // A spreadsheet may put a byte-order mark first.
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var place = 0
    while start < bytes.count {
      // The line's separators are those from `place` up to its line feed, or to the text's end.
      var last = place
      while last < separators.count, bytes[Int(separators[last])] != 0x0A { last += 1 }
      let lineEnd = last < separators.count ? Int(separators[last]) : bytes.count
      let end = lineEnd > start && bytes[lineEnd - 1] == 0x0D ? lineEnd - 1 : lineEnd
      line += 1
      if start < end, bytes[start] != 0x23 {
        if header.isEmpty {
          guard readHeader(start..<end) else { return }
        } else {
          row(bytes, separators, place..<last, start..<end)
        }
      }
      start = lineEnd + 1
      place = last + 1
    }
    if header.isEmpty {
      faults.append(
        TableFault(table: table.path, line: 0, column: 0, cell: "", problem: "empty; expected a header row"))
    }
  }

  /// Notes that a row's term is of no use.
  ///
  /// Asked in the order of rows: lines are counted from the row asked for before.
  mutating func fault(_ row: EntryRow, _ problem: String) {
    for byte in table.bytes[counted.offset..<Int(row.start)] where byte == 0x0A { counted.line += 1 }
    counted.offset = Int(row.start)
    line = counted.line
    fault(1, text(row.term), problem)
  }

  /// Whether the table is UTF-8; else the first line that is not goes to ``faults``.
  private mutating func isUTF8() -> Bool {
    guard String(validating: table.bytes, as: UTF8.self) == nil else { return true }
    let lines = table.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    line = Int32(1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0))
    fault(0, "", "no UTF-8; save the table as UTF-8")
    return false
  }

  private mutating func fault(_ column: Int, _ cell: String, _ problem: String) {
    faults.append(
      TableFault(table: table.path, line: Int(line), column: column, cell: cell, problem: problem))
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
      guard !header.contains(column) else {
        fault(index + 1, name, "the column stands twice")
        return false
      }
      header.append(column)
    }
    if header[0] != 0 { fault(1, names[0], "the first column must be \"term\"") }
    return header[0] == 0
  }

  // MARK: Rows

  private mutating func row(
    _ bytes: FrozenArray<UInt8>, _ separators: [Int32], _ tabs: Range<Int>, _ line: Range<Int>
  ) {
    var row = EntryRow(role: role)
    row.language = language
    row.table = number
    guard line.count <= EntryRow.mostBytes else {
      return fault(1, "", "a row of \(line.count) bytes; expected at most \(EntryRow.mostBytes)")
    }
    row.start = Int32(line.lowerBound)
    var start = line.lowerBound
    for index in 0...tabs.count {
      let end = index < tabs.count ? Int(separators[tabs.lowerBound + index]) : line.upperBound
      guard index < header.count else {
        return fault(index + 1, text(start..<end), "more cells than the header has")
      }
      if index == 0 || end > start {
        guard read(bytes, start..<end, column: header[index], index + 1, &row) else { return }
      }
      start = end + 1
    }
    rows.append(row)
  }

  /// Puts one cell into the row; false where it is wrong.
  private mutating func read(
    _ bytes: FrozenArray<UInt8>, _ cell: Range<Int>, column: Int, _ place: Int, _ row: inout EntryRow
  ) -> Bool {
    switch column {
    case 0:
      guard !cell.isEmpty, bytes[cell.lowerBound] != 0x20, bytes[cell.upperBound - 1] != 0x20 else {
        fault(place, text(cell), "expected a term without spaces around it")
        return false
      }
      row.termLength = UInt16(cell.count)
    case 1:
      guard let (numerator, denominator) = TableReader.fraction(bytes[cell]) else {
        fault(place, text(cell), "expected a whole number, a decimal or a fraction such as 1/3")
        return false
      }
      guard values.holds(numerator, denominator) else {
        fault(place, text(cell), "expected \(values.expectation)")
        return false
      }
      row.numerator = numerator
      row.denominator = Int32(denominator)
    case 2:
      guard RoleCodes.holds(role, bytes[cell]) else {
        fault(place, text(cell), "expected \(RoleCodes.expectation)")
        return false
      }
      row.codeOffset = UInt16(cell.lowerBound - Int(row.start))
      row.codeLength = UInt16(cell.count)
    case 3:
      guard let kind = termClass(bytes, cell) else {
        let expected = RoleClasses.classes(of: role).map(\.name).joined(separator: ", ")
        fault(place, text(cell), "no class of \(role.tableName); expected one of \(expected)")
        return false
      }
      row.kind = kind
    case 4:
      guard bytes[cell].elementsEqual("exact".utf8) else {
        fault(place, text(cell), "expected \"exact\" or nothing")
        return false
      }
      row.isExact = true
    default: break
    }
    return true
  }

  /// The class of a name; most rows have that of the row before.
  private mutating func termClass(_ bytes: FrozenArray<UInt8>, _ cell: Range<Int>) -> TermClass? {
    for step in 0..<classes.count {
      let index = lastClass + step < classes.count ? lastClass + step : lastClass + step - classes.count
      if isName(classes[index].name, bytes, cell) {
        lastClass = index
        return classes[index].kind
      }
    }
    return nil
  }

  private func isName(_ name: [UInt8], _ bytes: FrozenArray<UInt8>, _ cell: Range<Int>) -> Bool {
    guard name.count == cell.count else { return false }
    for index in name.indices where name[index] != bytes[cell.lowerBound + index] { return false }
    return true
  }

  /// `12`, `-1`, `0.5`, `1/3` as numerator and denominator.
  static func fraction(_ cell: FrozenBytes) -> (Int64, Int64)? {
    var value: Int64 = 0
    var isWhole = cell.count <= 18
    for byte in cell {
      guard byte >= 0x30, byte <= 0x39 else {
        isWhole = false
        break
      }
      value = value &* 10 &+ Int64(byte &- 0x30)
    }
    if isWhole { return (value, 1) }
    let text = String(decoding: cell, as: UTF8.self)
    if let whole = Int64(text) { return (whole, 1) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let top = Int64(parts[0]), let bottom = Int64(parts[1]), bottom > 0,
      bottom <= Int32.max
    {
      return (top, bottom)
    }
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[1].count < 10, let digits = Int64(halves[0] + halves[1]) else {
      return nil
    }
    return (digits, halves[1].reduce(1) { power, _ in power * 10 })
  }
}
