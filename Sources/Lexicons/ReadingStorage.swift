import Text

/// What a reading's copies share.
@usableFromInline final class ReadingStorage: Sendable {
  @usableFromInline let document: Document
  @usableFromInline let lexicon: Lexicon
  @usableFromInline let tokens: [Token]
  @usableFromInline let sentences: [Sentence]
  @usableFromInline let language: LanguageIndex
  /// How many words tell of each language.
  let functionWords: [Int]
  @usableFromInline let terms: [Term]
  /// For each token, where its terms begin in `terms`; one more entry at the end.
  @usableFromInline let termStarts: [Int32]
  @usableFromInline let roles: [RoleSet]
  @usableFromInline let sentenceOfToken: [Int32]

  init(_ builder: ReadingBuilder) {
    document = builder.document
    lexicon = builder.lexicon
    tokens = builder.tokens
    sentences = builder.sentences
    language = builder.language
    functionWords = builder.functionWords
    terms = builder.terms
    termStarts = builder.termStarts
    roles = builder.roles
    sentenceOfToken = builder.sentenceOfToken
  }

  /// The same reading with other sentences.
  init(_ other: ReadingStorage, sentences: [Sentence]) {
    document = other.document
    lexicon = other.lexicon
    tokens = other.tokens
    self.sentences = sentences
    language = other.language
    functionWords = other.functionWords
    terms = other.terms
    termStarts = other.termStarts
    roles = other.roles
    sentenceOfToken = ReadingBuilder.sentenceNumbers(sentences, tokenCount: other.tokens.count)
  }
}
