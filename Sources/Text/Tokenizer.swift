import CProcessor

/// Cuts a document into tokens: ICU's words (UAX #29), refined for news.
///
/// Every border of a token is a word boundary of ICU, but for these refinements:
///
/// - White space and what is not shown (zero-width characters, marks of direction) make no token, and are cut off a
///   token's ends.
/// - Letters and digits part: `Rp140` → `Rp` `140`, `1.2bn` → `1.2` `bn`.
/// - Marks part from letters and digits, also where ICU takes them for such, unless they stand between two letters or
///   two digits that ICU joins over them; `@` and `;` part even those: `a@b` → `a` `@` `b`, `1;2` → `1` `;` `2`.
///   ASCII marks stand alone.
/// - A possessive `'s` parts from its word: `Indonesia's` → `Indonesia` `'s`.
/// - A full stop without a space behind it parts two words where the second begins as a sentence does:
///   `masyarakat.Menurut` → `masyarakat` `.` `Menurut`.
/// - Digit groups around slashes or colons stay whole: `5/12/2023`, `11:43`.
///
/// Digits of every script make numbers; ``Digits/ascii(_:)`` reads them. Combining marks and soft hyphens belong to
/// their word, whose number in the ``Vocabulary`` is that of the word without them.
public struct Tokenizer {
  private let vocabulary: Vocabulary
  private let segmenter: Segmenter

  /// Cuts texts and numbers their words by a vocabulary.
  public init(vocabulary: Vocabulary, segmenter: Segmenter) {
    self.vocabulary = vocabulary
    self.segmenter = segmenter
  }

  /// Cuts a document.
  public func cut(_ document: Document) -> TokenizedText {
    document.bytes.withUnsafeBufferPointer { text in
      var cutter = TokenCutter(text, segmenter)
      cutter.run(from: 0, to: text.count)
      var result = cutter.result()
      vocabulary.number(&result.tokens, in: text)
      return result
    }
  }
}

/// A text cut into tokens.
public struct TokenizedText: Sendable {
  /// In text order; white space is none.
  public internal(set) var tokens: [Token]
  /// What its sentences' ends depend on.
  let clues: [SentenceClue]
  /// Whether a token has ``TokenFlags/cutOff``.
  let hasCutOffs: Bool
}

extension Vocabulary {
  /// Writes each token's word and its letters' case.
  func number(_ tokens: inout [Token], in text: UnsafeBufferPointer<UInt8>) {
    reading { words in
      tokens.withUnsafeMutableBufferPointer { tokens in
        withUnsafeTemporaryAllocation(of: WordProbe.self, capacity: WordProbe.ahead) { probes in
          for start in stride(from: 0, to: tokens.count, by: WordProbe.ahead) {
            let end = min(start &+ WordProbe.ahead, tokens.count)
            for index in start..<end { probes[index &- start] = words.probe(tokens[index], in: text) }
            for index in start..<end { words.number(&tokens[index], probes[index &- start], in: text) }
          }
        }
      }
    }
  }
}

/// A word of at most sixteen bytes of ASCII on its way to its number.
struct WordProbe {
  /// As many words are asked for before the first is looked at, so that the processor waits for all of them at once.
  static let ahead = 32

  var word: cprocessor_word
  /// Where the vocabulary begins to look for it; negative for other words.
  var slot: Int

  /// Whether it holds two capitals or more.
  var hasCapitals: Bool {
    let all =
      word.first_capitals & 0x8080_8080_8080_8080 | word.second_capitals & 0x4040_4040_4040_4040
    return all & (all &- 1) != 0
  }

  /// Whether it holds a small letter.
  var hasSmall: Bool {
    WordKey.lowerCase(word.first) & ~word.first_capitals
      | WordKey.lowerCase(word.second) & ~word.second_capitals != 0
  }
}

extension VocabularyReader {
  @inline(__always)
  func probe(_ token: Token, in text: UnsafeBufferPointer<UInt8>) -> WordProbe {
    let (start, end) = (Int(token.start), Int(token.end))
    let word = WordKey.word(text, start, end)
    let isKnown = end &- start <= 16 && (word.first | word.second) & 0x8080_8080_8080_8080 == 0
    return WordProbe(word: word, slot: isKnown ? slot(of: word, count: end &- start) : -1)
  }

  @inline(__always)
  func number(_ token: inout Token, _ probe: WordProbe, in text: UnsafeBufferPointer<UInt8>) {
    guard probe.slot >= 0 else { return numberLong(&token, in: text) }
    token.word = find(probe.word, count: Int(token.end &- token.start), from: probe.slot)
    // Whether a word has a capital is nothing that the processor could foresee; of two or more it can.
    let capital = UInt8(truncatingIfNeeded: probe.word.first_capitals) & TokenFlags.capital.rawValue
    token.flags.formUnion(TokenFlags(rawValue: capital))
    if probe.hasCapitals, !probe.hasSmall { token.flags.insert(.allCapitals) }
  }

  /// Words of more than sixteen bytes, or not all ASCII.
  private func numberLong(_ token: inout Token, in text: UnsafeBufferPointer<UInt8>) {
    let span = token.span
    token.word = find(text, span)
    guard token.kind == .word else { return }
    var capitals = 0
    var hasSmall = false
    var index = span.start
    while index < span.end {
      let byte = text[index]
      if byte < 0x80 {
        if byte &- 0x41 < 26 { capitals &+= 1 } else if byte &- 0x61 < 26 { hasSmall = true }
        if hasSmall, index > span.start { break }
        index &+= 1
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      if CharacterClass.of(scalar) == .letter {
        if LetterCase.isUpper(scalar) { capitals &+= 1 } else { hasSmall = true }
      }
      index &+= length
    }
    let firstScalar = UTF8Decoding.scalar(text, at: span.start).value
    if LetterCase.isUpper(firstScalar) { token.flags.insert(.capital) }
    if capitals > 1, !hasSmall { token.flags.insert(.allCapitals) }
  }
}
