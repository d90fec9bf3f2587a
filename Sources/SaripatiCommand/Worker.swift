import Saripati

/// How records are made and written: what every worker needs to know.
struct Work: Sendable {
  let reader: ArticleReader
  let facts: LanguageFacts
  let format: OutputFormat
  let unit: OffsetUnit
  /// Whether to tell of each article what was found.
  var isVerbose = false
  /// Whether to stop before the first input that fails.
  var failsFast = false
}

/// What became of some articles: their records' bytes in order, and what to tell of them.
struct Product: Sendable {
  var bytes: [UInt8] = []
  /// Inputs that it stands for, and records in `bytes`.
  var articles = 0
  var records = 0
  /// How many bytes of input they came from.
  var size = 0
  var failures: [(place: [UInt8], message: String)] = []
  var warnings: [(place: [UInt8], message: String)] = []
  var details: [(place: [UInt8], message: String)] = []
  /// Whether nothing behind it is to be written.
  var isLast = false
}

/// Turns items into records. One worker serves one thread.
struct Worker: ~Copyable {
  private let work: Work
  private let analyser: Analyser
  private var writer = JSONWriter()

  init(_ work: Work) {
    self.work = work
    analyser = Analyser(lexicon: work.reader.lexicon, facts: work.facts)
  }

  /// The records of some items, one for each, in order.
  mutating func process(_ items: [Item]) -> Product {
    var product = Product()
    let read = read(items, &product)
    var analyses = analyser.analyse(read.compactMap { $0.article.map { ($0.document, $0.options) } })
    for (index, input) in read.enumerated() {
      if let article = input.article {
        complete(&analyses[index], article, &product)
      } else if let refusal = input.refusal {
        analyses.insert(failed(refusal), at: index)
      }
    }
    product.bytes = work.format.bytes(of: analyses, unit: work.unit, by: &writer)
    product.records = read.count
    return product
  }

  /// The articles and refusals that get a record.
  private func read(_ items: [Item], _ product: inout Product) -> [(article: ReadArticle?, refusal: Refusal?)]
  {
    var inputs: [(article: ReadArticle?, refusal: Refusal?)] = []
    for item in items {
      product.size += item.size
      product.articles += 1
      if case .done(_, let failure) = item {
        if let failure { product.failures.append((failure.place, failure.message)) }
        continue
      }
      do throws(Refusal) {
        inputs.append((try work.reader.read(item), nil))
      } catch {
        product.failures.append((error.place, error.message))
        product.isLast = work.failsFast
        if product.isLast { break }
        inputs.append((nil, error))
      }
    }
    return inputs
  }

  private func complete(_ analysis: inout Analysis, _ article: ReadArticle, _ product: inout Product) {
    analysis.record.id = article.id
    analysis.record.source = article.source
    analysis.record.warnings += article.warnings
    for warning in analysis.record.warnings where warning.code == "replaced-bytes" {
      product.warnings.append((article.place, warning.message))
    }
    if work.isVerbose { product.details.append((article.place, Worker.summary(analysis.record))) }
  }

  private static func summary(_ record: Record) -> String {
    "\(record.source.bytes ?? 0) bytes, \(record.language): \(record.figures.count) figures, "
      + "\(record.dates.count) dates, \(record.statements.count) statements, "
      + "\(record.recommendations.count) recommendations, \(record.warnings.count) warnings"
  }

  private func failed(_ refusal: Refusal) -> Analysis {
    var record = Record()
    record.id = refusal.id
    record.source.setPath(refusal.path)
    record.error = Warning(code: refusal.code, message: refusal.message)
    return Analysis(document: Document(""), record: record)
  }
}
