import Text

/// Reads a document: cuts it, decides its languages, finds the lexicon's terms.
struct ReadingBuilder {
  let document: Document
  let lexicon: Lexicon
  let tokens: [Token]
  private(set) var sentences: [Sentence] = []
  private(set) var language: LanguageIndex = 0
  /// How many words tell of each language.
  private(set) var functionWords: [Int] = []
  private(set) var terms: [Term] = []
  private(set) var termStarts: [Int32] = []
  private(set) var roles: [RoleSet] = []
  private(set) var sentenceOfToken: [Int32] = []

  static func read(
    _ document: Document, _ lexicon: Lexicon, _ segmenter: Segmenter, forced: LanguageIndex?,
    body: LanguageIndex?
  ) -> ReadingStorage {
    let cut = Tokenizer(vocabulary: lexicon.vocabulary, segmenter: segmenter).cut(document)
    var builder = ReadingBuilder(document: document, lexicon: lexicon, tokens: cut.tokens)
    builder.findSentences(cut, segmenter)
    builder.decideLanguages(forced: forced, body: body)
    builder.findTerms()
    return ReadingStorage(builder)
  }

  /// For each token, the number of its sentence.
  static func sentenceNumbers(_ sentences: [Sentence], tokenCount: Int) -> [Int32] {
    var out: [Int32] = []
    out.reserveCapacity(tokenCount)
    for (number, sentence) in sentences.enumerated() {
      out.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: number), count: sentence.tokens.count))
    }
    return out
  }

  private init(document: Document, lexicon: Lexicon, tokens: [Token]) {
    self.document = document
    self.lexicon = lexicon
    self.tokens = tokens
  }

  private mutating func findSentences(_ cut: TokenizedText, _ segmenter: Segmenter) {
    let tokens = tokens
    let abbreviations = lexicon.abbreviations
    let initials = Initials(tokens: tokens, lexicon: lexicon, document: document)
    let starts = Sentences.starts(of: cut, in: document, segmenter: segmenter) { word, next in
      if initials.isInitial(word, next) { return true }
      guard tokens[word].word >= 0 else { return false }
      switch abbreviations[Int(tokens[word].word)] {
      case .none: return false
      case .never:
        // "1447 H. Umat": a letter behind a year is no initial.
        let isInitial = tokens[word].end - tokens[word].start == 1
        return
          !(isInitial && word > 0 && tokens[word - 1].kind == .number
          && tokens[word - 1].end - tokens[word - 1].start >= 3)
      case .number: return tokens[next].kind == .number
      }
    }
    sentences.reserveCapacity(starts.count)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? Int(starts[index + 1]) : tokens.count
      sentences.append(Sentence(tokens: Int(start)..<end, language: 0))
    }
    sentenceOfToken = ReadingBuilder.sentenceNumbers(sentences, tokenCount: tokens.count)
  }

  // MARK: Languages

  /// Counts function words: each sentence's language, and the document's.
  private mutating func decideLanguages(forced: LanguageIndex?, body: LanguageIndex?) {
    let count = lexicon.languages.count
    // One row of counts for each sentence, and one for the document at the end.
    var counts = Array(filledWith: 0, count: count * (sentences.count + 1))
    let totals = count * sentences.count
    for (number, sentence) in sentences.enumerated() {
      for token in sentence.tokens {
        guard let language = lexicon.languageToldBy(tokens[token].word) else { continue }
        // "AS", "IT": an acronym is no evidence for the words around it, unless all are in capitals.
        if !isAcronym(token) {
          counts[number * count + language] += 1
        } else if isAmongCapitals(token) {
          counts[totals + language] += 1
        }
      }
      for language in 0..<count { counts[totals + language] += counts[number * count + language] }
    }
    functionWords = Array(counts[totals...])
    language = forced ?? body ?? ReadingBuilder.leader(functionWords[...], margin: 1, factor: 1)
    if forced == nil, body == nil, tokens.count <= ReadingBuilder.mostTokensOfANote,
      ReadingBuilder.leader(functionWords[...], margin: 2, factor: 2) == 0,
      case let told = languageOfWords(), told != 0
    {
      language = told
    }
    for index in sentences.indices {
      let own = ReadingBuilder.leader(counts[index * count..<(index + 1) * count], margin: 2, factor: 2)
      sentences[index].language = forced ?? (own != 0 ? own : language)
    }
  }

  /// A text that is no longer may hold too few function words to tell its language.
  private static let mostTokensOfANote = 200

  /// The language whose tables know most words, function words twice: "dua setengah juta" has no function word.
  private func languageOfWords() -> LanguageIndex {
    var counts = Array(filledWith: 0, count: lexicon.languages.count)
    for (token, word) in tokens.enumerated()
    where word.kind == .word && word.end - word.start > 1 && !isAcronym(token) {
      // "20-an", "re-elected": half a word.
      let isSuffix =
        token > 0 && tokens[token - 1].end == word.start
        && document.bytes[Int(word.start) - 1] == UInt8(ascii: "-")
      if !isSuffix, let language = lexicon.languageKnowing(word.word) {
        counts[language] += lexicon.languageToldBy(word.word) == language ? 2 : 1
      }
    }
    return ReadingBuilder.leader(counts[...], margin: 1, factor: 1)
  }

  /// Whether a word beside another is in capitals, too.
  private func isAmongCapitals(_ token: Int) -> Bool {
    (max(0, token - 1)..<min(tokens.count, token + 2)).contains { $0 != token && isAcronym($0) }
  }

  private func isAcronym(_ token: Int) -> Bool {
    tokens[token].flags.contains(.allCapitals) && tokens[token].end - tokens[token].start > 1
  }

  /// The language with the most words, where it leads the next by `margin` and is `factor` times as frequent; else 0.
  static func leader(_ counts: ArraySlice<Int>, margin: Int, factor: Int) -> LanguageIndex {
    var best = 0
    var most = 0
    var second = 0
    for (language, count) in counts.enumerated().dropFirst() {
      if count > most {
        (best, most, second) = (language, count, most)
      } else {
        second = max(second, count)
      }
    }
    return best > 0 && most >= second + margin && most >= factor * second ? LanguageIndex(best) : 0
  }

  // MARK: Terms

  /// Looks up every phrase of the lexicon that the tokens spell.
  private mutating func findTerms() {
    let tokens = tokens
    var finder = TermFinder(document: document, tokens: tokens, lexicon: lexicon)
    var starts = FlatBuffer<Int32>(capacity: tokens.count + 1)
    var sets = FlatBuffer<RoleSet>(capacity: tokens.count)
    for sentence in sentences {
      for token in sentence.tokens {
        starts.append(Int32(truncatingIfNeeded: finder.count))
        sets.append(finder.find(at: token, sentence))
      }
    }
    starts.append(Int32(truncatingIfNeeded: finder.count))
    termStarts = starts.array
    roles = sets.array
    terms = finder.terms
  }
}

/// Walks the lexicon's phrases along a document's tokens.
private struct TermFinder: ~Copyable {
  private let document: Document
  private let lexicon: Lexicon
  private let tokens: [Token]
  private let tree: PhraseTree
  private var found: FlatBuffer<Term>
  /// The nodes that lead to the last one of a walk, which begins with one word's.
  private var path = FlatBuffer<Int32>(capacity: 16)

  init(document: Document, tokens: [Token], lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    self.tokens = tokens
    tree = lexicon.tree
    found = FlatBuffer(capacity: tokens.count * 2 + 1)
  }

  var count: Int { found.count }
  var terms: [Term] { found.array }

  /// Appends the terms that begin at a token, longest first; returns their roles.
  @inline(__always)
  mutating func find(at first: Int, _ sentence: Sentence) -> RoleSet {
    prefetch(first)
    var node = tokens[first].word
    guard node >= 0 else { return [] }
    path.removeAll()
    var next = first &+ 1
    while next < sentence.tokens.upperBound, case let word = tokens[next].word, word >= 0 {
      let child = tree.child(node, word)
      if child == 0 { break }
      path.append(node)
      node = child
      next &+= 1
    }
    var set = add(node, first, next, sentence.language)
    while next > first &+ 1 {
      next &-= 1
      set.formUnion(add(path[next &- first &- 1], first, next, sentence.language))
    }
    return set
  }

  /// Asks for what tokens further on will need.
  @inline(__always)
  private func prefetch(_ token: Int) {
    guard token &+ 16 < tokens.count else { return }
    tree.prefetchNode(tokens[token &+ 16].word)
    tree.prefetchEntries(tokens[token &+ 8].word)
  }

  /// Appends the terms that end at a node.
  @inline(__always)
  private mutating func add(
    _ node: Int32, _ first: Int, _ next: Int, _ language: LanguageIndex
  ) -> RoleSet {
    let language: UInt8 = 1 &<< UInt8(truncatingIfNeeded: language)
    var set: RoleSet = []
    for place in tree.entries(at: node) {
      let end = tree.ends[place]
      guard end.languages & language != 0, !end.isExact || spells(end.entry, first) else { continue }
      set.formUnion(RoleSet(end.role))
      found.append(
        Term(
          entry: end.entry, first: Int32(truncatingIfNeeded: first),
          count: UInt16(truncatingIfNeeded: next &- first), role: end.role, kind: end.kind))
    }
    return set
  }
  /// Whether the text has the entry's own letters; runs of white space count as one space.
  @inline(never)
  private func spells(_ entry: Int32, _ first: Int) -> Bool {
    let row = lexicon.entries.rows[Int(entry)]
    let table = lexicon.entries.tables.tables[Int(row.table)].bytes
    let text = document.bytes
    var offset = Int(tokens[first].start)
    for place in row.term {
      guard offset < text.count else { return false }
      if table[place] == 0x20 {
        guard text[offset] <= 0x20 else { return false }
        while offset < text.count, text[offset] <= 0x20 { offset += 1 }
      } else {
        guard text[offset] == table[place] else { return false }
        offset += 1
      }
    }
    return true
  }
}
