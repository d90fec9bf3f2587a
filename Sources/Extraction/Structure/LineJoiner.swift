import Lexicons
import Text

/// Finds lines that go on with the sentence of the line before: links on lines of their own, hard-wrapped text.
struct LineJoiner {
  private let reading: Reading
  private let lines: [PageLine]
  /// The width that the whole text is wrapped at, or 0.
  private let wrapWidth: Int

  init(reading: Reading, lines: [PageLine]) {
    self.reading = reading
    self.lines = lines
    wrapWidth = LineJoiner.wrapWidth(reading, lines)
  }

  /// Whether a line goes on with what was read before it.
  func joins(_ index: Int, to before: PageLine) -> Bool {
    let line = lines[index]
    guard !line.afterBlank, line.marker == .none || isTail(line) else { return false }
    if opensBracket(before) { return true }
    if endsSentence(before) || isBracketed(before) || isHeading(before) { return false }
    let first = line.tokens.lowerBound
    if reading.has(.bylineLabels, at: first) || reading.has(.boilerplate, at: first) { return false }
    if isLettered(line) { return false }
    if reading.isLower(first), !reading.isSite(first) { return before.words > 0 && before.label == nil }
    if isTail(line) { return true }
    if wrapWidth > 0, line.marker == .none, before.marker == .none || before.words > 3 {
      return width(lines[index - 1]) * 3 >= wrapWidth * 2
    }
    return isLinkLine(index, before)
  }

  /// "b) menambah …": an item of a list.
  private func isLettered(_ line: PageLine) -> Bool {
    let first = line.tokens.lowerBound
    guard first + 2 < line.tokens.upperBound, reading.tokens[first].kind == .word,
      reading.tokens[first].end - reading.tokens[first].start == 1
    else { return false }
    let mark = reading.mark(first + 1)
    return (mark == 0x29 || mark == 0x2E) && !reading.isSpaced(first + 1) && reading.isSpaced(first + 2)
  }

  /// "(abc/portal)", "(*)": nothing goes on with it.
  private func isBracketed(_ line: PageLine) -> Bool {
    line.words <= 4 && Marks.isOpening(reading.mark(line.tokens.lowerBound))
      && Marks.isClosing(reading.mark(line.tokens.upperBound - 1))
  }

  /// "Tags" above words in small letters: a label with a line of its own.
  private func isHeading(_ line: PageLine) -> Bool {
    guard line.words <= 3, line.content < line.tokens.upperBound, reading.isCapital(line.content),
      reading.has(.boilerplate, at: line.content)
    else { return false }
    return reading.terms(at: line.content).contains {
      $0.role == .boilerplate && $0.tokens.upperBound == line.tokens.upperBound && $0.kind == .section
    }
  }

  private func endsSentence(_ line: PageLine) -> Bool { line.ending != .open && line.ending != .comma }

  /// A line that begins with what closes or parts: `)`, `,`, `— ` after a bracket.
  private func isTail(_ line: PageLine) -> Bool {
    let first = line.tokens.lowerBound
    let mark = reading.mark(first)
    if Marks.isClosing(mark) || mark == 0x2C || mark == 0x2E || mark == 0x3B { return true }
    return Marks.isDash(mark) && Marks.isClosing(reading.mark(first - 1)) && line.words > 3
  }

  /// A few words on a line of their own, in a sentence that goes on below with a small letter.
  private func isLinkLine(_ index: Int, _ before: PageLine) -> Bool {
    guard lines[index].words <= 8, before.words >= 5, before.lowers > 0, index + 1 < lines.count,
      !lines[index + 1].afterBlank, lines[index].ending == .open
    else { return false }
    let next = lines[index + 1].tokens.lowerBound
    return reading.isLower(next) && !reading.isSite(next) && !reading.has(.boilerplate, at: next)
      && DateStamp.find(in: lines[index].tokens, reading) == nil
  }

  /// Whether a bracket that the last tokens of a line open stays open.
  private func opensBracket(_ line: PageLine) -> Bool {
    for token in stride(
      from: line.tokens.upperBound - 1, through: max(line.tokens.lowerBound, line.tokens.upperBound - 8),
      by: -1)
    {
      let mark = reading.mark(token)
      if Marks.isClosing(mark) { return false }
      if Marks.isOpening(mark) { return true }
    }
    return false
  }

  private func width(_ line: PageLine) -> Int { reading.span(line.tokens).count }

  /// Text is hard-wrapped where most lines that others follow in their block end in mid-sentence and none is long.
  private static func wrapWidth(_ reading: Reading, _ lines: [PageLine]) -> Int {
    var open = 0
    var pairs = 0
    var widest = 0
    for index in lines.indices {
      let width = reading.span(lines[index].tokens).count
      widest = max(widest, width)
      if widest > 130 { return 0 }
      guard index + 1 < lines.count, !lines[index + 1].afterBlank, lines[index + 1].marker == .none else {
        continue
      }
      pairs += 1
      if lines[index].ending == .open || lines[index].ending == .comma, lines[index].lowers > 2, width >= 40 {
        open += 1
      }
    }
    return pairs >= 4 && open * 5 >= pairs * 3 ? widest : 0
  }
}
