import CICU

/// Walks over a text and cuts its tokens; see ``Tokenizer`` for what it promises.
struct TokenCutter: ~Copyable {
  private let text: UnsafeBufferPointer<UInt8>
  private var segments: WordSegments
  private let bytes: ByteTable?
  private var tokens: FlatBuffer<Token>
  private var clues: FlatBuffer<SentenceClue>
  private var hasCutOffs = false
  /// What the next token has: white space before it, the start of a line or block.
  private var flags: TokenFlags = [.lineStart, .blockStart]
  /// Whether the line so far holds no token.
  private var lineIsBlank = true

  init(_ text: UnsafeBufferPointer<UInt8>, _ segmenter: Segmenter) {
    self.text = text
    segments = WordSegments(text, segmenter)
    bytes = ByteTable.shared
    tokens = FlatBuffer(capacity: min(text.count, 1 << 16) / 3 + 16)
    clues = FlatBuffer(capacity: min(text.count, 1 << 16) / 24 + 16)
  }

  /// What was cut so far.
  func result() -> TokenizedText {
    TokenizedText(tokens: tokens.array, clues: clues.array, hasCutOffs: hasCutOffs)
  }
  mutating func removeAll() {
    tokens.removeAll()
    clues.removeAll()
  }
  func forEachToken(_ body: (Token) -> Void) {
    for index in 0..<tokens.count { body(tokens[index]) }
  }

  /// Cuts the text from one of ICU's boundaries to another.
  mutating func run(from start: Int, to end: Int) {
    var index = start
    if let bytes {
      while index < end { index = common(index, end, bytes) }
    } else {
      while index < end { index = segment(index) }
    }
  }

  /// The next piece where it is a common one: a space, or a token of ASCII that the byte behind it ends.
  @inline(__always)
  private mutating func common(_ first: Int, _ end: Int, _ bytes: ByteTable) -> Int {
    let byte = text[first]
    switch bytes.starts(byte) {
    case .space:
      flags.insert(.spaceBefore)
      return first &+ 1
    case .letter: return words(first, end, bytes)
    case .digit:
      let index = numberEnd(first, bytes)
      guard index == text.count || bytes.endsNumber(text[index]) else { return segment(first) }
      add(.number, first, index)
      return passSpace(index, end)
    case .mark:
      let index = first &+ 1
      guard index == text.count || text[index] < 0x80 else { return segment(first) }
      if bytes.isClue(byte) { noteClue(first, index) }
      add(.mark, first, index)
      return passSpace(index, end)
    case .newline:
      noteClue(first, first &+ 1)
      endLine()
      return first &+ 1
    case .rare: return segment(first)
    }
  }

  /// Where digits end with the marks that ICU joins them over: "1.234,5".
  @inline(__always)
  private mutating func numberEnd(_ first: Int, _ bytes: ByteTable) -> Int {
    var index = first &+ 1
    while index < text.count {
      if bytes.starts(text[index]) != .digit {
        guard bytes.joinsDigits(text[index]), index &+ 1 < text.count,
          bytes.starts(text[index &+ 1]) == .digit
        else { break }
        if bytes.isClue(text[index]) { noteClue(index, index &+ 1) }
        index &+= 1
      }
      index &+= 1
    }
    return index
  }

  /// Takes in the space behind a token, if one is there: that is nothing that the processor could foresee.
  @inline(__always)
  private mutating func passSpace(_ index: Int, _ end: Int) -> Int {
    guard index < end else { return index }
    let isSpace: UInt8 = text[index] == 0x20 ? 1 : 0
    flags = TokenFlags(rawValue: isSpace &* TokenFlags.spaceBefore.rawValue)
    return index &+ Int(isSpace)
  }

  /// Words that one space parts, as most are; returns the first byte behind them.
  @inline(__always)
  private mutating func words(_ first: Int, _ end: Int, _ bytes: ByteTable) -> Int {
    var first = first
    while true {
      let index = WordKey.lettersEnd(text, first)
      guard index == text.count || bytes.endsWord(text[index]) else { return segment(first) }
      add(.word, first, index)
      guard index &+ 1 < end, text[index] == 0x20, bytes.starts(text[index &+ 1]) == .letter else {
        return passSpace(index, end)
      }
      flags = .spaceBefore
      first = index &+ 1
    }
  }

  @inline(__always)
  private mutating func add(_ kind: TokenKind, _ start: Int, _ end: Int) {
    tokens.append(
      Token(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), word: -1, kind: kind,
        flags: flags))
    flags = []
    lineIsBlank = false
  }

  /// Notes that a sentence's end may depend on some bytes.
  @inline(__always)
  private mutating func noteClue(_ start: Int, _ end: Int) {
    clues.append(SentenceClue(start: start, end: end, tokens: tokens.count))
  }

  private mutating func endLine() {
    flags = lineIsBlank ? [.lineStart, .blockStart] : .lineStart
    lineIsBlank = true
  }

  // MARK: Segments

  /// Cuts ICU's segment that begins at `first`, or what is left of it; returns where the next begins.
  private mutating func segment(_ first: Int) -> Int {
    let clue = clues.count
    noteClue(first, first)
    var end = segments.end(first)
    defer { clues[clue].end = end }
    var index = first
    while index < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      switch CharacterClass.of(scalar) {
      case .letter: index = word(index, end)
      case .digit: index = number(index, &end)
      case .space:
        flags.insert(.spaceBefore)
        index &+= length
      case .newline:
        // A carriage return before a line feed ends no line of its own.
        let isPair = scalar == 0x0D && index &+ 1 < text.count && text[index &+ 1] == 0x0A
        if !isPair { endLine() }
        index &+= length
      case .invisible: index &+= length
      case .extend where isIgnorable(scalar): index &+= length
      case .symbol, .extend: index = mark(index, end, .mark)
      case .other: index = mark(index, end, .other)
      }
    }
    return end
  }

  /// A mark with what belongs to it: accents, variation selectors, the rest of a flag or joined emoji.
  private mutating func mark(_ first: Int, _ end: Int, _ kind: TokenKind) -> Int {
    var index = first &+ UTF8Decoding.length(text[first])
    var solidEnd = index
    var kind = kind
    while index < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      switch CharacterClass.of(scalar) {
      case .extend: solidEnd = index &+ length
      case .invisible: break
      case .symbol where scalar >= 0x80 && text[first] >= 0x80:
        solidEnd = index &+ length
        kind = .other
      default:
        add(kind, first, solidEnd)
        return index
      }
      index &+= length
    }
    add(kind, first, solidEnd)
    return end
  }

  // MARK: Numbers

  /// Digits with the marks that ICU joins them over, and slashes or colons between such groups; `end` moves with
  /// the segments that these take in.
  private mutating func number(_ first: Int, _ end: inout Int) -> Int {
    var index = first
    var solidEnd = first
    var kind = TokenKind.number
    while true {
      if index >= end {
        guard let mark = groupMark(index, kind) else { break }
        kind = mark
        end = segments.end(index &+ 1)
        index &+= 1
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      switch CharacterClass.of(scalar) {
      case .digit, .extend: solidEnd = index &+ length
      case .invisible: break
      case .symbol where joinsDigits(scalar, index &+ length, end):
        if scalar == 0x2044 { kind = .slashed }
      default:
        add(kind, first, solidEnd)
        return index
      }
      index &+= length
    }
    add(kind, first, solidEnd)
    return index
  }

  /// The kind that a slash or colon before a digit makes of a number.
  private func groupMark(_ index: Int, _ kind: TokenKind) -> TokenKind? {
    guard index &+ 1 < text.count else { return nil }
    let mark: TokenKind
    switch text[index] {
    case 0x2F where kind != .colons: mark = .slashed
    case 0x3A where kind != .slashed: mark = .colons
    default: return nil
    }
    return isClass(.digit, at: index &+ 1, end: text.count) ? mark : nil
  }

  /// Whether a mark joins the digits around it; a semicolon parts them.
  private func joinsDigits(_ scalar: UInt32, _ next: Int, _ end: Int) -> Bool {
    switch scalar {
    case 0x3B, 0x37E, 0xFE14, 0xFF1B: return false
    default: return skipsTo(.digit, from: next, end)
    }
  }

  // MARK: Words

  /// Letters with the marks that ICU joins them over; a final `'s` becomes a token of its own.
  private mutating func word(_ first: Int, _ end: Int) -> Int {
    var index = first
    var solidEnd = first
    var apostrophe = -1
    scan: while index < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      switch CharacterClass.of(scalar) {
      case .letter, .extend: solidEnd = index &+ length
      case .invisible: break
      case .symbol where scalar != 0x40 && skipsTo(.letter, from: index &+ length, end):
        if scalar == 0x2E, startsSentence(first, index) { break scan }
        if scalar == 0x27 || scalar == 0x2019 || scalar == 0x2018 { apostrophe = index }
      default: break scan
      }
      index &+= length
    }
    if apostrophe > first, isPossessive(apostrophe, solidEnd) {
      add(.word, first, apostrophe)
      add(.clitic, apostrophe, solidEnd)
    } else {
      add(isUnderscores(first, solidEnd) ? .mark : .word, first, solidEnd)
    }
    guard index < end, text[index] == 0x2E, startsSentence(first, index) else { return index }
    add(.mark, index, index &+ 1)
    flags.insert(.cutOff)
    hasCutOffs = true
    return index &+ 1
  }

  /// Whether the next code point but for marks and what is not shown has the class.
  private func skipsTo(_ wanted: CharacterClass, from index: Int, _ end: Int) -> Bool {
    var index = index
    while index < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      let role = CharacterClass.of(scalar)
      guard role == .extend || role == .invisible else { return role == wanted }
      index &+= length
    }
    return false
  }

  private func isClass(_ wanted: CharacterClass, at index: Int, end: Int) -> Bool {
    index < end && CharacterClass.of(UTF8Decoding.scalar(text, at: index).value) == wanted
  }

  /// `masyarakat.Menurut`: a capital followed by a small letter begins a sentence after a word of small letters;
  /// `Suara.com`, `U.S` and `BALIPOST.com` stay whole.
  private func startsSentence(_ first: Int, _ dot: Int) -> Bool {
    guard dot &- first >= 3, dot &+ 2 < text.count else { return false }
    let (before, capital, small) = (text[dot &- 1], text[dot &+ 1], text[dot &+ 2])
    return before >= 0x61 && capital >= 0x41 && capital <= 0x5A && small >= 0x61 && small <= 0x7A
  }

  private func isIgnorable(_ scalar: UInt32) -> Bool { cicu_is_ignorable(scalar) != 0 }

  private func isPossessive(_ apostrophe: Int, _ end: Int) -> Bool {
    let length = UTF8Decoding.length(text[apostrophe])
    return end &- apostrophe == length &+ 1 && text[end &- 1] | 0x20 == 0x73
  }

  private func isUnderscores(_ first: Int, _ end: Int) -> Bool {
    text[first] == 0x5F && text[first..<end].allSatisfy { $0 == 0x5F }
  }
}
