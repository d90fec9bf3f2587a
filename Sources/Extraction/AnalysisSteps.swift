import Lexicons
import Records
import Text

/// The steps from an article to its record, each of which reads what those before it found.
///
/// ``Analyser`` takes them in the order of ``Step``; the benchmarks look at their clock in between.
package final class AnalysisSteps {
  /// What is found, in the order in which it can be.
  package enum Step: String, CaseIterable, Sendable {
    case dates, figures, entities, statements, recommendations, links
  }

  /// Parts of steps.
  fileprivate enum Part {
    case datePlaces, expressions, dates
    case figures(FigureFinder.Pass)
    case mentions, people, events, bodies, organisations
    case quotations, reports, speakers
    case passages, lists, listRecords, directives, issuers, links
  }

  private let article: Article
  private let options: AnalysisOptions
  private var dates: DateFinder?
  private var figures: FigureFinder?
  private var names: EntityFinder?
  private var entities: EntityFindings?
  private var reports: StatementFinder?
  private var statements: StatementFindings?
  private var advice: RecommendationFinder?
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
  package static func take(_ step: Step, _ all: [AnalysisSteps]) {
    for first in stride(from: 0, to: all.count, by: group) {
      for part in step.parts {
        for index in first..<min(all.count, first + group) { all[index].take(part) }
      }
    }
  }

  /// What so many articles need stays in a processor's second cache from one part of a step to the next.
  private static let group = 16

  /// Takes one step; those before it must have been taken.
  package func take(_ step: Step) {
    for part in step.parts { take(part) }
  }

  private func take(_ part: Part) {
    switch part {
    case .datePlaces: dates = DateFinder(article)
    case .expressions: dates?.read()
    case .dates: takeDates()
    case .figures(let pass): takeFigures(pass)
    case .mentions: names = EntityFinder(article)
    case .people: names?.findPeople()
    case .events: names?.findEvents(record.dates)
    case .bodies: names?.findBodies()
    case .organisations: takeEntities()
    case .quotations: reports = entities.map { StatementFinder(article, $0) }
    case .reports: reports?.read()
    case .speakers: takeStatements()
    case .passages:
      guard let entities, let statements else { return }
      advice = RecommendationFinder(article, statements, entities)
    case .lists: advice?.findLists()
    case .listRecords: advice?.makeListRecords()
    case .directives: advice?.findDirectives()
    case .issuers: takeRecommendations()
    case .links: Links.connect(&record)
    }
  }

  private func takeDates() {
    guard let found = dates?.findings(callersReference: options.referenceDate) else { return }
    dates = nil
    record.published = found.published
    record.dates = found.records
    record.warnings += found.warnings
  }

  private func takeFigures(_ pass: FigureFinder.Pass) {
    let finder = figures ?? FigureFinder(article, dates: record.dates)
    finder.take(pass)
    figures = pass == .records ? nil : finder
    guard pass == .records else { return }
    record.figures = finder.findings.records
    record.warnings += finder.findings.warnings
  }

  private func takeEntities() {
    guard let found = names?.findings() else { return }
    names = nil
    entities = found
    record.people = found.people
    record.organisations = found.organisations
    record.events = found.events
  }

  private func takeStatements() {
    guard let found = reports?.findings() else { return }
    reports = nil
    statements = found
    record.statements = found.records
  }

  private func takeRecommendations() {
    guard let found = advice?.result() else { return }
    advice = nil
    record.recommendations = found.records
    record.warnings += found.warnings
  }

  /// What was found, which is given away.
  func takeRecord() -> Record {
    var taken = Record()
    swap(&taken, &record)
    return taken
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

extension AnalysisSteps.Step {
  fileprivate var parts: [AnalysisSteps.Part] {
    switch self {
    case .dates: [.datePlaces, .expressions, .dates]
    case .figures: FigureFinder.Pass.allCases.map { .figures($0) }
    case .entities: [.mentions, .people, .events, .bodies, .organisations]
    case .statements: [.quotations, .reports, .speakers]
    case .recommendations: [.passages, .lists, .listRecords, .directives, .issuers]
    case .links: [.links]
    }
  }
}
