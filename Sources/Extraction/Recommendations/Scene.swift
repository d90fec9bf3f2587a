import Lexicons
import Records
import Text

/// What the recommendation rules know of an article besides the sentence at hand.
final class Scene {
  let article: Article
  let reading: Reading
  let affixes: Affixes
  let passages: [Passage]
  let statements: [Statement]
  /// Who spoke, and whom "Ia" or "the company" means where.
  let discourse: Discourse
  private let entities: EntityFindings
  private(set) lazy var names = NameIndex(entities)
  /// Whether the article speaks for itself ("we propose …"): what it says ought to be is a recommendation of its own.
  private(set) lazy var isOpinion = speaksForItself()

  var landmarks: Landmarks { article.landmarks }
  var parties: Parties { Parties(scene: self) }
  var words: ActionReader { ActionReader(reading: reading, affixes: affixes) }

  /// An article of opinion has sentences in the first person outside of quotations; "we propose" tells more …
  private static let leastFirstPerson = 3
  /// … and at least one in as many sentences.
  private static let sentencesPerFirstPerson = 60

  init(article: Article, statements: StatementFindings, entities: EntityFindings, passages: [Passage]) {
    self.article = article
    self.entities = entities
    self.passages = passages
    self.statements = statements.records
    reading = article.reading
    affixes = article.facts.affixes
    discourse = statements.discourse
  }

  private func speaksForItself() -> Bool {
    var firstPerson = 0
    var narrated = 0
    var pronouns = LandmarkWalk(landmarks.pronouns)
    for passage in passages where !passage.hasQuotation {
      narrated += 1
      let beginning = passage.tokens.prefix(60)
      let isFirstPerson = pronouns.places(in: beginning).contains {
        reading.has(.pronouns, .first, at: pronouns.tokens[$0])
      }
      let proposes = landmarks.directives(in: beginning).contains {
        reading.has(.directives, .voice, at: landmarks.directives[$0])
      }
      firstPerson += proposes ? 2 : isFirstPerson ? 1 : 0
    }
    return firstPerson >= Scene.leastFirstPerson && firstPerson * Scene.sentencesPerFirstPerson >= narrated
  }

  /// Whether a passage begins a paragraph.
  func startsParagraph(_ passage: Passage) -> Bool {
    let first = reading.sentences[passage.sentence].tokens.lowerBound
    return first == 0 || reading.tokens[first].flags.contains(.lineStart)
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
      if roles[token].contains(.attributions), !reading.has(.attributions, .source, at: token) {
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

  /// "terburu-buru", "re-open": an action with what a hyphen joins to it.
  func wholeWord(_ action: Range<Int>) -> Range<Int> {
    let next = action.upperBound
    guard next + 1 < reading.tokens.count, reading.isMark("-", at: next),
      reading.tokens[next + 1].kind == .word,
      !reading.tokens[next].flags.contains(.spaceBefore),
      !reading.tokens[next + 1].flags.contains(.spaceBefore)
    else { return action }
    return action.lowerBound..<next + 2
  }
}
