import Testing

@testable import Text

@Suite struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    let document = Document(text)
    return Tokenizer(vocabulary: Vocabulary(), segmenter: Segmenter()).tokens(of: document).map {
      document.string($0.span)
    }
  }

  @Test(arguments: [
    ("Rp140-an triliun", ["Rp", "140", "-", "an", "triliun"]),
    ("1.2bn", ["1.2", "bn"]),
    ("Selasa (5/12/2023) pukul 11:43", ["Selasa", "(", "5/12/2023", ")", "pukul", "11:43"]),
    ("Suara.com menulis U.S. policy", ["Suara.com", "menulis", "U.S", ".", "policy"]),
    ("masyarakat.Menurut dia", ["masyarakat", ".", "Menurut", "dia"]),
    ("Indonesia's Jum’at", ["Indonesia", "'s", "Jum’at"]),
    ("“Ya,” katanya…", ["“", "Ya", ",", "”", "katanya", "…"]),
  ])
  func cutsNews(text: String, expected: [String]) { #expect(tokens(text) == expected) }
}
