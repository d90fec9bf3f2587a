import Lexicons
import Records
import Text

/// What the recommendation rules know of an article besides the sentence at hand.
final class Scene {
  let article: Article
  let statements: [Statement]
  /// Who spoke, and whom "Ia" or "the company" means where.
  let discourse: Discourse
  let names: NameIndex
  var affixes: Affixes { article.facts.affixes }
  /// Whether the article speaks for itself ("we propose …"): what it says ought to be is a recommendation of its own.
  let isOpinion: Bool

  var reading: Reading { article.reading }

  /// An article of opinion has sentences in the first person outside of quotations; "we propose" tells more …
  private static let leastFirstPerson = 3
  /// … and at least one in as many sentences.
  private static let sentencesPerFirstPerson = 60

  init(article: Article, statements: StatementFindings, entities: EntityFindings, passages: [Passage]) {
    self.article = article
    self.statements = statements.records
    discourse = statements.discourse
    names = NameIndex(entities)
    let reading = article.reading
    var firstPerson = 0
    var narrated = 0
    for passage in passages where !passage.hasQuotation {
      narrated += 1
      firstPerson += Scene.voice(reading, passage.tokens.prefix(60))
    }
    isOpinion =
      firstPerson >= Scene.leastFirstPerson && firstPerson * Scene.sentencesPerFirstPerson >= narrated
  }

  /// How much a sentence speaks for the article itself: 2 for "we propose", 1 for a pronoun, else 0.
  private static func voice(_ reading: Reading, _ tokens: Range<Int>) -> Int {
    let roles = reading.roles
    var voice = 0
    for token in tokens {
      if roles[token].contains(.directives), reading.term(.directives, .voice, at: token) != nil { return 2 }
      if roles[token].contains(.pronouns), reading.term(.pronouns, .first, at: token) != nil { voice = 1 }
    }
    return voice
  }

  /// The innermost statement around a byte offset, as an index.
  func statement(at offset: Int) -> Int? {
    let low = statements.partitionPoint { $0.span.start > offset }
    var best: Int?
    for index in stride(from: low - 1, through: max(0, low - 8), by: -1)
    where statements[index].span.end > offset {
      if best == nil || statements[index].span.count < statements[best!].span.count { best = index }
    }
    return best
  }

  /// The last statement with a speaker that ends before a byte offset, not more than a few statements back.
  func speaker(before offset: Int) -> Speaker? {
    let low = statements.partitionPoint { $0.span.start >= offset }
    for index in stride(from: low - 1, through: max(0, low - 8), by: -1) {
      if let speaker = statements[index].speaker { return speaker }
    }
    return nil
  }

  /// Whether the tokens tell what somebody says: a verb of saying, an attribution.
  static func isReported(_ reading: Reading, _ tokens: Range<Int>) -> Bool {
    let roles = reading.roles
    for token in tokens.prefix(120) {
      if roles[token].contains(.attributions), reading.term(.attributions, .source, at: token) == nil {
        return true
      }
      guard roles[token].contains(.reportingVerbs) else { continue }
      for term in reading.terms(at: token) where term.role == .reportingVerbs {
        switch term.kind {
        case .say, .noun, .nya, .think, .title, .passive: return true
        default: continue
        }
      }
    }
    return false
  }

  /// Whether the article's sentence reports what somebody says, by its words or by the statements found in it.
  func isReported(_ passage: Passage) -> Bool {
    if Scene.isReported(reading, passage.tokens) { return true }
    let span = reading.span(passage.tokens)
    return statement(at: span.start) != nil || statement(at: (span.start + span.end) / 2) != nil
  }
}
