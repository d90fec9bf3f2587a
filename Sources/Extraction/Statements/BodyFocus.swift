import Lexicons
import Records
import Text

/// Whom sentences are about, besides one person: a body, or people.
struct TopicHistory {
  /// Somebody as a sentence has them; who that is, few ask.
  enum Topic {
    case voice(Discourse.Voice)
    case organisation(Range<Int>)
    case phrase(Range<Int>, isBody: Bool)
  }

  private var found: [(unit: Int, topic: Topic)] = []

  /// A pronoun points no farther back than to the sentence before.
  private static let reach = 1

  /// Makes room for some topics.
  mutating func reserve(_ count: Int) { found.reserveCapacity(count) }

  /// Notes whom a sentence is about.
  mutating func note(_ topic: Topic, at unit: Int) { found.append((unit, topic)) }

  /// Whom a pronoun in a sentence may mean.
  func topic(at unit: Int) -> Topic? {
    let low = found.partitionPoint { $0.unit > unit }
    guard low > 0, unit - found[low - 1].unit <= TopicHistory.reach else { return nil }
    return found[low - 1].topic
  }
}

/// Finds the body or the people that "it", "the company", "mereka" mean, where only one fits.
extension Discourse {
  /// A group's noun phrase has at most as many words.
  private static let longestPhrase = 6
  private static let longestThing = 5
  /// Farthest that a second group is looked for behind the first one.
  private static let sentenceReach = 60

  /// Among more bodies none is the only one.
  private static let mostBodies = 100
  /// A name's first mentions stand among as many that were found first.
  private static let fewMentions = 8

  /// Notes the body or the people that a sentence begins with: "Tarrow Steel is to cut", "Warga Desa Licin menolak".
  mutating func attendTopic(_ sentence: Range<Int>) {
    begin(sentence)
    let unit = now.unit
    let first = sentence.lowerBound
    if let mention = chart.mention(at: behindArticle(first)) {
      if mention.kind == .organisation { bodies.note(.organisation(mention.core), at: unit) }
      guard mention.kind == .role && isOccupation(mention) || isCommonNoun(mention) else { return }
    }
    if let phrase = bodyPhrase(sentence) {
      bodies.note(.phrase(phrase, isBody: true), at: unit)
    } else if let phrase = groupPhrase(sentence), isSoleGroup(phrase, sentence) {
      groups.note(.phrase(phrase, isBody: false), at: unit)
    } else if let phrase = thingPhrase(sentence) {
      bodies.note(.phrase(phrase, isBody: true), at: unit)
    }
  }

  /// "The audit lists": one thing behind an article that a sentence begins with, up to the verb.
  private func thingPhrase(_ sentence: Range<Int>) -> Range<Int>? {
    let start = sentence.lowerBound + 1
    guard reading.officeWord(start - 1, "article"), reading.has(.functionWords, .determiner, at: start - 1)
    else { return nil }
    for end in start..<min(sentence.upperBound, start + Discourse.longestThing) {
      guard reading.tokens[end].kind == .word, chart.index(at: end) == nil else { return nil }
      guard end > start,
        isVerbal(end) || reading.has(.verbs, at: end) || reading.has(.reportingVerbs, at: end)
          || reading.functionWord(end, [.auxiliary, .copula]) != nil
          || facts.affixes.isParticiple(reading, end)
      else { continue }
      let isPlural = facts.plurals.match(reading.bytes(end - 1), stem: 3)
      return isPlural || isHuman(end - 1) ? nil : start..<end
    }
    return nil
  }

  /// Who a topic is.
  func voice(of topic: TopicHistory.Topic?) -> Voice? {
    switch topic {
    case .voice(let voice): return voice
    case .organisation(let name): return organisation(name)
    case .phrase(let words, let isBody): return Voice(name: text(words), isBody: isBody)
    case nil: return nil
    }
  }

  /// The mention that covers a token, as a speaker; nil where none does.
  func speaker(mentionedAt token: Int) -> Speaker? {
    guard let index = chart.index(at: token) else { return nil }
    let mention = chart[index]
    return speaker(.mention(index), at: mention.spoken)
  }

  /// Where a person's name with its office ends that covers a token.
  func office(at token: Int) -> Int? {
    chart.mention(at: token).flatMap {
      $0.kind == .name && $0.role != nil ? $0.tokens.upperBound : nil
    }
  }

  /// Whether no mention covers a token.
  func isNobody(at token: Int) -> Bool { chart.index(at: token) == nil }

  /// A noun phrase as a speaker: "serikat itu", "The committee".
  func speaker(phrase: Range<Int>) -> Speaker { speaker(.phrase(phrase), at: phrase) }

  /// "it" as a speaker; nil where no body is at hand.
  func speaker(body pronoun: Range<Int>) -> Speaker? {
    let found = speaker(.body(pronoun), at: pronoun)
    return found.name == nil ? nil : found
  }

  private func speaker(_ reference: SpeakerReference, at tokens: Range<Int>) -> Speaker {
    let voice = voice(of: reference, at: moment(at: tokens.lowerBound))
    return Speaker(
      span: reading.span(tokens), name: voice?.name, role: voice?.role, organisation: voice?.organisation)
  }

  private func behindArticle(_ token: Int) -> Int {
    reading.has(.functionWords, .determiner, at: token) ? token + 1 : token
  }

  /// "The Bangladesh army": a capitalised word and a head in small letters.
  private func bodyPhrase(_ sentence: Range<Int>) -> Range<Int>? {
    let start = behindArticle(sentence.lowerBound)
    guard start > sentence.lowerBound, start + 1 < sentence.upperBound, reading.tokens[start].isCapitalWord,
      reading.has(.places, at: start), reading.has(.organisationHeads, at: start + 1),
      !reading.tokens[start + 1].flags.contains(.capital)
    else { return nil }
    return start..<start + 2
  }

  /// "Warga Desa Licin", "Garment workers": words up to the verb, one of them for people.
  private func groupPhrase(_ sentence: Range<Int>) -> Range<Int>? {
    var start = sentence.lowerBound
    while start < sentence.upperBound, reading.has(.functionWords, .determiner, at: start) { start += 1 }
    var end = start
    while end < min(sentence.upperBound, start + Discourse.longestPhrase), reading.tokens[end].kind == .word,
      !reading.has(.functionWords, at: end), !reading.has(.verbs, at: end),
      !reading.has(.reportingVerbs, at: end), !reading.has(.directives, at: end),
      chart.mention(at: end).map({ $0.kind == .role || isCommonNoun($0) }) ?? true,
      end == start || !isVerbal(end)
    {
      end += 1
    }
    guard end > start, isHuman(start) || isHuman(end - 1) else { return nil }
    return start..<end
  }

  private func isVerbal(_ token: Int) -> Bool {
    reading.has(.changeVerbs, .verb, at: token)
      || !reading.tokens[token].flags.contains(.capital) && facts.affixes.isPrefixed(reading, token)
  }

  /// "Villagers": capitalised because the sentence begins there, and nobody's name.
  private func isCommonNoun(_ mention: Mention) -> Bool {
    mention.kind == .name && mention.person < 0 && isHuman(mention.core.lowerBound)
  }

  private func isHuman(_ token: Int) -> Bool {
    reading.has(.classifiers, at: token) && reading.has(.classifiers, .human, at: token)
  }

  /// Whether the sentence tells of no other people.
  private func isSoleGroup(_ phrase: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let end = min(sentence.upperBound, phrase.upperBound + Discourse.sentenceReach)
    for token in phrase.upperBound..<max(end, phrase.upperBound) where isHuman(token) { return false }
    return true
  }

  // MARK: Bodies by a word for them

  /// "the company", "perusahaan itu": the one business named before, else the one that the sentences are about.
  func describedBody(_ phrase: Range<Int>, _ unit: Int) -> Voice? {
    guard isDefinite(phrase) else { return nil }
    let isCompany = phrase.contains { reading.officeWord($0, "company") }
    guard isCompany || phrase.contains(where: { reading.officeWord($0, "body") }) else { return nil }
    let before = findings.bodies.entries.prefix(Discourse.mostBodies).filter { entry in
      entry.mergedInto == nil
        && entry.mentions.prefix(Discourse.fewMentions).contains { $0.lowerBound < phrase.lowerBound }
        && (isBusiness(entry.core) || !isCompany && !hasHead(entry.core))
    }
    if before.count == 1 { return Voice(name: text(before[0].core), isBody: true) }
    guard let topic = voice(of: bodies.topic(at: unit)),
      before.contains(where: { text($0.core) == topic.name })
    else {
      return nil
    }
    return topic
  }

  /// "lembaga itu", "dinas tersebut": the last body named shortly before, whose name has the word where one has it.
  func bodyNamed(before token: Int, like noun: Int) -> Voice? {
    let word = reading.wordHash(noun)
    var nearest: Range<Int>?
    for place in stride(from: token - 1, through: max(0, token - Discourse.bodyReach), by: -1) {
      guard let mention = chart.mention(at: place), mention.kind == .organisation else { continue }
      if mention.core.contains(where: { reading.wordHash($0) == word }) { return organisation(mention.core) }
      if nearest == nil { nearest = mention.core }
    }
    // "universitas itu" is no ministry; "lembaga itu" may be any body.
    return reading.isBodyWord(noun) ? nearest.map(organisation) : nil
  }

  /// Farthest that a body's name stands before the word for it.
  private static let bodyReach = 60

  func isBodyNoun(_ token: Int) -> Bool {
    reading.has(.organisationHeads, at: token) || reading.isBodyWord(token)
  }

  /// "the firm", "perusahaan tersebut"; not "a firm".
  private func isDefinite(_ phrase: Range<Int>) -> Bool {
    if reading.officeWord(phrase.upperBound - 1, "demonstrative") { return true }
    let first =
      reading.has(.functionWords, .determiner, at: phrase.lowerBound)
      ? phrase.lowerBound : phrase.lowerBound - 1
    return first >= 0 && reading.has(.functionWords, .determiner, at: first)
      && reading.officeWord(first, "article")
      && !reading.has(.numerals, at: first)
  }

  /// Whether a name is that of a business: all its heads are, or it has none.
  private func isBusiness(_ name: Range<Int>) -> Bool {
    name.allSatisfy { token in
      guard let head = reading.term(.organisationHeads, at: token) else { return true }
      return reading.isCode(head, "firm") || reading.isCode(head, "business")
    }
  }

  private func hasHead(_ name: Range<Int>) -> Bool {
    name.contains { reading.has(.organisationHeads, at: $0) }
  }
}
