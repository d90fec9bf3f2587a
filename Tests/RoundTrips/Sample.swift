import Records
import Text

/// What ICU wrote, in a sentence, and what the library has to read there.
public struct Sample: Sendable {
  /// What a record says of its value.
  public enum Meaning: Equatable, Sendable, CustomStringConvertible {
    case figure(Figure.Kind, unit: String?, ExactNumber)
    case range(Figure.Kind, unit: String?, ExactNumber, ExactNumber)
    /// A temporal expression by its TIMEX3 value.
    case date(String)
    case nothing(String)

    public var description: String {
      switch self {
      case .figure(let kind, let unit, let value): "\(kind.rawValue) \(value) \(unit ?? "")"
      case .range(let kind, let unit, let low, let high): "\(kind.rawValue) \(low)…\(high) \(unit ?? "")"
      case .date(let value): value
      case .nothing(let found): found
      }
    }
  }

  public let written: String
  public let expected: Meaning
  /// The sentence, with `written` from `start` on.
  let sentence: String
  let start: Int

  /// `carrier` holds `{}` where the written form goes.
  init?(_ written: String?, in carrier: String, means expected: Meaning) {
    guard let written, let hole = carrier.firstIndex(of: "{") else { return nil }
    self.written = written
    self.expected = expected
    start = carrier.utf8.distance(from: carrier.startIndex, to: hole)
    sentence = carrier[..<hole] + written + carrier[carrier.index(hole, offsetBy: 2)...]
  }

  /// What a record says about the written form.
  func meaning(in record: Record) -> Meaning {
    let end = start + written.utf8.count
    let figures = record.figures.filter { $0.span.start < end && $0.span.end > start }
    let dates = record.dates.filter { $0.span.start < end && $0.span.end > start }
    guard figures.count + dates.count == 1 else {
      let found = figures.map { Sample.described($0).description } + dates.map(\.value)
      return .nothing(found.isEmpty ? "nothing" : found.joined(separator: " + "))
    }
    return figures.first.map(Sample.described) ?? .date(dates[0].value)
  }

  private static func described(_ figure: Figure) -> Meaning {
    if let value = figure.value { return .figure(figure.kind, unit: figure.unit, value) }
    guard let low = figure.min, let high = figure.max else { return .nothing("a vague number") }
    return .range(figure.kind, unit: figure.unit, low, high)
  }
}
