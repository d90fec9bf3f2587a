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
  private let article: Article
  private let entities: EntityFindings
  private let quotations: QuotationMap
  fileprivate var discourse: Discourse
  fileprivate let answers: [LabelledSpeech.Answer]
  private let units: [Range<Int>]
  private var drafts: [Draft] = []
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

  /// The person or body that a sentence begins with comes into focus.
  private mutating func attendSubject(_ unit: Range<Int>, _ drafts: [Draft], _ own: Range<Int>) {
    // A picture's maker or its people are not those of the text.
    if article.zone(of: unit.lowerBound) == .caption { return }
    var token = unit.lowerBound
    let limit = min(unit.upperBound, token + 16)
    let isNarrated = own.isEmpty && !quotations.isIn(token..<limit)
    while token < limit {
      if !isNarrated,
        own.contains(where: { drafts[$0].content.contains(token) }) || quotations.index(at: token) != nil
      {
        return
      }
      guard let mention = discourse.chart.mention(at: token) else {
        token += 1
        continue
      }
      // "She urged Ann Lee to wait": she is whoever was in focus.
      if mention.kind == .pronoun, token == unit.lowerBound {
        guard article.reading.functionWord(token, [.determiner]) != nil else { return }
        // "Its president, Ann Lee, urged"
        token += 1
        continue
      }
      guard mention.kind == .name, mention.person >= 0 else {
        if let voice = office(mention) ?? somebody(mention, unit) {
          discourse.attend(voice, at: article.reading.span(mention.core), from: token)
          return
        }
        // "Di posko Palang Merah, Sumiyati …": a place before the subject.
        let isPlace = article.reading.has(.functionWords, .preposition, at: unit.lowerBound)
        if mention.kind == .organisation, !isPlace, !isOfName(mention, limit) {
          attendAged(token..<unit.upperBound)
          return
        }
        token = mention.tokens.upperBound
        continue
      }
      if let voice = discourse.voice(of: mention) {
        discourse.attend(voice, at: article.reading.span(mention.spoken), from: token)
      }
      return
    }
  }

  /// "Dinas itu dipuji warga, termasuk Sri Wahyuni (66), …": who is brought in with the age.
  private mutating func attendAged(_ rest: Range<Int>) {
    let reading = article.reading
    for token in rest.dropFirst() where reading.tokens[token].kind == .mark {
      if reading.isText(token, ","), attendApposed(token + 1, rest.upperBound) { return }
      guard reading.isText(token, "("), token + 2 < rest.upperBound,
        reading.tokens[token + 1].kind == .number,
        reading.isText(token + 2, ")"), let mention = discourse.chart.mention(at: token - 1),
        mention.kind == .name, let voice = discourse.voice(of: mention)
      else { continue }
      discourse.attend(voice, at: reading.span(mention.spoken), from: token - 1)
      return
    }
  }

  /// "KPU melalui anggotanya, Romi Wijaya, mengimbau …": a name between commas before its verb.
  private mutating func attendApposed(_ token: Int, _ limit: Int) -> Bool {
    guard let mention = discourse.chart.mention(at: token), mention.kind == .name,
      mention.person >= 0 || mention.core.count > 1, mention.tokens.lowerBound == token,
      case let next = mention.tokens.upperBound, next + 1 < limit,
      article.reading.isText(next, ","),
      article.reading.has(.directives, at: next + 1) || article.reading.has(.reportingVerbs, at: next + 1),
      let voice = discourse.voice(of: mention)
    else { return false }
    discourse.attend(voice, at: article.reading.span(mention.spoken), from: token)
    return true
  }

  /// "Menhub juga meminta …": the one person with that office; "petani ini" is whoever was in focus.
  private func office(_ mention: Mention) -> Discourse.Voice? {
    guard mention.kind == .role else { return nil }
    if mention.entry >= 0, article.reading.lexicon.entries.isCode(mention.entry, "occupation"),
      discourse.now.focus?.person != nil, pointsBack(behind: mention.tokens.upperBound)
    {
      return nil
    }
    return discourse.holder(of: mention, discourse.now.focus).0
  }

  /// "A site manager disputed the figures.": one of many, who is new.
  private func somebody(_ mention: Mention, _ unit: Range<Int>) -> Discourse.Voice? {
    let reading = article.reading
    guard mention.kind == .role, mention.tokens.lowerBound - unit.lowerBound <= 3,
      mention.tokens.lowerBound > unit.lowerBound, reading.has(.numerals, .article, at: unit.lowerBound),
      reading.officeWord(unit.lowerBound, "article"),
      (unit.lowerBound + 1..<mention.tokens.lowerBound).allSatisfy({ reading.isLower($0) })
    else { return nil }
    return discourse.voice(of: mention)
  }

  /// "ini", "swasta itu": a demonstrative right behind, or behind one word.
  private func pointsBack(behind end: Int) -> Bool {
    let reading = article.reading
    return (end..<min(end + 2, reading.tokens.count)).contains { reading.officeWord($0, "demonstrative") }
  }

  /// "Direktur Koalisi Sawit, Herlina Toding, mengecam …": the body of somebody who is named behind the comma.
  private func isOfName(_ mention: Mention, _ limit: Int) -> Bool {
    let next = mention.tokens.upperBound
    // "House Commission X member Ledia Hanifa demanded …"
    for token in next..<max(next, min(limit, next + 3)) {
      if let name = discourse.chart.mention(at: token) { return name.kind == .name && name.person >= 0 }
      let isNoun =
        article.reading.isLower(token) && article.reading.roles[token].isDisjoint(with: StatementFinder.verbs)
        && !discourse.facts.affixes.isParticiple(article.reading, token)
      guard isNoun || article.reading.has(.personTitles, at: token) else { break }
    }
    guard next + 1 < limit, article.reading.isText(next, ","),
      let name = discourse.chart.mention(at: next + 1)
    else { return false }
    return name.kind == .name && name.tokens.lowerBound == next + 1
  }

  private static let verbs: RoleSet = [
    RoleSet(.verbs), RoleSet(.reportingVerbs), RoleSet(.directives), RoleSet(.functionWords),
    RoleSet(.changeVerbs),
  ]

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
    var content = units[first].lowerBound..<units[number - 1].upperBound
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
