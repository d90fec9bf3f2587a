import Glibc

/// Why output could not be written.
struct OutputFailure: Error {
  let path: [UInt8]
  let number: Int32
  /// The reader went away (`| head`): no fault to report.
  var isClosedPipe: Bool { number == EPIPE }
}

/// Where records go: standard output, or a file that is written beside its name and renamed when complete.
struct OutputFile: ~Copyable {
  private let descriptor: Int32
  private let path: [UInt8]?
  private let temporary: [UInt8]?

  /// Opens `path`, or standard output for nil.
  init(path: [UInt8]?) throws(OutputFailure) {
    self.path = path
    guard let path else {
      descriptor = 1
      temporary = nil
      return
    }
    let beside = path + Array(".part".utf8)
    let opened = SystemFile.open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw OutputFailure(path: path, number: errno) }
    descriptor = opened
    temporary = beside
  }

  /// Writes all bytes, or throws.
  borrowing func write(_ bytes: [UInt8]) throws(OutputFailure) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + offset, bytes.count - offset)
      }
      if written > 0 {
        offset += written
      } else if errno != EINTR {
        throw OutputFailure(path: path ?? Array("standard output".utf8), number: errno)
      }
    }
  }

  /// Completes the output: a file gets its name.
  consuming func finish() throws(OutputFailure) {
    guard let path, let temporary else { return }
    guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0,
      SystemFile.rename(temporary, path) == 0
    else { throw OutputFailure(path: path, number: errno) }
  }
}

/// System calls with names as bytes, which need not be UTF-8.
enum SystemFile {
  static func open(_ path: [UInt8], _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
    withName(path) { Glibc.open($0, flags, mode) }
  }

  static func rename(_ from: [UInt8], _ to: [UInt8]) -> Int32 {
    withName(from) { from in withName(to) { Glibc.rename(from, $0) } }
  }

  static func status(_ path: [UInt8]) -> stat? {
    var status = stat()
    return withName(path) { stat($0, &status) } == 0 ? status : nil
  }

  static func withName<R>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> R) -> R {
    (path + [0]).withUnsafeBytes { body($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }
  }
}
