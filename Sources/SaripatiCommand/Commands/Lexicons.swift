import ArgumentParser
import Saripati

/// `saripati lexicons`: looks after the tables.
struct Lexicons: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicons",
    abstract: "Checks the lexicon tables.", subcommands: [Check.self])

  /// `saripati lexicons check`: names file, line, column and cell of every fault.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Names file, line, column and cell of every fault in the tables.",
      discussion: """
        Examples:
          saripati lexicons check                 the built-in tables
          saripati lexicons check my-tables/      a folder that adds to them
        """)

    @Argument(help: "A folder of tables, LANGUAGE/ROLE.tsv; without it, the built-in ones.") var folder:
      String?

    func run() throws {
      let tables = try folder.map { try LexiconFolder.tables($0) } ?? Lexicon.builtInTables()
      let (lexicon, faults) = Lexicon.compile(tables)
      for fault in faults { Diagnostics.report(fault.description) }
      try Output.print("\(tables.count) tables, \(lexicon.entries.count) terms, \(faults.count) faults\n")
      if !faults.isEmpty { throw ExitCode(1) }
    }
  }
}
