/// Reads code points of UTF-8.
enum UTF8Decoding {
  /// The code point that begins at `index`, and how many bytes it has; a sequence that the text's end cuts off is
  /// U+FFFD.
  @inline(__always)
  static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, 1) }
    let length = length(UInt8(first))
    guard index &+ length <= text.count else { return (0xFFFD, text.count &- index) }
    func trail(_ offset: Int) -> UInt32 { UInt32(text[index &+ offset]) & 0x3F }
    switch length {
    case 2: return ((first & 0x1F) << 6 | trail(1), 2)
    case 3: return ((first & 0x0F) << 12 | trail(1) << 6 | trail(2), 3)
    default: return ((first & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
    }
  }

  /// How many bytes the code point that begins with `first` has.
  @inline(__always)
  static func length(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// Writes a code point at `index`; returns how many bytes it has.
  @inline(__always)
  static func encode(_ scalar: UInt32, into out: UnsafeMutableBufferPointer<UInt8>, at index: Int) -> Int {
    func trail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: (scalar >> shift) & 0x3F | 0x80) }
    func lead(_ mark: UInt32, _ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: mark | scalar >> shift) }
    if scalar < 0x80 {
      out[index] = UInt8(truncatingIfNeeded: scalar)
      return 1
    }
    if scalar < 0x800 {
      out[index] = lead(0xC0, 6)
      out[index &+ 1] = trail(0)
      return 2
    }
    if scalar < 0x10000 {
      out[index] = lead(0xE0, 12)
      out[index &+ 1] = trail(6)
      out[index &+ 2] = trail(0)
      return 3
    }
    out[index] = lead(0xF0, 18)
    out[index &+ 1] = trail(12)
    out[index &+ 2] = trail(6)
    out[index &+ 3] = trail(0)
    return 4
  }
}
