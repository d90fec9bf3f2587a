/// Collects the words of a ``Vocabulary``.
///
///     var builder = VocabularyBuilder()
///     builder.insert(Array("Rupiah".utf8)[...])       // 0
///     builder.insert(Array("RUPIAH".utf8)[...])       // 0
public struct VocabularyBuilder {
  private var slots: [Vocabulary.Slot] = Array(repeating: Vocabulary.Slot(), count: 1024)
  private var words: [Vocabulary.Word] = []
  private var pieces: [UInt64] = []

  /// No words yet.
  public init() {}

  /// How many words were added.
  public var count: Int { words.count }

  /// The vocabulary of all words that were added, in as little room as it may have.
  public consuming func finish() -> Vocabulary {
    let size = VocabularyBuilder.slotCount(words.count)
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
    if span.count <= 8 {
      let piece = WordKey.piece(text, span.start, span.end)
      let found = reading { $0.find(piece: piece, count: span.count) }
      return found >= 0
        ? found : add(WordKey.mix(UInt64(truncatingIfNeeded: span.count), piece), span.count, piece)
    }
    let hash = WordKey.hash(text, span)
    let found = reading { $0.find(text, span, hash: hash) }
    if found >= 0 { return found }
    restore(text, span)
    return Int32(truncatingIfNeeded: words.count - 1)
  }

  /// Adds a word that is folded and new.
  private mutating func restore(_ text: UnsafeBufferPointer<UInt8>, _ span: Span) {
    _ = add(WordKey.hash(text, span), span.count, WordKey.piece(text, span.start, span.end))
    for start in stride(from: span.start + 8, to: span.end, by: 8) {
      pieces.append(WordKey.piece(text, start, span.end))
    }
  }

  /// Adds a word with its first piece; the others are added behind it.
  private mutating func add(_ hash: UInt64, _ count: Int, _ piece: UInt64) -> Int32 {
    // All older words are whole while the table grows.
    if (words.count + 1) * 2 > slots.count { grow(to: slots.count * 2) }
    let number = words.count
    let length = Int32(truncatingIfNeeded: count)
    words.append(Vocabulary.Word(start: Int32(truncatingIfNeeded: pieces.count), length: length))
    pieces.append(piece)
    place(Vocabulary.Slot(piece: piece, number: Int32(truncatingIfNeeded: number + 1), length: length), hash)
    return Int32(truncatingIfNeeded: number)
  }

  /// Makes room for a number of words, so that adding them moves nothing.
  public mutating func reserveCapacity(_ count: Int) {
    words.reserveCapacity(count)
    pieces.reserveCapacity(count + count / 2)
    let size = VocabularyBuilder.slotCount(count)
    if size > slots.count { grow(to: size) }
  }

  /// A power of two, for places by a hash's lowest bits.
  private static func slotCount(_ words: Int) -> Int {
    var size = 1024
    while size < words * 2 { size *= 2 }
    return size
  }

  private mutating func place(_ slot: Vocabulary.Slot, _ hash: UInt64) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].number != 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow(to count: Int) {
    slots = Array(repeating: Vocabulary.Slot(), count: count)
    for (number, word) in words.enumerated() {
      let first = Int(word.start)
      var hash = UInt64(word.length)
      for piece in first..<first + max(1, (Int(word.length) + 7) / 8) {
        hash = WordKey.mix(hash, pieces[piece])
      }
      place(
        Vocabulary.Slot(
          piece: pieces[first], number: Int32(truncatingIfNeeded: number + 1), length: word.length), hash)
    }
  }
}
