import Glibc

/// Why output could not be written.
struct OutputFailure: Error {
  enum Reason {
    /// The system's error number.
    case system(Int32)
    /// Another run writes the same file.
    case busy
    /// What is there is not what an interrupted run left: what is wrong with it.
    case foreign(String)
  }

  let path: [UInt8]
  let reason: Reason

  /// The reader went away (`| head`): no fault to report.
  var isClosedPipe: Bool { if case .system(EPIPE) = reason { true } else { false } }

  /// Whether records may have been written before.
  var leavesRecords: Bool { if case .system = reason { true } else { false } }

  /// What the user is told.
  var text: String {
    switch reason {
    case .system(let number): "cannot be written: \(Diagnostics.text(number))"
    case .busy: "cannot be written: another run is writing it"
    case .foreign(let problem): "cannot be resumed: \(problem)"
    }
  }
}

/// Where records go: standard output, or a file that is written beside its name and renamed when complete.
struct OutputFile: Sendable {
  private let descriptor: Int32
  private let path: [UInt8]?
  /// The file's name until it is complete; nil where it is written in place.
  let temporary: [UInt8]?
  /// Whether what an interrupted run left was thrown away.
  private(set) var hasDiscarded = false

  /// Opens `path`, or standard output for nil. A device or a pipe is written in place.
  /// - Parameters:
  ///   - resumes: whether what an interrupted run left is kept, or what a complete one wrote.
  init(path: [UInt8]?, resumes: Bool = false) throws(OutputFailure) {
    self.path = path
    guard let path else {
      descriptor = 1
      temporary = nil
      return
    }
    let status = SystemFile.status(path)
    if let status, !status.isRegular {
      if resumes { throw OutputFailure(path: path, reason: .foreign("it is no regular file")) }
      let opened = SystemFile.open(path, O_WRONLY | O_CLOEXEC)
      guard opened >= 0 else { throw OutputFailure(path: path, reason: .system(errno)) }
      descriptor = opened
      temporary = nil
      return
    }
    let beside = OutputFile.partial(path)
    descriptor = try OutputFile.openPart(beside, path)
    temporary = beside
    let isNew = SystemFile.status(descriptor)?.st_size == 0
    hasDiscarded = !resumes && !isNew
    if !resumes, ftruncate(descriptor, 0) != 0 {
      throw OutputFailure(path: path, reason: .system(errno))
    }
    if resumes, isNew, status != nil { try copyContents(of: path) }
  }

  /// The name that a file has while it is written. A name as long as names can be loses its end for it.
  static func partial(_ path: [UInt8]) -> [UInt8] {
    let ending = Array(".part".utf8)
    let folder = path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    return path.prefix(folder + Int(NAME_MAX) - ending.count) + ending
  }

  /// Opens the file beside, for this run alone.
  private static func openPart(_ part: [UInt8], _ path: [UInt8]) throws(OutputFailure) -> Int32 {
    let opened = SystemFile.open(part, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw OutputFailure(path: path, reason: .system(errno)) }
    if flock(opened, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(opened)
      throw OutputFailure(path: path, reason: .busy)
    }
    return opened
  }

  private func copyContents(of path: [UInt8]) throws(OutputFailure) {
    let source = SystemFile.open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw OutputFailure(path: path, reason: .system(errno)) }
    var reader = ByteReader(descriptor: source)
    while case let block = reader.nextBlock(), !block.isEmpty { try write(block) }
    if reader.failure != 0 { throw OutputFailure(path: path, reason: .system(reader.failure)) }
  }

  /// Reads what an interrupted run left, cuts off a record that is not whole, and stands behind the last one that is.
  func readRecords() throws(OutputFailure) -> RecordIDs {
    let path = path ?? []
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw OutputFailure(path: path, reason: .system(errno))
    }
    var reader = ByteReader(descriptor: dup(descriptor))
    var ids = RecordIDs()
    var end = 0
    reading: while true {
      switch reader.next(endedBy: 0x0A, limit: .max, wait: true) {
      case .piece(let line, isComplete: true):
        guard ids.insert(record: line) else {
          let problem = "its line \(ids.count + 1) is no record of saripati; remove the file to begin anew"
          throw OutputFailure(path: temporary ?? path, reason: .foreign(problem))
        }
        end += line.count + 1
      default: break reading
      }
    }
    guard reader.failure == 0, ftruncate(descriptor, end) == 0, lseek(descriptor, end, SEEK_SET) == end else {
      throw OutputFailure(path: path, reason: .system(reader.failure == 0 ? errno : reader.failure))
    }
    return ids
  }

  /// Writes all bytes, or throws.
  func write(_ bytes: [UInt8]) throws(OutputFailure) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + offset, bytes.count - offset)
      }
      if written > 0 {
        offset += written
      } else if errno != EINTR {
        throw OutputFailure(path: path ?? Array("standard output".utf8), reason: .system(errno))
      }
    }
  }

  /// Whether writing waits for a reader.
  var isBlocked: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&request, 1, 0) == 0
  }

  /// Completes the output: a file gets its name.
  func finish() throws(OutputFailure) {
    guard let path else { return }
    let isWritten = fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS
    guard isWritten, temporary.map({ SystemFile.rename($0, path) }) ?? 0 == 0, close(descriptor) == 0 else {
      throw OutputFailure(path: path, reason: .system(errno))
    }
  }
}
