import Lexicons
import Text

/// What a recommendation is about, by the theme lexicon.
enum Themes {
  /// A recommendation has at most as many themes.
  private static let most = 3

  /// The themes that some tokens name, in text order, each once. Who acts or benefits ("pekerja migran", "unions")
  /// is what it is about only where nothing else is.
  static func of(_ scene: Scene, _ tokens: Range<Int>) -> [String] {
    let reading = scene.reading
    var themes: [String] = []
    var groups: [String] = []
    var token = tokens.lowerBound
    while token < tokens.upperBound, themes.count < most {
      guard let term = reading.term(.themes, at: token), term.tokens.upperBound <= tokens.upperBound else {
        token += 1
        continue
      }
      // "Dirjen Penempatan Tenaga Kerja Suhartono": an office tells who, and not what.
      if let office = scene.discourse.office(at: token) {
        token = max(office, token + 1)
        continue
      }
      let theme = reading.entry(term).code
      if term.kind == .group {
        if !groups.contains(theme) { groups.append(theme) }
      } else if !themes.contains(theme) {
        themes.append(theme)
      }
      token = term.tokens.upperBound
    }
    return themes.isEmpty ? Array(groups.prefix(most)) : themes
  }
}
