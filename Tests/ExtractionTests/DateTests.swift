import Testing

@testable import Extraction
@testable import Saripati

/// Every line of `Cases/dates.*.tsv`: which dates a text holds, what they are worth and which rule reads them.
@Suite struct DateTests {
  private static let lexicon = Lexicon.builtIn()

  @Test(arguments: CaseTable.load("dates.id")) func indonesian(_ line: Case) throws { try check(line, "id") }
  @Test(arguments: CaseTable.load("dates.en")) func english(_ line: Case) throws { try check(line, "en") }

  @Test func everyRuleHasACaseInEachLanguage() {
    // A third of the lines hold no date at all.
    for name in ["dates.id", "dates.en"] {
      let lines = CaseTable.load(name)
      #expect(lines.count >= 200)
      #expect(lines.filter { $0.spans.isEmpty }.count * 4 >= lines.count)
    }
  }

  private func check(_ line: Case, _ language: String) throws {
    let reference = line.expected.first?["ref"].flatMap { CivilDate($0) }
    let analysis = Analyser(lexicon: DateTests.lexicon).analyse(
      document: Document(line.text), options: AnalysisOptions(language: language, referenceDate: reference))
    let found = analysis.record.dates
    #expect(found.map { text($0.span, line) } == line.spans.map { text($0, line) }, "\(line.place)")
    guard found.count == line.expected.count else { return }
    for (date, expected) in zip(found, line.expected) {
      #expect(date.kind.rawValue == expected["type"], "\(line.place)")
      #expect(date.value == expected["value"], "\(line.place)")
      if let mod = expected["mod"] { #expect(date.mod == mod, "\(line.place)") }
      if let quant = expected["quant"] { #expect(date.quant == quant, "\(line.place)") }
      if let freq = expected["freq"] { #expect(date.freq == freq, "\(line.place)") }
      if let how = expected["resolved_by"] { #expect(date.resolvedBy?.rawValue == how, "\(line.place)") }
    }
    if let first = found.first { #expect(first.evidence.rule == line.rule, "\(line.place)") }
    let codes = analysis.record.warnings.map(\.code)
    #expect(codes == line.expected.compactMap { $0["warning"] }, "\(line.place)")
  }

  private func text(_ span: Span, _ line: Case) -> String { Document(line.text).string(span) }
}
