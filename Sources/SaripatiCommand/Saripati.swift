import ArgumentParser

@main
enum Main {
  static func main() {
    StandardStreams.fillClosed()
    BuiltIn.prepare(for: CommandLine.arguments)
    SaripatiCommand.main()
  }
}

/// `saripati`: the command line, the only place that reads files, prints or exits.
struct SaripatiCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saripati",
    abstract:
      "Reads news articles and gives their figures, dates, statements and recommendations as records.",
    discussion: """
      Examples:
        saripati extract article.txt                      one article, one JSON record
        saripati extract articles/ --format csv           a folder, one row a figure, for a spreadsheet
        saripati extract --input jsonl - < articles.jsonl many articles through a pipe
        saripati explain article.txt                      why each record was made

      Exit status: 0 all well, 1 some inputs failed, 64 wrong usage, 74 output failed, 130 interrupted,
      143 terminated.
      """,
    version: "saripati 0.1.0",
    subcommands: [
      Extract.self, Tokens.self, Lexicons.self, Evaluate.self, Explain.self, Schema.self,
    ])
}
