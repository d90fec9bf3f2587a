/// Words by number: case-folded, looked up by their bytes.
///
///     var vocabulary = Vocabulary()
///     vocabulary.insert(Array("Rupiah".utf8)[...])                 // 0
///     vocabulary.find(Array("rupiah".utf8)[...])                   // 0
public struct Vocabulary: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  private var hashes: [UInt64] = []
  private var starts: [Int32] = [0]
  private var pool: [UInt8] = []

  public init() {}

  /// How many words it holds.
  public var count: Int { hashes.count }

  /// The folded form of a word.
  public func text(_ word: Int32) -> String {
    String(decoding: pool[Int(starts[Int(word)])..<Int(starts[Int(word) + 1])], as: UTF8.self)
  }

  /// Adds a word, or finds it; returns its number.
  @discardableResult
  public mutating func insert(_ bytes: ArraySlice<UInt8>) -> Int32 {
    let ascii = bytes.allSatisfy { $0 < 0x80 }
    let word = ascii ? bytes : CaseFolding.fold(bytes)[...]
    let (found, hash) = word.withUnsafeBufferPointer { buffer in
      let hash = Vocabulary.hash(buffer)
      return (lookUp(buffer, hash: hash, folding: true), hash)
    }
    if found >= 0 { return found }
    let number = Int32(hashes.count)
    hashes.append(hash)
    for byte in word { pool.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
    starts.append(Int32(pool.count))
    if hashes.count * 2 > slots.count { grow() } else { place(number) }
    return number
  }

  /// The number of a word in any case, or -1.
  public func find(_ bytes: ArraySlice<UInt8>) -> Int32 {
    let folded = CaseFolding.fold(bytes)
    return folded.withUnsafeBufferPointer { lookUp($0, hash: Vocabulary.hash($0)) }
  }

  /// The number of a word of ASCII in any case, or -1; no copy is made.
  @inline(__always)
  func findASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    lookUp(bytes, hash: Vocabulary.hash(bytes), folding: true)
  }

  private func lookUp(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, folding: Bool = false) -> Int32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, equals(number, bytes, folding) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private func equals(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ folding: Bool) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == bytes.count else { return false }
    for index in 0..<bytes.count {
      var byte = bytes[index]
      if folding, byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
      if pool[start + index] != byte { return false }
    }
    return true
  }

  /// FNV-1a over the bytes with ASCII letters in lower case, so that one hash serves folded and unfolded ASCII.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for var byte in bytes {
      if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash ^ (hash >> 29)
  }

  private mutating func place(_ number: Int32) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hashes[Int(number)]) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = number
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in 0..<hashes.count { place(Int32(number)) }
  }
}
