import Lexicons
import Records
import Text

/// Reads currencies: "Rp", "US$", "dolar AS", "sen", and the bare "$" by country.
final class CurrencyReader {
  private let reading: Reading
  private let facts: LanguageFacts
  /// Country of the outlet or dateline (ISO 3166).
  private let country: String?
  /// The bare currencies of the text, with what they are in its country.
  // Asked one after another: no check at run time has to say so.
  @exclusivity(unchecked) private var bare: [(entry: Int32, code: Code)] = []

  init(reading: Reading, facts: LanguageFacts, country: String?) {
    self.reading = reading
    self.facts = facts
    self.country = country
  }

  /// A currency as read: its code and what part of it a number counts.
  struct Currency {
    let term: Term
    let code: Code
    /// 1, or 1/100 for a subunit.
    let factor: ExactNumber

    var tokens: Range<Int> { term.tokens }
  }

  /// A currency in front of a number: a symbol or a code.
  func before(at token: Int, limit: Int) -> Currency? {
    guard reading.has(.currencies, at: token) else { return nil }
    for place in reading.termRange(at: token) {
      let term = reading.terms[place]
      guard term.role == .currencies, term.tokens.upperBound < limit else { continue }
      if term.kind == .symbol || term.kind == .code || term.kind == .bare && isSymbol(term) {
        return currency(term)
      }
    }
    return nil
  }

  /// A currency behind a number: a name, a subunit, a code or a symbol.
  func after(at token: Int, limit: Int) -> Currency? {
    guard reading.has(.currencies, at: token) else { return nil }
    for term in reading.terms(at: token) where term.role == .currencies && term.tokens.upperBound <= limit {
      if isOfNext(term, limit) { continue }
      // A one-letter symbol behind a number is more often something else.
      if term.kind == .bare, case let text = reading.entry(term).term, text.utf8.count <= 2,
        text.utf8.first! < 0x80, text != "$"
      {
        continue
      }
      return currency(term)
    }
    return nil
  }

  /// "3 USD50 cards", "two $10 bills": the next number's.
  private func isOfNext(_ term: Term, _ limit: Int) -> Bool {
    let next = term.tokens.upperBound
    return next < limit && reading.tokens[next].kind == .number
      && reading.tokens[next].start == reading.tokens[next - 1].end
      && reading.tokens[term.tokens.lowerBound].flags.contains(.spaceBefore)
  }

  /// "$", "P", "Rs" may stand before the number, "dollar" may not.
  private func isSymbol(_ term: Term) -> Bool {
    let text = reading.entry(term).term.utf8
    return text.count <= 3 || text.contains { $0 >= 0x80 }
  }

  private func currency(_ term: Term) -> Currency? {
    guard let factor = ExactNumber(reading.fraction(term)) else { return nil }
    return Currency(term: term, code: term.kind == .bare ? local(term) : facts.codes[term], factor: factor)
  }

  /// A bare dollar or peso is the country's own, where it has one: ISO 4217 codes begin with the country's.
  private func local(_ term: Term) -> Code {
    if let known = bare.first(where: { $0.entry == term.entry }) { return known.code }
    var code = facts.codes[term]
    if let country, country.utf8.count >= 2, let last = facts.codes.text(code).last {
      let own = String(country.prefix(2)) + String(last)
      let name = reading.entry(term).term
      // "rupees" are no riyals, "$" is no dong: the country's own money goes by the same name.
      let isOwn =
        name.utf8.count <= 3
        ? facts.currencies.has(own, like: isLettered(name) ? nil : facts.codes.text(code))
        : facts.currencies.has(own, called: name)
      if isOwn { code = facts.codes.code(own) ?? code }
    }
    bare.append((term.entry, code))
    return code
  }

  /// "Rs", "P": letters that each country means its own money by.
  private func isLettered(_ symbol: String) -> Bool {
    symbol.utf8.allSatisfy { $0 > 0x40 && $0 < 0x80 || $0 == 0x2E }
  }
}

/// The currencies that have a name of their own, and by which words they go.
struct CurrencyNames: Sendable {
  /// Hashes of ISO 4217 codes, and of the same codes with the first and last word of each name: "SGD dollar".
  private var keys: Set<UInt64> = []
  /// What bare currencies are called, by the hashes of their codes: "dollar".
  private var bare: [UInt64: [UInt64]] = [:]

  init(_ lexicon: Lexicon) {
    let entries = lexicon.entries(of: .currencies)
    keys.reserveCapacity(2 * entries.count)
    for entry in entries {
      let code = WordHash.of(entry.codeBytes)
      if entry.kind == .bare {
        if entry.termBytes.count > 3 { bare[code, default: []].append(WordHash.of(entry.termBytes)) }
        continue
      }
      keys.insert(code)
      guard entry.kind == .name else { continue }
      let term = entry.termBytes
      keys.insert(CurrencyNames.key(code, WordHash.of(term.prefix { $0 != 0x20 })))
      if let space = term.lastIndex(of: 0x20) {
        keys.insert(CurrencyNames.key(code, WordHash.of(term[(space + 1)...])))
      }
    }
  }

  private static func key(_ code: UInt64, _ word: UInt64) -> UInt64 { code &* 31 &+ word }

  /// Whether a currency has this code, and a name that another one's bare form has as well, where one is given.
  func has(_ code: String, like other: String?) -> Bool {
    let hash = WordEvidence.hash(code)
    guard let other else { return keys.contains(hash) }
    return bare[WordEvidence.hash(other)]?.contains { keys.contains(CurrencyNames.key(hash, $0)) } ?? false
  }

  /// Whether a name of the currency with this code begins or ends with a word.
  func has(_ code: String, called word: String) -> Bool {
    keys.contains(CurrencyNames.key(WordEvidence.hash(code), WordEvidence.hash(word)))
  }
}
