import Lexicons
import Records
import Text

/// Numbers in brackets behind names in a row: "Sukasari (116 kasus), Cibodas (112), dan Kalideres (87)".
///
/// The first says what all count. Where none does, a number too large for an age says that they count something.
struct BracketSeries {
  let context: FigureContext
  private var reading: Reading { context.reading }

  /// How far a row is followed to either side.
  private static let reach = 40
  /// The greatest number that may be an age.
  private static let oldest = 115

  /// What the numbers of a row count.
  enum Meaning: Equatable {
    /// Ages, or numbers that no row explains.
    case unknown
    /// Counts, of the noun that the first bracket names.
    case count(of: Range<Int>?)
  }

  /// What a number that stands alone in brackets means.
  func meaning(of number: Int) -> Meaning {
    guard isAlone(number) else { return .unknown }
    var isLarge = value(number).map { $0 > BracketSeries.oldest } ?? false
    var token = number
    var steps = 0
    while steps < BracketSeries.reach, let previous = numberBefore(token) {
      steps += 1
      if !isAlone(previous) {
        let noun = previous + 1
        guard context.classes[noun] == .noun, !reading.has(.timeUnits, at: noun) else { return .unknown }
        var end = noun
        while reading.isMark(")", at: end) == false, end < noun + 4 { end += 1 }
        return .count(of: noun..<end)
      }
      isLarge = isLarge || value(previous).map { $0 > BracketSeries.oldest } ?? false
      token = previous
    }
    token = number
    while !isLarge, steps < BracketSeries.reach, let next = numberAfter(token) {
      steps += 1
      isLarge = value(next).map { $0 > BracketSeries.oldest } ?? false
      token = next
    }
    // "Jawa Barat (56)": a place has no age.
    if reading.has(.places, at: nameBefore(number)), !reading.tokens[number - 2].flags.contains(.allCapitals),
      value(number).map({ $0 > 1 && $0 < 1900 }) ?? false
    {
      return .count(of: nil)
    }
    return isLarge && (steps > 0 || numberAfter(number) != nil) ? .count(of: nil) : .unknown
  }

  private func isNamePart(_ token: Int) -> Bool { context.isWord(token) && context.isCapital(token) }

  /// The first of the capital words before a bracket.
  private func nameBefore(_ number: Int) -> Int {
    var token = number - 2
    while token > number - 5, token > 0, context.isCapital(token - 1) { token -= 1 }
    return max(0, token)
  }

  private func value(_ token: Int) -> Int? { DigitGroups.integer(reading.bytes(token)) }

  private func isNumber(_ token: Int) -> Bool {
    token > 1 && token < reading.tokens.count && reading.tokens[token].kind == .number
      && reading.isMark("(", at: token - 1)
  }

  private func isAlone(_ token: Int) -> Bool { isNumber(token) && reading.isMark(")", at: token + 1) }

  /// The number of the bracket before, where only a name and what joins the two stands between.
  private func numberBefore(_ number: Int) -> Int? {
    var token = number - 2
    while token > number - 8, token > 0, isNamePart(token) { token -= 1 }
    guard token < number - 2 else { return nil }
    let joiner = token
    while token > 0, context.classes[token] == .comma || context.classes[token] == .conjunction { token -= 1 }
    guard token < joiner, reading.isMark(")", at: token) else { return nil }
    for start in stride(from: token - 1, through: max(2, token - 5), by: -1) where isNumber(start) {
      return start
    }
    return nil
  }

  /// The number of the bracket behind.
  private func numberAfter(_ number: Int) -> Int? {
    var token = number + 2
    let last = min(reading.tokens.count, number + 11)
    while token < last, context.classes[token] == .comma || context.classes[token] == .conjunction {
      token += 1
    }
    guard token > number + 2 else { return nil }
    while token < last, isNamePart(token) { token += 1 }
    return isAlone(token + 1) && reading.isMark("(", at: token) ? token + 1 : nil
  }
}
