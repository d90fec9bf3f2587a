import Testing

@testable import Text

@Suite struct ByteBufferTests {
  private func json(_ text: String) -> String {
    var buffer = ByteBuffer()
    Array(text.utf8).withUnsafeBufferPointer { buffer.append(json: $0) }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "\"\""), ("Rp140", "\"Rp140\""), ("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\""),
    ("baris\nbaru\r\n\t.", "\"baris\\nbaru\\r\\n\\t.\""), ("\u{1}\u{7F}", "\"\\u0001\\u007f\""),
    ("a\u{2028}b\u{2029}c\u{85}d\u{9F}e", "\"a\\u2028b\\u2029c\\u0085d\\u009fe\""),
    ("“kurung” é\u{A0}… 👩‍👧", "\"“kurung” é\u{A0}… 👩‍👧\""),
  ])
  func escapesStrings(text: String, expected: String) { #expect(json(text) == expected) }

  /// Wherever in a word of eight bytes the character stands.
  @Test func escapesAtEveryPlace() {
    for length in 0..<20 {
      let before = String(repeating: "x", count: length)
      #expect(json(before + "\"" + before) == "\"\(before)\\\"\(before)\"")
      #expect(json(before + "\u{2028}" + before) == "\"\(before)\\u2028\(before)\"")
      #expect(json(before + "â" + before) == "\"\(before)â\(before)\"")
    }
  }

  @Test(arguments: [
    0, 9, 10, -1, -12, 140_000_000, 999_999_999_999, 1_000_000_000_000_000_000, Int.max, Int.min,
  ])
  func writesNumbers(value: Int) {
    var buffer = ByteBuffer()
    buffer.append(decimal: value)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == String(value))
  }
}
