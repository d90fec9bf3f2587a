import Saripati

/// Reads, analyses and writes: articles in batches over some tasks, records in input order, a bounded number in
/// flight, so that memory does not grow with the folder.
struct Pipeline {
  let work: Work
  let jobs: Int
  private static let batchSize = 16

  /// Runs to the end of the source; how many articles could not be read.
  func run(_ source: consuming ItemSource, into file: consuming OutputFile) async throws -> Int {
    var writer = RecordWriter(format: work.format)
    try file.write(work.format.opening)
    if jobs == 1 {
      let worker = Worker(work)
      while case let batch = source.nextBatch(limit: Pipeline.batchSize), !batch.isEmpty {
        try writer.write(worker.process(batch), into: file)
      }
    } else {
      try await parallel(&source, &writer, file)
    }
    try file.write(work.format.closing(isEmpty: writer.isEmpty))
    try file.finish()
    return writer.failures
  }

  private func parallel(
    _ source: inout ItemSource, _ writer: inout RecordWriter, _ file: borrowing OutputFile
  ) async throws {
    // Tasks finish in any order; products wait here for their turn.
    var waiting: [Int: Product] = [:]
    var begun = 0
    var written = 0
    try await withThrowingTaskGroup(of: (Int, Product).self) { [work] group in
      func collect(downTo limit: Int) async throws {
        while begun - written > limit, let (number, product) = try await group.next() {
          waiting[number] = product
          while let next = waiting.removeValue(forKey: written) {
            try writer.write(next, into: file)
            written += 1
          }
        }
      }
      while case let batch = source.nextBatch(limit: Pipeline.batchSize), !batch.isEmpty {
        let number = begun
        group.addTask { (number, Worker(work).process(batch)) }
        begun += 1
        try await collect(downTo: source.wouldBlock() ? 0 : jobs * 3)
      }
      try await collect(downTo: 0)
    }
  }
}

/// Writes products in order, and tells of what failed.
struct RecordWriter {
  let format: OutputFormat
  private(set) var failures = 0
  private(set) var isEmpty = true

  init(format: OutputFormat) { self.format = format }

  mutating func write(_ product: Product, into file: borrowing OutputFile) throws {
    var bytes = product.bytes
    // The first record of an array has no comma before it.
    if format == .json, isEmpty, !bytes.isEmpty { bytes.removeFirst() }
    if !bytes.isEmpty { isEmpty = false }
    try file.write(bytes)
    for (place, message) in product.notes { Diagnostics.report(place, "warning: \(message)") }
    for (place, message) in product.failures { Diagnostics.report(place, message) }
    failures += product.failures.count
  }
}
