import Text

/// A sentence: which tokens it covers and in which language it is.
public struct Sentence: Sendable {
  /// Token numbers, half-open.
  public var tokens: Range<Int>
  /// 0 while undecided: terms of every language count.
  public var language: LanguageIndex
}

/// A document with its tokens, sentences and the lexicon's terms among them: what every rule reads.
///
/// Flat arrays of integers throughout; strings are made for output alone.
public struct Reading: Sendable {
  public let document: Document
  public let lexicon: Lexicon
  public let tokens: [Token]
  public private(set) var sentences: [Sentence]
  /// The body's language: BCP 47, `und` when undecided.
  public private(set) var language: LanguageIndex
  /// Terms by first token, longest first among those that begin together.
  public private(set) var terms: [Term] = []
  /// For each token, where its terms begin in `terms`; one more entry at the end.
  private var termStarts: [Int32] = []
  /// For each token, the roles of the terms that begin at it.
  public private(set) var roles: [RoleSet] = []
  /// For each token, the sentence that it stands in.
  public private(set) var sentenceOfToken: [Int32] = []

  /// Reads a document: tokens, sentences, languages, terms.
  /// - Parameters:
  ///   - forcedLanguage: the language to assume, where the caller knows it.
  ///   - bodyLanguage: the language of the body, where the page around it is in another one.
  public init(
    _ document: Document, lexicon: Lexicon, segmenter: Segmenter, forcedLanguage: LanguageIndex? = nil,
    bodyLanguage: LanguageIndex? = nil
  ) {
    self.document = document
    self.lexicon = lexicon
    let tokens = Tokenizer(vocabulary: lexicon.vocabulary, segmenter: segmenter).tokens(of: document)
    self.tokens = tokens
    let starts = Sentences.starts(of: tokens, in: document, segmenter: segmenter) { word, next in
      guard tokens[word].word >= 0 else { return false }
      switch lexicon.abbreviations[Int(tokens[word].word)] {
      case .none: return false
      case .never: return true
      case .number: return tokens[next].kind == .number
      }
    }
    sentences = []
    language = 0
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? Int(starts[index + 1]) : tokens.count
      sentences.append(Sentence(tokens: Int(start)..<end, language: 0))
    }
    decideLanguages(forced: forcedLanguage, body: bodyLanguage)
    findTerms()
  }

  /// The tag of the document's language: `id`, `en`, or `und`.
  public var languageTag: String { language == 0 ? "und" : lexicon.tag(language) }

  /// Cuts the sentences anew: `cut` is asked of every token but the first whether a sentence begins there, and told
  /// whether one did so far.
  public mutating func cutSentences(_ cut: (_ token: Int, _ isStart: Bool) -> Bool) {
    guard !tokens.isEmpty else { return }
    var out: [Sentence] = []
    var begun = 0
    for token in 1..<tokens.count {
      let isStart = sentenceOfToken[token] != sentenceOfToken[token - 1]
      guard cut(token, isStart) else { continue }
      out.append(Sentence(tokens: begun..<token, language: sentences[Int(sentenceOfToken[begun])].language))
      begun = token
    }
    out.append(
      Sentence(tokens: begun..<tokens.count, language: sentences[Int(sentenceOfToken[begun])].language))
    sentences = out
    for (number, sentence) in out.enumerated() {
      for token in sentence.tokens { sentenceOfToken[token] = Int32(number) }
    }
  }

  // MARK: Looking at tokens

  /// The bytes of a token.
  @inlinable
  public func bytes(_ token: Int) -> ArraySlice<UInt8> {
    document.bytes[Int(tokens[token].start)..<Int(tokens[token].end)]
  }

  /// Whether a token is this ASCII mark or word, to the letter.
  @inlinable
  public func isText(_ token: Int, _ text: StaticString) -> Bool {
    guard token >= 0, token < tokens.count else { return false }
    let span = tokens[token]
    guard Int(span.end - span.start) == text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where document.bytes[Int(span.start) + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// The span from the first to the last of some tokens.
  public func span(_ range: Range<Int>) -> Span {
    Span(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
  }

  /// The first token that ends behind a byte offset.
  public func token(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The sentence that a token stands in.
  public func sentence(of token: Int) -> Sentence { sentences[Int(sentenceOfToken[token])] }

  // MARK: Looking at terms

  /// The entry behind a term.
  public func entry(_ term: Term) -> Entry { lexicon.entries[Int(term.entry)] }

  /// The terms that begin at a token, longest first.
  public func terms(at token: Int) -> ArraySlice<Term> {
    guard token >= 0, token < tokens.count else { return [] }
    return terms[Int(termStarts[token])..<Int(termStarts[token + 1])]
  }

  /// The longest term of a role that begins at a token.
  public func term(_ role: Role, at token: Int) -> Term? {
    guard token >= 0, token < tokens.count, roles[token].contains(role) else { return nil }
    return terms(at: token).first { $0.role == role }
  }

  /// The longest term of a role and class that begins at a token.
  public func term(_ role: Role, _ kind: String, at token: Int) -> Term? {
    guard token >= 0, token < tokens.count, roles[token].contains(role) else { return nil }
    return terms(at: token).first { $0.role == role && entry($0).kind == kind }
  }

  /// The longest term of a role whose last token stands right before `token`.
  public func term(_ role: Role, before token: Int) -> Term? {
    var found: Term?
    for first in stride(from: token - 1, through: max(0, token - Reading.longestTerm), by: -1)
    where roles[first].contains(role) {
      if let term = terms(at: first).first(where: { $0.role == role && $0.tokens.upperBound == token }) {
        found = term
      }
    }
    return found
  }

  /// Whether a term of the role begins at a token.
  @inlinable
  public func has(_ role: Role, at token: Int) -> Bool {
    token >= 0 && token < tokens.count && roles[token].contains(role)
  }

  /// How many tokens ``term(_:before:)`` looks back at most.
  private static let longestTerm = 8

  // MARK: Building

  /// Counts function words: each sentence's language, and the document's.
  private mutating func decideLanguages(forced: LanguageIndex?, body: LanguageIndex?) {
    let count = lexicon.languages.count
    var totals = Array(repeating: 0, count: count)
    var counts: [[Int]] = []
    sentenceOfToken = Array(repeating: 0, count: tokens.count)
    for (number, sentence) in sentences.enumerated() {
      var local = Array(repeating: 0, count: count)
      for token in sentence.tokens {
        sentenceOfToken[token] = Int32(number)
        let word = tokens[token].word
        guard word >= 0 else { continue }
        let languages = lexicon.functionWordLanguages[Int(word)]
        // A word of several languages tells nothing.
        guard languages != 0, languages & (languages - 1) == 0 else { continue }
        local[languages.trailingZeroBitCount] += 1
      }
      for index in 0..<count { totals[index] += local[index] }
      counts.append(local)
    }
    language = forced ?? body ?? Reading.leader(totals, margin: 1, factor: 1)
    for index in sentences.indices {
      let own = Reading.leader(counts[index], margin: 2, factor: 2)
      sentences[index].language = forced ?? (own != 0 ? own : language)
    }
  }

  /// The language whose function words lead in some spans of the text; 0 where none does.
  public func language(of spans: [Span]) -> LanguageIndex {
    var counts = Array(repeating: 0, count: lexicon.languages.count)
    for span in spans {
      var index = token(at: span.start)
      while index < tokens.count, Int(tokens[index].start) < span.end {
        let word = tokens[index].word
        index += 1
        guard word >= 0 else { continue }
        let languages = lexicon.functionWordLanguages[Int(word)]
        guard languages != 0, languages & (languages - 1) == 0 else { continue }
        counts[languages.trailingZeroBitCount] += 1
      }
    }
    return Reading.leader(counts, margin: 1, factor: 1)
  }

  /// The language with the most words, where it leads the next by `margin` and is `factor` times as frequent; else 0.
  private static func leader(_ counts: [Int], margin: Int, factor: Int) -> LanguageIndex {
    var best = 0
    for index in 1..<max(1, counts.count) where counts[index] > (best == 0 ? 0 : counts[best]) {
      best = index
    }
    guard best > 0 else { return 0 }
    var second = 0
    for index in 1..<counts.count where index != best { second = max(second, counts[index]) }
    return counts[best] >= second + margin && counts[best] >= factor * second ? LanguageIndex(best) : 0
  }

  /// Looks up every phrase of the lexicon that the tokens spell.
  private mutating func findTerms() {
    terms.reserveCapacity(tokens.count)
    termStarts.reserveCapacity(tokens.count + 1)
    roles.reserveCapacity(tokens.count)
    for sentence in sentences {
      for token in sentence.tokens {
        termStarts.append(Int32(terms.count))
        let word = tokens[token].word
        let before = terms.count
        if word >= 0, lexicon.roots[Int(word)] != 0 {
          match(from: token, limit: sentence.tokens.upperBound, language: sentence.language)
        }
        var set: RoleSet = []
        if terms.count > before {
          if terms.count > before + 1 { terms[before...].reverse() }
          for term in terms[before...] { set.insert(RoleSet(term.role)) }
        }
        roles.append(set)
      }
    }
    termStarts.append(Int32(terms.count))
  }

  /// Appends the terms that begin at a token, shortest first.
  private mutating func match(from first: Int, limit: Int, language: LanguageIndex) {
    var node = lexicon.roots[Int(tokens[first].word)]
    var next = first + 1
    while true {
      for id in lexicon.tree.entries(at: node) {
        let entry = lexicon.entries[Int(id)]
        guard language == 0 || entry.language == 0 || entry.language == language || entry.role.isOfThePage
        else {
          continue
        }
        if entry.isExact, !spells(entry, first) { continue }
        terms.append(Term(entry: id, first: Int32(first), count: Int32(next - first), role: entry.role))
      }
      guard lexicon.tree.hasChildren[Int(node)], next < limit, tokens[next].word >= 0 else { return }
      node = lexicon.tree.child(node, tokens[next].word)
      if node == 0 { return }
      next += 1
    }
  }

  /// Whether the text has the entry's own letters; runs of white space count as one space.
  private func spells(_ entry: Entry, _ first: Int) -> Bool {
    var offset = Int(tokens[first].start)
    for byte in entry.term.utf8 {
      guard offset < document.bytes.count else { return false }
      if byte == 0x20 {
        guard document.bytes[offset] <= 0x20 else { return false }
        while offset < document.bytes.count, document.bytes[offset] <= 0x20 { offset += 1 }
      } else {
        guard document.bytes[offset] == byte else { return false }
        offset += 1
      }
    }
    return true
  }
}
