import Lexicons
import Records
import Text

/// Finds what somebody is reported to have said, and who.
enum StatementFinder {
  static func find(in article: Article, entities: EntityFindings) -> [Statement] {
    []
  }
}
