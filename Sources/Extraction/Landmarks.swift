import Lexicons
import Text

/// Where an article has what reports and recommendations begin with, found in one pass: most of its tokens are none of
/// it, and need no further look.
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

  init(_ article: Article) {
    let reading = article.reading
    let tokens = reading.tokens
    let bytes = reading.document.bytes
    let roles = reading.roles
    signs.reserveCapacity(tokens.count / 8)
    cues.reserveCapacity(tokens.count / 16)
    directives.reserveCapacity(tokens.count / 32)
    pronouns.reserveCapacity(tokens.count / 16)
    for sentence in article.sentences {
      for token in sentence.tokens {
        if !roles[token].isDisjoint(with: Landmarks.roles) { note(token, roles[token]) }
        let word = tokens[token]
        if word.flags.contains(.lineStart) || word.kind == .mark && Landmarks.isSign(bytes[Int(word.start)])
          || word.kind == .number && token + 1 < tokens.count && bytes[Int(tokens[token + 1].start)] == 0x29
        {
          signs.append(token)
        }
      }
    }
  }

  /// The places in ``directives`` of those among some tokens.
  func directives(in tokens: Range<Int>) -> Range<Int> {
    let first = directives.partitionPoint { $0 >= tokens.lowerBound }
    var end = first
    while end < directives.count, directives[end] < tokens.upperBound { end += 1 }
    return first..<end
  }

  private mutating func note(_ token: Int, _ roles: RoleSet) {
    if !roles.isDisjoint(with: Landmarks.cueRoles) { cues.append(token) }
    if roles.contains(.directives) { directives.append(token) }
    if roles.contains(.pronouns) { pronouns.append(token) }
    if roles.contains(.ordinals) { ordinals.append(token) }
  }

  private static let cueRoles: RoleSet = [RoleSet(.reportingVerbs), RoleSet(.attributions)]
  private static let roles: RoleSet = [
    RoleSet(.reportingVerbs), RoleSet(.attributions), RoleSet(.directives), RoleSet(.pronouns),
    RoleSet(.ordinals),
  ]

  /// Whether a mark that begins with a byte is one of the signs, or shares that byte with them.
  @inline(__always)
  private static func isSign(_ byte: UInt8) -> Bool {
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
