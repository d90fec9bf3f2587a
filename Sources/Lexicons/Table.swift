import Text

/// A lexicon table as text: its name, its language and its rows' bytes.
public struct Table: Sendable {
  /// `id/currencies.tsv`.
  public let path: String
  /// The whole file.
  public let bytes: FrozenArray<UInt8>

  /// A table of some path: `LANGUAGE/ROLE.tsv`.
  public init(path: String, bytes: [UInt8]) { self.init(path: path, bytes: FrozenArray(bytes)) }

  /// A table whose text is in memory already.
  init(path: String, bytes: FrozenArray<UInt8>) {
    self.path = path
    self.bytes = bytes
  }
}

/// What is wrong with a table, and where.
public struct TableFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The table's path.
  public let table: String
  /// Line and column count from 1; 0 where the whole table is meant.
  public let line: Int
  /// From 1; 0 where the whole line is meant.
  public let column: Int
  /// The cell as the table writes it.
  public let cell: String
  /// What is wrong, and what was expected.
  public let problem: String

  /// `id/months.tsv:3: column 2 ("value"): "13" …`, one line.
  public var description: String {
    let place = line == 0 ? table : column == 0 ? "\(table):\(line)" : "\(table):\(line): column \(column)"
    return cell.isEmpty ? "\(place): \(problem)" : "\(place): \"\(cell)\": \(problem)"
  }
}
