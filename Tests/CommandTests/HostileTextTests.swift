import Foundation
import Testing

/// What bytes may hold, and what the user then sees.
@Suite struct HostileTextTests {
  private func extract(_ bytes: Data) throws -> Executable.Result {
    try Executable.run(["extract", "--input", "text", "-"], input: bytes)
  }

  private func figures(_ record: [String: Any]) -> [String] {
    (record["figures"] as? [[String: Any]] ?? []).map { figure in
      [figure["text"], figure["value"], figure["unit"]].compactMap {
        $0 as? String ?? ($0 as? NSNumber)?.stringValue
      }
      .joined(separator: "|")
    }
  }

  private func warnings(_ record: [String: Any]) -> [String] {
    (record["warnings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }

  // MARK: Encodings

  @Test(arguments: [
    ("UTF-16LE", String.Encoding.utf16LittleEndian), ("UTF-16BE", .utf16BigEndian),
    ("windows-1252", .windowsCP1252), ("UTF-8", .utf8),
  ])
  func readsTextWithoutAMark(name: String, encoding: String.Encoding) throws {
    let text = "Kata “Menteri”: upah £2.000 naik 5 persen di Jakarta.\n"
    let result = try extract(try #require(text.data(using: encoding)))
    #expect(result.status == 0)
    let source = result.records.first?["source"] as? [String: Any]
    #expect(source?["encoding"] as? String == name)
    #expect(figures(result.records[0]) == ["£2.000|2000|GBP", "5 persen|5|%"])
  }

  @Test func keepsNulBytesOfAText() throws {
    let result = try extract(Data("Ada 5 orang.\0 Ada\0 6 orang di Jakarta.".utf8))
    #expect(result.status == 0)
    #expect(result.lines.count == 1)
    #expect(result.records.count == 1)
    #expect(result.text.contains(#""end":38"#))
  }

  // MARK: Digits that are no ASCII, and what looks like digits

  /// The figure reads right…
  @Test(arguments: [
    ("Ada １２３ orang.", "１２３|123"), ("Ada ١٢٣ orang.", "١٢٣|123"), ("Ada १२३ orang.", "१२३|123"),
    ("Nilainya Rp١٤٠ triliun.", "Rp١٤٠ triliun|140000000000000|IDR"),
    ("Naik ３．５ persen.", "３．５ persen|3.5|%"),
    ("Naik 5％ lagi.", "5％|5|%"), ("Ada 5\u{AD}000 orang.", "5\u{AD}000|5000"),
    ("Nilainya Rp140\u{200E} triliun.", "Rp140\u{200E} triliun|140000000000000|IDR"),
    ("Ada \u{200F}5 orang.", "5|5"), ("Ada 𝟓𝟎 orang.", "𝟓𝟎|50"),
    ("Ada 12 500 orang yang tiba.", "12 500|12500"),
    ("Ada 12\u{202F}500 orang yang tiba.", "12\u{202F}500|12500"),
    // A line's end between digits hides nothing.
    ("Ringkasan No. 14 | Maret 2024\n30 orang tiba di Batam.", "30|30"),
  ])
  func readsDigitsOfEveryScript(text: String, figure: String) throws {
    let record = try #require(try extract(Data(text.utf8)).records.first)
    #expect(figures(record) == [figure])
    #expect(warnings(record) == [])
  }

  /// … or the record carries a warning.
  @Test(arguments: [
    ("Nilainya Rp1\u{200B}40 triliun.", "hidden-characters"),
    ("Ada 1\u{2060}\u{200B}234 orang.", "hidden-characters"),
    ("Ada 12 500 rumah di sana.", "parted-digits"),
    ("Ada 12\u{202F}500 rumah di sana.", "parted-digits"),
    ("Ada 1O0 orang.", "look-alike-digits"), ("Pada 2O23 ada 5 orang.", "look-alike-digits"),
    ("Ada 1\u{41E}0 orang.", "look-alike-digits"), ("Ada l23 orang.", "look-alike-digits"),
    ("Nilainya R\u{440}5 juta.", "mixed-scripts"), ("Nilainya Rp5 jut\u{430}.", "mixed-scripts"),
    ("Nilainya Ｒｐ５ juta.", "mixed-scripts"), ("Ada 1·5 juta orang.", "look-alike-marks"),
    ("Ada 10⁶ orang.", "raised-digits"), ("Ada 1\u{202E}234\u{202C} orang.", "marks-of-direction"),
    ("Ada \u{2067}5000\u{2069} orang.", "marks-of-direction"),
  ])
  func warnsOfWhatLooksLikeAnotherNumber(text: String, code: String) throws {
    let record = try #require(try extract(Data(text.utf8)).records.first)
    #expect(warnings(record) == [code])
  }

  @Test(arguments: [
    "Ada 5 orang, 3,5 persen.", "Jalan I-95 dan bakteri O157.", "Emisi CO2 5 ton.", "Ada 10l air.",
    "Covid-19 dan G20.",
    "Pada 5–10 Mei ada 2’30 menit.", "Satelit 5G dan 4K.", "Ada 5 m² dan 7 km³.",
  ])
  func warnsOfNothingElse(text: String) throws {
    let record = try #require(try extract(Data(text.utf8)).records.first)
    #expect(warnings(record) == [])
  }

  // MARK: JSON Lines

  @Test func tellsWhatIsWrongWithALine() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let lines = [
      #"{"id":"a","text":"Ada 5 \ud800orang."}"#, #"{"id":"b","id":"c","text":"x"}"#,
      #"{"id":"d","x":\#(deep),"text":"x"}"#, #"{"id":"e","text":"Ada 5 or"#, "[1]", "null", "\u{0}{}",
      #"{"id":"f","text":"x"}"#,
    ]
    let result = try Executable.run(
      ["extract", "--input", "jsonl"], input: Data(lines.joined(separator: "\n").utf8))
    #expect(result.status == 1)
    #expect(
      result.records.map { $0["id"] as? String } == [
        "a", "c", "line:3", "line:4", "line:5", "line:6", "line:7", "f",
      ])
    #expect(result.records.prefix(2).map(warnings) == [["lone-surrogates"], ["duplicate-key"]])
    let messages = [
      "-:3: no article: nested deeper than 512 at byte 526 of the line",
      "-:4: no article: the line ends in the middle of a string at byte 27 of the line",
      "-:5: no article: expected an object at byte 1 of the line",
      "-:6: no article: expected an object at byte 1 of the line",
      "-:7: no article: expected a value at byte 1 of the line",
    ]
    #expect(result.errors == messages.map { "saripati: \($0)\n" }.joined())
  }

  /// A line without end takes no memory, and the lines behind it are read.
  @Test func refusesALineThatIsTooLong() throws {
    var input = Data(#"{"id":"a","text":""#.utf8)
    input.append(Data(repeating: 0x61, count: 3_000_000))
    input.append(Data("\"}\n{\"id\":\"b\",\"text\":\"\"}\n".utf8))
    let result = try Executable.run(["extract", "--max-size", "2"], input: input)
    #expect(result.status == 1)
    #expect(result.records.map { $0["id"] as? String } == ["line:1", "b"])
    #expect(
      result.errors
        == "saripati: -:1: too large for one article: 4 MB, at most 2 MB are read (--max-size); "
        + "JSON Lines hold one article a line\n")
  }

  @Test func warnsOfInvalidUTF8InALine() throws {
    let line = Data(#"{"id":"a","text":"Ada 5 orang "#.utf8) + [0xFF, 0xC3] + Data(#""}"#.utf8)
    let result = try Executable.run(["extract", "--input", "jsonl"], input: line)
    #expect(
      result.errors == "saripati: -:1: warning: 2 invalid sequences of UTF-8 were replaced with U+FFFD\n")
    #expect(warnings(result.records[0]) == ["replaced-bytes"])
  }

  // MARK: Texts of one thing many times

  @Test(arguments: ["\"", "“", "(", "[", "1.", "1.1.1.1", "Rp", "a\u{301}", "\u{200D}", "👩‍"])
  func readsOneThingManyTimes(piece: String) throws {
    let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
    let result = try extract(Data(text.utf8))
    #expect(result.status == 0)
    #expect(result.records.count == 1)
  }
}
