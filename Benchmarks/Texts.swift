import Foundation
import Saripati

/// The texts that are measured: the articles of some folders, by language, repeated.
enum Texts {
  /// An article of a folder.
  struct Article {
    let path: String
    let bytes: [UInt8]
    let language: String
  }

  /// The `.txt` files below folders, by path.
  static func articles(below folders: [String]) throws -> [Article] {
    let analyser = Analyser(lexicon: .builtIn())
    var out: [Article] = []
    for folder in folders {
      guard let files = FileManager.default.enumerator(atPath: folder) else { continue }
      for name in files.compactMap({ $0 as? String }) where name.hasSuffix(".txt") {
        let path = folder + "/" + name
        let document = try Document(decoding: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        let language = analyser.article(of: document, options: .init()).reading.languageTag
        out.append(Article(path: path, bytes: document.bytes, language: language))
      }
    }
    return out.sorted { $0.path < $1.path }
  }

  /// Indonesian, English, and both with an accent on every vowel: a text that is no ASCII.
  static func all(of articles: [Article], bytes: Int) -> [(String, [Document])] {
    let texts =
      ["id", "en"].map { language in
        (language, articles.filter { $0.language == language }.map(\.bytes))
      } + [("accented", articles.map { accented($0.bytes) })]
    return texts.filter { !$0.1.isEmpty }.map { ($0.0, repeated($0.1, to: bytes)) }
  }

  private static func repeated(_ articles: [[UInt8]], to size: Int) -> [Document] {
    var out: [Document] = []
    var total = 0
    while total < size {
      for article in articles {
        out.append(Document(bytes: article))
        total += article.count
      }
    }
    return out
  }

  private static func accented(_ bytes: [UInt8]) -> [UInt8] {
    let vowels: [Character: Character] = ["a": "á", "e": "ê", "i": "ī", "o": "ö", "u": "ų"]
    return Array(String(String(decoding: bytes, as: UTF8.self).map { vowels[$0] ?? $0 }).utf8)
  }
}
