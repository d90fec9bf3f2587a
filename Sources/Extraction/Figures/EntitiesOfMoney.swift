import Lexicons
import Text

/// What an amount of money is, or is for, where the words behind it say so.
extension MeasuredEntities {
  /// "Rp5 triliun in cash", "US$90 million as working capital": what the money is.
  func contents(_ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>) -> Range<Int>? {
    // "Rp9,092 to the dollar in early trading": a rate of exchange is made of nothing.
    if case .noun(let noun)? = drafts[index].per, reading.has(.currencies, at: noun.lowerBound) { return nil }
    // "£170m a year in lost wages": the rate stands between.
    let end = drafts[index].quantity.tokens.upperBound
    let next =
      drafts[index].per == nil
      ? end
      : (end..<min(end + 4, sentence.upperBound)).first(where: {
        isEssive($0) && reading.term(.functionWords, .conjunction, at: $0) == nil
      }) ?? end
    guard next + 1 < sentence.upperBound, isEssive(next),
      context.classes[next + 1].isAny(.noun, .adjective)
        || context.classes[next + 1] == .verb && !context.article.facts.affixes.isGerund(reading, next + 1)
    else { return nil }
    // "in late trading": when, and not what.
    if let phrase = phrase(at: next + 1, sentence.upperBound),
      context.article.facts.affixes.isGerund(reading, phrase.upperBound - 1)
    {
      return nil
    }
    if context.classes[next + 1] == .verb {
      guard next + 2 < sentence.upperBound, context.classes[next + 2] == .noun else { return nil }
      return phrase(at: next + 2, sentence.upperBound)
    }
    return phrase(at: next + 1, sentence.upperBound)
  }

  /// "set aside $5 million for schools", "Rp17 juta untuk biaya kursus": what money without a subject is for.
  func purpose(_ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let next = max(drafts[index].end, drafts[index].quantity.tokens.upperBound)
    guard next + 1 < sentence.upperBound,
      reading.has(.functionWords, .purposive, at: next),
      let phrase = phrase(at: next + 1, sentence.upperBound),
      context.classes[phrase.lowerBound] != .name, !context.isPerson(phrase.lowerBound)
    else { return nil }
    return phrase
  }

  func isEssive(_ token: Int) -> Bool { reading.term(.functionWords, .essive, at: token) != nil }
}
