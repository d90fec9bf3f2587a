import Lexicons
import Text

/// What a rule found: the tokens it covers and its named parts.
public struct Match: Sendable {
  /// A part that a slot names, or a lexicon row that the match rests on.
  struct Part: Sendable {
    let slot: Slot?
    let tokens: Range<Int>
    let entry: Int32
  }

  public let reading: Reading
  public let tokens: Range<Int>
  private let parts: [Part]

  init(reading: Reading, tokens: Range<Int>, parts: [Part]) {
    self.reading = reading
    self.tokens = tokens
    self.parts = parts
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

  /// Adds the lexicon rows behind the match, for explanations.
  public func addEntries(to rows: inout [Int32]) {
    for part in parts where part.entry >= 0 { rows.append(part.entry) }
  }
}
