import CICU

/// Which boundaries of UAX #29 are meant.
public enum BoundaryKind: Int32, Sendable {
  case word = 0
  case sentence = 1
}

/// Finds ICU's boundaries (UAX #29) in UTF-8 text.
///
/// One segmenter serves one thread: it owns ICU's iterators, which take microseconds to open.
///
///     Segmenter().boundaries(.word, in: Array("Rp140 juta".utf8)[...])   // [5, 6, 10]
public final class Segmenter {
  private var iterators: [OpaquePointer?] = [nil, nil]
  private var units: [UInt16] = []

  public init() {}

  deinit {
    for iterator in iterators { if let iterator { cicu_close(iterator) } }
  }

  /// The boundaries after the start of `bytes`, ascending, as offsets from the slice's own start.
  public func boundaries(_ kind: BoundaryKind, in bytes: ArraySlice<UInt8>) -> [Int] {
    guard !bytes.isEmpty, let iterator = iterator(kind) else { return [] }
    var out: [Int] = []
    let ascii = decode(bytes)
    units.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, cicu_set_text(iterator, base, Int32(buffer.count)) == 0 else {
        return
      }
      var unit = 0
      var offset = 0
      while case let next = cicu_next(iterator), next >= 0 {
        if ascii {
          offset = Int(next)
        } else {
          while unit < Int(next) {
            offset += Segmenter.width(buffer[unit])
            unit += 1
          }
        }
        out.append(offset)
      }
    }
    return out
  }

  /// UTF-8 bytes that a UTF-16 unit stands for; a surrogate is half of four.
  @inline(__always)
  private static func width(_ unit: UInt16) -> Int {
    if unit < 0x80 { return 1 }
    if unit < 0x800 || (unit >= 0xD800 && unit < 0xE000) { return 2 }
    return 3
  }

  private func iterator(_ kind: BoundaryKind) -> OpaquePointer? {
    if let open = iterators[Int(kind.rawValue)] { return open }
    var error: Int32 = 0
    let opened = cicu_open(kind.rawValue, "id", &error)
    iterators[Int(kind.rawValue)] = opened
    return opened
  }

  /// Fills `units` with the text as UTF-16; true when all of it is ASCII.
  private func decode(_ bytes: ArraySlice<UInt8>) -> Bool {
    units.removeAll(keepingCapacity: true)
    var ascii = true
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        if byte < 0x80 {
          units.append(UInt16(byte))
          index += 1
          continue
        }
        ascii = false
        let (scalar, length) = UTF8Decoding.scalar(buffer, at: index)
        if scalar >= 0x10000 {
          units.append(UInt16(0xD800 + ((scalar - 0x10000) >> 10)))
          units.append(UInt16(0xDC00 + ((scalar - 0x10000) & 0x3FF)))
        } else {
          units.append(UInt16(scalar))
        }
        index += length
      }
    }
    return ascii
  }
}

/// Reads code points of valid UTF-8.
enum UTF8Decoding {
  @inline(__always)
  static func scalar(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(buffer[index])
    if first < 0x80 { return (first, 1) }
    func trail(_ offset: Int) -> UInt32 { UInt32(buffer[index + offset]) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | trail(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | trail(1) << 6 | trail(2), 3) }
    return ((first & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
  }
}
