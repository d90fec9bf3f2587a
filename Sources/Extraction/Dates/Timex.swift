import Records

/// A temporal expression as a rule reads it, before it is counted from a reference date.
///
/// An object, for it is large, and passed on from rule to modifier to time of the day.
final class Timex {
  enum Content: Sendable {
    case point(PartialDate)
    case range(PartialDate, PartialDate)
    case length(Length)
    case lengths(Length, Length)
    /// Again and again: each such length, or each such point.
    case everyLength(Length)
    case everyPoint(PartialDate)
  }

  /// Steps from the reference date: "last month" is one month back.
  struct Shift: Equatable, Sendable {
    var grain: Grain
    var amount: Int
  }

  @exclusivity(unchecked) var content: Content
  /// Where it counts from the reference date.
  @exclusivity(unchecked) var shift: Shift?
  /// -1 where the text says that it is past, 1 where it is to come, 0 where it is the present one.
  @Small var tense: Int? = nil
  /// How many times in each length.
  @Small var times: Int? = nil
  /// Whether it counts from another date of the text, so that the reference date does not resolve it.
  @exclusivity(unchecked) var isAnaphoric = false
  /// Whether it only keeps others from reading its text: an age, the year of a law.
  @exclusivity(unchecked) var isNone = false
  /// Whether it is in digits whose day and month could be the other way round.
  @exclusivity(unchecked) var isSwappable = false
  /// `mod` and `quant` of the record; empty for none.
  @exclusivity(unchecked) var mod = ShortText()
  @exclusivity(unchecked) var quant = ShortText()
  /// Lexicon rows behind it.
  @exclusivity(unchecked) var rows: [Int32] = []
  /// The tokens of its span, where they are fewer than the rule read.
  @exclusivity(unchecked) var tokens: Range<Int>?

  init(_ content: Content) { self.content = content }
  init(_ point: PartialDate) { content = .point(point) }

  /// Another one with the same modifiers and rows.
  func copy(_ content: Content) -> Timex {
    let other = Timex(content)
    (other.shift, other.tense, other.times) = (shift, tense, times)
    (other.isAnaphoric, other.isNone, other.isSwappable) = (isAnaphoric, isNone, isSwappable)
    (other.mod, other.quant) = (mod, quant)
    (other.rows, other.tokens) = (rows, tokens)
    return other
  }

  /// What looks like a date and is none.
  static var nothing: Timex {
    let timex = Timex(PartialDate())
    timex.isNone = true
    return timex
  }

  /// The point, where it is one.
  var point: PartialDate? {
    if case .point(let point) = content { return point }
    return nil
  }

  /// The same digits read the other way round, where they can be.
  var swapped: PartialDate? { isSwappable ? point?.swapped : nil }
}

extension Timex.Content {
  var kind: DateRecord.Kind {
    switch self {
    case .point(let point): point.hasTime ? .time : .date
    case .range(let first, let last): first.hasTime || last.hasTime ? .time : .date
    case .length, .lengths: .duration
    case .everyLength, .everyPoint: .set
    }
  }

  /// ISO 8601 as TIMEX3 writes it.
  var value: String {
    var out: [UInt8] = []
    write(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Writes the value as TIMEX3 has it.
  func write(to out: inout [UInt8]) {
    switch self {
    case .point(let point), .everyPoint(let point): point.write(to: &out)
    case .range(let first, let last):
      first.write(to: &out)
      out.append(0x2F)
      last.write(to: &out)
    case .length(let length), .everyLength(let length): length.write(to: &out)
    case .lengths(let first, let last):
      first.write(to: &out)
      out.append(0x2F)
      last.write(to: &out)
    }
  }
}
