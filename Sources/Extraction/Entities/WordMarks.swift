import Lexicons
import Text

/// What the readers of names ask of one token again and again, a bit each, in one place.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt32

  @inline(__always)
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// What the article shows of a capitalised word wherever it stands was looked at.
  static let known = WordMarks(rawValue: 1 << 0)
  /// It occurs in small letters as well: a common noun.
  static let lowered = WordMarks(rawValue: 1 << 1)
  /// It stands alone where somebody is named: "kata Anwar", "Mr Wilson".
  static let solo = WordMarks(rawValue: 1 << 2)
  /// It begins something else than a name, here.
  static let stops = WordMarks(rawValue: 1 << 3)

  // The codes of office words.
  static let joiner = WordMarks(rawValue: 1 << 4)
  static let place = WordMarks(rawValue: 1 << 5)
  static let article = WordMarks(rawValue: 1 << 6)
  static let thing = WordMarks(rawValue: 1 << 7)
  /// "yayasan", "company".
  static let body = WordMarks(rawValue: 1 << 8)

  /// A verb of saying or an attribution ends right before it, or a title does.
  static let behindCue = WordMarks(rawValue: 1 << 9)
  static let behindTitle = WordMarks(rawValue: 1 << 10)

  // The token's flags.
  static let spaceBefore = WordMarks(rawValue: 1 << 11)
  static let lineStart = WordMarks(rawValue: 1 << 12)
  static let numerals = WordMarks(rawValue: 1 << 13)
  /// The first letter is upper case; only words have letters.
  static let capital = WordMarks(rawValue: 1 << 14)
  static let allCapitals = WordMarks(rawValue: 1 << 15)
  /// Of a role that some word has which ends what is no name, or which is one that sentences begin with.
  static let blocks = WordMarks(rawValue: 1 << 16)
  static let common = WordMarks(rawValue: 1 << 17)
  static let word = WordMarks(rawValue: 1 << 18)

  // That a term of a role begins here.
  static let functionWords = WordMarks(rawValue: 1 << 19)
  static var places: WordMarks { WordMarks(.places) }
  static var reportingVerbs: WordMarks { WordMarks(.reportingVerbs) }
  static var attributions: WordMarks { WordMarks(.attributions) }
  static var pronouns: WordMarks { WordMarks(.pronouns) }
  static var personTitles: WordMarks { WordMarks(.personTitles) }
  static var organisationHeads: WordMarks { WordMarks(.organisationHeads) }
  static var blends: WordMarks { WordMarks(.blends) }
  static var eventHeads: WordMarks { WordMarks(.eventHeads) }
  static var nameParticles: WordMarks { WordMarks(.nameParticles) }
  static var officeWords: WordMarks { WordMarks(.officeWords) }
  static var appositions: WordMarks { WordMarks(.appositions) }
  static var givenNames: WordMarks { WordMarks(.givenNames) }

  /// The mark of a role, which must be one of these.
  @inline(__always)
  init(_ role: Role) {
    rawValue = role == .functionWords ? 1 << 19 : 1 << (20 + UInt32(role.rawValue &- Role.places.rawValue))
  }

  /// What a token shows by itself: its flags, whether it is a word, and its roles, of which those from `places` to
  /// `givenNames` stand together.
  @inline(__always)
  init(_ token: Token, _ roles: RoleSet) {
    func bit(_ role: Role) -> UInt32 {
      UInt32(truncatingIfNeeded: roles.rawValue >> UInt64(role.rawValue)) & 1
    }
    let own = UInt32(truncatingIfNeeded: roles.rawValue >> UInt64(Role.places.rawValue)) << 20
    let said = roles.any(of: Grammar.blockingRoles) << 16 | roles.any(of: Grammar.commonRoles) << 17
    rawValue =
      UInt32(token.flags.rawValue & 0x1B) << 11 | bit(.numerals) << 13 | UInt32(truncatingIfNeeded: said)
      | (token.kind == .word ? 1 : 0) << 18 | bit(.functionWords) << 19 | own
  }
}

extension RoleSet {
  /// 1 where one of some roles is a member, else 0, without a branch.
  @inline(__always)
  func any(of roles: RoleSet) -> UInt64 {
    let common = rawValue & roles.rawValue
    return (common | (0 &- common)) >> 63
  }
}

/// The marks of each office word, read once for all articles.
struct OfficeWords: Sendable {
  /// By the entry's number less the lowest.
  private var marks: [WordMarks] = []
  private var first = 0

  init(_ lexicon: Lexicon) {
    let entries = lexicon.entries(of: .officeWords)
    guard let low = entries.map(\.id).min(), let high = entries.map(\.id).max() else { return }
    first = Int(low)
    marks = Array(repeating: [], count: Int(high - low) + 1)
    for entry in entries {
      switch entry.code {
      case "joiner": marks[Int(entry.id - low)] = .joiner
      case "place": marks[Int(entry.id - low)] = .place
      case "article": marks[Int(entry.id - low)] = .article
      case "thing": marks[Int(entry.id - low)] = .thing
      case "body", "company": marks[Int(entry.id - low)] = .body
      default: break
      }
    }
  }

  @inline(__always)
  func marks(of entry: Int32) -> WordMarks { marks[Int(entry) - first] }
}
