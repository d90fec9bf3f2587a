import Lexicons

#if COMPILE_LEXICON_AT_START
  /// No archive: a build for the fuzzer runs no tool.
  private let compiledLexicon: StaticString = ""
#endif

extension Lexicon {
  /// The lexicon of the tables that travel inside the executable, as they were compiled when it was built.
  ///
  ///     Lexicon.builtIn().languages        // ["common", "en", "id"]
  public static func builtIn() -> Lexicon {
    let tables = builtInTables()
    return compiledLexicon.withUTF8Buffer { LexiconArchive.read($0, tables: tables) } ?? compile(tables).0
  }
}
