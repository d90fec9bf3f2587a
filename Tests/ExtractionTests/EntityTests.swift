import Testing

@testable import Extraction
@testable import Saripati

/// Every line of `Cases/entities.*.tsv`: whom and what a text names, under which fullest name.
@Suite struct EntityTests {
  private static let lexicon = Lexicon.builtIn()
  private static let facts = LanguageFacts(lexicon)

  @Test(arguments: CaseTable.load("entities.id")) func indonesian(_ line: Case) { check(line, "id") }
  @Test(arguments: CaseTable.load("entities.en")) func english(_ line: Case) { check(line, "en") }

  /// An entity of any kind, as the cases see it.
  private struct Entity {
    var name: String
    var mentions: [Span]
    var parts: [String: String]
  }

  private func check(_ line: Case, _ language: String) {
    let document = Document(line.text)
    let entities = entities(in: document, language, kind: line.rule)
    let mentions = entities.flatMap(\.mentions).sorted { $0.start < $1.start }
    #expect(mentions.map { document.string($0) } == line.spans.map { document.string($0) }, "\(line.place)")
    guard mentions == line.spans else { return }
    for (span, expected) in zip(line.spans, line.expected) {
      guard let entity = entities.first(where: { $0.mentions.contains(span) }) else { continue }
      for (key, value) in expected {
        #expect((key == "name" ? entity.name : entity.parts[key] ?? "-") == value, "\(line.place) \(key)")
      }
    }
  }

  private func entities(in document: Document, _ language: String, kind: String) -> [Entity] {
    let reading = Reading(
      document, lexicon: EntityTests.lexicon, segmenter: Segmenter(),
      forcedLanguage: EntityTests.lexicon.language(language))
    var layout = Layout()
    layout.zones = [Zone(.body, Span(0, document.bytes.count))]
    let found = EntityFinder.find(in: Article(reading: reading, layout: layout, facts: EntityTests.facts))
    switch kind {
    case "person":
      return found.people.map {
        Entity(
          name: $0.name, mentions: $0.mentions,
          parts: ["role": $0.role ?? "-", "organisation": $0.organisation ?? "-"])
      }
    case "organisation":
      return found.organisations.map {
        Entity(name: $0.name, mentions: $0.mentions, parts: ["acronym": $0.acronym ?? "-"])
      }
    default:
      return found.events.map {
        Entity(
          name: $0.name, mentions: $0.mentions,
          parts: ["edition": $0.edition.map(String.init) ?? "-", "place": $0.place ?? "-"])
      }
    }
  }
}
