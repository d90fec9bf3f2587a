import Glibc

/// Reads a descriptor in blocks, by lines or whole.
struct ByteReader: ~Copyable {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var atEnd = false
  /// The system's error number when reading failed.
  private(set) var failure: Int32 = 0
  private static let blockSize = 1 << 16

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor > 2 { close(descriptor) } }

  /// The first byte to come, without taking it; nil at the end.
  mutating func peek() -> UInt8? {
    if position == buffer.count { fill() }
    return position < buffer.count ? buffer[position] : nil
  }

  /// The next line without its ending; nil at the end.
  mutating func nextLine() -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if position == buffer.count { fill() }
      guard position < buffer.count else { return line.isEmpty ? nil : line }
      if let end = buffer[position...].firstIndex(of: 0x0A) {
        line.append(contentsOf: buffer[position..<end])
        position = end + 1
        if line.last == 0x0D { line.removeLast() }
        return line
      }
      line.append(contentsOf: buffer[position...])
      position = buffer.count
    }
  }

  /// All that is left.
  mutating func rest() -> [UInt8] {
    var bytes = Array(buffer[position...])
    position = buffer.count
    while !atEnd {
      fill()
      bytes.append(contentsOf: buffer[position...])
      position = buffer.count
    }
    return bytes
  }

  /// Whether the next line would wait for the writer.
  func wouldBlock() -> Bool {
    if atEnd || buffer[position...].contains(0x0A) { return false }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 0
  }

  private mutating func fill() {
    guard !atEnd else { return }
    buffer.removeAll(keepingCapacity: true)
    position = 0
    while true {
      let count = withUnsafeTemporaryAllocation(byteCount: ByteReader.blockSize, alignment: 16) { block in
        let count = read(descriptor, block.baseAddress!, ByteReader.blockSize)
        if count > 0 { buffer.append(contentsOf: block[0..<count]) }
        return count
      }
      if count > 0 { return }
      if count < 0, errno == EINTR { continue }
      if count < 0 { failure = errno }
      atEnd = true
      return
    }
  }
}
