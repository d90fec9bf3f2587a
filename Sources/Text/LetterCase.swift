import CICU

/// The case of letters.
enum LetterCase {
  /// Whether a letter is upper case.
  @inline(__always)
  static func isUpper(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? scalar &- 0x41 < 26 : cicu_is_upper(scalar) != 0
  }
}

/// Digits of every script as ASCII.
public enum Digits {
  /// The bytes of a number with its digits and separators in ASCII: `١٢٫٥` → `12.5`, `１，０００` → `1,000`.
  ///
  /// What is not shown is left out. Bytes that are ASCII already come back as they are, without a copy.
  public static func ascii(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
    var out: [UInt8] = []
    bytes.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let (scalar, length) = UTF8Decoding.scalar(text, at: index)
        if let byte = byte(scalar) {
          out.append(byte)
        } else if !isSilent(scalar) {
          out.append(contentsOf: text[index..<index + length])
        }
        index += length
      }
    }
    return out[...]
  }

  private static func byte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 { return UInt8(scalar) }
    let digit = cicu_digit_value(scalar)
    if digit >= 0 { return 0x30 + UInt8(digit) }
    switch scalar {
    case 0x066B, 0x2024, 0xFE52, 0xFF0E: return 0x2E
    case 0x066C, 0x060C, 0xFE50, 0xFF0C, 0xFE10: return 0x2C
    case 0x2018, 0x2019, 0xFF07: return 0x27
    case 0x2044: return 0x2F
    default: return nil
    }
  }

  private static func isSilent(_ scalar: UInt32) -> Bool {
    let role = CharacterClass.of(scalar)
    return role == .invisible || role == .extend
  }
}
