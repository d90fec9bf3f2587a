import Lexicons
import Text

/// Where noun phrases end: with the words that join nouns, a short form in brackets, a number that is part of a name.
extension MeasuredEntities {
  /// The end of the nouns and adjectives from a token on, with what joins them.
  func nominalEnd(_ first: Int, _ limit: Int) -> Int {
    var next = first
    while next < limit, next < first + 9 {
      let kind = context.classes[next]
      if kind.isNominal {
        next += 1
      } else if next > first, next + 1 < limit, kind == .determiner, context.classes[next - 1] == .clitic,
        context.classes[next + 1].isNominal
      {
        // "the mill's former owners"
        next += 1
      } else if next > first, next + 1 < limit, context.isJoint(next) {
        next += 2
      } else if next > first, kind == .genitive, let inner = amountOf(next, limit) {
        next = inner
      } else {
        break
      }
      if next < limit, reading.tokens[next].flags.contains(.lineStart) { break }
    }
    return next
  }

  /// "motorcycle and car drivers", "fishing and farming families": behind the noun that two words say more of.
  /// - Returns: the end of the first one where no second follows.
  func coordinated(_ phrase: Range<Int>) -> Range<Int> {
    let joint = phrase.upperBound
    guard context.classes[joint] == .conjunction, reading.officeWord(joint, "joiner"),
      context.classes[joint - 1] == .noun, context.isPlain(joint - 1), !context.isPlural(joint - 1),
      !context.conventions.isAmountAfterNoun(reading.sentence(of: joint).language)
    else { return phrase }
    var end = joint + 1
    while end < joint + 4, context.classes[end].isAny(.noun, .adjective), context.isPlain(end) { end += 1 }
    return end > joint + 2 && context.classes[end - 1] == .noun && context.isPlural(end - 1)
      ? phrase.lowerBound..<end : phrase
  }

  /// "the number of people": what an amount is of belongs to its phrase.
  /// - Returns: the first word behind "of" and its article.
  private func amountOf(_ genitive: Int, _ limit: Int) -> Int? {
    guard reading.has(.classifiers, .quantity, at: genitive - 1) else { return nil }
    var next = genitive + 1
    if next < limit, context.classes[next] == .determiner { next += 1 }
    return next < limit && context.classes[next].isNominal ? next : nil
  }

  /// The token behind a short form in brackets: "gross domestic product (GDP)", "dolar Amerika Serikat (AS)".
  func behindAcronym(_ open: Int) -> Int {
    guard open + 2 < reading.tokens.count, reading.isMark("(", at: open), reading.isMark(")", at: open + 2),
      reading.tokens[open + 1].flags.contains(.allCapitals), reading.tokens[open + 1].kind == .word
    else { return open }
    return open + 3
  }

  /// "kasus Covid-19": a phrase with the number that a hyphen joins to its last word.
  func withNumber(_ phrase: Range<Int>) -> Range<Int> {
    let dash = phrase.upperBound
    guard dash + 1 < reading.tokens.count, reading.isMark("-", at: dash), context.isGlued(dash),
      context.isGlued(dash + 1), reading.tokens[dash + 1].kind == .number
    else { return phrase }
    return phrase.lowerBound..<dash + 2
  }
}
