import Testing

@testable import Text

/// Twice the text costs twice the work, whatever the text: counted in bytes read, not in seconds.
@Suite struct LinearTests {
  static let hostile: [String] = [
    "\"", "“", "(", ")", "1.", "1,1;", "1/", "1:", "a", "a.", "a'", "A.", ". ", ".) ", "?!", "… ", "\n",
    "\r\n", " ",
    "\u{301}", "\u{200D}", "🇮🇩", "👩‍", "a\u{AD}", "_", "@", "א\"", "'s", "1a", "Rp1 ",
  ]

  /// Each byte is read a bounded number of times.
  @Test(arguments: hostile)
  func boundariesReadEachByteAFewTimes(piece: String) throws {
    let text = Array(String(repeating: piece, count: 100_000 / piece.utf8.count).utf8)
    for machine in [try #require(BoundaryMachine.word), try #require(BoundaryMachine.sentence)] {
      let read = text.withUnsafeBufferPointer { text in
        var read = 0
        var start = 0
        while start < text.count {
          let segment = machine.segment(text, from: start, limit: text.count)
          read += segment.reach - start
          start = segment.end
        }
        return read
      }
      #expect(read <= 4 * text.count + 100)
    }
  }

  /// A hundred kilobytes of anything are cut, and the tokens cover what they must; a square of that would take minutes.
  @Test(arguments: hostile)
  func longTextsAreCut(piece: String) {
    let document = Document(String(repeating: piece, count: 1_000_000 / piece.utf8.count))
    let segmenter = Segmenter()
    let cut = Tokenizer(vocabulary: Vocabulary(), segmenter: segmenter).cut(document)
    let tokens = cut.tokens
    let starts = Sentences.starts(of: cut, in: document, segmenter: segmenter) { _, _ in true }
    #expect(starts.count <= max(1, tokens.count))
    #expect(tokens.allSatisfy { $0.start < $0.end })
  }
}
