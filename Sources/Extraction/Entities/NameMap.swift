/// Where among an article's tokens names have their heads and brackets, a bit for each token.
///
/// A name that begins at a token ends within 64 tokens, and before the first word that no name goes on with; whether it
/// can hold a head takes a few instructions.
struct NameMap: Sendable {
  enum Kind: Int {
    /// A head of an organisation or of an event, an opening bracket.
    case head, event, bracket
    /// What may prove a body: a head, a known acronym, a bracket; or an event: a head, a known acronym.
    case body, eventful
    /// A small word that no name goes on with.
    case barrier
  }

  private static let kinds = 6
  private var words: [UInt64]

  init(tokens: Int) { words = Array(filledWith: 0, count: (tokens / 64 + 2) * NameMap.kinds) }

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

  /// The first token, at most 63 before a head, at which a name that holds the head may begin.
  func firstReaching(_ head: Int) -> Int {
    let first = max(0, head - 63)
    let barriers = window(.barrier, first) & ((1 << UInt64(truncatingIfNeeded: head - first)) - 1)
    return first + 64 - barriers.leadingZeroBitCount
  }

  /// The first token from one on where something of a kind stands.
  func next(_ kind: Kind, from token: Int) -> Int? {
    var block = token >> 6
    var seen = UInt64.max << UInt64(truncatingIfNeeded: token & 63)
    while block * NameMap.kinds < words.count {
      let word = words[block * NameMap.kinds + kind.rawValue] & seen
      if word != 0 { return block * 64 + word.trailingZeroBitCount }
      seen = .max
      block += 1
    }
    return nil
  }

  /// Whether something of a kind stands among the words that a name at a token may have.
  @inline(__always)
  func mayHold(_ kind: Kind, _ token: Int) -> Bool { window(kind, token) & reach(token) != 0 }
}

/// Tokens that belong to something, a bit each.
struct TokenSet: Sendable {
  private var words: [UInt64]

  init(tokens: Int) { words = Array(filledWith: 0, count: tokens / 64 + 1) }

  @inline(__always)
  func contains(_ token: Int) -> Bool {
    words[token >> 6] >> UInt64(truncatingIfNeeded: token & 63) & 1 != 0
  }

  /// Whether some of the tokens are in it.
  func contains(anyOf tokens: Range<Int>) -> Bool {
    var first = tokens.lowerBound
    while first < tokens.upperBound {
      let rest = words[first >> 6] >> UInt64(truncatingIfNeeded: first & 63)
      if rest != 0 { return first + rest.trailingZeroBitCount < tokens.upperBound }
      first = (first | 63) + 1
    }
    return false
  }

  mutating func insert(_ tokens: Range<Int>) {
    for token in tokens { words[token >> 6] |= 1 << UInt64(truncatingIfNeeded: token & 63) }
  }
}
