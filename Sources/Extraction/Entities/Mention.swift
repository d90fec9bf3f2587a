import Text

/// A place in the text that names or points at somebody.
struct Mention: Sendable {
  enum Kind: Sendable {
    /// A person's name, whole or in part.
    case name
    /// A pronoun for one or for several.
    case pronoun
    case plural
    /// An office alone: "Bupati", "the minister".
    case role
    /// An organisation's name or acronym.
    case organisation
    /// Any other noun phrase: "researchers", "the company".
    case phrase
  }

  var kind: Kind
  /// Everything that belongs to it, apposition and office included.
  var tokens: Range<Int>
  /// The name, the pronoun, the organisation or the phrase itself.
  var core: Range<Int>
  /// What the text says there of the person's office, and the organisation of it.
  var role: Range<Int>?
  var organisation: Range<Int>?
  /// The lexicon entry that told it, or -1.
  var entry: Int32 = -1
  /// The person that it names, as an index into the findings' people; -1 where none.
  var person: Int32 = -1
  /// Whether a title, a cue or an age says that it is a person.
  var isCertain = false
}

/// All mentions of an article in text order, found by any of their tokens.
struct MentionChart: Sendable {
  private(set) var mentions: [Mention] = []
  private var covering: [Int32]

  /// Room for some mentions of an article of some tokens.
  init(tokens: Int, mentions: Int) {
    covering = Array(filledWith: -1, count: tokens)
    self.mentions.reserveCapacity(mentions)
  }

  /// Adds a mention; the tokens must not belong to another one.
  mutating func add(_ mention: Mention) {
    let index = Int32(truncatingIfNeeded: mentions.count)
    for token in mention.tokens { covering[token] = index }
    mentions.append(mention)
  }

  subscript(index: Int) -> Mention {
    get { mentions[index] }
    set { mentions[index] = newValue }
  }

  /// The mention that a token belongs to.
  func index(at token: Int) -> Int? {
    guard token >= 0, token < covering.count, covering[token] >= 0 else { return nil }
    return Int(covering[token])
  }

  func mention(at token: Int) -> Mention? { index(at: token).map { mentions[$0] } }
}
