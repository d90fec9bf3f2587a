import Lexicons
import Text

/// The words that say that a number is an age: "berusia", "aged", "the median age of those hired was".
extension AgeReader {
  /// "berusia", "umur", "aged", "age of": what says that an age follows.
  func cue(before token: Int) -> Term? {
    var end = token
    for _ in 0..<4 where end > 0 {
      if let term = context.term(.units, .age, endingAt: end) { return term }
      // "hingga" bounds as well.
      if let term = context.term(.rangeMarkers, endingAt: end),
        case let lower = ageBefore(term.tokens.lowerBound),
        lower < term.tokens.lowerBound
      {
        end = lower
        continue
      }
      if let term = context.term(.modifiers, .before, endingAt: end) {
        end = term.tokens.lowerBound
        continue
      }
      let before = context.classes[end - 1]
      if before.isAny(.conjunction, .comma), let number = numberJoined(before: end) {
        // "berumur 21, 25, dan 34 tahun"
        end = number
      } else if let term = context.term(.rangeMarkers, endingAt: end) {
        end = term.tokens.lowerBound
      } else if before.isAny(.genitive, .filler, .determiner) {
        end -= 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// "berusia 9 bulan sampai 6 tahun": where the lower end begins that has a unit of its own.
  func ageBefore(_ token: Int) -> Int {
    guard let unit = context.term(.timeUnits, endingAt: token), unit.tokens.lowerBound > 0,
      reading.tokens[unit.tokens.lowerBound - 1].kind == .number
    else { return token }
    return unit.tokens.lowerBound - 1
  }

  /// The bare number that a comma, a conjunction or both join to what stands at a token.
  func numberJoined(before token: Int) -> Int? {
    var before = token - 1
    if before > 0, context.classes[before] == .conjunction { before -= 1 }
    if before > 0, context.classes[before] == .comma { before -= 1 }
    guard before >= 0, before < token - 1, reading.tokens[before].kind == .number else { return nil }
    return before
  }

  /// "usia produktif 20-59 tahun", "usia mereka berkisar 17-25 tahun": the cue with its attribute.
  func distantCue(before token: Int) -> Term? {
    var end = context.term(.modifiers, .before, endingAt: token)?.tokens.lowerBound ?? token
    var hasVerb = false
    for _ in 0..<7 where end > 0 {
      let before = context.classes[end - 1]
      // "usia minimum ditetapkan 18 tahun"
      let isCopula = reading.term(.functionWords, .copula, at: end - 1) != nil
      let isFirstVerb = before == .verb && !hasVerb && !isCopula
      guard
        isFirstVerb || isCopula || before.isNominal || before.isAny(.filler, .modifier, .pronoun)
          || reading.isMark("-", at: end - 1)
      else { return nil }
      hasVerb = hasVerb || isFirstVerb
      end -= 1
      if let term = context.term(.units, .age, endingAt: end) {
        return !hasVerb || reading.has(.modifiers, at: end) ? term : nil
      }
    }
    return nil
  }

  /// "usianya baru 14 tahun": where the small words begin that stand before a number.
  func behindSmallWords(_ number: Int, _ sentence: Range<Int>) -> Int {
    var end = number
    while end > max(sentence.lowerBound, number - 3),
      reading.functionWord(end - 1, [.adverb, .auxiliary]) != nil || reading.has(.deixis, at: end - 1)
    {
      end -= 1
    }
    return end
  }

  /// "umur saya sudah 38", "usianya kini 41": small words between the cue and a number that counts nothing.
  func ownCue(_ quantity: Quantity, _ sentence: Range<Int>) -> Term? {
    let next = quantity.tokens.upperBound
    guard next >= sentence.upperBound || !context.classes[next].isNominal else { return nil }
    var end = quantity.tokens.lowerBound
    if end > sentence.lowerBound, reading.term(.functionWords, .copula, at: end - 1) != nil {
      return subjectCue(before: end - 1, sentence)
    }
    while end > max(sentence.lowerBound, quantity.tokens.lowerBound - 3),
      reading.functionWord(end - 1, [.adverb, .auxiliary, .pronoun]) != nil
        || reading.has(.deixis, at: end - 1)
        || reading.has(.pronouns, at: end - 1)
    {
      end -= 1
      if let term = context.term(.units, .age, endingAt: end) { return term }
    }
    return nil
  }

  /// "the median age of those hired was 31.5": the cue heads the subject of the copula.
  func subjectCue(before copula: Int, _ sentence: Range<Int>) -> Term? {
    var end = copula
    while end > max(sentence.lowerBound, copula - 8), context.classes[end - 1] != .comma {
      let kind = context.classes[end - 1]
      guard
        kind.isNominal || kind.isAny(.genitive, .determiner, .pronoun, .verb)
          || kind.isAny(.preposition, .adverb, .filler, .modifier)
      else { return nil }
      end -= 1
      guard let term = context.term(.units, .age, endingAt: end + 1) else { continue }
      let isHead = end + 1 == copula || context.isGenitive(end + 1)
      return isHead && term.count == 1 ? term : nil
    }
    return nil
  }
}
