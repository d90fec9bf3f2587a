/// What a lexicon term can do in a sentence: one role, one table.
///
/// The raw value's name is the table's: `changeVerbs` → `change-verbs.tsv`.
public enum Role: UInt8, CaseIterable, Sendable, BitwiseCopyable {
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

  /// Names in the order of the cases; written out, for a start must not wait for reflection.
  static let tableNames: [String] = [
    "conventions", "numerals", "multipliers", "vague-numerals", "fractions", "multiples", "modifiers",
    "range-markers", "percent", "currencies", "units", "classifiers", "change-verbs", "change-markers",
    "per-markers", "names-with-numbers", "idioms", "ordinals", "months", "weekdays", "day-parts",
    "time-units", "deixis", "relative-markers", "date-modifiers", "frequencies", "set-markers",
    "time-zones", "holidays", "seasons", "period-heads", "date-words", "boilerplate", "byline-labels",
    "outlets", "places", "reporting-verbs", "attributions", "pronouns", "person-titles",
    "organisation-heads", "blends", "event-heads", "name-particles", "office-words", "appositions",
    "given-names", "report-parts", "directives", "directive-linkers", "list-heads", "parties", "themes",
    "topics", "function-words", "verbs", "adjectives", "prefixes", "affixes", "abbreviations",
  ]

  private static let byTableName: [String: Role] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.tableName, $0) })

  /// The role whose table has this name.
  public init?(tableName: String) {
    guard let role = Role.byTableName[tableName] else { return nil }
    self = role
  }
}

/// A set of roles, one bit each.
public struct RoleSet: OptionSet, Hashable, Sendable, BitwiseCopyable {
  /// How many roles there can be.
  public static let capacity = 64

  /// A role's bit is the one of its number.
  public let rawValue: UInt64
  /// The roles whose bits are set.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// One role.
  @inlinable public init(_ role: Role) { rawValue = 1 &<< UInt64(role.rawValue) }

  /// Whether the role is a member.
  @inlinable @inline(__always)
  public func contains(_ role: Role) -> Bool { rawValue & 1 &<< UInt64(role.rawValue) != 0 }
}
