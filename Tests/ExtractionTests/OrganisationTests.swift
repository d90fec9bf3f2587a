import Testing

@testable import Extraction
@testable import Saripati

/// Every line of `Cases/organisations.*.tsv`: which organisations and events a text names, every mention, and which rule
/// reads them.
@Suite struct OrganisationTests {
  private static let lexicon = Lexicon.builtIn()
  private static let facts = LanguageFacts(lexicon)

  @Test(arguments: CaseTable.load("organisations.id")) func indonesian(_ line: Case) { check(line, "id") }
  @Test(arguments: CaseTable.load("organisations.en")) func english(_ line: Case) { check(line, "en") }

  /// At least 80 lines a language, a third of them without any name.
  @Test func thereAreEnoughCases() {
    for name in ["organisations.id", "organisations.en"] {
      let lines = CaseTable.load(name)
      #expect(lines.count >= 80)
      #expect(lines.filter { $0.spans.isEmpty }.count * 3 >= lines.count)
    }
  }

  /// Pages of nothing but heads, brackets and editions are read to their end; `Scripts/check-linear` counts the work.
  @Test(arguments: [
    "Kementerian ", "Kementerian A, ", "(BPS) ", "BPS (", "KTT ke-12 ", "Bank of ", "Konferensi tentang A, ",
    "The 12th ASEAN ", "Forum X ke-3 (F) ",
  ])
  func hostileTextIsReadToItsEnd(part: String) {
    let text = String(repeating: part, count: 2_000)
    let found = entities(of: text, "id", .body)
    let spans = found.organisations.flatMap(\.mentions) + found.events.flatMap(\.mentions)
    #expect(spans.allSatisfy { $0.start < $0.end && $0.end <= text.utf8.count })
  }

  /// Mentions stand in text order, and no organisation lies within an event.
  @Test func mentionsAreSortedAndApart() {
    let text = """
      Kemnaker hadir dalam Konferensi Pengawasan ASEAN ke-12 (The 12th ASEAN Inspection Conference) di Bali. ASEAN \
      dan Kementerian Ketenagakerjaan (Kemnaker) menutup Konferensi Pengawasan ASEAN ke-12.
      """
    let found = entities(of: text, "id", .body)
    let spans = (found.organisations.flatMap(\.mentions) + found.events.flatMap(\.mentions)).sorted {
      $0.start < $1.start
    }
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
    #expect(found.organisations.map(\.name) == ["Kementerian Ketenagakerjaan", "ASEAN"])
    #expect(found.events.map(\.mentions.count) == [3])
  }

  private func entities(of text: String, _ language: String, _ zone: Zone.Kind) -> EntityFindings {
    let document = Document(text)
    let reading = Reading(
      document, lexicon: OrganisationTests.lexicon, segmenter: Segmenter(),
      forcedLanguage: OrganisationTests.lexicon.language(language))
    var layout = Layout()
    layout.zones = [Zone(zone, Span(0, document.bytes.count))]
    let article = Article(reading: reading, layout: layout, facts: OrganisationTests.facts)
    return EntityFinder.find(in: article, dates: DateFinder.find(in: article, callersReference: nil).records)
  }

  /// What one mention belongs to.
  private struct Named {
    var span: Span
    var facts: [String: String]
  }

  private func named(_ findings: EntityFindings) -> [Named] {
    var out: [Named] = []
    for body in findings.organisations {
      let facts = ["organisation": body.name, "acronym": body.acronym ?? "-"]
      out += body.mentions.map { Named(span: $0, facts: facts) }
    }
    for event in findings.events {
      let facts = [
        "event": event.name, "edition": event.edition.map(String.init) ?? "-", "date": event.date ?? "-",
        "place": event.place ?? "-",
      ]
      out += event.mentions.map { Named(span: $0, facts: facts) }
    }
    return out.sorted { $0.span.start < $1.span.start }
  }

  /// A line without expectations holds organisations whose names are what is marked.
  private func check(_ line: Case, _ language: String) {
    let isHeadline = line.rule.hasSuffix(".headline")
    let findings = entities(of: line.text, language, isHeadline ? .title : .body)
    let document = Document(line.text)
    let found = named(findings)
    #expect(found.map { document.string($0.span) } == line.spans.map { document.string($0) }, "\(line.place)")
    guard found.map(\.span) == line.spans else { return }
    for (index, entity) in found.enumerated() {
      let expected =
        line.expected.isEmpty ? ["organisation": document.string(entity.span)] : line.expected[index]
      for (key, value) in expected { #expect(entity.facts[key] == value, "\(line.place)") }
    }
    let rules = findings.organisations.map(\.evidence.rule) + findings.events.map(\.evidence.rule)
    if !line.rule.hasPrefix("link."), !line.rule.hasSuffix(".headline") {
      #expect(found.isEmpty || rules.contains(line.rule), "\(line.place) \(rules)")
    }
  }
}
