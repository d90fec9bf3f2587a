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
    in article: Article, statements: StatementFindings, entities: EntityFindings
  ) -> RecommendationFindings {
    var passages = PassageReader.read(article)
    quote(&passages, LabelledSpeech.find(article, entities.chart))
    let scene = Scene(article: article, statements: statements, entities: entities, passages: passages)
    var findings = RecommendationFindings()
    var claimed: [Range<Int>] = []
    let maker = ListRecordMaker(scene)
    for list in ListReader(scene).lists(passages)
    where !list.items.contains(where: { overlaps($0.whole, claimed) }) {
      claimed += list.claims
      findings.records += maker.records(of: list)
      if let warning = maker.warning(of: list) { findings.warnings.append(warning) }
    }
    claimed.sort { $0.lowerBound < $1.lowerBound }
    findings.records += prose(passages, scene, claimed)
    findings.records.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    return findings
  }

  /// An interview's answers are speech, as if in quotation marks; the name before the colon is not.
  private static func quote(_ passages: inout [Passage], _ answers: [LabelledSpeech.Answer]) {
    var next = 0
    for index in passages.indices where next < answers.count {
      while next < answers.count, answers[next].content.upperBound <= passages[index].tokens.lowerBound {
        next += 1
      }
      guard next < answers.count, case let content = answers[next].content,
        content.lowerBound < passages[index].tokens.upperBound, !passages[index].isQuoted
      else { continue }
      passages[index].tokens = passages[index].tokens.clamped(to: content)
      passages[index].isQuoted = true
      passages[index].hasQuotation = true
    }
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
      let reader = DirectiveReader(
        scene: scene, passage: passage, before: before(index, passages, reading),
        isTitle: isHeadline(passage, scene))
      guard let directive = reader.read() else { continue }
      var record = Recommendation(
        span: reading.span(passage.tokens), force: directive.force,
        evidence: Evidence(directive.rule, rows: directive.rows))
      record.action = directive.action.map(reading.span)
      record.addressee = directive.addressee.map(reading.span)
      record.statement = issuers.statement(of: directive, in: passage)
      record.issuedBy = issuers.issuer(of: directive, in: passage, statement: record.statement)
      record.themes = Themes.of(scene, passage.tokens)
      records.append(record)
    }
    return records
  }

  /// Whether a list claims some of the tokens already; lists come in text order.
  private static func overlaps(_ tokens: Range<Int>, _ claimed: [Range<Int>]) -> Bool {
    claimed.suffix(120).contains { $0.overlaps(tokens) }
  }

  /// The passages before one in its paragraph, not more than a few.
  private static func before(_ index: Int, _ passages: [Passage], _ reading: Reading) -> ArraySlice<Passage> {
    var first = index
    while first > 0, index - first < 3, !startsParagraph(passages[first], reading) { first -= 1 }
    return passages[first..<index]
  }

  /// Whether a passage is the headline or a heading in the text: a short line of capitals without a full stop.
  private static func isHeadline(_ passage: Passage, _ scene: Scene) -> Bool {
    let reading = scene.reading
    if scene.article.zone(of: passage.tokens.lowerBound) == .title { return true }
    let sentence = reading.sentences[passage.sentence].tokens
    guard !passage.hasQuotation, sentence.count <= longestHeading, startsParagraph(passage, reading),
      sentence.upperBound == reading.tokens.count
        || reading.tokens[sentence.upperBound].flags.contains(.lineStart),
      let last = sentence.last, reading.tokens[last].kind == .word
    else { return false }
    let words = sentence.filter { reading.tokens[$0].kind == .word }
    let capitals = words.filter { reading.tokens[$0].flags.contains(.capital) }
    return capitals.count * 3 >= words.count * 2
  }

  /// A heading in the text has at most as many tokens.
  private static let longestHeading = 16

  private static func startsParagraph(_ passage: Passage, _ reading: Reading) -> Bool {
    let first = reading.sentences[passage.sentence].tokens.lowerBound
    return first == 0 || reading.tokens[first].flags.contains(.lineStart)
  }
}
