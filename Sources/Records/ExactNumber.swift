/// A decimal number without rounding: `coefficient · 10^exponent`.
///
///     ExactNumber(47, exponent: -1).description              // "4.7"
///     ExactNumber(140).scaled(byPowerOfTen: 12).description   // "140000000000000"
public struct ExactNumber: Hashable, Sendable, CustomStringConvertible {
  /// Without trailing zeros; 0 has exponent 0.
  public let coefficient: Int128
  /// Which power of ten the coefficient counts.
  public let exponent: Int

  /// The number `coefficient · 10^exponent`, in its shortest form.
  public init(_ coefficient: Int128, exponent: Int = 0) {
    guard coefficient != 0 else {
      (self.coefficient, self.exponent) = (0, 0)
      return
    }
    // Most numbers fit into a machine word, where dividing is cheap.
    if let small = Int64(exactly: coefficient) {
      let (digits, zeros) = ExactNumber.withoutZeros(small)
      (self.coefficient, self.exponent) = (Int128(digits), exponent + zeros)
    } else {
      let (digits, zeros) = ExactNumber.withoutZeros(coefficient)
      (self.coefficient, self.exponent) = (digits, exponent + zeros)
    }
  }

  /// One.
  @inlinable public static var one: ExactNumber { ExactNumber(shortest: 1) }

  /// A number that is in its shortest form.
  @inlinable init(shortest coefficient: Int128) { (self.coefficient, exponent) = (coefficient, 0) }

  /// A number without its trailing zeros, and how many they were.
  private static func withoutZeros<Number: FixedWidthInteger>(_ number: Number) -> (Number, Int) {
    var number = number
    var zeros = 0
    while case (let quotient, let digit) = number.quotientAndRemainder(dividingBy: 10), digit == 0 {
      number = quotient
      zeros += 1
    }
    return (number, zeros)
  }

  /// The number with its decimal mark moved.
  public func scaled(byPowerOfTen power: Int) -> ExactNumber {
    ExactNumber(coefficient, exponent: exponent + power)
  }

  /// The product; nil where it has more than 38 digits.
  public func multiplied(by other: ExactNumber) -> ExactNumber? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : ExactNumber(product, exponent: exponent + other.exponent)
  }

  /// The quotient, to 15 significant digits where it does not end.
  public func divided(by other: ExactNumber) -> ExactNumber? {
    guard other.coefficient != 0 else { return nil }
    if other.coefficient == 1 { return ExactNumber(coefficient, exponent: exponent - other.exponent) }
    var top = coefficient
    var shift = 0
    while top.magnitude < 10_000_000_000_000_000_000_000, top % other.coefficient != 0 {
      top *= 10
      shift += 1
    }
    var quotient = top / other.coefficient
    while quotient.magnitude >= 1_000_000_000_000_000, top % other.coefficient != 0 {
      quotient /= 10
      shift -= 1
    }
    return ExactNumber(quotient, exponent: exponent - other.exponent - shift)
  }

  /// The sum; nil where it has more than 38 digits.
  public func adding(_ other: ExactNumber) -> ExactNumber? {
    let low = Swift.min(exponent, other.exponent)
    guard let a = aligned(to: low), let b = other.aligned(to: low) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactNumber(sum, exponent: low)
  }

  /// The number with the opposite sign.
  public var negated: ExactNumber { ExactNumber(-coefficient, exponent: exponent) }

  /// The number as an integer, where it is one.
  public var integer: Int? {
    if exponent == 0 { return Int(exactly: coefficient) }
    guard exponent >= 0, let value = aligned(to: 0) else { return nil }
    return Int(exactly: value)
  }

  /// Whether it is less than another.
  public func isLess(than other: ExactNumber) -> Bool {
    if exponent == other.exponent { return coefficient < other.coefficient }
    let low = Swift.min(exponent, other.exponent)
    guard let a = aligned(to: low), let b = other.aligned(to: low) else { return false }
    return a < b
  }

  private func aligned(to low: Int) -> Int128? {
    guard exponent - low <= 38 else { return nil }
    var value = coefficient
    for _ in low..<exponent {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
    }
    return value
  }

  /// Plain decimal digits: no exponent, no noise.
  public var description: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    if digits.count > places {
      return sign + digits.dropLast(places) + "." + digits.suffix(places)
    }
    return sign + "0." + String(repeating: "0", count: places - digits.count) + digits
  }
}
