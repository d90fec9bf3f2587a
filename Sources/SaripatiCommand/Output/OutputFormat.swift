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

  /// Appends one record; `json` writes each with a comma before it, which the first does without.
  func write(_ analysis: Analysis, unit: OffsetUnit, to out: inout [UInt8]) {
    switch self {
    case .csv: FigureCSV.write(analysis, unit: unit, to: &out)
    case .jsonl, .json:
      var writer = JSONWriter()
      RecordJSON(document: analysis.document, unit: unit).write(analysis.record, to: &writer)
      if self == .jsonl {
        writer.append(to: &out)
        out.append(0x0A)
      } else {
        out.append(contentsOf: Array(",\n  ".utf8))
        JSONIndenter.append(writer.bytes, depth: 1, to: &out)
      }
    }
  }
}
