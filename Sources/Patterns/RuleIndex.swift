import Lexicons
import Text

/// Which patterns a token can begin, told by the token itself and by what stands behind the part that it begins.
///
/// It is asked of every token of every text: "the" begins a date before "first" or "year" alone.
final class RuleIndex: Sendable {
  /// What a match can begin with, but for readers.
  private let firsts: StarterTable
  /// What of it can be a match by itself.
  private let alones: StarterTable
  /// What can stand behind the first part.
  private let seconds: StarterTable
  /// What the readers begin with that matches begin with.
  private let readerFirsts: StarterTable
  /// Those readers.
  let readers: [FirstReader]
  /// The roles and the kinds (a bit each) that can be a match by themselves, or are for a reader to tell.
  private let sureRoles: RoleSet
  private let sureKinds: UInt8

  init(_ program: ProgramBuilder) {
    let collected = StartCollector(program)
    firsts = collected.firsts
    alones = collected.alones
    seconds = collected.seconds
    readerFirsts = collected.readerFirsts
    readers = collected.readers
    let isAny = firsts.any != 0
    sureRoles = isAny ? RoleSet(rawValue: .max) : alones.roles.union(readerFirsts.roles)
    sureKinds = isAny ? .max : alones.kinds | readerFirsts.kinds
  }

  /// The patterns that a token may begin, where nothing is read beyond `limit`; and those that a reader begins, of which
  /// nobody knows yet how far it reads.
  func starts(
    _ reading: Reading, at token: Int, limit: Int, _ scope: RuleScope
  ) -> (plain: UInt64, read: UInt64) {
    let own = reading.roles[token]
    let terms = reading.termRange(at: token)
    // Most tokens that could begin a match are no match alone, and nothing stands behind that could go on.
    if own.isDisjoint(with: sureRoles), !sureKinds.hasBit(reading.tokens[token].kind),
      !mayFollow(reading, token + 1, limit), terms.isEmpty || reading.terms[terms.lowerBound].count == 1
    {
      return (0, 0)
    }
    var plain = firsts.any & scope.patterns
    let byKind = firsts.patterns(ofKind: reading, token) & scope.patterns
    if byKind != 0 {
      plain |= byKind & (followers(reading, at: token + 1, limit) | alones.patterns(ofKind: reading, token))
    }
    var read = readerFirsts.patterns(ofKind: reading, token) & scope.patterns
    guard !own.isDisjoint(with: scope.roles) else { return (plain, read) }
    let readable = readerFirsts.roles.intersection(scope.roles)
    // What follows is asked for once, for most terms are one token long.
    var (behind, following): (Int, UInt64) = (0, 0)
    for place in terms {
      let term = reading.terms[place]
      guard scope.roles.contains(term.role) else { continue }
      if readable.contains(term.role) { read |= readerFirsts.patterns(of: term) & scope.patterns }
      let byTerm = firsts.patterns(of: term) & scope.patterns & ~plain
      guard byTerm != 0 else { continue }
      if term.tokens.upperBound != behind {
        behind = term.tokens.upperBound
        following = followers(reading, at: behind, limit)
      }
      plain |= byTerm & (following | alones.patterns(of: term))
    }
    return (plain, read)
  }

  /// Whether a token can be the second part of any pattern, as far as roles and kinds tell.
  @inline(__always)
  private func mayFollow(_ reading: Reading, _ token: Int, _ limit: Int) -> Bool {
    token < limit
      && (!seconds.roles.isDisjoint(with: reading.roles[token])
        || seconds.kinds.hasBit(reading.tokens[token].kind))
  }

  /// The patterns whose second part a token can be.
  func followers(_ reading: Reading, at token: Int, _ limit: Int) -> UInt64 {
    guard token < limit else { return 0 }
    var out = seconds.patterns(ofKind: reading, token)
    guard !seconds.roles.isDisjoint(with: reading.roles[token]) else { return out }
    for place in reading.termRange(at: token) { out |= seconds.patterns(of: reading.terms[place]) }
    return out
  }
}

/// A reader that begins matches.
struct FirstReader: Sendable {
  let number: Int32
  /// The patterns that it begins, and those of them that it can be by itself.
  var patterns: UInt64 = 0
  var alones: UInt64 = 0
}

/// Collects what the patterns of a program begin with.
private struct StartCollector {
  private(set) var firsts = StarterTable()
  private(set) var alones = StarterTable()
  private(set) var seconds = StarterTable()
  private(set) var readerFirsts = StarterTable()
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
        seconds.add(bit, program.steps[second], of: program)
      }
    }
    guard step.code == .reader else {
      firsts.add(bit, step, of: program)
      if isAlone { alones.add(bit, step, of: program) }
      return
    }
    readerFirsts.add(bit, step, of: program)
    let place = readers.firstIndex { $0.number == step.operand } ?? readers.count
    if place == readers.count { readers.append(FirstReader(number: step.operand)) }
    readers[place].patterns |= bit
    if isAlone { readers[place].alones |= bit }
  }
}

extension UInt8 {
  /// Whether the bit of a kind of tokens is set.
  @inline(__always)
  func hasBit(_ kind: TokenKind) -> Bool { self & (1 << kind.rawValue) != 0 }
}

/// The rules that a token may begin, a bit each, and what a reader has read to tell.
public struct RuleStarts: Sendable {
  @usableFromInline var patterns: UInt64 = 0
  /// The last reader's number, or -1, and where it ended; -1 for nowhere.
  var reader: Int32 = -1
  var end = -1

  @usableFromInline init() {}

  init(patterns: UInt64) { self.patterns = patterns }

  /// Whether no rule may begin.
  @inlinable public var isEmpty: Bool { patterns == 0 }
}
