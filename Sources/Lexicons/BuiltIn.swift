import LexiconData

extension Lexicon {
  /// The tables that travel inside the executable, in the order of their paths.
  public static func builtInTables() -> [Table] {
    (0..<Int(lexicon_table_count())).map { index in
      let table = lexicon_table(Int32(index))
      let bytes = UnsafeBufferPointer(start: table.bytes, count: Int(table.length))
      return Table(path: String(cString: table.path), bytes: Array(bytes))
    }
  }

  /// The lexicon of the built-in tables.
  public static func builtIn() -> Lexicon { compile(builtInTables()).0 }
}
