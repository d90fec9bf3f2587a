import Lexicons
import Records

/// A unit of time by its code, as a number: the bytes of `TH` one behind the other (``CodeKey``).
struct TimeUnit: Equatable, Sendable {
  let key: UInt64

  static var year: TimeUnit { TimeUnit(key: 0x59) }
  static var month: TimeUnit { TimeUnit(key: 0x4D) }
  static var week: TimeUnit { TimeUnit(key: 0x57) }
  static var day: TimeUnit { TimeUnit(key: 0x44) }
  static var quarter: TimeUnit { TimeUnit(key: 0x51) }
  static var half: TimeUnit { TimeUnit(key: 0x48) }
  static var decade: TimeUnit { TimeUnit(key: 0x4445) }
  static var century: TimeUnit { TimeUnit(key: 0x4345) }
  static var hour: TimeUnit { TimeUnit(key: 0x5448) }
  static var minute: TimeUnit { TimeUnit(key: 0x544D) }
  static var second: TimeUnit { TimeUnit(key: 0x5453) }

  /// Its place among those that lengths are told in, coarse before fine.
  var rank: Int? {
    switch self {
    case .year: 0
    case .month: 1
    case .week: 2
    case .day: 3
    case .hour: 4
    case .minute: 5
    case .second: 6
    default: nil
    }
  }
}

extension Entry {
  /// The unit of time that its code names.
  var timeUnit: TimeUnit { TimeUnit(key: codeKey) }
}

/// A length of time as TIMEX3 writes it.
///
///     Length(ExactNumber(24), .hour).value      // "PT24H"
///     Length(nil, .month).value                 // "PXM", some months
struct Length: Equatable, Sendable {
  /// How many (nil: some) of a unit.
  struct Part: Equatable, Sendable {
    var number: ExactNumber?
    var unit: TimeUnit
  }

  var first: Part
  /// The finer part behind it: the months of "2 years 6 months".
  var rest: Part?

  init(_ number: ExactNumber?, _ unit: TimeUnit) { first = Part(number: number, unit: unit) }

  /// Writes the value as TIMEX3 has it: `P2Y6M`, `P1DT12H`.
  func write(to out: inout [UInt8]) {
    out.append(0x50)
    var isTime = false
    Length.write(first, &isTime, to: &out)
    if let rest { Length.write(rest, &isTime, to: &out) }
  }

  private static func write(_ part: Part, _ isTime: inout Bool, to out: inout [UInt8]) {
    var key = part.unit.key
    // The T of hours, minutes and seconds stands once before all of them.
    if key >> 8 == 0x54 {
      if !isTime { out.append(0x54) }
      (isTime, key) = (true, key & 0xFF)
    }
    switch part.number {
    case nil: out.append(0x58)
    case let number?:
      if let small = number.integer, small >= 0, small < 10_000 {
        out.append(small, width: 1)
      } else {
        out.append(contentsOf: number.description.utf8)
      }
    }
    var shift = (63 - key.leadingZeroBitCount) & ~7
    while shift >= 0 {
      out.append(UInt8(truncatingIfNeeded: key >> UInt64(shift)))
      shift -= 8
    }
  }
}
