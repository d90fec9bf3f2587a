import Lexicons

/// The first and the last letters of a word, eight bytes each, as integers: what affixes are compared with.
struct WordForm {
  /// The first byte lowest.
  private(set) var head: UInt64 = 0
  /// The last byte lowest.
  private(set) var tail: UInt64 = 0
  let count: Int

  init(_ bytes: ArraySlice<UInt8>) {
    count = bytes.count
    var shift: UInt64 = 0
    for byte in bytes.prefix(8) {
      head |= UInt64(byte) << shift
      shift += 8
    }
    for byte in bytes.suffix(8) { tail = tail << 8 | UInt64(byte) }
  }
}

/// Affixes of one kind in all languages; those of more than eight bytes are left out.
struct AffixSet: Sendable {
  enum Side: Sendable { case beginning, ending }

  private var affixes: [(bits: UInt64, mask: UInt64, count: Int)] = []
  private let side: Side

  init(_ terms: [[UInt8]], at side: Side) {
    self.side = side
    for term in terms where (1...8).contains(term.count) {
      let form = WordForm(term[...])
      let mask = UInt64.max >> UInt64(64 - 8 * term.count)
      affixes.append((side == .beginning ? form.head : form.tail, mask, term.count))
    }
  }

  /// Whether a word has one of the affixes and at least `stem` bytes beside it.
  func match(_ word: WordForm, stem: Int = 0) -> Bool {
    let bits = side == .beginning ? word.head : word.tail
    for affix in affixes where bits & affix.mask == affix.bits && word.count >= affix.count + stem {
      return true
    }
    return false
  }
}
