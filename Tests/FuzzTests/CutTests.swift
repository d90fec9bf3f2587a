import Foundation
import Invariants
import Testing

/// What stands in the middle of a sentence in every case may stand at the end of a text, or begin one.
@Suite struct CutTests {
  private static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("ExtractionTests/Cases")

  /// The texts of the cases' tables, with their brackets.
  private static func texts() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: cases.path).sorted()
    return try names.filter { $0.hasSuffix(".tsv") }.flatMap { name in
      let table = try String(contentsOf: cases.appendingPathComponent(name), encoding: .utf8)
      return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).dropFirst().first.map(String.init)
      }
    }
  }

  /// Where a word, a number or a mark begins or ends.
  private static func borders(_ text: [UInt8]) -> [Int] {
    func kind(_ byte: UInt8) -> Int { byte >= 0x80 || byte | 0x20 >= 0x61 ? 0 : byte >= 0x30 ? 1 : 2 }
    return text.indices.dropFirst().filter { kind(text[$0 - 1]) != kind(text[$0]) }
  }

  /// One cut of four; all with SARIPATI_CUTS=1, see Scripts/check-cuts.
  @Test(arguments: 0..<4) func everyTextThatIsCutIsRead(part: Int) throws {
    let step = (ProcessInfo.processInfo.environment["SARIPATI_CUTS"].flatMap { Int($0) } ?? 4)
    for (number, text) in try CutTests.texts().enumerated() where number % 4 == part {
      let bytes = Array(text.utf8.filter { $0 != 0x5B && $0 != 0x5D })
      for (place, border) in CutTests.borders(bytes).enumerated() where (number / 4 + place) % step == 0 {
        for piece in [bytes[..<border], bytes[border...]] {
          // The first byte says that nothing is known of the text.
          #expect(FuzzTarget.extraction.broken(by: [0x30] + piece) == [])
        }
      }
    }
  }
}
