import Testing

@testable import JSONInput

@Suite struct JSONTests {
  private func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

  @Test func readsEscapesAndSurrogates() throws {
    #expect(try parse(#""a\n\u0062\ud83d\ude00""#) == .string("a\nb😀"))
    let (value, lone, duplicates) = try JSONParser.parseWithNotes(Array(#"{"a":"\ud800x","a":1}"#.utf8))
    #expect(value["a"] == .number("1"))
    #expect(lone == 1)
    #expect(duplicates == ["a"])
  }

  @Test(arguments: ["", "{", "{\"a\"}", "[1,]", "01x", "\"\u{1}\"", "\"\\x\"", "nul", "{\"a\":1} x", "-"])
  func refusesWhatIsNone(text: String) { #expect(throws: JSONProblem.self) { try parse(text) } }

  @Test func boundsNesting() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONProblem.self) { try parse(deep) }
  }
}
