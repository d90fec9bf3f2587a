/// Where tabs and line feeds stand in a table.
public enum Separators {
  /// The positions of all tabs and line feeds, ascending.
  ///
  ///     Separators.positions(in: FrozenArray(Array("a\tb\n".utf8)))   // [1, 3]
  public static func positions(in bytes: FrozenArray<UInt8>) -> [Int32] {
    bytes.withUnsafeBufferPointer { text in
      var out: [Int32] = []
      out.reserveCapacity(text.count / 5)
      var index = 0
      while index &+ 8 <= text.count {
        var found = candidates(
          UInt64(littleEndian: UnsafeRawPointer(text.baseAddress! + index).loadUnaligned(as: UInt64.self)))
        while found != 0 {
          let place = index &+ found.trailingZeroBitCount >> 3
          if text[place] == 0x09 || text[place] == 0x0A { out.append(Int32(truncatingIfNeeded: place)) }
          found &= found &- 1
        }
        index &+= 8
      }
      while index < text.count {
        if text[index] == 0x09 || text[index] == 0x0A { out.append(Int32(truncatingIfNeeded: index)) }
        index &+= 1
      }
      return out
    }
  }

  /// The top bit of each byte below 16; sometimes of another one behind such a byte.
  @inline(__always)
  private static func candidates(_ word: UInt64) -> UInt64 {
    (word &- 0x1010_1010_1010_1010) & ~word & 0x8080_8080_8080_8080
  }
}
