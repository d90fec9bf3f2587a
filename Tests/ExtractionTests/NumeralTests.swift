import Testing

@testable import Extraction
@testable import Saripati

/// Numbers spelled out in words read back as the numbers they were.
@Suite struct NumeralTests {
  private static let lexicon = Lexicon.builtIn()

  /// Every number up to 1,200, and 3,000 more of all sizes from a fixed seed.
  private static let values: [Int] = {
    var state: UInt64 = 20_251_122
    var out = Array(0...1200)
    for _ in 0..<3000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let digits = Int(state >> 60) % 13 + 1
      out.append(Int(state >> 8) % (0..<digits).reduce(1) { power, _ in power * 10 })
    }
    return out
  }()

  @Test func indonesianNumbersReadBack() { check("id", NumeralTests.indonesian) }
  @Test func englishNumbersReadBack() { check("en", NumeralTests.english) }

  private func check(_ language: String, _ spell: (Int) -> String) {
    for value in NumeralTests.values {
      let text = spell(value)
      let read = NumeralTests.read(text, language)
      #expect(read?.value.integer == value, "\(text)")
      #expect(read?.isWhole == true, "\(text)")
    }
  }

  private static func read(_ text: String, _ language: String) -> (value: ExactNumber, isWhole: Bool)? {
    let reading = Reading(
      Document(text), lexicon: lexicon, segmenter: Segmenter(), forcedLanguage: lexicon.language(language))
    let reader = NumeralReader(reading: reading)
    guard let numeral = reader.read(at: 0, limit: reading.tokens.count) else { return nil }
    return (numeral.value, numeral.tokens == 0..<reading.tokens.count)
  }

  /// `indonesian(2314)` is "dua ribu tiga ratus empat belas".
  private static func indonesian(_ value: Int) -> String {
    let digits = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
    func below(_ value: Int) -> [String] {
      switch value {
      case 0: []
      case 1..<10: [digits[value]]
      case 10: ["sepuluh"]
      case 11: ["sebelas"]
      case 12..<20: [digits[value - 10], "belas"]
      case 20..<100: [digits[value / 10], "puluh"] + below(value % 10)
      case 100..<200: ["seratus"] + below(value % 100)
      default: [digits[value / 100], "ratus"] + below(value % 100)
      }
    }
    if value == 0 { return digits[0] }
    var words: [String] = []
    var rest = value
    for (factor, name) in [
      (1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"), (1_000_000, "juta"), (1000, "ribu"),
    ] {
      let part = rest / factor
      rest %= factor
      if part == 1, factor == 1000 {
        words.append("seribu")
      } else if part > 0 {
        words += below(part) + [name]
      }
    }
    return (words + below(rest)).joined(separator: " ")
  }

  /// `english(342_001)` is "three hundred and forty-two thousand and one".
  private static func english(_ value: Int) -> String {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    func below(_ value: Int) -> String {
      if value < 20 { return small[value] }
      if value < 100 { return tens[value / 10] + (value % 10 == 0 ? "" : "-" + small[value % 10]) }
      let rest = value % 100 == 0 ? "" : " and " + below(value % 100)
      return small[value / 100] + " hundred" + rest
    }
    if value == 0 { return small[0] }
    var words: [String] = []
    var rest = value
    let scales = [
      (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"),
    ]
    for (factor, name) in scales {
      if rest / factor > 0 { words.append(below(rest / factor) + " " + name) }
      rest %= factor
    }
    if rest > 0 {
      if !words.isEmpty, rest < 100 { words.append("and") }
      words.append(below(rest))
    }
    return words.joined(separator: " ")
  }
}
