import Lexicons
import Text

/// Steps of the walk left of a number, over what is in no noun phrase.
extension PrecedingPhrases {
  /// Steps over a token that is in no noun phrase; false where the walk ends.
  func step(over token: Int, _ walk: inout Walk) -> Bool {
    switch context.classes[token] {
    case .reporting: return stepOverReporting(token, &walk)
    case .verb: stepOverVerb(token, &walk)
    case .stop: return walk.number.isApposed || walk.isAdjacent
    case .pronoun: return stepOverPronoun(token, &walk)
    // "the average down 90 points": what moves stands before it.
    case .adverb: if reading.has(.changeVerbs, at: token) { walk.isAdjacent = false }
    case .comma: if !walk.number.isApposed { walk.isAdjacent = false }
    case .conjunction:
      if isOwnClause(token, walk) { return false }
      if !walk.number.isApposed { walk.isParted = true }
    case .relative: return !isHeadless(token, walk.lowest) && !isAmountApposed(token, walk.lowest)
    case .date: walk.isAdjacent = false
    case .preposition:
      if isOwnClause(token, walk) { return false }
      stepOverPreposition(token, &walk)
    default: break
    }
    return true
  }

  /// "menolak karena UMP Jawa Tengah hanya Rp2 juta": a name is the subject of the clause that a word opens.
  private func isOwnClause(_ opener: Int, _ walk: Walk) -> Bool {
    guard let weak = walk.weak, weak.lowerBound == opener + 1 else { return false }
    return reading.has(.functionWords, .clause, at: opener)
      && !weak.contains { context.classes[$0] == .noun }
  }

  private func stepOverReporting(_ token: Int, _ walk: inout Walk) -> Bool {
    // ", she recalled, ": said in passing.
    if walk.isOfChange || token + 1 < reading.tokens.count && context.classes[token + 1] == .comma {
      return true
    }
    // "The number of cases reported at ports rose": where they were, and nothing that is said.
    if context.classes[token + 1] == .preposition, token > walk.lowest, context.classes[token - 1].isNominal,
      !walk.isAdjacent, context.article.facts.affixes.isParticiple(reading, token)
    {
      stepOverVerb(token, &walk)
      return true
    }
    // "Anggaran tercatat sebesar Rp5 miliar": how much it is, and nobody says so.
    if reading.has(.classifiers, .quantity, at: token) {
      stepOverVerb(token, &walk)
      return true
    }
    // "the kidnappers demanded $2 million": a sum, and nothing that is said.
    if walk.isAdjacent, walk.number.kind == .money,
      token + 1 == context.skipModifiers(before: walk.number.start)
    {
      walk.isObject = true
      return false
    }
    // "memuat 28 peti dan berbobot dua ton": what it holds, and nothing that is said.
    if walk.number.kind == .measure, reading.has(.reportingVerbs, .data, at: token),
      context.classes[token + 1] == .number
    {
      return true
    }
    // "On wages she hinted they might reach 12 dollars": what the sentence is about stands before.
    guard walk.hasVerb, walk.weak == nil, walk.number.kind == .percent else { return false }
    walk.isTopicOnly = true
    return true
  }

  private func stepOverVerb(_ token: Int, _ walk: inout Walk) {
    // "on deposits totalling $5 billion": said of the noun right before.
    if walk.isAdjacent, reading.has(.classifiers, .quantity, at: token),
      context.article.facts.affixes.isGerund(reading, token)
    {
      return
    }
    if walk.isAdjacent, !walk.number.isMove, isActive(token, walk) { walk.isObject = true }
    walk.isAdjacent = false
    walk.hasVerb = walk.hasVerb || !context.isChangeWordEnd(token + 1)
  }

  /// "they owe me RM2.000": somebody, not something.
  private func stepOverPronoun(_ token: Int, _ walk: inout Walk) -> Bool {
    let isPossessive = context.conventions.isAmountAfterNoun(reading.sentence(of: token).language)
    if isPossessive, token > walk.lowest, context.classes[token - 1].isNominal { return true }
    // "after it had slipped to Rp8,700": a thing, named before.
    if walk.hasVerb, !reading.has(.pronouns, at: token), !walk.isAdjacent { return true }
    if walk.hasVerb, walk.number.kind == .money || walk.number.isApposed { return false }
    if walk.isAdjacent, !isPossessive,
      token + 1 == context.skipModifiers(before: walk.number.start, bounds: false)
    {
      (walk.isObject, walk.hasVerb) = (true, true)
    }
    return true
  }

  private func stepOverPreposition(_ token: Int, _ walk: inout Walk) {
    // "sold its stake to a partner for $5 million": a price is of what is sold.
    if token + 1 == walk.number.start, walk.number.kind == .money,
      reading.has(.functionWords, .purposive, at: token)
    {
      walk.isParted = true
    }
    // "turun terhadap yen menjadi 103,42"
    if let marker = reading.term(.changeMarkers, at: token), context.code(marker) == .to,
      token + 1 == context.skipModifiers(before: walk.number.start, bounds: false)
    {
      walk.isAdjacent = false
    }
    if token + 1 < walk.number.start, context.classes[token + 1].isAny(.verb, .adverb), walk.hasVerb,
      reading.term(.functionWords, .copula, at: token + 1) == nil
    {
      walk.purpose = token
    }
  }
}
