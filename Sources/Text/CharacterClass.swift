import CICU

/// What a code point does in a token.
enum CharacterClass: UInt8 {
  /// Letters, letter-like symbols and numerals, the underscore.
  case letter
  /// Decimal digits of any script.
  case digit
  /// Marks that belong to the character before them: accents, variation selectors, the keycap.
  case extend
  /// Nothing is shown for it: soft hyphens, zero-width characters, marks of direction.
  case invisible
  case space
  case newline
  /// Punctuation, symbols, and numerals that are no digits (`½`).
  case symbol
  /// Controls, private use, code points without a character.
  case other

  /// The class of a code point, from the table for the common ones.
  @inline(__always)
  static func of(_ scalar: UInt32) -> CharacterClass {
    scalar < CharacterClassTable.size ? CharacterClassTable.classes[Int(scalar)] : compute(scalar)
  }

  /// The class of a code point, from Unicode's properties.
  static func compute(_ scalar: UInt32) -> CharacterClass {
    let category = cicu_general_category(scalar)
    if category == formatCategory, !(0xE0020...0xE007F).contains(scalar) {
      return cicu_is_ignorable(scalar) != 0 ? .invisible : .symbol
    }
    // Accents, variation selectors, skin tones, the tags of flags.
    let wordBreak = cicu_word_break(scalar)
    // "1:44 PM" with a narrow space that ICU's words join.
    if category == spaceCategory { return .space }
    if wordBreak == extendBreak { return .extend }
    if letterBreaks.contains(wordBreak) { return .letter }
    switch category {
    case 1...5, 10: return .letter  // L*, Nl
    case 6...8: return .extend  // M*
    case 9: return .digit  // Nd
    case 13, 14: return .newline  // Zl, Zp
    case 15:  // Cc
      switch scalar {
      case 0x0A, 0x0D, 0x85: return .newline
      case 0x09, 0x0B, 0x0C: return .space
      default: return .other
      }
    case 0, 17, 18: return .other  // Cn, Co, Cs
    default: return .symbol
    }
  }

  private static let formatCategory: Int32 = 16
  /// Zs.
  private static let spaceCategory: Int32 = 12
  /// ALetter, Katakana, ExtendNumLet, Hebrew_Letter: Ⓐ, the underscore and its kin among them.
  private static let letterBreaks: [Int32] = [1, 3, 7, 14]
  private static let extendBreak: Int32 = 9
}

/// The classes of the code points that news of these languages is made of.
private enum CharacterClassTable {
  static let size: UInt32 = 0x3000
  /// Lives as long as the process, and never changes.
  nonisolated(unsafe) static let classes: UnsafePointer<CharacterClass> = {
    let table = UnsafeMutablePointer<CharacterClass>.allocate(capacity: Int(size))
    for scalar in 0..<size { table.advanced(by: Int(scalar)).initialize(to: CharacterClass.compute(scalar)) }
    return UnsafePointer(table)
  }()
}
