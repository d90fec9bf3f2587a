import ArgumentParser
import Glibc
import Saripati

/// `saripati extract`: articles in, records out, in input order.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints one record for each article.",
    discussion: """
      Files are read as given; folders recursively, in byte order of their paths: every .txt, .text, .jsonl and
      .ndjson below them. Without a path, or with "-", standard input is read.

      Examples:
        saripati extract article.txt
        saripati extract clippings/ --format csv --output figures.csv
        saripati extract archive/ --output records.jsonl --resume
        saripati extract --input jsonl --reference-date 2025-06-30 - < articles.jsonl
        find archive -name '*.txt' -print0 | saripati extract --files0-from -

      A line of JSON Lines holds {"id", "text", "language"?, "reference_date"?}; the id is kept.
      """)

  @Argument(help: ArgumentHelp("Files and folders; \"-\" is standard input.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup(title: "Input") var inputOptions: InputArguments
  @OptionGroup(title: "Output") var outputOptions: OutputArguments
  @OptionGroup(title: "Analysis") var analysis: AnalysisArguments

  @Option(help: ArgumentHelp("How many articles are read at the same time.", valueName: "n"))
  var jobs: Int = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  @Flag(help: "Stops before the first input that cannot be read.") var failFast = false

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs must be 1 or more.") }
    if inputOptions.files0From != nil, !paths.isEmpty {
      throw ValidationError("--files0-from stands in the place of paths; give one or the other.")
    }
  }

  func run() throws {
    // A reader that goes away and a file that may not grow are errors of writing.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var arguments = RawArguments()
    var inputs = inputOptions.inputs(paths, &arguments)
    if inputs.list == nil, inputs.paths.isEmpty { inputs.paths = [Inputs.standardInput] }
    let lexicon = try analysis.loadLexicon()
    let reader = ArticleReader(lexicon: lexicon, options: try analysis.options(), limit: inputs.limit)
    var work = Work(
      reader: reader, facts: analysis.facts(of: lexicon), format: outputOptions.format,
      unit: outputOptions.offsets)
    work.isVerbose = outputOptions.verbosity == .verbose
    work.failsFast = failFast
    let path = outputOptions.output.map { arguments.bytes(of: $0) }
    do {
      try run(work, inputs, path)
    } catch let failure as OutputFailure {
      if failure.isClosedPipe { throw ExitCode(0) }
      let hint = outputOptions.canResume && failure.leavesRecords ? "; \(Extraction.howToResume)" : ""
      Diagnostics.report(failure.path, failure.text + hint)
      throw ExitCode(74)
    }
  }

  private func run(_ work: Work, _ inputs: Inputs, _ path: [UInt8]?) throws {
    let file = try OutputFile(path: path, resumes: outputOptions.resume)
    if file.hasDiscarded, let part = file.temporary, outputOptions.verbosity != .quiet {
      Diagnostics.report(
        part, "what an interrupted run left is begun anew; with --resume a run goes on with it")
    }
    let done = outputOptions.resume ? try file.readRecords() : RecordIDs()
    let extraction = Extraction(
      work: work, jobs: jobs, options: outputOptions,
      writer: RecordWriter(format: work.format, verbosity: outputOptions.verbosity, file: file))
    try extraction.run(inputs, done: done)
  }
}
