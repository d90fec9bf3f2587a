import Lexicons
import Text

/// Nouns with a possessive pronoun that attributions name instead of somebody.
extension UnitReader {
  /// "Menurut perhitungannya": what belongs to somebody and is nobody; the letters of the pronoun.
  func ownNoun(_ token: Int) -> Span? {
    guard !reading.tokens[token].flags.contains(.capital),
      reading.roles[token].isDisjoint(with: UnitReader.somebody),
      let clitic = facts.clitics.length(in: reading.bytes(token), stem: 4)
    else { return nil }
    let end = Int(reading.tokens[token].end)
    return Span(end - clitic, end)
  }

  /// Whether a word ends in a possessive pronoun.
  func isOwned(_ token: Int) -> Bool { facts.clitics.length(in: reading.bytes(token), stem: 4) != nil }

  /// Words for people and bodies: "pengacaranya" speaks himself.
  private static let somebody: RoleSet = [
    RoleSet(.personTitles), RoleSet(.classifiers), RoleSet(.parties), RoleSet(.organisationHeads),
  ]
}
