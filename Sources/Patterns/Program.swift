import Lexicons
import Text

/// A pattern compiled to a flat list of steps, so that matching follows numbers instead of nested values.
///
/// Matching backtracks at the forks only, on the stack; an attempt that fails allocates nothing.
@usableFromInline final class Program: Sendable {
  /// One step: plain integers, so that following steps moves no reference counts.
  private struct Step: Sendable {
    enum Code: UInt8 { case term, token, text, reader, look, fork, jump, done }

    var code: Code
    /// The role of a term's step; the kinds of a token's, a bit each.
    var what: UInt8 = 0
    /// Where a jump leads, and where a fork goes on when its next step fails.
    var target: Int32 = 0
    /// The step's test, reader or text; -1 for none.
    var operand: Int32 = -1
    /// The step's slot; -1 for none.
    var slot: Int32 = -1
  }

  private let steps: [Step]
  private let slots: [Slot]
  private let texts: [StaticString]
  /// Classes of which a term must be one.
  private let classes: [[String]]
  private let tests: [@Sendable (Reading, Int) -> Bool]
  private let readers: [@Sendable (Reading, Int) -> Int?]

  init(_ pattern: Pattern) {
    var builder = Builder()
    builder.emit(pattern)
    steps = builder.steps + [Step(code: .done)]
    slots = builder.slots
    texts = builder.texts
    classes = builder.classes
    tests = builder.tests
    readers = builder.readers
  }

  /// The first match at a token that reads nothing beyond `limit`; nil when there is none.
  @usableFromInline func match(_ reading: Reading, at start: Int, limit: Int) -> Match? {
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

    mutating func rewind(to count: Int) { if isOn { parts.removeLast(parts.count - count) } }
  }

  private func note(
    _ recorder: inout Recorder, _ step: Step, _ tokens: Range<Int>, _ entry: Int32 = -1
  ) {
    guard recorder.isOn, step.slot >= 0 || entry >= 0 else { return }
    let slot = step.slot >= 0 ? slots[Int(step.slot)] : nil
    recorder.parts.append(Match.Part(slot: slot, tokens: tokens, entry: entry))
  }

  /// Follows the steps from one on; where it ends, or nil.
  private func run(
    _ reading: Reading, _ first: Int, _ start: Int, _ limit: Int, _ recorder: inout Recorder
  ) -> Int? {
    var number = first
    var position = start
    while true {
      let step = steps[number]
      number += 1
      switch step.code {
      case .done: return position
      case .jump: number = Int(step.target)
      case .fork:
        let mark = recorder.parts.count
        if let end = run(reading, number, position, limit, &recorder) { return end }
        recorder.rewind(to: mark)
        number = Int(step.target)
      case .text:
        guard position < limit, reading.isText(position, texts[Int(step.operand)]) else { return nil }
        position += 1
      case .token:
        guard position < limit, step.what & (1 << reading.tokens[position].kind.rawValue) != 0,
          step.operand < 0 || tests[Int(step.operand)](reading, position)
        else { return nil }
        note(&recorder, step, position..<position + 1)
        position += 1
      case .reader:
        guard position < limit, let end = readers[Int(step.operand)](reading, position), end <= limit
        else { return nil }
        note(&recorder, step, position..<end)
        position = end
      case .look: guard tests[Int(step.operand)](reading, position) else { return nil }
      case .term:
        guard position < limit, reading.roles[position].rawValue & (1 << UInt64(step.what)) != 0
        else { return nil }
        return term(step, reading, number, position, limit, &recorder)
      }
    }
  }

  /// Tries a token's terms of a role, longest first, each with all that follows.
  private func term(
    _ step: Step, _ reading: Reading, _ next: Int, _ position: Int, _ limit: Int, _ recorder: inout Recorder
  ) -> Int? {
    for term in reading.terms(at: position)
    where term.role.rawValue == step.what && term.tokens.upperBound <= limit {
      if step.operand >= 0, !classes[Int(step.operand)].contains(reading.kind(term)) { continue }
      let mark = recorder.parts.count
      note(&recorder, step, term.tokens, term.entry)
      if let end = run(reading, next, term.tokens.upperBound, limit, &recorder) { return end }
      recorder.rewind(to: mark)
    }
    return nil
  }
}

extension Program {
  /// Lays the steps of a pattern out.
  private struct Builder {
    var steps: [Step] = []
    var slots: [Slot] = []
    var texts: [StaticString] = []
    /// Classes of which a term must be one.
    var classes: [[String]] = []
    var tests: [@Sendable (Reading, Int) -> Bool] = []
    var readers: [@Sendable (Reading, Int) -> Int?] = []

    mutating func emit(_ pattern: Pattern) {
      switch pattern {
      case .term(let role, let names, let slot):
        var step = Step(code: .term, what: role.rawValue, slot: number(slot))
        if !names.isEmpty {
          step.operand = Int32(classes.count)
          classes.append(names)
        }
        steps.append(step)
      case .token(let kinds, let slot, let test):
        var step = Step(code: .token, what: kinds.reduce(0) { $0 | 1 << $1.rawValue }, slot: number(slot))
        if let test { step.operand = number(test) }
        steps.append(step)
      case .text(let text):
        steps.append(Step(code: .text, operand: Int32(texts.count)))
        texts.append(text)
      case .reader(_, let slot, let read):
        steps.append(Step(code: .reader, operand: Int32(readers.count), slot: number(slot)))
        readers.append(read)
      case .look(let test): steps.append(Step(code: .look, operand: number(test)))
      case .starting(_, _, let body): emit(body)
      case .sequence(let parts): for part in parts { emit(part) }
      case .maybe(let body):
        let fork = steps.count
        steps.append(Step(code: .fork))
        emit(body)
        steps[fork].target = Int32(steps.count)
      case .choice(let choices): emit(choices)
      }
    }

    private mutating func emit(_ choices: [Pattern]) {
      var jumps: [Int] = []
      for choice in choices.dropLast() {
        let fork = steps.count
        steps.append(Step(code: .fork))
        emit(choice)
        jumps.append(steps.count)
        steps.append(Step(code: .jump))
        steps[fork].target = Int32(steps.count)
      }
      if let last = choices.last { emit(last) }
      for jump in jumps { steps[jump].target = Int32(steps.count) }
    }

    private mutating func number(_ slot: Slot?) -> Int32 {
      guard let slot else { return -1 }
      slots.append(slot)
      return Int32(slots.count - 1)
    }

    private mutating func number(_ test: @escaping @Sendable (Reading, Int) -> Bool) -> Int32 {
      tests.append(test)
      return Int32(tests.count - 1)
    }
  }
}
