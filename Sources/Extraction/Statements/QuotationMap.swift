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
  /// The quotation of each token, or -1.
  private var covering: [Int32]

  /// Longest passage that one pair of marks holds; a mark that no other closes ends with its line.
  private static let longest = 700

  init(_ article: Article) {
    let reading = article.reading
    covering = Array(repeating: -1, count: reading.tokens.count)
    var open: Int?
    var single: Int?
    var lineOfOpen = 0
    var line = 0
    var lineStart = 0
    var zone: Int32 = -1
    for sentence in article.sentences {
      if article.zoneOfToken[sentence.tokens.lowerBound] != zone {
        zone = article.zoneOfToken[sentence.tokens.lowerBound]
        open = nil
        single = nil
      }
      for token in sentence.tokens {
        if reading.tokens[token].flags.contains(.lineStart) {
          line += 1
          lineStart = token
          single = nil
        }
        guard reading.tokens[token].kind == .mark, let mark = QuotationMark(reading, token) else { continue }
        if mark.isSingle {
          guard open == nil else { continue }
          if mark.opens {
            single = single ?? token
          } else if let start = single, mark.closesUtterance {
            add(start..<token + 1, reading)
            single = nil
          }
          continue
        }
        if let start = open, token - start > QuotationMap.longest { open = nil }
        if let start = open {
          guard mark.opens, !mark.closesUtterance else {
            add(start..<token + 1, reading)
            open = nil
            continue
          }
          // A mark at the start of the next paragraph goes on with a quotation that is still open; any other
          // opening mark begins anew, for the closing one was forgotten.
          if reading.tokens[token].flags.contains(.lineStart), line == lineOfOpen + 1 {
            lineOfOpen = line
            continue
          }
          open = token
          lineOfOpen = line
        } else if mark.opens || mark.isOpen {
          open = token
          lineOfOpen = line
        } else if mark.closesUtterance {
          addUnopened(token, lineStart, reading)
        }
      }
    }
  }

  private mutating func add(_ range: Range<Int>, _ reading: Reading) {
    let last = range.upperBound - 2
    let ends = last > range.lowerBound && QuotationMark.isPause(reading, last)
    let comma = range.upperBound < reading.tokens.count && reading.isText(range.upperBound, ",")
    insert(Quotation(tokens: range, isUtterance: ends || comma && range.count > 5))
  }

  /// A closing mark whose opening one was forgotten: the quotation is the line up to it.
  private mutating func addUnopened(_ token: Int, _ lineStart: Int, _ reading: Reading) {
    let start = max(lineStart, quotations.last?.tokens.upperBound ?? 0)
    guard token > start + 2, token - start < QuotationMap.longest, covering[start] < 0,
      start == lineStart || QuotationMark.isPause(reading, start - 1)
    else { return }
    insert(Quotation(tokens: start..<token + 1, isUtterance: true))
  }

  private mutating func insert(_ quotation: Quotation) {
    for token in quotation.tokens { covering[token] = Int32(quotations.count) }
    quotations.append(quotation)
  }

  /// The quotation that a token stands in, marks included.
  func index(at token: Int) -> Int? {
    guard token >= 0, token < covering.count, covering[token] >= 0 else { return nil }
    return Int(covering[token])
  }

  func quotation(at token: Int) -> Quotation? { index(at: token).map { quotations[$0] } }

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
    guard let shape = QuotationMark.shape(reading.bytes(token)) else { return nil }
    let tokens = reading.tokens
    let spaceBefore =
      token == 0 || !tokens[token].flags.isDisjoint(with: [.spaceBefore, .lineStart])
      || QuotationMark.opensBracket(reading, token - 1)
    let spaceAfter =
      token + 1 >= tokens.count || !tokens[token + 1].flags.isDisjoint(with: [.spaceBefore, .lineStart])
    isSingle = shape.isSingle
    let pauseBefore = token > 0 && QuotationMark.isPause(reading, token - 1)
    let pauseAfter = token + 1 < tokens.count && QuotationMark.isPause(reading, token + 1)
    opens = spaceBefore && !spaceAfter || shape.isOpening && !(spaceAfter && !spaceBefore)
    isOpen = spaceBefore == spaceAfter && (spaceBefore || !pauseBefore)
    let isComma = token > 0 && reading.isText(token - 1, ",")
    closesUtterance = opens ? isComma && !shape.isOpening : pauseBefore || pauseAfter
  }

  private static func shape(_ bytes: ArraySlice<UInt8>) -> (isSingle: Bool, isOpening: Bool)? {
    let first = bytes.startIndex
    switch bytes.count {
    case 1:
      return bytes[first] == 0x22
        ? (false, false) : bytes[first] == 0x27 || bytes[first] == 0x60 ? (true, false) : nil
    case 2:
      return bytes[first] != 0xC2
        ? nil : bytes[first + 1] == 0xAB ? (false, true) : bytes[first + 1] == 0xBB ? (false, false) : nil
    case 3:
      guard bytes[first] == 0xE2, bytes[first + 1] == 0x80 else { return nil }
      switch bytes[first + 2] {
      case 0x9C, 0x9E: return (false, true)
      case 0x9D, 0x9F, 0xB3: return (false, false)
      case 0x98: return (true, true)
      case 0x99: return (true, false)
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a token is a comma or ends a sentence.
  static func isPause(_ reading: Reading, _ token: Int) -> Bool {
    let bytes = reading.bytes(token)
    guard reading.tokens[token].kind == .mark else { return false }
    if bytes.count == 1, let byte = bytes.first { return [0x2C, 0x2E, 0x21, 0x3F, 0x3B].contains(byte) }
    return bytes.elementsEqual([0xE2, 0x80, 0xA6])
  }

  /// A bracket, dash or colon, behind which a quotation may open without a space.
  private static func opensBracket(_ reading: Reading, _ token: Int) -> Bool {
    let bytes = reading.bytes(token)
    if bytes.count == 1, let byte = bytes.first { return [0x28, 0x5B, 0x3A].contains(byte) }
    return bytes.count == 3 && bytes.elementsEqual([0xE2, 0x80, 0x94])
  }
}
