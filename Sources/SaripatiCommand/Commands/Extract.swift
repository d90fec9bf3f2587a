import ArgumentParser
import Glibc
import Saripati

/// `saripati extract`: articles in, records out, in input order.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints one record for each article.",
    discussion: """
      Files are read as given; folders recursively, in byte order of their paths: every .txt, .text, .jsonl and
      .ndjson below them. Without a path, or with "-", standard input is read.

      Examples:
        saripati extract article.txt
        saripati extract clippings/ --format csv --output figures.csv
        saripati extract --input jsonl --reference-date 2025-06-30 - < articles.jsonl

      A line of JSON Lines holds {"id", "text", "language"?, "reference_date"?}; the id is kept.
      """)

  @Argument(help: ArgumentHelp("Files and folders; \"-\" is standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("What inputs hold: auto, text or jsonl.", valueName: "format"))
  var input = InputFormat.auto

  @Option(
    help: ArgumentHelp(
      "jsonl (one record a line), json (one array) or csv (one row a figure).", valueName: "format"))
  var format = OutputFormat.jsonl

  @Option(
    help: ArgumentHelp("Writes to this file, which gets its name when it is complete.", valueName: "file"))
  var output: String?

  @OptionGroup var analysis: AnalysisArguments

  @Option(help: ArgumentHelp("How many articles are read at the same time.", valueName: "n"))
  var jobs: Int = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  @Option(help: ArgumentHelp("What positions count: codepoint, utf8 or utf16.", valueName: "unit"))
  var offsets = OffsetUnit.codepoint

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs must be 1 or more.") }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    let lexicon = try analysis.loadLexicon()
    let work = Work(
      lexicon: lexicon, facts: Analyser.facts(of: lexicon), options: try analysis.options(), format: format,
      unit: offsets)
    let source = ItemSource(paths: paths.map { Array($0.utf8) }, format: input)
    do {
      let file = try OutputFile(path: output.map { Array($0.utf8) })
      let failures = try await Pipeline(work: work, jobs: jobs).run(source, into: file)
      if failures > 0 { throw ExitCode(1) }
    } catch let failure as OutputFailure {
      if failure.isClosedPipe { throw ExitCode(0) }
      Diagnostics.report(failure.path, "cannot be written: \(Diagnostics.text(failure.number))")
      throw ExitCode(74)
    }
  }
}

extension OffsetUnit: ExpressibleByArgument {}
