import Glibc

/// Reads whole files by the system's own calls: names are bytes, and errors keep their number.
enum FileContents {
  struct Problem: Error {
    let number: Int32
  }

  static func read(_ path: [UInt8]) -> Result<[UInt8], Problem> {
    let descriptor = SystemFile.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(Problem(number: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(Problem(number: errno)) }
    if status.st_mode & S_IFMT == S_IFDIR { return .failure(Problem(number: EISDIR)) }
    var bytes: [UInt8] = []
    var expected = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) + 1 : 1 << 16
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: expected) { buffer, initialized in
        count = Glibc.read(descriptor, buffer.baseAddress!, expected)
        initialized = max(0, count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return .failure(Problem(number: errno)) }
      if count == 0 { return .success(bytes) }
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      expected = 1 << 16
    }
  }
}
