import ArgumentParser
import Saripati

/// `saripati explain`: the rule and the lexicon rows behind each record.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows, for each record of an article, the rule and the lexicon rows behind it.",
    discussion: """
      Example:
        saripati explain seeds/001_e40bcbb90e19bbee.txt
      """)

  @Argument(help: "The article; \"-\" is standard input.") var path: String
  @OptionGroup var analysis: AnalysisArguments
  @Option(help: ArgumentHelp("What positions count: codepoint, utf8 or utf16.", valueName: "unit"))
  var offsets = OffsetUnit.codepoint

  func run() throws {
    let lexicon = try analysis.loadLexicon()
    let result = Analyser(lexicon: lexicon).analyse(
      document: try SingleArticle.document(path), options: try analysis.options())
    var page = ExplainPage(result, lexicon: lexicon, unit: offsets)
    try Output.print(page.text())
  }
}

/// The explanation of one article's records as text.
struct ExplainPage {
  private let record: Record
  private let document: Document
  private let lexicon: Lexicon
  private let positions: PositionMap
  private var lines: [String] = []

  init(_ analysis: Analysis, lexicon: Lexicon, unit: OffsetUnit) {
    record = analysis.record
    document = analysis.document
    self.lexicon = lexicon
    positions = PositionMap(document, unit: unit)
  }

  mutating func text() -> String {
    for (index, figure) in record.figures.enumerated() {
      let value =
        figure.value?.description ?? "\(figure.min?.description ?? "")…\(figure.max?.description ?? "")"
      let facts = [
        figure.kind.rawValue, value, figure.unit, figure.modifier?.rawValue, figure.change?.rawValue,
        figure.per.map { "per \($0)" }, figure.measuredEntity.map { "of \"\(document.name($0))\"" },
      ]
      add("f\(index + 1)", figure.span, facts, figure.evidence)
    }
    for (index, date) in record.dates.enumerated() {
      add(
        "d\(index + 1)", date.span, [date.kind.rawValue, date.value, date.mod, date.resolvedBy?.rawValue],
        date.evidence)
    }
    for (index, statement) in record.statements.enumerated() {
      let facts = [statement.kind.rawValue, statement.speaker.flatMap { $0.name ?? document.name($0.span) }]
      add("s\(index + 1)", statement.span, facts, statement.evidence)
    }
    for (index, item) in record.recommendations.enumerated() {
      let facts = [item.force.rawValue, item.number.map { "number \($0)" }, item.issuedBy?.name]
      add("r\(index + 1)", item.span, facts + item.themes, item.evidence)
    }
    for (index, body) in record.organisations.enumerated() {
      guard let first = body.mentions.first else { continue }
      add(
        "o\(index + 1)", first, [body.name, body.acronym, "\(body.mentions.count) mentions"], body.evidence)
    }
    for (index, event) in record.events.enumerated() {
      guard let first = event.mentions.first else { continue }
      let facts = [event.name, event.edition.map { "edition \($0)" }, event.date, event.place]
      add("e\(index + 1)", first, facts, event.evidence)
    }
    for warning in record.warnings { lines.append("warning \(warning.code): \(warning.message)") }
    return lines.map { $0 + "\n" }.joined()
  }

  private mutating func add(_ id: String, _ span: Span, _ facts: [String?], _ evidence: Evidence) {
    let text = Diagnostics.escaped(document.name(span).utf8)
    let short = text.count > 80 ? text.prefix(79) + "…" : text[...]
    lines.append("\(id) \(positions[span.start])-\(positions[span.end]) \"\(short)\"")
    lines.append("   \(facts.compactMap { $0 }.joined(separator: ", "))")
    lines.append("   rule \(evidence.rule)")
    for row in evidence.rows {
      let entry = lexicon.entries[Int(row)]
      lines.append(
        "   \(entry.table):\(entry.line) \"\(entry.term)\" \([entry.code, entry.kind.name].filter { !$0.isEmpty }.joined(separator: " "))"
      )
    }
  }
}
