import Foundation
import Testing

@testable import Saripati

/// Texts that nobody would write: words of the corpus in any order, and marks, digits and scripts at random. Reading
/// them must not break, and what is found must lie in the text.
@Suite struct HostileTests {
  private static let lexicon = Lexicon.builtIn()

  /// SplitMix64: the same texts in every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces: [String] = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var words: [String] = [
      "\n", "\n\n", "“", "”", "\"", "(", ")", "(42)", "AS (32)", "Rp", "-", "–", "/", "%", "$", "١٢", "５",
      "中", "ก", "😀",
      "\u{301}", "\u{200D}", "\u{202E}", "\u{0}", "1.", "1)", "(a)", "•",
    ]
    for folder in ["seeds", "Corpus/id", "Corpus/en", "Corpus/press/id", "Corpus/press/en"] {
      let path = package.appendingPathComponent(folder).path
      for name in (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? [] {
        guard name.hasSuffix(".txt"),
          let text = try? String(contentsOfFile: path + "/" + name, encoding: .utf8)
        else { continue }
        words += text.split(separator: " ").map(String.init)
      }
    }
    return words
  }()

  @Test(arguments: 0..<20) func anyOrderOfWordsIsRead(seed: Int) {
    var generator = Generator(state: UInt64(seed))
    let analyser = Analyser(lexicon: HostileTests.lexicon)
    for _ in 0..<100 {
      let count = Int.random(in: 1...120, using: &generator)
      let glue = ["", " ", " ", " ", "\n"].randomElement(using: &generator)!
      let words = (0..<count).map { _ in HostileTests.pieces.randomElement(using: &generator)! }
      check(words.joined(separator: glue), analyser)
    }
  }

  /// Each broke the analyser once.
  @Test(arguments: [
    "AS (32)", "AS (32) dan MT (25)", "Ada 5", "5 orang", "orang 5", "5 of", "a 5", "Rp5 per",
    "dari 5 menjadi", "(5",
    "5)", "-5", "5-", "kata", "\"", "\"kata", "1. ", "Menurut", "harus", "5 Mei -", "antara 5 dan",
  ])
  func shortTextsAreRead(text: String) {
    let analyser = Analyser(lexicon: HostileTests.lexicon)
    check(text, analyser)
    check(text + "\n", analyser)
  }

  /// Each took the square of its length once, or was seen to come near it; a square of this would take minutes.
  @Test(arguments: ["Mr. ", "Prof. Dr. ", "Anwar, ", "1-", "dari 5 menjadi ", "“A,” kata B. ", "[", "1.1."])
  func oneThingManyTimesIsRead(piece: String) {
    check(String(repeating: piece, count: 60_000 / piece.utf8.count), Analyser(lexicon: HostileTests.lexicon))
  }

  private func check(_ text: String, _ analyser: Analyser) {
    let analysis = analyser.analyse(document: Document(text), options: .init())
    let end = analysis.document.bytes.count
    let record = analysis.record
    let spans =
      record.figures.map(\.span) + record.dates.map(\.span) + record.statements.map(\.span)
      + record.recommendations.map(\.span) + record.figures.compactMap(\.measuredEntity)
    #expect(spans.allSatisfy { $0.start >= 0 && $0.start < $0.end && $0.end <= end })
    #expect(record.zones.first?.span.start ?? 0 == 0)
    #expect(record.zones.last?.span.end ?? end == end)
  }
}
