import Testing

@testable import Extraction
@testable import Saripati

/// Every line of `Cases/figures.*.tsv`: which figures a text holds and what they say.
@Suite struct FigureTests {
  private static let lexicon = Lexicon.builtIn()
  private static let facts = LanguageFacts(lexicon)

  @Test(arguments: CaseTable.load("figures.id")) func indonesian(_ line: Case) { check(line, "id") }
  @Test(arguments: CaseTable.load("figures.en")) func english(_ line: Case) { check(line, "en") }

  /// Two hundred and fifty lines a language, a third of them without any figure.
  @Test func thereAreEnoughCases() {
    for name in ["figures.id", "figures.en"] {
      let lines = CaseTable.load(name)
      #expect(lines.count >= 250)
      #expect(lines.filter { $0.spans.isEmpty }.count * 3 >= lines.count)
    }
  }

  private func check(_ line: Case, _ language: String) {
    let document = Document(line.text)
    let found = FigureTests.figures(document, language)
    #expect(found.map { document.string($0.span) } == line.spans.map { document.string($0) }, "\(line.rule)")
    for (figure, expected) in zip(found, line.expected) {
      #expect(FigureTests.described(figure, document) == expected, "\(line.rule)")
    }
  }

  static func figures(_ document: Document, _ language: String) -> [Figure] {
    let reading = Reading(
      document, lexicon: lexicon, segmenter: Segmenter(), forcedLanguage: lexicon.language(language))
    var layout = Layout()
    layout.zones = [Zone(.body, Span(0, document.bytes.count))]
    let article = Article(reading: reading, layout: layout, facts: FigureTests.facts)
    let dates = DateFinder.find(in: article, callersReference: nil)
    return FigureFinder.find(in: article, dates: dates.records).records
  }

  /// A figure in the words of a case: what is absent is left out.
  private static func described(_ figure: Figure, _ document: Document) -> [String: String] {
    var out = ["kind": figure.kind.rawValue]
    out["value"] = figure.value?.description
    out["min"] = figure.min?.description
    out["max"] = figure.max?.description
    out["unit"] = figure.unit
    out["modifier"] = figure.modifier?.rawValue
    out["per"] = figure.per
    out["change"] = figure.change?.rawValue
    out["entity"] = figure.measuredEntity.map { document.string($0) }
    return out
  }
}
