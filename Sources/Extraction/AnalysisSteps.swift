import Lexicons
import Records
import Text

/// The steps from an article to its record, each of which reads what those before it found.
///
/// ``Analyser`` takes them in the order of ``Step``; the benchmarks look at their clock in between.
package struct AnalysisSteps {
  /// What is found, in the order in which it can be.
  package enum Step: String, CaseIterable, Sendable {
    case dates, figures, entities, statements, recommendations, links
  }

  private let article: Article
  private let options: AnalysisOptions
  private var entities: EntityFindings?
  private var statements: StatementFindings?
  /// What was found so far.
  package private(set) var record = Record()

  /// What the page says by itself; no step is taken yet.
  package init(_ article: Article, options: AnalysisOptions) {
    self.article = article
    self.options = options
    record.language = article.reading.languageTag
    record.title = article.layout.title
    record.publisher = article.layout.publisher
    record.authors = article.layout.authors
    record.dateline = article.layout.dateline
    record.zones = article.layout.zones
    record.warnings = AnalysisSteps.warnings(of: article.reading.document)
    record.warnings += CharacterDoubts.warnings(in: article)
  }

  /// Takes one step with some articles; those before it must have been taken. Where a step's code is too large for the
  /// processor's first cache, its parts go over all articles one after another.
  package static func take(_ step: Step, _ all: inout [AnalysisSteps]) {
    switch step {
    case .figures:
      let finders = all.map { FigureFinder($0.article, dates: $0.record.dates) }
      for pass in FigureFinder.Pass.allCases {
        for finder in finders { finder.take(pass) }
      }
      for index in all.indices { all[index].add(finders[index].findings) }
    default: for index in all.indices { all[index].take(step) }
    }
  }

  private mutating func add(_ figures: FigureFindings) {
    record.figures = figures.records
    record.warnings += figures.warnings
  }

  /// Takes one step; those before it must have been taken.
  package mutating func take(_ step: Step) {
    switch step {
    case .dates:
      let dates = DateFinder.find(in: article, callersReference: options.referenceDate)
      record.published = dates.published
      record.dates = dates.records
      record.warnings += dates.warnings
    case .figures: add(FigureFinder.find(in: article, dates: record.dates))
    case .entities:
      let found = EntityFinder.find(in: article, dates: record.dates)
      entities = found
      record.people = found.people
      record.organisations = found.organisations
      record.events = found.events
    case .statements:
      guard let entities else { return }
      let found = StatementFinder.find(in: article, entities: entities)
      statements = found
      record.statements = found.records
    case .recommendations:
      guard let entities, let statements else { return }
      let found = RecommendationFinder.find(in: article, statements: statements, entities: entities)
      record.recommendations = found.records
      record.warnings += found.warnings
    case .links: Links.connect(&record)
    }
  }

  private static func warnings(of document: Document) -> [Warning] {
    guard document.replaced > 0 else { return [] }
    return [
      Warning(
        code: "replaced-bytes",
        message: "\(document.replaced) invalid sequences of \(document.encoding) were replaced with U+FFFD")
    ]
  }
}
