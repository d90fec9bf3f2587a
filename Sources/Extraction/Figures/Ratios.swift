import Lexicons
import Records
import Text

/// Reads shares and multiples: "sepertiga", "half of", "satu dari lima", "1:4.000", "twice as many".
struct RatioReader {
  let context: FigureContext
  var reading: Reading { context.reading }

  /// - Parameter numeral: the number that begins at the token, where one does.
  func read(at token: Int, _ numeral: Numeral?, limit: Int) -> Quantity? {
    switch reading.tokens[token].kind {
    case .colons: return colons(token)
    case .slashed: return slashed(token, limit)
    default:
      let roles = reading.roles[token]
      if !roles.isDisjoint(with: RatioReader.parts), let part = fraction(token, numeral, limit) {
        return part
      }
      if let numeral, let pair = pair(numeral, limit) ?? outOf(numeral, limit) ?? oneIn(numeral, limit) {
        return pair
      }
      return multiple(token, numeral, limit)
    }
  }

  /// Whether anything that shares and multiples are told by stands where it must.
  /// - Parameter end: the token behind the number, where one begins.
  func mayTell(_ token: Int, _ end: Int?) -> Bool {
    switch reading.tokens[token].kind {
    case .colons, .slashed: return true
    default: break
    }
    let roles = reading.roles[token]
    if !roles.isDisjoint(with: RatioReader.words) { return true }
    if let end, mayGoOn(end) { return true }
    guard roles.contains(.numerals), let word = reading.term(.numerals, at: token) else { return false }
    let next = word.tokens.upperBound
    return mayGoOn(next) || reading.numerator(word) == 1 && mayGoOn(next + 1)
  }

  private func mayGoOn(_ next: Int) -> Bool {
    guard next < reading.tokens.count else { return false }
    if !reading.roles[next].isDisjoint(with: RatioReader.words)
      || reading.roles[next].contains(.classifiers) && reading.has(.classifiers, .event, at: next)
    {
      return true
    }
    if reading.tokens[next].kind == .word { return false }
    return reading.isMark(":", at: next) || reading.isMark("-", at: next)
  }

  private static let words: RoleSet = [RoleSet(.fractions), RoleSet(.multiples)]
  private static let parts: RoleSet = [RoleSet(.fractions), RoleSet(.numerals)]

  func quantity(
    _ tokens: Range<Int>, _ value: ExactNumber, _ rule: FigureRule, _ first: Term? = nil,
    _ second: Term? = nil
  ) -> Quantity {
    var quantity = Quantity(
      tokens: tokens, kind: .ratio, rule: rule, value: value,
      numeral: Numeral(tokens: tokens, value: value, form: .words))
    if let first { context.note(first, &quantity.rows) }
    if let second { context.note(second, &quantity.rows) }
    return quantity
  }

  /// "1:4.000", but no clock time and no score.
  private func colons(_ token: Int) -> Quantity? {
    let parts = reading.bytes(token).split(separator: 0x3A, omittingEmptySubsequences: false)
    let mark = reading.decimalMark(at: token)
    guard parts.count == 2, parts[0].first != 0x30,
      let left = DigitGroups.value(of: parts[0], decimalMark: mark),
      let right = DigitGroups.value(of: parts[1], decimalMark: mark),
      !(parts[1].count == 2 && parts[0].count <= 2 && parts[1].first! < 0x36) || hasCue(before: token)
    else { return nil }
    guard let value = left.whole.divided(by: right.whole) else { return nil }
    return quantity(token..<token + 1, value, .ratioColon)
  }

  private func slashed(_ token: Int, _ limit: Int) -> Quantity? {
    guard let value = DigitGroups.fraction(reading.bytes(token)), !context.isGlued(token),
      !context.isGlued(token + 1) || !context.isWord(token + 1)
    else { return nil }
    return quantity(token..<token + 1, value, .fractionDigits)
  }

  /// "seperlima", "two-thirds", "a quarter of", "tiga perempat".
  private func fraction(_ token: Int, _ known: Numeral?, _ limit: Int) -> Quantity? {
    if let term = reading.term(.fractions, .whole, at: token),
      let value = ExactNumber(reading.fraction(term))
    {
      guard known?.hasMultiplier != true, isShare(term.tokens, limit) else { return nil }
      return quantity(term.tokens, value, .fraction, term)
    }
    guard let numeral = reading.term(.numerals, at: token),
      numeral.kind == .digit || numeral.kind == .article || numeral.kind == .teen
    else { return nil }
    var next = numeral.tokens.upperBound
    if reading.isMark("-", at: next) { next += 1 }
    // "two third" is no fraction: the singular is an ordinal too.
    guard let term = reading.term(.fractions, .denominator, at: next), term.tokens.upperBound <= limit,
      reading.numerator(numeral) == 1 || !reading.has(.ordinals, at: next),
      let part = ExactNumber(reading.fraction(term)),
      let value = part.multiplied(by: ExactNumber(Int128(max(1, reading.numerator(numeral)))))
    else { return nil }
    let tokens = token..<term.tokens.upperBound
    // "a quarter of a million": no share.
    if known?.hasMultiplier == true { return nil }
    guard isShare(tokens, limit), !reading.has(.multipliers, at: tokens.upperBound),
      numeral.kind != .article || context.isGenitive(tokens.upperBound)
        || endsPhrase(tokens.upperBound)
    else { return nil }
    return quantity(tokens, value, .fraction, numeral, term)
  }

  /// Whether a fraction word is a share of something: no "first half", no "half-year", no "setengah hati".
  private func isShare(_ tokens: Range<Int>, _ limit: Int) -> Bool {
    let before = tokens.lowerBound - 1
    let after = tokens.upperBound
    if after < limit, context.isDash(after), context.isGlued(after), context.isGlued(after + 1) {
      return false
    }
    if after < limit, reading.has(.timeUnits, at: after) || reading.has(.periodHeads, at: after) {
      return false
    }
    // "for a third straight quarter": an ordinal.
    if after + 1 < limit, !context.claimed[after],
      context.classes[after].isAny(.adverb, .noun, .adjective, .date),
      reading.has(.timeUnits, at: after + 1) || reading.has(.periodHeads, at: after + 1)
    {
      return false
    }
    // "pay half the costs"
    if after < limit, context.classes[after] == .determiner, reading.officeWord(after, "article"),
      reading.term(.numerals, .article, at: after) == nil
    {
      return true
    }
    guard before >= 0, context.isWord(before), !reading.tokens[tokens.lowerBound].flags.contains(.lineStart)
    else { return true }
    if context.classes[before] == .modifier || reading.term(.functionWords, .adverb, at: before) != nil {
      return true
    }
    if reading.has(.ordinals, at: before) || reading.has(.adjectives, at: before)
      || reading.term(.relativeMarkers, .before, at: before) != nil
    {
      return false
    }
    // "the richer half", "the bottom half": a word before it makes it one of two.
    return !context.classes[before].isNominal || context.article.zone(of: before) == .title
  }

  private func endsPhrase(_ token: Int) -> Bool {
    guard token < reading.tokens.count else { return true }
    return !context.classes[token].isNominal
  }

  /// "rasio", "ratio": what says that a pair of numbers is one.
  private func hasCue(before token: Int) -> Bool {
    let start = max(reading.sentence(of: token).tokens.lowerBound, token - 8)
    return (start..<token).contains { reading.term(.fractions, .cue, at: $0) != nil }
  }

  /// "1 : 5", "1 banding 4": a pair with its mark apart.
  private func pair(_ first: Numeral, _ limit: Int) -> Quantity? {
    let token = first.tokens.lowerBound
    let next = first.tokens.upperBound
    guard next + 1 < limit, !first.hasMultiplier, !first.isVague else { return nil }
    var end = next + 1
    let word = reading.term(.fractions, .pair, at: next)
    if let word {
      end = word.tokens.upperBound
    } else {
      guard reading.isMark(":", at: next) else { return nil }
    }
    guard let second = context.numerals.read(at: end, limit: limit), !second.isVague, !context.claimed[end],
      // "1 : 50.000" is a scale; "1 : 2" may be a result.
      word != nil || hasCue(before: token)
        || first.value == .one && ExactNumber(RatioReader.leastScale).isLess(than: second.value),
      let value = first.value.divided(by: second.value)
    else { return nil }
    return quantity(first, second, value, .ratioColon, word)
  }

  /// What "1 : N" is greater than where it is no result of a match.
  private static let leastScale: Int128 = 20

  /// "satu dari lima", "three in ten", "28 out of 100".
  private func outOf(_ first: Numeral, _ limit: Int) -> Quantity? {
    guard let infix = reading.term(.fractions, .infix, at: first.tokens.upperBound), !first.hasMultiplier,
      !first.isVague,
      let second = context.numerals.read(at: infix.tokens.upperBound, limit: limit), !second.hasMultiplier,
      let top = first.value.integer, let bottom = second.value.integer, top > 0, top < bottom, bottom <= 1000,
      // "147 dari 350 kursi" counts twice.
      top == 1 && infix.count == 1
        || (first.form == second.form || bottom % 10 == 0)
          && (bottom <= (first.form == .digits ? 5 : 12) || bottom == 10 || bottom == 20 || bottom == 100
            || bottom == 1000),
      !context.claimed[second.tokens.lowerBound], !reading.has(.timeUnits, at: second.tokens.upperBound),
      !reading.has(.percent, at: second.tokens.upperBound),
      let value = first.value.divided(by: second.value)
    else { return nil }
    return quantity(first, second, value, .outOf, infix)
  }

  /// "one child in eight", "satu anak dari lima": the noun between the numbers, and none behind them.
  private func oneIn(_ first: Numeral, _ limit: Int) -> Quantity? {
    let noun = first.tokens.upperBound
    guard first.value == .one, first.form == .words, noun + 1 < limit, context.classes[noun] == .noun,
      let infix = reading.term(.fractions, .infix, at: noun + 1), infix.count == 1,
      let second = context.numerals.read(at: infix.tokens.upperBound, limit: limit), !second.hasMultiplier,
      !second.isVague, let bottom = second.value.integer, (2...100).contains(bottom),
      !context.claimed[second.tokens.lowerBound],
      case let next = second.tokens.upperBound,
      next >= limit
        || !context.classes[next].isNominal && !reading.has(.timeUnits, at: next)
          && !reading.has(.percent, at: next) && !context.isDash(next),
      let value = first.value.divided(by: second.value)
    else { return nil }
    return quantity(first, second, value, .outOf, infix)
  }

  /// Two numbers that make one, with the word between them.
  private func quantity(
    _ first: Numeral, _ second: Numeral, _ value: ExactNumber, _ rule: FigureRule, _ word: Term?
  ) -> Quantity {
    var quantity = quantity(first.tokens.lowerBound..<second.tokens.upperBound, value, rule)
    quantity.rows = first.rows
    if let word { context.note(word, &quantity.rows) }
    context.lists.add(second.rows, to: &quantity.rows)
    return quantity
  }
}
