import Foundation
import Testing

@testable import Saripati

/// A page with the zone of each of its lines.
///
/// `Cases/pages.LANG.txt`: `== name` begins a page; `@key value` states its metadata (`publisher`, `authors` parted by
/// `; `, `place`, `published`, with `⏎` where a line ends); each line is its zone, a tab and its text; `+zone` goes on in the same line.
struct PageCase: CustomTestStringConvertible, Sendable {
  var name: String
  var text = ""
  /// Where zones begin, in UTF-8 offsets.
  var marks: [(kind: String, start: Int)] = []
  var metadata: [String: String] = [:]

  var testDescription: String { name }

  /// The kind that each byte should have, blank space left out.
  func kinds() -> [String?] {
    let bytes = Array(text.utf8)
    var out = [String?](repeating: nil, count: bytes.count)
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].start : bytes.count
      for offset in mark.start..<end where bytes[offset] > 0x20 { out[offset] = mark.kind }
    }
    return out
  }

  /// The text of the page's title.
  var title: String? {
    guard let index = marks.firstIndex(where: { $0.kind == "title" }) else { return nil }
    let end = index + 1 < marks.count ? marks[index + 1].start : text.utf8.count
    return String(decoding: Array(text.utf8)[marks[index].start..<end], as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  static func load(_ name: String, file: String = #filePath) -> [PageCase] {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(
      "Cases/\(name).txt")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    var pages: [PageCase] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("# ") { continue }
      if line.hasPrefix("== ") {
        pages.append(PageCase(name: name + ": " + line.dropFirst(3)))
        continue
      }
      guard !pages.isEmpty else { continue }
      pages[pages.count - 1].add(line)
    }
    return pages
  }

  private mutating func add(_ line: String) {
    if line.hasPrefix("@") {
      let parts = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
      if parts.count == 2, parts[1] != "-" {
        metadata[parts[0]] = parts[1].replacingOccurrences(of: "⏎", with: "\n")
      }
      return
    }
    let cells = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 2 else {
      text += "\n"
      return
    }
    var kind = cells[0]
    if kind.hasPrefix("+") {
      kind.removeFirst()
      text.removeLast()
    }
    marks.append((kind, text.utf8.count))
    text += cells[1] + "\n"
  }
}
