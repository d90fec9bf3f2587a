import Text

/// A compiled lexicon as text of ASCII, which travels in the executable: reading it takes a fifth of the time that
/// compiling the tables takes.
///
/// Numbers stand in groups of five bits, the lowest first, each one character from `0` to `o`; a character from `P` on
/// says that the number goes on. The cells themselves stay in the tables, whose lengths must be those at hand.
public enum LexiconArchive {
  /// Writes what a lexicon's tables were compiled to.
  ///
  ///     LexiconArchive.write(Lexicon.compile(tables).0)    // for ``read(_:tables:)``
  public static func write(_ lexicon: Lexicon) -> [UInt8] {
    var writer = ArchiveWriter()
    let tables = lexicon.entries.tables
    writer.list(tables.tables) { $0.number($1.bytes.count) }
    writer.list(lexicon.languages) { $0.text(Array($1.utf8)) }
    writer.list(0..<lexicon.vocabulary.count) { $0.text(Array(lexicon.vocabulary.text(Int32($1)).utf8)) }
    writer.rows(tables)
    writer.list(Array(zip(lexicon.functionWordLanguages, lexicon.abbreviations))) { writer, word in
      writer.number(Int(word.0) << 2 | Int(word.1.rawValue))
    }
    writer.tree(lexicon.tree)
    return writer.bytes
  }

  /// The lexicon of an archive, or nil where it was made of other tables.
  public static func read(_ archive: StaticString, tables: [Table]) -> Lexicon? {
    archive.withUTF8Buffer { bytes in
      var reader = ArchiveReader(bytes)
      guard reader.number() == tables.count, tables.allSatisfy({ $0.bytes.count == reader.number() }) else {
        return nil
      }
      let languages = (0..<reader.number()).map { _ in String(decoding: reader.text(), as: UTF8.self) }
      let vocabulary = reader.vocabulary()
      let (rows, firstRows) = reader.rows(tables: tables.count)
      var functionWords: [UInt8] = []
      var abbreviations: [Lexicon.AbbreviationKind] = []
      let count = reader.number()
      functionWords.reserveCapacity(count)
      abbreviations.reserveCapacity(count)
      for _ in 0..<count {
        let word = reader.number()
        functionWords.append(UInt8(truncatingIfNeeded: word >> 2))
        abbreviations.append(Lexicon.AbbreviationKind(rawValue: UInt8(word & 3)) ?? .none)
      }
      return Lexicon(
        LexiconParts(
          vocabulary: vocabulary, tables: LexiconTables(rows: rows, tables: tables), firstRows: firstRows,
          languages: languages, tree: reader.tree(rows), functionWordLanguages: functionWords,
          abbreviations: abbreviations))
    }
  }
}
