import Lexicons
import Text

/// Sets of patterns, one bit a pattern, by what of them a term or a token can be.
struct StarterSets: Sendable {
  /// The patterns that it can begin, but for readers.
  var firsts: UInt64 = 0
  /// Those of them that it can be by itself.
  var alones: UInt64 = 0
  /// Those whose second part it can be.
  var seconds: UInt64 = 0
  /// Those that a reader begins, which may begin with it.
  var readerFirsts: UInt64 = 0

  @inline(__always)
  mutating func formUnion(_ other: StarterSets) {
    firsts |= other.firsts
    alones |= other.alones
    seconds |= other.seconds
    readerFirsts |= other.readerFirsts
  }
}

/// The sets of patterns by what a token is: few sets, and a number of one byte for each role and class.
struct StarterTable: Sendable {
  /// The roles that first parts ask for; the roles and the kinds (a bit each) that second parts do.
  private(set) var firstRoles = RoleSet()
  private(set) var secondRoles = RoleSet()
  private(set) var secondKinds: UInt8 = 0
  /// The kinds of tokens whose shapes are asked for.
  private var shapedKinds: UInt8 = 0
  /// The first is that of what no pattern asks for.
  private var sets = [StarterSets()]
  /// What each set is for: a role's number, or 64 and a kind's.
  private var owners: [UInt8] = [.max]
  private var byKind = [UInt8](repeating: 0, count: 8)
  private var byMark = [UInt8](repeating: 0, count: 128)
  private var byShape = [StarterSets](repeating: StarterSets(), count: TokenShape.RawValue.bitWidth)
  /// For each kind, what any token of it may do for, whatever its shape.
  private(set) var ofAnyShape = [StarterSets](repeating: StarterSets(), count: 8)
  /// A row for each role that is asked for, with a number for each class; before them an empty one for all others.
  private var byTerm = [UInt8](repeating: 0, count: StarterTable.rowLength)
  private var rows = [UInt16](repeating: 0, count: RoleSet.capacity)

  private static let rowLength = TermClass.allCases.count

  /// Adds patterns that a step of a program can read the token for.
  mutating func add(_ patterns: StarterSets, _ step: Program.Step, of program: ProgramBuilder) {
    switch step.code {
    case .term, .coded: add(patterns, Role(rawValue: step.what)!, [step.kind, step.otherKind])
    case .token where !step.shape.isEmpty: add(patterns, step.shape, kinds: step.what)
    case .token: add(patterns, kinds: step.what)
    case .text: add(patterns, program.texts[Int(step.operand)])
    case .reader:
      let reader = program.readers[Int(step.operand)]
      add(patterns, reader.role, reader.classes)
      add(patterns, kinds: reader.kinds)
    // A match that reads nothing is none.
    case .done, .fork, .jump: return
    }
    let needed = program.stepGuard(of: step)
    for kind in 0..<8 where needed.kinds & (1 << kind) != 0 { ofAnyShape[kind].formUnion(patterns) }
    if patterns.seconds != 0 {
      secondRoles.formUnion(needed.roles)
      secondKinds |= needed.kinds
    } else {
      firstRoles.formUnion(needed.roles)
    }
  }

  private mutating func add(_ patterns: StarterSets, _ shape: TokenShape, kinds: UInt8) {
    shapedKinds |= kinds
    for bit in byShape.indices where shape.rawValue >> UInt16(bit) & 1 != 0 {
      byShape[bit].formUnion(patterns)
    }
  }

  private mutating func add(_ patterns: StarterSets, kinds: UInt8) {
    for kind in 0..<UInt8(8) where kinds & (1 << kind) != 0 {
      if byKind[Int(kind)] == 0 {
        byKind[Int(kind)] = new(StarterSets(), owner: 64 + kind)
        if kind == TokenKind.mark.rawValue {
          for mark in byMark.indices where byMark[mark] == 0 { byMark[mark] = byKind[Int(kind)] }
        }
      }
      addAll(patterns, owner: 64 + kind)
    }
  }

  private mutating func add(_ patterns: StarterSets, _ role: Role, _ classes: [TermClass]) {
    let number = Int(role.rawValue)
    if rows[number] == 0 {
      rows[number] = UInt16(byTerm.count)
      byTerm += repeatElement(new(StarterSets(), owner: role.rawValue), count: StarterTable.rowLength)
    }
    guard classes.first ?? .unclassed != .unclassed else { return addAll(patterns, owner: role.rawValue) }
    let row = Int(rows[number])
    for kind in classes {
      // The number of what has no class is that of every class that nobody asks for.
      if byTerm[row + Int(kind.rawValue)] == byTerm[row] {
        byTerm[row + Int(kind.rawValue)] = new(sets[Int(byTerm[row])], owner: role.rawValue)
      }
      sets[Int(byTerm[row + Int(kind.rawValue)])].formUnion(patterns)
    }
  }

  /// A token with these bytes: a mark of ASCII by its byte, anything else by the kinds that it can have.
  private mutating func add(_ patterns: StarterSets, _ text: StaticString) {
    let bits = StarterTable.kinds(of: text)
    guard bits == 1 << TokenKind.mark.rawValue else { return add(patterns, kinds: bits) }
    let (mark, plain) = (Int(text.utf8Start[0]), byKind[Int(TokenKind.mark.rawValue)])
    if byMark[mark] == plain { byMark[mark] = new(sets[Int(plain)], owner: 64 + TokenKind.mark.rawValue) }
    sets[Int(byMark[mark])].formUnion(patterns)
  }

  private mutating func addAll(_ patterns: StarterSets, owner: UInt8) {
    for place in sets.indices where owners[place] == owner { sets[place].formUnion(patterns) }
  }

  /// - Precondition: fewer than 256 sets.
  private mutating func new(_ patterns: StarterSets, owner: UInt8) -> UInt8 {
    sets.append(patterns)
    owners.append(owner)
    return UInt8(sets.count - 1)
  }

  /// The kinds, a bit each, that a token with these bytes can have.
  static func kinds(of text: StaticString) -> UInt8 {
    func bits(_ kinds: TokenKind...) -> UInt8 { kinds.reduce(0) { $0 | 1 << $1.rawValue } }
    switch text.utf8CodeUnitCount == 0 ? 0 : text.utf8Start[0] {
    case 0x30...0x39: return bits(.number, .slashed, .colons)
    case 0x41...0x5A, 0x61...0x7A: return bits(.word)
    case 0x27: return bits(.mark, .clitic)
    case let byte where byte > 0x20 && byte < 0x7F && text.utf8CodeUnitCount == 1: return bits(.mark)
    default: return .max
    }
  }

  // MARK: Looking up

  /// The marks of ASCII that can begin a pattern, a bit each.
  var firstMarks: UInt128 {
    byMark.indices.reduce(0) { sets[Int(byMark[$1])].firsts == 0 ? $0 : $0 | 1 << UInt128($1) }
  }

  /// What a term of a role and class will do for.
  @inline(__always)
  func patterns(of role: Role, _ kind: TermClass) -> StarterSets {
    sets[Int(byTerm[Int(rows[Int(role.rawValue)]) &+ Int(kind.rawValue)])]
  }

  /// What a token will do for by its kind and shape, or as a mark.
  @inline(__always)
  func patterns(
    of token: Int, _ reading: Reading, _ shape: @Sendable (Reading, Int) -> TokenShape
  ) -> StarterSets {
    let kind = reading.tokens[token].kind
    if kind == .mark, case let byte = reading.document.bytes[Int(reading.tokens[token].start)], byte < 0x80 {
      return sets[Int(byMark[Int(byte)])]
    }
    var out = sets[Int(byKind[Int(kind.rawValue)])]
    guard shapedKinds.hasBit(kind) else { return out }
    var bits = shape(reading, token).rawValue
    while bits != 0 {
      out.formUnion(byShape[bits.trailingZeroBitCount])
      bits &= bits &- 1
    }
    return out
  }
}
