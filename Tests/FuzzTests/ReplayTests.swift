import Foundation
import Invariants
import Testing

/// Every input that broke a fuzz target once, and small ones of each kind that must not.
@Suite(.serialized) struct ReplayTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fuzzing/Crashes")

  /// A file of `Fuzzing/Crashes/TARGET`.
  struct Input: CustomTestStringConvertible, Sendable {
    let target: FuzzTarget
    let url: URL
    var testDescription: String { "\(target)/\(url.lastPathComponent)" }
  }

  static let inputs: [Input] = FuzzTarget.allCases.flatMap { target in
    let folder = folder.appendingPathComponent(target.rawValue)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { Input(target: target, url: folder.appendingPathComponent($0)) }
  }

  @Test(arguments: inputs) func whatBrokeOnceHolds(input: Input) throws {
    #expect(input.target.broken(by: [UInt8](try Data(contentsOf: input.url))) == [])
  }

  @Test(arguments: FuzzTarget.allCases) func shortInputsHold(target: FuzzTarget) {
    let hostile = [
      "", "0", "7", "\n", "\0", "{}\n", "\u{FEFF}", "0Rp5 “kata", "common/months.tsv\nterm\n\tx", "\\u",
    ]
    for text in hostile { #expect(target.broken(by: Array(text.utf8)) == [], "\(text)") }
  }
}
