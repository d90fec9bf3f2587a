import CICU

/// ICU's own state machine for one kind of boundary, walked over UTF-8.
///
/// ICU compiles its rules (UAX #29 with ICU's own deviations) to a table of states over classes of code points; both
/// come out of the linked ICU itself, so that the boundaries are ICU's by construction. Text whose words only a
/// dictionary can tell apart (Thai, Lao, Khmer, Burmese, Han, Kana, Hangul) is left to ICU, see ``Segmenter``.
///
/// The tables live as long as the process and never change, so that every thread may read them.
struct BoundaryMachine: @unchecked Sendable {
  private let machine: UnsafePointer<cicu_machine>
  let next: UnsafePointer<UInt16>
  private let classes: UnsafePointer<UInt8>
  let start: Int
  let firstEnd: Int
  let endClass: Int
  private let dictionaryStart: UInt32

  /// Nil where the linked ICU keeps its rules in a format that is not known here; ICU then finds every boundary.
  static let word = BoundaryMachine(.word)
  static let sentence = BoundaryMachine(.sentence)

  /// The locale whose rules are walked; Indonesian and English both have the root's.
  static let locale = "id"

  private init?(_ kind: BoundaryKind) {
    guard let machine = cicu_machine_open(kind.rawValue, BoundaryMachine.locale) else { return nil }
    self.machine = machine
    next = machine.pointee.next
    classes = machine.pointee.classes
    start = Int(machine.pointee.start)
    firstEnd = Int(machine.pointee.first_end)
    endClass = Int(machine.pointee.end_class)
    dictionaryStart = machine.pointee.dictionary_start
  }

  /// The class of a code point.
  @inline(__always)
  func ruleClass(of scalar: UInt32) -> Int {
    if scalar < 0x3000 { return Int(classes[Int(scalar)]) }
    return Int(cicu_machine_class(machine, scalar))
  }

  /// The state behind an ASCII byte.
  @inline(__always)
  func step(_ state: Int, _ byte: UInt8) -> Int { Int(next[state + Int(classes[Int(byte)])]) }

  /// A piece of text between two boundaries.
  struct Segment {
    var end: Int
    /// Whether a dictionary may divide it further.
    var needsDictionary: Bool
    /// How far the text was read to tell its end.
    var reach: Int
  }

  /// The segment that begins at `first`, which must be a boundary.
  @inline(__always)
  func segment(_ text: UnsafeBufferPointer<UInt8>, from first: Int, limit: Int) -> Segment {
    walk(text, from: first, at: first, state: start, end: first, limit: limit)
  }

  /// Goes on from a state in the middle of a segment.
  /// - Parameters:
  ///   - first: where the segment began.
  ///   - end: where it may end, as far as was seen.
  @inline(__always)
  func walk(
    _ text: UnsafeBufferPointer<UInt8>, from first: Int, at index: Int, state: Int, end: Int, limit: Int
  ) -> Segment {
    var (index, state, end) = (index, state, end)
    var dictionary = Int.max
    repeat {
      if index >= limit {
        state = Int(next[state + endClass])
        if state >= firstEnd { end = limit }
        break
      }
      let byte = text[index]
      if byte < 0x80 {
        state = step(state, byte)
        index &+= 1
      } else {
        let (scalar, length) = UTF8Decoding.scalar(text, at: index)
        let ruleClass = ruleClass(of: scalar)
        if UInt32(ruleClass) >= dictionaryStart, dictionary == Int.max { dictionary = index }
        state = Int(next[state + ruleClass])
        index &+= length
      }
      if state >= firstEnd { end = index }
    } while state != 0
    if end == first { end = min(limit, first &+ UTF8Decoding.length(text[first])) }
    return Segment(end: end, needsDictionary: dictionary < end, reach: index)
  }
}
