import Glibc
import Saripati

/// Reads, analyses and writes: articles in batches over some threads, records in input order, a bounded number of
/// articles and bytes in flight, so that memory does not grow with the folder.
///
/// One thread reads; workers analyse; whichever worker completes the next product writes it at once.
final class Pipeline: @unchecked Sendable {
  /// Why a run ended without an error of the system's.
  enum Ending {
    case complete
    /// At the first input that failed, as `--fail-fast` asks.
    case firstFailure
  }

  private struct Batch {
    var items: [Item] = []
    var size = 0

    mutating func add(_ item: Item) {
      items.append(item)
      size += item.size
    }
  }

  private struct State {
    var queue: [(number: Int, batch: Batch)] = []
    /// Products that wait for their turn.
    var waiting: [Int: (product: Product, size: Int)] = [:]
    var begun = 0
    var written = 0
    /// Bytes of input that are begun and not written.
    var inFlight = 0
    var workers = 0
    var idle = 0
    /// Whether all inputs are read.
    var isRead = false
    /// Whether a thread holds the writer.
    var isWriting = false
    /// Whether nothing more is to be written.
    var isStopped = false
    var isInterrupted = false
    var isFinished = false
    var failure: OutputFailure?
    var counts = RunCounts()
  }

  private let work: Work
  private let jobs: Int
  private let state = Monitor(State())
  /// Used by the thread that has set `isWriting`.
  private var writer: RecordWriter
  private let file: OutputFile
  /// Bytes in flight, for each worker and at least. An article that is larger goes alone.
  private static let bytesEach = 1 << 20
  private static let bytesInFlight = 1 << 22

  init(work: Work, jobs: Int, writer: RecordWriter) {
    self.work = work
    self.jobs = jobs
    self.writer = writer
    file = writer.file
  }

  /// What the run came to so far.
  var counts: RunCounts { state.look { $0.counts } }

  /// Runs to the end of the inputs; leaves out articles whose records `done` holds.
  func run(_ inputs: Inputs, done: RecordIDs = RecordIDs()) throws(OutputFailure) -> Ending {
    // What stops a run need not wait for who writes its inputs.
    if !Threads.start({ self.read(inputs, done) }) { read(inputs, done) }
    let isStopped = state.wait(
      until: { $0.isStopped || ($0.isRead && $0.written == $0.begun) },
      then: { state in
        if !state.isStopped { state.isWriting = true }
        return state.isStopped
      })
    if isStopped {
      // Who interrupts ends the process.
      while state.look({ $0.isInterrupted }) { pause() }
      if let failure = state.look({ $0.failure }) { throw failure }
      try writer.close()
      return .firstFailure
    }
    try writer.close()
    try writer.finish()
    state.change { $0.isFinished = true }
    return .complete
  }

  /// Stops behind the record that is being written; nil where the run is complete.
  ///
  /// A reader that takes nothing is not waited for.
  func interrupt() -> RunCounts? {
    state.change {
      $0.isStopped = true
      $0.isInterrupted = true
    }
    var isWhole = false
    for _ in 0..<100 where !isWhole {
      isWhole = state.wait(milliseconds: 1000) { !$0.isWriting || $0.isFinished }
      if !isWhole, file.isBlocked { break }
    }
    if state.look({ $0.isFinished }) { return nil }
    if isWhole { try? writer.close() }
    return counts
  }

  // MARK: Reading

  private func read(_ inputs: Inputs, _ done: RecordIDs) {
    var source = ItemSource(inputs)
    var done = done
    while let batch = nextBatch(&source, &done), submit(batch) {}
    state.change { $0.isRead = true }
  }

  private func nextBatch(_ source: inout ItemSource, _ done: inout RecordIDs) -> Batch? {
    var batch = Batch()
    while batch.items.count < Analyser.batchTexts, batch.size < Analyser.batchBytes {
      // What was read before the writer pauses is answered first.
      switch source.next(wait: batch.items.isEmpty) {
      case .item(let item): batch.add(done.isEmpty ? item : leaveOut(item, &done))
      case .pending: return batch
      case .end: return batch.items.isEmpty ? nil : batch
      }
    }
    return batch
  }

  /// The item, or that it is done.
  private func leaveOut(_ item: Item, _ done: inout RecordIDs) -> Item {
    do throws(Refusal) {
      let article = try work.reader.read(item)
      return done.remove(article.id) ? .done(size: item.size, failure: nil) : item
    } catch {
      return done.remove(error.id) ? .done(size: item.size, failure: error) : item
    }
  }

  /// Gives a batch to the workers as soon as there is room; false where the run has stopped.
  private func submit(_ batch: Batch) -> Bool {
    let room = max(Pipeline.bytesInFlight, jobs * Pipeline.bytesEach)
    let needsWorker: Bool? = state.wait(
      until: { [jobs] state in
        state.isStopped || state.begun == state.written
          || (state.begun - state.written < jobs * 3 && state.inFlight + batch.size <= room)
      },
      then: { [jobs] state in
        if state.isStopped { return nil }
        state.queue.append((state.begun, batch))
        state.begun += 1
        state.inFlight += batch.size
        return state.workers < jobs && state.idle < state.queue.count
      })
    guard let needsWorker else { return false }
    if needsWorker { startWorker() }
    return true
  }

  // MARK: Analysing

  private func startWorker() {
    state.look { $0.workers += 1 }
    if Threads.start({ self.serve() }) { return }
    let others = state.look { state in
      state.workers -= 1
      return state.workers
    }
    // Without any thread the articles are analysed right here.
    if others == 0 {
      var worker = Worker(work)
      while let (number, batch) = state.change({ $0.queue.isEmpty ? nil : $0.queue.removeFirst() }) {
        deliver(number, batch, worker.process(batch.items))
      }
    }
  }

  private func serve() {
    var worker = Worker(work)
    while true {
      state.look { $0.idle += 1 }
      let (number, batch) = state.wait(
        until: { !$0.queue.isEmpty },
        then: { state in
          state.idle -= 1
          return state.queue.removeFirst()
        })
      deliver(number, batch, worker.process(batch.items))
    }
  }

  // MARK: Writing

  private func deliver(_ number: Int, _ batch: Batch, _ product: Product) {
    state.look { $0.waiting[number] = (product, batch.size) }
    while let (product, size) = takeNext() {
      var failure: OutputFailure?
      do throws(OutputFailure) { try writer.write(product) } catch { failure = error }
      state.change { state in
        state.isWriting = false
        state.written += 1
        state.inFlight -= size
        state.failure = failure
        if failure != nil || product.isLast { state.isStopped = true }
        state.counts.articles += product.articles
        state.counts.records += product.records
        state.counts.bytes += product.size
        state.counts.failures += product.failures.count
      }
    }
  }

  /// The product whose turn it is, with the writer; nil where it is not there or another thread writes.
  private func takeNext() -> (product: Product, size: Int)? {
    state.look { state in
      guard !state.isWriting, !state.isStopped,
        let next = state.waiting.removeValue(forKey: state.written)
      else { return nil }
      state.isWriting = true
      return next
    }
  }
}
