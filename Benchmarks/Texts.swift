import Foundation
import Saripati

/// The texts that are measured: the articles of some folders, by folder and language, repeated.
enum Texts {
  /// An article of a folder.
  struct Article {
    let path: String
    /// The folder that was asked for.
    let folder: String
    let bytes: [UInt8]
    let language: String
    /// How many figures stand in it.
    let figures: Int
    /// Whether it holds as few figures as nine press articles of ten.
    var isPress: Bool { Double(figures) <= Texts.pressFigures * Double(bytes.count) / 1000 }
  }

  /// Of 223 real articles 201 hold at most so many figures in a thousand bytes; half of them hold 2.4.
  private static let pressFigures = 5.0

  /// The `.txt` files below folders, by path.
  static func articles(below folders: [String]) throws -> [Article] {
    let analyser = Analyser(lexicon: .builtIn())
    var out: [Article] = []
    for folder in folders {
      guard let files = FileManager.default.enumerator(atPath: folder) else { continue }
      for name in files.compactMap({ $0 as? String }) where name.hasSuffix(".txt") {
        let path = folder + "/" + name
        let document = try Document(decoding: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        let record = analyser.analyse(document: document, options: .init()).record
        out.append(
          Article(
            path: path, folder: folder, bytes: document.bytes, language: record.language,
            figures: record.figures.count))
      }
    }
    return out.sorted { $0.path < $1.path }
  }

  /// Each folder's Indonesian and English, as the press writes and dense with figures; and all with an accent on every
  /// vowel: a text that is no ASCII.
  static func all(of articles: [Article], bytes: Int) -> [(String, [Document])] {
    var texts: [(String, [Document])] = []
    for folder in Set(articles.map(\.folder)).sorted() {
      for language in ["id", "en"] {
        for (name, isPress) in [("press", true), ("dense", false)] {
          let chosen = articles.filter {
            $0.folder == folder && $0.language == language && $0.isPress == isPress
          }
          guard !chosen.isEmpty else { continue }
          texts.append(
            ("\(folder), \(language) \(name), \(size(chosen))", repeated(chosen.map(\.bytes), to: bytes)))
        }
      }
    }
    texts.append(("accented", repeated(articles.map { accented($0.bytes) }, to: bytes)))
    return texts
  }

  /// How many articles, and how dense with figures.
  private static func size(_ articles: [Article]) -> String {
    let figures = Double(articles.reduce(0) { $0 + $1.figures })
    let density = figures * 1000 / Double(articles.reduce(0) { $0 + $1.bytes.count })
    return "\(articles.count) articles, \(String(format: "%.1f", density)) figures a KB"
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
