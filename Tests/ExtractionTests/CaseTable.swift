import Foundation
import Testing

@testable import Saripati

/// One line of a table of cases: a text with its mentions marked `[…]`, and what is expected of each.
struct Case: CustomTestStringConvertible, Sendable {
  /// `figures.id.tsv:12`.
  let place: String
  /// The rule that the case is for, or what kind of negative it is.
  let rule: String
  /// The text without marks; `\n` in the table is a line break.
  let text: String
  /// The marked spans in UTF-8 offsets; none in a negative.
  let spans: [Span]
  /// `key=value` pairs, one set for each mark.
  let expected: [[String: String]]

  var testDescription: String { "\(place) \(text)" }
}

/// Reads `Tests/ExtractionTests/Cases/NAME.tsv`: rule, text, expectations (`key=value, …`, marks parted by ` | `).
/// `\n` in the text is a line's end.
///
///     figure.currency-first	Uang masuk [Rp140-an triliun] setahun.	kind=money, value=140000000000000, unit=IDR
///     negative.law	Pasal 27 UU 13/2003 mengatur itu.
enum CaseTable {
  static func load(_ name: String, file: String = #filePath) -> [Case] {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(
      "Cases/\(name).tsv")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    var cases: [Case] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 2 else { continue }
      let (plain, spans) = unmark(cells[1].replacingOccurrences(of: "\\n", with: "\n"))
      let expectations = cells.count > 2 && !cells[2].isEmpty ? cells[2].components(separatedBy: " | ") : []
      cases.append(
        Case(
          place: "\(name).tsv:\(index + 1)", rule: cells[0], text: plain, spans: spans,
          expected: expectations.map(pairs)))
    }
    return cases
  }

  /// The text without its marks, and where they were.
  private static func unmark(_ text: String) -> (String, [Span]) {
    var out: [UInt8] = []
    var spans: [Span] = []
    var open = 0
    for byte in text.utf8 {
      switch byte {
      case 0x5B: open = out.count
      case 0x5D: spans.append(Span(open, out.count))
      default: out.append(byte)
      }
    }
    return (String(decoding: out, as: UTF8.self), spans)
  }

  private static func pairs(_ text: String) -> [String: String] {
    var out: [String: String] = [:]
    for pair in text.components(separatedBy: ", ") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { out[parts[0]] = parts[1] }
    }
    return out
  }
}
