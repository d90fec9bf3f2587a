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
  @inline(__always)
  func isAny(_ first: WordClass, _ second: WordClass) -> Bool { self == first || self == second }

  @inline(__always)
  func isAny(_ first: WordClass, _ second: WordClass, _ third: WordClass) -> Bool {
    self == first || self == second || self == third
  }

  @inline(__always)
  func isAny(_ first: WordClass, _ second: WordClass, _ third: WordClass, _ fourth: WordClass) -> Bool {
    isAny(first, second) || isAny(third, fourth)
  }
}

/// Gives the tokens of a sentence their ``WordClass``.
extension FigureContext {
  func classify(_ sentence: NumberedSentence) {
    let terms = reading.terms
    classes.fill(claimed) { classAndEnd($0, sentence.tokens, terms) }
    revise(sentence)
  }

  /// The class of a token, and the token behind those that share it.
  @inline(__always)
  private func classAndEnd(_ token: Int, _ sentence: Range<Int>, _ terms: [Term]) -> (WordClass, Int) {
    let kind = reading.tokens[token].kind
    if kind == .word { return ofWord(token, sentence.lowerBound, terms) }
    switch kind {
    case .word, .number, .slashed, .colons: return (.number, token + 1)
    case .clitic: return (.clitic, token + 1)
    case .other: return (.mark, token + 1)
    case .mark: return (ofMark(token, sentence.upperBound), token + 1)
    }
  }

  private func ofMark(_ token: Int, _ end: Int) -> WordClass {
    let mark = reading.tokens[token]
    guard mark.end - mark.start == 1 else { return .mark }
    switch reading.document.bytes[Int(mark.start)] {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "("): return .open
    case UInt8(ascii: ")"): return .close
    case UInt8(ascii: "."): return token + 1 < end && isOfAbbreviation(token) ? .clitic : .stop
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): return .stop
    default: return .mark
    }
  }

  /// "U.S. adults": the full stop of an abbreviation inside a sentence.
  private func isOfAbbreviation(_ token: Int) -> Bool {
    isGlued(token) && isWord(token - 1) && reading.bytes(token - 1).contains(UInt8(ascii: "."))
  }

  /// The longest term decides; among those as long, the rank.
  private func ofWord(_ token: Int, _ start: Int, _ terms: [Term]) -> (WordClass, Int) {
    let roles = reading.roles[token]
    guard !roles.isDisjoint(with: table.roles) else { return (ofOpenWord(token, start), token &+ 1) }
    if reading.tokens[token].flags.contains(.allCapitals) || !roles.isDisjoint(with: WordClassTable.doubtful)
    {
      return ofDoubtfulWord(token, start)
    }
    var best = WordClassTable.Cell.nothing
    var length: UInt16 = 0
    let places = reading.termRange(at: token)
    var place = places.lowerBound
    while place < places.upperBound, terms[place].count >= length {
      let cell = table[terms[place].role, terms[place].kind]
      if cell.rank < best.rank {
        best = cell
        length = terms[place].count
      }
      place &+= 1
    }
    return length > 0 ? (best.kind, token &+ Int(length)) : (ofOpenWord(token, start), token &+ 1)
  }

  /// As well, where the text decides whether a word is what its tables say.
  @inline(never)
  private func ofDoubtfulWord(_ token: Int, _ start: Int) -> (WordClass, Int) {
    let isAcronym = reading.tokens[token].flags.contains(.allCapitals) && article.zone(of: token) != .title
    var best = WordClassTable.Cell.nothing
    var length: UInt16 = 0
    for place in reading.termRange(at: token) {
      let term = reading.terms[place]
      if term.count < length { break }
      let cell = isAcronym && isSmallWord(term) ? WordClassTable.Cell(.name) : table[term.role, term.kind]
      guard cell.rank < best.rank, cell.isSure || isSure(term) else { continue }
      best = cell
      length = term.count
    }
    return length > 0 ? (best.kind, token + Int(length)) : (ofOpenWord(token, start), token + 1)
  }

  /// "US", "IT", "WHO" are names, not "us", "it", "who".
  private func isSmallWord(_ term: Term) -> Bool {
    term.count == 1 && (term.role == .pronouns || term.role == .functionWords)
  }

  /// Whether the text has a term as what its table says.
  private func isSure(_ term: Term) -> Bool {
    if term.role == .months {
      return term.kind == .name && reading.entry(term).isExact || isCapital(Int(term.first))
    }
    // "Rp93,4 juta": the sign of an amount is no noun.
    let next = term.tokens.upperBound
    return next < reading.tokens.count && reading.tokens[next].kind == .number
  }

  /// A word that no table knows better: a name, a verb by its form, else a noun.
  private func ofOpenWord(_ token: Int, _ start: Int) -> WordClass {
    if reading.tokens[token].flags.contains(.capital), token != start || !isOpeningNoun(token) {
      return .name
    }
    if reading.roles[token].contains(.prefixes), reading.has(.prefixes, .noun, at: token) { return .noun }
    let bytes = reading.bytes(token)
    // "f.o.b", "a.m", "3 m x 4 m": abbreviations are no nouns.
    if bytes.count == 1 || bytes.contains(UInt8(ascii: ".")) { return .adverb }
    let facts = article.facts
    if facts.participles.match(bytes, stem: 4), isMarked(token, facts.affixes.marksParticiples) {
      return .verb
    }
    // "bersihnya": with a pronoun behind it is a noun.
    if facts.clitics.match(bytes, stem: 4) { return .noun }
    guard facts.verbPrefixes.match(bytes, stem: 4) else { return .noun }
    return isMarked(token, facts.affixes.marksVerbs) ? .verb : .noun
  }

  /// Whether a word's language has the affix: "districts" and "dividends" have no "di-". An undecided sentence may.
  private func isMarked(_ token: Int, _ marks: (LanguageIndex) -> Bool) -> Bool {
    let language = reading.sentence(of: token).language
    return language == 0 || marks(language)
  }
}
