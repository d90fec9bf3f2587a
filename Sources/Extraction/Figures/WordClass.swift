import Lexicons
import Text

/// What a token is to the rules that look for what a figure counts or measures.
enum WordClass: UInt8, Sendable {
  case noun, name, verb, reporting, preposition, genitive, conjunction, pronoun, determiner, adverb, relative
  case comitative, adjective, modifier, filler, date, number, comma, open, close, stop, mark, clitic

  /// Whether it may stand in a noun phrase.
  var isNominal: Bool { self == .noun || self == .name || self == .adjective || self == .clitic }
}

/// Gives every token of a reading its ``WordClass``.
struct WordClasser {
  let reading: Reading
  let context: Article

  init(_ article: Article) {
    context = article
    reading = article.reading
  }

  /// The classes of all tokens; `claimed` are those that a date covers.
  func classes(claimed: [Bool]) -> [WordClass] {
    var out = Array(repeating: WordClass.noun, count: reading.tokens.count)
    var token = 0
    while token < out.count {
      if claimed[token] {
        out[token] = .date
        token += 1
        continue
      }
      let (kind, length) = classify(token)
      for covered in token..<min(out.count, token + length) { out[covered] = claimed[covered] ? .date : kind }
      token += length
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
    if reading.isText(token, ",") { return .comma }
    if reading.isText(token, "(") { return .open }
    if reading.isText(token, ")") { return .close }
    // "U.S. adults": the full stop of an abbreviation inside a sentence.
    if reading.isText(token, "."), token > 0, reading.bytes(token - 1).contains(0x2E),
      reading.tokens[token - 1].kind == .word, reading.tokens[token - 1].end == reading.tokens[token].start,
      token + 1 < reading.sentence(of: token).tokens.upperBound
    {
      return .clitic
    }
    for stop: StaticString in [".", ";", "!", "?"] where reading.isText(token, stop) { return .stop }
    return .mark
  }

  private func word(_ token: Int) -> (WordClass, Int) {
    let roles = reading.roles[token]
    if roles.isEmpty { return (open(token), 1) }
    // The longest term decides; among those as long, the order of the cases.
    var best: (WordClass, Int)?
    for term in reading.terms(at: token) {
      guard Int(term.count) >= best?.1 ?? 0, let kind = kind(of: term) else { continue }
      if Int(term.count) > best?.1 ?? 0 || rank(kind) < rank(best!.0) { best = (kind, Int(term.count)) }
    }
    return best ?? (open(token), 1)
  }

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
    let entry = reading.entry(term)
    // "US", "IT", "WHO" are names, not "us", "it", "who".
    if term.count == 1, reading.tokens[Int(term.first)].flags.contains(.allCapitals),
      term.role == .pronouns || term.role == .functionWords,
      context.zone(of: Int(term.first)) != .title
    {
      return .name
    }
    switch term.role {
    case .modifiers: return entry.kind == "filler" ? .filler : entry.kind == "suffix" ? nil : .modifier
    case .numerals, .vagueNumerals:
      return entry.kind == "article" || entry.kind == "joiner" ? .determiner : .number
    case .currencies:
      // "Rp93,4 juta": the sign of an amount is no noun.
      let next = term.tokens.upperBound
      return next < reading.tokens.count && reading.tokens[next].kind == .number
        && (entry.kind == "symbol" || entry.kind == "code") ? .number : nil
    case .multipliers: return entry.kind == "word" ? .number : nil
    case .functionWords: return functionWord(entry)
    case .changeMarkers: return .preposition
    case .rangeMarkers: return entry.kind == "closer" ? .conjunction : .preposition
    case .perMarkers: return entry.kind == "word" ? .preposition : nil
    case .changeVerbs: return entry.kind == "verb" ? .verb : entry.kind == "noun" ? .noun : .adverb
    case .reportingVerbs:

      return ["say", "think", "nya", "passive", "data"].contains(entry.kind) ? .reporting : nil
    case .attributions: return .reporting
    case .verbs: return .verb
    case .directives:
      return ["modal", "verb", "passive", "necessity", "drive"].contains(entry.kind) ? .verb : nil
    case .adjectives: return .adjective
    case .classifiers: return entry.kind == "human" ? .noun : nil
    case .pronouns: return .pronoun
    case .units: return entry.kind == "age" ? .filler : nil
    case .frequencies: return .adverb
    case .relativeMarkers: return entry.kind == "tense" ? nil : .date
    case .timeUnits, .deixis, .weekdays: return .date
    case .months:
      return entry.kind == "name" && entry.isExact || reading.tokens[Int(term.first)].flags.contains(.capital)
        ? .date : nil
    default: return nil
    }
  }

  private func functionWord(_ entry: Entry) -> WordClass {
    switch entry.kind {
    case "preposition": .preposition
    case "genitive": .genitive
    case "comitative": .comitative
    case "conjunction": .conjunction
    case "pronoun": .pronoun
    case "determiner": .determiner
    case "auxiliary", "copula", "negation": .verb
    case "relative": .relative
    default: .adverb
    }
  }

  /// A word that no table knows better: a name, a verb by its form, else a noun.
  private func open(_ token: Int) -> WordClass {
    if reading.tokens[token].flags.contains(.capital), !isOpeningNoun(token) { return .name }
    if reading.term(.prefixes, "noun", at: token) != nil { return .noun }
    let bytes = reading.bytes(token)
    // "f.o.b", "a.m", "3 m x 4 m": abbreviations are no nouns.
    if bytes.contains(0x2E) || bytes.count == 1 { return .adverb }
    if context.facts.participles.contains(where: {
      bytes.count > $0.count + 3 && bytes.suffix($0.count).elementsEqual($0)
    }) {
      return .verb
    }
    // "bersihnya": with a pronoun behind it is a noun.
    if context.facts.clitics.contains(where: {
      bytes.count > $0.count + 3 && bytes.suffix($0.count).elementsEqual($0)
    }) {
      return .noun
    }
    for prefix in context.facts.verbPrefixes
    where bytes.count >= prefix.count + 4 && bytes.starts(with: prefix) {
      return .verb
    }
    return .noun
  }
}
