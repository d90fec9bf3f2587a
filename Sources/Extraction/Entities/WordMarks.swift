import Lexicons
import Text

/// What the readers of names ask of one token again and again, a bit each.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt16

  /// A capitalised word of the article: what it shows of the word wherever it stands was looked at.
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
