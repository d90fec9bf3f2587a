import Records

/// A temporal expression as a rule reads it, before it is counted from a reference date.
struct Timex: Sendable {
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

  var content: Content
  /// Where it counts from the reference date.
  var shift: Shift?
  /// -1 where the text says that it is past, 1 where it is to come, 0 where it is the present one.
  var tense: Int?
  /// Whether it counts from another date of the text, so that the reference date does not resolve it.
  var isAnaphoric = false
  var mod: String?
  var quant: String?
  var freq: String?
  /// Lexicon rows behind it.
  var rows: [Int32] = []
  /// The tokens of its span, where they are fewer than the rule read.
  var tokens: Range<Int>?
  /// Whether it only keeps others from reading its text: an age, the year of a law.
  var isNone = false
  /// Digits of day and month that could be read the other way round, and how.
  var swapped: PartialDate?

  init(_ content: Content) { self.content = content }
  init(_ point: PartialDate) { content = .point(point) }

  /// What looks like a date and is none.
  static var nothing: Timex {
    var timex = Timex(PartialDate())
    timex.isNone = true
    return timex
  }

  /// The point, where it is one.
  var point: PartialDate? {
    if case .point(let point) = content { return point }
    return nil
  }

  var kind: DateRecord.Kind {
    switch content {
    case .point(let point): point.hasTime ? .time : .date
    case .range(let first, let last): first.hasTime || last.hasTime ? .time : .date
    case .length, .lengths: .duration
    case .everyLength, .everyPoint: .set
    }
  }

  var value: String {
    switch content {
    case .point(let point), .everyPoint(let point): point.value
    case .range(let first, let last): "\(first.value)/\(last.value)"
    case .length(let length), .everyLength(let length): length.value
    case .lengths(let first, let last): "\(first.value)/\(last.value)"
    }
  }
}
