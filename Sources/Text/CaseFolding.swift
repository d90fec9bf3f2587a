import CICU

/// Unicode simple case folding of words, with typographic apostrophes as ASCII ones.
public enum CaseFolding {
  /// The folded bytes: `Ka’bah` → `ka'bah`.
  public static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes { out.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
      return out
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x02BC: out.append(0x27)
      case 0x2010, 0x2011: out.append(0x2D)
      default:
        let folded = Unicode.Scalar(cicu_fold(scalar.value)) ?? scalar
        out.append(contentsOf: UTF8.encode(folded)!)
      }
    }
    return out
  }
}
