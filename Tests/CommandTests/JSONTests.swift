import Testing

@testable import JSONInput

@Suite struct JSONTests {
  private func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

  @Test func readsEscapesAndSurrogates() throws {
    #expect(try parse(#""a\n\u0062\ud83d\ude00""#) == .string("a\nb😀"))
    let parsed = try JSONParser.parseWithNotes(Array(#"{"a":"\ud800x","a":1}"#.utf8))
    #expect(parsed.value["a"] == .number("1"))
    #expect(parsed.loneSurrogates == 1)
    #expect(parsed.duplicateKeys == ["a"])
    #expect(parsed.replaced == 0)
  }

  @Test func countsWhatItReplaces() throws {
    let line = Array(#"{"a":"x"#.utf8) + [0xFF, 0xEF, 0xBF, 0xBD, 0xF0, 0x9F, 0x98] + Array(#""}"#.utf8)
    let parsed = try JSONParser.parseWithNotes(line)
    #expect(parsed.value["a"] == .string("x\u{FFFD}\u{FFFD}\u{FFFD}"))
    #expect(parsed.replaced == 2)
  }

  @Test(arguments: ["", "{", "{\"a\"}", "[1,]", "01x", "\"\u{1}\"", "\"\\x\"", "nul", "{\"a\":1} x", "-"])
  func refusesWhatIsNone(text: String) { #expect(throws: JSONProblem.self) { try parse(text) } }

  @Test func boundsNesting() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONProblem.self) { try parse(deep) }
  }
}
