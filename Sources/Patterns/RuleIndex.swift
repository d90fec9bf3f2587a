import Lexicons
import Text

/// Which patterns a token can begin, told by the token itself and by what stands behind the part that it begins.
///
/// It is asked of every token of every text: "the" begins a date before "first" or "year" alone.
struct RuleIndex: Sendable {
  /// How many patterns an index holds.
  static let capacity = 64

  private var firsts = StarterTable()
  private var seconds = StarterTable()
  /// What the readers begin with that patterns begin with.
  private var readerFirsts = StarterTable()
  /// Those readers by number, each with its patterns.
  private(set) var readers: [(number: Int32, patterns: UInt64)] = []

  /// - Precondition: at most ``capacity`` patterns.
  init(_ program: ProgramBuilder) {
    precondition(program.starts.count <= RuleIndex.capacity, "more rules than an index holds")
    for (number, start) in program.starts.enumerated() {
      let bit = UInt64(1) << UInt64(number)
      for first in program.readingSteps(from: start) {
        let step = program.steps[first]
        if step.code == .reader {
          readerFirsts.add(bit, step, of: program)
          add(bit, reader: step.operand)
        } else {
          firsts.add(bit, step, of: program)
        }
        guard step.code != .done else { continue }
        for second in program.readingSteps(from: first + 1) {
          seconds.add(bit, program.steps[second], of: program)
        }
      }
    }
  }

  private mutating func add(_ bit: UInt64, reader: Int32) {
    if let place = readers.firstIndex(where: { $0.number == reader }) {
      readers[place].patterns |= bit
    } else {
      readers.append((reader, bit))
    }
  }

  /// The roles and the kinds of tokens (a bit each) that begin any pattern.
  var roles: RoleSet { firsts.any != 0 ? RoleSet(rawValue: .max) : firsts.roles.union(readerFirsts.roles) }
  var kinds: UInt8 { firsts.any != 0 ? .max : firsts.kinds | readerFirsts.kinds }

  /// The patterns that a token may begin, where nothing is read beyond `limit`.
  func starts(_ reading: Reading, at token: Int, limit: Int) -> RuleStarts {
    var out = RuleStarts()
    // What follows is asked for once, for most terms are one token long.
    var behind = 0
    var following: UInt64 = 0
    func add(_ patterns: UInt64, _ end: Int) {
      guard patterns & ~out.plain != 0 else { return }
      if end != behind { (behind, following) = (end, followers(reading, at: end, limit)) }
      out.plain |= patterns & following
    }
    add(firsts.any | firsts.patterns(ofKind: reading, token), token + 1)
    out.read = readerFirsts.patterns(ofKind: reading, token)
    let roles = reading.roles[token]
    guard !firsts.roles.union(readerFirsts.roles).isDisjoint(with: roles) else { return out }
    for place in reading.termRange(at: token) {
      let term = reading.terms[place]
      add(firsts.patterns(of: term), term.tokens.upperBound)
      out.read |= readerFirsts.patterns(of: term)
    }
    return out
  }

  /// The patterns whose second part a token can be.
  func followers(_ reading: Reading, at token: Int, _ limit: Int) -> UInt64 {
    guard token < limit else { return seconds.any }
    var out = seconds.any | seconds.patterns(ofKind: reading, token)
    guard !seconds.roles.isDisjoint(with: reading.roles[token]) else { return out }
    for place in reading.termRange(at: token) { out |= seconds.patterns(of: reading.terms[place]) }
    return out
  }
}

/// The rules that a token may begin, a bit each.
public struct RuleStarts: Sendable {
  /// Those that the tokens behind allow.
  @usableFromInline var plain: UInt64 = 0
  /// Those that a reader begins; how far it reads is not known yet.
  @usableFromInline var read: UInt64 = 0

  @usableFromInline init() {}

  /// Whether no rule may begin.
  @inlinable public var isEmpty: Bool { plain | read == 0 }
}
