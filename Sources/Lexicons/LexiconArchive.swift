import Text

/// A compiled lexicon as an image of its memory, which travels in the executable: a start needs about a millisecond for it,
/// where compiling the tables takes some twenty.
///
/// The cells themselves stay in the tables, whose lengths must be those at hand.
public enum LexiconArchive {
  /// Writes what a lexicon's tables were compiled to.
  ///
  ///     LexiconArchive.write(Lexicon.compile(tables).0)    // for ``read(_:tables:)``
  public static func write(_ lexicon: Lexicon) -> [UInt8] {
    var image = MemoryImageWriter()
    let tables = lexicon.entries.tables
    image.append(FrozenArray(lengths(of: tables.tables)))
    image.append(FrozenArray(Array(lexicon.languages.joined(separator: " ").utf8)))
    image.append(tables.rows)
    image.append(tables.firstRows)
    image.append(lexicon.functionWordLanguages)
    image.append(lexicon.abbreviations)
    lexicon.vocabulary.write(to: &image)
    lexicon.tree.write(to: &image)
    return image.text
  }

  /// The lexicon of an archive, or nil where it was made of other tables.
  public static func read(_ archive: UnsafeBufferPointer<UInt8>, tables: [Table]) -> Lexicon? {
    guard var image = MemoryImage(archive), Array(image.next()) == lengths(of: tables) else { return nil }
    let languages: FrozenArray<UInt8> = image.next()
    let rows = LexiconTables(rows: image.next(), firstRows: image.next(), tables: tables)
    let functionWords: FrozenArray<UInt8> = image.next()
    let abbreviations: FrozenArray<Lexicon.AbbreviationKind> = image.next()
    return Lexicon(
      LexiconParts(
        vocabulary: Vocabulary(from: &image), tables: rows,
        languages: languages.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) },
        tree: PhraseTree(from: &image), functionWordLanguages: functionWords, abbreviations: abbreviations))
  }

  /// How many bytes each table has.
  private static func lengths(of tables: [Table]) -> [Int64] { tables.map { Int64($0.bytes.count) } }
}
