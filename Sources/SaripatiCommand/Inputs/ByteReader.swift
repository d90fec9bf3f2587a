import Glibc

/// Reads a descriptor in blocks: whole, or piece by piece, such as lines.
struct ByteReader: ~Copyable {
  /// What comes next of a text that is read piece by piece.
  enum Piece {
    /// A piece without its ending; `isComplete` unless the text ends in its middle.
    case piece([UInt8], isComplete: Bool)
    /// A piece of more bytes than the limit.
    case tooLong(Int)
    /// The rest of the piece has not come yet.
    case pending
    case end
  }

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var atEnd = false
  /// The piece that is being read.
  private var begun: [UInt8] = []
  private var begunSize = 0
  /// The system's error number when reading failed.
  private(set) var failure: Int32 = 0
  private static let blockSize = 1 << 16

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor > 2 { close(descriptor) } }

  /// The first bytes to come, without taking them; none at the end.
  mutating func peek() -> ArraySlice<UInt8> {
    if position == buffer.count { fill() }
    return buffer[position...]
  }

  /// The next piece of at most `limit` bytes; of a longer one only its size.
  /// - Parameters:
  ///   - mark: the byte that ends a piece: a line feed, or NUL.
  ///   - wait: whether to wait for a writer; without it, `pending` tells that there is no whole piece yet.
  mutating func next(endedBy mark: UInt8, limit: Int, wait: Bool) -> Piece {
    while true {
      if position == buffer.count {
        if !wait, wouldBlock { return .pending }
        fill()
      }
      guard position < buffer.count else { return begunSize == 0 ? .end : take(isComplete: false) }
      let end = position(of: mark)
      let piece = buffer[position..<(end ?? buffer.count)]
      begunSize += piece.count
      if begunSize <= limit { begun.append(contentsOf: piece) } else { begun = [] }
      position = end.map { $0 + 1 } ?? buffer.count
      if end != nil { return take(isComplete: true) }
    }
  }

  private mutating func take(isComplete: Bool) -> Piece {
    defer {
      begun = []
      begunSize = 0
    }
    if begun.count < begunSize { return .tooLong(begunSize) }
    return .piece(begun, isComplete: isComplete)
  }

  private func position(of mark: UInt8) -> Int? {
    buffer.withUnsafeBytes { bytes in
      let start = bytes.baseAddress! + position
      guard let found = memchr(start, Int32(mark), bytes.count - position) else { return nil }
      return position + (UnsafeRawPointer(found) - start)
    }
  }

  /// What comes next, as much as the system gives at once; none at the end.
  mutating func nextBlock() -> [UInt8] {
    let block = Array(peek())
    position = buffer.count
    return block
  }

  /// All that is left; nil where it is more than the limit.
  mutating func rest(limit: Int) -> [UInt8]? {
    var bytes = Array(peek())
    while !atEnd {
      guard bytes.count <= limit else { return nil }
      fill()
      bytes.append(contentsOf: buffer)
    }
    position = buffer.count
    return bytes.count <= limit ? bytes : nil
  }

  /// Whether reading on would wait for the writer.
  var wouldBlock: Bool {
    if atEnd || position < buffer.count { return false }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 0
  }

  private mutating func fill() {
    buffer.removeAll(keepingCapacity: true)
    position = 0
    guard !atEnd else { return }
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
