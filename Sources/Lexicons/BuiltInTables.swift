import LexiconData
import Text

extension Lexicon {
  /// The tables that travel inside the executable, in the order of their paths.
  public static func builtInTables() -> [Table] {
    (0..<Int(lexicon_table_count())).map { index in
      let table = lexicon_table(Int32(index))
      let bytes = UnsafeBufferPointer(start: table.bytes, count: Int(table.length))
      return Table(path: String(cString: table.path), bytes: FrozenArray(permanent: bytes))
    }
  }

  /// The tags of the languages that have built-in tables.
  public static func builtInLanguages() -> [String] {
    var tags: [String] = []
    for index in 0..<lexicon_table_count() {
      let path = String(cString: lexicon_table(index).path)
      let tag = String(path.prefix { $0 != "/" })
      if tag != "common", !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }
}
