import Lexicons
import Records
import Text

/// Finds what a page put into the middle of a paragraph: links to other articles, advertisements, page turns.
struct InlineInserts {
  struct Insert {
    var tokens: Range<Int>
    var kind: Zone.Kind
    var rule: ZoneRule
  }

  /// How many tokens of a headline are looked at.
  private static let longestHeadline = 60
  private let reading: Reading

  init(reading: Reading) { self.reading = reading }

  /// The inserts of a line, in order.
  func find(in line: PageLine) -> [Insert] {
    var out: [Insert] = []
    let roles = reading.roles
    var token = line.tokens.lowerBound
    while token < line.tokens.upperBound {
      guard roles[token].contains(.boilerplate), let (term, kind) = insert(at: token, in: line) else {
        token += 1
        continue
      }
      let behind = term.tokens.upperBound
      switch kind {
      case .related:
        let end = headlineEnd(from: behind, limit: line.tokens.upperBound)
        out.append(Insert(tokens: token..<end, kind: .related, rule: .relatedInline))
        let teaser = teaserEnd(from: end, limit: line.tokens.upperBound)
        if teaser > end { out.append(Insert(tokens: end..<teaser, kind: .navigation, rule: .teaser)) }
        token = max(teaser, behind)
      default:
        out.append(Insert(tokens: token..<behind, kind: kind, rule: .insert))
        let teaser = teaserEnd(from: behind, limit: min(line.tokens.upperBound, behind + 20), calls: true)
        if teaser > behind { out.append(Insert(tokens: behind..<teaser, kind: .navigation, rule: .teaser)) }
        token = teaser
      }
    }
    return out
  }

  /// A term of class `inline` with a capital, behind the end of a sentence and before a new one.
  private func insert(at token: Int, in line: PageLine) -> (Term, Zone.Kind)? {
    guard reading.isCapital(token) else { return nil }
    if token > line.tokens.lowerBound {
      let before = reading.mark(token - 1)
      let isBehindSentence =
        before == 0x2E || before == 0x3F || before == 0x21 || Marks.isQuote(before) || Marks.isClosing(before)
      guard isBehindSentence, reading.isSpaced(token) else { return nil }
    }
    for term in reading.terms(at: token)
    where term.role == .boilerplate && term.tokens.upperBound <= line.tokens.upperBound {
      let entry = reading.entry(term)
      guard entry.kind == .inline, let kind = reading.zone(term),
        kind == .related || kind == .navigation
      else { continue }
      let behind = term.tokens.upperBound
      if behind == line.tokens.upperBound { return (term, kind) }
      let opens =
        reading.isCapital(behind) || reading.tokens[behind].kind == .number
        || Marks.isQuote(reading.mark(behind))
      let isColon = reading.mark(behind) == 0x3A || reading.mark(behind - 1) == 0x3A
      if kind == .related ? isColon || opens && token == line.tokens.lowerBound : opens {
        return (term, kind)
      }
    }
    return nil
  }

  // MARK: Headlines

  /// Where a headline in capitalised words ends: the next sentence shows by its small words.
  private func headlineEnd(from start: Int, limit: Int) -> Int {
    var first = start
    while first < limit, reading.mark(first) == 0x3A { first += 1 }
    var token = first
    let end = min(limit, first + InlineInserts.longestHeadline)
    while token < end {
      let mark = reading.mark(token)
      if token > first, Marks.isQuote(mark), reading.isSpaced(token), startsSentence(token + 1, end) {
        return token
      }
      let isAside =
        reading.mark(token - 1) == 0x2C && reading.term(.functionWords, .preposition, at: token) != nil
      if reading.isLower(token), !reading.isLink(token) || isAside, token > first + 1 {
        return sentenceStart(before: token, from: first)
      }
      token += 1
    }
    return end == limit ? limit : first
  }

  /// Whether small words follow a capital: the manner of sentences, not of headlines.
  private func startsSentence(_ token: Int, _ end: Int) -> Bool {
    guard reading.isCapital(token) else { return false }
    var next = token + 1
    while next < min(end, token + 6) {
      if reading.isLower(next) { return true }
      next += 1
    }
    return false
  }

  /// The capital that opens the sentence whose first small word stands at `token`.
  private func sentenceStart(before token: Int, from first: Int) -> Int {
    var start = token - 1
    // Over commas and links back to the last capital.
    while start > first, !reading.isCapital(start) { start -= 1 }
    guard start > first else { return token }
    if isCall(start) { return start }
    // An office or a word of grammar shows where the subject begins.
    var candidate = start
    var office: Int?
    while candidate >= max(first + 2, start - 20), office.map({ candidate >= $0 - 6 }) ?? true {
      if candidate < start,
        reading.isLower(candidate) && !reading.isLink(candidate) || reading.mark(candidate) == 0x3A
      {
        break
      }
      let isGrammar =
        reading.has(.attributions, at: candidate)
        || reading.isCapital(candidate) && reading.term(.functionWords, .conjunction, at: candidate) != nil
      if office != nil, !reading.isCapital(candidate) { break }
      if isGrammar, !reading.isLower(candidate - 1) { return candidate }
      if isOffice(candidate), !reading.isLower(candidate - 1) { office = candidate }
      candidate -= 1
    }
    if let office { return office }
    // The words of a name that stands between commas belong together with what they explain.
    while start > first + 1, reading.mark(start - 1) == 0x2C, reading.isCapital(start - 2) { start -= 2 }
    return start
  }

  /// Whether the sentence that begins at a token calls or asks, as advertisements do.
  private func isCall(_ start: Int) -> Bool {
    for token in start..<min(reading.tokens.count, start + 25) {
      let mark = reading.mark(token)
      if mark == 0x21 || mark == 0x3F { return true }
      if mark == 0x2E || Marks.isQuote(mark) { return false }
    }
    return false
  }

  /// The first word of an office, such as what a person's name follows.
  private func isOffice(_ token: Int) -> Bool {
    guard reading.isCapital(token), let term = reading.term(.personTitles, .office, at: token) else {
      return false
    }
    return reading.isCapital(term.tokens.upperBound)
  }

  // MARK: Advertisements

  /// Where an advertisement behind a headline ends: sentences that call or ask, up to the last such mark and the seam
  /// behind it.
  private func teaserEnd(from start: Int, limit: Int, calls: Bool = false) -> Int {
    var end = start
    var token = start
    let furthest = min(limit, start + 80)
    while token < furthest {
      let mark = reading.mark(token)
      if Marks.isQuote(mark) || mark == 0x2E { break }
      if mark == 0x21 || mark == 0x3F && !calls { end = token + 1 }
      token += 1
    }
    guard end > start else { return start }
    if let link = reading.term(.boilerplate, at: end), link.tokens.upperBound <= limit {
      return link.tokens.upperBound
    }
    return seam(from: end, limit: min(limit, end + 24)) ?? end
  }

  /// A capital between small words, behind a dash: where a line without a full stop meets the next sentence.
  private func seam(from start: Int, limit: Int) -> Int? {
    var hasDash = false
    for token in start..<max(start, limit) {
      let mark = reading.mark(token)
      if mark == 0x2E || mark == 0x2C || Marks.isQuote(mark) { return nil }
      if Marks.isDash(mark), reading.isSpaced(token) { hasDash = true }
      if token > start + 2, hasDash, reading.isCapital(token), reading.isLower(token - 1),
        !reading.isLink(token - 1),
        reading.isLower(token + 1)
      {
        return token
      }
    }
    return nil
  }
}
