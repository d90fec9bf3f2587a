import CProcessor

/// Words by number: case-folded, looked up by their bytes.
///
///     var builder = VocabularyBuilder()
///     builder.insert(Array("Rupiah".utf8)[...])                 // 0
///     builder.finish().find(Array("rupiah".utf8)[...])          // 0
///
/// A word is kept as 64-bit pieces of eight bytes, so that most words are compared with two instructions.
public struct Vocabulary: Sendable {
  /// Open addressing, at most half full: one word of seven in a text is unknown, and only an empty slot says so. A word of
  /// at most eight bytes is compared in its slot alone.
  private let slots: FrozenArray<Slot>
  /// The first is none; a word stands at its number plus one.
  private let words: FrozenArray<Word>
  private let pieces: FrozenArray<UInt64>

  struct Word: BitwiseCopyable, Sendable {
    /// The word's first eight bytes, and the eight behind them.
    var first: UInt64 = 0
    var second: UInt64 = 0
    /// Where its other pieces begin, and how many bytes it has.
    var rest: Int32 = 0
    var length: Int32 = 0

    /// The piece of a number.
    func piece(_ number: Int, _ pieces: UnsafeBufferPointer<UInt64>) -> UInt64 {
      switch number {
      case 0: first
      case 1: second
      default: pieces[Int(rest) &+ number &- 2]
      }
    }
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
  public var count: Int { words.count - 1 }

  /// The folded form of a word.
  public func text(_ word: Int32) -> String {
    let word = words[Int(word) + 1]
    let bytes = pieces.withUnsafeBufferPointer { pieces in
      (0..<Int(word.length)).map {
        UInt8(truncatingIfNeeded: word.piece($0 / 8, pieces) >> UInt64($0 % 8 * 8))
      }
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

  /// Where a word of at most sixteen bytes is looked for first; the processor is asked for it.
  @inline(__always)
  func slot(of word: cprocessor_word, count: Int) -> Int {
    let hash = WordKey.mix(UInt64(truncatingIfNeeded: count), word.first, word.second)
    let slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    cprocessor_prefetch(slots.baseAddress.unsafelyUnwrapped + slot)
    return slot
  }

  /// The number of a word of at most sixteen bytes, given where to begin.
  @inline(__always)
  func find(_ word: cprocessor_word, count: Int, from start: Int) -> Int32 {
    var index = start
    // Whether a word is long is nothing that the processor could foresee: a short one is compared with none.
    let isLong = Int32(truncatingIfNeeded: (8 &- count) >> 63)
    while true {
      let slot = slots[index]
      let other = words[Int(slot.number & isLong)].second
      // One branch for all; a free slot has no length.
      let difference = (slot.piece ^ word.first) | (other ^ word.second)
      if difference | UInt64(truncatingIfNeeded: Int(slot.length) ^ count) == 0 { return slot.number &- 1 }
      if slot.number == 0 { return -1 }
      index = (index &+ 1) & (slots.count &- 1)
    }
  }

  @inline(__always)
  func find(_ text: UnsafeBufferPointer<UInt8>, _ span: Span, hash: UInt64) -> Int32 {
    let mask = slots.count &- 1
    let piece = WordKey.piece(text, span.start, span.end)
    var index = Int(truncatingIfNeeded: hash) & mask
    while case let slot = slots[index], slot.number != 0 {
      if slot.piece == piece, Int(slot.length) == span.count, goesOn(words[Int(slot.number)], text, span) {
        return slot.number &- 1
      }
      index = (index &+ 1) & mask
    }
    return -1
  }

  /// Whether the text has the word's letters behind the first eight.
  @inline(__always)
  private func goesOn(_ word: Vocabulary.Word, _ text: UnsafeBufferPointer<UInt8>, _ span: Span) -> Bool {
    var start = span.start &+ 8
    var piece = 1
    while start < span.end {
      if word.piece(piece, pieces) != WordKey.piece(text, start, span.end) { return false }
      start &+= 8
      piece &+= 1
    }
    return true
  }
}
