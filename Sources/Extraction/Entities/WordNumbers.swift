/// Numbers for an article's capitalised words, by the hashes of their letters.
struct WordNumbers {
  /// The hash behind each number.
  private var keys: [UInt64] = []
  /// Numbers by hash with open addressing, -1 where free; as many as a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var shift = UInt64(58)
  /// For each first letter, a bit for each length that some word has.
  private var shapes: [UInt64] = Array(repeating: 0, count: 256)

  /// How many words there are.
  var count: Int { keys.count }

  /// The number of a word, a new one where it has none.
  mutating func add(_ key: UInt64, _ bytes: ArraySlice<UInt8>) -> Int32 {
    var slot = first(key)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(keys.count)
    keys.append(key)
    shapes[WordNumbers.letter(bytes)] |= WordNumbers.length(bytes)
    if keys.count * 2 > slots.count { grow() }
    return Int32(keys.count - 1)
  }

  /// The number of a word that was added.
  func number(_ key: UInt64) -> Int? {
    var slot = first(key)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether a word of these letters may have been added, by its first letter and its length.
  func mayHold(_ bytes: ArraySlice<UInt8>) -> Bool {
    shapes[WordNumbers.letter(bytes)] & WordNumbers.length(bytes) != 0
  }

  private static func letter(_ bytes: ArraySlice<UInt8>) -> Int { Int(bytes[bytes.startIndex] | 0x20) }
  private static func length(_ bytes: ArraySlice<UInt8>) -> UInt64 { 1 << UInt64(min(bytes.count, 63)) }

  /// Where the search for a hash begins: its upper bits, mixed by the golden ratio.
  private func first(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  private mutating func grow() {
    shift -= 1
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, key) in keys.enumerated() {
      var slot = first(key)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
