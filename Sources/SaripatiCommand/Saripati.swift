import ArgumentParser

/// `saripati`: the command line, the only place that reads files, prints or exits.
@main
struct SaripatiCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saripati",
    abstract: "Reads news articles and gives their figures, dates, statements and recommendations as records.",
    subcommands: [Extract.self])
}
