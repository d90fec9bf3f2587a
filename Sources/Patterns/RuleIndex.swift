import Lexicons
import Text

/// Which patterns a token can begin, told by the token itself and by what stands behind the part that it begins: "the"
/// begins a date before "first" or "year" alone.
final class RuleIndex: Sendable {
  let table: StarterTable
  /// The readers that matches begin with.
  let readers: [FirstReader]
  /// Tells the shapes of a token.
  let shape: @Sendable (Reading, Int) -> TokenShape

  init(_ program: ProgramBuilder, shape: @escaping @Sendable (Reading, Int) -> TokenShape) {
    let collected = StartCollector(program)
    table = collected.table
    readers = collected.readers
    self.shape = shape
  }

  /// The patterns among some that a token may begin, where nothing is read beyond `limit`; and those that a reader
  /// begins, of which nobody knows yet how far it reads.
  func starts(
    _ reading: Reading, at token: Int, limit: Int, among patterns: UInt64
  ) -> (plain: UInt64, read: UInt64) {
    var own = table.patterns(of: token, reading, shape)
    var plain = own.firsts & own.alones & patterns
    var read = own.readerFirsts & patterns
    // What follows is asked for once, for most terms are one token long.
    var (behind, following): (Int, UInt64) = (-1, 0)
    var wanted = own.firsts & patterns & ~plain
    if wanted != 0 {
      (behind, following) = (token + 1, followers(reading, at: token + 1, limit))
      plain |= wanted & following
    }
    guard !reading.roles[token].isDisjoint(with: table.firstRoles) else { return (plain, read) }
    for place in reading.termRange(at: token) {
      let term = reading.terms[place]
      own = table.patterns(of: term.role, term.kind)
      read |= own.readerFirsts & patterns
      wanted = own.firsts & patterns & ~plain
      guard wanted != 0 else { continue }
      plain |= wanted & own.alones
      guard wanted & ~own.alones != 0 else { continue }
      if term.tokens.upperBound != behind {
        behind = term.tokens.upperBound
        following = followers(reading, at: behind, limit)
      }
      plain |= wanted & following
    }
    return (plain, read)
  }

  /// The patterns whose second part a token can be.
  func followers(_ reading: Reading, at token: Int, _ limit: Int) -> UInt64 {
    guard token < limit else { return 0 }
    var out: UInt64 = 0
    if table.secondKinds.hasBit(reading.tokens[token].kind) {
      out = table.patterns(of: token, reading, shape).seconds
    }
    guard !table.secondRoles.isDisjoint(with: reading.roles[token]) else { return out }
    for place in reading.termRange(at: token) {
      out |= table.patterns(of: reading.terms[place].role, reading.terms[place].kind).seconds
    }
    return out
  }

  /// Those of a reader's patterns whose second part stands somewhere where the reader may end, or need not.
  func patterns(of reader: FirstReader, _ reading: Reading, at token: Int, _ limit: Int) -> UInt64 {
    var out = reader.alones
    var reach = max(token + 1, longestTerm(reading, at: token))
    var end = token + 1
    while end <= reach, end < limit {
      out |= followers(reading, at: end, limit)
      if !reading.roles[end].isDisjoint(with: reader.innerRoles) {
        reach = max(reach, longestTerm(reading, at: end))
      } else if reader.innerKinds.hasBit(reading.tokens[end].kind) {
        reach = max(reach, end + 1)
      }
      end += 1
    }
    return out & reader.patterns
  }

  /// Where the longest term at a token ends.
  private func longestTerm(_ reading: Reading, at token: Int) -> Int {
    let terms = reading.termRange(at: token)
    return terms.isEmpty ? token : reading.terms[terms.lowerBound].tokens.upperBound
  }
}

/// A reader that begins matches.
struct FirstReader: Sendable {
  let number: Int32
  /// See ``PatternReader``.
  let innerRoles: RoleSet
  let innerKinds: UInt8
  /// The patterns that it begins, and those of them that it can be by itself.
  var patterns: UInt64 = 0
  var alones: UInt64 = 0
}

/// Collects what the patterns of a program begin with.
private struct StartCollector {
  private(set) var table = StarterTable()
  private(set) var readers: [FirstReader] = []

  /// - Precondition: at most 64 patterns.
  init(_ program: ProgramBuilder) {
    precondition(program.starts.count <= 64, "more rules than an index holds")
    for (number, start) in program.starts.enumerated() {
      for first in program.readingSteps(from: start) { add(1 << UInt64(number), first, program) }
    }
  }

  /// Adds a step that can be the first of a pattern.
  private mutating func add(_ bit: UInt64, _ first: Int, _ program: ProgramBuilder) {
    let step = program.steps[first]
    var isAlone = step.code == .done
    for second in isAlone ? [] : program.readingSteps(from: first + 1) {
      if program.steps[second].code == .done {
        isAlone = true
      } else {
        table.add(StarterSets(seconds: bit), program.steps[second], of: program)
      }
    }
    guard step.code == .reader else {
      return table.add(StarterSets(firsts: bit, alones: isAlone ? bit : 0), step, of: program)
    }
    table.add(StarterSets(readerFirsts: bit), step, of: program)
    let place = readers.firstIndex { $0.number == step.operand } ?? readers.count
    if place == readers.count { readers.append(firstReader(step.operand, program)) }
    readers[place].patterns |= bit
    if isAlone { readers[place].alones |= bit }
  }

  private func firstReader(_ number: Int32, _ program: ProgramBuilder) -> FirstReader {
    let reader = program.readers[Int(number)]
    return FirstReader(number: number, innerRoles: reader.innerRoles, innerKinds: reader.innerKinds)
  }
}

extension UInt8 {
  /// Whether the bit of a kind of tokens is set.
  @inline(__always)
  func hasBit(_ kind: TokenKind) -> Bool { self & (1 << kind.rawValue) != 0 }
}
