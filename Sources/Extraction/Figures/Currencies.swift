import Lexicons
import Records
import Text

/// Reads currencies: "Rp", "US$", "dolar AS", "sen", and the bare "$" by country.
struct CurrencyReader {
  let reading: Reading
  let facts: LanguageFacts
  /// Country of the outlet or dateline (ISO 3166).
  let country: String?

  /// A currency as read: its code and what part of it a number counts.
  struct Currency {
    var tokens: Range<Int>
    var code: String
    /// 1, or 1/100 for a subunit.
    var factor: ExactNumber
    var row: Int32
  }

  /// A currency in front of a number: a symbol or a code.
  func before(at token: Int, limit: Int) -> Currency? {
    guard reading.has(.currencies, at: token) else { return nil }
    for term in reading.terms(at: token) where term.role == .currencies && term.tokens.upperBound < limit {
      let entry = reading.entry(term)
      if entry.kind == "symbol" || entry.kind == "code" || entry.kind == "bare" && isSymbol(entry) {
        return currency(term, entry)
      }
    }
    return nil
  }

  /// A currency behind a number: a name, a subunit, a code or a symbol.
  func after(at token: Int, limit: Int) -> Currency? {
    guard reading.has(.currencies, at: token) else { return nil }
    for term in reading.terms(at: token) where term.role == .currencies && term.tokens.upperBound <= limit {
      let entry = reading.entry(term)
      // A one-letter symbol behind a number is more often something else.
      if entry.kind == "bare", entry.term.utf8.count <= 2, entry.term.utf8.first! < 0x80, entry.term != "$" {
        continue
      }
      return currency(term, entry)
    }
    return nil
  }

  /// "$", "P", "Rs" may stand before the number, "dollar" may not.
  private func isSymbol(_ entry: Entry) -> Bool {
    entry.term.utf8.count <= 3 || entry.term.utf8.contains { $0 >= 0x80 }
  }

  private func currency(_ term: Term, _ entry: Entry) -> Currency? {
    guard let factor = ExactNumber(entry) else { return nil }
    let code = entry.kind == "bare" ? local(entry.code, entry.term) : entry.code
    return Currency(tokens: term.tokens, code: code, factor: factor, row: term.entry)
  }

  /// A bare dollar or peso is the country's own, where it has one: ISO 4217 codes begin with the country's.
  private func local(_ code: String, _ term: String) -> String {
    guard let country, country.utf8.count >= 2, let last = code.last else { return code }
    let own = String(country.prefix(2)) + String(last)
    // "rupees" are no riyals: the country's own money goes by the same name.
    let isOwn = term.utf8.count <= 3 ? facts.currencies.has(own) : facts.currencies.has(own, called: term)
    return isOwn ? own : code
  }
}

/// The currencies that have a name of their own, and by which words they go.
struct CurrencyNames: Sendable {
  /// Hashes of ISO 4217 codes, and of the same codes with the first and last word of each name: "SGD dollar".
  private var keys: Set<UInt64> = []

  init(_ lexicon: Lexicon) {
    let entries = lexicon.entries(of: .currencies)
    keys.reserveCapacity(2 * entries.count)
    for entry in entries where entry.termClass != .bare {
      let code = WordEvidence.hash(entry.code)
      keys.insert(code)
      guard entry.termClass == .name else { continue }
      let words = WordEvidence.hashes(of: entry.term)
      if let first = words.first { keys.insert(CurrencyNames.key(code, first)) }
      if words.count > 1, let last = words.last { keys.insert(CurrencyNames.key(code, last)) }
    }
  }

  private static func key(_ code: UInt64, _ word: UInt64) -> UInt64 { code &* 31 &+ word }

  /// Whether a currency has this code.
  func has(_ code: String) -> Bool { keys.contains(WordEvidence.hash(code)) }

  /// Whether a name of the currency with this code begins or ends with a word.
  func has(_ code: String, called word: String) -> Bool {
    keys.contains(CurrencyNames.key(WordEvidence.hash(code), WordEvidence.hash(word)))
  }
}
