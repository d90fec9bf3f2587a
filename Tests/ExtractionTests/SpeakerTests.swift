import Testing

@testable import Saripati

/// Who speaks, crossed: every frame of a table with every office and every name.
///
/// Single cases show that a rule works; the products show that no word of an office, a place or a name breaks it: "Tengah"
/// of "Gubernur Jawa Tengah" is a small word elsewhere.
@Suite struct SpeakerTests {
  private struct Table {
    var frames: [String] = []
    var offices: [String] = []
    var names: [String] = []

    init(_ name: String) {
      for row in CaseTable.load(name) {
        switch row.rule {
        case "frame": frames.append(row.text)
        case "office": offices.append(row.text)
        default: names.append(row.text)
        }
      }
    }

    /// Each frame with each office, and with each name; the names and the offices take turns.
    var sentences: [(text: String, name: String)] {
      var out: [(text: String, name: String)] = []
      for (number, frame) in frames.enumerated() {
        for index in 0..<max(offices.count, names.count) {
          let name = names[(index + number) % names.count]
          let text = frame.replacing("{office}", with: offices[index % offices.count])
            .replacing("{name}", with: name)
          out.append((text.prefix(1).uppercased() + text.dropFirst(), name))
        }
      }
      return out
    }
  }

  @Test(arguments: ["speakers.id", "speakers.en", "offices.en"])
  func everybodySpeaksInEveryFrame(_ name: String) {
    let analyser = Analyser(lexicon: .builtIn())
    let sentences = Table(name).sentences
    #expect(sentences.count >= 60)
    for sentence in sentences {
      let record = analyser.analyse(
        document: Document(sentence.text), options: AnalysisOptions(language: String(name.suffix(2)))
      ).record
      let speakers = record.statements.map { $0.speaker?.name ?? "-" }
      #expect(speakers == [sentence.name], "\(sentence.text)")
      #expect(record.people.contains { $0.name == sentence.name }, "\(sentence.text)")
    }
  }
}
