import ArgumentParser
import Saripati

/// Where inputs come from and what they hold.
struct InputArguments: ParsableArguments {
  @Option(help: ArgumentHelp("What inputs hold: auto, text or jsonl.", valueName: "format"))
  var input = InputFormat.auto

  @Option(
    name: .customLong("files0-from"),
    help: ArgumentHelp(
      "Reads the names of files and folders, each ended by NUL, from this file; \"-\" is standard input.",
      valueName: "file"))
  var files0From: String?

  @Option(
    help: ArgumentHelp(
      "Articles, and lines of JSON Lines, of more megabytes are not read but recorded as an error.",
      valueName: "mb"))
  var maxSize = 64

  func validate() throws {
    guard (1...1000).contains(maxSize) else {
      throw ValidationError("--max-size must be a number of megabytes from 1 to 1000; found \(maxSize).")
    }
  }

  /// What to read, with names as the bytes that they are.
  func inputs(_ paths: [String], _ arguments: inout RawArguments) -> Inputs {
    Inputs(
      paths: paths.map { arguments.bytes(of: $0) }, list: files0From.map { arguments.bytes(of: $0) },
      format: input, limit: maxSize * 1_000_000)
  }
}

/// Where records go and how, and what is told beside.
struct OutputArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "jsonl (one record a line), json (one array) or csv (one row a figure).", valueName: "format"))
  var format = OutputFormat.jsonl

  @Option(
    help: ArgumentHelp(
      "Writes to this file: beside it, to FILE.part, until all is there.", valueName: "file"))
  var output: String?

  @Flag(
    help: """
      Goes on where an interrupted run with --output stopped: keeps what FILE.part, or a complete FILE, holds, \
      and leaves out the articles whose ids stand there. For --format jsonl.
      """)
  var resume = false

  @Option(help: ArgumentHelp("What positions count: codepoint, utf8 or utf16.", valueName: "unit"))
  var offsets = OffsetUnit.codepoint

  @Flag(help: "Tells on standard error only what failed: no warnings, no progress bar.") var quiet = false
  @Flag(help: "Tells on standard error what was found in each article.") var verbose = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    guard resume else { return }
    if output == nil { throw ValidationError("--resume needs --output FILE: what a file holds is left out.") }
    if format != .jsonl {
      throw ValidationError(
        "--resume needs --format jsonl: \(format.rawValue) does not tell which articles are done.")
    }
  }

  var verbosity: Verbosity { quiet ? .quiet : verbose ? .verbose : .normal }

  /// Whether a run that stops can be gone on with.
  var canResume: Bool { output != nil && format == .jsonl }
}

extension OffsetUnit: ExpressibleByArgument {}
