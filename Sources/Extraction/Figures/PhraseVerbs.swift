import Lexicons
import Records
import Text

/// Verbs between a noun phrase and the number behind it.
extension PrecedingPhrases {
  /// Whether a phrase right before the number ends in a verb that no table knows, in a language whose amounts follow
  /// no noun.
  func isVerbAtEnd(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    guard walk.isAdjacent,
      !context.conventions.isAmountAfterNoun(reading.sentence(of: phrase.lowerBound).language)
    else { return false }
    let last = phrase.upperBound - 1
    // "a shaft 90 metres deep": no verb stands behind its article.
    if phrase.count == 1, last > walk.lowest, context.classes[last - 1] == .determiner { return false }
    let isAfterAdverb =
      phrase.count == 1 && last > 0 && context.classes[last - 1].isAny(.adverb, .date)
    // "expected closures": a verb that no table knows stands behind no other.
    if walk.number.kind != .money, phrase.count == 1, last > walk.lowest,
      context.classes[last - 1] == .verb,
      reading.term(.functionWords, at: last - 1) == nil
    {
      return false
    }
    // "state firms 11 percent, mining projects 7 percent": a row of names and amounts.
    if walk.lowest > context.classes.tokens.lowerBound, phrase.count > 1,
      phrase.upperBound == walk.number.start,
      context.classes[phrase.lowerBound - 1].isAny(.comma, .conjunction), phrase.lowerBound - walk.lowest <= 2
    {
      return false
    }
    return context.classes[last] == .noun
      && (!reading.has(.classifiers, at: last)
        || (phrase.count > 1 || isAfterAdverb) && reading.term(.classifiers, .quantity, at: last) != nil)
      && phrase.upperBound == context.skipModifiers(before: walk.number.start, bounds: false)
  }

  /// "fined the bank $3 million", "memberi petani Rp2 juta": who gets or loses money, and nothing that is measured.
  func isReceiver(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    guard walk.isAdjacent, walk.number.kind == .money,
      phrase.upperBound == context.skipModifiers(before: amountStart(walk), bounds: false),
      let verb = openerToken(of: phrase, walk.lowest), context.classes[verb] == .verb,
      // "of subsidised rice"
      !context.classes[verb - 1].isAny(.genitive, .preposition, .determiner)
    else { return false }
    guard !context.conventions.isAmountAfterNoun(reading.sentence(of: verb).language) else {
      return context.isPerson(phrase.lowerBound)
    }
    return !context.isChangeWordEnd(verb + 1) && context.term(.functionWords, endingAt: verb + 1) == nil
      && context.term(.classifiers, .quantity, endingAt: verb + 1) == nil
  }

  /// Whether a verb right before the number has it as object: not "mencapai", "is", "fell" or "to reach".
  func isActive(_ token: Int, _ walk: Walk) -> Bool {
    let start = amountStart(walk)
    guard
      token + 1 == context.skipModifiers(before: start, bounds: false)
        || token + 1 == context.skipModifiers(before: start)
          && reading.term(.functionWords, .copula, at: token - 1) == nil,
      !context.isIntransitive(token),
      context.term(.classifiers, .quantity, endingAt: token + 1) == nil,
      !context.isChangeWordEnd(token + 1)
    else { return false }
    let term = context.term(.functionWords, endingAt: token + 1)
    return term == nil && !context.isPassive(token)
  }

  /// Where the number begins, "between" with it, but not "from".
  private func amountStart(_ walk: Walk) -> Int {
    guard let opener = context.term(.rangeMarkers, .opener, endingAt: walk.number.start),
      !reading.has(.changeMarkers, at: opener.tokens.lowerBound)
    else { return walk.number.start }
    return opener.tokens.lowerBound
  }
}
