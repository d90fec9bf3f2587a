import Lexicons
import Patterns
import Records
import Text

/// What the figure rules found in an article.
struct FigureFindings: Sendable {
  var records: [Figure] = []
  var warnings: [Warning] = []
}

/// Finds quantities. Text that a date claims is none: dates come first.
enum FigureFinder {
  static func find(in article: Article, dates: [DateRecord]) -> FigureFindings {
    FigureFindings()
  }
}
