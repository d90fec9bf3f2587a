import Foundation
import Testing

@testable import Text

/// Boundaries are ICU's, whichever ICU is linked: ICU's own iterators are asked about the same text.
@Suite struct BoundaryTests {
  static let kinds: [BoundaryKind] = [.word, .sentence]

  @Test func theLinkedICUsRulesCanBeWalked() {
    #expect(BoundaryMachine.word != nil)
    #expect(BoundaryMachine.sentence != nil)
  }

  @Test(arguments: [
    ("Rp140 juta", [5, 6, 10]), ("a.b 1,5", [3, 4, 7]), ("a@b 1:2", [3, 4, 5, 6, 7]), ("", []),
  ])
  func wordBoundaries(text: String, expected: [Int]) {
    #expect(Segmenter().boundaries(.word, in: Array(text.utf8)[...]) == expected)
  }

  @Test func everyTripleOfASCII() {
    let segmenter = Segmenter()
    for first in UInt8(0)..<128 {
      var text: [UInt8] = []
      text.reserveCapacity(4 * 128 * 128)
      for second in UInt8(0)..<128 {
        for third in UInt8(0)..<128 {
          // Nothing before a line feed bears on what comes behind it.
          text += [first, second, third, 0x0A]
        }
      }
      for kind in BoundaryTests.kinds {
        expectICUs(kind, text, segmenter, "triples that begin with \(first)")
      }
    }
  }

  /// More with SARIPATI_RANDOM_STRINGS=1000000, see Scripts/check-boundaries.
  @Test func randomStrings() {
    let wanted = ProcessInfo.processInfo.environment["SARIPATI_RANDOM_STRINGS"].flatMap { Int($0) } ?? 20_000
    var random = SplitMix(state: 72)
    let segmenter = Segmenter()
    var made = 0
    while made < wanted {
      var text: [UInt8] = []
      for _ in 0..<100 {
        text += Array(RandomText.string(&random).utf8) + [0x0A]
        made += 1
      }
      for kind in BoundaryTests.kinds { expectICUs(kind, text, segmenter, "random strings up to \(made)") }
    }
  }

  @Test func articles() throws {
    let segmenter = Segmenter()
    for path in try Articles.paths() {
      let text = [UInt8](try Data(contentsOf: path))
      for kind in BoundaryTests.kinds { expectICUs(kind, text, segmenter, path.lastPathComponent) }
    }
  }

  /// Unicode's own test cases. ICU takes `@` for a letter and `:` for none, so that it deviates from some of them on
  /// purpose; the promise is ICU's boundaries.
  @Test(arguments: [
    (BoundaryKind.word, "WordBreakTest", 15), (.sentence, "SentenceBreakTest", 0),
  ])
  func unicodesCases(kind: BoundaryKind, file: String, deviations: Int) throws {
    let path = "/usr/share/unicode/auxiliary/\(file).txt"
    guard let lines = try? String(contentsOfFile: path, encoding: .utf8) else { return }
    let segmenter = Segmenter()
    var deviating = 0
    for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
      let (text, expected) = try #require(UnicodeCase.parse(line))
      expectICUs(kind, text, segmenter, String(line))
      if segmenter.boundaries(kind, in: text[...]) != expected { deviating += 1 }
    }
    if lines.contains("-15.0.0.txt"), ICUVersion.text.hasPrefix("72.") { #expect(deviating == deviations) }
  }

  private func expectICUs(_ kind: BoundaryKind, _ text: [UInt8], _ segmenter: Segmenter, _ what: String) {
    let icus = segmenter.boundariesByICU(kind, in: text[...])
    expect(segmenter.boundaries(kind, in: text[...]), icus, kind, text, what)
    if kind == .sentence {
      expect(sentenceEndsByClues(text, segmenter), icus, kind, text, "clues of \(what)")
    }
  }

  /// Where sentences end by what is noted while tokens are cut.
  private func sentenceEndsByClues(_ text: [UInt8], _ segmenter: Segmenter) -> [Int] {
    let cut = Tokenizer(vocabulary: Vocabulary(), segmenter: segmenter).cut(Document(bytes: text))
    var out: [Int] = []
    text.withUnsafeBufferPointer { text in
      cut.clues.withUnsafeBufferPointer { clues in
        segmenter.forEachSentenceEnd(text, clues) { out.append($0) }
      }
    }
    return out
  }

  private func expect(_ ours: [Int], _ icus: [Int], _ kind: BoundaryKind, _ text: [UInt8], _ what: String) {
    guard ours != icus else { return }
    let at = zip(ours, icus).first { $0 != $1 }.map { min($0, $1) } ?? 0
    let around = text[max(0, at - 20)..<min(text.count, at + 20)]
    Issue.record(
      "\(kind) boundary at byte \(at) of \(what): \(String(decoding: around, as: UTF8.self).debugDescription)"
    )
  }
}

/// A line of Unicode's break tests: `÷ 0061 × 0308 ÷`.
enum UnicodeCase {
  static func parse(_ line: Substring) -> (text: [UInt8], boundaries: [Int])? {
    var text: [UInt8] = []
    var boundaries: [Int] = []
    for part in line.prefix(while: { $0 != "#" }).split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      if part == "÷" {
        if !text.isEmpty { boundaries.append(text.count) }
      } else if part != "×" {
        guard let value = UInt32(part, radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
        text += Array(String(Character(scalar)).utf8)
      }
    }
    return (text, boundaries)
  }
}
