import CICU
import Foundation
import Testing

@testable import Text

@Suite struct TokenizerTests {
  private func cut(_ text: String) -> [(text: String, token: Token)] {
    let document = Document(text)
    return Tokenizer(vocabulary: Vocabulary(), segmenter: Segmenter()).cut(document).tokens.map {
      (document.string($0.span), $0)
    }
  }

  private func tokens(_ text: String) -> [String] { cut(text).map(\.text) }

  @Test(arguments: [
    ("Rp140-an triliun", ["Rp", "140", "-", "an", "triliun"]),
    ("1.2bn", ["1.2", "bn"]),
    ("Selasa (5/12/2023) pukul 11:43", ["Selasa", "(", "5/12/2023", ")", "pukul", "11:43"]),
    (
      "Rp9.310/9.315 12.30/WIB 1:3:5a 5/12a",
      [
        "Rp", "9.310/9.315", "12.30", "/", "WIB", "1:3:5", "a", "5/12", "a",
      ]
    ),
    ("Suara.com menulis U.S. policy", ["Suara.com", "menulis", "U.S", ".", "policy"]),
    ("masyarakat.Menurut dia", ["masyarakat", ".", "Menurut", "dia"]),
    ("Indonesia's Jum’at PBB’s it's", ["Indonesia", "'s", "Jum’at", "PBB", "’s", "it", "'s"]),
    ("“Ya,” katanya…", ["“", "Ya", ",", "”", "katanya", "…"]),
    ("redaksi@suara.com @menaker", ["redaksi", "@", "suara.com", "@", "menaker"]),
    ("1;2 a;b G20 nama_file ____", ["1", ";", "2", "a", ";", "b", "G", "20", "nama_file", "____"]),
    ("km² 1½ 5° 3⁄4", ["km", "²", "1", "½", "5", "°", "3⁄4"]),
  ])
  func cutsNews(text: String, expected: [String]) { #expect(tokens(text) == expected) }

  /// What other scripts and editors put into texts.
  @Test(arguments: [
    ("mi\u{AD}gran", ["mi\u{AD}gran"]),
    ("\u{FEFF}a\u{200B}b \u{200B} c\u{200F}", ["a", "b", "c"]),
    ("\u{202A}Rp140\u{202C} \u{2066}juta\u{2069}", ["Rp", "140", "juta"]),
    ("cafe\u{301} e\u{301}", ["cafe\u{301}", "e\u{301}"]),
    ("１２，５００円", ["１２，５００", "円"]),
    ("١٢٫٥ مليون", ["١٢٫٥", "مليون"]),
    ("1\u{FE0F}\u{20E3} satu", ["1\u{FE0F}\u{20E3}", "satu"]),
    ("🇮🇩🇲🇾 👩‍👩‍👧 ©", ["🇮🇩", "🇲🇾", "👩‍👩‍👧", "©"]),
    ("a\u{A0}b\u{2009}c\u{3000}d", ["a", "b", "c", "d"]),
    ("สวัสดีครับ", ["สวัสดี", "ครับ"]),
    ("a\0b", ["a", "\0", "b"]),
  ])
  func cutsWhateverComes(text: String, expected: [String]) { #expect(tokens(text) == expected) }

  @Test(arguments: [
    ("١٢٫٥", "12.5"), ("１２，５００", "12,500"), ("1.234", "1.234"), ("1\u{FE0F}\u{20E3}", "1"),
    ("1\u{200E}4", "14"),
    ("1’000", "1'000"), ("३४", "34"),
  ])
  func readsDigits(text: String, ascii: String) throws {
    let token = try #require(cut(text).first)
    #expect(token.token.kind == .number)
    #expect(token.text == text)
    #expect(String(decoding: Digits.ascii(Array(text.utf8)[...]), as: UTF8.self) == ascii)
  }

  @Test func tellsLinesAndBlocks() {
    let flags = cut("a b\r\nc\n\n d\r\n\r\ne\u{2028}f").map(\.token.flags)
    #expect(flags[0] == [.lineStart, .blockStart])
    #expect(flags[1] == .spaceBefore)
    #expect(flags[2] == .lineStart)
    #expect(flags[3] == [.lineStart, .blockStart, .spaceBefore])
    #expect(flags[4] == [.lineStart, .blockStart])
    #expect(flags[5] == .lineStart)
  }

  @Test(arguments: [
    ("PBB", true, true), ("Rp", true, false), ("rp", false, false), ("U.S", true, true), ("A", true, false),
    ("KEMENTERIAN", true, true), ("Kementerian", true, false), ("kementerian", false, false),
    ("Élan", true, false),
    ("ÉÀ", true, true), ("PBB's", true, true), ("iPhone", false, false),
  ])
  func tellsCase(text: String, capital: Bool, allCapitals: Bool) {
    let flags = cut(text)[0].token.flags
    #expect(flags.contains(.capital) == capital)
    #expect(flags.contains(.allCapitals) == allCapitals)
  }

  @Test(arguments: [
    ("Migran", "migran"), ("mi\u{AD}gran", "migran"), ("Jum’at", "jum'at"), ("cafe\u{301}", "café"),
    ("ＰＢＢ", "PBB"),
    ("KEMENTERIANKETENAGAKERJAAN", "kementerianketenagakerjaan"), ("Ünlü", "ünlÜ"),
  ])
  func findsWordsHoweverWritten(text: String, word: String) {
    var builder = VocabularyBuilder()
    builder.insert(Array("lain".utf8)[...])
    let number = builder.insert(Array(word.utf8)[...])
    let tokens = Tokenizer(vocabulary: builder.finish(), segmenter: Segmenter()).cut(Document(text)).tokens
    #expect(tokens.map(\.word) == [number])
  }

  @Test func aWordTooLongForAVocabularyIsAToken() {
    let text = String(repeating: "panjang", count: 1000)
    #expect(cut(text).map(\.token.word) == [-1])
    var builder = VocabularyBuilder()
    #expect(builder.insert(Array(text.utf8)[...]) == -1)
  }

  /// The corpus, and texts that mix everything.
  private static func texts(state: UInt64) throws -> [String] {
    var random = SplitMix(state: state)
    let articles = try Articles.paths().map {
      String(decoding: [UInt8](try Data(contentsOf: $0)), as: UTF8.self)
    }
    return articles
      + (0..<300).map { number in
        let parts = (0..<40).map { _ in RandomText.string(&random) }
        return parts.joined(separator: ["\n", " ", ". ", ""][number % 4])
      }
  }

  /// Where sentences may end is noted while tokens are cut: the ends are ICU's none the less.
  @Test func sentencesEndWhereICUEndsThem() throws {
    let segmenter = Segmenter()
    for text in try TokenizerTests.texts(state: 16) {
      let document = Document(text)
      let cut = Tokenizer(vocabulary: Vocabulary(), segmenter: segmenter).cut(document)
      guard !cut.tokens.isEmpty else { continue }
      var expected: Set<Int32> = [0]
      for boundary in segmenter.boundariesByICU(.sentence, in: document.bytes[...]) {
        if let token = cut.tokens.firstIndex(where: { Int($0.start) >= boundary }) {
          expected.insert(Int32(token))
        }
      }
      for (number, token) in cut.tokens.enumerated() where token.flags.contains(.cutOff) {
        expected.insert(Int32(number))
      }
      let starts = Sentences.starts(of: cut, in: document, segmenter: segmenter) { _, _ in false }
      #expect(starts == expected.sorted(), "in \(text.prefix(80).debugDescription)")
    }
  }

  /// The promise: a token's border is a word boundary of ICU or one of the refinements.
  @Test func everyBorderIsICUsOrARefinement() throws {
    let segmenter = Segmenter()
    for text in try TokenizerTests.texts(state: 15) {
      let document = Document(text)
      let tokens = Tokenizer(vocabulary: Vocabulary(), segmenter: segmenter).cut(document).tokens
      #expect(Promise.breach(tokens, document, segmenter) == nil)
    }
  }
}

/// The tokenizer's promise, told from ICU's boundaries alone.
private enum Promise {
  /// The first token that breaks the promise, with its surroundings.
  static func breach(_ tokens: [Token], _ document: Document, _ segmenter: Segmenter) -> String? {
    let text = document.bytes
    let boundaries = Set([0] + segmenter.boundariesByICU(.word, in: text[...]))
    var last = 0
    for token in tokens {
      let span = token.span
      guard span.start >= last, span.end > span.start else { return "order at \(span)" }
      // Between tokens: nothing but white space and what is not shown.
      guard roles(text, last, span.start).allSatisfy({ [.space, .newline, .invisible].contains($0) }) else {
        return "left out before \(document.string(span).debugDescription)"
      }
      for place in [span.start, span.end] where !boundaries.contains(place) && !isRefinement(text, place) {
        return
          "border in \(document.string(Span(max(0, place - 12), min(text.count, place + 12))).debugDescription)"
      }
      let inner = (span.start + 1..<max(span.start + 1, span.end)).filter { boundaries.contains($0) }
      if !inner.isEmpty, token.kind != .slashed, token.kind != .colons {
        return "joined \(document.string(span).debugDescription)"
      }
      last = span.end
    }
    return nil
  }

  private static func isRefinement(_ text: [UInt8], _ place: Int) -> Bool {
    let behind = role(text, place)
    let direct = roles(text, 0, place).last ?? .newline
    if behind == .invisible || behind == .space || [.space, .newline, .invisible].contains(direct) {
      return true
    }
    let before = roles(text, 0, place).last { $0 != .invisible && $0 != .extend } ?? .newline
    if before == .digit && behind == .letter || before == .letter && behind == .digit { return true }
    if behind == .symbol, !joins(text, place) { return true }
    return before == .symbol && !joins(text, lastBase(text, place))
  }

  /// Whether the mark at a place stands between two letters or two digits, and joins them.
  private static func joins(_ text: [UInt8], _ place: Int) -> Bool {
    let mark = String(decoding: text[place..<min(text.count, place + 4)], as: UTF8.self).unicodeScalars.first!
    if "@;.'’‘\u{37E}\u{FE14}\u{FF1B}".unicodeScalars.contains(mark) { return false }
    let bases: [CharacterClass] = [.letter, .digit]
    let before = roles(text, 0, place).last { $0 != .invisible && $0 != .extend } ?? .newline
    let next = place + Array(String(mark).utf8).count
    let behind =
      roles(text, next, min(text.count, next + 400)).first { $0 != .invisible && $0 != .extend } ?? .newline
    return before == behind && bases.contains(before)
  }

  /// Where the last code point before a place begins that is no accent and is shown.
  private static func lastBase(_ text: [UInt8], _ place: Int) -> Int {
    var start = place - 1
    while start > 0, text[start] & 0xC0 == 0x80 || [.invisible, .extend].contains(role(text, start)) {
      start -= 1
    }
    return start
  }

  private static func role(_ text: [UInt8], _ place: Int) -> CharacterClass {
    place < text.count ? roles(text, place, min(text.count, place + 4)).first ?? .newline : .newline
  }

  private static func roles(_ text: [UInt8], _ start: Int, _ end: Int) -> [CharacterClass] {
    let from = max(start, end - 400)
    return String(decoding: text[from..<end], as: UTF8.self).unicodeScalars.map {
      cicu_is_ignorable($0.value) != 0 ? .invisible : CharacterClass.of($0.value)
    }
  }
}
