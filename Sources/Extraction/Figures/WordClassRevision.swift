import Lexicons
import Text

/// Second thoughts on classes: words that several tables know, told apart by the words beside them.
extension WordClasser {
  func revise(_ out: inout ClassWindow) {
    out.revise(.preposition, to: .determiner) { isArticle($0, $1) }
    out.revise(.noun, to: .verb) { isInfinitive($0, $1) || isProgressive($0, $1) }
    out.revise(.verb, to: .noun) { isNounPlural($0, $1) }
    out.revise(.reporting, to: .noun) { isNounPlural($0, $1) }
    out.revise(.reporting, to: .verb) { isPlainVerb($0, $1) }
    let hasPronoun = out.mayHold(.pronoun)
    if hasPronoun { out.revise(.noun, to: .verb) { isBareVerb($0, $1) } }
    out.revise(.determiner, to: .noun) { isTotal($0, $1) }
    // "kita perkirakan": what somebody does, in the form that its object stands before.
    if hasPronoun {
      out.revise(.noun, to: .verb) {
        $1[$0 - 1] == .pronoun && context.facts.affixes.isCommand(reading, $0, sure: true)
      }
    }
    out.revise(.verb, to: .noun) { $1[$0 - 1] == .determiner && $1[$0 + 1] == .genitive }
    out.revise(.verb, to: .name) { $1[$0 + 1] == .name && isNamePart($0) }
    out.revise(.reporting, to: .adjective) { isAttribute($0, $1) }
    takeIdioms(&out)
    // "the highest increase", "of growth": a noun, where a verb cannot stand.
    out.revise(.verb, to: .noun) {
      reading.has(.changeVerbs, .noun, at: $0) && $1[$0 - 1].isAny(.determiner, .adjective, .genitive)
    }
    takePlaces(&out)
    joinHyphens(&out)
  }

  /// "upah minimum", "wajib pajak": set phrases are nouns.
  private func takeIdioms(_ out: inout ClassWindow) {
    for first in out.tokens where reading.roles[first].contains(.idioms) {
      for term in reading.terms(at: first) where term.role == .idioms && out[first] != .number {
        for token in term.tokens where out[token] == .modifier || out[token] == .verb { out[token] = .noun }
      }
    }
  }

  /// "100 tempat tidur", "tiga hal yang": what is counted and what it is for, and no relative clause.
  private func takePlaces(_ out: inout ClassWindow) {
    guard out.mayHold(.relative) else { return }
    for token in out.tokens
    where out[token] == .relative && (out[token - 1] == .number || out[token - 1] == .preposition)
      && (reading.has(.prefixes, .noun, at: token) || isCountedRelative(token))
    {
      out[token] = .noun
      if out[token + 1] == .verb, !isPrefixed(token + 1) { out[token + 1] = .noun }
    }
  }

  /// "hal yang" as one term: its first word is a noun that lists count.
  private func isCountedRelative(_ token: Int) -> Bool {
    reading.has(.listHeads, at: token)
      && reading.term(.functionWords, .relative, at: token).map { $0.count > 1 } ?? false
  }

  private func isPrefixed(_ token: Int) -> Bool {
    context.facts.verbPrefixes.match(reading.bytes(token))
  }

  /// "berturut-turut", "publicly-listed": what a hyphen joins is of one kind.
  private func joinHyphens(_ out: inout ClassWindow) {
    for token in out.tokens.dropFirst().dropLast()
    where reading.tokens[token].kind == .mark && reading.isMark("-", at: token)
      && reading.tokens[token].start == reading.tokens[token - 1].end
      && reading.tokens[token + 1].start == reading.tokens[token].end
    {
      switch (out[token - 1], out[token + 1]) {
      case (.verb, .noun), (.adverb, .noun), (.adverb, .verb): out[token + 1] = out[token - 1]
      // "a better-than-expected reading".
      case (_, .reporting): out[token + 1] = .adjective
      default: break
      }
    }
  }

  /// "a survey": not the rate of "RM9 a day".
  private func isArticle(_ token: Int, _ classes: ClassWindow) -> Bool {
    guard reading.term(.perMarkers, .word, at: token) != nil,
      reading.term(.numerals, .article, at: token) != nil
    else { return false }
    let before = classes[token - 1]
    if before == .comma || before.isAny(.genitive, .verb, .preposition, .conjunction) { return true }
    return !(max(0, token - 3)..<token).contains { classes[$0] == .number }
  }

  /// "the United States": a capital inside a sentence, before a name.
  private func isNamePart(_ token: Int) -> Bool {
    reading.tokens[token].flags.contains(.capital) && !isSentenceStart(token)
      && context.zone(of: token) != .title
  }

  /// "2.2 million documented workers": a participle between a number and its noun.
  private func isAttribute(_ token: Int, _ classes: ClassWindow) -> Bool {
    classes[token - 1] == .number && classes[token + 1] == .noun
      && context.facts.affixes.isParticiple(reading, token)
  }

  /// "defisit kami jaga 2,5 persen": a verb without its prefix, behind who does it and right before an amount.
  private func isBareVerb(_ token: Int, _ classes: ClassWindow) -> Bool {
    guard reading.term(.pronouns, .first, at: token - 1) != nil, classes[token - 1] == .pronoun,
      context.facts.affixes.marksVerbs(reading.sentence(of: token).language)
    else { return false }
    return classes[token + 1] == .number || reading.has(.currencies, at: token + 1)
  }

  /// "the nine-month total to": a noun where none follows.
  private func isTotal(_ token: Int, _ classes: ClassWindow) -> Bool {
    reading.term(.classifiers, .quantity, at: token) != nil
      && classes[token + 1].isAny(.preposition, .verb)
      && classes[token - 1].isAny(.determiner, .adjective, .date, .pronoun)
  }

  /// "of posts", "on loans", "of the posts", "20,000 graduates": a plural where no verb can stand.
  private func isNounPlural(_ token: Int, _ classes: ClassWindow) -> Bool {
    guard isPlural(token) else { return false }
    let before = token > 0 ? classes[token - 1] : .stop
    return before == .genitive || before == .number && !isEvent(token) || isSentenceStart(token)
      || before == .determiner && token > 1 && classes[token - 2] == .genitive
      || before == .preposition && !reading.has(.functionWords, .conjunction, at: token - 1)
        && !reading.has(.functionWords, .particle, at: token - 1)
  }

  /// "is expected to", "tercatat Rp5 juta", "which showed a reading": a verb of saying that reports nobody's words.
  private func isPlainVerb(_ token: Int, _ classes: ClassWindow) -> Bool {
    if token > 0, classes[token - 1] == .relative { return true }
    if token > 0, reading.term(.functionWords, .copula, at: token - 1) != nil { return true }
    guard reading.term(.classifiers, .quantity, at: token) != nil else {
      return false
    }
    return classes[token + 1] == .number || classes[token + 1] == .modifier
      || reading.has(.currencies, at: token + 1)
  }

  /// Whether a verb's form may as well be a noun's plural: "posts", "accounts".
  private func isPlural(_ token: Int) -> Bool {
    context.facts.plurals.match(reading.bytes(token), stem: 3)
  }

  private func isEvent(_ token: Int) -> Bool { reading.term(.classifiers, .event, at: token) != nil }

  private func isSentenceStart(_ token: Int) -> Bool {
    reading.tokens[token].flags.contains(.capital) && reading.sentence(of: token).tokens.lowerBound == token
  }

  /// "Pendapatannya naik", "Honor mereka": a capital that only opens the sentence.
  func isOpeningNoun(_ token: Int) -> Bool {
    guard isSentenceStart(token), !reading.tokens[token].flags.contains(.allCapitals) else { return false }
    if context.facts.clitics.match(reading.bytes(token), stem: 4) { return true }
    return token + 1 < reading.tokens.count && reading.has(.pronouns, at: token + 1)
      && !reading.tokens[token + 1].flags.contains(.capital)
  }

  /// "was trading at 15,000": a word that no table knows, behind a copula and before what says how or where.
  private func isProgressive(_ token: Int, _ classes: ClassWindow) -> Bool {
    classes[token - 1] == .verb && reading.has(.functionWords, .copula, at: token - 1)
      && (classes[token + 1].isAny(.number, .determiner, .modifier)
        || classes[token + 1].isAny(.pronoun, .preposition, .adverb))
      && context.facts.affixes.isGerund(reading, token)
  }

  /// "to reach 12 percent", "could pay the": a word that no table knows, between "to" or an auxiliary and an object.
  private func isInfinitive(_ token: Int, _ classes: ClassWindow) -> Bool {
    let after = classes[token + 1]
    guard reading.has(.functionWords, at: token - 1),
      after.isAny(.number, .determiner, .modifier) || after.isAny(.pronoun, .filler, .preposition)
        || reading.has(.currencies, at: token + 1)
    else { return false }
    return reading.terms(at: token - 1).contains { term in
      guard term.role == .functionWords, term.count == 1 else { return false }
      return term.kind == .auxiliary
        || term.kind == .particle && reading.term(.directiveLinkers, .action, at: token - 1) != nil
    } && reading.term(.functionWords, .copula, at: token - 1) == nil
  }
}
