import Lexicons
import Text

/// A stretch of one sentence that one voice speaks: the sentence itself, or what it quotes, without the marks.
///
///     "Data perlu dijaga," kata Ira.     → `Data perlu dijaga` (quoted), `kata Ira.`
struct Passage: Sendable {
  /// Its tokens, without quotation marks around it and the comma before the closing one.
  var tokens: Range<Int>
  var isQuoted: Bool
  /// Whether the sentence that it stands in is quoted at least in part.
  var hasQuotation: Bool
  /// The sentence, as an index into the reading's sentences.
  let sentence: Int
}

/// Cuts the article's sentences at quotation marks.
///
/// A quotation may run over several sentences; a line without the mark that closes it ends it. Quoted words inside a
/// sentence ("agen bayangan") stay part of it.
struct PassageReader {
  private let article: Article
  private let reading: Reading
  private var isOpen = false
  private var openMark: Mark = .double
  private(set) var passages: [Passage] = []

  private enum Mark { case double, single }

  /// A quoted piece with fewer words than this is a name or a term, unless it ends as a sentence does.
  private static let leastWords = 4

  static func read(_ article: Article) -> [Passage] {
    var reader = PassageReader(article: article)
    for (index, sentence) in article.reading.sentences.enumerated()
    where article.zone(of: sentence.tokens.lowerBound).isArticle {
      reader.cut(sentence.tokens, index)
    }
    return reader.passages
  }

  private init(article: Article) {
    self.article = article
    reading = article.reading
  }

  private mutating func cut(_ tokens: Range<Int>, _ sentence: Int) {
    var pieces: [(tokens: Range<Int>, isQuoted: Bool)] = []
    var begun = tokens.lowerBound
    let all = reading.tokens
    for token in tokens {
      let flags = all[token].flags
      if flags.contains(.blockStart)
        || flags.contains(.lineStart)
          && !article.layout.continuedLines.contains(Int(all[token].start))
      {
        if isOpen, begun < token { pieces.append((begun..<token, true)) }
        if isOpen { begun = token }
        isOpen = false
      }
      guard all[token].kind == .mark, let opens = turn(at: token), opens != isOpen else {
        continue
      }
      if begun < token { pieces.append((begun..<token, isOpen)) }
      isOpen = opens
      begun = token + 1
    }
    if begun < tokens.upperBound { pieces.append((begun..<tokens.upperBound, isOpen)) }
    append(pieces, tokens, sentence)
  }

  /// Whether the mark opens a quotation (true), closes one (false) or does neither.
  private mutating func turn(at token: Int) -> Bool? {
    guard let shape = MarkShape(reading.bytes(token)) else { return nil }
    let flags = reading.tokens[token].flags
    let isStart = flags.contains(.spaceBefore) || flags.contains(.lineStart) || isOpening(token - 1)
    let next = token + 1 < reading.tokens.count ? reading.tokens[token + 1].flags : .spaceBefore
    let endsWord = next.contains(.spaceBefore) || next.contains(.lineStart)
    switch shape {
    case .straight:
      if isStart, !endsWord { return mark(.double, true) }
      if endsWord, !isStart { return closes(.double) }
      return isOpen ? closes(.double) : mark(.double, true)
    case .doubleOpen: return mark(.double, true)
    case .doubleClose:
      // “ … ” and ” … ”: some papers open with the closing mark.
      return isOpen ? closes(.double) : isStart ? mark(.double, true) : nil
    case .singleOpen: return isStart && !isOpen ? mark(.single, true) : nil
    case .singleClose, .apostrophe:
      if isOpen { return endsWord && openMark == .single && endsClause(token - 1) ? false : nil }
      return isStart && !endsWord ? mark(.single, true) : nil
    }
  }

  private mutating func mark(_ kind: Mark, _ opens: Bool) -> Bool {
    openMark = kind
    return opens
  }

  private func closes(_ kind: Mark) -> Bool? { isOpen && openMark == kind ? false : nil }

  private func isOpening(_ token: Int) -> Bool {
    reading.isText(token, "(") || reading.isText(token, "[") || reading.isText(token, "-")
  }

  private func endsClause(_ token: Int) -> Bool {
    reading.isText(token, ",") || reading.isText(token, ".") || reading.isText(token, "!")
      || reading.isText(token, "?")
  }

  private mutating func append(
    _ pieces: [(tokens: Range<Int>, isQuoted: Bool)], _ tokens: Range<Int>, _ sentence: Int
  ) {
    guard pieces.count > 1 || pieces.first?.isQuoted == true else {
      add(tokens, quoted: false, hasQuotation: false, sentence)
      return
    }
    let isSpeech = pieces.map { $0.isQuoted && speaks($0.tokens, tokens) }
    guard isSpeech.contains(true) else {
      add(tokens, quoted: false, hasQuotation: false, sentence)
      return
    }
    var rest: Range<Int>?
    for (index, piece) in pieces.enumerated() {
      if isSpeech[index] {
        if let outside = rest { add(outside, quoted: false, hasQuotation: true, sentence) }
        rest = nil
        add(piece.tokens, quoted: true, hasQuotation: true, sentence)
      } else {
        rest = (rest?.lowerBound ?? piece.tokens.lowerBound)..<piece.tokens.upperBound
      }
    }
    if let outside = rest { add(outside, quoted: false, hasQuotation: true, sentence) }
  }

  /// Whether a quoted piece is speech rather than a quoted term.
  private func speaks(_ piece: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let isFirst = piece.lowerBound <= sentence.lowerBound + 1
    if isFirst, piece.upperBound >= sentence.upperBound - 2 { return true }
    if endsClause(piece.upperBound - 1), isFirst { return true }
    guard piece.count >= PassageReader.leastWords else { return false }
    if isFirst { return true }
    let before = piece.lowerBound - 2
    return reading.isText(before, ",") || reading.isText(before, ":") || reading.isText(before, ";")
  }

  private mutating func add(_ tokens: Range<Int>, quoted: Bool, hasQuotation: Bool, _ sentence: Int) {
    var range = tokens
    func isStray(_ token: Int) -> Bool {
      MarkShape(reading.bytes(token)) != nil || reading.isText(token, ",")
    }
    while let last = range.last, isStray(last) { range = range.dropLast() }
    while let first = range.first, isStray(first) { range = range.dropFirst() }
    guard !range.isEmpty else { return }
    passages.append(Passage(tokens: range, isQuoted: quoted, hasQuotation: hasQuotation, sentence: sentence))
  }
}

/// The quotation marks of the press.
enum MarkShape {
  case straight, doubleOpen, doubleClose, singleOpen, singleClose, apostrophe

  init?(_ bytes: ArraySlice<UInt8>) {
    if bytes.count == 1 {
      switch bytes[bytes.startIndex] {
      case 0x22: self = .straight
      case 0x27: self = .apostrophe
      default: return nil
      }
      return
    }
    guard bytes.count == 3, bytes.starts(with: [0xE2, 0x80]) else {
      // « and »
      guard bytes.count == 2, bytes.first == 0xC2 else { return nil }
      if bytes.last == 0xAB {
        self = .doubleOpen
      } else if bytes.last == 0xBB {
        self = .doubleClose
      } else {
        return nil
      }
      return
    }
    switch bytes[bytes.startIndex + 2] {
    case 0x98, 0x9A: self = .singleOpen
    case 0x99: self = .singleClose
    case 0x9C, 0x9E: self = .doubleOpen
    case 0x9D: self = .doubleClose
    default: return nil
    }
  }
}
