import Lexicons
import Text

/// A passage in quotation marks.
struct Quotation: Sendable {
  /// From the opening mark to behind the closing one.
  var tokens: Range<Int>
  /// Whether it reads like something said, and no word that is merely set off: a comma or the end of a sentence
  /// stands at its closing mark.
  var isUtterance: Bool
}

/// Where quotations begin and end: every kind of mark, mixed pairs, passages over several paragraphs.
///
/// One pass over the tokens: the marks' own shape, the spaces around them and whether a quotation is open decide.
struct QuotationMap {
  private(set) var quotations: [Quotation] = []
  /// The quotation of each token, or -1; empty where an article quotes nothing.
  private var covering: [Int32] = []
  /// The tokens that a quotation covers; none where an article quotes nothing.
  private var quoted = TokenSet(tokens: 0)

  /// Longest passage that one pair of marks holds; a mark that no other closes ends with its line.
  private static let longest = 700
  /// Most articles quote no more.
  private static let usualCount = 16

  /// What is open at a token.
  private struct State {
    var open: Int?
    var single: Int?
    var lineOfOpen = 0
    var line = 0
    var lineStart = 0
  }

  init(_ article: Article) {
    let reading = article.reading
    var state = State()
    var zone: Int32 = -1
    for token in article.landmarks.signs {
      if article.zoneOfToken[token] != zone {
        zone = article.zoneOfToken[token]
        state.open = nil
        state.single = nil
        state.lineStart = QuotationMap.zoneStart(article, token, from: state.lineStart)
      }
      if reading.tokens[token].flags.contains(.lineStart) {
        state.line += 1
        state.lineStart = token
        state.single = nil
      }
      guard reading.tokens[token].kind == .mark, let mark = QuotationMark(reading, token) else { continue }
      if mark.isSingle {
        readSingle(mark, token, &state, reading)
      } else {
        read(mark, token, &state, reading)
      }
    }
  }

  /// Where a token's zone begins, or its line, which ends where another zone does.
  private static func zoneStart(_ article: Article, _ token: Int, from lineStart: Int) -> Int {
    var start = token
    while start > lineStart, article.zoneOfToken[start - 1] == article.zoneOfToken[token] { start -= 1 }
    return start
  }

  private mutating func readSingle(
    _ mark: QuotationMark, _ token: Int, _ state: inout State, _ reading: Reading
  ) {
    guard state.open == nil else { return }
    if mark.opens {
      state.single = state.single ?? token
    } else if let start = state.single, mark.closesUtterance {
      add(start..<token + 1, reading)
      state.single = nil
    }
  }

  private mutating func read(_ mark: QuotationMark, _ token: Int, _ state: inout State, _ reading: Reading) {
    if let start = state.open, token - start > QuotationMap.longest { state.open = nil }
    if let start = state.open {
      guard mark.opens, !mark.closesUtterance else {
        add(start..<token + 1, reading)
        state.open = nil
        return
      }
      // A mark at the start of the next paragraph goes on with a quotation that is still open; any other opening
      // mark begins anew, for the closing one was forgotten.
      if !reading.tokens[token].flags.contains(.lineStart) || state.line != state.lineOfOpen + 1 {
        state.open = token
      }
      state.lineOfOpen = state.line
    } else if mark.opens || mark.isOpen {
      state.open = token
      state.lineOfOpen = state.line
    } else if mark.closesUtterance {
      addUnopened(token, state.lineStart, reading)
    }
  }

  private mutating func add(_ range: Range<Int>, _ reading: Reading) {
    let last = range.upperBound - 2
    let ends = last > range.lowerBound && QuotationMark.isPause(reading, last)
    let comma = range.upperBound < reading.tokens.count && reading.isText(range.upperBound, ",")
    insert(Quotation(tokens: range, isUtterance: ends || comma && range.count > 5), reading)
  }

  /// A closing mark whose opening one was forgotten: the quotation is the line up to it.
  private mutating func addUnopened(_ token: Int, _ lineStart: Int, _ reading: Reading) {
    let start = max(lineStart, quotations.last?.tokens.upperBound ?? 0)
    guard token > start + 2, token - start < QuotationMap.longest, index(at: start) == nil,
      start == lineStart || QuotationMark.isPause(reading, start - 1)
    else { return }
    insert(Quotation(tokens: start..<token + 1, isUtterance: true), reading)
  }

  private mutating func insert(_ quotation: Quotation, _ reading: Reading) {
    if covering.isEmpty {
      covering = Array(filledWith: -1, count: reading.tokens.count)
      quoted = TokenSet(tokens: reading.tokens.count)
      quotations.reserveCapacity(QuotationMap.usualCount)
    }
    for token in quotation.tokens { covering[token] = Int32(quotations.count) }
    quoted.insert(quotation.tokens)
    quotations.append(quotation)
  }

  /// The quotation that a token stands in, marks included.
  func index(at token: Int) -> Int? {
    guard token >= 0, token < covering.count, covering[token] >= 0 else { return nil }
    return Int(covering[token])
  }

  func quotation(at token: Int) -> Quotation? { index(at: token).map { quotations[$0] } }

  /// Whether a quotation stands among some tokens.
  func isIn(_ tokens: Range<Int>) -> Bool {
    !covering.isEmpty && quoted.contains(anyOf: tokens)
  }

  /// Whether a sentence boundary before a token lies inside a quotation.
  func isInside(_ token: Int) -> Bool {
    guard let index = index(at: token) else { return false }
    return quotations[index].tokens.lowerBound < token
  }
}

/// A quotation mark with what its shape and the spaces around it say.
struct QuotationMark {
  let isSingle: Bool
  /// It opens for certain, by shape or by the spaces around it.
  let opens: Bool
  /// It may open when nothing is open.
  let isOpen: Bool
  /// It closes something that is said: a comma, a full stop or the like stands beside it.
  let closesUtterance: Bool

  init?(_ reading: Reading, _ token: Int) {
    guard let shape = QuotationMark.shape(reading.scalar(token)) else { return nil }
    let tokens = reading.tokens
    let spaceBefore =
      token == 0 || !tokens[token].flags.isDisjoint(with: [.spaceBefore, .lineStart])
      || QuotationMark.opensBracket(reading, token - 1)
    let spaceAfter =
      token + 1 >= tokens.count || !tokens[token + 1].flags.isDisjoint(with: [.spaceBefore, .lineStart])
    isSingle = shape.isSingle
    let pauseBefore = token > 0 && QuotationMark.isPause(reading, token - 1)
    opens = spaceBefore && !spaceAfter || shape.isOpening && !(spaceAfter && !spaceBefore)
    isOpen = spaceBefore == spaceAfter && (spaceBefore || !pauseBefore)
    closesUtterance =
      opens
      ? !shape.isOpening && reading.isMark(",", at: token - 1)
      : pauseBefore || token + 1 < tokens.count && QuotationMark.isPause(reading, token + 1)
  }

  private static func shape(_ mark: Unicode.Scalar?) -> (isSingle: Bool, isOpening: Bool)? {
    switch mark {
    case "\u{AB}", "\u{201C}", "\u{201E}": (false, true)
    case "\"", "\u{BB}", "\u{201D}", "\u{201F}", "\u{2033}": (false, false)
    case "\u{2018}": (true, true)
    case "'", "`", "\u{2019}": (true, false)
    default: nil
    }
  }

  /// Whether a token is a comma or ends a sentence.
  static func isPause(_ reading: Reading, _ token: Int) -> Bool {
    guard reading.tokens[token].kind == .mark else { return false }
    switch reading.scalar(token) {
    case ",", ".", "!", "?", ";", "\u{2026}": return true
    default: return false
    }
  }

  /// A bracket, dash or colon, behind which a quotation may open without a space.
  private static func opensBracket(_ reading: Reading, _ token: Int) -> Bool {
    switch reading.scalar(token) {
    case "(", "[", ":", "\u{2014}": return true
    default: return false
    }
  }
}
