/// A class of a term within its role: what the column `class` of a table says.
///
///     TermClass(name: "half-day")      // .halfDay
///     TermClass.halfDay.name           // "half-day"
public enum TermClass: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// The cell is empty.
  case unclassed
  case digit, teen, ten, belas, puluh, ratus, whole, article, sign, point, decimal, joiner, word,
    abbreviation,
    money, denominator, infix, cue, pair, adverb, adjective, verb, suffix, before, after, filler, opener,
    closer, either, symbol, code, name, subunit, bare, length, area, volume, mass, energy, power,
    temperature, speed, information, pressure, time, count, other, age, person, animal, thing, human,
    event, quantity, noun, fund, preposition, comparison, slash, each, prefix, roman, unit, one, tense,
    dated, clock, day, vague, joint, times, halfDay, local, weekend, follower, within, part, of, middle,
    line, section, inline, alone, note, portal, paper, agency, broadcaster, city, province, country,
    region, demonym, say, nya, think, passive, title, ask, data, object, anaphor, similar, that, source,
    first, clitic, office, honorific, organisation, group, term, modal, necessity, drive, root, remind,
    urgency, claim, imperative, list, fact, contrast, voice, negative, clause, content, action, agent, strong,
    weak,
    `for`, end, conjunction, pronoun, determiner, auxiliary, negation, copula, relative, particle,
    genitive, comitative, essive, locative, partitive, purposive, command, gerund, nominal, base, plural,
    intransitive, participle, never, number, potential, state, nickname, rank, income, dative, tolerance,
    oblique, stance, manner

  /// The name as the tables write it.
  public var name: String { TermClass.names[Int(rawValue)] }

  /// The class of a name that some role's table may use.
  public init?(name: String) {
    guard let place = TermClass.names.firstIndex(of: name) else { return nil }
    self = TermClass.allCases[place]
  }

  /// Names in the order of the cases; written out, for a start must not wait for reflection.
  static let names: [String] = [
    "", "digit", "teen", "ten", "belas", "puluh", "ratus", "whole", "article", "sign", "point", "decimal",
    "joiner",
    "word", "abbreviation", "money", "denominator", "infix", "cue", "pair", "adverb", "adjective", "verb",
    "suffix", "before", "after", "filler", "opener", "closer", "either", "symbol", "code", "name",
    "subunit", "bare", "length", "area", "volume", "mass", "energy", "power", "temperature", "speed",
    "information", "pressure", "time", "count", "other", "age", "person", "animal", "thing", "human",
    "event", "quantity", "noun", "fund", "preposition", "comparison", "slash", "each", "prefix", "roman",
    "unit", "one", "tense", "dated", "clock", "day", "vague", "joint", "times", "half-day", "local",
    "weekend", "follower", "within", "part", "of", "middle", "line", "section", "inline", "alone", "note",
    "portal", "paper", "agency", "broadcaster", "city", "province", "country", "region", "demonym", "say",
    "nya", "think", "passive", "title", "ask", "data", "object", "anaphor", "similar", "that", "source",
    "first", "clitic", "office", "honorific", "organisation", "group", "term", "modal", "necessity",
    "drive", "root", "remind", "urgency", "claim", "imperative", "list", "fact", "contrast", "voice",
    "negative",
    "clause", "content", "action", "agent", "strong", "weak", "for", "end", "conjunction", "pronoun",
    "determiner", "auxiliary", "negation", "copula", "relative", "particle", "genitive", "comitative",
    "essive", "locative", "partitive", "purposive", "command", "gerund", "nominal", "base", "plural",
    "intransitive",
    "participle", "never", "number", "potential", "state", "nickname", "rank", "income",
    "dative", "tolerance", "oblique", "stance", "manner",
  ]
}

/// A set of classes, one bit each.
///
///     let set: TermClassSet = [.preposition, .conjunction]
///     set.contains(.preposition)       // true
public struct TermClassSet: Sendable, ExpressibleByArrayLiteral {
  @usableFromInline var low: UInt128 = 0
  @usableFromInline var high: UInt128 = 0

  /// A set of some classes.
  @inlinable @inline(__always)
  public init(arrayLiteral elements: TermClass...) {
    _onFastPath()  // Lets the optimiser fold literals, as in the standard library's option sets.
    for element in elements { insert(element) }
  }

  /// Adds a class.
  @inlinable @inline(__always)
  public mutating func insert(_ element: TermClass) {
    if element.rawValue < 128 {
      low |= 1 &<< UInt128(element.rawValue)
    } else {
      high |= 1 &<< UInt128(element.rawValue & 127)
    }
  }

  /// Whether a class is a member.
  @inlinable @inline(__always)
  public func contains(_ element: TermClass) -> Bool {
    let half = element.rawValue < 128 ? low : high
    return half &>> UInt128(element.rawValue & 127) & 1 != 0
  }
}
