import Lexicons
import Records
import Text

/// What the caller knows of an article beforehand.
public struct AnalysisOptions: Sendable {
  /// BCP 47 tag, where the caller knows the language; must be one that the lexicon has.
  public var language: String?
  /// The date that relative expressions count from, where the article does not state its own.
  public var referenceDate: CivilDate?

  /// Without arguments: nothing is known, and relative dates stay open.
  public init(language: String? = nil, referenceDate: CivilDate? = nil) {
    self.language = language
    self.referenceDate = referenceDate
  }
}

/// A record with the text that its spans count in.
public struct Analysis: Sendable {
  /// The decoded text; the record's spans are its bytes.
  public let document: Document
  /// What the text says.
  public var record: Record

  /// A record whose spans count in this document.
  public init(document: Document, record: Record) {
    self.document = document
    self.record = record
  }
}

/// Reads articles. One analyser serves one thread; it keeps ICU's iterators between articles.
///
///     let analyser = Analyser(lexicon: .builtIn())
///     let analysis = analyser.analyse(document: Document("Remitansi naik 5 persen."), options: .init())
///     analysis.record.figures[0].value?.description    // "5"
public final class Analyser {
  /// The words that it knows.
  public let lexicon: Lexicon
  private let segmenter = Segmenter()

  private let facts: LanguageFacts

  /// An analyser for one lexicon, which derives what its rules need from it.
  public convenience init(lexicon: Lexicon) { self.init(lexicon: lexicon, facts: LanguageFacts(lexicon)) }

  /// An analyser that shares what others derived from the same lexicon.
  public init(lexicon: Lexicon, facts: LanguageFacts) {
    self.lexicon = lexicon
    self.facts = facts
  }

  /// Makes what the rules need of no lexicon; else the first ``facts(of:)`` does.
  public static func prepareRules() { _ = DateScanner.core }

  /// What analysers of one lexicon share.
  public static func facts(of lexicon: Lexicon) -> LanguageFacts { LanguageFacts(lexicon) }

  /// Everything that the contract asks for, of one text. Cannot fail: what is doubtful stands in `warnings`.
  public func analyse(document: Document, options: AnalysisOptions) -> Analysis {
    analyse([(document, options)])[0]
  }

  /// As many texts, and bytes of text, as one call is best given: more would leave the processor's caches again.
  public static let batchTexts = 64
  /// See ``batchTexts``.
  public static let batchBytes = 1 << 17

  /// The same of some texts, in their order: a quarter faster than one by one, as each step's code and tables stay in the
  /// processor's caches from text to text.
  public func analyse(_ texts: [(document: Document, options: AnalysisOptions)]) -> [Analysis] {
    let steps = texts.map {
      AnalysisSteps(article(of: $0.document, options: $0.options), options: $0.options)
    }
    for step in AnalysisSteps.Step.allCases { AnalysisSteps.take(step, steps) }
    return zip(texts, steps).map { Analysis(document: $0.document, record: $1.takeRecord()) }
  }

  /// A document read and laid out in zones, before anything is extracted.
  public func article(of document: Document, options: AnalysisOptions) -> Article {
    let language = options.language.flatMap { lexicon.language($0) }
    let reading = Reading(document, lexicon: lexicon, segmenter: segmenter, forcedLanguage: language)
    let layout = LayoutReader.read(reading)
    guard language == nil, layout.zones.count > 1 else {
      return Article(reading: reading, layout: layout, facts: facts)
    }
    let body = reading.language(without: layout.zones.filter { !$0.kind.isArticle }.map(\.span))
    guard body != 0, body != reading.language else {
      return Article(reading: reading, layout: layout, facts: facts)
    }
    // Menus and forms in another language outweigh a short body: read it again in its own.
    let own = Reading(document, lexicon: lexicon, segmenter: segmenter, bodyLanguage: body)
    return Article(reading: own, layout: LayoutReader.read(own), facts: facts)
  }
}
