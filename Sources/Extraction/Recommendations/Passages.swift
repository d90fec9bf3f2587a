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
  private var walk: LandmarkWalk
  /// What the sentence at hand is cut into.
  private var pieces: [Piece] = []

  private enum Mark { case double, single }

  private struct Piece {
    var tokens: Range<Int>
    var isQuoted: Bool
    var isSpeech = false
  }

  /// A quoted piece with fewer words than this is a name or a term, unless it ends as a sentence does.
  private static let leastWords = 4

  static func read(_ article: Article) -> [Passage] {
    var reader = PassageReader(article)
    reader.passages.reserveCapacity(article.sentences.count + article.landmarks.signs.count / 4)
    reader.pieces.reserveCapacity(8)
    let all = article.reading.sentences
    var number = 0
    for sentence in article.sentences {
      while all[number].tokens.lowerBound < sentence.tokens.lowerBound { number += 1 }
      reader.cut(sentence.tokens, number)
    }
    return reader.passages
  }

  private init(_ article: Article) {
    self.article = article
    walk = LandmarkWalk(article.landmarks.signs)
    reading = article.reading
  }

  private mutating func cut(_ tokens: Range<Int>, _ sentence: Int) {
    if !pieces.isEmpty { pieces.removeAll(keepingCapacity: true) }
    var begun = tokens.lowerBound
    let places = walk.places(in: tokens)
    for place in places {
      let token = walk.tokens[place]
      if isOpen, endsLine(before: token) {
        if begun < token { pieces.append(Piece(tokens: begun..<token, isQuoted: true)) }
        begun = token
        isOpen = false
      }
      guard reading.tokens[token].kind == .mark, let opens = turn(at: token), opens != isOpen else {
        continue
      }
      if begun < token { pieces.append(Piece(tokens: begun..<token, isQuoted: isOpen)) }
      isOpen = opens
      begun = token + 1
    }
    if !isOpen, begun == tokens.lowerBound {
      if places.isEmpty, !article.landmarks.hasStrayCommas {
        passages.append(Passage(tokens: tokens, isQuoted: false, hasQuotation: false, sentence: sentence))
        return
      }
      add(tokens, quoted: false, hasQuotation: false, sentence)
      return
    }
    if begun < tokens.upperBound { pieces.append(Piece(tokens: begun..<tokens.upperBound, isQuoted: isOpen)) }
    append(tokens, sentence)
  }

  /// Whether a token begins a line that does not go on with the one before.
  private func endsLine(before token: Int) -> Bool {
    let flags = reading.tokens[token].flags
    return flags.contains(.blockStart)
      || flags.contains(.lineStart)
        && !article.layout.continuedLines.contains(Int(reading.tokens[token].start))
  }

  /// Whether the mark opens a quotation (true), closes one (false) or does neither.
  private mutating func turn(at token: Int) -> Bool? {
    guard let shape = MarkShape(reading.scalar(token)) else { return nil }
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

  private mutating func append(_ tokens: Range<Int>, _ sentence: Int) {
    var hasSpeech = false
    if pieces.count > 1 || pieces.first?.isQuoted == true {
      for index in pieces.indices where pieces[index].isQuoted && speaks(pieces[index].tokens, tokens) {
        pieces[index].isSpeech = true
        hasSpeech = true
      }
    }
    guard hasSpeech else {
      add(tokens, quoted: false, hasQuotation: false, sentence)
      return
    }
    var rest: Range<Int>?
    for piece in pieces {
      if piece.isSpeech {
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
    while let last = range.last, isStray(last) { range = range.dropLast() }
    while let first = range.first, isStray(first) { range = range.dropFirst() }
    guard !range.isEmpty else { return }
    passages.append(Passage(tokens: range, isQuoted: quoted, hasQuotation: hasQuotation, sentence: sentence))
  }

  private func isStray(_ token: Int) -> Bool {
    guard reading.tokens[token].kind == .mark else { return false }
    return reading.isMark(",", at: token) || reading.isQuotationMark(token)
  }
}

extension Reading {
  /// Whether a token is a quotation mark of any shape.
  func isQuotationMark(_ token: Int) -> Bool {
    MarkShape(scalar(token)) != nil
  }
}

/// The quotation marks of the press.
enum MarkShape {
  case straight, doubleOpen, doubleClose, singleOpen, singleClose, apostrophe

  init?(_ mark: Unicode.Scalar?) {
    switch mark {
    case "\"": self = .straight
    case "'": self = .apostrophe
    case "\u{AB}", "\u{201C}", "\u{201E}": self = .doubleOpen
    case "\u{BB}", "\u{201D}": self = .doubleClose
    case "\u{2018}", "\u{201A}": self = .singleOpen
    case "\u{2019}": self = .singleClose
    default: return nil
    }
  }
}
