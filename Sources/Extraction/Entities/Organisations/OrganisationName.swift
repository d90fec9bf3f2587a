/// What reads an organisation's name.
enum OrganisationRule: String, Sendable {
  case opener = "organisation.opener"
  case own = "organisation.own"
  case short = "organisation.short"
  case government = "organisation.government"
  case introduced = "organisation.introduced"
  case closer = "organisation.closer"
  case blend = "organisation.blend"
  case acronymFirst = "organisation.acronym-first"
  case spelledOut = "organisation.spelled-out"
  case office = "organisation.office"
  case modifier = "organisation.modifier"
  case known = "organisation.known"
}

/// A place where an organisation's name stands.
struct OrganisationName: Sendable {
  /// The name, without acronym.
  var core: Range<Int>
  /// The acronym that stands beside it, in brackets or before them.
  var acronym: Range<Int>?
  /// Behind everything that was read.
  var end: Int
  /// Which rule read it.
  var rule: OrganisationRule
  /// A kind of body that many have and that alone names none: "Pemprov", "KJRI".
  var isGeneric = false
}
