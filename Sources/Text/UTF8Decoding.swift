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
}
