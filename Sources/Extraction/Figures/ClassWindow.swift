/// The classes of one sentence's words; what stands outside it is a stop.
struct ClassWindow {
  /// The sentence's tokens.
  private(set) var tokens = 0..<0
  private var values: [WordClass] = []
  /// The classes that occur.
  private var present = ClassSet()

  /// Begins a sentence anew, with room for its classes.
  mutating func begin(_ sentence: Range<Int>) {
    tokens = sentence
    present = []
    values.removeAll(keepingCapacity: true)
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
}

/// What each word of the sentence at hand is; read when it is asked for first.
final class WordClasses {
  private let classer: WordClasser
  private let claimed: PerToken<Bool>
  private var window = ClassWindow()
  private var sentence = 0..<0
  private var isRead = true
  /// How many tokens the text has.
  let count: Int

  init(_ article: Article, claimed: PerToken<Bool>) {
    classer = WordClasser(article)
    self.claimed = claimed
    count = article.reading.tokens.count
  }

  /// Goes on to another sentence.
  func enter(_ sentence: Range<Int>) {
    self.sentence = sentence
    window.begin(sentence)
    isRead = false
  }

  subscript(token: Int) -> WordClass {
    if !isRead { read() }
    return window[token]
  }

  @inline(never)
  private func read() {
    isRead = true
    classer.read(&window, claimed)
  }
}
