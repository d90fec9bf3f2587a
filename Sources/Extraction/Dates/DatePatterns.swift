import Lexicons
import Patterns
import Text

/// Parts that several date rules share; each notes what it read under the slot of its name.
enum DatePart {
  /// "5", "5th", "05".
  static let day = dayPart(.day)
  /// The second day of a range.
  static let lastDay = dayPart(.lastDay)
  static let month = Word(.months, as: .month)
  static let lastMonth = Word(.months, as: .lastMonth)
  /// What joins the ends of a range: "-", "to", "hingga".
  static let to = Word(.rangeMarkers, .infix)
  /// "of", "in", "pada": what may stand between the parts of a date.
  static let joint = Word(.dateWords, .joint)
  static let comma = Text(",")

  /// "2025", ", 2025", "tahun 2025", "of 2025", "’25", "tahun lalu", "last year".
  static let year = yearPart(.year, .relativeYear)
  /// The second year of a range.
  static let lastYear = yearPart(.lastYear, .lastRelativeYear)

  /// "lalu", "mendatang", "ini" behind a date.
  static let after = Word(.relativeMarkers, .after, as: .after)
  /// "last", "next", "this" before one.
  static let before = Word(.relativeMarkers, .before, as: .before)

  private static func dayPart(_ slot: Slot) -> Pattern {
    Group {
      Tok(.number, shape: .day, as: slot)
      Maybe { Word(.ordinals, .suffix) }
    }
  }

  private static func yearPart(_ slot: Slot, _ relative: Slot) -> Pattern {
    Either(
      Group {
        Maybe { comma }
        Maybe { joint }
        Maybe { unit("Y") }
        Tok(.number, shape: .year, as: slot)
      },
      Group {
        Either(Text("'"), Text("’"))
        Tok(.number, shape: .shortYear, as: slot)
      },
      Group {
        Maybe { joint }
        Word(.relativeMarkers, .before, as: relative)
        unit("Y")
      },
      Group {
        Maybe { joint }
        unit("Y")
        Word(.relativeMarkers, .after, as: relative)
      })
  }

  /// A time unit of one of these codes.
  static func unit(_ codes: String..., as slot: Slot? = nil) -> Pattern {
    Coded(.timeUnits, .unit, codes, as: slot)
  }

  /// The longest time unit at a token that is one of two.
  static func term(_ reading: Reading, _ token: Int, _ first: TimeUnit, _ other: TimeUnit) -> Term? {
    guard reading.has(.timeUnits, at: token) else { return nil }
    return reading.firstTerm(at: token) {
      guard $0.role == .timeUnits, $0.kind == .unit else { return false }
      let unit = reading.entry($0).timeUnit
      return unit == first || unit == other
    }
  }

  /// A weekday with what may stand before it: "hari Jumat", "last Friday".
  static let weekday = Group {
    Maybe { unit("D") }
    Word(.weekdays, as: .weekday)
  }
}

extension Match {
  /// The whole number that a part's digits write.
  func integer(_ slot: Slot) -> Int? {
    range(slot).flatMap { digits in
      let value = DateDigits.integer(reading, digits.lowerBound)
      guard DateDigits.hasApostrophe(reading, digits.lowerBound) else { return value }
      return value.flatMap { DateDigits.fullYear($0, digits: 2) }
    }
  }

  /// The `value` of a part's lexicon entry.
  func number(_ slot: Slot) -> Int? {
    guard let entry = entry(slot), entry.denominator != 0 else { return nil }
    return Int(entry.numerator / entry.denominator)
  }
}
