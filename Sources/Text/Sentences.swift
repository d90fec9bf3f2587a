/// Sentence boundaries of UAX #29, refined for news.
public enum Sentences {
  /// Where the sentences of a document begin, as token numbers, ascending and beginning with 0.
  ///
  /// ICU's boundaries without those after an abbreviation ("Prof. ", "PT. "): `endsNone` says whether the word
  /// before the full stop is one, given what follows. A word cut off from the full stop before it
  /// (`masyarakat.Menurut`) begins a sentence.
  public static func starts(
    of tokens: [Token], in document: Document, segmenter: Segmenter,
    endsNone: (_ word: Int, _ next: Int) -> Bool
  ) -> [Int32] {
    guard !tokens.isEmpty else { return [] }
    var out: [Int32] = [0]
    var token = 1
    var last = 0
    document.bytes.withUnsafeBufferPointer { text in
      tokens.withUnsafeBufferPointer { tokens in
        segmenter.forEachSentenceEnd(text) { boundary in
          while token < tokens.count, Int(tokens[token].start) < boundary {
            if tokens[token].flags.contains(.cutOff), token > last {
              last = token
              out.append(Int32(truncatingIfNeeded: token))
            }
            token &+= 1
          }
          guard token < tokens.count, token > last, !isMidSentence(token, tokens, text, endsNone) else {
            return
          }
          last = token
          out.append(Int32(truncatingIfNeeded: token))
        }
      }
    }
    return out
  }

  /// Whether the token stands behind a full stop that ends no sentence.
  @inline(__always)
  private static func isMidSentence(
    _ token: Int, _ tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>,
    _ endsNone: (_ word: Int, _ next: Int) -> Bool
  ) -> Bool {
    guard token >= 2, !tokens[token].flags.contains(.lineStart) else { return false }
    let stop = tokens[token &- 1]
    return stop.end &- stop.start == 1 && text[Int(stop.start)] == 0x2E
      && tokens[token &- 2].end == stop.start && endsNone(token &- 2, token)
  }
}
