import CPrefetch

/// Words by number: case-folded, looked up by their bytes.
///
///     var builder = VocabularyBuilder()
///     builder.insert(Array("Rupiah".utf8)[...])                 // 0
///     builder.finish().find(Array("rupiah".utf8)[...])          // 0
///
/// A word is kept as 64-bit pieces of eight bytes, so that most words are compared with one instruction.
public struct Vocabulary: Sendable {
  /// Open addressing, at most half full: one word of seven in a text is unknown, and only an empty slot says so. A word of
  /// at most eight bytes is compared in its slot alone.
  private let slots: FrozenArray<Slot>
  private let words: FrozenArray<Word>
  private let pieces: FrozenArray<UInt64>

  struct Word: BitwiseCopyable, Sendable {
    /// Where the word's pieces begin, and how many bytes it has.
    var start: Int32
    var length: Int32
  }

  struct Slot: BitwiseCopyable, Sendable {
    /// The word's first eight bytes.
    var piece: UInt64 = 0
    /// Its number plus one, or 0 where the slot is free.
    var number: Int32 = 0
    /// How many bytes it has.
    var length: Int32 = 0
  }

  /// Longer words, in bytes, are in no vocabulary.
  public static let longestWord = 160

  /// A vocabulary without words.
  public init() { self = VocabularyBuilder().finish() }

  init(slots: FrozenArray<Slot>, words: FrozenArray<Word>, pieces: FrozenArray<UInt64>) {
    (self.slots, self.words, self.pieces) = (slots, words, pieces)
  }

  /// The vocabulary that an image has next.
  public init(from image: inout MemoryImage) {
    self.init(slots: image.next(), words: image.next(), pieces: image.next())
  }

  /// Adds the vocabulary to an image.
  public func write(to image: inout MemoryImageWriter) {
    image.append(slots)
    image.append(words)
    image.append(pieces)
  }

  /// How many words it holds.
  public var count: Int { words.count }

  /// The folded form of a word.
  public func text(_ word: Int32) -> String {
    let place = words[Int(word)]
    let bytes = (0..<Int(place.length)).map { index in
      UInt8(truncatingIfNeeded: pieces[Int(place.start) + index / 8] >> UInt64(index % 8 * 8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number of a word in any case, or -1.
  public func find(_ bytes: ArraySlice<UInt8>) -> Int32 {
    bytes.withUnsafeBufferPointer { text in
      reading { $0.find(text, Span(0, text.count)) }
    }
  }

  /// Gives access to the words without a check for each.
  @inline(__always)
  func reading<R>(_ body: (VocabularyReader) -> R) -> R {
    slots.withUnsafeBufferPointer { slots in
      words.withUnsafeBufferPointer { words in
        pieces.withUnsafeBufferPointer { pieces in
          body(VocabularyReader(slots: slots, words: words, pieces: pieces))
        }
      }
    }
  }
}

/// A vocabulary's words while they are looked up.
struct VocabularyReader {
  let slots: UnsafeBufferPointer<Vocabulary.Slot>
  let words: UnsafeBufferPointer<Vocabulary.Word>
  let pieces: UnsafeBufferPointer<UInt64>

  /// The number of the word that `span` covers, in any case, or -1.
  func find(_ text: UnsafeBufferPointer<UInt8>, _ span: Span) -> Int32 {
    guard span.count <= Vocabulary.longestWord else { return -1 }
    if WordKey.isASCII(text, span) { return find(text, span, hash: WordKey.hash(text, span)) }
    return findFolding(text, span)
  }

  /// The number of a word that is not all ASCII.
  func findFolding(_ text: UnsafeBufferPointer<UInt8>, _ span: Span) -> Int32 {
    withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: CaseFolding.capacity(Vocabulary.longestWord)
    ) { scratch in
      let count = CaseFolding.fold(UnsafeBufferPointer(rebasing: text[span.start..<span.end]), into: scratch)
      let folded = UnsafeBufferPointer(scratch)
      return find(folded, Span(0, count), hash: WordKey.hash(folded, Span(0, count)))
    }
  }

  /// The number of a word of at most eight bytes, given its only piece.
  @inline(__always)
  func find(piece: UInt64, count: Int) -> Int32 {
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: WordKey.mix(UInt64(truncatingIfNeeded: count), piece)) & mask
    while case let slot = slots[index], slot.number != 0 {
      if slot.piece == piece, Int(slot.length) == count { return slot.number &- 1 }
      index = (index &+ 1) & mask
    }
    return -1
  }

  /// Where a word of at most sixteen bytes is looked for first, given its pieces; the processor is asked for it.
  @inline(__always)
  func slot(of first: UInt64, _ second: UInt64, count: Int) -> Int {
    let hash = WordKey.mix(UInt64(truncatingIfNeeded: count), first)
    // Both are reckoned: whether a word is long is nothing that the processor could foresee.
    let isLong = UInt64(bitPattern: Int64(truncatingIfNeeded: 8 &- count) >> 63)
    let whole = WordKey.mix(hash, second) & isLong | hash & ~isLong
    let slot = Int(truncatingIfNeeded: whole) & (slots.count &- 1)
    cprefetch(slots.baseAddress.unsafelyUnwrapped + slot)
    return slot
  }

  /// The number of a word of at most sixteen bytes, given its pieces and where to begin.
  @inline(__always)
  func find(_ first: UInt64, _ second: UInt64, count: Int, from start: Int) -> Int32 {
    var index = start
    while case let slot = slots[index], slot.number != 0 {
      if slot.piece == first, Int(slot.length) == count,
        count <= 8 || pieces[Int(words[Int(slot.number &- 1)].start) &+ 1] == second
      {
        return slot.number &- 1
      }
      index = (index &+ 1) & (slots.count &- 1)
    }
    return -1
  }

  @inline(__always)
  func find(_ text: UnsafeBufferPointer<UInt8>, _ span: Span, hash: UInt64) -> Int32 {
    let mask = slots.count &- 1
    let piece = WordKey.piece(text, span.start, span.end)
    var index = Int(truncatingIfNeeded: hash) & mask
    while case let slot = slots[index], slot.number != 0 {
      if slot.piece == piece, Int(slot.length) == span.count, goesOn(slot.number &- 1, text, span) {
        return slot.number &- 1
      }
      index = (index &+ 1) & mask
    }
    return -1
  }

  /// Whether the text has the word's letters behind the first eight.
  @inline(__always)
  private func goesOn(_ word: Int32, _ text: UnsafeBufferPointer<UInt8>, _ span: Span) -> Bool {
    var start = span.start &+ 8
    var piece = Int(words[Int(word)].start) &+ 1
    while start < span.end {
      if pieces[piece] != WordKey.piece(text, start, span.end) { return false }
      start &+= 8
      piece &+= 1
    }
    return true
  }
}
