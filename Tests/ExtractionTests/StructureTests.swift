import Foundation
import Testing

@testable import Extraction
@testable import Saripati

/// Pages as portals print them, and what must hold for every text.
@Suite struct StructureTests {
  private static let lexicon = Lexicon.builtIn()

  private static func layout(_ text: String) -> (Document, Layout) {
    let document = Document(text)
    return (document, Analyser(lexicon: lexicon).article(of: document, options: .init()).layout)
  }

  @Test(arguments: ["pages.id", "pages.en"].flatMap { PageCase.load($0) })
  func zonesOfPages(_ page: PageCase) {
    let (document, layout) = StructureTests.layout(page.text)
    var found = [String?](repeating: nil, count: document.bytes.count)
    for zone in layout.zones {
      for offset in zone.span.start..<zone.span.end where document.bytes[offset] > 0x20 {
        found[offset] = zone.kind.rawValue
      }
    }
    let expected = page.kinds()
    for zone in layout.zones {
      let wrong = (zone.span.start..<zone.span.end).filter { found[$0] != expected[$0] }
      guard let first = wrong.first, let last = wrong.last else { continue }
      let text = document.string(Span(first, last + 1))
      Issue.record("\(expected[first] ?? "") read as \(zone.kind) by \(zone.rule): \(text)")
    }
  }

  @Test(arguments: ["pages.id", "pages.en"].flatMap { PageCase.load($0) })
  func metadataOfPages(_ page: PageCase) {
    let (document, layout) = StructureTests.layout(page.text)
    #expect(layout.title.map { document.string($0) } == page.title)
    #expect(layout.publisher?.name == page.metadata["publisher"])
    #expect(layout.dateline?.place == page.metadata["place"])
    #expect(layout.authors.map(\.name).joined(separator: "; ") == page.metadata["authors"] ?? "")
    #expect(layout.publishedSpan.map { document.string($0) } == page.metadata["published"])
  }

  /// Zones cover a text once, in order, and never twice the same kind in a row.
  private func expectCoverage(_ text: String) {
    let (document, layout) = StructureTests.layout(text)
    var end = 0
    var kind: Zone.Kind?
    for zone in layout.zones {
      #expect(zone.span.start == end && zone.span.end > zone.span.start)
      #expect(zone.kind != kind)
      end = zone.span.end
      kind = zone.kind
    }
    #expect(end == document.bytes.count)
  }

  @Test(arguments: [
    "", " ", "\n\n", "-", "()", "(\n)\n(", ".\n.\n.", "Baca juga:", "Baca juga: \n\n", "— \n—", "A",
    "1.\n2.\n3.",
    "JAKARTA - ", "JAKARTA, ", "(Antara)", "\u{200B}\n\u{200B}", "Foto:\n", "Oleh", "Komentar\n\nKomentar",
    "Advertisement Advertisement Advertisement",
  ])
  func oddTextsAreCovered(_ text: String) { expectCoverage(text) }

  @Test func shuffledLinesAreCovered() {
    var random = SplitMix(state: 42)
    let lines = ["pages.id", "pages.en"].flatMap { PageCase.load($0) }.flatMap {
      $0.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    for _ in 0..<200 {
      let count = Int(random.next() % 30) + 1
      expectCoverage(
        (0..<count).map { _ in lines[Int(random.next() % UInt64(lines.count))] }.joined(separator: "\n"))
    }
  }

  @Test func articlesOfTheCorpusAreCovered() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for folder in ["seeds", "Corpus/id", "Corpus/en", "Corpus/press/id", "Corpus/press/en"] {
      let url = root.appendingPathComponent(folder)
      for file in try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
      where file.hasSuffix(".txt") {
        let bytes = [UInt8](try Data(contentsOf: url.appendingPathComponent(file)))
        let document = try Document(decoding: bytes)
        expectCoverage(document.string(Span(0, document.bytes.count)))
      }
    }
  }

  @Test func continuedLinesJoinSentences() {
    let text =
      "Nelayan mengeluhkan pasokan\nsolar bersubsidi\nyang sering terlambat datang ke dermaga mereka.\n"
    let (document, layout) = StructureTests.layout(text)
    let starts = layout.continuedLines.sorted().map { document.string(Span($0, $0 + 5)) }
    #expect(starts == ["solar", "yang "])
  }

  @Test func languageIsThatOfTheBody() {
    for (name, tag) in [("pages.id", "id"), ("pages.en", "en")] {
      for page in PageCase.load(name) {
        let analyser = Analyser(lexicon: StructureTests.lexicon)
        let found = analyser.article(of: Document(page.text), options: .init()).reading.languageTag
        #expect(found == tag, "\(page.name)")
      }
    }
  }

  @Test(arguments: [
    ("SINGAPORE - The levy for workers will rise to $450 a month in July, officials said.", "SG"),
    ("JAKARTA, KOMPAS.com - Pemerintah menaikkan iuran menjadi Rp 20.000 sebulan mulai Juli.", "ID"),
    ("KUALA LUMPUR (Bernama) -- Wages in the sector rose last year, the department said.", "MY"),
  ])
  func countryOfTheDateline(_ text: String, _ country: String) {
    #expect(StructureTests.layout(text).1.country == country)
  }
}

/// Random numbers that are the same on every run.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
