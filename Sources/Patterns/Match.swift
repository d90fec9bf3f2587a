import Lexicons
import Text

/// What a rule found: the tokens it covers and its named parts.
///
/// One object for all matches in a text, so that none is copied: what was found stands until the next is looked for.
public final class Match {
  /// The text that is matched.
  public let reading: Reading
  /// The tokens that the match covers.
  @exclusivity(unchecked) public internal(set) var tokens = 0..<0
  @exclusivity(unchecked) var parts = MatchParts()

  /// Room for the matches in a text.
  public init(_ reading: Reading) { self.reading = reading }

  /// The tokens of a part.
  public func range(_ slot: Slot) -> Range<Int>? {
    parts.last(slot).map {
      tokens.lowerBound + Int(parts.firsts[$0])..<tokens.lowerBound + Int(parts.ends[$0])
    }
  }

  /// The lexicon entry of a part that is a term.
  public func entry(_ slot: Slot) -> Entry? {
    guard let place = parts.last(slot), parts.entries[place] >= 0 else { return nil }
    return reading.lexicon.entries[Int(parts.entries[place])]
  }

  /// Whether the part is there.
  public func has(_ slot: Slot) -> Bool { parts.last(slot) != nil }

  /// Adds the lexicon rows behind the match, for explanations.
  public func addEntries(to rows: inout [Int32]) {
    rows.reserveCapacity(rows.count + parts.count)
    for place in 0..<parts.count where parts.entries[place] >= 0 { rows.append(parts.entries[place]) }
  }
}

/// The parts of a match, kept without an allocation, for most attempts come to nothing; parts behind the sixteenth are
/// not kept.
struct MatchParts: Sendable {
  private(set) var count = 0
  /// Slot and lexicon row of each part (-1 for none), and where it begins and ends behind the match's first token.
  private(set) var slots = SIMD16<Int16>()
  private(set) var entries = SIMD16<Int32>()
  private(set) var firsts = SIMD16<UInt16>()
  private(set) var ends = SIMD16<UInt16>()

  @inline(__always)
  mutating func append(slot: Int16, entry: Int32, _ first: Int, _ end: Int) {
    guard count < 16 else { return }
    slots[count] = slot
    entries[count] = entry
    firsts[count] = UInt16(clamping: first)
    ends[count] = UInt16(clamping: end)
    count &+= 1
  }

  /// Takes the parts of another match.
  @inline(__always)
  mutating func take(_ other: MatchParts) {
    count = other.count
    guard count > 0 else { return }
    (slots, entries, firsts, ends) = (other.slots, other.entries, other.firsts, other.ends)
  }

  /// Forgets the parts behind the first so many.
  @inline(__always)
  mutating func rewind(to count: Int) { self.count = count }

  /// The last part with a slot.
  func last(_ slot: Slot) -> Int? {
    var place = count
    while place > 0 {
      place &-= 1
      if slots[place] == slot.number { return place }
    }
    return nil
  }
}
