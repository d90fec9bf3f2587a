import Lexicons
import Records
import Text

/// A line of a page and its shape. Lines that the page broke inside a sentence are one.
struct PageLine: Sendable {
  enum Marker: Sendable { case none, bullet, number }
  enum Ending: Sendable { case open, stop, question, exclamation, colon, semicolon, comma }

  var tokens: Range<Int>
  /// Whether an empty line, or the start of the text, stands before it.
  var afterBlank: Bool
  var marker = Marker.none
  /// The first token behind marker and opening brackets.
  var content: Int
  var words = 0
  var capitals = 0
  var lowers = 0
  var dividers = 0
  /// Brackets and signs of program code.
  var codeMarks = 0
  var hasQuote = false
  var ending = Ending.open
  var label: Label?

  /// What a boilerplate term at the start of a line says of it.
  struct Label: Sendable {
    var kind: Zone.Kind
    /// Opens a section that goes on below.
    var opensSection: Bool
    /// Nothing but marks and numbers stands behind the term.
    var standsAlone: Bool
    /// The term stands anywhere in the line: it counts above and below the article alone.
    var isNote = false
    /// Ends what is open.
    var closes = false
    var entry: Int32
  }

  var isClosed: Bool { ending == .stop || ending == .question || ending == .exclamation }

  /// Takes in the line that goes on with it.
  mutating func append(_ next: PageLine) {
    tokens = tokens.lowerBound..<next.tokens.upperBound
    words += next.words
    capitals += next.capitals
    lowers += next.lowers
    dividers += next.dividers
    hasQuote = hasQuote || next.hasQuote
    ending = next.ending
  }

  /// A paragraph: many words, most of them small, and a full stop.
  var isProse: Bool {
    if words >= 7, isClosed || ending == .colon || ending == .semicolon, lowers * 5 >= words * 2 {
      return true
    }
    return words >= 25 && lowers * 2 >= words
  }

  /// "(ads = window.ads || []).push({});": a script that the page left in its text.
  var isScript: Bool { codeMarks >= 5 && codeMarks >= words }

  /// A short paragraph, such as a quotation of a few words.
  var isShortProse: Bool { isClosed && words >= 2 && (lowers * 5 >= words * 2 || hasQuote) }

  /// A full stop, and small words among many names.
  var isSentence: Bool { ending == .stop && words >= 6 && lowers > 0 }

  /// A line in the manner of headlines: no full stop, not long.
  var isHeadline: Bool {
    words >= 2 && words <= 30 && (ending == .open || ending == .question || ending == .exclamation)
  }

  /// Most of its words begin with a capital.
  var isMostlyCapitals: Bool { capitals * 5 >= words * 3 && words > 0 }
}

/// Reads the lines of a page in one pass over its tokens.
enum PageLines {
  static func read(_ reading: Reading, continued: inout Set<Int>) -> [PageLine] {
    var physical: [PageLine] = []
    var first = 0
    let tokens = reading.tokens
    for token in 1..<tokens.count where tokens[token].flags.contains(.lineStart) {
      physical.append(describe(reading, first..<token))
      first = token
    }
    physical.append(describe(reading, first..<tokens.count))
    var lines: [PageLine] = []
    lines.reserveCapacity(physical.count)
    let joiner = LineJoiner(reading: reading, lines: physical)
    for index in physical.indices {
      if let last = lines.last, joiner.joins(index, to: last) {
        continued.insert(Int(tokens[physical[index].tokens.lowerBound].start))
        lines[lines.count - 1].append(physical[index])
      } else {
        lines.append(physical[index])
      }
    }
    for index in lines.indices { lines[index].label = label(reading, lines[index]) }
    return lines
  }

  /// The shape of some tokens as a line.
  static func describe(_ reading: Reading, _ range: Range<Int>) -> PageLine {
    let tokens = reading.tokens
    var line = PageLine(
      tokens: range, afterBlank: tokens[range.lowerBound].flags.contains(.blockStart),
      content: range.lowerBound)
    for token in range {
      switch tokens[token].kind {
      case .word:
        line.words += 1
        if tokens[token].flags.contains(.capital) { line.capitals += 1 } else { line.lowers += 1 }
      case .mark:
        let mark = reading.mark(token)
        if Marks.isQuote(mark) { line.hasQuote = true }
        if Marks.isDivider(mark) { line.dividers += 1 }
        if Marks.isCode(mark) { line.codeMarks += 1 }
      default: continue
      }
    }
    line.ending = ending(reading, range)
    readMarker(reading, &line)
    return line
  }

  private static func ending(_ reading: Reading, _ range: Range<Int>) -> PageLine.Ending {
    var token = range.upperBound - 1
    if isSignature(reading, token, in: range) { token -= 1 }
    if Marks.isClosing(reading.mark(token)), let open = opening(reading, of: token, in: range) {
      token = open - 1
    }
    let lowest = max(range.lowerBound, token - 6)
    while token >= lowest {
      let mark = reading.mark(token)
      switch mark {
      case 0x2E, 0x2026: return .stop
      case 0x3F: return .question
      case 0x21: return .exclamation
      case 0x3A: return .colon
      case 0x3B: return .semicolon
      case 0x2C: return .comma
      case 0: return .open
      default: if !Marks.isQuote(mark), !Marks.isClosing(mark), mark != 0x2A { return .open }
      }
      token -= 1
    }
    return .open
  }

  /// "… of the total. INQ": the paper's initials behind the last sentence.
  private static func isSignature(_ reading: Reading, _ token: Int, in range: Range<Int>) -> Bool {
    let word = reading.tokens[token]
    return range.count > 8 && word.flags.contains(.allCapitals) && word.end - word.start <= 5
      && reading.isMark(".", at: token - 1) && !reading.isSpaced(token - 1)
  }

  /// The bracket that the last token closes, where the end of a sentence stands before it: `… katanya. (abc/portal)`.
  private static func opening(_ reading: Reading, of close: Int, in range: Range<Int>) -> Int? {
    for token in stride(from: close - 1, through: max(range.lowerBound + 1, close - 14), by: -1)
    where Marks.isOpening(reading.mark(token)) {
      let before = reading.mark(token - 1)
      let isEnd = before == 0x2E || before == 0x3F || before == 0x21 || before == 0x2026
      return isEnd || Marks.isQuote(before) ? token : nil
    }
    return nil
  }

  /// Bullets, item numbers and opening brackets before the content.
  private static func readMarker(_ reading: Reading, _ line: inout PageLine) {
    let range = line.tokens
    var token = range.lowerBound
    if reading.tokens[token].kind == .number, reading.tokens[token].end - reading.tokens[token].start <= 2 {
      let next = reading.mark(token + 1)
      if token + 1 < range.upperBound, next == 0x2E || next == 0x29 {
        line.marker = .number
        line.content = token + 2
        return
      }
    }
    if isLetter(reading, token), token + 2 < range.upperBound, reading.isSpaced(token + 2) {
      line.marker = .number
      line.content = token + 2
      return
    }
    while token < range.upperBound, token < range.lowerBound + 12, case let mark = reading.mark(token),
      Marks.isBullet(mark) || Marks.isOpening(mark) || mark == 0x23
    {
      if Marks.isBullet(mark) { line.marker = .bullet }
      token += 1
    }
    line.content = token
  }

  /// `a.`, `b)`, `iii.`: the small letters of an item with its mark.
  private static func isLetter(_ reading: Reading, _ token: Int) -> Bool {
    let next = reading.mark(token + 1)
    guard next == 0x2E || next == 0x29, !reading.isSpaced(token + 1), reading.isLower(token) else {
      return false
    }
    let bytes = reading.bytes(token)
    return bytes.count == 1 || bytes.count <= 4 && bytes.allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
  }
}
