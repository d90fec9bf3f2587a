import Lexicons
import Text

/// Where an article has what reports and recommendations begin with: most of its tokens are none of it, and need no
/// further look.
struct Landmarks {
  /// Lines' first tokens, quotation marks, semicolons, and what may be the mark of a list.
  private(set) var signs: [Int] = []
  /// Verbs and nouns of saying, attributions.
  private(set) var cues: [Int] = []
  /// Markers of what ought to be.
  private(set) var directives: [Int] = []
  /// "I", "they": any pronoun.
  private(set) var pronouns: [Int] = []
  /// "Pertama", "second".
  private(set) var ordinals: [Int] = []

  /// Whether a sentence begins or ends with a comma.
  var hasStrayCommas = false

  /// Room for those of some tokens.
  init(tokens: Int) {
    signs.reserveCapacity(tokens / 8)
    cues.reserveCapacity(tokens / 16)
    directives.reserveCapacity(tokens / 32)
    pronouns.reserveCapacity(tokens / 16)
  }

  /// Adds those of the next tokens.
  mutating func note(_ block: ArticleSurvey.Block) {
    Landmarks.add(block.signs, block.first, to: &signs)
    Landmarks.add(block.cues, block.first, to: &cues)
    Landmarks.add(block.directives, block.first, to: &directives)
    Landmarks.add(block.pronouns, block.first, to: &pronouns)
    Landmarks.add(block.ordinals, block.first, to: &ordinals)
  }

  private static func add(_ bits: UInt64, _ first: Int, to tokens: inout [Int]) {
    var rest = bits
    while rest != 0 {
      tokens.append(first + rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }

  /// The places in ``directives`` of those among some tokens.
  func directives(in tokens: Range<Int>) -> Range<Int> {
    let first = directives.partitionPoint { $0 >= tokens.lowerBound }
    var end = first
    while end < directives.count, directives[end] < tokens.upperBound { end += 1 }
    return first..<end
  }

  /// Whether a mark that begins with a byte is one of the signs, or shares that byte with them.
  @inline(__always)
  static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x28, 0x3B, 0x60, 0xC2, 0xE2: true
    default: false
    }
  }
}

/// Walks along sorted tokens beside ranges of tokens that come in text order.
struct LandmarkWalk {
  let tokens: [Int]
  private var next = 0

  init(_ tokens: [Int]) { self.tokens = tokens }

  /// The places in `tokens` of those that a range holds.
  mutating func places(in range: Range<Int>) -> Range<Int> {
    while next < tokens.count, tokens[next] < range.lowerBound { next += 1 }
    var end = next
    while end < tokens.count, tokens[end] < range.upperBound { end += 1 }
    return next..<end
  }
}
