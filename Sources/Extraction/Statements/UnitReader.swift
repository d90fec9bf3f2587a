import Lexicons
import Text

/// Finds the reports of one unit: each cue with what it introduces, closes or interrupts.
///
/// One reader serves an article's units one after the other.
struct UnitReader: ~Copyable {
  let reading: Reading
  let cues: CueReader
  let chart: MentionChart
  let quotations: QuotationMap
  let facts: LanguageFacts
  private var walk: LandmarkWalk
  private(set) var unit = 0..<0
  private(set) var isHeading = false
  /// The reports of all units so far; those of the unit at hand begin at `first`.
  var drafts: [Draft] = []
  private var first = 0
  var own: ArraySlice<Draft> { drafts[first...] }
  /// The quotations of the unit that a cue has taken.
  private var taken: [Int] = []

  init(_ article: Article, chart: MentionChart, quotations: QuotationMap) {
    reading = article.reading
    facts = article.facts
    walk = LandmarkWalk(article.landmarks.cues)
    drafts.reserveCapacity(article.landmarks.cues.count / 2)
    taken.reserveCapacity(8)
    self.chart = chart
    self.quotations = quotations
    cues = CueReader(reading: reading, facts: facts)
  }

  /// Reads a unit: its reports stand behind those of the units before, in text order.
  mutating func read(_ unit: Range<Int>, isHeading: Bool) {
    self.unit = unit
    self.isHeading = isHeading
    first = drafts.count
    if !taken.isEmpty { taken.removeAll(keepingCapacity: true) }
    if isHeading, headline() { return }
    readCues()
    if quotations.isIn(unit) { followingQuotations() }
    if own.count > 1 { drafts[first...].sort { $0.content.lowerBound < $1.content.lowerBound } }
  }

  private mutating func readCues() {
    var next = unit.lowerBound
    for place in walk.places(in: unit) {
      let token = walk.tokens[place]
      if token < next { continue }
      if let quotation = quotations.quotation(at: token), quotation.isUtterance {
        next = quotation.tokens.upperBound
      } else if let cue = cues.cue(at: token), cue.tokens.upperBound <= unit.upperBound, let end = read(cue) {
        next = end
      }
    }
  }

  func isTaken(_ quotation: Int) -> Bool { taken.contains(quotation) }

  /// Takes a quotation; gives whether it was free.
  mutating func take(_ quotation: Int) -> Bool {
    if isTaken(quotation) { return false }
    taken.append(quotation)
    return true
  }

  /// Takes all quotations among some tokens.
  mutating func takeQuotations(in content: Range<Int>) {
    guard quotations.isIn(content) else { return }
    for token in content { if let index = quotations.index(at: token) { _ = take(index) } }
  }

  /// Tries the frames of a cue; gives where to look for the next one.
  private mutating func read(_ cue: Cue) -> Int? {
    if cue.classes.contains(.clitic) || cue.classes.contains(.noun) {
      if let next = trailing(cue) { return next }
    }
    if cue.classes.contains(.prefix), let next = attribution(cue) { return next }
    if !cue.classes.isDisjoint(with: [.say, .think, .data, .ask]), let next = verbal(cue) { return next }
    if cue.classes.contains(.passive), let next = passive(cue) { return next }
    return nil
  }

  // MARK: The cue stands behind or within what is said

  /// `"…," kata Samsul`; `…, kata dia, …`; `…, ujarnya.`
  private mutating func trailing(_ cue: Cue) -> Int? {
    let before = cue.tokens.lowerBound
    let quotation = quotationEnding(before)
    let comma = before > unit.lowerBound && reading.isText(before - 1, ",")
    if comma, quotation == nil, cue.classes.contains(.say), isParenthetic(before - 2) { return nil }
    guard quotation != nil || comma || before == unit.lowerBound || isConnective(unit.lowerBound..<before)
    else {
      guard cue.form != .quote, let (speaker, end) = speakerBehind(cue) else { return nil }
      return unmarked(cue, openSince(before)..<before, speaker, end)
    }
    // "…, Kisah Sari di Pulau Bawean": a noun where nothing is quoted.
    if quotation == nil, cue.form == .quote { return nil }
    guard let (speaker, last) = speakerBehind(cue) else { return nil }
    let end = behindAdverb(last)
    if let quotation { return quoted(quotation, cue, speaker, end, "statement.quotation-cue") }
    return interrupted(cue, from: before, to: end, speaker, "statement.interrupted")
  }

  /// `said Helen Marsh, Director of the LRC`: the verb before its subject, behind a quotation or a clause.
  mutating func inverted(_ cue: Cue) -> Int? {
    let before = cue.tokens.lowerBound
    let quotation = quotationEnding(before)
    guard quotation != nil || before > unit.lowerBound && reading.isText(before - 1, ",") else { return nil }
    if quotation == nil, opensClause(cue.tokens.upperBound) { return nil }
    guard let (speaker, end) = invertedSpeaker(cue, isQuoted: quotation != nil) else { return nil }
    if let quotation { return quoted(quotation, cue, speaker, end, "statement.quotation-cue") }
    guard !reading.tokens[cue.tokens.lowerBound].flags.contains(.capital) else { return nil }
    let left = lead(openSince(before - 1)..<before - 1)
    if resumes(behind: end, left) {
      let content = contentEnd(end + 1..<unit.upperBound)
      return add(
        left.lowerBound..<content.upperBound, cue, speaker, "statement.interrupted", next: content.upperBound)
    }
    guard left.count > 2 else { return nil }
    if case .phrase = speaker, !hasPredicate(left) { return nil }
    return add(left, cue, speaker, "statement.inverted", next: end)
  }

  /// Who is named behind an inverted verb.
  private func invertedSpeaker(_ cue: Cue, isQuoted: Bool) -> (SpeakerReference, Int)? {
    let next = cue.tokens.upperBound
    guard let index = mentionStarting(next) ?? (isQuoted ? possessed(next) : nil) else {
      guard let noun = isQuoted ? otherBehind(next) ?? nounBehind(next) : plainSpeaker(cue) else {
        return nil
      }
      // "said 34-year-old Ana Ruiz"
      for token in noun {
        guard let index = chart.index(at: token), chart[index].kind == .name,
          !isGoverned(chart[index].tokens.lowerBound)
        else { continue }
        return (.mention(index), chart[index].tokens.upperBound)
      }
      return (.phrase(noun), noun.upperBound)
    }
    if isQuoted, let owned = owned(by: index) { return owned }
    if !isQuoted, chart[index].kind == .plural { return nil }
    return (.mention(index), chart[index].tokens.upperBound)
  }

  /// `…, kata Samsul lagi, …`: behind the small word that only says that somebody speaks on.
  private func behindAdverb(_ end: Int) -> Int {
    guard end + 1 < unit.upperBound, reading.isText(end + 1, ","), reading.isLower(end),
      let adverb = reading.functionWord(end, [.adverb]), adverb.count == 1
    else { return end }
    return end + 1
  }

  /// `Setiap deportan, kata Lusiana, sebaiknya …`; `Sebab, kata dia, …`; `…, kata Samsul.`
  mutating func interrupted(
    _ cue: Cue, from before: Int, to end: Int, _ speaker: SpeakerReference, _ rule: String
  ) -> Int? {
    let leftEnd = before > unit.lowerBound && reading.isText(before - 1, ",") ? before - 1 : before
    let left = openSince(leftEnd)..<leftEnd
    // "Lalu ketiga, katanya, adalah …": the copula's subject stands before.
    let isLead =
      left.isEmpty
      || isConnective(left) && reading.functionWord(end + 1, [.copula]) == nil
    // "…, katanya, yang …": a relative clause behind a pronoun is part of what is said.
    let resumes = isPronoun(speaker) && reading.has(.functionWords, .relative, at: end + 1)
    let goesOn =
      end < unit.upperBound && reading.isText(end, ",")
      && (isLead && !isAdjunctAlone(end + 1) || resumes || joinsClause(end + 1)
        || !isAdjunct(end + 1) && !isApposition(end + 1))
    let right = goesOn ? contentEnd(end + 1..<unit.upperBound) : end..<end
    if right.count >= 2 {
      let lead = isLead ? right.lowerBound : self.lead(left).lowerBound
      return add(lead..<right.upperBound, cue, speaker, rule, next: right.upperBound)
    }
    let content = lead(left)
    guard content.count >= 3 else { return nil }
    return add(content, cue, speaker, "statement.trailing", next: end)
  }

  /// What follows a verb: a quotation alone, or a clause.
  mutating func direct(_ content: Range<Int>, _ cue: Cue, _ speaker: SpeakerReference) -> Int? {
    if let index = quotations.index(at: content.lowerBound), take(index) {
      let quotation = quotations.quotations[index]
      if quotation.isUtterance || quotation.tokens.upperBound >= content.upperBound - 1
        || goesOn(behind: quotation.tokens.upperBound)
      {
        return add(
          quotation.tokens, cue, speaker, "statement.verb-quotation", next: quotation.tokens.upperBound)
      }
    }
    takeQuotations(in: content)
    return add(content, cue, speaker, "statement.verb", next: content.upperBound)
  }

  @discardableResult
  mutating func add(
    _ content: Range<Int>, _ cue: Cue?, _ speaker: SpeakerReference, _ rule: String, next: Int?
  ) -> Int? {
    takeQuotations(in: content)
    drafts.append(Draft(content: content, cue: cue, speaker: speaker, rule: rule))
    return next ?? content.upperBound
  }

  /// Where the text begins that no earlier report has taken, going back from a token.
  func openSince(_ end: Int) -> Int {
    // A name may begin before the unit.
    var floor = min(unit.lowerBound, end)
    for draft in own where draft.content.upperBound <= end { floor = max(floor, draft.content.upperBound) }
    var start = end
    while start > floor, end - start < 200 {
      // A sentence that begins with a number: its boundary is none to UAX #29.
      if isFullStop(start - 1), start < end, quotations.index(at: start - 1) == nil,
        reading.tokens[start].flags.contains(.spaceBefore), reading.tokens[start].kind == .number,
        reading.term(.months, before: start) == nil, reading.term(.abbreviations, before: start) == nil
      {
        return start
      }
      start -= 1
    }
    return floor
  }
}
