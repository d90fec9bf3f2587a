import Records

/// A small generator of numbers whose sequence is fixed by its seed.
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of some things.
  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }

  /// A whole number of one to `digits` digits, each length as likely as any other.
  mutating func whole(digits: Int, least: Int = 0) -> ExactNumber {
    let length = Int.random(in: 1...digits, using: &self)
    let bound = (0..<length).reduce(1) { power, _ in power * 10 }
    return ExactNumber(
      Int128(max(least, Int.random(in: length == 1 ? 0..<10 : bound / 10..<bound, using: &self))))
  }

  /// A number with `places` decimals, of which the last is not 0.
  mutating func decimal(digits: Int, places: Int) -> ExactNumber {
    let bound = (0..<places).reduce(1) { power, _ in power * 10 }
    let part = Int.random(in: 0..<bound / 10, using: &self) * 10 + Int.random(in: 1...9, using: &self)
    return whole(digits: digits).adding(ExactNumber(Int128(part), exponent: -places)) ?? ExactNumber(0)
  }

  /// A day from 1900 on and some ten years before 2100, as days since 1970: numbers of four digits beyond are no years
  /// to the press.
  mutating func day() -> Int { Int.random(in: -25_567..<43_400, using: &self) }
}
