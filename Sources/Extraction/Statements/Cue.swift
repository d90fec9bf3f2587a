import Lexicons
import Text

/// What a cue can do in a sentence: the classes of `reporting-verbs` and `attributions`.
enum CueClass: String {
  case say, noun, nya, think, passive, title, ask, data, object, anaphor, that, prefix, source

  var bit: CueClasses { CueClasses(rawValue: 1 << CueClass.order.firstIndex(of: self)!) }
  private static let order: [CueClass] = [
    .say, .noun, .nya, .think, .passive, .title, .ask, .data, .object, .anaphor, .that, .prefix, .source,
  ]
}

/// Classes that one term has.
struct CueClasses: OptionSet {
  let rawValue: UInt16
  static let say = CueClass.say.bit
  static let noun = CueClass.noun.bit
  static let clitic = CueClass.nya.bit
  static let think = CueClass.think.bit
  static let passive = CueClass.passive.bit
  static let title = CueClass.title.bit
  static let ask = CueClass.ask.bit
  static let data = CueClass.data.bit
  static let object = CueClass.object.bit
  static let anaphor = CueClass.anaphor.bit
  static let that = CueClass.that.bit
  static let prefix = CueClass.prefix.bit
  static let source = CueClass.source.bit
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
  /// It reports without a speaker: "disebut".
  case open
  /// People note, institutions record.
  case note
}

/// A term that introduces, closes or interrupts a report.
struct Cue {
  var tokens: Range<Int>
  var classes: CueClasses
  var entry: Int32
  /// In "ujarnya": the clitic's letters.
  var clitic: Span?
  var form: CueForm?
}

/// Finds cues.
struct CueReader {
  let reading: Reading

  /// The longest cue that begins at a token, with all its classes.
  func cue(at token: Int) -> Cue? {
    guard token < reading.tokens.count, !reading.roles[token].isDisjoint(with: CueReader.roles) else {
      return nil
    }
    var cue: Cue?
    for term in reading.terms(at: token) where CueReader.roles.contains(term.role) {
      if let found = cue, found.tokens != term.tokens { break }
      guard let kind = CueClass(rawValue: reading.lexicon.entries[Int(term.entry)].kind) else { continue }
      if cue == nil {
        let code = reading.lexicon.entries[Int(term.entry)].code
        cue = Cue(tokens: term.tokens, classes: [], entry: term.entry, form: CueForm(rawValue: code))
      }
      cue?.classes.insert(kind.bit)
      if cue?.form == nil { cue?.form = CueForm(rawValue: reading.lexicon.entries[Int(term.entry)].code) }
      if kind == .nya {
        let code = reading.lexicon.entries[Int(term.entry)].code
        let end = Int(reading.tokens[term.tokens.upperBound - 1].end)
        cue?.clitic = Span(end - code.utf8.count, end)
        cue?.entry = term.entry
        if term.role == .attributions { cue?.classes.insert(.prefix) }
      }
    }
    return cue
  }

  /// Whether a cue of one of these classes begins at a token.
  func has(_ classes: CueClasses, at token: Int) -> Bool {
    guard let cue = cue(at: token) else { return false }
    return !cue.classes.isDisjoint(with: classes)
  }

  private static let roles: RoleSet = [
    RoleSet(.reportingVerbs), RoleSet(.attributions), RoleSet(.reportParts),
  ]
}
