/// What a lexicon term can do in a sentence: one role, one table.
///
/// The raw value's name is the table's: `changeVerbs` → `change-verbs.tsv`.
public enum Role: UInt8, CaseIterable, Sendable {
  // numbers
  case conventions, numerals, multipliers, vagueNumerals, fractions, multiples, modifiers, rangeMarkers,
    percent
  case currencies, units, classifiers, changeVerbs, changeMarkers, perMarkers, namesWithNumbers, idioms,
    ordinals
  // dates
  case months, weekdays, dayParts, timeUnits, deixis, relativeMarkers, dateModifiers, frequencies, setMarkers
  case timeZones, holidays, seasons, periodHeads
  // structure
  case boilerplate, bylineLabels, outlets, places
  // statements
  case reportingVerbs, attributions, pronouns, personTitles, organisationHeads, blends, eventHeads,
    nameParticles
  // recommendations
  case directives, directiveLinkers, listHeads, themes, topics
  // language
  case functionWords, verbs, adjectives, prefixes, abbreviations

  /// The table's name without its ending: `change-verbs`.
  public var tableName: String {
    String(describing: self).reduce(into: "") { name, letter in
      if letter.isUppercase {
        name += "-" + letter.lowercased()
      } else {
        name.append(letter)
      }
    }
  }

  /// The role whose table has this name.
  public init?(tableName: String) {
    guard let role = Role.allCases.first(where: { $0.tableName == tableName }) else { return nil }
    self = role
  }
}

/// A set of roles, one bit each.
public struct RoleSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }
  public init(_ role: Role) { rawValue = 1 << UInt64(role.rawValue) }

  /// Whether the role is a member.
  @inlinable
  public func contains(_ role: Role) -> Bool { rawValue & (1 << UInt64(role.rawValue)) != 0 }
}
