import Lexicons

/// What the terms of each role and class make of a word.
struct WordClassTable: Sendable {
  /// A word's class, whether the text has to confirm it, and its rank among those of terms as long: the lower, the
  /// better.
  struct Cell: Sendable {
    let kind: WordClass
    /// The rank, then a bit for what is not sure.
    private let bits: UInt8

    init(_ kind: WordClass, isSure: Bool = true) {
      self.init(kind, bits: Cell.rank(kind) << 1 | (isSure ? 0 : 1))
    }

    private init(_ kind: WordClass, bits: UInt8) { (self.kind, self.bits) = (kind, bits) }

    /// Behind every class.
    static var nothing: Cell { Cell(.stop, bits: 0xFF) }

    var rank: UInt8 { bits >> 1 }
    var isSure: Bool { bits & 1 == 0 }

    private static func rank(_ kind: WordClass) -> UInt8 {
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
  private(set) var roles: RoleSet = []
  /// The roles that the text has to confirm.
  static let doubtful: RoleSet = [RoleSet(.currencies), RoleSet(.months)]
  /// By role, then by class.
  private var cells: [Cell] = []
  /// As many cells a role as a class has numbers.
  private static let width = Int(UInt8.max) + 1

  init() {
    cells.append(
      contentsOf: repeatElement(.nothing, count: Role.allCases.count * WordClassTable.width))
    let kinds = TermClass.allCases
    for role in Role.allCases {
      for kind in kinds {
        guard let word = WordClassTable.kind(role, kind) else { continue }
        roles.formUnion(RoleSet(role))
        cells[WordClassTable.place(role, kind)] = Cell(word, isSure: !WordClassTable.doubtful.contains(role))
      }
    }
  }

  private static func place(_ role: Role, _ kind: TermClass) -> Int {
    Int(role.rawValue) * width + Int(kind.rawValue)
  }

  /// What a term of a role and class makes of its words.
  subscript(role: Role, kind: TermClass) -> Cell { cells[WordClassTable.place(role, kind)] }

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
    case .auxiliary, .copula, .negation, .base: .verb
    case .relative: .relative
    default: .adverb
    }
  }
}
