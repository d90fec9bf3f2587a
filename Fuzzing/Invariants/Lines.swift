import JSONInput
import Saripati

/// Lines of JSON → articles.
enum Lines {
  static func check(_ source: [UInt8], _ promises: inout Promises) {
    for line in source.split(separator: 0x0A, maxSplits: 20) {
      guard let value = try? JSONParser.parse(Array(line)) else { continue }
      // What an article's line is asked for.
      _ = value["reference_date"]?.string.flatMap { CivilDate($0) }
      _ = value["id"]?.integer
      if let text = value["text"]?.string { roundTrip(text, &promises) }
    }
  }

  /// A string read from JSON and written as JSON is the same string.
  private static func roundTrip(_ text: String, _ promises: inout Promises) {
    var record = Record()
    record.id = text
    var writer = JSONWriter()
    RecordJSON(document: Document(""), unit: .codepoint).write(record, to: &writer)
    let read = try? JSONParser.parse(writer.bytes)
    promises.keep(read?["id"]?.string.map { Array($0.utf8) } == Array(text.utf8), "a string stays the same")
  }
}
