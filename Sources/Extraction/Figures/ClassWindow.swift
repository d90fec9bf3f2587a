import Lexicons

/// The classes of one sentence's words; what stands outside it is a stop.
///
/// Its memory is the article's: one sentence after the other fills it.
struct ClassWindow {
  /// The sentence's tokens.
  private(set) var tokens = 0..<0
  /// The roles of the terms that begin in it.
  var roles: RoleSet = []
  /// By token of the text.
  private var values: [WordClass] = []
  /// For each class, a bit for each place that it was given to, counted from the sentence's start. The places of a
  /// longer sentence share bits, so that a bit says only where to look.
  private var places: [UInt64] = []
  /// As well, where its hyphens are.
  private var hyphens: UInt64 = 0

  init(_ count: Int) {
    values.append(contentsOf: repeatElement(.stop, count: count))
    places.append(contentsOf: repeatElement(0, count: WordClass.count))
  }

  /// The class of a token.
  subscript(token: Int) -> WordClass {
    @inline(__always)
    get { UInt(bitPattern: token) < UInt(bitPattern: values.count) ? values[token] : .stop }
  }

  /// Leaves its sentence for another one.
  mutating func enter(_ sentence: Range<Int>) {
    for token in tokens { values[token] = .stop }
    for place in places.indices { places[place] = 0 }
    tokens = sentence
    roles = []
    hyphens = 0
  }

  @inline(__always)
  private func bit(_ token: Int) -> UInt64 {
    1 << UInt64(truncatingIfNeeded: (token &- tokens.lowerBound) & (UInt64.bitWidth - 1))
  }

  /// Gives a token of the sentence its class.
  @inline(__always)
  mutating func give(_ kind: WordClass, to token: Int) {
    values[token] = kind
    places[Int(kind.rawValue)] |= bit(token)
  }

  /// Notes where a hyphen stands.
  mutating func noteHyphen(_ token: Int) { hyphens |= bit(token) }

  /// Whether a class may occur.
  func mayHold(_ kind: WordClass) -> Bool { places[Int(kind.rawValue)] != 0 }

  /// Where tokens of a class may stand.
  func places(of kind: WordClass) -> Places { Places(tokens: tokens, bits: places[Int(kind.rawValue)]) }

  /// Where hyphens may stand.
  var hyphenPlaces: Places { Places(tokens: tokens, bits: hyphens) }

  /// Tokens of a sentence by their bits.
  struct Places: Sequence, IteratorProtocol {
    private let end: Int
    private let all: UInt64
    private var base: Int
    private var bits: UInt64

    init(tokens: Range<Int>, bits: UInt64) {
      end = bits == 0 ? tokens.lowerBound : tokens.upperBound
      base = tokens.lowerBound
      all = bits
      self.bits = bits
    }

    @inline(__always)
    mutating func next() -> Int? {
      while bits == 0 {
        base += UInt64.bitWidth
        guard base < end else { return nil }
        bits = all
      }
      let token = base + bits.trailingZeroBitCount
      bits &= bits &- 1
      return token < end ? token : nil
    }
  }
}
