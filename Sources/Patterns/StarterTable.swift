import Lexicons
import Text

/// Sets of patterns, one bit a pattern, by what a token is.
struct StarterTable: Sendable {
  /// The patterns that any token will do for, or none.
  private(set) var any: UInt64 = 0
  /// The roles and the kinds (a bit each) that any pattern asks for.
  private(set) var roles = RoleSet()
  private(set) var kinds: UInt8 = 0
  private var byKind = [UInt64](repeating: 0, count: 8)
  private var byMark = [UInt64](repeating: 0, count: 128)
  /// Patterns by role and class: a row for each role that is asked for, and before them an empty one for all others.
  private var byTerm = [UInt64](repeating: 0, count: StarterTable.rowLength)
  private var rows = [Int](repeating: 0, count: RoleSet.capacity)

  private static let rowLength = TermClass.allCases.count

  /// Adds patterns that a step of a program can read the token for.
  mutating func add(_ patterns: UInt64, _ step: Program.Step, of program: ProgramBuilder) {
    switch step.code {
    case .term, .coded:
      add(patterns, Role(rawValue: step.what)!, [step.kind, step.otherKind])
    case .token: add(patterns, kinds: step.what)
    case .text: add(patterns, program.texts[Int(step.operand)])
    case .reader:
      let reader = program.readers[Int(step.operand)]
      add(patterns, reader.role, reader.classes)
      add(patterns, kinds: reader.kinds)
    case .done, .look, .fork, .jump: any |= patterns
    }
  }

  private mutating func add(_ patterns: UInt64, kinds: UInt8) {
    self.kinds |= kinds
    for kind in 0..<8 where kinds & (1 << UInt8(kind)) != 0 { byKind[kind] |= patterns }
  }

  private mutating func add(_ patterns: UInt64, _ role: Role, _ classes: [TermClass]) {
    roles.insert(RoleSet(role))
    if rows[Int(role.rawValue)] == 0 {
      rows[Int(role.rawValue)] = byTerm.count
      byTerm += repeatElement(0, count: StarterTable.rowLength)
    }
    let row = rows[Int(role.rawValue)]
    if classes.first ?? .unclassed == .unclassed {
      for place in row..<row + StarterTable.rowLength { byTerm[place] |= patterns }
    } else {
      for kind in classes { byTerm[row + Int(kind.rawValue)] |= patterns }
    }
  }

  /// A token with these bytes: a mark of ASCII by its byte, anything else by the kinds that it can have.
  private mutating func add(_ patterns: UInt64, _ text: StaticString) {
    let bits = StarterTable.kinds(of: text)
    guard bits == 1 << TokenKind.mark.rawValue else { return add(patterns, kinds: bits) }
    kinds |= bits
    byMark[Int(text.utf8Start[0])] |= patterns
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

  /// The patterns that a term will do for.
  @inline(__always)
  func patterns(of term: Term) -> UInt64 {
    byTerm[rows[Int(term.role.rawValue)] &+ Int(term.kind.rawValue)]
  }

  /// The patterns that a token will do for by its kind, or as a mark.
  @inline(__always)
  func patterns(ofKind reading: Reading, _ token: Int) -> UInt64 {
    let kind = reading.tokens[token].kind
    guard kinds & (1 << kind.rawValue) != 0 else { return 0 }
    guard kind == .mark else { return byKind[Int(kind.rawValue)] }
    let byte = reading.document.bytes[Int(reading.tokens[token].start)]
    return byKind[Int(kind.rawValue)] | (byte < 0x80 ? byMark[Int(byte)] : 0)
  }
}
