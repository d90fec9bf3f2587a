import Testing

@testable import Extraction
@testable import Saripati

/// Every line of `Cases/statements.*.tsv`: which reports a text holds, who speaks, and which rule reads them.
@Suite struct StatementTests {
  private static let lexicon = Lexicon.builtIn()
  private static let facts = LanguageFacts(lexicon)

  @Test(arguments: CaseTable.load("statements.id")) func indonesian(_ line: Case) { check(line, "id") }
  @Test(arguments: CaseTable.load("statements.en")) func english(_ line: Case) { check(line, "en") }

  /// At least 120 lines a language, a third of them without any report.
  @Test func thereAreEnoughCases() {
    for name in ["statements.id", "statements.en"] {
      let lines = CaseTable.load(name)
      #expect(lines.count >= 120)
      #expect(lines.filter { $0.spans.isEmpty }.count * 3 >= lines.count)
    }
  }

  /// A page of nothing but quotation marks, and one of nothing but cues, give spans within the text and in order.
  /// `Scripts/check-linear` counts what such pages cost.
  @Test(arguments: [
    "\" ", "\"\n", "” “", "kata dia, ", "\"a,\" kata dia. ", "Ia mengatakan ", "' ", "menurut X, ",
    "Aaa Bbb Ccc ",
  ])
  func hostileTextGivesSpansInOrder(part: String) {
    let text = String(repeating: part, count: 2_000)
    let spans = statements(of: text, "id", .body).map(\.span)
    #expect(spans.allSatisfy { $0.start < $0.end && $0.end <= text.utf8.count })
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.start <= $1.start })
  }

  private func statements(of text: String, _ language: String, _ zone: Zone.Kind) -> [Statement] {
    let document = Document(text)
    let reading = Reading(
      document, lexicon: StatementTests.lexicon, segmenter: Segmenter(),
      forcedLanguage: StatementTests.lexicon.language(language))
    var layout = Layout()
    layout.zones = [Zone(zone, Span(0, document.bytes.count))]
    let article = Article(reading: reading, layout: layout, facts: StatementTests.facts)
    return StatementFinder.find(in: article, entities: EntityFinder.find(in: article)).records
  }

  private func check(_ line: Case, _ language: String) {
    let isHeadline = line.rule.hasPrefix("statement.headline") || line.rule == "negative.headline"
    let found = statements(of: line.text, language, isHeadline ? .title : .body)
    let document = Document(line.text)
    #expect(found.map { document.string($0.span) } == line.spans.map { document.string($0) }, "\(line.place)")
    guard found.map(\.span) == line.spans else { return }
    for (statement, expected) in zip(found, line.expected) {
      for (key, value) in expected {
        switch key {
        case "speaker": #expect(statement.speaker?.name ?? "-" == value, "\(line.place)")
        case "role": #expect(statement.speaker?.role ?? "-" == value, "\(line.place)")
        case "organisation": #expect(statement.speaker?.organisation ?? "-" == value, "\(line.place)")
        case "mention":
          #expect(statement.speaker.map { document.string($0.span) } ?? "-" == value, "\(line.place)")
        case "cue": #expect(statement.cue.map { document.string($0) } ?? "-" == value, "\(line.place)")
        case "type": #expect(statement.kind.rawValue == value, "\(line.place)")
        case "rule": #expect(statement.evidence.rule == value, "\(line.place)")
        default: Issue.record("\(line.place): no such key: \(key)")
        }
      }
    }
    #expect(found.isEmpty || found.contains { $0.evidence.rule == line.rule }, "\(line.place)")
  }
}
