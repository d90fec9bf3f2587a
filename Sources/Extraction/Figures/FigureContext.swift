import Lexicons
import Records
import Text

/// What the figure rules look at: a sentence with what each of its words is.
final class FigureContext {
  let scene: FigureScene
  let reading: Reading
  /// Tokens that a date covers.
  let claimed: PerToken<Bool>
  /// What each word of the sentence is.
  let classes: ClassWindow
  /// Which terms end before each word.
  let ends: TermEnds

  var article: Article { scene.article }
  var lists: RowLists { scene.lists }
  var codes: CodeTable { scene.codes }
  var numerals: NumeralReader { scene.numerals }
  var conventions: NumberConventions { scene.conventions }
  var currencies: CurrencyReader { scene.currencies }

  init(_ scene: FigureScene, _ sentence: Range<Int>) {
    self.scene = scene
    reading = scene.reading
    claimed = scene.claimed
    classes = scene.classer.read(sentence, scene.claimed)
    ends = TermEnds(scene.reading, sentence)
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

  /// The term of a role and class that covers a token and ends right before `end`.
  func term(_ role: Role, _ kind: TermClass? = nil, endingAt end: Int) -> Term? {
    ends.mayEnd(role, before: end) ? lastTerm(role, kind, endingAt: end) : nil
  }

  private func lastTerm(_ role: Role, _ kind: TermClass?, endingAt end: Int) -> Term? {
    var found: Term?
    for first in stride(from: end - 1, through: max(0, end - TermEnds.longestTerm), by: -1)
    where reading.roles[first].contains(role) {
      for term in reading.terms(at: first) where term.role == role && term.tokens.upperBound == end {
        if kind == nil || term.kind == kind { found = term }
      }
    }
    return found
  }

  // MARK: Codes and rows

  /// Keeps the row of a term.
  func note(_ term: Term, _ rows: inout RowList) { scene.lists.add(term.entry, to: &rows) }

  /// What a term means, in its field's own code.
  func code(_ term: Term) -> Code { scene.codes[term] }

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
