/// Sentence boundaries of UAX #29, refined for news.
public enum Sentences {
  /// Where the sentences of a document begin, as token numbers, ascending and beginning with 0.
  ///
  /// ICU's boundaries without those after an abbreviation ("Prof. ", "PT. "): `endsNone` says whether the word
  /// before the full stop is one, given what follows.
  public static func starts(
    of tokens: [Token], in document: Document, segmenter: Segmenter,
    endsNone: (_ word: Int, _ next: Int) -> Bool
  ) -> [Int32] {
    guard !tokens.isEmpty else { return [] }
    var out: [Int32] = [0]
    var token = 0
    for boundary in segmenter.boundaries(.sentence, in: document.bytes[...]) {
      while token < tokens.count, Int(tokens[token].start) < boundary { token += 1 }
      guard token < tokens.count, token > Int(out[out.count - 1]) else { continue }
      if !tokens[token].flags.contains(.lineStart), token >= 2, isFullStop(tokens[token - 1], document),
        tokens[token - 2].end == tokens[token - 1].start, endsNone(token - 2, token)
      {
        continue
      }
      out.append(Int32(token))
    }
    return out
  }

  private static func isFullStop(_ token: Token, _ document: Document) -> Bool {
    token.end - token.start == 1 && document.bytes[Int(token.start)] == 0x2E
  }
}
