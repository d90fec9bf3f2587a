import Lexicons
import Text

/// One walk over an article's tokens, while they are at hand, for all that later readers look for: what names may begin
/// with and hold, what reports, recommendations and lists begin with.
///
/// Sixty-four tokens at a time: first what shows of every token, a bit each and without a branch; then the few whose
/// roles or letters say more.
struct ArticleSurvey {
  private(set) var marks: [WordMarks]
  private(set) var map: NameMap
  /// The tokens that a mention may begin with, in text order.
  private(set) var starts: [Int32] = []
  private(set) var landmarks: Landmarks
  /// A bit for each word of the vocabulary that the article writes in small letters.
  private(set) var small: [UInt64]
  /// A bit for each token that is a word in small letters which the vocabulary has not.
  private(set) var unknown: [UInt64]
  private let officeWords: OfficeWords

  init(_ reading: Reading, _ sentences: [Sentence], _ facts: LanguageFacts) {
    officeWords = facts.officeWords
    let count = reading.tokens.count
    marks = Array(filledWith: [], count: count)
    map = NameMap(tokens: count)
    landmarks = Landmarks(tokens: count)
    small = Array(filledWith: 0, count: ArticleSurvey.room(for: reading.lexicon.vocabulary.count))
    unknown = Array(filledWith: 0, count: count / 64 + 1)
    starts.reserveCapacity(count / 3)
    read(reading, sentences)
  }

  /// Sixty-fourths of the power of two that words and the absence of one, -1, fit into.
  private static func room(for words: Int) -> Int {
    var size = 1
    while size * 64 <= words { size *= 2 }
    return size
  }

  private mutating func read(_ reading: Reading, _ sentences: [Sentence]) {
    var next = 0
    var index = 0
    while index < sentences.count {
      let start = sentences[index].tokens.lowerBound
      var end = start
      while index < sentences.count, sentences[index].tokens.lowerBound == end {
        end = sentences[index].tokens.upperBound
        if reading.isMark(",", at: end - 1) || reading.isMark(",", at: sentences[index].tokens.lowerBound) {
          landmarks.hasStrayCommas = true
        }
        index += 1
      }
      readOutside(next..<start, reading)
      read(start..<end, reading)
      next = end
    }
    readOutside(next..<reading.tokens.count, reading)
  }

  /// Readers look beyond an article's sentences for what stands right before.
  private mutating func readOutside(_ range: Range<Int>, _ reading: Reading) {
    let (tokens, roles, terms) = (reading.tokens.span, reading.roles.span, reading.terms.span)
    for index in range {
      marks[index].formUnion(WordMarks(tokens[index], roles[index]))
      if !roles[index].isDisjoint(with: ArticleSurvey.notedOutside) {
        _ = noteTerms(reading.termRange(at: index), index, terms)
      }
    }
  }

  private mutating func read(_ range: Range<Int>, _ reading: Reading) {
    /// Up to where a name goes on whatever its words are: "Tengah" in "Sulawesi tengah", "Bangsa-bangsa".
    var joined = 0
    var first = range.lowerBound
    while first < range.upperBound {
      let end = min(range.upperBound, (first | 63) + 1)
      var block = Block(first..<end, reading, &marks, &small)
      block.join(from: first, to: joined)
      noteMarks(&block, reading, &joined)
      noteRoles(&block, reading, &joined)
      write(block)
      first = end
    }
  }

  /// Looks at the letters of marks, at what stands behind numbers, and where lines begin.
  private func noteMarks(_ block: inout Block, _ reading: Reading, _ joined: inout Int) {
    let (tokens, bytes) = (reading.tokens.span, reading.document.bytes.span)
    var rest = block.others
    while rest != 0 {
      let index = block.first + rest.trailingZeroBitCount
      let bit = rest & (0 &- rest)
      rest &= rest &- 1
      let token = tokens[index]
      if token.flags.contains(.lineStart) { block.signs |= bit }
      switch token.kind {
      case .mark:
        let byte = bytes[Int(token.start)]
        if Landmarks.isSign(byte) { block.signs |= bit }
        if byte == 0x28 { block.brackets |= bit }
        if byte == 0x2D { block.join(index, to: index + 2, reading, &joined) }
      case .number:
        if index + 1 < tokens.count, bytes[Int(tokens[index + 1].start)] == 0x29 { block.signs |= bit }
      case .clitic: block.barriers |= bit
      default: break
      }
    }
  }

  private mutating func noteRoles(_ block: inout Block, _ reading: Reading, _ joined: inout Int) {
    let (roles, terms) = (reading.roles.span, reading.terms.span)
    var rest = block.noted
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      let index = block.first + place
      rest &= rest &- 1
      let set = roles[index]
      block.note(set, UInt64(truncatingIfNeeded: place))
      guard !set.isDisjoint(with: ArticleSurvey.told) else { continue }
      let end = noteTerms(reading.termRange(at: index), index, terms)
      if end > index + 1 { block.join(index, to: end, reading, &joined) }
      if marks[index].contains(.body) { block.starts |= 1 << UInt64(truncatingIfNeeded: place) }
    }
  }

  /// Notes what the terms at a token say of it and of the token behind them; returns the end of the longest term that a
  /// name passes over.
  @inline(__always)
  private mutating func noteTerms(_ places: Range<Int>, _ token: Int, _ terms: Swift.Span<Term>) -> Int {
    var joined = 0
    for place in places {
      let term = terms[place]
      let role = RoleSet(term.role)
      if !role.isDisjoint(with: ArticleSurvey.told) {
        let end = term.tokens.upperBound
        if term.role == .officeWords {
          marks[token].formUnion(officeWords.marks(of: term.entry))
        } else if !role.isDisjoint(with: ArticleSurvey.passed) {
          joined = max(joined, end)
        } else if end < marks.count {
          marks[end].formUnion(term.role == .personTitles ? .behindTitle : .behindCue)
        }
      }
    }
    return joined
  }

  private mutating func write(_ block: Block) {
    let first = block.first
    map.note(.head, block.heads, around: first)
    map.note(.event, block.events, around: first)
    map.note(.bracket, block.brackets, around: first)
    map.note(.body, block.heads | block.blends | block.brackets, around: first)
    map.note(.eventful, block.events | block.blends, around: first)
    map.note(.barrier, block.small & ~block.joined | block.barriers, around: first)
    unknown[first >> 6] |= block.unknown
    var rest = block.capitals | block.starts
    while rest != 0 {
      starts.append(Int32(truncatingIfNeeded: first + rest.trailingZeroBitCount))
      rest &= rest &- 1
    }
    landmarks.note(block)
  }

  /// Roles whose terms say more than that they stand there.
  private static let told: RoleSet = [
    RoleSet(.officeWords), RoleSet(.personTitles), RoleSet(.places), RoleSet(.ordinals),
    RoleSet(.nameParticles), RoleSet(.reportingVerbs), RoleSet(.attributions),
  ]
  /// Those of terms that a name passes over whole.
  private static let passed: RoleSet = [RoleSet(.places), RoleSet(.ordinals), RoleSet(.nameParticles)]
  private static let notedOutside: RoleSet = [
    RoleSet(.officeWords), RoleSet(.personTitles), RoleSet(.reportingVerbs), RoleSet(.attributions),
  ]
}

extension ArticleSurvey {
  /// What shows of up to sixty-four tokens, a bit each.
  struct Block {
    /// The token of the first bit.
    let first: Int
    private(set) var capitals: UInt64 = 0
    /// Small words that no name goes on with, unless something joins them.
    private(set) var small: UInt64 = 0
    private(set) var unknown: UInt64 = 0
    /// Tokens that are no words, or begin a line.
    private(set) var others: UInt64 = 0
    /// Tokens with roles to look at.
    private(set) var noted: UInt64 = 0
    var signs: UInt64 = 0
    var brackets: UInt64 = 0
    /// What ends a name that is no word.
    var barriers: UInt64 = 0
    /// Words in small letters that a mention may begin with.
    var starts: UInt64 = 0
    private(set) var joined: UInt64 = 0
    private(set) var heads: UInt64 = 0
    private(set) var events: UInt64 = 0
    private(set) var blends: UInt64 = 0
    private(set) var cues: UInt64 = 0
    private(set) var directives: UInt64 = 0
    private(set) var pronouns: UInt64 = 0
    private(set) var ordinals: UInt64 = 0

    init(
      _ range: Range<Int>, _ reading: Reading, _ marks: inout [WordMarks], _ smallWords: inout [UInt64]
    ) {
      first = range.lowerBound & ~63
      let (tokens, roles) = (reading.tokens.span, reading.roles.span)
      let mask = smallWords.count &- 1
      var (capitals, small, unknown, others, noted) = (capitals, small, unknown, others, noted)
      for index in range {
        let token = tokens[index]
        let set = roles[index]
        let place = UInt64(truncatingIfNeeded: index & 63)
        marks[index].formUnion(WordMarks(token, set))
        let isCapital = UInt64(truncatingIfNeeded: token.flags.rawValue >> 3 & 1)
        let isLineStart = UInt64(truncatingIfNeeded: token.flags.rawValue >> 1 & 1)
        let isWord: UInt64 = token.kind == .word ? 1 : 0
        let isSmall = isWord & ~isCapital
        capitals |= (isWord & isCapital) << place
        small |= (isSmall & ~set.any(of: Block.passing)) << place
        others |= (isWord ^ 1 | isLineStart) << place
        noted |= set.any(of: Block.noted) << place
        let word = Int(truncatingIfNeeded: token.word)
        unknown |= (UInt64(truncatingIfNeeded: word >> 63) & isSmall) << place
        smallWords[word >> 6 & mask] |= isSmall << UInt64(truncatingIfNeeded: word & 63)
      }
      (self.capitals, self.small, self.unknown, self.others, self.noted) = (
        capitals, small, unknown, others, noted
      )
    }

    /// Notes that a name goes on up to some token of the sentence, whatever follows `index`.
    mutating func join(_ index: Int, to end: Int, _ reading: Reading, _ joined: inout Int) {
      let end = min(end, reading.sentence(of: index).tokens.upperBound)
      joined = max(joined, end)
      join(from: index + 1, to: end)
    }

    mutating func join(from start: Int, to end: Int) {
      guard start < end, start - first < 64 else { return }
      let low = UInt64.max << UInt64(truncatingIfNeeded: start - first)
      let high = UInt64(truncatingIfNeeded: end - first)
      joined |= high < 64 ? low & ((1 << high) - 1) : low
    }

    @inline(__always)
    mutating func note(_ set: RoleSet, _ place: UInt64) {
      func bit(_ roles: RoleSet) -> UInt64 { set.any(of: roles) << place }
      heads |= bit(RoleSet(.organisationHeads))
      events |= bit(RoleSet(.eventHeads))
      blends |= bit(RoleSet(.blends))
      cues |= bit([RoleSet(.reportingVerbs), RoleSet(.attributions)])
      directives |= bit(RoleSet(.directives))
      pronouns |= bit(RoleSet(.pronouns))
      ordinals |= bit(RoleSet(.ordinals))
      starts |= bit(Grammar.mentionRoles)
    }

    /// Small words of these roles may stand in a name, or in a term within one.
    private static let passing: RoleSet = [
      RoleSet(.functionWords), RoleSet(.officeWords), RoleSet(.ordinals), RoleSet(.nameParticles),
    ]
    private static let noted: RoleSet = [
      RoleSet(.organisationHeads), RoleSet(.eventHeads), RoleSet(.blends), RoleSet(.officeWords),
      RoleSet(.pronouns), RoleSet(.personTitles), RoleSet(.places), RoleSet(.ordinals),
      RoleSet(.nameParticles), RoleSet(.reportingVerbs), RoleSet(.attributions), RoleSet(.directives),
    ]
  }
}
