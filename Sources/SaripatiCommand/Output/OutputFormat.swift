import ArgumentParser
import Saripati

/// How records are written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// One record a line.
  case jsonl
  /// One array, indented.
  case json
  /// One row a figure.
  case csv

  /// What stands before the first record.
  var opening: [UInt8] {
    switch self {
    case .jsonl: []
    case .json: Array("[".utf8)
    case .csv: FigureCSV.header
    }
  }

  /// What stands behind the last record.
  func closing(isEmpty: Bool) -> [UInt8] {
    switch self {
    case .jsonl, .csv: []
    case .json: Array((isEmpty ? "]\n" : "\n]\n").utf8)
    }
  }

  /// The bytes of some records; `json` writes each with a comma before it, which the first of a run does without.
  ///
  /// - Parameter writer: what they are written with; it is left empty, and keeps its memory.
  func bytes(of analyses: [Analysis], unit: OffsetUnit, by writer: inout JSONWriter) -> [UInt8] {
    switch self {
    case .csv:
      var out: [UInt8] = []
      for analysis in analyses { FigureCSV.write(analysis, unit: unit, to: &out) }
      return out
    case .jsonl:
      for analysis in analyses {
        RecordJSON(document: analysis.document, unit: unit).write(analysis.record, to: &writer)
        writer.endLine()
      }
      defer { writer.removeAll() }
      return writer.bytes
    case .json:
      var out: [UInt8] = []
      for analysis in analyses {
        RecordJSON(document: analysis.document, unit: unit).write(analysis.record, to: &writer)
        out.append(contentsOf: Array(",\n  ".utf8))
        JSONIndenter.append(writer.bytes, depth: 1, to: &out)
        writer.removeAll()
      }
      return out
    }
  }
}
