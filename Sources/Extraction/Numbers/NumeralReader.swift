import Lexicons
import Records
import Text

/// Reads numerals of any length in every language of the lexicon.
///
///     "tiga puluh satu juta dua ratus ribu"   → 31 200 000
///     "1,2 juta"                              → 1 200 000
///     "one hundred and five thousand"         → 105 000
///     "Rp 1 triliun 250 miliar"               → 1 250 000 000 000
final class NumeralReader {
  let reading: Reading
  /// Where the rows behind numerals are kept, if anybody asks for them.
  private let lists: RowLists?

  init(reading: Reading, lists: RowLists? = nil) {
    self.reading = reading
    self.lists = lists
  }

  /// The longest numeral that begins at a token. `beside money` lets it take "M", "T", "bn".
  func read(at token: Int, limit: Int, money: Bool = false) -> Numeral? {
    var numeral = Numeral()
    return read(at: token, limit: limit, money: money, into: &numeral) ? numeral : nil
  }

  /// Reads the numeral into one that is there already; false where none begins, and then it is anything.
  func read(at token: Int, limit: Int, money: Bool = false, into numeral: inout Numeral) -> Bool {
    guard token < limit else { return false }
    if reading.tokens[token].kind == .number { return digits(token, limit, money, &numeral) }
    let roles = reading.roles[token]
    guard !roles.isDisjoint(with: NumeralReader.starters),
      let found = fractionOfMultiplier(token, limit) ?? vague(token, limit)
        ?? (roles.contains(.numerals) ? words(token, limit) : nil)
    else { return false }
    numeral = found
    return true
  }

  private static let starters: RoleSet = [RoleSet(.numerals), RoleSet(.vagueNumerals), RoleSet(.fractions)]

  /// Keeps the row of a term.
  func note(_ term: Term, _ rows: inout RowList) { lists?.add(term.entry, to: &rows) }

  /// The value of a term that is a whole number.
  func whole(_ term: Term) -> ExactNumber { ExactNumber(Int128(reading.numerator(term))) }

  // MARK: Digits

  private func digits(_ token: Int, _ limit: Int, _ money: Bool, _ numeral: inout Numeral) -> Bool {
    let mark = reading.decimalMark(at: token)
    let span = reading.tokens[token].span
    guard
      let value = DigitGroups.value(
        in: reading.document.bytes, span.start..<span.end, decimalMark: mark)
    else { return false }
    numeral = Numeral(tokens: token..<token + 1, value: value.number, other: value.other, form: .digits)
    guard mayGoOn(token + 1, limit) else { return true }
    takePartedGroup(&numeral, limit)
    if reading.tokens[token + 1].kind == .number { takeSpacedGroups(&numeral, limit) }
    takeFraction(&numeral, limit)
    takeSuffix(&numeral, limit)
    var smallest: ExactNumber?
    while let term = multiplier(numeral.tokens.upperBound, limit, money)
      ?? hyphenated(numeral.tokens.upperBound, limit)
    {
      let factor = whole(term)
      if let smallest, !smallest.isLess(than: factor), smallest != factor { break }
      guard multiply(&numeral, by: factor, term) else { break }
      smallest = factor
      takeSuffix(&numeral, limit)
    }
    if let smallest { addLowerParts(&numeral, below: smallest, limit, money) }
    if smallest == nil, let term = vagueMultiplier(numeral.tokens.upperBound, limit) {
      scale(&numeral, by: term)
    }
    return true
  }

  /// Whether anything stands behind digits that may belong to the number.
  private func mayGoOn(_ next: Int, _ limit: Int) -> Bool {
    guard next < limit else { return false }
    if !reading.roles[next].isDisjoint(with: NumeralReader.continuers) { return true }
    switch reading.tokens[next].kind {
    case .slashed, .number: return true
    case .word: return false
    default: return reading.isMark(",", at: next) || reading.isMark("-", at: next)
    }
  }

  /// Roles of what goes on behind digits.
  private static let continuers: RoleSet = [
    RoleSet(.numerals), RoleSet(.fractions), RoleSet(.modifiers), RoleSet(.multipliers),
    RoleSet(.vagueNumerals),
  ]

  /// "1 triliun 250 miliar": parts with smaller multipliers add up.
  private func addLowerParts(_ numeral: inout Numeral, below factor: ExactNumber, _ limit: Int, _ money: Bool)
  {
    var factor = factor
    while numeral.tokens.upperBound + 1 < limit, reading.tokens[numeral.tokens.upperBound].kind == .number,
      let term = multiplier(numeral.tokens.upperBound + 1, limit, money),
      let value = DigitGroups.value(of: reading.bytes(numeral.tokens.upperBound), decimalMark: 0x2C)
    {
      let lower = whole(term)
      guard lower.isLess(than: factor), let part = value.number.multiplied(by: lower),
        part.isLess(than: factor), let sum = numeral.value.adding(part)
      else { return }
      numeral.value = sum
      note(term, &numeral.rows)
      numeral.extend(to: term)
      factor = lower
    }
  }

  /// "2 1/2", "2 and a half": a fraction behind a whole number.
  private func takeFraction(_ numeral: inout Numeral, _ limit: Int) {
    let end = numeral.tokens.upperBound
    guard let (fraction, next, term) = trailingFraction(end, limit), let sum = numeral.value.adding(fraction)
    else { return }
    numeral.value = sum
    numeral.tokens = numeral.tokens.lowerBound..<next
    if let term { note(term, &numeral.rows) }
  }

  /// A fraction that adds to the number before it: "setengah", "and a half", "1/2".
  @inline(__always)
  private func trailingFraction(_ token: Int, _ limit: Int) -> (ExactNumber, Int, Term?)? {
    guard token < limit,
      reading.tokens[token].kind == .slashed
        || !reading.roles[token].isDisjoint(with: NumeralReader.fractionOpeners)
    else { return nil }
    return readTrailingFraction(token, limit)
  }

  /// Roles of the words with which a fraction behind a number begins.
  private static let fractionOpeners: RoleSet = [RoleSet(.numerals), RoleSet(.fractions)]

  @inline(never)
  private func readTrailingFraction(_ token: Int, _ limit: Int) -> (ExactNumber, Int, Term?)? {
    if reading.tokens[token].kind == .slashed, reading.tokens[token].flags.contains(.spaceBefore),
      let fraction = DigitGroups.fraction(reading.bytes(token))
    {
      return (fraction, token + 1, nil)
    }
    var next = token
    if let joiner = reading.term(.numerals, .joiner, at: next) {
      next = joiner.tokens.upperBound
      if let article = reading.term(.numerals, .article, at: next) { next = article.tokens.upperBound }
    }
    guard let term = reading.term(.fractions, .whole, at: next), term.tokens.upperBound <= limit,
      let value = ExactNumber(reading.fraction(term))
    else { return nil }
    // Another number is not made of "lima setengah hati" but of "satu setengah juta".
    return (value, term.tokens.upperBound, term)
  }

  /// "140-an", "20an": about so many.
  private func takeSuffix(_ numeral: inout Numeral, _ limit: Int) {
    let end = numeral.tokens.upperBound
    guard end < limit else { return }
    let suffix = reading.isMark("-", at: end) ? end + 1 : end
    guard suffix < limit, !reading.tokens[suffix].flags.contains(.spaceBefore),
      let term = reading.term(.modifiers, .suffix, at: suffix)
    else { return }
    numeral.isApproximate = true
    note(term, &numeral.rows)
    numeral.extend(to: term)
  }

  // MARK: Multipliers

  /// A multiplier at a token; those of class `money` only beside a currency.
  func multiplier(_ token: Int, _ limit: Int, _ money: Bool) -> Term? {
    guard token < limit, reading.has(.multipliers, at: token) else { return nil }
    for place in reading.termRange(at: token) {
      let term = reading.terms[place]
      if term.role == .multipliers, term.tokens.upperBound <= limit, money || term.kind != .money {
        return term
      }
    }
    return nil
  }

  /// "a 2.5-million-ton plant": a multiplier behind a hyphen.
  private func hyphenated(_ hyphen: Int, _ limit: Int) -> Term? {
    guard hyphen + 1 < limit, reading.isMark("-", at: hyphen),
      reading.tokens[hyphen - 1].end == reading.tokens[hyphen + 1].start - 1,
      let term = multiplier(hyphen + 1, limit, false), term.kind == .word
    else { return nil }
    return term
  }

  func multiply(_ numeral: inout Numeral, by term: Term) -> Bool {
    multiply(&numeral, by: whole(term), term)
  }

  private func multiply(_ numeral: inout Numeral, by factor: ExactNumber, _ term: Term) -> Bool {
    // Three digits behind the other language's mark are decimals before a multiplier: "Rp1.842 trillion".
    guard let value = (numeral.withoutNoughts ?? numeral.value).multiplied(by: factor) else { return false }
    numeral.value = value
    numeral.other = nil
    numeral.factor = numeral.hasMultiplier ? numeral.factor.multiplied(by: factor) ?? factor : factor
    numeral.hasMultiplier = true
    note(term, &numeral.rows)
    numeral.extend(to: term)
    return true
  }

  // MARK: Vague numerals

  /// "ratusan ribu", "dozens", "tens of thousands": the least number meant.
  private func vague(_ token: Int, _ limit: Int) -> Numeral? {
    guard let term = reading.term(.vagueNumerals, at: token), term.tokens.upperBound <= limit else {
      return nil
    }
    var numeral = Numeral(tokens: term.tokens, value: whole(term), form: .words)
    numeral.isVague = true
    note(term, &numeral.rows)
    while let next = multiplier(numeral.tokens.upperBound, limit, false), next.kind == .word,
      multiply(&numeral, by: next)
    {}
    return numeral
  }

  private func words(_ token: Int, _ limit: Int) -> Numeral? {
    var reader = WordNumerals(numerals: self, limit: limit)
    guard var numeral = reader.read(at: token) else { return nil }
    let end = numeral.tokens.upperBound
    guard mayGoOn(end, limit) else { return numeral }
    if let (fraction, next, term) = trailingFraction(end, limit), let sum = numeral.value.adding(fraction) {
      numeral.value = sum
      numeral.tokens = token..<next
      if let term { note(term, &numeral.rows) }
      if let term = multiplier(next, limit, false), term.kind == .word { _ = multiply(&numeral, by: term) }
    } else if let term = vagueMultiplier(numeral.tokens.upperBound, limit) {
      scale(&numeral, by: term)
    }
    takeSuffix(&numeral, limit)
    return numeral
  }

  /// "dua jutaan": about two millions.
  private func vagueMultiplier(_ token: Int, _ limit: Int) -> Term? {
    guard let term = reading.term(.vagueNumerals, at: token), term.tokens.upperBound <= limit,
      reading.numerator(term) >= 1000
    else { return nil }
    return term
  }

  private func scale(_ numeral: inout Numeral, by term: Term) {
    let factor = whole(term)
    guard let value = numeral.value.multiplied(by: factor) else { return }
    numeral.value = value
    numeral.other = nil
    numeral.hasMultiplier = true
    numeral.factor = factor
    numeral.isApproximate = true
    note(term, &numeral.rows)
    numeral.extend(to: term)
  }
}
