import Text

/// Numbers for an article's capitalised words, by the hashes of their letters.
struct WordNumbers {
  /// Open addressing: a word's number, or -1.
  private var slots: [Int32]
  /// The hashes of the words, by number.
  private var keys: [UInt64] = []
  /// A bit for each marked word by what is cheap to see of it.
  private var filter: [UInt64] = Array(filledWith: 0, count: WordNumbers.filterBits / 64)

  private static let filterBits = 1024

  /// Room for some words.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(filledWith: -1, count: size)
    keys.reserveCapacity(capacity)
  }

  /// How many words there are.
  var count: Int { keys.count }

  /// The number of a word, a new one where it has none.
  mutating func add(_ key: UInt64) -> Int32 {
    let slot = slot(key)
    if slots[slot] >= 0 { return slots[slot] }
    let number = Int32(truncatingIfNeeded: keys.count)
    slots[slot] = number
    keys.append(key)
    return number
  }

  /// Remembers what is cheap to see of a word.
  mutating func mark(_ token: Token, _ bytes: Swift.Span<UInt8>) {
    let bit = WordNumbers.bit(token, bytes)
    filter[bit >> 6] |= 1 << UInt64(truncatingIfNeeded: bit & 63)
  }

  /// The number of a word that was added.
  func number(_ key: UInt64) -> Int? {
    let number = slots[slot(key)]
    return number < 0 ? nil : Int(number)
  }

  /// Whether a token may be a word that was marked.
  @inline(__always)
  func mayHold(_ token: Token, _ bytes: Swift.Span<UInt8>) -> Bool {
    let bit = WordNumbers.bit(token, bytes)
    return filter[bit >> 6] >> UInt64(truncatingIfNeeded: bit & 63) & 1 != 0
  }

  private func slot(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// A word's first and last letter in any case, and its length.
  @inline(__always)
  private static func bit(_ token: Token, _ bytes: Swift.Span<UInt8>) -> Int {
    let first = Int(bytes[Int(token.start)] | 0x20)
    let last = Int(bytes[Int(token.end) - 1] | 0x20)
    return (first &* 67 &+ last &* 5 &+ Int(token.end &- token.start) &* 131) & (filterBits - 1)
  }
}
