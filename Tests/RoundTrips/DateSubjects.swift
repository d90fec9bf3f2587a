import Records

/// Days, months and times of day.
enum DateSubjects {
  /// Milliseconds of a day.
  static func milliseconds(_ day: Int, minutes: Int = 0) -> Double { Double(day * 1440 + minutes) * 60_000 }

  /// `iso(0)` is "1970-01-01".
  static func iso(_ day: Int) -> String {
    // Days from the first of March of the year 0 (Howard Hinnant's civil_from_days).
    let shifted = day + 719_468
    let era = shifted / 146_097
    let ofEra = shifted % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return padded(year, 4) + "-" + padded(month, 2) + "-"
      + padded(ofYear - (153 * shiftedMonth + 2) / 5 + 1, 2)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  // The short style has years of two digits and is left out: "11/22/25" tells neither order nor century.
  static let all: [Subject] =
    days("date-full", style: 0) + days("date-long", style: 1) + days("date-medium", style: 2)
    + everywhere("date-weekday") { random, icu, carriers in
      let day = random.day()
      return Sample(icu.date(milliseconds(day), "yMMMEd"), in: carriers.day, means: .date(iso(day)))
    }
    + everywhere("date-without-year") { random, icu, carriers in
      let day = random.day()
      return Sample(
        icu.date(milliseconds(day), "MMMMd"), in: carriers.day, means: .date("XXXX" + iso(day).dropFirst(4)))
    }
    + everywhere("month") { random, icu, carriers in
      let day = random.day()
      return Sample(
        icu.date(milliseconds(day), random.pick(["yMMMM", "yMMM"])), in: carriers.month,
        means: .date(String(iso(day).prefix(7))))
    }
    + everywhere("quarter") { random, icu, carriers in
      let day = random.day()
      let month = Int(iso(day).dropFirst(5).prefix(2)) ?? 0
      return Sample(
        icu.date(milliseconds(day), "yQQQQ"), in: carriers.month,
        means: .date(iso(day).prefix(4) + "-Q\((month + 2) / 3)"))
    }
    + everywhere("time") { random, icu, carriers in
      let day = random.day()
      let minutes = Int.random(in: 0..<1440, using: &random)
      return Sample(
        icu.date(milliseconds(day, minutes: minutes), style: random.pick([0, 1, 2]), time: 3),
        in: carriers.day,
        means: .date(iso(day) + "T" + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)))
    }

  private static func days(_ name: String, style: Int32) -> [Subject] {
    everywhere(name) { random, icu, carriers in
      let day = random.day()
      return Sample(icu.date(milliseconds(day), style: style), in: carriers.day, means: .date(iso(day)))
    }
  }

  /// In both languages, and as it is written in Britain.
  static func everywhere(
    _ name: String, _ make: @escaping @Sendable (inout SplitMix, Formatters, Carriers) -> Sample?
  ) -> [Subject] {
    Subject.both(name, make) + [
      Subject(name: name + ".en-GB", language: "en", locale: "en-GB", make: make)
    ]
  }
}
