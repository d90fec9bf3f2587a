import Lexicons

/// The code of a lexicon row as a small integer: rules compare it, output spells it (``CodeTable``).
struct Code: Hashable, Sendable {
  fileprivate(set) var number: UInt16

  static let none = Code(number: 0)

  /// Codes that rules ask for.
  enum Known: UInt16, CaseIterable, Sendable {
    case none
    case from, to, by, increase, decrease
    case approx, moreThan, lessThan, equalOrMore, equalOrLess
    case comparison, anaphoric, anaphoricCount
    case year, month, week, day, quarter, half, decade, century, hour, minute, second
    case ageInYears, ageInMonths, ageInWeeks, ageInDays, one, percent, percentagePoint, point

    /// As the tables write it.
    var text: String {
      switch self {
      case .none: ""
      case .from: "from"
      case .to: "to"
      case .by: "by"
      case .increase: "increase"
      case .decrease: "decrease"
      case .approx: "approx"
      case .moreThan: "more_than"
      case .lessThan: "less_than"
      case .equalOrMore: "equal_or_more"
      case .equalOrLess: "equal_or_less"
      case .comparison: "comparison"
      case .anaphoric: "anaphoric"
      case .anaphoricCount: "anaphoric-count"
      case .year: "Y"
      case .month: "M"
      case .week: "W"
      case .day: "D"
      case .quarter: "Q"
      case .half: "H"
      case .decade: "DE"
      case .century: "CE"
      case .hour: "TH"
      case .minute: "TM"
      case .second: "TS"
      case .ageInYears: "a"
      case .ageInMonths: "mo"
      case .ageInWeeks: "wk"
      case .ageInDays: "d"
      case .one: "1"
      case .percent: "%"
      case .percentagePoint: "[pp]"
      case .point: "{point}"
      }
    }
  }

  init(_ known: Known) { number = known.rawValue }

  fileprivate init(number: UInt16) { self.number = number }

  /// The code as one that rules ask for, where it is one.
  var known: Known? { Known(rawValue: number) }

  static func == (code: Code, known: Known) -> Bool { code.number == known.rawValue }
  static func != (code: Code, known: Known) -> Bool { code.number != known.rawValue }
}

/// The codes of the roles that figures are made of, read once for all articles.
///
///     table[term] == .moreThan
///     table.text(table[term])     // "more_than"
struct CodeTable: Sendable {
  /// The code of each entry, by the entry's number.
  private var codes: [Code]
  private var texts: [String]
  private var numbers: [String: UInt16] = [:]

  private static let roles: [Role] = [
    .modifiers, .changeMarkers, .changeVerbs, .multiples, .pronouns, .relativeMarkers, .timeUnits,
    .periodHeads, .units, .percent,
    .currencies, .topics,
  ]

  init(_ lexicon: Lexicon) {
    codes = Array(repeating: .none, count: lexicon.entries.count)
    texts = Code.Known.allCases.map(\.text)
    for (number, text) in texts.enumerated() { numbers[text] = UInt16(number) }
    for role in CodeTable.roles {
      // Rows of one code stand in a row.
      var last: (entry: Int32, code: Code)?
      for entry in lexicon.numbers(of: role).joined() {
        if let last, lexicon.entries.hasSameCode(entry, last.entry) {
          codes[Int(entry)] = last.code
          continue
        }
        let code = intern(lexicon.entries[Int(entry)].code)
        last = (entry, code)
        codes[Int(entry)] = code
      }
    }
  }

  private mutating func intern(_ text: String) -> Code {
    if let number = numbers[text] { return Code(number: number) }
    // More codes than numbers: those beyond are told apart no longer.
    let number = UInt16(clamping: texts.count)
    if Int(number) == texts.count {
      texts.append(text)
      numbers[text] = number
    }
    return Code(number: number)
  }

  /// The code of a term of one of the table's roles.
  subscript(_ term: Term) -> Code { codes[Int(term.entry)] }

  /// The code of an entry of one of the table's roles.
  subscript(entry entry: Int32) -> Code { codes[Int(entry)] }

  /// The code of a text, where a row has it.
  func code(_ text: String) -> Code? { numbers[text].map { Code(number: $0) } }

  /// How a code is written.
  func text(_ code: Code) -> String { texts[Int(code.number)] }
}
