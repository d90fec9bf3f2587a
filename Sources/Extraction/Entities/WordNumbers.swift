/// Numbers for an article's capitalised words, by the hashes of their letters.
struct WordNumbers {
  private var numbers = HashIndex()
  /// For each first letter, a bit for each length that some word has.
  private var shapes: [UInt64] = Array(repeating: 0, count: 256)

  /// How many words there are.
  var count: Int { numbers.count }

  /// The number of a word, a new one where it has none.
  mutating func add(_ key: UInt64, _ bytes: ArraySlice<UInt8>) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(truncatingIfNeeded: numbers.count)
    numbers[key] = number
    shapes[WordNumbers.letter(bytes)] |= WordNumbers.length(bytes)
    return number
  }

  /// The number of a word that was added.
  func number(_ key: UInt64) -> Int? { numbers[key].map { Int($0) } }

  /// Whether a word of these letters may have been added, by its first letter and its length.
  func mayHold(_ bytes: ArraySlice<UInt8>) -> Bool {
    shapes[WordNumbers.letter(bytes)] & WordNumbers.length(bytes) != 0
  }

  private static func letter(_ bytes: ArraySlice<UInt8>) -> Int { Int(bytes[bytes.startIndex] | 0x20) }
  private static func length(_ bytes: ArraySlice<UInt8>) -> UInt64 { 1 << UInt64(min(bytes.count, 63)) }
}
