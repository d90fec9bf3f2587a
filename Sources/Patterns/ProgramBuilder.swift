import Lexicons
import Text

/// Lays the steps of patterns out.
struct ProgramBuilder {
  private(set) var steps: [Program.Step] = []
  private(set) var starts: [Int] = []
  private(set) var needs = PatternNeeds()
  private(set) var texts: [StaticString] = []
  private(set) var codes: [[UInt64]] = []
  private(set) var readers: [PatternReader] = []

  /// Adds a whole pattern.
  mutating func add(_ pattern: Pattern) {
    needs.add(pattern, starts.count)
    starts.append(steps.count)
    emit(pattern)
    steps.append(Program.Step(code: .done))
  }

  /// Ends it, when all patterns are there.
  mutating func finish() { needs.tidy() }

  private mutating func emit(_ pattern: Pattern) {
    switch pattern {
    case .term(let role, let names, let slot): emit(role, names, slot)
    case .coded(let role, let name, let values, let slot):
      emit(role, [name], slot)
      steps[steps.count - 1].code = .coded
      steps[steps.count - 1].operand = Int32(codes.count)
      codes.append(values.map { CodeKey.key($0.utf8) })
    case .token(let kinds, let shape, let slot):
      steps.append(Program.Step(code: .token, what: kinds, slot: slot?.number ?? -1, shape: shape))
    case .text(let text):
      steps.append(Program.Step(code: .text, operand: Int32(texts.count)))
      texts.append(text)
    case .reader(let reader, let slot):
      steps.append(Program.Step(code: .reader, slot: slot?.number ?? -1, operand: number(reader)))
    case .sequence(let parts): for part in parts { emit(part) }
    case .maybe(let body):
      let fork = steps.count
      steps.append(Program.Step(code: .fork))
      emit(body)
      steps[fork].target = Int32(steps.count)
    case .choice(let choices): emit(choices)
    }
  }

  /// - Precondition: at most two classes.
  private mutating func emit(_ role: Role, _ kinds: [TermClass], _ slot: Slot?) {
    precondition(kinds.count <= 2, "more than two classes")
    var step = Program.Step(code: .term, what: role.rawValue, slot: slot?.number ?? -1)
    if let first = kinds.first, let last = kinds.last { (step.kind, step.otherKind) = (first, last) }
    steps.append(step)
  }

  private mutating func emit(_ choices: [Pattern]) {
    var jumps: [Int] = []
    for choice in choices.dropLast() {
      let fork = steps.count
      steps.append(Program.Step(code: .fork))
      emit(choice)
      jumps.append(steps.count)
      steps.append(Program.Step(code: .jump))
      steps[fork].target = Int32(steps.count)
    }
    if let last = choices.last { emit(last) }
    for jump in jumps { steps[jump].target = Int32(steps.count) }
  }

  private mutating func number(_ reader: PatternReader) -> Int32 {
    if let known = readers.firstIndex(where: { $0.name == reader.name }) { return Int32(known) }
    readers.append(reader)
    return Int32(readers.count - 1)
  }

  // MARK: Looking at the steps

  /// For the ways on from a fork, what a token must be for them; for other steps nothing is asked.
  func guards() -> [StepGuard] {
    var out = [StepGuard](repeating: StepGuard(), count: steps.count)
    var last = -1
    var ways: [Int] = []
    for number in steps.indices where steps[number].code == .fork {
      out[number + 1] = stepGuard(from: number + 1, &ways)
      // Forks in a row often lead to one place.
      let target = Int(steps[number].target)
      if target != last { out[target] = stepGuard(from: target, &ways) }
      last = target
    }
    return out
  }

  private func stepGuard(from number: Int, _ ways: inout [Int]) -> StepGuard {
    ways.removeAll(keepingCapacity: true)
    addReadingSteps(from: number, to: &ways)
    var out = StepGuard(roles: [], kinds: 0, mayEnd: false)
    for first in ways {
      // A reader reads more than what it can begin a match with.
      if steps[first].code == .reader { return StepGuard() }
      let step = stepGuard(of: steps[first])
      out.roles.formUnion(step.roles)
      out.kinds |= step.kinds
      out.mayEnd = out.mayEnd || step.mayEnd
    }
    return out
  }

  /// What a token must be for a step that reads it.
  func stepGuard(of step: Program.Step) -> StepGuard {
    switch step.code {
    case .term, .coded:
      return StepGuard(roles: RoleSet(rawValue: 1 << UInt64(step.what)), kinds: 0, mayEnd: false)
    case .token: return StepGuard(roles: [], kinds: step.what, mayEnd: false)
    case .text:
      return StepGuard(roles: [], kinds: StarterTable.kinds(of: texts[Int(step.operand)]), mayEnd: false)
    case .reader:
      let reader = readers[Int(step.operand)]
      return StepGuard(roles: RoleSet(reader.role), kinds: reader.kinds, mayEnd: false)
    case .fork, .jump, .done: return StepGuard()
    }
  }

  /// The steps, from one on, that can be the first to read a token; the last step where nothing more need be read.
  func readingSteps(from number: Int) -> [Int] {
    var out: [Int] = []
    addReadingSteps(from: number, to: &out)
    return out
  }

  private func addReadingSteps(from number: Int, to out: inout [Int]) {
    switch steps[number].code {
    case .jump: addReadingSteps(from: Int(steps[number].target), to: &out)
    case .fork:
      addReadingSteps(from: number + 1, to: &out)
      addReadingSteps(from: Int(steps[number].target), to: &out)
    case .term, .coded, .token, .text, .reader, .done: out.append(number)
    }
  }
}

/// What the next token must be for a way through a program: a role or a kind.
struct StepGuard: Sendable {
  var roles = RoleSet(rawValue: .max)
  var kinds = UInt8.max
  /// Whether the way may need no token.
  var mayEnd = true
}
