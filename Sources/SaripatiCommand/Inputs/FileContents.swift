import Glibc

/// Reads whole files by the system's own calls: names are bytes, and errors keep their number.
enum FileContents {
  enum Problem: Error {
    /// The system's error number.
    case system(Int32)
    /// More bytes than the limit.
    case tooLarge

    /// What the user is told.
    var text: String {
      switch self {
      case .system(let number): Diagnostics.text(number)
      case .tooLarge: "too large"
      }
    }
  }

  static func read(_ path: [UInt8], limit: Int = Int(Int32.max)) -> Result<[UInt8], Problem> {
    let descriptor = SystemFile.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(.system(errno)) }
    defer { close(descriptor) }
    guard let status = SystemFile.status(descriptor) else { return .failure(.system(errno)) }
    if status.isFolder { return .failure(.system(EISDIR)) }
    if status.isRegular, Int(status.st_size) > limit { return .failure(.tooLarge) }
    var bytes: [UInt8] = []
    var expected = status.isRegular ? Int(status.st_size) + 1 : 1 << 16
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: expected) { buffer, initialized in
        count = Glibc.read(descriptor, buffer.baseAddress!, expected)
        initialized = max(0, count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return .failure(.system(errno)) }
      if count == 0 { return .success(bytes) }
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if bytes.count > limit { return .failure(.tooLarge) }
      expected = 1 << 16
    }
  }
}
