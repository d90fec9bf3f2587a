import Lexicons
import Records
import Text

/// What the statement rules found in an article, and who was speaking where.
final class StatementFindings {
  let records: [Statement]
  let discourse: Discourse
  /// The answers of an interview.
  let answers: [LabelledSpeech.Answer]

  fileprivate init(_ finder: StatementFinder) {
    records = finder.records
    discourse = finder.discourse
    answers = finder.answers
  }
}

/// Finds what somebody is reported to have said: quotations first, then reports, then who speaks.
struct StatementFinder {
  let article: Article
  private let entities: EntityFindings
  let quotations: QuotationMap
  var discourse: Discourse
  fileprivate let answers: [LabelledSpeech.Answer]
  private let units: [Range<Int>]
  private(set) var drafts: [Draft] = []
  /// Where the drafts of each unit end.
  private var ends: [Int] = []
  fileprivate var records: [Statement] = []

  static func find(in article: Article, entities: EntityFindings) -> StatementFindings {
    var finder = StatementFinder(article, entities)
    finder.read()
    return finder.findings()
  }

  /// Finds what is quoted.
  init(_ article: Article, _ entities: EntityFindings) {
    self.article = article
    self.entities = entities
    quotations = QuotationMap(article)
    discourse = Discourse(article, entities)
    answers = LabelledSpeech.find(article, entities.chart)
    units = StatementUnits.cut(article, quotations)
  }

  /// Resolves who speaks.
  mutating func findings() -> StatementFindings {
    discourse.reserve(units.count)
    var answers = answers[...]
    for (number, unit) in units.enumerated() {
      while let answer = answers.first, answer.content.upperBound <= unit.lowerBound { answers.removeFirst() }
      if let answer = answers.first, unit.upperBound > answer.content.lowerBound {
        add(answer, from: unit)
        continue
      }
      let own = (number > 0 ? ends[number - 1] : 0)..<ends[number]
      discourse.attendTopic(unit)
      attendSubject(unit, drafts, own)
      for draft in drafts[own] {
        if !draft.isSaid {
          attend(discourse.voice(of: draft.speaker), draft, from: unit.lowerBound)
        } else if draft.content.isEmpty {
          before(draft, number, units)
        } else {
          add(draft, draft.content)
        }
      }
    }
    records.sort { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
    return StatementFindings(self)
  }

  /// Finds the reports of all units.
  mutating func read() {
    var reader = UnitReader(article, chart: entities.chart, quotations: quotations)
    ends.reserveCapacity(units.count)
    for unit in units {
      reader.read(unit, isHeading: isHeading(unit))
      ends.append(reader.drafts.count)
    }
    drafts = reader.drafts
  }

  /// An answer of an interview, where its first sentence is read; what it reports itself is no statement of its own.
  private mutating func add(_ answer: LabelledSpeech.Answer, from unit: Range<Int>) {
    guard unit.contains(answer.content.lowerBound) else { return }
    var content = answer.content
    if article.reading.isText(content.upperBound - 1, ".") { content = content.dropLast() }
    add(
      Draft(content: content, cue: nil, speaker: .mention(answer.speaker), rule: "statement.labelled"),
      content)
  }

  /// A headline or a heading between paragraphs: a line of its own without a full stop.
  private func isHeading(_ unit: Range<Int>) -> Bool {
    let reading = article.reading
    if article.zone(of: unit.lowerBound) == .title { return true }
    guard reading.tokens[unit.lowerBound].flags.contains(.lineStart), unit.count <= 24 else { return false }
    let last = unit.upperBound
    guard last >= reading.tokens.count || reading.tokens[last].flags.contains(.lineStart) else {
      return false
    }
    return reading.tokens[last - 1].kind != .mark
  }

  private mutating func add(_ draft: Draft, _ content: Range<Int>) {
    let reading = article.reading
    let kind = kind(content)
    let voice = discourse.voice(of: draft.speaker)
    if voice == nil, case .body = draft.speaker, kind != .direct { return }
    attend(voice, draft, from: content.lowerBound)
    if records.isEmpty { records.reserveCapacity(StatementFinder.usualCount) }
    records.append(
      Statement(
        span: reading.span(content), kind: kind,
        evidence: Evidence(draft.rule, rows: draft.cue.map { [$0.entry] } ?? [])))
    let last = records.count - 1
    records[last].cue = draft.cue.map { reading.span($0.tokens) }
    if let mention = mentionSpan(draft.speaker) {
      records[last].speaker = Speaker(
        span: mention, name: voice?.name, role: voice?.role, organisation: voice?.organisation)
    }
  }

  /// Most articles report no more.
  private static let usualCount = 16

  /// Where a reference stands in the text; a quotation that follows takes the mention of the speaker before it.
  private func mentionSpan(_ reference: SpeakerReference) -> Span? {
    switch reference {
    case .mention(let index): return article.reading.span(discourse.chart[index].spoken)
    case .clitic(let span): return span
    case .phrase(let range), .body(let range): return article.reading.span(range)
    case .continued: return discourse.focusSpan
    case .none: return nil
    }
  }

  /// "Hal itu disampaikan X": the paragraph before, or the sentence before in the same paragraph, is the statement.
  private mutating func before(_ draft: Draft, _ number: Int, _ units: [Range<Int>]) {
    guard number > 0 else { return }
    let reading = article.reading
    let start = units[number].lowerBound
    let isOwnLine = reading.tokens[start].flags.contains(.lineStart)
    var first = number - 1
    if isOwnLine {
      while first > 0, number - first < 8,
        !reading.tokens[units[first].lowerBound].flags.contains(.blockStart),
        !(reading.tokens[units[first].lowerBound].flags.contains(.lineStart))
      {
        first -= 1
      }
    }
    var content = behindDateline(units[first].lowerBound..<units[number - 1].upperBound)
    let last = content.upperBound - 1
    if quotations.index(at: last) == nil, reading.isText(last, ".") { content = content.lowerBound..<last }
    guard !content.isEmpty, article.zone(of: content.lowerBound) != .title else { return }
    let span = reading.span(content)
    // What somebody said there is said already.
    if records.contains(where: { $0.speaker != nil && $0.span.overlaps(span) }) {
      attend(discourse.voice(of: draft.speaker), draft, from: start)
      return
    }
    add(draft, content)
  }

  /// A paragraph without the place and the dash that open the body.
  private func behindDateline(_ content: Range<Int>) -> Range<Int> {
    guard article.zone(of: content.lowerBound) == .dateline,
      let start = content.first(where: {
        article.zone(of: $0) != .dateline
          && (article.reading.tokens[$0].kind != .mark || quotations.index(at: $0) != nil)
      })
    else { return content }
    return start..<content.upperBound
  }

  /// The speaker of a report comes into focus from a token on.
  private mutating func attend(_ voice: Discourse.Voice?, _ draft: Draft, from token: Int) {
    guard let voice else { return }
    discourse.attend(voice, at: mentionSpan(draft.speaker), from: token)
  }

  private func kind(_ content: Range<Int>) -> Statement.Kind {
    if let quotation = quotations.quotation(at: content.lowerBound), quotation.tokens == content {
      return .direct
    }
    return quotations.isIn(content) ? .mixed : .indirect
  }
}

extension Mention {
  /// The mention as the text has it at hand: a short name with the title before it.
  var spoken: Range<Int> {
    guard kind == .name, core.count == 1, let role, role.upperBound == core.lowerBound, organisation == nil
    else {
      return core
    }
    return role.lowerBound..<core.upperBound
  }
}
