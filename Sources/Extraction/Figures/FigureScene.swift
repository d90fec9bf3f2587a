import Lexicons
import Records
import Text

/// What the figure rules know of an article as a whole: the reading, the dates, and where numbers may begin.
final class FigureScene {
  let reading: Reading
  let article: Article
  /// Tokens that a date covers.
  let claimed: PerToken<Bool>
  /// The rows behind what is being read.
  let lists = RowLists()
  let codes: CodeTable
  let numerals: NumeralReader
  let conventions: NumberConventions
  let currencies: CurrencyReader
  let classer: WordClasser

  init(_ article: Article, dates: [DateRecord]) {
    self.article = article
    reading = article.reading
    var claimed = Array(repeating: false, count: article.reading.tokens.count)
    for date in dates {
      var token = article.reading.token(at: date.span.start)
      while token < claimed.count, Int(article.reading.tokens[token].start) < date.span.end {
        claimed[token] = true
        token += 1
      }
    }
    self.claimed = PerToken(claimed, outside: false)
    classer = WordClasser(article)
    conventions = article.facts.numbers
    codes = article.facts.codes
    numerals = NumeralReader(reading: article.reading, lists: lists)
    currencies = CurrencyReader(
      reading: article.reading, facts: article.facts, country: article.layout.country)
  }

  // MARK: Where a quantity may begin

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
      let roles = reading.roles[token].intersection(FigureScene.starters)
      return !roles.isEmpty && (roles != RoleSet(.numerals) || !isArticleAlone(token))
    }
  }

  /// Whether a token is a hyphen or the sign for less.
  func isMinus(_ token: Int) -> Bool {
    let scalar = reading.scalar(token)
    return scalar == "-" || scalar == "\u{2212}"
  }

  /// "a": a number only before "hundred", "million" or a part.
  private func isArticleAlone(_ token: Int) -> Bool {
    guard let term = reading.term(.numerals, at: token), term.kind == .article, term.count == 1 else {
      return false
    }
    let next = token + 1
    return next >= reading.tokens.count
      || reading.roles[next].isDisjoint(with: FigureScene.articleFollowers) && !reading.isMark("-", at: next)
  }

  private static let articleFollowers: RoleSet = [
    RoleSet(.multipliers), RoleSet(.numerals), RoleSet(.fractions),
  ]

  /// The first token from one on where a quantity may begin that no date has.
  func candidate(from token: Int, limit: Int) -> Int? {
    var token = token
    while token < limit {
      if mayBegin(token), !claimed[token] || isJoinedNumber(token, limit) { return token }
      token += 1
    }
    return nil
  }

  /// Whether a date's number may be one with what stands behind it: then both are no figure.
  private func isJoinedNumber(_ token: Int, _ limit: Int) -> Bool {
    guard reading.tokens[token].kind == .number else { return false }
    let next = token + 1
    guard next < limit else { return false }
    switch reading.tokens[next].kind {
    case .word: return !reading.roles[next].isDisjoint(with: FigureScene.joints)
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
