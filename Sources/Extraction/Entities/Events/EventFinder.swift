import Lexicons
import Records
import Text

/// Finds the events that an article names: "Konferensi Pengawasan Ketenagakerjaan ASEAN ke-12".
struct EventFinder {
  private let names: EventNames
  private let dates: [DateRecord]
  private var registry: EventRegistry
  /// Tokens that belong to a mention.
  private(set) var mentions: [Range<Int>] = []

  private var evidence: WordEvidence { names.phrases.evidence }
  private var reading: Reading { evidence.reading }

  /// How far behind its name an event's place and date stand.
  private static let reach = 18

  init(_ article: Article, _ phrases: PhraseReader, _ dates: [DateRecord]) {
    names = EventNames(phrases: phrases)
    self.dates = dates
    registry = EventRegistry(article.reading)
    var next = 0
    while let head = phrases.evidence.map.next(.eventful, from: next) {
      let sentence = article.reading.sentence(of: head).tokens
      read(sentence)
      next = sentence.upperBound
    }
    recall(article)
  }

  func records() -> [Event] { registry.records() }

  /// Acronyms that the article explains, wherever else they stand.
  private mutating func recall(_ article: Article) {
    guard registry.hasAcronyms else { return }
    var covered = Array(filledWith: false, count: reading.tokens.count)
    for mention in mentions { for token in mention { covered[token] = true } }
    for sentence in article.sentences {
      for token in sentence.tokens where evidence.has(.capital, at: token) && !covered[token] {
        guard let name = names.acronymAlone(token, sentence.tokens.upperBound), registry.recall(name) else {
          continue
        }
        mentions.append(name.mention)
      }
    }
  }

  /// How far behind its first word, an edition before it included, an event's head stands.
  private static let headReach = NameReader.longestRun + 16

  private mutating func read(_ sentence: Range<Int>) {
    let limit = sentence.upperBound
    var token = sentence.lowerBound
    var previous: (index: Int, end: Int)?
    /// The next head or known acronym.
    var head = token
    while token < limit {
      if head < token || token == sentence.lowerBound {
        guard let next = evidence.map.next(.eventful, from: token), next < limit else { break }
        head = next
        token = max(token, evidence.map.firstReaching(head))
      }
      guard head - token <= EventFinder.headReach, evidence.map.mayHold(.eventful, token), mayBegin(token),
        let name = names.read(token, limit)
      else {
        if head == token { noteDay(behind: token, limit) }
        token += 1
        continue
      }
      // "… (The 12th ASEAN Labour Inspection Conference)": the same in another language.
      let isSame =
        previous.map { $0.end == token - 1 } ?? false && evidence.isMark("(", at: token - 1)
        && evidence.isMark(")", at: name.mention.upperBound)
      let index = registry.add(name, same: isSame ? previous?.index : nil)
      var end = name.mention.upperBound
      mentions.append(name.mention)
      if let short = name.acronym {
        mentions.append(short)
        end = max(end, short.upperBound + 1)
      }
      previous = (index, end)
      let circumstance = circumstance(behind: end, limit)
      registry.note(date: circumstance.date, place: circumstance.place, at: index)
      token = end
    }
  }

  /// "Pertemuan yang berlangsung 8-10 Juli 2025 itu": the day of the event that the article named before.
  private mutating func noteDay(behind token: Int, _ limit: Int) {
    guard evidence.has(.eventHeads, at: token), let index = registry.only(withHead: token) else { return }
    for next in token + 1..<min(limit, token + 7) {
      if let date = date(at: next) {
        if date.value.utf8.count(where: { $0 == 0x2D }) > 1 {
          registry.note(date: date.value, place: nil, at: index)
        }
        return
      }
      guard phrasesAllow(next) else { return }
    }
  }

  /// Whether a word may stand between a head and its date: a small one that reports nothing.
  private func phrasesAllow(_ token: Int) -> Bool {
    names.phrases.isSmall(token) && !evidence.has(.reportingVerbs, at: token)
      && evidence.functionWord(token, [.negation]) == nil
  }

  /// Whether a name may begin at a token: a capitalised word, an ordinal.
  private func mayBegin(_ token: Int) -> Bool {
    evidence.has(.capital, at: token) || reading.has(.ordinals, at: token)
      || reading.tokens[token].kind == .number && reading.has(.ordinals, at: token + 1)
  }

  /// Where and when: what the words behind a name say before anybody else is spoken of.
  private func circumstance(behind start: Int, _ limit: Int) -> (date: String?, place: Range<Int>?) {
    var date: String?
    var place: Range<Int>?
    var token = start
    let limit = min(limit, start + EventFinder.reach)
    while token < limit, date == nil || place == nil {
      if let found = self.date(at: token) {
        date = date ?? found.value
        token = found.end
      } else if let found = self.place(at: token, limit) {
        place = place ?? found
        token = found.upperBound
      } else if evidence.has(.capital, at: token) && !evidence.has(.functionWords, at: token)
        || evidence.has(.reportingVerbs, at: token) || evidence.has(.personTitles, at: token)
      {
        break
      } else {
        token += 1
      }
    }
    return (date, place)
  }

  /// The date that begins at a token, and the token behind it.
  private func date(at token: Int) -> (value: String, end: Int)? {
    let start = Int(reading.tokens[token].start)
    let place = dates.partitionPoint { $0.span.start >= start }
    guard place < dates.count, case let date = dates[place], date.span.start == start, date.kind == .date,
      !isYears(date.value)
    else { return nil }
    return (date.value, reading.token(at: date.span.end - 1) + 1)
  }

  /// Whether a value is a range of whole years: a term of office rather than a date.
  private func isYears(_ value: String) -> Bool { value.utf8.contains(0x2F) && !value.utf8.contains(0x2D) }

  /// "di Nusa Dua, Bali", "in Jakarta": the place behind a word for where.
  private func place(at token: Int, _ limit: Int) -> Range<Int>? {
    guard evidence.functionWord(token, [.locative]) != nil, token + 1 < limit,
      evidence.has(.capital, at: token + 1),
      !names.phrases.isTaken(token + 1), self.date(at: token + 1) == nil
    else { return nil }
    var end = NameReader(evidence: evidence).runEnd(token + 1, limit)
    guard end > token + 1 else { return nil }
    if end + 1 < limit, evidence.isMark(",", at: end), let more = evidence.term(.places, at: end + 1),
      more.kind != .city, evidence.has(.capital, at: end + 1)
    {
      end = more.tokens.upperBound
    }
    return token + 1..<end
  }
}
