import Lexicons
import Records
import Text

/// Groups of digits that spaces part: "12 500 orang", "1 250 000".
struct SpacedGroups {
  let reading: Reading

  /// The value of the groups from a token on, and the token behind them, where all are certainly one number.
  func number(at first: Int, limit: Int) -> (value: Int, end: Int)? {
    let digits = reading.bytes(first)
    guard digits.count <= 3, digits.first != 0x30, var value = DigitGroups.integer(digits) else { return nil }
    var end = first + 1
    while end < min(limit, first + 5), let group = group(at: end) {
      value = value * 1000 + group
      end += 1
    }
    return end > first + 1 && isOneNumber(first..<end) ? (value, end) : nil
  }

  /// Three digits behind a single space in the line.
  private func group(at token: Int) -> Int? {
    let (before, own) = (reading.tokens[token - 1], reading.tokens[token])
    guard own.kind == .number, own.end - own.start == 3,
      !own.flags.contains(.lineStart), own.start > before.end,
      own.start - before.end == 1 || isNarrow(before.end..<own.start)
    else { return nil }
    return DigitGroups.integer(reading.bytes(token))
  }

  /// U+00A0, U+2009 or U+202F: a space that breaks no number over two lines.
  private func isNarrow(_ gap: Range<Int32>) -> Bool {
    let space = reading.document.bytes[Int(gap.lowerBound)..<Int(gap.upperBound)]
    return [[0xC2, 0xA0], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF]].contains { space.elementsEqual($0) }
  }

  /// Whether nothing else can be meant: a counted noun or a unit stands behind, and no name or number before.
  private func isOneNumber(_ groups: Range<Int>) -> Bool {
    let tokens = reading.tokens
    let (before, next) = (groups.lowerBound - 1, groups.upperBound)
    guard next < tokens.count, tokens[next].kind == .word, tokens[next].flags.contains(.spaceBefore),
      !reading.roles[next].isDisjoint(with: SpacedGroups.counted)
    else { return false }
    guard before >= 0 else { return true }
    if reading.has(.currencies, at: before) { return true }
    return tokens[before].kind == .word && reading.roles[before].isDisjoint(with: SpacedGroups.named)
      && !reading.has(.dateWords, .clock, at: before)
      && (!tokens[before].flags.contains(.capital)
        || reading.sentence(of: before).tokens.lowerBound == before)
  }

  /// Roles of what is counted or measured.
  private static let counted: RoleSet = [
    RoleSet(.classifiers), RoleSet(.units), RoleSet(.multipliers), RoleSet(.currencies), RoleSet(.percent),
  ]
  /// Roles of words whose numbers are no amounts.
  private static let named: RoleSet = [RoleSet(.namesWithNumbers), RoleSet(.months)]
}

extension NumeralReader {
  /// Takes the groups behind the first one.
  func takeSpacedGroups(_ numeral: inout Numeral, _ limit: Int) {
    let first = numeral.tokens.lowerBound
    guard let (value, end) = SpacedGroups(reading: reading).number(at: first, limit: limit) else { return }
    (numeral.value, numeral.other) = (ExactNumber(Int128(value)), nil)
    numeral.tokens = first..<end
  }

  /// "80, 000 spectators": a space that slipped behind the mark of groups; no number of its own begins with two noughts.
  func takePartedGroup(_ numeral: inout Numeral, _ limit: Int) {
    let mark = numeral.tokens.upperBound
    guard mark + 1 < limit, reading.tokens[mark + 1].kind == .number, reading.isMark(",", at: mark),
      reading.tokens[mark].start == reading.tokens[mark - 1].end,
      reading.bytes(mark + 1).starts(with: [0x30, 0x30]),
      reading.bytes(mark + 1).count == 3, reading.bytes(mark - 1).count <= 3,
      let low = DigitGroups.integer(reading.bytes(mark + 1)), let high = numeral.value.integer,
      numeral.other == nil, high > 0
    else { return }
    numeral.value = ExactNumber(Int128(high) * 1000 + Int128(low))
    numeral.tokens = numeral.tokens.lowerBound..<mark + 2
  }
}
