import CICU

/// ICU's words one after another: its rules by ``BoundaryMachine``, its dictionaries where they are needed.
struct WordSegments {
  private let text: UnsafeBufferPointer<UInt8>
  private let segmenter: Segmenter
  private let machine: BoundaryMachine?
  /// Ends that ICU itself found, ascending, and how many of them were passed.
  private var found: [Int] = []
  private var passed = 0

  init(_ text: UnsafeBufferPointer<UInt8>, _ segmenter: Segmenter) {
    self.text = text
    self.segmenter = segmenter
    machine = BoundaryMachine.word
    if machine == nil { segmenter.forEachEndByICU(.word, text) { found.append($0) } }
  }

  /// The end of the segment that begins at `start`. Starts must ascend.
  mutating func end(_ start: Int) -> Int {
    while passed < found.count {
      if found[passed] > start { return found[passed] }
      passed += 1
    }
    guard let machine else { return text.count }
    let segment = machine.segment(text, from: start, limit: text.count)
    // No dictionary divides a single character.
    if !segment.needsDictionary || segment.end == start + UTF8Decoding.length(text[start]) {
      return segment.end
    }
    found.removeAll(keepingCapacity: true)
    passed = 0
    segmenter.forEachEndByICU(.word, UnsafeBufferPointer(rebasing: text[start..<segment.end])) {
      found.append(start + $0)
    }
    return found[0]
  }
}

/// What an ASCII byte does at the start of a token and behind one, as ICU's table says.
struct ByteTable: @unchecked Sendable {
  enum Start: UInt8 {
    case rare, space, letter, digit, mark, newline
  }

  private let table: UnsafePointer<UInt8>
  private static let endsWordBit: UInt8 = 0x10
  private static let endsNumberBit: UInt8 = 0x20
  private static let joinsDigitsBit: UInt8 = 0x40
  private static let isClueBit: UInt8 = 0x80

  /// Nil where ``BoundaryMachine/word`` is, or ICU's rules are not what the short cuts of ``TokenCutter`` rest on.
  static let shared = BoundaryMachine.word.flatMap { machine in
    let table = ByteTable(machine)
    let joinsLetters = (UInt8(0x61)...0x7A).allSatisfy {
      table.starts($0) == .letter && table.starts($0 & 0xDF) == .letter
    }
    let hasPlainWords = (UInt8(0)..<128).allSatisfy {
      ![.space, .letter, .digit].contains(table.starts($0)) || !table.isClue($0)
    }
    return joinsLetters && hasPlainWords ? table : nil
  }

  /// Whether the ends of sentences may depend on a byte.
  @inline(__always)
  func isClue(_ byte: UInt8) -> Bool { table[Int(byte)] & ByteTable.isClueBit != 0 }

  private init(_ machine: BoundaryMachine) {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    table.initialize(repeating: Start.rare.rawValue, count: 256)
    for byte in UInt8(0)..<128 {
      table[Int(byte)] = ByteTable.start(byte, machine).rawValue
      if ByteTable.ends(byte, behind: 0x61, machine) { table[Int(byte)] |= ByteTable.endsWordBit }
      // A slash or colon may join the number to the next.
      if ByteTable.ends(byte, behind: 0x30, machine), byte != 0x2F, byte != 0x3A {
        table[Int(byte)] |= ByteTable.endsNumberBit
      }
      if SentenceScanner.shared?.isPlain(byte) == false { table[Int(byte)] |= ByteTable.isClueBit }
    }
    // A semicolon parts digits; slashes and colons make numbers of another kind.
    for mark in Array(".,".utf8) where ByteTable.joins(mark, machine) {
      table[Int(mark)] |= ByteTable.joinsDigitsBit
    }
    self.table = UnsafePointer(table)
  }

  @inline(__always)
  func starts(_ byte: UInt8) -> Start {
    Start(rawValue: table[Int(byte)] & 0x0F).unsafelyUnwrapped
  }

  @inline(__always)
  func endsWord(_ byte: UInt8) -> Bool { table[Int(byte)] & ByteTable.endsWordBit != 0 }

  @inline(__always)
  func endsNumber(_ byte: UInt8) -> Bool { table[Int(byte)] & ByteTable.endsNumberBit != 0 }

  /// Whether a byte is a mark that ICU joins two digits over.
  @inline(__always)
  func joinsDigits(_ byte: UInt8) -> Bool { table[Int(byte)] & ByteTable.joinsDigitsBit != 0 }

  private static func joins(_ mark: UInt8, _ machine: BoundaryMachine) -> Bool {
    let digits = machine.step(machine.start, 0x30)
    let behind = machine.step(digits, mark)
    return behind != 0 && machine.step(behind, 0x30) == digits
  }

  private static func start(_ byte: UInt8, _ machine: BoundaryMachine) -> Start {
    let state = machine.step(machine.start, byte)
    switch CharacterClass.of(UInt32(byte)) {
    case .space: return .space
    case .newline: return byte == 0x0A ? .newline : .rare
    case .letter where machine.step(state, byte) == state && state == machine.step(machine.start, 0x61):
      return .letter
    case .digit where machine.step(state, byte) == state && state == machine.step(machine.start, 0x30):
      return .digit
    case .symbol where (UInt8(0)..<128).allSatisfy { machine.step(state, $0) == 0 }: return .mark
    default: return .rare
    }
  }

  /// Whether a byte behind a run of letters or digits ends ICU's segment, with nothing more to be read.
  private static func ends(_ byte: UInt8, behind run: UInt8, _ machine: BoundaryMachine) -> Bool {
    machine.step(machine.step(machine.start, run), byte) == 0
  }
}
