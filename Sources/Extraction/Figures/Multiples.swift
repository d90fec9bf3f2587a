import Lexicons
import Records
import Text

/// Multiples: "twice as many", "dua kali lipat", "four times last year's", and how often something happens.
extension RatioReader {
  /// "twice as many", "dua kali lipat", "three times the", "tenfold", "doubled".
  func multiple(_ token: Int, _ numeral: Numeral?, _ limit: Int) -> Quantity? {
    if let word = reading.term(.multiples, at: token), word.kind != .suffix {
      guard let value = ExactNumber(reading.fraction(word)) else { return nil }
      guard isMultiple(word, limit) else { return word.kind == .adverb ? event(word, value, limit) : nil }
      // "twice as" takes "as" from what follows: the span ends before it.
      let isOpen = context.code(word) == .comparison
      return quantity(isOpen ? token..<token + 1 : word.tokens, value, .multiple, word)
    }
    guard let numeral, !numeral.isVague else { return nil }
    var next = numeral.tokens.upperBound
    if reading.isMark("-", at: next) { next += 1 }
    if let multiple = timesOwner(token, numeral, limit) { return multiple }
    guard let term = reading.term(.multiples, .suffix, at: next), term.tokens.upperBound <= limit,
      // "3 times that day": how often, and when.
      !context.claimed[term.tokens.upperBound - 1]
    else { return nil }
    // "times as" takes "as" from what follows: the span ends before it.
    let isOpen = context.code(term) == .comparison
    let end = isOpen ? term.tokens.lowerBound + 1 : term.tokens.upperBound
    var multiple = quantity(token..<end, numeral.value, .multiple)
    multiple.rows = numeral.rows
    context.note(term, &multiple.rows)
    return multiple
  }

  /// "four times Jakarta's minimum wage", "three times last year's": a possessive behind the word for times.
  private func timesOwner(_ token: Int, _ numeral: Numeral, _ limit: Int) -> Quantity? {
    let times = numeral.tokens.upperBound
    guard times + 2 < limit, let word = reading.term(.classifiers, .event, at: times),
      !context.claimed[times],
      context.isCapital(times + 1) || reading.has(.relativeMarkers, .before, at: times + 1),
      (times + 2...min(times + 3, limit - 1)).contains(where: { reading.tokens[$0].kind == .clitic })
    else { return nil }
    var multiple = quantity(token..<times + 1, numeral.value, .multiple)
    multiple.rows = numeral.rows
    context.note(word, &multiple.rows)
    return multiple
  }

  /// "was fined twice": how often something happened.
  private func event(_ word: Term, _ value: ExactNumber, _ limit: Int) -> Quantity? {
    let next = word.tokens.upperBound
    let isFree = next >= limit || !context.isDash(next) && !context.classes[next].isNominal
    guard isFree, !context.claimed[word.tokens.lowerBound], !context.isIdiom(word.tokens.lowerBound),
      reading.isLower(word.tokens.lowerBound)
    else {
      return nil
    }
    var quantity = quantity(word.tokens, value, .count, word)
    quantity.kind = .count
    quantity.isEvent = true
    return quantity
  }

  /// Whether "twice", "double" or "doubled" compares amounts: "double standards" does not.
  private func isMultiple(_ word: Term, _ limit: Int) -> Bool {
    if context.code(word) == .comparison { return true }
    let next = word.tokens.upperBound
    if context.isDash(next), context.isGlued(next) { return false }
    switch word.kind {
    case .verb:
      // Said of an amount: "doubled to 5 million", "more than doubled".
      return comparesBehind(next, limit) || next >= limit
        || !context.classes[next].isNominal
          && !reading.terms(at: word.tokens.lowerBound).contains {
            $0.role == .multiples && $0.kind == .adjective
          }
    case .adverb:
      // "tried twice to organise": an infinitive compares nothing.
      return comparesBehind(next, limit) && reading.functionWord(next, [.preposition]) == nil
    default:
      return comparesBehind(next, limit) || word.kind == .adjective && word.tokens.count > 1
        // "threefold higher", "rose tenfold"
        || next < limit && reading.has(.changeVerbs, at: next)
        || context.changeWord(before: word.tokens.lowerBound) != nil
    }
  }

  private func comparesBehind(_ next: Int, _ limit: Int) -> Bool {
    guard next < limit else { return false }
    switch context.classes[next] {
    case .determiner, .pronoun, .relative: return true
    // "double the current rate", but not "doubled the previous year".
    case .date where !context.claimed[next]: return reading.term(.relativeMarkers, .before, at: next) != nil
    default:
      // "double that"
      return reading.has(.functionWords, .pronoun, at: next)
        || reading.term(.multiples, .suffix, at: next) != nil || reading.has(.changeMarkers, at: next)
        || context.isComparison(next)
    }
  }
}
