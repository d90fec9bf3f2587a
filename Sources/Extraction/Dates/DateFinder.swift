import Lexicons
import Patterns
import Records
import Text

/// What the date rules found in an article.
struct DateFindings: Sendable {
  var published: DateRecord?
  var records: [DateRecord] = []
  var warnings: [Warning] = []
}

/// Finds temporal expressions (TIMEX3) and resolves them.
enum DateFinder {
  static func find(in article: Article, callersReference: CivilDate?) -> DateFindings {
    DateFindings()
  }
}
