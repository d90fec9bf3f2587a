import Lexicons
import Text

/// What a rule found: the tokens it covers and its named parts.
public struct Match: Sendable {
  public let reading: Reading
  public internal(set) var tokens: Range<Int>
  private(set) var parts: [(slot: Slot, tokens: Range<Int>, entry: Int32)] = []

  init(reading: Reading, start: Int) {
    self.reading = reading
    tokens = start..<start
  }

  /// The tokens of a part.
  public func range(_ slot: Slot) -> Range<Int>? { parts.last { $0.slot == slot }?.tokens }

  /// The lexicon entry of a part that is a term.
  public func entry(_ slot: Slot) -> Entry? {
    guard let part = parts.last(where: { $0.slot == slot }), part.entry >= 0 else { return nil }
    return reading.lexicon.entries[Int(part.entry)]
  }

  /// Whether the part is there.
  public func has(_ slot: Slot) -> Bool { parts.contains { $0.slot == slot } }

  /// The lexicon rows behind the match, for explanations.
  public var entries: [Int32] { parts.map(\.entry).filter { $0 >= 0 } }

  mutating func note(_ slot: Slot?, _ tokens: Range<Int>, entry: Int32 = -1) {
    if let slot {
      parts.append((slot, tokens, entry))
    } else if entry >= 0 {
      parts.append(("", tokens, entry))
    }
  }

  mutating func rewind(to count: Int) { parts.removeLast(parts.count - count) }
  var partCount: Int { parts.count }
}
