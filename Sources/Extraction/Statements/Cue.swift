import Lexicons
import Text

/// What a cue can do in a sentence: the classes of `reporting-verbs` and `attributions`.
enum CueClass: String {
  case say, noun, nya, think, passive, title, ask, data, object, anaphor, that, prefix, source, similar,
    pronoun

  var bit: CueClasses {
    switch self {
    case .say: .say
    case .noun: .noun
    case .nya: .clitic
    case .think: .think
    case .passive: .passive
    case .title: .title
    case .ask: .ask
    case .data: .data
    case .object: .object
    case .anaphor: .anaphor
    case .that: .that
    case .prefix: .prefix
    case .source: .source
    case .similar: .similar
    case .pronoun: .pronoun
    }
  }
}

/// Classes that one term has.
struct CueClasses: OptionSet {
  let rawValue: UInt16
  static let say = CueClasses(rawValue: 1 << 0)
  static let noun = CueClasses(rawValue: 1 << 1)
  static let clitic = CueClasses(rawValue: 1 << 2)
  static let think = CueClasses(rawValue: 1 << 3)
  static let passive = CueClasses(rawValue: 1 << 4)
  static let title = CueClasses(rawValue: 1 << 5)
  static let ask = CueClasses(rawValue: 1 << 6)
  static let data = CueClasses(rawValue: 1 << 7)
  static let object = CueClasses(rawValue: 1 << 8)
  static let anaphor = CueClasses(rawValue: 1 << 9)
  static let that = CueClasses(rawValue: 1 << 10)
  static let prefix = CueClasses(rawValue: 1 << 11)
  static let source = CueClasses(rawValue: 1 << 12)
  /// "hal senada": what follows is like what stands before, and somebody else says it.
  static let similar = CueClasses(rawValue: 1 << 13)
  /// "it": a body that speaks.
  static let pronoun = CueClasses(rawValue: 1 << 14)
}

/// What a cue asks of the words around it: the code of a reporting verb.
enum CueForm: String {
  /// A verb must follow in what is said: "menyampaikan harga naik", and not "menyampaikan apresiasi".
  case clause
  /// A hearer stands behind it: "told reporters".
  case hearer
  /// It counts beside a quotation alone: "continued".
  case quote
  /// It goes on with the speaker at hand: "adding that".
  case participle
  /// The same, and for the subject of a sentence in which nobody spoke yet: ", saying it had …".
  case saying
  /// It reports without a speaker: "disebut".
  case open
  /// People note, institutions record.
  case note
  /// It reports before a comma alone: "melanjutkan, …", but not "melanjutkan perjalanan".
  case comma
}

/// A term that introduces, closes or interrupts a report.
struct Cue {
  var tokens: Range<Int>
  var classes: CueClasses
  var entry: Int32
  /// In "ujarnya": the clitic's letters.
  var clitic: Span?
  var form: CueForm?

  /// Whether it goes on with the speaker at hand.
  var isParticiple: Bool { form == .participle || form == .saying }
}

/// What each lexicon entry is as a cue, read once for all articles.
struct CueTable: Sendable {
  /// A class and a form by entry, at the entry's number less the lowest.
  private var rows: [Row] = []
  private var first = 0

  struct Row: Sendable {
    var kind: CueClasses = []
    var form: CueForm?
  }

  init(_ lexicon: Lexicon) {
    let entries = CueReader.roleList.flatMap { lexicon.entries(of: $0) }
    guard let low = entries.map(\.id).min(), let high = entries.map(\.id).max() else { return }
    first = Int(low)
    rows = Array(repeating: Row(), count: Int(high - low) + 1)
    // Rows of one class stand together.
    var last = (name: TermClass.unclassed, kind: CueClasses())
    for entry in entries {
      if entry.kind != last.name { last = (entry.kind, CueClass(rawValue: entry.kind.name)?.bit ?? []) }
      let code = entry.code
      rows[Int(entry.id) - first] = Row(kind: last.kind, form: code.isEmpty ? nil : CueForm(rawValue: code))
    }
  }

  subscript(term: Term) -> Row { rows[Int(term.entry) - first] }
}

/// Finds cues.
struct CueReader {
  let reading: Reading
  let table: CueTable

  init(reading: Reading, facts: LanguageFacts) {
    self.reading = reading
    table = facts.cues
  }

  /// The longest cue that begins at a token, with all its classes.
  func cue(at token: Int) -> Cue? {
    guard isCue(token) else { return nil }
    var cue: Cue?
    for place in reading.termRange(at: token) {
      let term = reading.terms[place]
      guard CueReader.roles.contains(term.role) else { continue }
      if let found = cue, found.tokens != term.tokens { break }
      let row = table[term]
      if row.kind.isEmpty || row.kind == .passive && isActive(term) { continue }
      if cue == nil { cue = Cue(tokens: term.tokens, classes: [], entry: term.entry) }
      cue?.classes.insert(row.kind)
      if cue?.form == nil { cue?.form = row.form }
      if row.kind == .clitic {
        let end = Int(reading.tokens[term.tokens.upperBound - 1].end)
        cue?.clitic = Span(end - reading.entry(term).codeBytes.count, end)
        cue?.entry = term.entry
        if term.role == .attributions { cue?.classes.insert(.prefix) }
      }
    }
    return cue
  }

  /// "The ministry said by phone that …": a verb and what follows it, behind a subject and no copula.
  private func isActive(_ term: Term) -> Bool {
    guard term.count > 1, reading.functionWord(term.tokens.upperBound - 1, [.preposition]) != nil,
      reading.has(.reportingVerbs, .say, at: Int(term.first)), term.first > 0
    else { return false }
    let before = Int(term.first) - 1
    return reading.tokens[before].kind == .word && reading.functionWord(before, [.copula, .auxiliary]) == nil
      && reading.isLower(term.tokens.upperBound)
  }

  /// Whether a cue of one of these classes begins at a token.
  @inline(__always)
  func has(_ classes: CueClasses, at token: Int) -> Bool { isCue(token) && isCue(classes, token) }

  @inline(__always)
  private func isCue(_ token: Int) -> Bool {
    token >= 0 && token < reading.roles.count && !reading.roles[token].isDisjoint(with: CueReader.roles)
  }

  @inline(never)
  private func isCue(_ classes: CueClasses, _ token: Int) -> Bool {
    !(cue(at: token)?.classes ?? []).isDisjoint(with: classes)
  }

  fileprivate static let roleList: [Role] = [.reportingVerbs, .attributions, .reportParts]
  private static let roles: RoleSet = [
    RoleSet(.reportingVerbs), RoleSet(.attributions), RoleSet(.reportParts),
  ]
}
