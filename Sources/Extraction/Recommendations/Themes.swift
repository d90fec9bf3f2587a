import Lexicons
import Text

/// What a recommendation is about, by the theme lexicon.
enum Themes {
  /// A recommendation has at most as many themes.
  private static let most = 3

  /// The themes that some tokens name, in text order, each once.
  static func of(_ reading: Reading, _ tokens: Range<Int>) -> [String] {
    var themes: [String] = []
    var token = tokens.lowerBound
    while token < tokens.upperBound, themes.count < most {
      if let term = reading.term(.themes, at: token), term.tokens.upperBound <= tokens.upperBound {
        let theme = reading.entry(term).code
        if !themes.contains(theme) { themes.append(theme) }
        token = term.tokens.upperBound
      } else {
        token += 1
      }
    }
    return themes
  }
}
