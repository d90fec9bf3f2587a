import Lexicons
import Text

/// Second thoughts on classes: words that several tables know, told apart by the words beside them.
extension FigureContext {
  func revise(_ sentence: NumberedSentence) {
    reviseByNeighbours()
    reviseByForm()
    reviseSmallWords()
    reviseImpossibleVerbs()
    if sentence.roles.contains(.idioms) { takeIdioms() }
    reviseBehindNumbersAndArticles()
    takePlaces()
    if sentence.hasHyphen { joinHyphens() }
  }

  /// Nouns and verbs by the small word before or behind them.
  private func reviseByNeighbours() {
    revise(.preposition, to: .determiner) { reading.has(.perMarkers, at: $0) && isArticle($0) }
    revise(.noun, to: .verb) {
      reading.has(.functionWords, at: $0 - 1) && (isInfinitive($0) || isProgressive($0))
    }
    revise(.noun, to: .verb, at: before(.preposition, .number) | before(.name, .mark)) { isPluralsVerb($0) }
    // "nine more suspects"
    revise(.reporting, to: .noun) {
      $0 > 1 && classes[$0 - 2] == .number && isPlural($0)
        && reading.functionWord($0 - 1, [.determiner]) != nil
    }
    let openers = behind(.genitive, .number) | behind(.determiner, .preposition) | ClassPlaces.first
    revise(.verb, to: .noun, at: openers) { isNounPlural($0) }
    revise(.reporting, to: .noun, at: openers) { isNounPlural($0) }
    revise(.reporting, to: .verb) { isPlainVerb($0) }
    revise(.noun, to: .verb, at: behind(.pronoun)) { classes[$0 - 1] == .pronoun && isBareVerb($0) }
    revise(.noun, to: .verb, at: behind(.relative, .adverb)) { isThirdPerson($0) }
    revise(.determiner, to: .noun, at: before(.preposition, .verb) | before(.stop, .number)) { isTotal($0) }
  }

  /// Verbs, nouns and participles by what their own form says in their place.
  private func reviseByForm() {
    // "7 persen menerimanya": a verb with its object, and no noun behind that it is of.
    revise(.noun, to: .verb, at: behind(.number)) {
      classes[$0 - 1] == .number && !classes[$0 + 1].isNominal && isPrefixed($0)
        && article.facts.clitics.match(reading.bytes($0), stem: 4)
        && article.facts.affixes.isPrefixed(reading, $0)
    }
    // "kita perkirakan": what somebody does, in the form that its object stands before.
    revise(.noun, to: .verb, at: behind(.pronoun)) {
      classes[$0 - 1] == .pronoun && article.facts.affixes.isCommand(reading, $0, sure: true)
    }
    revise(.verb, to: .noun, at: behind(.determiner) & before(.genitive)) {
      classes[$0 - 1] == .determiner && classes[$0 + 1] == .genitive
    }
    // "the subsidised loans"
    revise(.verb, to: .adjective, at: behind(.determiner) & before(.noun)) {
      classes[$0 - 1] == .determiner && classes[$0 + 1] == .noun && isPlain($0)
        && reading.functionWord($0 - 1, [.negation]) == nil
        && article.facts.affixes.isParticiple(reading, $0)
    }
    // "after lending expanded"
    revise(.verb, to: .noun, at: before(.verb) & (behind(.preposition, .conjunction) | behind(.comma))) {
      classes[$0 + 1] == .verb && reading.has(.changeVerbs, at: $0 + 1)
        && classes[$0 - 1].isAny(.preposition, .conjunction, .comma)
        && article.facts.affixes.isGerund(reading, $0)
    }
    // "its growth forecast to", "an estimate by the bank"
    revise(.reporting, to: .noun) { isNounOfSaying($0) }
    // "10-year notes rose", "jobless claims fell": a plural moves, and nobody says so.
    revise(.reporting, to: .noun, at: before(.verb)) {
      classes[$0 + 1] == .verb && isPlural($0) && reading.has(.changeVerbs, at: $0 + 1)
        && !article.facts.affixes.marksVerbs(reading.sentence(of: $0).language)
    }
    // "in developing Asia"
    revise(.verb, to: .adjective, at: before(.name) & behind(.preposition)) {
      classes[$0 + 1] == .name && classes[$0 - 1] == .preposition && reading.has(.adjectives, at: $0)
    }
  }

  /// "that", "minimum", "no", "peak demand": words of two uses.
  private func reviseSmallWords() {
    // "secara keseluruhan"
    revise(.noun, to: .adverb, at: behind(.preposition)) {
      reading.has(.functionWords, .manner, at: $0 - 1) && isPlain($0)
    }
    // "253 cases that police opened", "the quake that hit the city"
    revise(.determiner, to: .relative, at: behind(.noun) & before(.noun, .verb)) {
      classes[$0 - 1] == .noun && reading.has(.functionWords, .relative, at: $0)
        && reading.has(.reportParts, .that, at: $0)
        && (classes[$0 + 1] == .verb
          || classes[$0 + 1] == .noun && classes[$0 + 2] == .verb && isPlural($0 - 1))
    }
    // "peak demand of about 16 GW"
    revise(.reporting, to: .noun, at: before(.genitive) & behind(.noun, .adjective)) {
      classes[$0 + 1] == .genitive && classes[$0 - 1].isAny(.noun, .adjective) && isPlain($0)
        && isPlain($0 - 1) && !isPlural($0 - 1) && !article.facts.affixes.isParticiple(reading, $0)
    }
    // "the monthly minimum for porters"
    revise(.modifier, to: .noun, at: before(.preposition) & (behind(.determiner, .adjective) | behind(.date)))
    {
      classes[$0 + 1] == .preposition && classes[$0 - 1].isAny(.determiner, .adjective, .date)
        && reading.term(.modifiers, .before, at: $0).map { $0.count == 1 } ?? false
    }
    // "with no schooling"
    revise(.verb, to: .determiner, at: before(.noun, .adjective)) {
      reading.term(.functionWords, .negation, at: $0) != nil
        && reading.term(.functionWords, .determiner, at: $0) != nil
    }
    // "of that amount"
    revise(.relative, to: .determiner, at: behind(.genitive)) {
      classes[$0 - 1] == .genitive && classes[$0 + 1].isNominal && reading.has(.relativeMarkers, at: $0)
    }
  }

  /// Where no verb can stand.
  private func reviseImpossibleVerbs() {
    // "the bank's target", "meet demand of": no verb stands there.
    revise(.verb, to: .noun, at: behind(.clitic, .verb)) {
      classes[$0 - 1] == .clitic && classes[$0 - 2].isAny(.noun, .name)
        && reading.term(.functionWords, at: $0) == nil && !article.facts.affixes.isParticiple(reading, $0)
        || classes[$0 - 1] == .verb && classes[$0 + 1] == .genitive && reading.has(.directives, at: $0)
    }
    revise(.verb, to: .name, at: before(.name)) { classes[$0 + 1] == .name && isNamePart($0) }
    revise(.reporting, to: .adjective, at: behind(.number) & before(.noun)) { isAttribute($0) }
  }

  private func reviseBehindNumbersAndArticles() {
    // "the 13th consecutive month".
    revise(.noun, to: .adjective, at: behind(.number)) {
      isGlued($0) && reading.has(.ordinals, .suffix, at: $0)
    }
    // "the highest increase", "of growth": a noun, where a verb cannot stand.
    revise(.verb, to: .noun, at: behind(.determiner, .adjective) | behind(.genitive)) {
      classes[$0 - 1].isAny(.determiner, .adjective, .genitive) && reading.has(.changeVerbs, .noun, at: $0)
    }
  }

  /// Gives the tokens of a class another one where a test holds, which can only be at some places.
  @inline(__always)
  private func revise(
    _ kind: WordClass, to other: WordClass, at places: UInt64 = .max, where test: (_ token: Int) -> Bool
  ) {
    for token in classes.tokens(of: kind, at: places) where classes[token] == kind && test(token) {
      classes.give(other, to: token)
    }
  }

  /// The places right behind tokens of a class or two.
  @inline(__always)
  private func behind(_ kind: WordClass, _ other: WordClass? = nil) -> UInt64 {
    ClassPlaces.behind(classes.places[kind] | classes.places[other ?? kind])
  }

  /// The places right before tokens of a class or two.
  @inline(__always)
  private func before(_ kind: WordClass, _ other: WordClass? = nil) -> UInt64 {
    ClassPlaces.before(classes.places[kind] | classes.places[other ?? kind])
  }

  /// "upah minimum", "work permits", "pedagang kaki lima": set phrases are nouns.
  private func takeIdioms() {
    for first in classes.tokens where reading.roles[first].contains(.idioms) && classes[first] != .number {
      for term in reading.terms(at: first) where term.role == .idioms {
        for token in term.tokens
        where classes[token].isAny(.modifier, .verb) || token > first && classes[token] == .number {
          classes.give(.noun, to: token)
        }
      }
    }
  }

  /// "100 tempat tidur", "tiga hal yang": what is counted and what it is for, and no relative clause.
  private func takePlaces() {
    for token in classes.tokens(of: .relative)
    where classes[token] == .relative && classes[token - 1].isAny(.number, .preposition)
      && (reading.has(.prefixes, .noun, at: token) || isCountedRelative(token))
    {
      classes.give(.noun, to: token)
      if classes[token + 1] == .verb, !isPrefixed(token + 1) { classes.give(.noun, to: token + 1) }
    }
  }

  /// "hal yang" as one term: its first word is a noun that lists count.
  private func isCountedRelative(_ token: Int) -> Bool {
    reading.has(.listHeads, at: token)
      && reading.term(.functionWords, .relative, at: token).map { $0.count > 1 } ?? false
  }

  private func isPrefixed(_ token: Int) -> Bool {
    article.facts.verbPrefixes.match(reading.bytes(token))
  }

  /// "berturut-turut", "publicly-listed": what a hyphen joins is of one kind.
  private func joinHyphens() {
    let tokens = classes.tokens
    for token in tokens.dropFirst().dropLast()
    where reading.tokens[token].kind == .mark && reading.isMark("-", at: token) && isGlued(token)
      && isGlued(token + 1)
    {
      switch (classes[token - 1], classes[token + 1]) {
      // "non-oil-and-gas", "day-to-day": a word between two hyphens joins no phrases.
      case (_, .conjunction) where isJoint(token + 2), (_, .preposition) where isJoint(token + 2):
        classes.give(.adjective, to: token + 1)
      // "tiga undang-undang": a word said twice, behind a number.
      case (.verb, .verb) where classes[token - 2] == .number && isSame(token - 1, token + 1):
        classes.give(.noun, to: token - 1)
        classes.give(.noun, to: token + 1)
      case (.verb, .noun), (.adverb, .noun), (.adverb, .verb): classes.give(classes[token - 1], to: token + 1)
      // "near-empty shops"
      case (.preposition, .noun) where isWord(token + 1) && !isMarker(token - 1),
        (.preposition, .adjective) where !isMarker(token - 1):
        classes.give(.adjective, to: token - 1)
      // "a better-than-expected reading".
      case (_, .reporting): classes.give(.adjective, to: token + 1)
      default: break
      }
    }
  }

  /// "di-", "ke-": a preposition that begins words, too.
  private func isMarker(_ token: Int) -> Bool {
    reading.has(.ordinals, .prefix, at: token) || reading.term(.affixes, .passive, at: token) != nil
  }

  private func isSame(_ token: Int, _ other: Int) -> Bool {
    reading.bytes(token).elementsEqual(reading.bytes(other))
  }

  /// "a survey": not the rate of "RM9 a day".
  private func isArticle(_ token: Int) -> Bool {
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
      && article.zone(of: token) != .title
  }

  func isEvent(_ token: Int) -> Bool { reading.term(.classifiers, .event, at: token) != nil }

  func isSentenceStart(_ token: Int) -> Bool {
    token == classes.tokens.lowerBound && isCapital(token)
  }

  /// "Pendapatannya naik", "Honor mereka": a capital that only opens the sentence, of which it is the first word.
  func isOpeningNoun(_ token: Int) -> Bool {
    guard !reading.tokens[token].flags.contains(.allCapitals) else { return false }
    if article.facts.clitics.match(reading.bytes(token), stem: 4) { return true }
    return token + 1 < reading.tokens.count && reading.has(.pronouns, at: token + 1)
      && !reading.tokens[token + 1].flags.contains(.capital)
  }

}
