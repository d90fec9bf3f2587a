import Lexicons
import Text

/// A pattern compiled to a flat list of steps, so that matching follows numbers instead of nested values.
///
/// Matching backtracks at the forks only, on the stack; an attempt that fails allocates nothing.
struct Program: Sendable {
  enum Step: Sendable {
    case term(Role, classes: [String], slot: Slot?)
    /// Kinds of tokens, a bit each.
    case token(kinds: UInt8, slot: Slot?, test: (@Sendable (Reading, Int) -> Bool)?)
    case text(StaticString)
    case reader(slot: Slot?, read: @Sendable (Reading, Int) -> Int?)
    case look(@Sendable (Reading, Int) -> Bool)
    /// Goes on with the next step, and where that fails with another.
    case fork(otherwise: Int)
    case jump(Int)
    case done
  }

  private var steps: [Step] = []

  init(_ pattern: Pattern) {
    emit(pattern)
    steps.append(.done)
  }

  private mutating func emit(_ pattern: Pattern) {
    switch pattern {
    case .term(let role, let classes, let slot): steps.append(.term(role, classes: classes, slot: slot))
    case .token(let kinds, let slot, let test):
      steps.append(.token(kinds: kinds.reduce(0) { $0 | 1 << $1.rawValue }, slot: slot, test: test))
    case .text(let text): steps.append(.text(text))
    case .reader(_, let slot, let read): steps.append(.reader(slot: slot, read: read))
    case .look(let test): steps.append(.look(test))
    case .starting(_, _, let body): emit(body)
    case .sequence(let parts): for part in parts { emit(part) }
    case .maybe(let body):
      let fork = steps.count
      steps.append(.done)
      emit(body)
      steps[fork] = .fork(otherwise: steps.count)
    case .choice(let choices): emit(choices)
    }
  }

  private mutating func emit(_ choices: [Pattern]) {
    var jumps: [Int] = []
    for (number, choice) in choices.enumerated() {
      let isLast = number == choices.count - 1
      let fork = steps.count
      if !isLast { steps.append(.done) }
      emit(choice)
      if isLast { continue }
      jumps.append(steps.count)
      steps.append(.done)
      steps[fork] = .fork(otherwise: steps.count)
    }
    for jump in jumps { steps[jump] = .jump(steps.count) }
  }

  /// The first match at a token that reads nothing beyond `limit`; nil when there is none.
  func match(_ reading: Reading, at start: Int, limit: Int) -> Match? {
    var recorder = Recorder()
    guard run(reading, 0, start, limit, &recorder) != nil else { return nil }
    // A match is rare: only now its parts are noted, on the same way once more.
    recorder.isOn = true
    guard let end = run(reading, 0, start, limit, &recorder) else { return nil }
    return Match(reading: reading, tokens: start..<end, parts: recorder.parts)
  }

  /// What a match notes on its way.
  private struct Recorder {
    var isOn = false
    var parts: [Match.Part] = []

    mutating func note(_ slot: Slot?, _ tokens: Range<Int>, _ entry: Int32) {
      guard isOn, slot != nil || entry >= 0 else { return }
      parts.append(Match.Part(slot: slot, tokens: tokens, entry: entry))
    }

    mutating func rewind(to count: Int) { parts.removeLast(parts.count - count) }
  }

  /// Follows the steps from one on; where it ends, or nil.
  private func run(
    _ reading: Reading, _ first: Int, _ start: Int, _ limit: Int, _ recorder: inout Recorder
  ) -> Int? {
    var step = first
    var position = start
    while true {
      switch steps[step] {
      case .done: return position
      case .jump(let target): step = target - 1
      case .fork(let otherwise):
        let mark = recorder.parts.count
        if let end = run(reading, step + 1, position, limit, &recorder) { return end }
        recorder.rewind(to: mark)
        step = otherwise - 1
      case .text(let text):
        guard position < limit, reading.isText(position, text) else { return nil }
        position += 1
      case .token(let kinds, let slot, let test):
        guard position < limit, kinds & (1 << reading.tokens[position].kind.rawValue) != 0,
          test?(reading, position) ?? true
        else { return nil }
        recorder.note(slot, position..<position + 1, -1)
        position += 1
      case .reader(let slot, let read):
        guard position < limit, let end = read(reading, position), end <= limit else { return nil }
        recorder.note(slot, position..<end, -1)
        position = end
      case .look(let test): guard test(reading, position) else { return nil }
      case .term(let role, let classes, let slot):
        guard position < limit, reading.has(role, at: position) else { return nil }
        return term(role, classes, slot, reading, step, position, limit, &recorder)
      }
      step += 1
    }
  }

  /// Tries a token's terms of a role, longest first, each with all that follows.
  private func term(
    _ role: Role, _ classes: [String], _ slot: Slot?, _ reading: Reading, _ step: Int, _ position: Int,
    _ limit: Int, _ recorder: inout Recorder
  ) -> Int? {
    for term in reading.terms(at: position) where term.role == role && term.tokens.upperBound <= limit {
      if !classes.isEmpty, !classes.contains(reading.lexicon.entries[Int(term.entry)].kind) { continue }
      let mark = recorder.parts.count
      recorder.note(slot, term.tokens, term.entry)
      if let end = run(reading, step + 1, term.tokens.upperBound, limit, &recorder) { return end }
      recorder.rewind(to: mark)
    }
    return nil
  }
}
