import Lexicons
import Text

/// What a rule found: the tokens it covers and its named parts.
///
/// One object for all matches in a text, so that none is copied: what was found stands until the next is looked for.
/// While rules are tried, it keeps what they have read so far.
public final class Match {
  /// The text that is matched.
  public let reading: Reading
  /// The tokens that the match covers.
  @exclusivity(unchecked) public internal(set) var tokens = 0..<0
  @exclusivity(unchecked) var parts = MatchParts()

  // MARK: While rules are tried

  /// Where they begin, and where nothing more is read.
  @exclusivity(unchecked) var first = 0
  @exclusivity(unchecked) var limit = 0
  /// The rules that may still match, a bit each.
  @exclusivity(unchecked) var candidates: UInt64 = 0
  /// The parts of the rule that is tried.
  @exclusivity(unchecked) var tried = MatchParts()
  /// The last four readings: reader and position, and where it ended (-1 for nowhere).
  @exclusivity(unchecked) private var keys = InlineArray<4, Int>(repeating: -1)
  @exclusivity(unchecked) private var ends = InlineArray<4, Int>(repeating: -1)
  @exclusivity(unchecked) private var oldest = 0

  /// Room for the matches in a text.
  public init(_ reading: Reading) { self.reading = reading }

  /// The tokens of a part.
  public func range(_ slot: Slot) -> Range<Int>? {
    parts.last(slot).map {
      tokens.lowerBound + Int(parts[$0].first)..<tokens.lowerBound + Int(parts[$0].end)
    }
  }

  /// The lexicon entry of a part that is a term.
  public func entry(_ slot: Slot) -> Entry? {
    guard let place = parts.last(slot), parts[place].entry >= 0 else { return nil }
    return reading.lexicon.entries[Int(parts[place].entry)]
  }

  /// Whether the part is there.
  public func has(_ slot: Slot) -> Bool { parts.last(slot) != nil }

  /// Adds the lexicon rows behind the match, for explanations.
  public func addEntries(to rows: inout [Int32]) {
    var (first, second, count): (Int32, Int32, Int) = (-1, -1, 0)
    for place in 0..<parts.count where parts[place].entry >= 0 {
      if count == 0 { first = parts[place].entry } else if count == 1 { second = parts[place].entry }
      count += 1
    }
    // Lists of one or two rows, as most are, are made at once.
    switch (count, rows.isEmpty) {
    case (0, _): return
    case (1, true): rows = [first]
    case (2, true): rows = [first, second]
    default:
      rows.reserveCapacity(rows.count + count)
      for place in 0..<parts.count where parts[place].entry >= 0 { rows.append(parts[place].entry) }
    }
  }

  /// Makes the parts of the rule that is tried those of the match.
  @inline(__always)
  func keepTried() {
    parts.count = tried.count
    for place in 0..<tried.count { parts[place] = tried[place] }
  }

  // MARK: What readers have read

  private static func key(_ reader: Int32, _ position: Int) -> Int { position << 8 | Int(reader) }

  /// Where a reader ended at a position, -1 for nowhere; nil where it is not known.
  func known(_ reader: Int32, _ position: Int) -> Int? {
    let key = Match.key(reader, position)
    for place in 0..<4 where keys[place] == key { return ends[place] }
    return nil
  }

  /// Keeps where a reader ended.
  func remember(_ reader: Int32, _ position: Int, _ end: Int) {
    keys[oldest] = Match.key(reader, position)
    ends[oldest] = end
    oldest = (oldest + 1) & 3
  }
}

/// The parts of a match, kept without an allocation, for most attempts come to nothing; parts behind the sixteenth are
/// not kept.
struct MatchParts: Sendable {
  var count = 0
  private var parts = InlineArray<16, Part>(repeating: Part())

  struct Part: Sendable {
    /// Lexicon row and slot; -1 for none.
    var entry: Int32 = -1
    var slot: Int16 = -1
    /// Where it begins and ends behind the match's first token.
    var first: UInt16 = 0
    var end: UInt16 = 0
  }

  subscript(place: Int) -> Part {
    get { parts[place] }
    set { parts[place] = newValue }
  }

  @inline(__always)
  mutating func append(slot: Int16, entry: Int32, _ first: Int, _ end: Int) {
    guard count < 16 else { return }
    parts[count] = Part(
      entry: entry, slot: slot, first: UInt16(clamping: first), end: UInt16(clamping: end))
    count &+= 1
  }

  /// The last part with a slot.
  func last(_ slot: Slot) -> Int? {
    var place = count
    while place > 0 {
      place &-= 1
      if parts[place].slot == slot.number { return place }
    }
    return nil
  }
}
