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
    let passages = PassageReader.read(article)
    let scene = Scene(article: article, statements: statements, entities: entities, passages: passages)
    var findings = RecommendationFindings()
    findings.records = prose(passages, scene, [])
    return findings
  }

  /// The directives of all passages that no list claims.
  private static func prose(_ passages: [Passage], _ scene: Scene, _ claimed: [Range<Int>])
    -> [Recommendation]
  {
    let reading = scene.reading
    let issuers = IssuerReader(scene: scene)
    var records: [Recommendation] = []
    var claim = 0
    for (index, passage) in passages.enumerated() {
      while claim < claimed.count, claimed[claim].upperBound <= passage.tokens.lowerBound { claim += 1 }
      if claim < claimed.count, claimed[claim].overlaps(passage.tokens) { continue }
      let previous = index > 0 && !startsParagraph(passage, reading) ? passages[index - 1] : nil
      let isTitle = scene.article.zone(of: passage.tokens.lowerBound) == .title
      let reader = DirectiveReader(scene: scene, passage: passage, previous: previous, isTitle: isTitle)
      guard let directive = reader.read() else { continue }
      var record = Recommendation(
        span: reading.span(passage.tokens), force: directive.force,
        evidence: Evidence(directive.rule, rows: directive.rows))
      record.action = directive.action.map(reading.span)
      record.addressee = directive.addressee.map(reading.span)
      record.statement = issuers.statement(of: directive, in: passage)
      record.issuedBy = issuers.issuer(of: directive, in: passage, statement: record.statement)
      record.themes = Themes.of(reading, passage.tokens)
      records.append(record)
    }
    return records
  }

  private static func startsParagraph(_ passage: Passage, _ reading: Reading) -> Bool {
    let first = reading.sentences[passage.sentence].tokens.lowerBound
    return first == 0 || reading.tokens[first].flags.contains(.lineStart)
  }
}
