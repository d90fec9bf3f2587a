/// One row of CSV (RFC 4180): cells quoted where needed, lines ended by CR LF.
public struct CSVRow {
  /// The row as far as it was written.
  public private(set) var bytes: [UInt8] = []
  private var isEmpty = true

  /// A row without cells.
  public init() {}

  /// Appends a cell.
  ///
  /// Text that a spreadsheet would take for a formula gets an apostrophe before it: an article must not run one.
  public mutating func append(_ text: String, isText: Bool = true) {
    if !isEmpty { bytes.append(0x2C) }
    isEmpty = false
    let cell = Array(text.utf8)
    let isFormula = isText && cell.first.map { [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains($0) } ?? false
    guard isFormula || cell.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(0x22)
    if isFormula { bytes.append(0x27) }
    for byte in cell {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Ends the row.
  public mutating func end() { bytes.append(contentsOf: [0x0D, 0x0A]) }
}
