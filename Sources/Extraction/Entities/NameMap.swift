/// Where among an article's tokens names have their heads and brackets, a bit for each token.
///
/// A name that begins at a token ends within 64 tokens, and before the first word that no name goes on with; whether it
/// can hold a head takes a few instructions.
struct NameMap {
  enum Kind: Int {
    /// A head of an organisation, an event; a known acronym; an opening bracket.
    case head, event, blend, bracket
    /// A small word that no name goes on with.
    case barrier
  }

  private static let kinds = 5
  private var words: [UInt64]

  init(tokens: Int) { words = Array(repeating: 0, count: (tokens / 64 + 2) * NameMap.kinds) }

  @inline(__always)
  mutating func note(_ kind: Kind, at token: Int) {
    words[(token >> 6) * NameMap.kinds + kind.rawValue] |= 1 << UInt64(truncatingIfNeeded: token & 63)
  }

  /// Notes some of the 64 tokens that a token stands among, a bit each.
  @inline(__always)
  mutating func note(_ kind: Kind, _ bits: UInt64, around token: Int) {
    words[(token >> 6) * NameMap.kinds + kind.rawValue] |= bits
  }

  /// The bits of 64 tokens from one on.
  @inline(__always)
  private func window(_ kind: Kind, _ token: Int) -> UInt64 {
    let place = (token >> 6) * NameMap.kinds + kind.rawValue
    let shift = UInt64(truncatingIfNeeded: token & 63)
    return words[place] >> shift | words[place + NameMap.kinds] << (64 - shift)
  }

  /// The tokens that a name which begins at one may have.
  @inline(__always)
  private func reach(_ token: Int) -> UInt64 {
    let barriers = window(.barrier, token) & ~1
    return (barriers & (0 &- barriers)) &- 1
  }

  /// The first token from one on where something of a kind, or of another one, stands.
  func next(_ kind: Kind, or other: Kind, from token: Int) -> Int? {
    var place = (token >> 6) * NameMap.kinds
    var seen = UInt64.max << UInt64(truncatingIfNeeded: token & 63)
    while place < words.count {
      let word = (words[place + kind.rawValue] | words[place + other.rawValue]) & seen
      if word != 0 { return place / NameMap.kinds * 64 + word.trailingZeroBitCount }
      seen = .max
      place += NameMap.kinds
    }
    return nil
  }

  /// Whether something of a kind stands among the words that a name at a token may have.
  @inline(__always)
  func mayHold(_ kind: Kind, _ token: Int) -> Bool { window(kind, token) & reach(token) != 0 }

  /// Whether a head of an organisation, a known acronym or a bracket does.
  @inline(__always)
  func mayHoldBody(_ token: Int) -> Bool {
    (window(.head, token) | window(.blend, token) | window(.bracket, token)) & reach(token) != 0
  }

  /// Whether a head of an event or a known acronym does.
  @inline(__always)
  func mayHoldEvent(_ token: Int) -> Bool {
    (window(.event, token) | window(.blend, token)) & reach(token) != 0
  }
}

/// Tokens that belong to something, a bit each.
struct TokenSet {
  private var words: [UInt64]

  init(tokens: Int) { words = Array(repeating: 0, count: tokens / 64 + 1) }

  @inline(__always)
  func contains(_ token: Int) -> Bool {
    words[token >> 6] >> UInt64(truncatingIfNeeded: token & 63) & 1 != 0
  }

  mutating func insert(_ tokens: Range<Int>) {
    for token in tokens { words[token >> 6] |= 1 << UInt64(truncatingIfNeeded: token & 63) }
  }
}
