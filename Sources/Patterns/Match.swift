import Lexicons
import Text

/// What a rule found: the tokens it covers and its named parts.
public struct Match: Sendable {
  /// A part that a slot names, or a lexicon row that the match rests on.
  struct Part: Sendable {
    /// The slot's number; -1 for none.
    let slot: Int16
    /// The row's number; -1 for none.
    let entry: Int32
    let first: Int32
    let end: Int32

    var tokens: Range<Int> { Int(first)..<Int(end) }
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
  public func range(_ slot: Slot) -> Range<Int>? { part(slot)?.tokens }

  /// The lexicon entry of a part that is a term.
  public func entry(_ slot: Slot) -> Entry? {
    guard let part = part(slot), part.entry >= 0 else { return nil }
    return reading.lexicon.entries[Int(part.entry)]
  }

  /// Whether the part is there.
  public func has(_ slot: Slot) -> Bool { part(slot) != nil }

  private func part(_ slot: Slot) -> Part? { parts.last { $0.slot == slot.number } }

  /// Adds the lexicon rows behind the match, for explanations.
  public func addEntries(to rows: inout [Int32]) {
    for part in parts where part.entry >= 0 { rows.append(part.entry) }
  }
}
