import Lexicons
import Records
import Text

/// Finds characters that make a number look like another one than it is read as.
///
///     "Rp1<U+200B>40 triliun"   → warning: hidden characters between digits
///     "2O23"                    → warning: a letter that looks like a digit
///
/// Only what stands at a number is looked at, and marks of direction anywhere.
struct CharacterDoubts {
  private let reading: Reading
  private var warnings: [Warning] = []
  /// So many warnings of a kind are enough to look at an article anew.
  private static let most = 5

  /// The warnings of an article, one for each place.
  static func warnings(in article: Article) -> [Warning] {
    var doubts = CharacterDoubts(reading: article.reading)
    doubts.findMarksOfDirection()
    let tokens = article.reading.tokens
    let bytes = article.reading.document.bytes
    for token in tokens.indices where tokens[token].kind == .number { doubts.look(at: token, tokens, bytes) }
    return doubts.warnings
  }

  private init(reading: Reading) { self.reading = reading }

  private mutating func warn(_ code: String, _ first: Int, _ last: Int, _ message: String) {
    guard warnings.count < CharacterDoubts.most else { return }
    let text = reading.document.name(reading.span(first..<last + 1))
    warnings.append(Warning(code: code, message: "\"\(text)\" \(message)"))
  }

  // MARK: Around a number

  private mutating func look(at token: Int, _ tokens: [Token], _ bytes: [UInt8]) {
    if token > 0, tokens[token - 1].kind == .word {
      if isGlued(token), reading.isMark("l", at: token - 1) {
        warn("look-alike-digits", token - 1, token, "begins with a letter that looks like a digit")
      } else if CharacterDoubts.isMixed(tokens[token - 1], bytes) {
        warn("mixed-scripts", token - 1, token, "mixes letters of scripts that look alike")
      }
    }
    let next = token + 1
    guard next < tokens.count else { return }
    switch tokens[next].kind {
    case .number:
      if isGlued(next), tokens[token].end < tokens[next].start {
        warn("hidden-characters", token, next, "holds characters between its digits that are not shown")
      } else if isParted(token, bytes), token == 0 || !isParted(token - 1, bytes), !isOneNumber(token) {
        warn("parted-digits", token, next, "may be one number with a space between its groups")
      }
    case .word:
      if isGlued(next), next + 1 < tokens.count, tokens[next + 1].kind == .number, isGlued(next + 1),
        looksLikeDigit(next)
      {
        warn("look-alike-digits", token, next + 1, "holds a letter that looks like a digit")
      } else if CharacterDoubts.isMixed(tokens[next], bytes) {
        warn("mixed-scripts", token, next, "mixes letters of scripts that look alike")
      }
    case .mark, .other:
      // All of these characters are beyond ASCII.
      guard bytes[Int(tokens[next].start)] >= 0x80, isGlued(next), let scalar = scalar(next) else { return }
      if CharacterDoubts.isRaised(scalar) {
        warn("raised-digits", token, next, "has raised digits behind it: a power or a footnote")
      } else if CharacterDoubts.isLikeDecimalMark(scalar), next + 1 < tokens.count,
        tokens[next + 1].kind == .number, isGlued(next + 1)
      {
        warn("look-alike-marks", token, next + 1, "holds a mark that may stand for a decimal mark")
      }
    default: return
    }
  }

  /// Whether no white space stands before a token, and no line begins with it.
  private func isGlued(_ token: Int) -> Bool {
    reading.tokens[token].flags.isDisjoint(with: [.spaceBefore, .lineStart])
  }

  /// Whether digits and those behind them may be groups of one number: "12 500".
  private func isParted(_ token: Int, _ bytes: [UInt8]) -> Bool {
    let (first, second) = (reading.tokens[token], reading.tokens[token + 1])
    guard first.kind == .number, second.kind == .number, first.end - first.start <= 3,
      second.end - second.start >= 3, second.start > first.end,
      bytes[Int(first.start)] != 0x30
    else { return false }
    func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }
    let group = bytes[Int(second.start)..<Int(second.end)]
    guard bytes[Int(first.start)..<Int(first.end)].allSatisfy(isDigit), group.prefix(3).allSatisfy(isDigit),
      group.dropFirst(3).first.map({ !isDigit($0) }) ?? true
    else { return false }
    // A space, U+00A0, U+2009 or U+202F; no line break and no row of spaces.
    let space = bytes[Int(first.end)..<Int(second.start)]
    return [[0x20], [0xC2, 0xA0], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF]].contains { space.elementsEqual($0) }
  }

  /// Whether the groups from a token on are read as the one number that they are.
  private func isOneNumber(_ token: Int) -> Bool {
    let limit = reading.sentence(of: token).tokens.upperBound
    return SpacedGroups(reading: reading).number(at: token, limit: limit) != nil
  }

  /// Whether a word is a letter between digits that looks like one.
  private func looksLikeDigit(_ token: Int) -> Bool {
    let bytes = reading.bytes(token)
    if bytes.count == 1 { return [0x4F, 0x6F, 0x49, 0x6C].contains(bytes.first!) }
    // Greek and Cyrillic letters, and full-width ones.
    return bytes.count <= 3 && bytes.allSatisfy { $0 >= 0x80 }
  }

  /// Whether a word has Latin letters together with Greek or Cyrillic ones, or full-width letters.
  private static func isMixed(_ word: Token, _ bytes: [UInt8]) -> Bool {
    let letters = bytes[Int(word.start)..<min(Int(word.end), Int(word.start) + 64)]
    guard letters.contains(where: { $0 >= 0x80 }) else { return false }
    if letters.contains(0xEF) { return true }
    return letters.contains { $0 < 0x80 } && letters.contains { (0xCD...0xD3).contains($0) }
  }

  private func scalar(_ token: Int) -> Unicode.Scalar? {
    String(decoding: reading.bytes(token).prefix(4), as: UTF8.self).unicodeScalars.first
  }

  private static func isRaised(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }

  /// Middle dots, and the low quotation mark that looks like a comma.
  private static func isLikeDecimalMark(_ scalar: Unicode.Scalar) -> Bool {
    [0xB7, 0x2D9, 0x201A, 0x2219, 0x22C5].contains(scalar.value)
  }

  // MARK: Direction

  /// U+202A…U+202E and U+2066…U+2069 show a text in another order than it is written.
  private mutating func findMarksOfDirection() {
    let isThere = reading.document.bytes.withUnsafeBytes { bytes in
      func isPlain(_ index: Int) -> Bool {
        let high = bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
        return (bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) | high) & 0x8080_8080_8080_8080
          == 0
      }
      var index = 0
      while index < bytes.count {
        if index + 16 <= bytes.count, isPlain(index) {
          index += 16
          continue
        }
        if bytes[index] == 0xE2, index + 2 < bytes.count {
          let (second, third) = (bytes[index + 1], bytes[index + 2])
          if second == 0x80, (0xAA...0xAE).contains(third) { return true }
          if second == 0x81, (0xA6...0xA9).contains(third) { return true }
        }
        index += 1
      }
      return false
    }
    guard isThere else { return }
    warnings.append(
      Warning(
        code: "marks-of-direction",
        message: "the text holds marks that show it in another order than it is read in"))
  }
}
