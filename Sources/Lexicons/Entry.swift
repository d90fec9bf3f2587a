/// The language of a table, as a number: 0 is `common`, which every language has.
public typealias LanguageIndex = UInt8

/// One row of a lexicon table.
public struct Entry: Sendable {
  /// Its number in the lexicon.
  public let id: Int32
  public let role: Role
  public let language: LanguageIndex
  /// Whether the letters' case must be as written.
  public let isExact: Bool
  /// The term as the table writes it.
  public let term: String
  /// `value` as a fraction: numerator and denominator; 0/0 where the cell is empty.
  public let numerator: Int64
  public let denominator: Int64
  /// `code`, or the empty string.
  public let code: String
  /// `class`, or the empty string.
  public let kind: String
  /// The table's file and the row's line in it, for explanations: `id/currencies.tsv:12`.
  public let table: String
  public let line: Int32
}

/// An entry found in a text: which tokens it covers.
public struct Term: Sendable {
  public let entry: Int32
  public let first: Int32
  public let count: Int32
  public let role: Role

  /// The tokens that it covers.
  public var tokens: Range<Int> { Int(first)..<Int(first + count) }
}
