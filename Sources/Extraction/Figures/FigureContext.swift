import Lexicons
import Records
import Text

/// What the figure rules look at: an article, and of one sentence after the other what each of its words is.
///
/// One object an article, which all readers share. Its sentence changes between readers, never while one looks.
final class FigureContext {
  let reading: Reading
  let article: Article
  /// Tokens that a date covers.
  let claimed: PerToken<Bool>
  /// The rows behind what is being read.
  let lists: RowLists
  let codes: CodeTable
  let numerals: NumeralReader
  let conventions: NumberConventions
  let currencies: CurrencyReader
  /// What each word of the sentence is.
  @exclusivity(unchecked) var classes: ClassWindow
  /// Which roles' terms end before each token, of those that were asked for.
  @exclusivity(unchecked) private var endings: [RoleSet] = []

  init(_ article: Article, dates: [DateRecord]) {
    self.article = article
    reading = article.reading
    let count = reading.tokens.count
    claimed = FigureContext.claimed(by: dates, article.reading)
    lists = RowLists()
    codes = article.facts.codes
    numerals = NumeralReader(reading: article.reading, lists: lists)
    conventions = article.facts.numbers
    currencies = CurrencyReader(
      reading: article.reading, facts: article.facts, country: article.layout.country)
    classes = ClassWindow(count)
    endings.append(contentsOf: repeatElement([], count: count + 1))
  }

  private static func claimed(by dates: [DateRecord], _ reading: Reading) -> PerToken<Bool> {
    var claimed: [Bool] = []
    claimed.append(contentsOf: repeatElement(false, count: reading.tokens.count))
    for index in dates.indices {
      let span = dates[index].span
      var token = reading.token(at: span.start)
      while token < claimed.count, Int(reading.tokens[token].start) < span.end {
        claimed[token] = true
        token += 1
      }
    }
    return PerToken(claimed, outside: false)
  }

  /// Goes on to a sentence: forgets the rows of the one before, and gives its words their classes.
  func enter(_ sentence: Range<Int>) {
    lists.clear()
    classify(sentence)
  }

  // MARK: Terms that end before a token

  /// How many tokens a term has at most that rules look back at.
  private static let longestTerm = 6
  /// A bit that is no role's: the token was asked for.
  private static let isKnown = RoleSet(rawValue: 1 << 63)

  /// The roles whose terms end right before a token.
  @inline(__always)
  func roles(endingAt end: Int) -> RoleSet {
    guard end > 0 else { return [] }
    let known = endings[end]
    return known.isEmpty ? findRoles(endingAt: end) : known
  }

  @inline(never)
  private func findRoles(endingAt end: Int) -> RoleSet {
    var found = FigureContext.isKnown
    for first in max(0, end - FigureContext.longestTerm)..<end where !reading.roles[first].isEmpty {
      for place in reading.termRange(at: first) {
        let term = reading.terms[place]
        if Int(term.count) < end - first { break }
        if Int(term.count) == end - first { found.formUnion(RoleSet(term.role)) }
      }
    }
    endings[end] = found
    return found
  }

  /// The longest term of a role and class that ends right before `end`.
  @inline(__always)
  func term(_ role: Role, _ kind: TermClass? = nil, endingAt end: Int) -> Term? {
    roles(endingAt: end).contains(role) ? lastTerm(role, kind, endingAt: end) : nil
  }

  @inline(never)
  private func lastTerm(_ role: Role, _ kind: TermClass?, endingAt end: Int) -> Term? {
    for first in max(0, end - FigureContext.longestTerm)..<end where reading.roles[first].contains(role) {
      var found: Term?
      for place in reading.termRange(at: first) {
        let term = reading.terms[place]
        if Int(term.count) < end - first { break }
        if term.role == role, Int(term.count) == end - first, kind == nil || term.kind == kind {
          found = term
        }
      }
      if let found { return found }
    }
    return nil
  }

  // MARK: Small questions

  private static let longestIdiom = 12

  /// Whether a token is part of an idiom that counts nothing.
  func isIdiom(_ token: Int) -> Bool {
    for first in max(0, token - FigureContext.longestIdiom)..<max(0, min(token + 1, reading.tokens.count))
    where reading.roles[first].contains(.idioms) {
      if reading.terms(at: first).contains(where: { $0.role == .idioms && $0.tokens.upperBound > token }) {
        return true
      }
    }
    return false
  }

  /// Whether no space stands between a token and the one before it.
  func isGlued(_ token: Int) -> Bool {
    token > 0 && token < reading.tokens.count && reading.tokens[token].start == reading.tokens[token - 1].end
  }

  /// Whether a token is a hyphen or dash.
  func isDash(_ token: Int) -> Bool {
    guard token >= 0, token < reading.tokens.count, reading.tokens[token].kind == .mark else { return false }
    switch reading.scalar(token) {
    case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}": return true
    default: return false
    }
  }

  /// Whether a hyphen or slash joins the words beside it.
  func isJoint(_ token: Int) -> Bool {
    (isDash(token) || reading.isMark("/", at: token)) && isGlued(token) && isGlued(token + 1)
      && isWord(token - 1)
      && isWord(token + 1)
  }

  /// The token behind a unit's abbreviation in brackets: "100 milimeter (mm) per hari".
  func behindGloss(_ token: Int) -> Int {
    guard token + 2 < reading.tokens.count, reading.isMark("(", at: token),
      let term = reading.term(.units, at: token + 1) ?? reading.term(.currencies, at: token + 1),
      reading.isMark(")", at: term.tokens.upperBound)
    else { return token }
    return term.tokens.upperBound + 1
  }

  func isCapital(_ token: Int) -> Bool {
    token >= 0 && token < reading.tokens.count && reading.tokens[token].flags.contains(.capital)
  }

  func isWord(_ token: Int) -> Bool {
    token >= 0 && token < reading.tokens.count && reading.tokens[token].kind == .word
  }

  // MARK: Codes and rows

  /// Keeps the row of a term.
  func note(_ term: Term, _ rows: inout RowList) { lists.add(term.entry, to: &rows) }

  /// What a term means, in its field's own code.
  func code(_ term: Term) -> Code { codes[term] }

  /// How exact a figure is by the word beside it.
  func modifier(_ term: Term) -> Modifier? {
    switch code(term).known {
    case .approx: .approx
    case .moreThan: .moreThan
    case .lessThan: .lessThan
    case .equalOrMore: .equalOrMore
    case .equalOrLess: .equalOrLess
    default: nil
    }
  }

  /// The way in which a word says that something changes.
  func change(_ term: Term) -> Figure.Change? {
    switch code(term).known {
    case .increase: .increase
    case .decrease: .decrease
    default: nil
    }
  }

  /// "itu", "sebelumnya", "that": of another date of the text.
  func isAnaphoric(_ term: Term) -> Bool { code(term) == .anaphoric || code(term) == .anaphoricCount }
}

extension FigureContext {
  /// Whether a word for a person begins here.
  func isPerson(_ token: Int) -> Bool {
    reading.has(.classifiers, at: token)
      && reading.terms(at: token).contains { term in
        term.role == .classifiers && (term.kind == .person || term.kind == .human)
      }
  }

  /// "of", "dari": what follows is what a share is taken of.
  func isGenitive(_ token: Int) -> Bool {
    guard token < reading.tokens.count else { return false }
    return classes[token] == .genitive || (reading.term(.fractions, .infix, at: token)?.count ?? 0) > 1
      || reading.term(.changeMarkers, .preposition, at: token).map { code($0) == .from }
        ?? false
  }

  /// "dipatok": a verb whose subject is what is done.
  func isPassive(_ token: Int) -> Bool {
    article.facts.passivePrefixes.match(reading.bytes(token))
  }

  /// "berobat": a verb that takes no object.
  func isIntransitive(_ token: Int) -> Bool {
    article.facts.intransitivePrefixes.match(reading.bytes(token))
  }

  /// "phones": a word with the ending of plurals.
  func isPlural(_ token: Int) -> Bool {
    article.facts.plurals.match(reading.bytes(token), stem: 3)
  }

  /// Whether a word stands in small letters.
  func isPlain(_ token: Int) -> Bool { !isCapital(token) }

  /// "as": compares amounts.
  func isComparison(_ token: Int) -> Bool {
    reading.term(.changeMarkers, .comparison, at: token) != nil
  }
}
