/// Sentence boundaries of UAX #29, refined for news.
public enum Sentences {
  /// Where the sentences of a document begin, as token numbers, ascending and beginning with 0.
  ///
  /// ICU's boundaries without those after an abbreviation ("Prof. ", "PT. "): `endsNone` says whether the word
  /// before the full stop is one, given what follows. A word cut off from the full stop before it
  /// (`masyarakat.Menurut`) begins a sentence.
  public static func starts(
    of cut: TokenizedText, in document: Document, segmenter: Segmenter,
    endsNone: (_ word: Int, _ next: Int) -> Bool
  ) -> [Int32] {
    guard !cut.tokens.isEmpty else { return [] }
    var out: [Int32] = [0]
    out.reserveCapacity(cut.clues.count)
    var token = 0
    var last = 0
    document.bytes.withUnsafeBufferPointer { text in
      cut.tokens.withUnsafeBufferPointer { tokens in
        cut.clues.withUnsafeBufferPointer { clues in
          var clue = 0
          segmenter.forEachSentenceEnd(text, clues) { boundary in
            // No token before the boundary's clue is asked for, unless one was cut off.
            while clue < clues.count, clues[clue].start < boundary { clue &+= 1 }
            if clue > 0, !cut.hasCutOffs { token = max(token, clues[clue &- 1].tokens) }
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
