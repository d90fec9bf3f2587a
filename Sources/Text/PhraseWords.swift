/// The words of some phrases as numbers of a vocabulary, one phrase after another.
public struct PhraseWords: Sendable {
  /// -1 where a word is too long for a vocabulary.
  public private(set) var numbers: [Int32] = []
  /// Where each phrase's words begin in `numbers`; one more at the end.
  public private(set) var starts: [Int] = [0]

  fileprivate mutating func reserveCapacity(_ count: Int) {
    numbers.reserveCapacity(count + count / 2)
    starts.reserveCapacity(count + 1)
  }
  fileprivate mutating func add(_ number: Int32) { numbers.append(number) }
  fileprivate mutating func endPhrase() { starts.append(numbers.count) }
}

extension VocabularyBuilder {
  /// Adds the words of phrases to the vocabulary.
  ///
  /// A phrase is cut as a text is, so that its words are those that texts hold.
  /// - Parameters:
  ///   - phrases: where they stand in `bytes`: in text order, each ended by a tab, a line's end or the text's.
  public mutating func insert(phrases: [Span], of bytes: FrozenArray<UInt8>, segmenter: Segmenter)
    -> PhraseWords
  {
    var words = PhraseWords()
    words.reserveCapacity(phrases.count)
    bytes.withUnsafeBufferPointer { text in
      var cutter = TokenCutter(text, segmenter)
      for phrase in phrases {
        if insertPlain(text, phrase, &words) { continue }
        cutter.run(from: phrase.start, to: phrase.end)
        cutter.forEachToken { words.add(insert(text, $0.span)) }
        words.endPhrase()
        cutter.removeAll()
      }
    }
    return words
  }

  /// Adds the words of a phrase of ASCII letters, spaces and hyphens, as most are: runs of letters, and hyphens.
  ///
  /// False, and nothing is added, where the phrase holds anything else.
  private mutating func insertPlain(
    _ text: UnsafeBufferPointer<UInt8>, _ phrase: Span, _ words: inout PhraseWords
  ) -> Bool {
    for index in phrase.start..<phrase.end {
      let byte = text[index]
      guard (byte | 0x20) &- 0x61 < 26 || byte == 0x20 || byte == 0x2D else { return false }
    }
    var index = phrase.start
    while index < phrase.end {
      let first = index
      while index < phrase.end, text[index] > 0x2D { index &+= 1 }
      if index > first { words.add(insertASCII(text, Span(first, index))) }
      guard index < phrase.end else { break }
      if text[index] == 0x2D { words.add(insertASCII(text, Span(index, index &+ 1))) }
      index &+= 1
    }
    words.endPhrase()
    return true
  }
}
