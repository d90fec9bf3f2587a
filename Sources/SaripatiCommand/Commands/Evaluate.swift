import ArgumentParser
import Evaluation
import Glibc
import JSONInput
import Saripati

/// `saripati evaluate`: how right the analyser is on annotated articles.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compares the analyser with gold records: precision, recall, F1.",
    discussion: """
      GOLD is a folder of NAME.txt with NAME.gold.json beside it, or a file of JSON Lines whose objects hold the
      text and the gold lists. Only the lists that a gold record has are scored.

      Examples:
        saripati evaluate seeds/
        saripati evaluate Corpus/ --errors 5
      """)

  @Argument(help: "A folder or a file of JSON Lines.") var gold: [String]
  @Option(help: ArgumentHelp("Shows so many mistakes of each kind.", valueName: "n")) var errors = 0
  @Flag(help: "Prints the scores as one JSON object.") var json = false
  @OptionGroup var analysis: AnalysisArguments

  func run() throws {
    let evaluator = Evaluator(lexicon: try analysis.loadLexicon(), options: try analysis.options())
    var score = Score()
    for path in gold { try evaluator.add(path, to: &score) }
    try Output.print(json ? ScoreReport.json(score) : ScoreReport.text(score, errors: errors))
  }
}

/// Analyses annotated articles and compares.
struct Evaluator {
  private let analyser: Analyser
  private let options: AnalysisOptions
  private let lexicon: Lexicon

  init(lexicon: Lexicon, options: AnalysisOptions) {
    analyser = Analyser(lexicon: lexicon)
    self.options = options
    self.lexicon = lexicon
  }

  func add(_ path: String, to score: inout Score) throws {
    if InputFormat.isLines(Array(path.utf8)) {
      for (index, line) in try read(path).split(separator: 0x0A).enumerated() {
        let gold = try parse(Array(line), "\(path):\(index + 1)")
        score.add(gold: gold, found: try analyse(gold["text"]?.string ?? "", gold["language"]?.string))
      }
      return
    }
    var walker = FolderWalker(root: Array(path.utf8), format: .text)
    var count = 0
    while let item = walker.next() {
      guard case .file(let file, _) = item else { continue }
      let stem = String(decoding: file.dropLast(4), as: UTF8.self)
      let goldPath = stem + ".gold.json"
      guard SystemFile.status(Array(goldPath.utf8)) != nil else { continue }
      let gold = try parse(try read(goldPath), goldPath)
      let document = try SingleArticle.document(stem + ".txt")
      score.add(gold: gold, found: try record(document, options))
      count += 1
    }
    if count == 0 {
      Diagnostics.report(
        Array(path.utf8), "no annotated articles; expected NAME.txt with NAME.gold.json beside it")
      throw ExitCode(1)
    }
  }

  private func analyse(_ text: String, _ language: String?) throws -> JSONValue {
    var options = options
    if let language, lexicon.language(language) != nil { options.language = language }
    return try record(Document(text), options)
  }

  /// The record as its readers see it: through the writer.
  private func record(_ document: Document, _ options: AnalysisOptions) throws -> JSONValue {
    let analysis = analyser.analyse(document: document, options: options)
    var writer = JSONWriter()
    RecordJSON(document: document, unit: .codepoint).write(analysis.record, to: &writer)
    return try JSONParser.parse(writer.bytes)
  }

  private func read(_ path: String) throws -> [UInt8] {
    switch FileContents.read(Array(path.utf8)) {
    case .success(let bytes): return bytes
    case .failure(let problem):
      Diagnostics.report(Array(path.utf8), problem.text)
      throw ExitCode(1)
    }
  }

  private func parse(_ bytes: [UInt8], _ place: String) throws -> JSONValue {
    do {
      return try JSONParser.parse(bytes)
    } catch {
      Diagnostics.report(Array(place.utf8), "no gold record: \(error.message) at byte \(error.offset + 1)")
      throw ExitCode(1)
    }
  }
}
