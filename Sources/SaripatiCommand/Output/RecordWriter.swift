/// What a run came to so far.
struct RunCounts: Sendable {
  /// Inputs that are done with: records that were written, and those of an earlier run.
  var articles = 0
  /// Records written by this run.
  var records = 0
  /// Bytes of input.
  var bytes = 0
  var failures = 0
}

/// Writes products in order, and tells of what failed.
struct RecordWriter: Sendable {
  let format: OutputFormat
  let verbosity: Verbosity
  let file: OutputFile
  private var hasBegun = false

  init(format: OutputFormat, verbosity: Verbosity, file: OutputFile) {
    self.format = format
    self.verbosity = verbosity
    self.file = file
  }

  /// Writes the records of one product, with what stands before the first.
  mutating func write(_ product: Product) throws(OutputFailure) {
    var bytes = product.bytes
    if !hasBegun {
      // The first record of an array has no comma before it.
      if format == .json, !bytes.isEmpty { bytes.removeFirst() }
      if !bytes.isEmpty {
        hasBegun = true
        try file.write(format.opening)
      }
    }
    try file.write(bytes)
    if verbosity == .verbose {
      for (place, message) in product.details { Diagnostics.report(place, message) }
    }
    if verbosity != .quiet {
      for (place, message) in product.warnings { Diagnostics.report(place, "warning: \(message)") }
    }
    for (place, message) in product.failures { Diagnostics.report(place, message) }
  }

  /// Writes what stands behind the last record.
  mutating func close() throws(OutputFailure) {
    if !hasBegun { try file.write(format.opening) }
    try file.write(format.closing(isEmpty: !hasBegun))
  }

  /// Gives a complete file its name.
  func finish() throws(OutputFailure) { try file.finish() }
}

/// How much is told on standard error.
enum Verbosity: Sendable {
  /// What failed.
  case quiet
  /// What failed and what was repaired.
  case normal
  /// What was found in each article, too.
  case verbose
}
