import Lexicons
import Records
import Text

/// What the recommendation rules found in an article.
struct RecommendationFindings {
  var records: [Recommendation] = []
  var warnings: [Warning] = []
}

/// Finds what should be done: items of lists, and directives in prose; last whose they are.
struct RecommendationFinder {
  private let scene: Scene
  private var findings = RecommendationFindings()
  private var lists: [FoundList] = []
  /// What the lists cover, in text order.
  private var claimed: [Range<Int>] = []
  /// The directives of all passages that no list claims.
  private var directives: [(Passage, Directive)] = []

  /// Cuts the article into passages.
  init(_ article: Article, _ statements: StatementFindings, _ entities: EntityFindings) {
    var passages = PassageReader.read(article)
    RecommendationFinder.quote(&passages, statements.answers)
    RecommendationFinder.quote(&passages, statements.records, article.reading)
    scene = Scene(article: article, statements: statements, entities: entities, passages: passages)
  }

  mutating func findLists() {
    for list in ListReader(scene).lists() where !list.items.contains(where: { overlaps($0.whole) }) {
      claimed += list.claims
      lists.append(list)
    }
    claimed.sort { $0.lowerBound < $1.lowerBound }
  }

  mutating func makeListRecords() {
    let maker = ListRecordMaker(scene)
    for list in lists {
      maker.add(list, to: &findings.records)
      if let warning = maker.warning(of: list) { findings.warnings.append(warning) }
    }
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

  /// A quotation that runs over several lines is one statement, whose sentences are speech without what stands behind it.
  private static func quote(_ passages: inout [Passage], _ statements: [Statement], _ reading: Reading) {
    var next = 0
    for index in passages.indices where !passages[index].hasQuotation {
      let span = reading.span(passages[index].tokens)
      while next < statements.count, statements[next].span.end <= span.start { next += 1 }
      guard next < statements.count, case let statement = statements[next], statement.kind == .direct,
        statement.span.start < span.end
      else { continue }
      var spoken = passages[index].tokens.clamped(
        to: reading.token(at: statement.span.start)..<reading.token(at: statement.span.end))
      while let last = spoken.last, reading.isText(last, ",") || reading.isQuotationMark(last) {
        spoken = spoken.dropLast()
      }
      guard !spoken.isEmpty else { continue }
      passages[index].tokens = spoken
      passages[index].isQuoted = true
      passages[index].hasQuotation = true
    }
  }

  mutating func findDirectives() {
    directives.reserveCapacity(scene.landmarks.directives.count / 2)
    var walk = LandmarkWalk(scene.landmarks.directives)
    var claim = 0
    for (number, passage) in scene.passages.enumerated() {
      while claim < claimed.count, claimed[claim].upperBound <= passage.tokens.lowerBound { claim += 1 }
      if claim < claimed.count, claimed[claim].overlaps(passage.tokens) { continue }
      // Without a marker only speech can ask for something.
      let places = walk.places(in: passage.tokens)
      guard !places.isEmpty || passage.isQuoted else { continue }
      let reader = DirectiveReader(
        scene: scene, passage: passage, number: number, markers: places,
        isTitle: RecommendationFinder.isHeadline(passage, scene))
      if let directive = reader.read() { directives.append((passage, directive)) }
    }
  }

  /// Whose the directives are, and all that was found.
  func result() -> RecommendationFindings {
    let reading = scene.reading
    let issuers = IssuerReader(scene: scene)
    var found = findings
    found.records.reserveCapacity(found.records.count + directives.count)
    for (passage, directive) in directives {
      let statement = issuers.statement(of: directive, in: passage)
      let last = found.records.count
      found.records.append(
        Recommendation(
          span: reading.span(passage.tokens), force: directive.force,
          evidence: Evidence(directive.rule, rows: directive.rows)))
      found.records[last].action = directive.action.map { reading.span(scene.wholeWord($0)) }
      found.records[last].addressee = directive.addressee.map(reading.span)
      found.records[last].statement = statement
      found.records[last].issuedBy = issuers.issuer(of: directive, in: passage, statement: statement)
      found.records[last].themes = Themes.of(scene, passage.tokens)
    }
    found.records.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    return found
  }

  /// Whether a list claims some of the tokens already; lists come in text order.
  private func overlaps(_ tokens: Range<Int>) -> Bool {
    claimed.suffix(120).contains { $0.overlaps(tokens) }
  }

  /// Whether a passage is the headline or a heading in the text: a short line of capitals without a full stop.
  private static func isHeadline(_ passage: Passage, _ scene: Scene) -> Bool {
    let reading = scene.reading
    if scene.article.zone(of: passage.tokens.lowerBound) == .title { return true }
    let sentence = reading.sentences[passage.sentence].tokens
    guard !passage.hasQuotation, sentence.count <= longestHeading, scene.startsParagraph(passage),
      sentence.upperBound == reading.tokens.count
        || reading.tokens[sentence.upperBound].flags.contains(.lineStart),
      let last = sentence.last, reading.tokens[last].kind == .word
    else { return false }
    var words = 0
    var capitals = 0
    for token in sentence where reading.tokens[token].kind == .word {
      words += 1
      if reading.tokens[token].flags.contains(.capital) { capitals += 1 }
    }
    return capitals * 3 >= words * 2
  }

  /// A heading in the text has at most as many tokens.
  private static let longestHeading = 16
}
