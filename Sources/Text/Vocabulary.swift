import CPrefetch

/// Words by number: case-folded, looked up by their bytes.
///
///     var vocabulary = Vocabulary()
///     vocabulary.insert(Array("Rupiah".utf8)[...])                 // 0
///     vocabulary.find(Array("rupiah".utf8)[...])                   // 0
///
/// A word is kept as 64-bit pieces of eight bytes, so that most words are compared with one instruction.
public struct Vocabulary: Sendable {
  /// Open addressing, at most half full: one word of seven in a text is unknown, and only an empty slot says so. A word of
  /// at most eight bytes is compared in its slot alone.
  private var slots: [Slot] = Array(repeating: Slot(), count: 1024)
  private var words: [Word] = []
  private var pieces: [UInt64] = []

  struct Word: Sendable {
    /// Where the word's pieces begin, and how many bytes it has.
    var start: Int32
    var length: Int32
  }

  struct Slot: Sendable {
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
  public init() {}

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

  /// Adds a word, or finds it; returns its number. A word of more than 160 bytes is not added: -1.
  @discardableResult
  public mutating func insert(_ bytes: ArraySlice<UInt8>) -> Int32 {
    bytes.withUnsafeBufferPointer { insert($0, Span(0, $0.count)) }
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

  /// Adds a word of another vocabulary, which is folded and new to this one.
  public mutating func restore(_ text: UnsafeBufferPointer<UInt8>, _ span: Span) {
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
    words.append(Word(start: Int32(truncatingIfNeeded: pieces.count), length: length))
    pieces.append(piece)
    place(Slot(piece: piece, number: Int32(truncatingIfNeeded: number + 1), length: length), hash)
    return Int32(truncatingIfNeeded: number)
  }

  /// Makes room for a number of words, so that adding them moves nothing.
  public mutating func reserveCapacity(_ count: Int) {
    words.reserveCapacity(count)
    pieces.reserveCapacity(count + count / 2)
    var size = slots.count
    while size < count * 2 { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  private mutating func place(_ slot: Slot, _ hash: UInt64) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].number != 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow(to count: Int) {
    slots = Array(repeating: Slot(), count: count)
    for (number, word) in words.enumerated() {
      let first = Int(word.start)
      var hash = UInt64(word.length)
      for piece in first..<first + max(1, (Int(word.length) + 7) / 8) {
        hash = WordKey.mix(hash, pieces[piece])
      }
      place(
        Slot(piece: pieces[first], number: Int32(truncatingIfNeeded: number + 1), length: word.length), hash)
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
    var hash = WordKey.mix(UInt64(truncatingIfNeeded: count), first)
    if count > 8 { hash = WordKey.mix(hash, second) }
    let slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
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
