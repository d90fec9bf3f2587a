/// Collects the words of a ``Vocabulary``.
///
///     var builder = VocabularyBuilder()
///     builder.insert(Array("Rupiah".utf8)[...])       // 0
///     builder.insert(Array("RUPIAH".utf8)[...])       // 0
public struct VocabularyBuilder {
  private var slots: [Vocabulary.Slot] = Array(repeating: Vocabulary.Slot(), count: 1024)
  private var words = [Vocabulary.Word()]
  private var pieces: [UInt64] = []

  /// No words yet.
  public init() {}

  /// How many words were added.
  public var count: Int { words.count - 1 }

  /// The vocabulary of all words that were added, in as little room as it may have.
  public consuming func finish() -> Vocabulary {
    let size = VocabularyBuilder.slotCount(count)
    if size != slots.count { grow(to: size) }
    return Vocabulary(slots: FrozenArray(slots), words: FrozenArray(words), pieces: FrozenArray(pieces))
  }

  /// Adds a word, or finds it; returns its number. A word of more than 160 bytes is not added: -1.
  @discardableResult
  public mutating func insert(_ bytes: ArraySlice<UInt8>) -> Int32 {
    bytes.withUnsafeBufferPointer { insert($0, Span(0, $0.count)) }
  }

  /// As ``Vocabulary`` does.
  @inline(__always)
  private func reading<R>(_ body: (VocabularyReader) -> R) -> R {
    slots.withUnsafeBufferPointer { slots in
      words.withUnsafeBufferPointer { words in
        pieces.withUnsafeBufferPointer { pieces in
          body(VocabularyReader(slots: slots, words: words, pieces: pieces))
        }
      }
    }
  }

  /// Adds the word that `span` covers in `text`.
  mutating func insert(_ text: UnsafeBufferPointer<UInt8>, _ span: Span) -> Int32 {
    guard span.count <= Vocabulary.longestWord else { return -1 }
    if WordKey.isASCII(text, span) { return insertFolded(text, span) }
    return withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: CaseFolding.capacity(Vocabulary.longestWord)
    ) { scratch in
      let count = CaseFolding.fold(UnsafeBufferPointer(rebasing: text[span.start..<span.end]), into: scratch)
      return insertFolded(UnsafeBufferPointer(scratch), Span(0, count))
    }
  }

  /// Adds a word of ASCII.
  mutating func insertASCII(_ text: UnsafeBufferPointer<UInt8>, _ span: Span) -> Int32 {
    span.count <= Vocabulary.longestWord ? insertFolded(text, span) : -1
  }

  private mutating func insertFolded(_ text: UnsafeBufferPointer<UInt8>, _ span: Span) -> Int32 {
    let word = WordKey.word(text, span.start, span.end)
    if span.count <= 16 {
      let found = reading { words in
        words.find(word, count: span.count, from: words.slot(of: word, count: span.count))
      }
      if found >= 0 { return found }
    } else {
      let found = reading { $0.find(text, span, hash: WordKey.hash(text, span)) }
      if found >= 0 { return found }
    }
    if (words.count + 1) * 2 > slots.count { grow(to: slots.count * 2) }
    words.append(
      Vocabulary.Word(
        first: word.first, second: word.second, rest: Int32(truncatingIfNeeded: pieces.count),
        length: Int32(truncatingIfNeeded: span.count)))
    for start in stride(from: span.start + 16, to: span.end, by: 8) {
      pieces.append(WordKey.piece(text, start, span.end))
    }
    place(words.count - 1)
    return Int32(truncatingIfNeeded: count - 1)
  }

  /// Makes room for a number of words, so that adding them moves nothing.
  public mutating func reserveCapacity(_ count: Int) {
    words.reserveCapacity(count + 1)
    let size = VocabularyBuilder.slotCount(count)
    if size > slots.count { grow(to: size) }
  }

  /// A power of two, for places by a hash's lowest bits.
  private static func slotCount(_ words: Int) -> Int {
    var size = 1024
    while size < words * 2 { size *= 2 }
    return size
  }

  /// Gives the word at a place its slot.
  private mutating func place(_ word: Int) {
    let (place, mask) = (words[word], slots.count - 1)
    var index = Int(truncatingIfNeeded: hash(of: place)) & mask
    while slots[index].number != 0 { index = (index + 1) & mask }
    slots[index] = Vocabulary.Slot(
      piece: place.first, number: Int32(truncatingIfNeeded: word), length: place.length)
  }

  /// As ``WordKey/hash(_:_:)`` says.
  private func hash(of word: Vocabulary.Word) -> UInt64 {
    pieces.withUnsafeBufferPointer { pieces in
      let count = (Int(word.length) + 7) / 8
      var hash = WordKey.mix(UInt64(word.length), word.first, word.second)
      for piece in stride(from: 2, to: count, by: 2) {
        hash = WordKey.mix(
          hash, word.piece(piece, pieces), piece + 1 < count ? word.piece(piece + 1, pieces) : 0)
      }
      return hash
    }
  }

  private mutating func grow(to count: Int) {
    slots = Array(repeating: Vocabulary.Slot(), count: count)
    for word in words.indices.dropFirst() { place(word) }
  }
}
