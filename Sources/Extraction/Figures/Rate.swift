import Lexicons
import Text

/// What a figure is per, before it is spelled.
enum Rate {
  /// So many of a unit of time: "sebulan", "per 3 years".
  case duration(Int, Unit)
  /// The code of a lexicon row: "monthly".
  case frequency(Int32)
  /// The words behind "per": "per kilogram".
  case noun(Range<Int>)

  /// TIMEX3's units of durations.
  enum Unit { case year, month, week, day, hour, minute, second }

  /// As the contract has it: a TIMEX3 duration, or the noun.
  ///
  ///     Rate.duration(3, .month).text(reading)     // "P3M"
  func text(_ reading: Reading) -> String {
    switch self {
    case .duration(let count, let unit):
      switch unit {
      case .year: "P\(count)Y"
      case .month: "P\(count)M"
      case .week: "P\(count)W"
      case .day: "P\(count)D"
      case .hour: "PT\(count)H"
      case .minute: "PT\(count)M"
      case .second: "PT\(count)S"
      }
    case .frequency(let row): reading.lexicon.entries[Int(row)].code
    case .noun(let tokens): reading.document.name(reading.span(tokens))
    }
  }
}
