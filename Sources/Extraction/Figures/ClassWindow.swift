/// The classes of one sentence's words; what stands outside it is a stop.
struct ClassWindow {
  /// The sentence's tokens.
  let tokens: Range<Int>
  private var values: [WordClass] = []
  /// The classes that occur.
  private var present = ClassSet()

  init(_ sentence: Range<Int>) {
    tokens = sentence
    values.reserveCapacity(sentence.count)
  }

  /// The token that waits for its class.
  var next: Int { tokens.lowerBound + values.count }

  /// Gives the next token its class.
  mutating func append(_ kind: WordClass) {
    present.insert(kind)
    values.append(kind)
  }

  subscript(token: Int) -> WordClass {
    get {
      let place = token - tokens.lowerBound
      return place >= 0 && place < values.count ? values[place] : .stop
    }
    set {
      present.insert(newValue)
      values[token - tokens.lowerBound] = newValue
    }
  }

  /// Whether a class may occur.
  func mayHold(_ kind: WordClass) -> Bool { present.contains(kind) }

  /// Gives the tokens of a class another one where a test holds.
  @inline(__always)
  mutating func revise(
    _ kind: WordClass, to other: WordClass, where test: (_ token: Int, ClassWindow) -> Bool
  ) {
    guard present.contains(kind) else { return }
    for place in values.indices where values[place] == kind && test(tokens.lowerBound + place, self) {
      values[place] = other
      present.insert(other)
    }
  }
}
