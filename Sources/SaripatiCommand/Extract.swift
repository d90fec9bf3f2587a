import ArgumentParser
import Foundation
import Saripati

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Prints one record for each article.")
  @Argument var paths: [String] = []
  @Option var input = "auto"

  func run() throws {
    let analyser = Analyser(lexicon: .builtIn())
    for path in paths where path != "-" {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      var analysis = analyser.analyse(document: try Document(decoding: bytes), options: .init())
      let digest = SHA256.hexadecimal(bytes)
      analysis.record.id = "sha256:" + digest.prefix(16)
      analysis.record.source.path = path
      analysis.record.source.sha256 = digest
      analysis.record.source.bytes = bytes.count
      analysis.record.source.encoding = analysis.document.encoding
      analysis.record.source.mediaType = "text/plain"
      emit(analysis)
    }
    if input == "jsonl" {
      while let line = readLine() {
        guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { continue }
        let text = object["text"] as? String ?? ""
        var analysis = analyser.analyse(
          document: Document(text), options: .init(language: object["language"] as? String))
        analysis.record.id = object["id"] as? String ?? ""
        emit(analysis)
      }
    }
  }

  private func emit(_ analysis: Analysis) {
    var writer = JSONWriter()
    RecordJSON(document: analysis.document, unit: .codepoint).write(analysis.record, to: &writer)
    print(String(decoding: writer.bytes, as: UTF8.self))
  }
}
