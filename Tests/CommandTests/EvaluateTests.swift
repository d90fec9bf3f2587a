import Foundation
import Testing

/// `evaluate` counts as the contract defines it; the floors hold on the seeds and on the corpus.
@Suite struct EvaluateTests {
  /// F1 by score name, as `evaluate --json` prints it.
  private func scores(_ arguments: [String]) throws -> [String: Double] {
    let result = try Executable.run(["evaluate", "--json"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    let rows = try JSONSerialization.jsonObject(with: result.output) as? [String: [Double]] ?? [:]
    return rows.mapValues { $0[2] }
  }

  @Test(arguments: ["seeds", "Corpus/id", "Corpus/en", "Corpus/press/id", "Corpus/press/en"])
  func noScoreFallsBelowItsFloor(folder: String) throws {
    let path = Executable.package + "/Tests/CommandTests/floors.json"
    let floors = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    let expected = try #require((floors as? [String: [String: Double]])?[folder])
    let found = try scores([folder])
    for (name, floor) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(found[name, default: 0] >= floor, "\(folder): \(name) fell to \(found[name, default: 0])")
    }
  }

  @Test func countsHitsMissesAndInventions() throws {
    let scratch = try ScratchFolder()
    let gold = """
      {"id":"a","language":"id","text":"Ada 5 orang.","figures":[\
      {"text":"5","start":4,"end":5,"kind":"count","value":5,"measured_entity":{"text":"orang","start":6,"end":11}},\
      {"text":"Ada","start":0,"end":3,"kind":"count","value":1}],"dates":[]}
      """
    let path = try scratch.write("gold.jsonl", gold + "\n")
    let found = try scores([path])
    #expect(found["all figures detection"] == 66.7)
    #expect(found["all figures value"] == 66.7)
    #expect(found["all dates detection"] == 100)
    #expect(found["id figures entity"] == 100)
  }

  @Test func showsMistakes() throws {
    let scratch = try ScratchFolder()
    let gold =
      #"{"id":"a","language":"id","text":"Nihil.","figures":[{"text":"Nihil","start":0,"end":5,"kind":"count","value":0}]}"#
    let path = try scratch.write("gold.jsonl", gold)
    let result = try Executable.run(["evaluate", path, "--errors", "3"])
    #expect(result.text.contains("figures missed in a"))
  }
}
