import CICU

/// Which boundaries of UAX #29 are meant.
public enum BoundaryKind: Int32, Sendable {
  case word = 0
  case sentence = 1
}

/// Finds ICU's boundaries (UAX #29) in UTF-8 text.
///
/// ``BoundaryMachine`` walks ICU's rules; ICU itself is asked for the pieces that it divides with a dictionary.
/// One segmenter serves one thread: it owns ICU's iterators, which take microseconds to open.
///
///     Segmenter().boundaries(.word, in: Array("Rp140 juta".utf8)[...])   // [5, 6, 10]
public final class Segmenter {
  private var iterators: [OpaquePointer?] = [nil, nil]
  private var units: [UInt16] = []

  /// ICU's iterators are opened when they are first needed.
  public init() {}

  deinit {
    for iterator in iterators { if let iterator { cicu_close(iterator) } }
  }

  /// The boundaries after the start of `bytes`, ascending, as offsets from the slice's own start: exactly ICU's.
  public func boundaries(_ kind: BoundaryKind, in bytes: ArraySlice<UInt8>) -> [Int] {
    var out: [Int] = []
    bytes.withUnsafeBufferPointer { text in
      switch kind {
      case .word: forEachWordEnd(text) { out.append($0) }
      case .sentence: forEachSentenceEnd(text) { out.append($0) }
      }
    }
    return out
  }

  /// Calls `body` with the end of each word, ascending.
  @inline(__always)
  func forEachWordEnd(_ text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    guard let machine = BoundaryMachine.word else { return forEachEndByICU(.word, text, body) }
    var start = 0
    while start < text.count {
      let segment = machine.segment(text, from: start, limit: text.count)
      if segment.needsDictionary {
        let first = start
        forEachEndByICU(.word, UnsafeBufferPointer(rebasing: text[first..<segment.end])) { body(first + $0) }
      } else {
        body(segment.end)
      }
      start = segment.end
    }
  }

  /// The boundaries that ICU itself finds: the oracle of the tests, and the yardstick of the benchmarks.
  public func boundariesByICU(_ kind: BoundaryKind, in bytes: ArraySlice<UInt8>) -> [Int] {
    var out: [Int] = []
    bytes.withUnsafeBufferPointer { text in forEachEndByICU(kind, text) { out.append($0) } }
    return out
  }

  func forEachEndByICU(
    _ kind: BoundaryKind, _ text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void
  ) {
    guard !text.isEmpty, let iterator = iterator(kind) else { return }
    let ascii = decode(text)
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
        body(offset)
      }
    }
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
    let opened = cicu_open(kind.rawValue, BoundaryMachine.locale, &error)
    iterators[Int(kind.rawValue)] = opened
    return opened
  }

  /// Fills `units` with the text as UTF-16; true when all of it is ASCII.
  private func decode(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    units.removeAll(keepingCapacity: true)
    units.reserveCapacity(text.count)
    var ascii = true
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        units.append(UInt16(byte))
        index += 1
        continue
      }
      ascii = false
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      if scalar >= 0x10000 {
        units.append(UInt16(0xD800 + ((scalar - 0x10000) >> 10)))
        units.append(UInt16(0xDC00 + ((scalar - 0x10000) & 0x3FF)))
      } else {
        units.append(UInt16(scalar))
      }
      index += length
    }
    return ascii
  }
}
