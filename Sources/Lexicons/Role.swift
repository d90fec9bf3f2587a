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
  case timeZones, holidays, seasons, periodHeads, dateWords
  // structure
  case boilerplate, bylineLabels, outlets, places
  // statements
  case reportingVerbs, attributions, pronouns, personTitles, organisationHeads, blends, eventHeads,
    nameParticles
  case officeWords, appositions, givenNames, reportParts
  // recommendations
  case directives, directiveLinkers, listHeads, parties, themes, topics
  // language
  case functionWords, verbs, adjectives, prefixes, affixes, abbreviations

  /// Whether its terms are of the page, not of the article: they count in whatever language a line is.
  var isOfThePage: Bool { self == .boilerplate || self == .bylineLabels || self == .outlets }

  /// The table's name without its ending: `change-verbs`.
  public var tableName: String { Role.tableNames[Int(rawValue)] }

  private static let tableNames: [String] = allCases.map { role in
    var name: [UInt8] = []
    for byte in String(describing: role).utf8 {
      if byte >= 0x41, byte <= 0x5A { name += [0x2D, byte | 0x20] } else { name.append(byte) }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static let byTableName: [String: Role] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.tableName, $0) })

  /// The role whose table has this name.
  public init?(tableName: String) {
    guard let role = Role.byTableName[tableName] else { return nil }
    self = role
  }
}

/// A set of roles, one bit each.
public struct RoleSet: OptionSet, Hashable, Sendable {
  /// How many roles there can be.
  public static let capacity = 64

  public let rawValue: UInt64
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  @inlinable public init(_ role: Role) { rawValue = 1 << UInt64(role.rawValue) }

  /// Whether the role is a member.
  @inlinable @inline(__always)
  public func contains(_ role: Role) -> Bool { rawValue & (1 << UInt64(role.rawValue)) != 0 }
}
