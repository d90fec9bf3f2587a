import Lexicons
import Text

/// What stands before an item of a list.
struct ListMark: Sendable {
  /// Marks of one list look alike.
  enum Style: Int, CaseIterable, Sendable {
    /// `1.`, `1)`, `(1)`, `a.`, `a)`, `(a)`, "Pertama,", a bullet.
    case dot, bracket, brackets, letterDot, letterBracket, letterBrackets, ordinal, bullet
    /// `2.1`, and the list's word with a number: "Recommendation 2:".
    case section, labelled
    /// `i.`, `ii)`, `(iii)`.
    case romanDot, romanBracket, romanBrackets

    /// The style of the same shape with Roman numbers.
    var roman: Style {
      switch self {
      case .letterDot: .romanDot
      case .letterBracket: .romanBracket
      default: .romanBrackets
      }
    }

    var isLettered: Bool { self == .letterDot || self == .letterBracket || self == .letterBrackets }
  }

  var style: Style
  /// The item's number; letters count from 1, bullets have none.
  var value: Int
  /// The mark's own tokens.
  var tokens: Range<Int>
  /// Whether it begins a line.
  var beginsLine: Bool
  /// What the letters count as a Roman number: "i" is the ninth letter as well.
  var roman: Int?
  /// The number before the item's own: 2 of `2.1`.
  var chapter: Int?

  /// The first token of the item.
  var item: Int { tokens.upperBound }
}

/// Reads the marks of lists: `1.`, `(a)`, "Pertama,", `•`.
struct ListMarkReader {
  let scene: Scene
  private var reading: Reading { scene.reading }

  /// No list of recommendations is longer.
  private static let longestList = 99

  init(_ scene: Scene) { self.scene = scene }

  /// The mark that begins at a token.
  func mark(at token: Int) -> ListMark? {
    let first = reading.tokens[token]
    let beginsLine = first.flags.contains(.lineStart) && !isContinued(token)
    switch first.kind {
    case .number: return beginsLine ? numbered(token) : inlineNumbered(token)
    case .mark:
      return reading.isMark("(", at: token) ? bracketed(token, beginsLine) : beginsLine ? bullet(token) : nil
    case .word: return beginsLine ? lettered(token) ?? labelled(token) : nil
    default: return nil
    }
  }

  private func isContinued(_ token: Int) -> Bool {
    scene.article.layout.continuedLines.contains(Int(reading.tokens[token].start))
  }

  private func numbered(_ token: Int) -> ListMark? {
    if let section = section(token) { return section }
    guard let value = number(token), let style = closing(token + 1) else { return nil }
    return mark(style, value, token..<token + 2, true)
  }

  /// `2.1` or `2.1.`: the number of an item and of what it is part of.
  private func section(_ token: Int) -> ListMark? {
    let bytes = reading.bytes(token)
    guard (3...5).contains(bytes.count), let dot = bytes.firstIndex(of: 0x2E),
      let chapter = number(bytes[..<dot]), let value = number(bytes[(dot + 1)...])
    else { return nil }
    let end = closing(token + 1) == .dot ? token + 2 : token + 1
    guard end < reading.tokens.count, reading.tokens[end].kind == .word, reading.isSpaced(end) else {
      return nil
    }
    var found = mark(.section, value, token..<end, true)
    found?.chapter = chapter
    return found
  }

  /// "Recommendation 2:", "Rekomendasi 2.": a list's word with a number.
  private func labelled(_ token: Int) -> ListMark? {
    guard let head = reading.term(.listHeads, at: token), head.kind == .strong || head.kind == .weak,
      case let place = head.tokens.upperBound, place + 2 < reading.tokens.count,
      reading.tokens[place].kind == .number, let value = number(place),
      reading.isMark(":", at: place + 1) || closing(place + 1) != nil
    else { return nil }
    return mark(.labelled, value, token..<place + 2, true)
  }

  /// `…, 2) …` in a line: only with a bracket, for "2." ends sentences there.
  private func inlineNumbered(_ token: Int) -> ListMark? {
    guard reading.tokens[token].flags.contains(.spaceBefore), let value = number(token),
      closing(token + 1) == .bracket
    else { return nil }
    return mark(.bracket, value, token..<token + 2, false)
  }

  private func bracketed(_ token: Int, _ beginsLine: Bool) -> ListMark? {
    guard reading.isMark(")", at: token + 2),
      token + 3 < reading.tokens.count,
      beginsLine || reading.tokens[token].flags.contains(.spaceBefore)
    else { return nil }
    if let value = number(token + 1) { return mark(.brackets, value, token..<token + 3, beginsLine) }
    return letters(token + 1, .letterBrackets, token..<token + 3, beginsLine)
  }

  private func lettered(_ token: Int) -> ListMark? {
    guard let style = closing(token + 1) else { return nil }
    return letters(token, style == .dot ? .letterDot : .letterBracket, token..<token + 2, true)
  }

  /// A letter or a Roman number.
  private func letters(_ token: Int, _ style: ListMark.Style, _ tokens: Range<Int>, _ beginsLine: Bool)
    -> ListMark?
  {
    let roman = roman(token)
    guard let value = letter(token) ?? roman.map({ _ in 0 }) else { return nil }
    var found = mark(style, value, tokens, beginsLine)
    found?.roman = roman
    return found
  }

  /// `i` to `xii` in small letters.
  private func roman(_ token: Int) -> Int? {
    let bytes = reading.bytes(token)
    guard reading.tokens[token].kind == .word, bytes.count <= 4 else { return nil }
    var value = 0
    var last = 0
    for byte in bytes.reversed() {
      let digit = byte == 0x69 ? 1 : byte == 0x76 ? 5 : byte == 0x78 ? 10 : 0
      guard digit > 0 else { return nil }
      value += digit < last ? -digit : digit
      last = max(last, digit)
    }
    return value
  }

  private func mark(_ style: ListMark.Style, _ value: Int, _ tokens: Range<Int>, _ beginsLine: Bool)
    -> ListMark?
  {
    guard tokens.upperBound < reading.tokens.count else { return nil }
    return ListMark(style: style, value: value, tokens: tokens, beginsLine: beginsLine)
  }

  /// The dot or bracket right behind a number, with a space or the line's end behind it.
  private func closing(_ token: Int) -> ListMark.Style? {
    guard token + 1 < reading.tokens.count, !reading.tokens[token].flags.contains(.spaceBefore) else {
      return nil
    }
    let next = reading.tokens[token + 1].flags
    guard next.contains(.spaceBefore), !next.contains(.lineStart) else { return nil }
    if reading.isText(token, ".") { return .dot }
    return reading.isText(token, ")") ? .bracket : nil
  }

  private func number(_ token: Int) -> Int? {
    reading.tokens[token].kind == .number ? number(reading.bytes(token)) : nil
  }

  private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39, value <= ListMarkReader.longestList else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value >= 1 && value <= ListMarkReader.longestList ? value : nil
  }

  private func letter(_ token: Int) -> Int? {
    let bytes = reading.bytes(token)
    guard bytes.count == 1, let byte = bytes.first.map({ $0 | 0x20 }), byte >= 0x61, byte <= 0x7A else {
      return nil
    }
    return Int(byte - 0x61) + 1
  }

  /// `-`, `–`, `*`, `•` and the like at the head of a line.
  private func bullet(_ token: Int) -> ListMark? {
    guard token + 1 < reading.tokens.count, !reading.tokens[token + 1].flags.contains(.lineStart) else {
      return nil
    }
    let bytes = reading.bytes(token)
    let isBullet: Bool
    switch bytes.count {
    case 1: isBullet = bytes.first == 0x2D || bytes.first == 0x2A
    case 2: isBullet = bytes.elementsEqual([0xC2, 0xB7])
    default:
      isBullet =
        bytes.starts(with: [0xE2, 0x80]) && [0x93, 0x94, 0xA2].contains(bytes.last ?? 0)
        || bytes.starts(with: [0xE2, 0x96]) || bytes.starts(with: [0xE2, 0x97])
        || bytes.starts(with: [0xE2, 0x9C])
    }
    guard isBullet else { return nil }
    return ListMark(style: .bullet, value: 0, tokens: token..<token + 1, beginsLine: true)
  }
}
