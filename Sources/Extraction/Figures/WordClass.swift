import Lexicons
import Text

/// What a token is to the rules that look for what a figure counts or measures.
enum WordClass: UInt8, Sendable {
  case noun, name, verb, reporting, preposition, genitive, conjunction, pronoun, determiner, adverb, relative
  case comitative, adjective, modifier, filler, date, number, comma, open, close, stop, mark, clitic

  /// Whether it may stand in a noun phrase.
  var isNominal: Bool { isOne(of: [.noun, .name, .adjective, .clitic]) }

  /// Whether it is one of some classes.
  func isOne(of kinds: ClassSet) -> Bool { kinds.contains(self) }
}

/// Some word classes, a bit each.
///
///     WordClass.noun.isOne(of: [.determiner, .adverb])     // false
struct ClassSet: ExpressibleByArrayLiteral {
  private var bits: UInt32 = 0

  init(arrayLiteral kinds: WordClass...) { for kind in kinds { insert(kind) } }

  mutating func insert(_ kind: WordClass) { bits |= 1 << UInt32(kind.rawValue) }

  func contains(_ kind: WordClass) -> Bool { bits >> UInt32(kind.rawValue) & 1 != 0 }
}

/// Gives the tokens of a sentence their ``WordClass``.
struct WordClasser {
  let reading: Reading
  let context: Article

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
    guard !reading.roles[token].isDisjoint(with: WordClasser.telling) else { return (open(token), 1) }
    // The longest term decides; among those as long, the order of the cases.
    var best: (kind: WordClass, length: Int)?
    for place in reading.termRange(at: token) {
      let term = reading.terms[place]
      if let best, Int(term.count) < best.length { break }
      guard let kind = kind(of: term) else { continue }
      if let known = best, rank(known.kind) <= rank(kind) { continue }
      best = (kind, Int(term.count))
    }
    return best ?? (open(token), 1)
  }

  /// The roles that tell a word's class.
  private static let telling: RoleSet = [
    RoleSet(.modifiers), RoleSet(.numerals), RoleSet(.vagueNumerals), RoleSet(.currencies),
    RoleSet(.multipliers), RoleSet(.functionWords), RoleSet(.changeMarkers), RoleSet(.rangeMarkers),
    RoleSet(.perMarkers), RoleSet(.changeVerbs), RoleSet(.reportingVerbs), RoleSet(.attributions),
    RoleSet(.verbs), RoleSet(.directives), RoleSet(.adjectives), RoleSet(.classifiers), RoleSet(.pronouns),
    RoleSet(.units), RoleSet(.frequencies), RoleSet(.relativeMarkers), RoleSet(.timeUnits), RoleSet(.deixis),
    RoleSet(.weekdays), RoleSet(.months), RoleSet(.percent),
  ]

  private func rank(_ kind: WordClass) -> Int {
    switch kind {
    case .modifier: 0
    case .filler: 1
    case .genitive, .comitative: 2
    case .preposition: 3
    case .reporting: 4
    case .verb: 5
    case .adverb: 7
    default: 6
    }
  }

  private func kind(of term: Term) -> WordClass? {
    // "US", "IT", "WHO" are names, not "us", "it", "who".
    if term.count == 1, reading.tokens[Int(term.first)].flags.contains(.allCapitals),
      term.role == .pronouns || term.role == .functionWords,
      context.zone(of: Int(term.first)) != .title
    {
      return .name
    }
    switch term.role {
    case .modifiers: return term.kind == .filler ? .filler : term.kind == .suffix ? nil : .modifier
    case .numerals where term.kind == .point || term.kind == .decimal: return nil
    case .numerals, .vagueNumerals:
      return term.kind == .article || term.kind == .joiner ? .determiner : .number
    case .percent: return .number
    case .currencies:
      // "Rp93,4 juta": the sign of an amount is no noun.
      let next = term.tokens.upperBound
      return next < reading.tokens.count && reading.tokens[next].kind == .number
        && (term.kind == .symbol || term.kind == .code) ? .number : nil
    case .multipliers: return term.kind == .word ? .number : nil
    case .functionWords: return functionWord(term.kind)
    case .changeMarkers: return .preposition
    case .rangeMarkers: return term.kind == .closer ? .conjunction : .preposition
    case .perMarkers: return term.kind == .word ? .preposition : nil
    case .changeVerbs: return term.kind == .verb ? .verb : term.kind == .noun ? .noun : .adverb
    case .reportingVerbs:
      switch term.kind {
      case .say, .think, .nya, .passive, .data: return .reporting
      default: return nil
      }
    case .attributions: return .reporting
    case .verbs: return .verb
    case .directives:
      switch term.kind {
      case .modal, .verb, .passive, .necessity, .drive: return .verb
      default: return nil
      }
    case .adjectives: return .adjective
    case .classifiers: return term.kind == .human ? .noun : nil
    case .pronouns: return .pronoun
    case .units: return term.kind == .age ? .filler : nil
    case .frequencies: return .adverb
    case .relativeMarkers: return term.kind == .tense ? nil : .date
    case .timeUnits, .deixis, .weekdays: return .date
    case .months:
      return term.kind == .name && reading.entry(term).isExact
        || reading.tokens[Int(term.first)].flags.contains(.capital) ? .date : nil
    default: return nil
    }
  }

  private func functionWord(_ kind: TermClass) -> WordClass {
    switch kind {
    case .preposition: .preposition
    case .genitive: .genitive
    case .comitative: .comitative
    case .conjunction: .conjunction
    case .pronoun: .pronoun
    case .determiner: .determiner
    case .auxiliary, .copula, .negation: .verb
    case .relative: .relative
    default: .adverb
    }
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
