import Lexicons
import Records
import Text

/// The people, organisations and events of an article.
struct EntityFindings: Sendable {
  var people: [Person] = []
  var organisations: [Organisation] = []
  var events: [Event] = []
}

/// Finds whom and what an article names.
enum EntityFinder {
  static func find(in article: Article) -> EntityFindings {
    EntityFindings()
  }
}
