import ArgumentParser
import Glibc
import Saripati

/// One run of `saripati extract`: the pipeline, what ends it before its time, and what is told of it.
struct Extraction: Sendable {
  private let pipeline: Pipeline
  private let verbosity: Verbosity
  private let hint: String
  private let showsProgress: Bool
  private let start = Progress.seconds()

  /// What to do after a run into a file stopped.
  static let howToResume = "the same command with --resume goes on from there"

  init(work: Work, jobs: Int, options: OutputArguments, writer: RecordWriter) {
    verbosity = options.verbosity
    hint =
      options.canResume
      ? Extraction.howToResume : "a run with --output and --format jsonl can go on with --resume"
    // A bar among records on the same terminal would be in their way.
    showsProgress =
      verbosity != .quiet && StandardStreams.errorsAreForATerminal
      && (options.output != nil || isatty(1) == 0)
    pipeline = Pipeline(work: work, jobs: jobs, writer: writer)
  }

  /// Runs to the end; throws the exit status of a run that did not go well.
  func run(_ inputs: Inputs, done: RecordIDs) throws {
    Interruption.await { [self] signal in interrupted(signal) }
    if done.count > 0, verbosity != .quiet {
      Diagnostics.report("\(Progress.grouped(done.count)) records are there already")
    }
    if showsProgress {
      _ = Progress(counts: { [pipeline] in pipeline.counts }, total: { inputs.size() })
    }
    defer { Progress.end() }
    let ending = try pipeline.run(inputs, done: done)
    let counts = pipeline.counts
    if showsProgress || verbosity == .verbose {
      Progress.end()
      Diagnostics.report(Progress.summary(counts, seconds: Progress.seconds() - start))
    }
    if case .firstFailure = ending {
      Diagnostics.report("stopped at the first input that failed (--fail-fast); \(hint)")
    }
    if counts.failures > 0 { throw ExitCode(1) }
  }

  /// Ends the process with the last record whole.
  private func interrupted(_ signal: Int32) {
    guard let counts = pipeline.interrupt() else { return }
    Progress.end()
    let how = signal == SIGINT ? "interrupted" : signal == SIGTERM ? "terminated" : "hung up"
    Diagnostics.report("\(how) after \(Progress.grouped(counts.records)) records; \(hint)")
    _exit(128 + signal)
  }
}
