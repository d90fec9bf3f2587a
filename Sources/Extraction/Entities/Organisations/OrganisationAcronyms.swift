import Lexicons
import Text

/// Acronyms in brackets behind an organisation's name.
extension OrganisationNames {
  /// Whether the words right before a bracket begin with the letters in it.
  func isInitials(_ short: Range<Int>, before open: Int, _ floor: Int) -> Bool {
    guard short.count == 1 else { return false }
    let letters = reading.bytes(short.lowerBound)
    guard letters.count > 1, letters.count <= 6, open - letters.count >= floor else { return false }
    return zip(open - letters.count..<open, letters).allSatisfy { token, letter in
      evidence.has(.word, at: token) && (reading.bytes(token).first ?? 0) | 0x20 == letter | 0x20
    }
  }

  /// "Asosiasi Persepatuan Indonesia (Aprisindo)": pieces of the words in another order, the first one first.
  private func isBlended(_ short: Range<Int>, _ core: Range<Int>) -> Bool {
    guard short.count == 1, reading.roles[short.lowerBound].isEmpty else { return false }
    let letters = reading.bytes(short.lowerBound)
    guard letters.count >= 5, let first = reading.bytes(core.lowerBound).first, letters.first == first else {
      return false
    }
    var known = [Bool](filledWith: false, count: 256)
    for token in core { for byte in reading.bytes(token) { known[Int(byte | 0x20)] = true } }
    return letters.allSatisfy { known[Int($0 | 0x20)] }
  }

  /// "Confederation of Archipelago Unions (KSPN)": the initials of the name in its own language.
  private func isForeign(_ short: Range<Int>, _ core: Range<Int>) -> Bool {
    short.count == 1 && core.count > 2 && evidence.has(.allCapitals, at: short.lowerBound)
      && (3...8).contains(reading.bytes(short.lowerBound).count)
      && !evidence.has(.places, at: short.lowerBound)
      && reading.roles[short.lowerBound].isDisjoint(with: [RoleSet(.currencies), RoleSet(.units)])
      // "PT Batavia Emas (EMBA)": what its share is called.
      && !core.contains { token in
        evidence.term(.organisationHeads, at: token).map { reading.isCode($0, "firm") } ?? false
      }
  }

  /// A name with the acronym in brackets behind it, where one stands there.
  func bracketed(_ core: Range<Int>, _ limit: Int, _ rule: OrganisationRule) -> OrganisationName {
    var name = OrganisationName(core: core, end: core.upperBound, rule: rule)
    guard let short = phrases.bracketed(core.upperBound, limit) else { return name }
    guard
      phrases.abbreviates(short, core) || opening(core.lowerBound) != nil && isBlended(short, core)
        || evidence.term(.blends, .organisation, at: short.lowerBound)?.tokens == short
        || isForeign(short, core)
    else { return name }
    name.acronym = short
    name.end = short.upperBound + 1
    return name
  }
}
