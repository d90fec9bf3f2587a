import Extraction
import Glibc
import Saripati

/// What is measured by itself.
enum Stage: String, CaseIterable {
  /// ICU's word and sentence iterators: the yardstick.
  case icu
  case tokens
  /// The whole of ``Reading``: tokens, sentences, languages, terms.
  case terms
  /// A reading, and the page laid out in zones.
  case structure
  case dates, figures, entities, statements, recommendations, links
  case json
  /// All from the document to its JSON at one go, as the program does it.
  case whole

  /// The stage whose work this one's holds too, so that only what is more is its own.
  var holds: Stage? {
    switch self {
    case .terms: .tokens
    case .structure: .terms
    default: nil
    }
  }

  /// The step of an analysis that it is; nil of what begins at a document.
  var step: AnalysisSteps.Step? { AnalysisSteps.Step(rawValue: rawValue) }
}

/// Takes documents through stages.
struct StageRunner: ~Copyable {
  private let lexicon = Lexicon.builtIn()
  private let segmenter = Segmenter()
  private let analyser: Analyser
  private let tokenizer: Tokenizer
  private var writer = JSONWriter()
  /// What comes out, so that nothing is left out: how many tokens, records' bytes, …
  private(set) var yield = 0

  init() {
    analyser = Analyser(lexicon: lexicon)
    tokenizer = Tokenizer(vocabulary: lexicon.vocabulary, segmenter: segmenter)
  }

  /// A stage that begins at a document: no ``Stage/step``, no ``Stage/json``.
  mutating func run(_ stage: Stage, _ document: Document) {
    switch stage {
    case .icu:
      yield += segmenter.boundariesByICU(.word, in: document.bytes[...]).count
      yield += segmenter.boundariesByICU(.sentence, in: document.bytes[...]).count
    case .tokens:
      let cut = tokenizer.cut(document)
      yield += Sentences.starts(of: cut, in: document, segmenter: segmenter) { _, _ in false }.count
    case .terms: yield += Reading(document, lexicon: lexicon, segmenter: segmenter).terms.count
    case .structure: yield += steps(document).record.zones.count
    case .whole: analyse([document])
    default: preconditionFailure("\(stage) begins at what others found")
    }
  }

  /// From documents to their JSON, as many at once as the program's workers take.
  mutating func analyse(_ documents: ArraySlice<Document>) {
    for analysis in analyser.analyse(documents.map { ($0, AnalysisOptions()) }) {
      write(analysis.document, analysis.record)
    }
  }

  /// A document as the first step finds it.
  func steps(_ document: Document) -> AnalysisSteps {
    AnalysisSteps(analyser.article(of: document, options: .init()), options: .init())
  }

  mutating func write(_ document: Document, _ record: Record) {
    RecordJSON(document: document, unit: .codepoint).write(record, to: &writer)
    yield += writer.count
    writer.removeAll()
  }
}

/// Seconds of processor time by stage.
struct Laps {
  private var seconds: [Stage: Double] = [:]
  let bytes: Int

  /// Each stage's shortest time of some rounds over all documents.
  static func best(of rounds: Int, over documents: [Document]) -> Laps {
    var best = Laps(bytes: documents.reduce(0) { $0 + $1.bytes.count })
    var runner = StageRunner()
    for _ in 0..<rounds {
      var round = Laps(bytes: best.bytes)
      for stage in [Stage.icu, .tokens, .terms, .structure] {
        round.measure(stage) { for document in documents { runner.run(stage, document) } }
      }
      var rest = documents[...]
      while !rest.isEmpty {
        let batch = Laps.batch(&rest)
        round.measure(.whole) { runner.analyse(batch) }
        round.measureSteps(of: batch, &runner)
      }
      best.seconds.merge(round.seconds) { Swift.min($0, $1) }
    }
    return best
  }

  private init(bytes: Int) { self.bytes = bytes }

  /// Takes as many documents as the program analyses at once.
  private static func batch(_ documents: inout ArraySlice<Document>) -> ArraySlice<Document> {
    var bytes = 0
    let batch = documents.prefix(Analyser.batchTexts).prefix { document in
      defer { bytes += document.bytes.count }
      return bytes < Analyser.batchBytes
    }
    documents = documents[batch.endIndex...]
    return batch
  }

  private mutating func measureSteps(of documents: ArraySlice<Document>, _ runner: inout StageRunner) {
    var all: [AnalysisSteps] = []
    for document in documents { all.append(runner.steps(document)) }
    for stage in Stage.allCases {
      guard let step = stage.step else { continue }
      measure(stage) { AnalysisSteps.take(step, all) }
    }
    measure(.json) {
      for (document, steps) in zip(documents, all) { runner.write(document, steps.record) }
    }
  }

  private mutating func measure(_ stage: Stage, _ body: () -> Void) {
    let start = Laps.processorTime()
    body()
    seconds[stage, default: 0] += Laps.processorTime() - start
  }

  /// Seconds that were the stage's own.
  func own(_ stage: Stage) -> Double {
    (seconds[stage] ?? 0) - (stage.holds.flatMap { seconds[$0] } ?? 0)
  }

  /// MB/s of a stage with all that it holds.
  func speed(_ stage: Stage) -> Double { Double(bytes) / 1e6 / (seconds[stage] ?? .infinity) }

  /// Seconds that this thread was at work: what else the machine does counts little.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// For callgrind: the articles through one stage and nothing else that differs between runs.
enum Counting {
  /// - Parameters:
  ///   - name: a ``Stage``, with all steps before it where it is a step; `none` for a run without any, which prints
  ///     the articles' bytes.
  static func run(_ name: String, _ articles: [Texts.Article]) throws {
    var runner = StageRunner()
    guard name != "none" else { return print(articles.reduce(0) { $0 + $1.bytes.count }) }
    guard let stage = Stage(rawValue: name) else {
      throw UnknownStage(name: name, expected: Stage.allCases.map(\.rawValue))
    }
    for article in articles {
      let document = Document(bytes: article.bytes)
      guard stage.step != nil || stage == .json else {
        runner.run(stage, document)
        continue
      }
      let steps = runner.steps(document)
      for step in AnalysisSteps.Step.allCases {
        steps.take(step)
        if step == stage.step { break }
      }
      if stage == .json { runner.write(document, steps.record) }
    }
    print(runner.yield)
  }

  private struct UnknownStage: Error {
    let name: String
    let expected: [String]
  }
}
