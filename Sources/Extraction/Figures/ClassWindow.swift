import Lexicons

/// The classes of one sentence's words; what stands outside it is a stop.
///
/// Its memory is the article's: what one reader gave a sentence the next ones find there.
struct ClassWindow {
  /// The sentence's tokens.
  private(set) var tokens = 0..<0
  /// By token of the text.
  private var values: [WordClass] = []
  /// Where each class may stand, while the sentence gets its classes.
  private(set) var places = ClassPlaces()

  init(_ count: Int) { values.append(contentsOf: repeatElement(.stop, count: count)) }

  /// The class of a token.
  subscript(token: Int) -> WordClass {
    @inline(__always)
    get { tokens.contains(token) ? values[token] : .stop }
  }

  /// Goes on to a sentence; its words are stops as long as they were given nothing else.
  mutating func enter(_ sentence: Range<Int>) { tokens = sentence }

  /// Gives all tokens of the sentence their classes.
  /// - Parameter classify: the class of a token that no date has, and the token behind those that share it.
  @inline(__always)
  mutating func fill(_ claimed: PerToken<Bool>, classify: (_ token: Int) -> (WordClass, Int)) {
    let sentence = tokens
    var places = ClassPlaces()
    var values = values.mutableSpan
    var (kind, next) = (WordClass.stop, sentence.lowerBound)
    for token in sentence {
      let isClaimed = claimed[token]
      if !isClaimed, token >= next { (kind, next) = classify(token) }
      let own = isClaimed ? .date : kind
      values[token] = own
      places.add(own, at: token &- sentence.lowerBound)
    }
    self.places = places
  }

  /// Gives a token of the sentence its class.
  @inline(__always)
  mutating func give(_ kind: WordClass, to token: Int) {
    values[token] = kind
    places.add(kind, at: token &- tokens.lowerBound)
  }

  /// Where tokens of a class may stand that are revised, of some places.
  @inline(__always)
  func tokens(of kind: WordClass, at some: UInt64 = .max) -> ClassPlaces.Tokens {
    ClassPlaces.Tokens(of: tokens, bits: places[kind] & some)
  }
}

/// For each class, a bit for each place that it was given to, counted from the sentence's start.
///
/// The places of a longer sentence share bits, and a token may have another class by now: a bit says only where to look.
struct ClassPlaces {
  /// By class.
  private var bits = InlineArray<23, UInt64>(repeating: 0)

  @inline(__always)
  mutating func add(_ kind: WordClass, at place: Int) {
    bits[Int(kind.rawValue)] |= 1 << UInt64(truncatingIfNeeded: place & (UInt64.bitWidth - 1))
  }

  subscript(kind: WordClass) -> UInt64 {
    @inline(__always)
    get { bits[Int(kind.rawValue)] }
  }

  /// The place of the sentence's first token.
  static let first: UInt64 = 1

  /// The places right behind some others.
  @inline(__always)
  static func behind(_ places: UInt64) -> UInt64 { places << 1 | places >> 63 }

  /// The places right before some others.
  @inline(__always)
  static func before(_ places: UInt64) -> UInt64 { places >> 1 | places << 63 }

  /// Tokens of a sentence by their bits.
  struct Tokens: Sequence, IteratorProtocol {
    private let end: Int
    private let all: UInt64
    private var base: Int
    private var bits: UInt64

    @inline(__always)
    init(of tokens: Range<Int>, bits: UInt64) {
      end = bits == 0 ? tokens.lowerBound : tokens.upperBound
      base = tokens.lowerBound
      all = bits
      self.bits = bits
    }

    @inline(__always)
    mutating func next() -> Int? {
      while bits == 0 {
        base &+= UInt64.bitWidth
        guard base < end else { return nil }
        bits = all
      }
      let token = base &+ bits.trailingZeroBitCount
      bits &= bits &- 1
      return token < end ? token : nil
    }
  }
}
