import Lexicons
import Text

/// What a token is to the rules that look for what a figure counts or measures.
enum WordClass: UInt8, Sendable {
  case noun, name, verb, reporting, preposition, genitive, conjunction, pronoun, determiner, adverb, relative
  case comitative, adjective, modifier, filler, date, number, comma, open, close, stop, mark, clitic

  /// Whether it may stand in a noun phrase.
  var isNominal: Bool { isAny(.noun, .name, .adjective, .clitic) }

  /// Whether it is one of some classes.
  ///
  ///     WordClass.noun.isAny(.determiner, .adverb)     // false
  func isAny(_ first: WordClass, _ second: WordClass) -> Bool { self == first || self == second }

  func isAny(_ first: WordClass, _ second: WordClass, _ third: WordClass) -> Bool {
    self == first || self == second || self == third
  }

  func isAny(_ first: WordClass, _ second: WordClass, _ third: WordClass, _ fourth: WordClass) -> Bool {
    isAny(first, second) || isAny(third, fourth)
  }
}

/// Some word classes, a bit each.
struct ClassSet {
  private var bits: UInt32 = 0

  mutating func insert(_ kind: WordClass) { bits |= 1 << UInt32(kind.rawValue) }

  func contains(_ kind: WordClass) -> Bool { bits >> UInt32(kind.rawValue) & 1 != 0 }
}

/// Gives the tokens of a sentence their ``WordClass``.
final class WordClasser {
  let reading: Reading
  let context: Article
  private let table = WordClassTable.all
  private let tellingRoles = WordClassTable.roles

  init(_ article: Article) {
    context = article
    reading = article.reading
  }

  /// The classes of a sentence's words; `claimed` are the tokens that a date covers.
  func read(_ sentence: Range<Int>, _ claimed: PerToken<Bool>) -> ClassWindow {
    var out = ClassWindow(sentence)
    let end = sentence.upperBound
    while case let token = out.next, token < end {
      if claimed[token] {
        out.append(.date)
        continue
      }
      let (kind, length) = classify(token)
      for covered in token..<min(end, token + length) { out.append(claimed[covered] ? .date : kind) }
    }
    revise(&out)
    return out
  }

  private func classify(_ token: Int) -> (WordClass, Int) {
    switch reading.tokens[token].kind {
    case .number, .slashed, .colons: return (.number, 1)
    case .clitic: return (.clitic, 1)
    case .other: return (.mark, 1)
    case .mark: return (mark(token), 1)
    case .word: return word(token)
    }
  }

  private func mark(_ token: Int) -> WordClass {
    if reading.isMark(",", at: token) { return .comma }
    if reading.isMark("(", at: token) { return .open }
    if reading.isMark(")", at: token) { return .close }
    // "U.S. adults": the full stop of an abbreviation inside a sentence.
    if reading.isMark(".", at: token), token > 0, reading.bytes(token - 1).contains(0x2E),
      reading.tokens[token - 1].kind == .word, reading.tokens[token - 1].end == reading.tokens[token].start,
      token + 1 < reading.sentence(of: token).tokens.upperBound
    {
      return .clitic
    }
    switch reading.scalar(token) {
    case ".", ";", "!", "?": return .stop
    default: return .mark
    }
  }

  private func word(_ token: Int) -> (WordClass, Int) {
    guard !reading.roles[token].isDisjoint(with: tellingRoles) else { return (open(token), 1) }
    let isAcronym = reading.tokens[token].flags.contains(.allCapitals) && context.zone(of: token) != .title
    // The longest term decides; among those as long, the rank.
    var best = WordClassTable.Cell.nothing
    var length = 0
    for place in reading.termRange(at: token) {
      let term = reading.terms[place]
      if Int(term.count) < length { break }
      let cell = isAcronym && isSmallWord(term) ? .name : table[term.role, term.kind]
      guard cell.isBetter(than: best), cell.isSure || isSure(term) else { continue }
      best = cell
      length = Int(term.count)
    }
    return best.kind.map { ($0, length) } ?? (open(token), 1)
  }

  /// "US", "IT", "WHO" are names, not "us", "it", "who".
  private func isSmallWord(_ term: Term) -> Bool {
    term.count == 1 && (term.role == .pronouns || term.role == .functionWords)
  }

  /// Whether the text has a term as what its table says.
  private func isSure(_ term: Term) -> Bool {
    if term.role == .months {
      return term.kind == .name && reading.entry(term).isExact
        || reading.tokens[Int(term.first)].flags.contains(.capital)
    }
    // "Rp93,4 juta": the sign of an amount is no noun.
    let next = term.tokens.upperBound
    return next < reading.tokens.count && reading.tokens[next].kind == .number
  }

  /// A word that no table knows better: a name, a verb by its form, else a noun.
  private func open(_ token: Int) -> WordClass {
    if reading.tokens[token].flags.contains(.capital), !isOpeningNoun(token) { return .name }
    if reading.term(.prefixes, .noun, at: token) != nil { return .noun }
    let bytes = reading.bytes(token)
    // "f.o.b", "a.m", "3 m x 4 m": abbreviations are no nouns.
    if bytes.contains(0x2E) || bytes.count == 1 { return .adverb }
    if context.facts.participles.match(bytes, stem: 4),
      isMarked(token, context.facts.affixes.marksParticiples)
    {
      return .verb
    }
    // "bersihnya": with a pronoun behind it is a noun.
    if context.facts.clitics.match(bytes, stem: 4) { return .noun }
    guard context.facts.verbPrefixes.match(bytes, stem: 4) else { return .noun }
    return isMarked(token, context.facts.affixes.marksVerbs) ? .verb : .noun
  }

  /// Whether a word's language has the affix: "districts" and "dividends" have no "di-". An undecided sentence may.
  private func isMarked(_ token: Int, _ marks: (LanguageIndex) -> Bool) -> Bool {
    let language = reading.sentence(of: token).language
    return language == 0 || marks(language)
  }
}
