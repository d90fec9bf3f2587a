import Glibc
import Saripati

/// Gives the articles of all inputs one by one, in order; reads no more of a stream than it must.
struct ItemSource: ~Copyable {
  private var walker: FolderWalker
  private let format: InputFormat
  private var stream: ByteReader?
  private var streamPath: [UInt8] = []
  private var lineNumber = 0
  private var readsStandardInput: Bool

  /// - Parameters:
  ///   - paths: files and folders; `-`, or none at all, is standard input.
  init(paths: [[UInt8]], format: InputFormat) {
    let dash: [UInt8] = [0x2D]
    self.format = format
    readsStandardInput = paths.isEmpty || paths.contains(dash)
    walker = FolderWalker(paths: paths.filter { $0 != dash }, format: format)
  }

  /// Up to `limit` items; fewer where a stream would block. Empty at the end.
  mutating func nextBatch(limit: Int) -> [Item] {
    var batch: [Item] = []
    while batch.count < limit, let item = next() {
      batch.append(item)
      if wouldBlock() { break }
    }
    return batch
  }

  /// Whether the next item waits for a writer: what was read so far should be answered first.
  func wouldBlock() -> Bool {
    switch stream {
    case .some(let reader): return reader.wouldBlock()
    case .none: return false
    }
  }

  private mutating func next() -> Item? {
    while true {
      if stream != nil {
        if let item = nextLine() { return item }
        stream = nil
      }
      if let item = walker.next() {
        guard case .file(let path) = item, format == .jsonl || (format == .auto && InputFormat.isLines(path))
        else {
          return item
        }
        if let problem = open(path) { return problem }
        continue
      }
      guard readsStandardInput else { return nil }
      readsStandardInput = false
      var reader = ByteReader(descriptor: 0)
      let isLines = format == .jsonl || (format == .auto && reader.peek() == 0x7B)
      if !isLines {
        let bytes = reader.rest()
        if reader.failure != 0 {
          return .failure(path: [0x2D], code: "unreadable", message: Diagnostics.text(reader.failure))
        }
        return .text(bytes)
      }
      stream = consume reader
      streamPath = [0x2D]
      lineNumber = 0
    }
  }

  /// Opens a file of JSON Lines; the problem when it cannot be.
  private mutating func open(_ path: [UInt8]) -> Item? {
    let descriptor = SystemFile.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return .failure(path: path, code: "unreadable", message: Diagnostics.text(errno))
    }
    stream = ByteReader(descriptor: descriptor)
    streamPath = path
    lineNumber = 0
    return nil
  }

  private mutating func nextLine() -> Item? {
    while let line = stream?.nextLine() {
      lineNumber += 1
      if line.contains(where: { $0 > 0x20 }) { return .line(line, path: streamPath, number: lineNumber) }
    }
    if let failure = stream?.failure, failure != 0 {
      return .failure(path: streamPath, code: "unreadable", message: Diagnostics.text(failure))
    }
    return nil
  }
}
