import CProcessor

/// A word's bytes eight at a time, with ASCII letters in lower case.
enum WordKey {
  /// The bytes from `start` on, at most eight and not beyond `end`, in lower case; zeros fill the piece.
  @inline(__always)
  static func piece(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let raw = raw(text, start, end)
    return raw | upperCase(raw) >> 2
  }

  /// The bytes as they are.
  @inline(__always)
  static func raw(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let count = end &- start
    if start &+ 8 <= text.count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(text.baseAddress! + start).loadUnaligned(as: UInt64.self))
      return count >= 8 ? word : word & ((1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    }
    var word: UInt64 = 0
    for index in 0..<min(8, max(0, count)) {
      word |= UInt64(text[start &+ index]) << UInt64(truncatingIfNeeded: index &* 8)
    }
    return word
  }

  /// A word's first sixteen bytes in lower case, and where its capitals are; zeros fill what is no part of the word.
  @inline(__always)
  static func word(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> cprocessor_word {
    if start &+ 16 <= text.count {
      return cprocessor_word_of(text.baseAddress.unsafelyUnwrapped + start, end &- start)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { room in
      for index in 0..<16 { room[index] = start &+ index < end ? text[start &+ index] : 0 }
      return cprocessor_word_of(room.baseAddress.unsafelyUnwrapped, end &- start)
    }
  }

  /// The top bit of each byte that is an ASCII capital.
  @inline(__always)
  static func upperCase(_ word: UInt64) -> UInt64 { letters(word, from: 0x41) }

  /// The top bit of each byte that is an ASCII small letter.
  @inline(__always)
  static func lowerCase(_ word: UInt64) -> UInt64 { letters(word, from: 0x61) }

  /// The top bit of each byte that is one of the 26 from a letter on: sums that reach it tell of bytes at or behind one.
  @inline(__always)
  private static func letters(_ word: UInt64, from first: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let fromFirst = low &+ (0x80 &- first) &* 0x0101_0101_0101_0101
    let behindLast = low &+ (0x80 &- first &- 26) &* 0x0101_0101_0101_0101
    return fromFirst & ~behindLast & ~word & 0x8080_8080_8080_8080
  }

  /// Where the run of ASCII letters that holds `start` ends.
  @inline(__always)
  static func lettersEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    // Two pieces at a time: whether a word has more than one is nothing that the processor could foresee.
    while index &+ 16 <= text.count {
      let (first, second) = (others(text, index), others(text, index &+ 8))
      if first | second != 0 {
        let firstCount = first.trailingZeroBitCount >> 3
        let isLong = first == 0 ? -1 : 0
        return index &+ firstCount &+ second.trailingZeroBitCount >> 3 & isLong
      }
      index &+= 16
    }
    while index < text.count, (text[index] | 0x20) &- 0x61 < 26 { index &+= 1 }
    return index
  }

  /// The top bit of each of eight bytes that is no ASCII letter.
  @inline(__always)
  private static func others(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    ~lowerCase(raw(text, start, start &+ 8) | 0x2020_2020_2020_2020) & 0x8080_8080_8080_8080
  }

  @inline(__always)
  static func isASCII(_ text: UnsafeBufferPointer<UInt8>, _ span: Span) -> Bool {
    var start = span.start
    var all: UInt64 = 0
    while start < span.end {
      all |= raw(text, start, span.end)
      start &+= 8
    }
    return all & 0x8080_8080_8080_8080 == 0
  }

  /// The hash of a word in lower case.
  @inline(__always)
  static func hash(_ text: UnsafeBufferPointer<UInt8>, _ span: Span) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: span.count)
    var start = span.start
    repeat {
      let word = word(text, start, span.end)
      hash = mix(hash, word.first, word.second)
      start &+= 16
    } while start < span.end
    return hash
  }

  /// The hash of sixteen bytes more; a word's begins with its length.
  @inline(__always)
  static func mix(_ hash: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
    let (high, low) = ((hash &* 0x9E37_79B9_7F4A_7C15) ^ first)
      .multipliedFullWidth(by: second ^ 0xD6E8_FEB8_6659_FD93)
    return high ^ low
  }
}
