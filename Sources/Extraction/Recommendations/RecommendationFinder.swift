import Lexicons
import Records
import Text

/// What the recommendation rules found in an article.
struct RecommendationFindings: Sendable {
  var records: [Recommendation] = []
  var warnings: [Warning] = []
}

/// Finds what should be done: items of lists, and directives in prose.
enum RecommendationFinder {
  static func find(
    in article: Article, statements: [Statement], entities: EntityFindings
  ) -> RecommendationFindings {
    RecommendationFindings()
  }
}
