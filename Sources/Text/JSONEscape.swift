/// What a string of JSON must not hold as it is.
enum JSONEscape {
  /// The first byte at or behind `index` that may need an escape.
  @inline(__always)
  static func nextCandidate(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var index = index
    while index &+ 8 <= text.count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(text.baseAddress! + index).loadUnaligned(as: UInt64.self))
      let found = candidates(word)
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    if text.count >= 8, index < text.count {
      // The last eight bytes, of which the first were looked at.
      let last = text.count &- 8
      let word = UInt64(
        littleEndian: UnsafeRawPointer(text.baseAddress! + last).loadUnaligned(as: UInt64.self))
      let found = candidates(word) >> UInt64(truncatingIfNeeded: (index &- last) &* 8)
      return found == 0 ? text.count : index &+ found.trailingZeroBitCount >> 3
    }
    while index < text.count {
      let byte = text[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2 { break }
      index &+= 1
    }
    return index
  }

  /// The top bit of each byte that may need an escape; none is left out, some may be there without need.
  @inline(__always)
  private static func candidates(_ word: UInt64) -> UInt64 {
    let top: UInt64 = 0x8080_8080_8080_8080
    func equals(_ byte: UInt64) -> UInt64 {
      let rest = word ^ (byte &* 0x0101_0101_0101_0101)
      return (rest &- 0x0101_0101_0101_0101) & ~rest
    }
    let control = (word &- 0x2020_2020_2020_2020) & ~word
    return (control | equals(0x22) | equals(0x5C) | equals(0x7F) | equals(0xC2) | equals(0xE2)) & top
  }

  /// How many bytes at `index` need an escape: 0 for none.
  @inline(__always)
  static func length(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = text[index]
    if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return 1 }
    if byte == 0xC2, index &+ 1 < text.count, text[index &+ 1] >= 0x80, text[index &+ 1] <= 0x9F { return 2 }
    if byte == 0xE2, index &+ 2 < text.count, text[index &+ 1] == 0x80, text[index &+ 2] | 1 == 0xA9 {
      return 3
    }
    return 0
  }
}
