/// The numbers that a role's tables may hold in `value`.
///
///     RoleValues(of: .months).holds(13, 1)    // false: there is no such month
struct RoleValues {
  let range: ClosedRange<Int64>
  let isWhole: Bool

  /// What rules reckon with: days and months that there are, spans of time and factors that stay numbers.
  init(of role: Role) {
    isWhole =
      switch role {
      case .fractions, .multiples, .percent, .currencies, .units: false
      default: true
      }
    range =
      switch role {
      case .months: 1...12
      case .weekdays: 1...7
      case .deixis, .relativeMarkers: -1000...1000
      case .timeUnits, .dateWords, .setMarkers, .frequencies: 0...1_000_000
      case .numerals: -1...RoleValues.largest
      default: 0...RoleValues.largest
      }
  }

  private static let largest: Int64 = 1_000_000_000_000_000_000

  /// Whether a fraction is one of the role's numbers.
  func holds(_ numerator: Int64, _ denominator: Int64) -> Bool {
    guard denominator != 1 else { return range.contains(numerator) }
    return !isWhole && denominator <= RoleValues.largest && range.contains(numerator)
  }

  /// What a fault expects: `a whole number from 1 to 12`.
  var expectation: String {
    "\(isWhole ? "a whole number" : "a number") from \(range.lowerBound) to \(range.upperBound)"
  }
}
