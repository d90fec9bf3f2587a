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
  let table: WordClassTable
  /// What each word of the sentence is.
  @exclusivity(unchecked) var classes: ClassWindow
  /// The roles of the terms that begin in the sentence.
  @exclusivity(unchecked) private(set) var roles: RoleSet = []
  /// Which terms end before some tokens that were asked for, by the low bits of their numbers.
  @exclusivity(unchecked) private var endings: [Ending] = []
  /// The token that ``skipLinks(before:)`` was asked for last, and what it found.
  @exclusivity(unchecked) var links = (token: -1, found: -1)

  init(_ article: Article, dates: [DateRecord]) {
    self.article = article
    reading = article.reading
    let count = reading.tokens.count
    claimed = FigureContext.claimed(by: dates, article.reading)
    lists = RowLists()
    codes = article.facts.codes
    table = article.facts.wordClasses
    numerals = NumeralReader(reading: article.reading, lists: lists)
    conventions = article.facts.numbers
    currencies = CurrencyReader(
      reading: article.reading, facts: article.facts, country: article.layout.country)
    classes = ClassWindow(count)
    endings.append(contentsOf: repeatElement(Ending(), count: FigureContext.kept))
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

  /// Goes on to a sentence.
  func enter(_ sentence: NumberedSentence) {
    roles = sentence.roles
    links = (-1, -1)
    classes.enter(sentence.tokens)
  }

  // MARK: Terms that end before a token

  /// How many tokens a term has at most that rules look back at.
  private static let longestTerm = 6

  /// Which terms end before a token.
  private struct Ending {
    /// The token.
    var end: Int32 = -1
    /// How many tokens the longest has.
    var longest: Int32 = 1
    var roles: RoleSet = []
  }

  /// For how many tokens it is kept which terms end there.
  private static let kept = 128

  /// The roles whose terms end right before a token, of those that are asked for most.
  @inline(__always)
  func roles(endingAt end: Int) -> RoleSet {
    guard end > 0 else { return [] }
    let known = endings[end & (FigureContext.kept - 1)]
    return known.end == end ? known.roles : findRoles(endingAt: end)
  }

  @inline(never)
  private func findRoles(endingAt end: Int) -> RoleSet {
    var found = Ending(end: Int32(truncatingIfNeeded: end))
    let longest = min(end, FigureContext.longestTerm)
    var length = 0
    while length < longest {
      length &+= 1
      if reading.roles[end - length].isDisjoint(with: FigureContext.asked) { continue }
      let places = reading.termRange(at: end - length)
      var place = places.lowerBound
      // Longer ones stand first.
      while place < places.upperBound, case let term = reading.terms[place], Int(term.count) >= length {
        if Int(term.count) == length {
          found.roles.formUnion(RoleSet(term.role))
          found.longest = Int32(truncatingIfNeeded: length)
        }
        place &+= 1
      }
    }
    endings[end & (FigureContext.kept - 1)] = found
    return found.roles
  }

  /// The roles that are asked for most.
  private static let asked: RoleSet = [
    RoleSet(.modifiers), RoleSet(.changeMarkers), RoleSet(.rangeMarkers), RoleSet(.changeVerbs),
    RoleSet(.classifiers), RoleSet(.units), RoleSet(.namesWithNumbers), RoleSet(.ordinals),
    RoleSet(.timeUnits),
  ]

  /// The longest term of a role and class that ends right before `end`.
  @inline(__always)
  func term(_ role: Role, _ kind: TermClass? = nil, endingAt end: Int) -> Term? {
    guard FigureContext.asked.contains(role) else {
      return lastTerm(role, kind, endingAt: end, longest: min(end, FigureContext.longestTerm))
    }
    guard roles(endingAt: end).contains(role) else { return nil }
    let longest = Int(endings[end & (FigureContext.kept - 1)].longest)
    return lastTerm(role, kind, endingAt: end, longest: longest)
  }

  @inline(never)
  private func lastTerm(_ role: Role, _ kind: TermClass?, endingAt end: Int, longest: Int) -> Term? {
    var length = longest
    while length > 0 {
      if reading.roles[end - length].contains(role) {
        let places = reading.termRange(at: end - length)
        var place = places.upperBound
        // The last of those as long.
        while place > places.lowerBound {
          place &-= 1
          let term = reading.terms[place]
          if Int(term.count) > length { break }
          if term.role == role, Int(term.count) == length, kind == nil || term.kind == kind { return term }
        }
      }
      length &-= 1
    }
    return nil
  }

  // MARK: Small questions

  private static let longestIdiom = 12

  /// Whether a token is part of an idiom that counts nothing.
  func isIdiom(_ token: Int) -> Bool {
    let behind = min(token + 1, reading.tokens.count)
    // In a sentence without idioms, one may reach into it from before.
    let end = roles.contains(.idioms) ? behind : min(behind, classes.tokens.lowerBound)
    var first = max(0, token - FigureContext.longestIdiom)
    while first < end {
      if reading.roles[first].contains(.idioms),
        reading.terms(at: first).contains(where: { $0.role == .idioms && $0.tokens.upperBound > token })
      {
        return true
      }
      first += 1
    }
    return false
  }

  /// Whether no space stands between a token and the one before it.
  func isGlued(_ token: Int) -> Bool {
    token > 0 && token < reading.tokens.count && reading.tokens[token].start == reading.tokens[token - 1].end
  }

  /// Whether a token is a hyphen or dash.
  @inline(__always)
  func isDash(_ token: Int) -> Bool {
    token >= 0 && token < reading.tokens.count && reading.tokens[token].kind == .mark && isDash(mark: token)
  }

  private func isDash(mark token: Int) -> Bool {
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
  @inline(__always)
  func behindGloss(_ token: Int) -> Int {
    reading.isMark("(", at: token) ? behindGloss(in: token) : token
  }

  private func behindGloss(in token: Int) -> Int {
    guard token + 2 < reading.tokens.count,
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
    article.facts.passivePrefixes.match(reading.bytes(token)) && marksVerbs(token)
  }

  /// "berobat": a verb that takes no object.
  func isIntransitive(_ token: Int) -> Bool {
    article.facts.intransitivePrefixes.match(reading.bytes(token)) && marksVerbs(token)
  }

  /// Whether the language of a word tells its verbs by their form: "disbursed" and "berthed" have no prefix.
  private func marksVerbs(_ token: Int) -> Bool {
    let language = reading.sentence(of: token).language
    return language == 0 || article.facts.affixes.marksVerbs(language)
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
