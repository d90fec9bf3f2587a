import Records

/// Ranges of numbers, amounts and days.
enum RangeSubjects {
  static let all: [Subject] = numbers + dates

  private static let numbers: [Subject] =
    Subject.both("range-count") { random, icu, carriers in
      ranged(&random, whole: 9, places: 0) { low, high, _ in
        Sample(
          icu.range(low.description, high.description, "."), in: carriers.people,
          means: .range(.count, unit: nil, low, high))
      }
    }
    + Subject.both("range-percent") { random, icu, carriers in
      ranged(&random, whole: 3, places: 1) { low, high, _ in
        Sample(
          icu.range(low.description, high.description, "percent .#"), in: carriers.plain,
          means: .range(.percent, unit: "%", low, high))
      }
    }
    + Subject.both("range-money") { random, icu, carriers in
      let code = random.pick(MoneySubjects.currencies)
      let width = random.pick(["", "unit-width-iso-code", "unit-width-full-name"])
      return ranged(&random, whole: 9, places: 2) { low, high, isWhole in
        Sample(
          icu.range(
            low.description, high.description,
            "currency/\(code) \(width) \(isWhole ? "precision-integer" : ".00")"),
          in: carriers.plain, means: .range(.money, unit: code, low, high))
      }
    }

  /// Two numbers, the lower first.
  private static func ranged(
    _ random: inout SplitMix, whole digits: Int, places: Int,
    _ make: (ExactNumber, ExactNumber, Bool) -> Sample?
  ) -> Sample? {
    let isWhole = places == 0 || Bool.random(using: &random)
    let values = (0..<2).map { _ in
      isWhole ? random.whole(digits: digits, least: 1) : random.decimal(digits: digits, places: places)
    }.sorted { $0.isLess(than: $1) }
    guard values[0].isLess(than: values[1]) else { return nil }
    return make(values[0], values[1], isWhole)
  }

  private static let dates: [Subject] =
    days("range-days", ["yMMMd", "yMMMMd"], open: false) + days("range-days-weekday", ["yMMMEd"], open: false)
    + days("range-days-without-year", ["MMMd", "MMMMd"], open: true)
    + DateSubjects.everywhere("range-months") { random, icu, carriers in
      let skeleton = random.pick(["yMMM", "yMMMM"])
      return between(&random, days: 700) { first, last in
        let (low, high) = (DateSubjects.iso(first).prefix(7), DateSubjects.iso(last).prefix(7))
        return Sample(
          icu.dates(DateSubjects.milliseconds(first), DateSubjects.milliseconds(last), skeleton),
          in: carriers.month, means: .date(low == high ? String(low) : low + "/" + high))
      }
    }
    + DateSubjects.everywhere("range-years") { random, icu, carriers in
      between(&random, days: 4000) { first, last in
        let (low, high) = (DateSubjects.iso(first).prefix(4), DateSubjects.iso(last).prefix(4))
        return Sample(
          icu.dates(DateSubjects.milliseconds(first), DateSubjects.milliseconds(last), "y"),
          in: carriers.month,
          means: .date(low == high ? String(low) : low + "/" + high))
      }
    }

  private static func days(_ name: String, _ skeletons: [String], open: Bool) -> [Subject] {
    DateSubjects.everywhere(name) { random, icu, carriers in
      let skeleton = random.pick(skeletons)
      let length = random.pick([20, 80, 500])
      return between(&random, days: length) { first, last in
        let (low, high) = (DateSubjects.iso(first), DateSubjects.iso(last))
        // Without their years, days of two years say nothing about which comes first.
        if open, low.prefix(4) != high.prefix(4) { return nil }
        let ends = open ? ["XXXX" + low.dropFirst(4), "XXXX" + high.dropFirst(4)] : [low, high]
        return Sample(
          icu.dates(DateSubjects.milliseconds(first), DateSubjects.milliseconds(last), skeleton),
          in: carriers.spell, means: .date(ends.joined(separator: "/")))
      }
    }
  }

  private static func between(
    _ random: inout SplitMix, days: Int, _ make: (Int, Int) -> Sample?
  ) -> Sample? {
    let first = random.day()
    return make(first, first + Int.random(in: 1...days, using: &random))
  }
}
