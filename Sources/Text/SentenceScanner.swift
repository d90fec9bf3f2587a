import CICU

/// Walks ICU's sentence rules, and leaps over the bytes that cannot end a sentence.
///
/// Most of a text is letters, digits, spaces and commas. ICU's machine stays in a few *plain* states over them, from
/// which every plain byte leads to a plain state again, whatever came before: only the byte before the next
/// interesting one (a full stop, a line's end, anything that is no ASCII) has to be read. Which states and bytes are
/// plain is found in ICU's own table.
struct SentenceScanner: @unchecked Sendable {
  private let machine: BoundaryMachine
  /// For each byte: 0 where it is plain.
  private let isInteresting: UnsafePointer<UInt8>
  /// For each plain byte, the plain state behind it.
  private let stateBehind: UnsafePointer<UInt16>
  /// For each state (its row divided by ``CICU_ROW``), whether it is plain.
  private let isPlain: UnsafePointer<Bool>

  /// Nil where ``BoundaryMachine/sentence`` is.
  static let shared = BoundaryMachine.sentence.map { SentenceScanner($0) }

  private init(_ machine: BoundaryMachine) {
    self.machine = machine
    let plain = SentenceScanner.plainStates(machine)
    let interesting = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    let behind = UnsafeMutablePointer<UInt16>.allocate(capacity: 128)
    let isPlain = UnsafeMutablePointer<Bool>.allocate(capacity: 1024)
    isPlain.initialize(repeating: false, count: 1024)
    for state in plain { isPlain[state / Int(CICU_ROW)] = true }
    interesting.initialize(repeating: 1, count: 256)
    behind.initialize(repeating: 0, count: 128)
    for byte in UInt8(0)..<128 {
      let targets = plain.map { machine.step($0, byte) }
      guard let target = targets.first, targets.allSatisfy({ $0 == target }), plain.contains(target) else {
        continue
      }
      interesting[Int(byte)] = 0
      behind[Int(byte)] = UInt16(target)
    }
    isInteresting = UnsafePointer(interesting)
    stateBehind = UnsafePointer(behind)
    self.isPlain = UnsafePointer(isPlain)
  }

  /// The states that letters, digits, spaces and commas lead to behind a sentence's start; none where one of them
  /// could not end a sentence at the end of a text.
  private static func plainStates(_ machine: BoundaryMachine) -> [Int] {
    var states: [Int] = []
    var open = [machine.start]
    while let state = open.popLast() {
      for byte in Array("aA0 ,".utf8) {
        let target = machine.step(state, byte)
        guard target >= machine.firstEnd else { return [] }
        if !states.contains(target) {
          states.append(target)
          open.append(target)
        }
      }
    }
    return states
  }

  /// Whether a byte of ASCII is plain.
  func isPlain(_ byte: UInt8) -> Bool { isInteresting[Int(byte)] == 0 }

  /// The end of the sentence that begins at `first`.
  @inline(__always)
  func end(_ text: UnsafeBufferPointer<UInt8>, from first: Int, _ clues: inout ClueWalk) -> Int {
    var index = first
    var state = machine.start
    var end = first
    let limit = text.count
    clues.goBack(to: first)
    repeat {
      if isPlain[state / Int(CICU_ROW)] {
        let leapt = leap(text, index, &clues)
        if leapt > index {
          index = leapt
          state = Int(stateBehind[Int(text[index &- 1])])
          end = index
        }
      }
      if index >= limit {
        if Int(machine.next[state + machine.endClass]) >= machine.firstEnd { end = limit }
        break
      }
      let byte = text[index]
      if byte < 0x80 {
        state = machine.step(state, byte)
        index &+= 1
      } else {
        let (scalar, length) = UTF8Decoding.scalar(text, at: index)
        state = Int(machine.next[state + machine.ruleClass(of: scalar)])
        index &+= length
      }
      if state >= machine.firstEnd { end = index }
    } while state != 0
    return end == first ? min(limit, first &+ UTF8Decoding.length(text[first])) : end
  }

  /// The first interesting byte at or behind `index`.
  @inline(__always)
  private func leap(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ clues: inout ClueWalk) -> Int {
    var index = index
    while let clue = clues.next {
      index = leap(text, max(index, clue.start), limit: clue.end)
      if index < clue.end { return index }
      clues.advance()
    }
    return text.count
  }

  @inline(__always)
  private func leap(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, limit: Int) -> Int {
    var index = index
    let table = isInteresting
    while index &+ 8 <= limit {
      let first = table[Int(text[index])] | table[Int(text[index &+ 1])]
      let second = table[Int(text[index &+ 2])] | table[Int(text[index &+ 3])]
      let third = table[Int(text[index &+ 4])] | table[Int(text[index &+ 5])]
      let fourth = table[Int(text[index &+ 6])] | table[Int(text[index &+ 7])]
      if (first | second) | (third | fourth) != 0 { break }
      index &+= 8
    }
    while index < limit, table[Int(text[index])] == 0 { index &+= 1 }
    return index
  }
}

/// A part of a text that sentences' ends may depend on; all that no clue covers is plain. Their ends ascend.
struct SentenceClue: Sendable, BitwiseCopyable {
  /// Bytes, half-open.
  var start: Int
  var end: Int
  /// How many tokens stand before it.
  var tokens: Int
}

/// The clues of a text one after another.
struct ClueWalk {
  private let clues: UnsafeBufferPointer<SentenceClue>
  private var passed = 0

  init(_ clues: UnsafeBufferPointer<SentenceClue>) { self.clues = clues }

  /// The first that was not passed.
  @inline(__always)
  var next: SentenceClue? { passed < clues.count ? clues[passed] : nil }

  @inline(__always)
  mutating func advance() { passed &+= 1 }

  /// Takes back those that end behind a byte: ICU reads on to tell where a sentence ended.
  @inline(__always)
  mutating func goBack(to first: Int) {
    while passed > 0, clues[passed &- 1].end > first { passed &-= 1 }
  }
}

extension Segmenter {
  /// Calls `body` with the end of each sentence, ascending.
  /// - Parameter clues: in text order.
  @inline(__always)
  func forEachSentenceEnd(
    _ text: UnsafeBufferPointer<UInt8>, _ clues: UnsafeBufferPointer<SentenceClue>, _ body: (Int) -> Void
  ) {
    guard let scanner = SentenceScanner.shared else { return forEachEndByICU(.sentence, text, body) }
    var walk = ClueWalk(clues)
    var start = 0
    while start < text.count {
      start = scanner.end(text, from: start, &walk)
      body(start)
    }
  }

  /// The same for a text of which nothing is known.
  func forEachSentenceEnd(_ text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    let whole = SentenceClue(start: 0, end: text.count, tokens: 0)
    withUnsafePointer(to: whole) { forEachSentenceEnd(text, UnsafeBufferPointer(start: $0, count: 1), body) }
  }
}
