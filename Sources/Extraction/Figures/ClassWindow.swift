import Lexicons

/// The classes of one sentence's words; what stands outside it is a stop.
///
/// Its memory is the article's: what one reader gave a sentence the next ones find there.
struct ClassWindow {
  /// The sentence's tokens.
  private(set) var tokens = 0..<0
  /// By token of the text.
  private var values: [WordClass] = []
  /// Where the classes stand that are revised.
  private var places = ClassPlaces()

  init(_ count: Int) { values.append(contentsOf: repeatElement(.stop, count: count)) }

  /// The class of a token.
  subscript(token: Int) -> WordClass {
    @inline(__always)
    get { tokens.contains(token) ? values[token] : .stop }
  }

  /// Goes on to a sentence; its words are stops as long as they were given nothing else.
  mutating func enter(_ sentence: Range<Int>) {
    tokens = sentence
    places = ClassPlaces()
  }

  /// Gives a token of the sentence its class.
  @inline(__always)
  mutating func give(_ kind: WordClass, to token: Int) {
    values[token] = kind
    places.add(kind, at: token &- tokens.lowerBound)
  }

  /// Whether a class that is revised may occur.
  func mayHold(_ kind: WordClass) -> Bool { places[kind] != 0 }

  /// Where tokens of a class that is revised may stand.
  @inline(__always)
  func places(of kind: WordClass) -> ClassPlaces.Tokens {
    ClassPlaces.Tokens(of: tokens, bits: places[kind])
  }
}

/// For each class that is revised, a bit for each place that it was given to, counted from the sentence's start.
///
/// The places of a longer sentence share bits, so that a bit says only where to look.
struct ClassPlaces {
  private var (nouns, verbs, reporting, prepositions) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
  private var (determiners, pronouns, relatives) = (UInt64(0), UInt64(0), UInt64(0))

  @inline(__always)
  mutating func add(_ kind: WordClass, at place: Int) {
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: place & (UInt64.bitWidth - 1))
    switch kind {
    case .noun: nouns |= bit
    case .verb: verbs |= bit
    case .reporting: reporting |= bit
    case .preposition: prepositions |= bit
    case .determiner: determiners |= bit
    case .pronoun: pronouns |= bit
    case .relative: relatives |= bit
    default: break
    }
  }

  subscript(kind: WordClass) -> UInt64 {
    @inline(__always)
    get {
      switch kind {
      case .noun: nouns
      case .verb: verbs
      case .reporting: reporting
      case .preposition: prepositions
      case .determiner: determiners
      case .pronoun: pronouns
      case .relative: relatives
      default: 0
      }
    }
  }

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
