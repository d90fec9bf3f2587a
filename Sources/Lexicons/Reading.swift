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
/// Flat arrays of integers throughout; strings are made for output alone. A copy shares them all.
public struct Reading: Sendable {
  @usableFromInline var storage: ReadingStorage

  /// The text that was read.
  @inlinable public var document: Document { storage.document }
  /// The words that were looked up.
  @inlinable public var lexicon: Lexicon { storage.lexicon }
  /// In text order; white space is none.
  @inlinable public var tokens: [Token] { storage.tokens }
  /// They cover the tokens once, in order.
  @inlinable public var sentences: [Sentence] { storage.sentences }
  /// The body's language, 0 when undecided.
  @inlinable public var language: LanguageIndex { storage.language }
  /// Terms by first token, longest first among those that begin together.
  @inlinable public var terms: [Term] { storage.terms }
  /// For each token, the roles of the terms that begin at it.
  @inlinable public var roles: [RoleSet] { storage.roles }
  /// For each token, the sentence that it stands in.
  @inlinable public var sentenceOfToken: [Int32] { storage.sentenceOfToken }

  /// Reads a document: tokens, sentences, languages, terms.
  /// - Parameters:
  ///   - forcedLanguage: the language to assume, where the caller knows it.
  ///   - bodyLanguage: the language of the body, where the page around it is in another one.
  public init(
    _ document: Document, lexicon: Lexicon, segmenter: Segmenter, forcedLanguage: LanguageIndex? = nil,
    bodyLanguage: LanguageIndex? = nil
  ) {
    storage = ReadingBuilder.read(document, lexicon, segmenter, forced: forcedLanguage, body: bodyLanguage)
  }

  /// The tag of the document's language: `id`, `en`, or `und`.
  public var languageTag: String { language == 0 ? "und" : lexicon.tag(language) }

  /// Cuts the sentences anew.
  /// - Parameter starts: the first token of each sentence, in text order; the first is 0.
  public mutating func cutSentences(at starts: [Int]) {
    let own = sentences
    guard !tokens.isEmpty, !starts.elementsEqual(own.lazy.map(\.tokens.lowerBound)) else { return }
    var out: [Sentence] = []
    out.reserveCapacity(starts.count)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : tokens.count
      out.append(Sentence(tokens: start..<end, language: own[Int(sentenceOfToken[start])].language))
    }
    storage = ReadingStorage(storage, sentences: out)
  }

  /// The language whose function words lead in the text without some spans of it; 0 where none does.
  public func language(without spans: [Span]) -> LanguageIndex {
    var counts = storage.functionWords
    for span in spans {
      var index = token(at: span.start)
      while index < tokens.count, Int(tokens[index].start) < span.end {
        if let language = lexicon.languageToldBy(tokens[index].word) { counts[language] -= 1 }
        index += 1
      }
    }
    return ReadingBuilder.leader(counts[...], margin: 1, factor: 1)
  }

  // MARK: Looking at tokens

  /// The bytes of a token; none outside the text.
  @inlinable
  public func bytes(_ token: Int) -> ArraySlice<UInt8> {
    guard tokens.indices.contains(token) else { return [] }
    return document.bytes[Int(tokens[token].start)..<Int(tokens[token].end)]
  }

  /// Whether a token is this ASCII mark or word, to the letter.
  @inlinable
  public func isText(_ token: Int, _ text: StaticString) -> Bool {
    let storage = storage
    guard token >= 0, token < storage.tokens.count else { return false }
    let span = storage.tokens[token]
    guard Int(span.end &- span.start) == text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where storage.document.bytes[Int(span.start) &+ index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether a token is this one ASCII character.
  @inlinable @inline(__always)
  public func isMark(_ mark: Unicode.Scalar, at token: Int) -> Bool {
    let storage = storage
    guard token >= 0, token < storage.tokens.count else { return false }
    let start = storage.tokens[token].start
    return storage.tokens[token].end &- start == 1
      && storage.document.bytes[Int(start)] == UInt8(truncatingIfNeeded: mark.value)
  }

  /// The character that a token of one character is; nil for longer ones.
  @inlinable
  public func scalar(_ token: Int) -> Unicode.Scalar? {
    guard token >= 0, token < tokens.count else { return nil }
    let start = Int(tokens[token].start)
    func byte(_ index: Int) -> UInt32 { UInt32(document.bytes[start + index]) }
    let first = byte(0)
    switch Int(tokens[token].end) - start {
    case 1: return Unicode.Scalar(first)
    case 2 where first >= 0xC0: return Unicode.Scalar((first & 0x1F) << 6 | byte(1) & 0x3F)
    case 3 where first >= 0xE0:
      return Unicode.Scalar((first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | byte(2) & 0x3F)
    default: return nil
    }
  }

  /// The span from the first to the last of some tokens.
  public func span(_ range: Range<Int>) -> Span {
    Span(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
  }

  /// The first token that ends behind a byte offset.
  public func token(at offset: Int) -> Int { tokens.partitionPoint { Int($0.end) > offset } }

  /// The decimal mark, in ASCII, of the language of the sentence that a token stands in.
  public func decimalMark(at token: Int) -> UInt8 { lexicon.decimalMarks[Int(sentence(of: token).language)] }

  /// The sentence that a token stands in.
  @inlinable
  public func sentence(of token: Int) -> Sentence { sentences[Int(sentenceOfToken[token])] }

  // MARK: Looking at terms

  /// The entry behind a term.
  public func entry(_ term: Term) -> Entry { lexicon.entries[Int(term.entry)] }

  /// The value of a term as a fraction; 0/0 where it has none.
  public func fraction(_ term: Term) -> (numerator: Int64, denominator: Int64) {
    let row = storage.lexicon.entries.rows[Int(term.entry)]
    return (row.numerator, Int64(row.denominator))
  }

  /// The numerator of a term's value: the value of a whole number.
  public func numerator(_ term: Term) -> Int64 { storage.lexicon.entries.rows[Int(term.entry)].numerator }

  /// Whether a term's `code` is this, without a string being made of it.
  public func isCode(_ term: Term, _ text: StaticString) -> Bool {
    storage.lexicon.entries.isCode(term.entry, text)
  }

  /// Whether a term of a role with this `code` begins at a token.
  public func hasCode(_ role: Role, _ code: StaticString, at token: Int) -> Bool {
    firstTerm(at: token) { $0.role == role && isCode($0, code) } != nil
  }

  /// The terms that begin at a token, longest first.
  @inlinable
  public func terms(at token: Int) -> ArraySlice<Term> {
    guard token >= 0, token < tokens.count else { return [] }
    return storage.terms[Int(storage.termStarts[token])..<Int(storage.termStarts[token + 1])]
  }

  /// Where the terms that begin at a token stand in ``terms``, longest first.
  @inlinable
  public func termRange(at token: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(storage.termStarts[token]), Int(storage.termStarts[token + 1])))
  }

  /// The longest term of a role that begins at a token.
  @inlinable
  public func term(_ role: Role, at token: Int) -> Term? {
    has(role, at: token) ? firstTerm(role, at: token) : nil
  }

  @usableFromInline func firstTerm(_ role: Role, at token: Int) -> Term? {
    firstTerm(at: token) { $0.role == role }
  }

  /// The longest term of a role and class that begins at a token.
  @inlinable
  public func term(_ role: Role, _ kind: TermClass, at token: Int) -> Term? {
    has(role, at: token) ? firstTerm(role, kind, at: token) : nil
  }

  @usableFromInline func firstTerm(_ role: Role, _ kind: TermClass, at token: Int) -> Term? {
    // One branch for both.
    firstTerm(at: token) { ($0.role.rawValue ^ role.rawValue) | ($0.kind.rawValue ^ kind.rawValue) == 0 }
  }

  /// The longest term of a role and one of some classes that begins at a token.
  @inlinable
  public func term(_ role: Role, _ kinds: TermClassSet, at token: Int) -> Term? {
    has(role, at: token) ? firstTerm(role, kinds, at: token) : nil
  }

  @usableFromInline func firstTerm(_ role: Role, _ kinds: TermClassSet, at token: Int) -> Term? {
    firstTerm(at: token) { $0.role == role && kinds.contains($0.kind) }
  }

  /// The first term at a token, longest first, that passes a test; the one loop behind the ways of asking for a term.
  @inlinable @inline(__always)
  public func firstTerm(at token: Int, where test: (Term) -> Bool) -> Term? {
    let storage = storage
    let end = Int(storage.termStarts[token + 1])
    var place = Int(storage.termStarts[token])
    while place < end {
      let term = storage.terms[place]
      if test(term) { return term }
      place &+= 1
    }
    return nil
  }

  /// The longest term of a role whose last token stands right before `token`.
  public func term(_ role: Role, before token: Int) -> Term? {
    let storage = storage
    var found: Term?
    var first = token - 1
    let last = max(0, token - Reading.longestTerm)
    while first >= last {
      if storage.roles[first].contains(role),
        let term = firstTerm(at: first, where: { $0.role == role && $0.tokens.upperBound == token })
      {
        found = term
      }
      first &-= 1
    }
    return found
  }

  /// Whether a term of the role begins at a token.
  @inlinable
  public func has(_ role: Role, at token: Int) -> Bool {
    token >= 0 && token < storage.roles.count && storage.roles[token].contains(role)
  }

  /// Whether a term of the role and class begins at a token.
  @inlinable
  public func has(_ role: Role, _ kind: TermClass, at token: Int) -> Bool {
    has(role, at: token) && firstTerm(role, kind, at: token) != nil
  }

  /// How many tokens ``term(_:before:)`` looks back at most.
  private static let longestTerm = 8
}
