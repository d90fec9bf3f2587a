import Records

/// Numbers in words and digits.
enum NumberSubjects {
  static let all: [Subject] = spelled + digits + compact + measures

  // ICU's rules for ordinals and years count nothing and are left out, and so is 0 of people: ICU's Indonesian word for
  // it, "kosong", means empty in the press.
  private static let spelled: [Subject] =
    Subject.both("spelled") { random, icu, carriers in
      let value = random.whole(digits: 15, least: 1)
      return Sample(
        icu.spelled(value.description), in: carriers.people, means: .figure(.count, unit: nil, value))
    }
    + Subject.both("spelled-decimal") { random, icu, carriers in
      let value = random.decimal(digits: 6, places: Int.random(in: 1...4, using: &random))
      let signed = Bool.random(using: &random) ? value : value.negated
      return Sample(
        icu.spelled(signed.description), in: carriers.percent, means: .figure(.percent, unit: "%", signed))
    } + [
      Subject(name: "spelled-and.en", language: "en", locale: "en") { random, icu, carriers in
        let value = random.whole(digits: 15, least: 1)
        return Sample(
          icu.spelled(value.description, rules: "%spellout-cardinal-verbose"), in: carriers.people,
          means: .figure(.count, unit: nil, value))
      }
    ]

  private static let digits: [Subject] =
    Subject.both("grouped") { random, icu, carriers in
      let value = random.whole(digits: 18)
      return Sample(
        icu.number(value.description, "."), in: carriers.people, means: .figure(.count, unit: nil, value))
    }
    + Subject.both("decimal") { random, icu, carriers in
      let value = random.decimal(digits: 9, places: Int.random(in: 1...5, using: &random))
      let signed = Bool.random(using: &random) ? value : value.negated
      return Sample(
        icu.number(signed.description, ".######"), in: carriers.percent,
        means: .figure(.percent, unit: "%", signed))
    }
    + Subject.both("percent") { random, icu, carriers in
      let value = random.decimal(digits: 4, places: Int.random(in: 1...3, using: &random))
      return Sample(
        icu.number(value.description, "percent .######"), in: carriers.plain,
        means: .figure(.percent, unit: "%", value))
    }

  /// A number of three digits' precision and a power of ten that a multiplier stands for.
  static func rounded(_ random: inout SplitMix) -> ExactNumber {
    ExactNumber(Int128.random(in: 1...999, using: &random), exponent: Int.random(in: 3...11, using: &random))
  }

  private static let compact: [Subject] = Subject.both("compact") { random, icu, carriers in
    let value = rounded(&random)
    return Sample(
      icu.number(value.description, "compact-long @@@"), in: carriers.people,
      means: .figure(.count, unit: nil, value))
  }

  private static let measures: [Subject] = Subject.both("measure") { random, icu, carriers in
    let (unit, code) = random.pick([
      ("kilometer", "km"), ("meter", "m"), ("kilogram", "kg"), ("hectare", "har"), ("liter", "l"),
      ("megawatt", "MW"), ("celsius", "Cel"), ("square-kilometer", "km2"), ("cubic-meter", "m3"),
    ])
    let value = random.decimal(digits: 6, places: Int.random(in: 1...2, using: &random))
    let width = random.pick(["unit-width-full-name", "unit-width-short"])
    return Sample(
      icu.number(value.description, "unit/\(unit) \(width) .##"), in: carriers.plain,
      means: .figure(.measure, unit: code, value))
  }
}
