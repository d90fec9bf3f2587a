import CICU

/// Unicode simple case folding of words, so that one spelling stands for all that mean the same.
///
/// Typographic apostrophes and hyphens become ASCII ones, full-width forms too; a letter and its combining mark become
/// one code point; what is not shown (soft hyphens, zero-width characters) is left out.
public enum CaseFolding {
  /// The folded bytes: `Ka’bah` → `ka'bah`.
  public static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { word in
      [UInt8](unsafeUninitializedCapacity: capacity(word.count)) { out, count in
        count = fold(word, into: out)
      }
    }
  }

  /// Room enough for the folded form of a word: a code point of two bytes may fold to one of three.
  static func capacity(_ count: Int) -> Int { count + count / 2 + 4 }

  /// Writes the folded bytes to `out`, which has room for ``capacity(_:)``; returns how many.
  static func fold(_ word: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var index = 0
    var count = 0
    var last: UInt32 = 0
    var lastStart = 0
    while index < word.count {
      let (scalar, length) = UTF8Decoding.scalar(word, at: index)
      index &+= length
      if scalar < 0x80 {
        last = scalar &- 0x41 < 26 ? scalar | 0x20 : scalar
      } else {
        let mark = CharacterClass.of(scalar)
        if mark == .invisible { continue }
        let folded = folded(scalar)
        if mark == .extend, count > lastStart, case let composed = cicu_compose(last, folded), composed != 0 {
          count = lastStart
          last = composed
        } else {
          last = folded
        }
      }
      lastStart = count
      count &+= UTF8Decoding.encode(last, into: out, at: count)
    }
    return count
  }

  private static func folded(_ scalar: UInt32) -> UInt32 {
    scalar < FoldingTable.size ? FoldingTable.shared[Int(scalar)] : compute(scalar)
  }

  fileprivate static func compute(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2018, 0x2019, 0x02BC: 0x27
    case 0x2010, 0x2011: 0x2D
    default: cicu_fold(scalar)
    }
  }
}

/// The folded forms of the letters of Europe, so that ICU need not be asked for each.
private enum FoldingTable {
  static let size: UInt32 = 0x530
  /// Lives as long as the process, and never changes.
  nonisolated(unsafe) static let shared: UnsafePointer<UInt32> = {
    let table = UnsafeMutablePointer<UInt32>.allocate(capacity: Int(size))
    for scalar in 0..<size { table.advanced(by: Int(scalar)).initialize(to: CaseFolding.compute(scalar)) }
    return UnsafePointer(table)
  }()
}
