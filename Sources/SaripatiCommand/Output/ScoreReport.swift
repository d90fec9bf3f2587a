import Evaluation
import JSONInput

/// Scores as a table or as JSON.
enum ScoreReport {
  static func text(_ score: Score, errors: Int) -> String {
    var out =
      right("", 32) + right("P", 7) + right("R", 7) + right("F1", 7) + right("gold", 7) + right("found", 7)
      + "\n"
    for (name, tally) in score.rows {
      out += left(name, 32)
      for value in [tally.precision, tally.recall, tally.f1] { out += right(decimal(value), 7) }
      out += right(String(tally.gold), 7) + right(String(tally.found), 7) + "\n"
    }
    var shown: [String: Int] = [:]
    for mistake in score.mistakes where shown[mistake.kind, default: 0] < errors {
      shown[mistake.kind, default: 0] += 1
      out += "\n\(mistake.kind) in \(mistake.article)\n"
      out += "  gold  \(brief(mistake.gold))\n  found \(brief(mistake.found))\n"
    }
    return out
  }

  static func json(_ score: Score) -> String {
    let rows = score.rows.map { name, tally in
      let values = [tally.precision, tally.recall, tally.f1].map(decimal).joined(separator: ", ")
      return "  \"\(name)\": [\(values)]"
    }
    return "{\n" + rows.joined(separator: ",\n") + "\n}\n"
  }

  private static func brief(_ record: JSONValue?) -> String {
    guard let record else { return "none" }
    let keys = [
      "text", "name", "start", "kind", "type", "value", "min", "max", "modifier", "unit", "per", "change",
    ]
    return keys.compactMap { key in
      switch record[key] {
      case .string(let value): "\(key) \"\(Diagnostics.escaped(value.utf8))\""
      case .number(let value): "\(key) \(value)"
      default: nil
      }
    }.joined(separator: ", ")
  }

  /// One decimal, rounded half to even as Python's `round` and format do on these values.
  static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded(.toNearestOrEven))
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
