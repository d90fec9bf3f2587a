import Lexicons
import Text

/// A sentence in which a quantity may begin.
struct NumberedSentence {
  let tokens: Range<Int>
  /// Where the tokens stand at which one may begin, among those of all sentences.
  let starts: Range<Int>
  /// The roles of the terms that begin in it.
  let roles: RoleSet
  /// Whether a hyphen may stand in it.
  let hasHyphen: Bool
  /// Where its figures stand among those of all sentences.
  var drafts = 0..<0
  /// Whether everything is known of them.
  var isFinished = false
}

/// A token at which a quantity may begin.
struct QuantityStart {
  /// The token.
  let token: Int
  var reading = Reading.unread

  /// What was read there.
  enum Reading {
    /// Nothing yet: the token stood within another quantity.
    case unread
    case nothing
    /// The quantity at some place of those that were read.
    case quantity(Int)
  }
}

/// Where quantities may begin.
extension FigureContext {
  private static let starters: RoleSet = [
    RoleSet(.numerals), RoleSet(.vagueNumerals), RoleSet(.currencies), RoleSet(.fractions),
    RoleSet(.multiples),
  ]

  /// Whether a quantity may begin at a token.
  func mayBegin(_ token: Int) -> Bool {
    switch reading.tokens[token].kind {
    case .number, .slashed, .colons: return true
    case .mark where isMinus(token) && token + 1 < reading.tokens.count:
      return reading.tokens[token + 1].kind == .number || reading.has(.currencies, at: token + 1)
    default:
      let roles = reading.roles[token].intersection(FigureContext.starters)
      return !roles.isEmpty && hasOpener(token) && (roles != RoleSet(.numerals) || !isArticleAlone(token))
    }
  }

  /// Whether a term that quantities begin with begins at a token: "and", "in", "dari" and "rupiah" go on with one.
  private func hasOpener(_ token: Int) -> Bool {
    let places = reading.termRange(at: token)
    var place = places.lowerBound
    while place < places.upperBound {
      if isOpener(reading.terms[place]) { return true }
      place &+= 1
    }
    return false
  }

  private func isOpener(_ term: Term) -> Bool {
    switch term.role {
    case .numerals:
      switch term.kind {
      case .belas, .puluh, .ratus, .point, .joiner: false
      default: true
      }
    case .vagueNumerals: true
    case .fractions: term.kind == .whole || term.kind == .denominator
    case .multiples: term.kind != .suffix
    case .currencies: term.kind != .name && term.kind != .subunit
    default: false
    }
  }

  /// Whether a token is a hyphen or the sign for less.
  func isMinus(_ token: Int) -> Bool {
    reading.isMark("-", at: token) || reading.scalar(token) == "\u{2212}"
  }

  /// "a": a number only before "hundred", "million" or a part.
  private func isArticleAlone(_ token: Int) -> Bool {
    guard let term = reading.term(.numerals, at: token), term.kind == .article, term.count == 1 else {
      return false
    }
    let next = token + 1
    return next >= reading.tokens.count
      || reading.roles[next].isDisjoint(with: FigureContext.articleFollowers)
        && !reading.isMark("-", at: next)
  }

  private static let articleFollowers: RoleSet = [
    RoleSet(.multipliers), RoleSet(.numerals), RoleSet(.fractions),
  ]

  /// A quantity may begin at one of about so many tokens.
  private static let tokensOfStart = 12

  /// The article's sentences where a quantity may begin; the tokens where it may, that no date has, go to `starts`.
  func findSentences(_ starts: inout [QuantityStart]) -> [NumberedSentence] {
    let (tokens, roles) = (reading.tokens, reading.roles)
    var found: [NumberedSentence] = []
    found.reserveCapacity(article.sentences.count)
    starts.reserveCapacity(tokens.count / FigureContext.tokensOfStart)
    for sentence in article.sentences {
      let first = starts.count
      var (all, hasHyphen) = (RoleSet(), false)
      for token in sentence.tokens {
        let own = roles[token]
        all.formUnion(own)
        switch tokens[token].kind {
        case .word where own.isDisjoint(with: FigureContext.starters): continue
        case .mark:
          let isHyphenLike = isHyphenLike(tokens[token])
          if isHyphenLike { hasHyphen = true }
          if !isHyphenLike, own.isDisjoint(with: FigureContext.starters) { continue }
        default: break
        }
        if claimed[token] ? isJoinedNumber(token, sentence.tokens.upperBound) : mayBegin(token) {
          starts.append(QuantityStart(token: token))
        }
      }
      if first == starts.count { continue }
      found.append(
        NumberedSentence(
          tokens: sentence.tokens, starts: first..<starts.count, roles: all, hasHyphen: hasHyphen))
    }
    return found
  }

  /// Whether a mark may be a hyphen or the sign for less, which has three bytes.
  private func isHyphenLike(_ mark: Token) -> Bool {
    mark.end - mark.start > 1 || reading.document.bytes[Int(mark.start)] == UInt8(ascii: "-")
  }

  /// Whether a date's number may be one with what stands behind it: then both are no figure.
  private func isJoinedNumber(_ token: Int, _ limit: Int) -> Bool {
    guard reading.tokens[token].kind == .number else { return false }
    let next = token + 1
    guard next < limit else { return false }
    switch reading.tokens[next].kind {
    case .word: return !reading.roles[next].isDisjoint(with: FigureContext.joints)
    case .mark:
      switch reading.scalar(next) {
      case ",", ".", ";", ")": return false
      default: return true
      }
    default: return true
    }
  }

  /// Roles of words that make one quantity with the number before them.
  private static let joints: RoleSet = [
    RoleSet(.numerals), RoleSet(.vagueNumerals), RoleSet(.multipliers), RoleSet(.fractions),
    RoleSet(.multiples), RoleSet(.modifiers), RoleSet(.rangeMarkers), RoleSet(.percent), RoleSet(.currencies),
    RoleSet(.units), RoleSet(.classifiers),
  ]
}
