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
    guard next + 1 < sentence.upperBound, isEssive(next) else { return nil }
    if context.classes[next + 1] == .date { return dated(next + 1, sentence) }
    // "in claims": a verb's form, and the last word.
    if context.classes[next + 1].isAny(.verb, .reporting), context.isPlural(next + 1),
      !context.classes[next + 2].isNominal
    {
      return next + 1..<next + 2
    }
    guard
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

  /// "in five-year bonds", but not "in 2006 sales rose".
  private func dated(_ date: Int, _ sentence: Range<Int>) -> Range<Int>? {
    var noun = date + 1
    while noun < sentence.upperBound, context.classes[noun] == .date { noun += 1 }
    guard context.classes[noun] == .noun, context.isDash(noun - 1) || context.isDash(noun - 2) else {
      return nil
    }
    return phrase(at: noun, sentence.upperBound)
  }

  /// "set aside $5 million for schools", "Rp17 juta untuk biaya kursus": what money without a subject is for.
  /// - Parameter isDone: whether somebody does something with the money.
  func purpose(_ drafts: DraftWindow, _ index: Int, _ sentence: Range<Int>, isDone: Bool) -> Range<Int>? {
    let next = max(drafts[index].end, drafts[index].quantity.tokens.upperBound)
    guard next + 1 < sentence.upperBound, reading.has(.functionWords, .purposive, at: next) else {
      return nil
    }
    // "$310 million for a 65 percent stake"
    if index + 1 < drafts.count, drafts[index + 1].isEntityBehind,
      drafts[index + 1].quantity.kind == .percent,
      context.skipModifiers(before: drafts[index + 1].start) == next + 1
    {
      return drafts[index + 1].entity
    }
    guard
      let phrase = phrase(at: next + 1, sentence.upperBound),
      context.classes[phrase.lowerBound] != .name, !context.isPerson(phrase.lowerBound)
    else { return nil }
    // "spent $5 million on roads", but not "traded at $5 on the Sydney exchange".
    guard reading.term(.functionWords, .adverb, at: next) != nil else { return phrase }
    return isDone && !phrase.contains { context.classes[$0] == .name } ? phrase : nil
  }

  func isEssive(_ token: Int) -> Bool { reading.term(.functionWords, .essive, at: token) != nil }

  /// "Rp46 miliar untuk jalan dan Rp9 miliar untuk irigasi": whether the amount before has its purpose behind it.
  func isPurposeBefore(_ drafts: DraftWindow, _ index: Int) -> Bool {
    guard index > 0, drafts[index - 1].quantity.unit == drafts[index].quantity.unit,
      let entity = drafts[index - 1].entity, !drafts[index - 1].isEntityBehind
    else { return false }
    let purpose = drafts[index - 1].quantity.tokens.upperBound
    return purpose < entity.lowerBound && entity.lowerBound - purpose <= 2
      && reading.has(.functionWords, .purposive, at: purpose)
  }
}
