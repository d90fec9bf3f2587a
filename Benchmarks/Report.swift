import Foundation

/// Prints tables that Markdown reads too.
enum Report {
  /// One text's stages: each alone, and what it takes of the whole.
  static func stages(_ text: String, _ laps: Laps) {
    let icu = laps.speed(.icu)
    let whole = laps.own(.whole)
    var rows: [[String]] = []
    for (stage, name) in cumulative {
      rows.append([
        name, rounded(laps.speed(stage)), rounded(laps.speed(stage) / icu), share(laps, stage, whole),
      ])
    }
    for (stage, name) in alone {
      let speed = Double(laps.bytes) / 1e6 / max(laps.own(stage), 1e-9)
      rows.append([name, rounded(speed), rounded(speed / icu), share(laps, stage, whole)])
    }
    let rest = whole - parts.reduce(0) { $0 + laps.own($1) }
    rows.append(["the rest: freeing, cold caches", "", "", String(format: "%.1f", rest / whole * 100)])
    table(["\(text): stage", "MB/s", "× ICU", "% of the whole"], rows)
  }

  /// Stages whose speed tells of all that leads to them.
  private static let cumulative: [(Stage, String)] = [
    (.icu, "ICU words and sentences"), (.tokens, "tokens and sentences"),
    (.terms, "with the lexicon's terms"),
    (.whole, "whole analysis, with JSON"),
  ]

  private static let alone: [(Stage, String)] = [
    (.structure, "alone: structure"), (.dates, "alone: dates"), (.figures, "alone: figures"),
    (.entities, "alone: entities"), (.statements, "alone: statements"),
    (.recommendations, "alone: recommendations"), (.links, "alone: links"), (.json, "alone: JSON"),
  ]

  /// What the whole consists of.
  private static var parts: [Stage] { [.tokens, .terms] + alone.map(\.0) }

  private static func share(_ laps: Laps, _ stage: Stage, _ whole: Double) -> String {
    stage == .icu || stage == .whole ? "" : String(format: "%.1f", laps.own(stage) / whole * 100)
  }

  static func table(_ header: [String], _ rows: [[String]]) {
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max()! }
    func line(_ cells: [String]) -> String {
      "| " + cells.indices.map { padded(cells[$0], widths[$0], left: $0 == 0) }.joined(separator: " | ")
        + " |"
    }
    print(line(header))
    print("| " + widths.indices.map { rule(widths[$0], left: $0 == 0) }.joined(separator: " | ") + " |")
    for row in rows { print(line(row)) }
    print()
  }

  private static func rule(_ width: Int, left: Bool) -> String {
    left ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
  }

  private static func padded(_ text: String, _ width: Int, left: Bool) -> String {
    let space = String(repeating: " ", count: width - text.count)
    return left ? text + space : space + text
  }

  static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
}
