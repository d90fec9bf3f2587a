import Testing

@testable import Extraction
@testable import Saripati

/// Every line of `Cases/dates.*.tsv`: which dates a text holds, what they are worth and which rule reads them.
@Suite struct DateTests {
  private static let lexicon = Lexicon.builtIn()
  private static let facts = LanguageFacts(lexicon)

  @Test(arguments: CaseTable.load("dates.id")) func indonesian(_ line: Case) throws { try check(line, "id") }
  @Test(arguments: CaseTable.load("dates.en")) func english(_ line: Case) throws { try check(line, "en") }

  /// A page's own time stamps, in both languages.
  @Test(arguments: [
    ("JUMAT, 10 SEPTEMBER 2021 | 11:43 WIB", "id", "2021-09-10T11:43+07:00"),
    ("Jumat, 28/11/2025 19:47 WITA", "id", "2025-11-28T19:47+08:00"),
    ("Senin, 15 September 2025, 08.30 WIB", "id", "2025-09-15T08:30+07:00"),
    ("Kamis, 07 Nov 2024", "id", "2024-11-07"),
    ("Diterbitkan 16 Apr 2026, 10:20 WIB", "id", "2026-04-16T10:20+07:00"),
    ("Published 12 March 2025, 14:05", "id", "2025-03-12T14:05"),
    ("Published 12 March 2025, 14:05", "en", "2025-03-12T14:05"),
    ("March 3, 2025 7:15 pm", "en", "2025-03-03T19:15"),
    ("05:32 AM November 18, 2024", "en", "2024-11-18T05:32"),
    ("August 14, 2025 4:42 p.m.", "en", "2025-08-14T16:42"),
    ("Wed, July 23, 2025, 21:07 WIB", "en", "2025-07-23T21:07+07:00"),
    ("Mon 3 Mar 2025 06.00 GMT", "en", "2025-03-03T06:00+00:00"),
    ("6 May 2025, 9.00 AM (GMT+8)", "en", "2025-05-06T09:00+08:00"),
    ("2020-05-05 00:00:00", "en", "2020-05-05T00:00:00"),
    ("2020-04-20 10:12:02+08:00", "en", "2020-04-20T10:12:02+08:00"),
    ("2021-09-10T11:43:00+07:00", "en", "2021-09-10T11:43:00+07:00"),
    ("Updated on Tuesday, 4 February 2025 at 6:05 am", "en", "2025-02-04T06:05"),
  ])
  func stamps(text: String, language: String, value: String) {
    let document = Document(text)
    let reading = Reading(
      document, lexicon: DateTests.lexicon, segmenter: Segmenter(),
      forcedLanguage: DateTests.lexicon.language(language))
    let span = Span(0, document.bytes.count)
    #expect(
      PublishedDate.read(span, DateScanner(reading: reading), DateTests.facts.dateLeads)?.value == value)
  }

  /// Two hundred lines a language, a third of them without any date.
  @Test func thereAreEnoughCases() {
    for name in ["dates.id", "dates.en"] {
      let lines = CaseTable.load(name)
      #expect(lines.count >= 200)
      #expect(lines.filter { $0.spans.isEmpty }.count * 3 >= lines.count)
    }
  }

  private func check(_ line: Case, _ language: String) throws {
    let reference = line.expected.first?["ref"].flatMap { CivilDate($0) }
    let document = Document(line.text)
    let reading = Reading(
      document, lexicon: DateTests.lexicon, segmenter: Segmenter(),
      forcedLanguage: DateTests.lexicon.language(language))
    var layout = Layout()
    layout.zones = [Zone(.body, Span(0, document.bytes.count))]
    let findings = DateFinder.find(
      in: Article(reading: reading, layout: layout, facts: DateTests.facts), callersReference: reference)
    let found = findings.records
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
    let codes = findings.warnings.map(\.code)
    #expect(codes == line.expected.compactMap { $0["warning"] }, "\(line.place)")
  }

  private func text(_ span: Span, _ line: Case) -> String { Document(line.text).string(span) }
}
