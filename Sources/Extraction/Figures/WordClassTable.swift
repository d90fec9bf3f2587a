import Lexicons

/// What the terms of each role and class make of a word.
struct WordClassTable: Sendable {
  static let all = WordClassTable()

  /// A word's class, whether the text has to confirm it, and its rank among those of terms as long.
  struct Cell: Sendable {
    /// The rank, then a bit for what is not sure, then the class; all bits where there is none.
    private let bits: UInt16

    private init(bits: UInt16) { self.bits = bits }

    init(_ kind: WordClass, isSure: Bool = true) {
      bits = Cell.rank(kind) << 9 | (isSure ? 0 : 1 << 8) | UInt16(kind.rawValue)
    }

    static var nothing: Cell { Cell(bits: .max) }
    static var name: Cell { Cell(.name) }

    var isSure: Bool { bits & 1 << 8 == 0 }
    var kind: WordClass? { WordClass(rawValue: UInt8(truncatingIfNeeded: bits)) }

    /// Whether it stands before another: the lower, the better.
    func isBetter(than other: Cell) -> Bool { bits >> 9 < other.bits >> 9 }

    private static func rank(_ kind: WordClass) -> UInt16 {
      switch kind {
      case .modifier: 0
      case .filler: 1
      case .genitive, .comitative: 2
      case .preposition: 3
      case .reporting: 4
      case .verb: 5
      case .adverb: 7
      default: 6
      }
    }
  }

  /// The roles that tell anything.
  static let roles: RoleSet = Role.allCases.reduce(into: []) { set, role in
    if TermClass.allCases.contains(where: { kind(role, $0) != nil }) { set.formUnion(RoleSet(role)) }
  }

  /// By role, then by class.
  private let cells: [Cell]
  private let classCount = TermClass.allCases.count

  private init() {
    cells = Role.allCases.flatMap { role in
      TermClass.allCases.map { kind in
        WordClassTable.kind(role, kind).map { Cell($0, isSure: role != .currencies && role != .months) }
          ?? .nothing
      }
    }
  }

  /// What a term of a role and class makes of its words.
  subscript(role: Role, kind: TermClass) -> Cell {
    cells[Int(role.rawValue) * classCount + Int(kind.rawValue)]
  }

  private static func kind(_ role: Role, _ kind: TermClass) -> WordClass? {
    switch role {
    case .modifiers: return kind == .filler ? .filler : kind == .suffix ? nil : .modifier
    case .numerals where kind == .point || kind == .decimal: return nil
    case .numerals, .vagueNumerals: return kind == .article || kind == .joiner ? .determiner : .number
    case .percent: return .number
    case .currencies: return kind == .symbol || kind == .code ? .number : nil
    case .multipliers: return kind == .word ? .number : nil
    case .functionWords: return functionWord(kind)
    case .changeMarkers: return .preposition
    case .rangeMarkers: return kind == .closer ? .conjunction : .preposition
    case .perMarkers: return kind == .word ? .preposition : nil
    case .changeVerbs: return kind == .verb ? .verb : kind == .noun ? .noun : .adverb
    case .reportingVerbs:
      switch kind {
      case .say, .think, .nya, .passive, .data: return .reporting
      default: return nil
      }
    case .attributions: return .reporting
    case .verbs: return .verb
    case .directives:
      switch kind {
      case .modal, .verb, .passive, .necessity, .drive: return .verb
      default: return nil
      }
    case .adjectives: return .adjective
    case .classifiers: return kind == .human ? .noun : nil
    case .pronouns: return .pronoun
    case .units: return kind == .age ? .filler : nil
    case .frequencies: return .adverb
    case .relativeMarkers: return kind == .tense ? nil : .date
    case .timeUnits, .deixis, .weekdays, .months: return .date
    default: return nil
    }
  }

  private static func functionWord(_ kind: TermClass) -> WordClass {
    switch kind {
    case .preposition: .preposition
    case .genitive: .genitive
    case .comitative: .comitative
    case .conjunction: .conjunction
    case .pronoun: .pronoun
    case .determiner: .determiner
    case .auxiliary, .copula, .negation: .verb
    case .relative: .relative
    default: .adverb
    }
  }
}
