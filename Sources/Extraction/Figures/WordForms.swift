import Lexicons
import Text

/// What a word is by its form and the words beside it: verbs that no table knows, nouns that look like verbs.
extension FigureContext {
  /// "3.1 million insured drivers": a participle between a number and its noun.
  func isAttribute(_ token: Int) -> Bool {
    classes[token - 1] == .number && classes[token + 1] == .noun
      && article.facts.affixes.isParticiple(reading, token)
  }

  /// "defisit kami jaga 2,5 persen": a verb without its prefix, behind who does it and right before an amount.
  func isBareVerb(_ token: Int) -> Bool {
    guard reading.term(.pronouns, .first, at: token - 1) != nil, classes[token - 1] == .pronoun,
      article.facts.affixes.marksVerbs(reading.sentence(of: token).language)
    else { return false }
    return classes[token + 1] == .number || reading.has(.currencies, at: token + 1)
  }

  /// "tickets start at £13", "many pay $7,000": the bare form of a verb, behind several and before an amount.
  func isPluralsVerb(_ token: Int) -> Bool {
    let amount = classes[token + 1] == .preposition ? token + 2 : token + 1
    guard amount < reading.tokens.count,
      classes[amount] == .number || reading.has(.currencies, at: amount),
      reading.term(.affixes, .base, at: token) != nil, isPlain(token), token > 0
    else { return false }
    if classes[token - 1].isAny(.noun, .name) { return amount > token + 1 && isPlural(token - 1) }
    return classes[token - 1] == .determiner && reading.term(.functionWords, .pronoun, at: token - 1) != nil
      && reading.term(.numerals, at: token - 1) == nil
  }

  /// "the nine-month total to": a noun where none follows.
  func isTotal(_ token: Int) -> Bool {
    reading.term(.classifiers, .quantity, at: token) != nil
      && (classes[token + 1].isAny(.preposition, .verb, .stop)
        || classes[token + 1] == .number && isGenitive(token - 1))
      && (classes[token - 1].isAny(.determiner, .adjective, .date, .pronoun) || isGenitive(token - 1))
  }

  /// "of posts", "on loans", "of the posts", "20,000 graduates": a plural where no verb can stand.
  func isNounPlural(_ token: Int) -> Bool {
    // "510 tewas"
    if article.facts.affixes.marksVerbs(reading.sentence(of: token).language) { return false }
    switch classes[token - 1] {
    case .genitive: break
    // "15 percent goes to"
    case .number where reading.has(.percent, at: token - 1) && classes[token + 1] == .preposition:
      return false
    case .number where !isEvent(token): break
    case .determiner where classes[token - 2] == .genitive: break
    case .preposition
    where !reading.has(.functionWords, .conjunction, at: token - 1)
      && !reading.has(.functionWords, .particle, at: token - 1):
      break
    default: guard isSentenceStart(token) else { return false }
    }
    return isPlural(token)
  }

  /// "is expected to", "tercatat Rp5 juta", "which showed a reading": a verb of saying that reports nobody's words.
  func isPlainVerb(_ token: Int) -> Bool {
    if token > 0, classes[token - 1] == .relative { return true }
    // "Ekspor tercatat mengalami penurunan", "dilaporkan turun"
    if classes[token + 1] == .verb,
      isPassive(token),
      article.facts.affixes.marksVerbs(reading.sentence(of: token).language)
    {
      return true
    }
    // "a project estimated to cost".
    if article.facts.affixes.isParticiple(reading, token), classes[token + 2] == .verb,
      reading.has(.directiveLinkers, .action, at: token + 1)
    {
      return true
    }
    if token > 0, reading.term(.functionWords, .copula, at: token - 1) != nil { return true }
    // "the index added 0.4 percent"
    if reading.has(.changeVerbs, at: token), classes[token + 1] == .number,
      reading.has(.percent, at: token + 2) || reading.has(.units, at: token + 2)
        || reading.has(.currencies, at: token + 1)
    {
      return true
    }
    guard reading.term(.classifiers, .quantity, at: token) != nil else {
      return false
    }
    return classes[token + 1] == .number || classes[token + 1] == .modifier
      || reading.has(.currencies, at: token + 1)
  }

  /// "which pays between", "who still lives on": a word that no table knows with the ending of verbs, behind its subject
  /// and before no noun.
  func isThirdPerson(_ token: Int) -> Bool {
    guard isPlain(token), isPlural(token), !classes[token + 1].isNominal, classes[token + 1] != .verb else {
      return false
    }
    if classes[token - 1] == .relative { return true }
    return classes[token - 1] == .adverb && classes[token - 2].isAny(.noun, .name)
      && classes[token + 1].isAny(.preposition, .number, .modifier)
  }

  /// "its growth forecast to", "the bank's estimate": behind an article or an owner and before no object.
  func isNounOfSaying(_ token: Int) -> Bool {
    guard reading.term(.reportParts, .fact, at: token) != nil, isPlain(token),
      classes[token + 1].isAny(.preposition, .genitive, .verb) || classes[token + 1].isAny(.comma, .stop)
    else { return false }
    var first = token
    while first > token - 4, classes[first - 1].isAny(.noun, .adjective), !isPlural(first - 1) { first -= 1 }
    return classes[first - 1].isAny(.determiner, .clitic)
      || classes[first - 1] == .pronoun && first < token
  }

  /// "was trading at 15,000": a word that no table knows, behind a copula and before what says how or where.
  func isProgressive(_ token: Int) -> Bool {
    classes[token - 1] == .verb && reading.has(.functionWords, .copula, at: token - 1)
      && (classes[token + 1].isAny(.number, .determiner, .modifier)
        || classes[token + 1].isAny(.pronoun, .preposition, .adverb))
      && article.facts.affixes.isGerund(reading, token)
  }

  /// "to reach 12 percent", "could pay the": a word that no table knows, between "to" or an auxiliary and an object.
  func isInfinitive(_ token: Int) -> Bool {
    let after = classes[token + 1]
    guard
      after.isAny(.number, .determiner, .modifier) || after.isAny(.pronoun, .filler, .preposition)
        || reading.has(.currencies, at: token + 1)
    else { return false }
    // "aid to children in need"
    if isPerson(token) { return false }
    var isOpener = false
    for place in reading.termRange(at: token - 1) where !isOpener {
      let term = reading.terms[place]
      guard term.role == .functionWords, term.count == 1 else { continue }
      isOpener =
        term.kind == .auxiliary
        || term.kind == .particle && reading.term(.directiveLinkers, .action, at: token - 1) != nil
    }
    return isOpener && reading.term(.functionWords, .copula, at: token - 1) == nil
  }
}
