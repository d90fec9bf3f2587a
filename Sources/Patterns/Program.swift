import Lexicons
import Text

/// Patterns compiled to one flat list of steps, so that matching follows numbers instead of nested values.
///
/// Matching backtracks at the forks only, on the stack; an attempt that fails allocates nothing.
@usableFromInline final class Program: Sendable {
  /// One step: plain integers, so that following steps moves no reference counts.
  struct Step: Sendable {
    enum Code: UInt8 { case term, coded, token, text, reader, fork, jump, done }

    var code: Code
    /// The role of a term's step; the kinds of a token's, a bit each.
    var what: UInt8 = 0
    /// The classes of which a term must be one; unclassed where any will do.
    var kind = TermClass.unclassed
    var otherKind = TermClass.unclassed
    /// The step's slot; -1 for none.
    var slot: Int16 = -1
    /// The shapes of which a token must have one; none where any will do.
    var shape = TokenShape()
    /// Where a jump leads, and where a fork goes on when its next step fails.
    var target: Int32 = 0
    /// The step's reader, codes or text; -1 for none.
    var operand: Int32 = -1
  }

  let index: RuleIndex
  let needs: PatternNeeds
  private let steps: [Step]
  /// What the next token must be for each way on from a fork.
  private let guards: [StepGuard]
  /// Where each pattern begins.
  private let starts: [Int]
  private let texts: [StaticString]
  private let codes: [[UInt64]]
  private let readers: [@Sendable (Reading, Int) -> Int?]

  init(_ patterns: [Pattern], shape: @escaping @Sendable (Reading, Int) -> TokenShape) {
    var builder = ProgramBuilder()
    for pattern in patterns { builder.add(pattern) }
    builder.finish()
    steps = builder.steps
    guards = builder.guards()
    starts = builder.starts
    texts = builder.texts
    codes = builder.codes
    readers = builder.readers.map(\.read)
    needs = builder.needs
    index = RuleIndex(builder, shape: shape)
  }

  /// The patterns among some that may match at a token, by the token itself and what stands behind their first parts.
  @usableFromInline func starts(_ match: Match, at token: Int, limit: Int, among patterns: UInt64) -> UInt64 {
    var (starts, read) = index.starts(match.reading, at: token, limit: limit, among: patterns)
    guard read != 0 else { return starts }
    for reader in index.readers where read & reader.patterns != 0 {
      // Most are told without reading.
      guard read & index.patterns(of: reader, match.reading, at: token, limit) != 0,
        let end = self.read(match, reader.number, token)
      else { continue }
      starts |= read & reader.patterns & (index.followers(match.reading, at: end, limit) | reader.alones)
    }
    return starts
  }

  /// Begins a look at one token with the patterns that may match there.
  @usableFromInline func begin(_ match: Match, at token: Int, limit: Int, _ patterns: UInt64) {
    (match.first, match.limit, match.candidates) = (token, limit, patterns)
  }

  /// The pattern that reaches furthest, the first where several do; each is given once, and kept in the match.
  @usableFromInline func longest(_ match: Match) -> Int? {
    let token = match.first
    var best = -1
    var bestEnd = token
    var rest = match.candidates
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      rest &= rest &- 1
      match.tried.count = 0
      guard let end = run(match, starts[number], token), end > token else {
        match.candidates &= ~(1 << UInt64(number))
        continue
      }
      guard end > bestEnd else { continue }
      (best, bestEnd) = (number, end)
      match.keepTried()
    }
    guard best >= 0 else { return nil }
    match.candidates &= ~(1 << UInt64(best))
    match.tokens = token..<bestEnd
    return best
  }

  @inline(__always)
  private func note(_ match: Match, _ step: Step, _ first: Int, _ end: Int, _ entry: Int32 = -1) {
    if step.slot >= 0 || entry >= 0 {
      match.tried.append(slot: step.slot, entry: entry, first &- match.first, end &- match.first)
    }
  }

  /// Follows the steps from one on; where it ends, or nil.
  private func run(_ match: Match, _ first: Int, _ start: Int) -> Int? {
    let reading = match.reading
    let limit = match.limit
    var number = first
    var position = start
    while true {
      let step = steps[number]
      number &+= 1
      switch step.code {
      case .done: return position
      case .jump: number = Int(step.target)
      case .fork:
        let other = Int(step.target)
        guard mayGo(limit, reading, number, position) else {
          number = other
          continue
        }
        // Where the other way is shut, there is none to come back for.
        guard mayGo(limit, reading, other, position) else { continue }
        let mark = match.tried.count
        if let end = run(match, number, position) { return end }
        match.tried.count = mark
        number = other
      case .term:
        guard has(limit, reading, step, position),
          let place = nextTerm(limit, reading, step, position, behind: -1)
        else {
          return nil
        }
        guard nextTerm(limit, reading, step, position, behind: place) == nil else {
          return anyTerm(match, step, number, position)
        }
        let term = reading.terms[place]
        note(match, step, position, term.tokens.upperBound, term.entry)
        position = term.tokens.upperBound
      case .coded:
        guard has(limit, reading, step, position), let end = coded(reading, step, position),
          end <= limit
        else { return nil }
        note(match, step, position, end)
        position = end
      case .text:
        guard position < limit, reading.isText(position, texts[Int(step.operand)]) else {
          return nil
        }
        position &+= 1
      case .token:
        guard position < limit, step.what.hasBit(reading.tokens[position].kind),
          step.shape.isEmpty || !step.shape.isDisjoint(with: index.shape(reading, position))
        else { return nil }
        note(match, step, position, position &+ 1)
        position &+= 1
      case .reader:
        guard position < limit, let end = read(match, step.operand, position),
          end <= limit
        else {
          return nil
        }
        note(match, step, position, end)
        position = end
      }
    }
  }

  /// Whether a way on from a fork is open, as far as roles and kinds tell: most parts that may be left out are.
  @inline(__always)
  private func mayGo(_ limit: Int, _ reading: Reading, _ way: Int, _ position: Int) -> Bool {
    let guardian = guards[way]
    if guardian.mayEnd { return true }
    return position < limit
      && (!guardian.roles.isDisjoint(with: reading.roles[position])
        || guardian.kinds.hasBit(reading.tokens[position].kind))
  }

  /// Whether a term of a step's role begins at a token.
  @inline(__always)
  private func has(_ limit: Int, _ reading: Reading, _ step: Step, _ position: Int) -> Bool {
    position < limit && reading.roles[position].rawValue & (1 << UInt64(step.what)) != 0
  }

  /// The next term at a token, behind a place among all terms, that a step asks for.
  @inline(__always)
  private func nextTerm(
    _ limit: Int, _ reading: Reading, _ step: Step, _ position: Int, behind: Int
  ) -> Int? {
    let range = reading.termRange(at: position)
    var place = max(range.lowerBound, behind &+ 1)
    while place < range.upperBound {
      let term = reading.terms[place]
      if term.role.rawValue == step.what, term.tokens.upperBound <= limit,
        step.kind == .unclassed || term.kind == step.kind || term.kind == step.otherKind
      {
        return place
      }
      place &+= 1
    }
    return nil
  }

  /// Tries a token's terms of a role, longest first, each with all that follows.
  private func anyTerm(
    _ match: Match, _ step: Step, _ next: Int, _ position: Int
  ) -> Int? {
    let reading = match.reading
    var behind = -1
    while let place = nextTerm(match.limit, reading, step, position, behind: behind) {
      behind = place
      let term = reading.terms[place]
      let mark = match.tried.count
      note(match, step, position, term.tokens.upperBound, term.entry)
      if let end = run(match, next, term.tokens.upperBound) { return end }
      match.tried.count = mark
    }
    return nil
  }

  /// Where the longest term with one of a step's codes ends.
  private func coded(_ reading: Reading, _ step: Step, _ position: Int) -> Int? {
    for place in reading.termRange(at: position) {
      let term = reading.terms[place]
      guard term.role.rawValue == step.what, term.kind == step.kind,
        codes[Int(step.operand)].contains(reading.lexicon.entries.codeKey(term.entry))
      else { continue }
      return term.tokens.upperBound
    }
    return nil
  }

  private func read(
    _ match: Match, _ reader: Int32, _ position: Int
  ) -> Int? {
    if let known = match.known(reader, position) { return known < 0 ? nil : known }
    let end = readers[Int(reader)](match.reading, position)
    match.remember(reader, position, end ?? -1)
    return end
  }
}
