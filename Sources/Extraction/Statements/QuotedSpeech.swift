import Lexicons
import Text

/// Quotations with their cue: the words before that they complete, and the one behind the cue that goes on.
extension UnitReader {
  /// Takes a quotation that ends at its cue, and one that goes on behind it.
  mutating func quoted(
    _ index: Int, _ cue: Cue, _ speaker: SpeakerReference, _ end: Int, _ rule: String
  ) -> Int? {
    guard take(index) else { return nil }
    let quotation = quotations.quotations[index].tokens
    drafts.append(Draft(content: extended(quotation), cue: cue, speaker: speaker, rule: rule))
    // `"…," kata dia, "…"`
    var next = end
    while next < min(unit.upperBound, end + 30), quotations.index(at: next) == nil, !isFullStop(next),
      cues.cue(at: next)?.classes.isDisjoint(with: [.say, .noun, .clitic]) ?? true
    {
      next += 1
    }
    guard next < unit.upperBound, let second = quotations.index(at: next),
      quotations.quotations[second].isUtterance,
      next > end,
      reading.isText(next - 1, ",") || reading.isText(next - 1, ":") || reading.isText(next - 1, ";"),
      take(second)
    else { return end }
    let content = quotations.quotations[second].tokens
    drafts.append(Draft(content: content, cue: cue, speaker: speaker, rule: "statement.quotation-resumed"))
    return content.upperBound
  }

  /// A quotation with the words before it that it completes: `The goal “is already in the bag,”`.
  func extended(_ quotation: Range<Int>) -> Range<Int> {
    var start = quotation.lowerBound
    guard start > unit.lowerBound, start + 1 < quotation.upperBound,
      !reading.tokens[start + 1].flags.contains(.capital), reading.tokens[start + 1].kind == .word
    else { return quotation }
    while start > unit.lowerBound {
      let token = start - 1
      if quotations.index(at: token) != nil || isFullStop(token) || reading.isText(token, ":") { break }
      if own.contains(where: { $0.content.contains(token) })
        || cues.has([.say, .noun, .clitic], at: token)
      {
        return quotation
      }
      start = token
    }
    let left = lead(start..<quotation.upperBound)
    return quotation.lowerBound - left.lowerBound >= 2 ? left : quotation
  }

  /// "berbisik kepada saya, “…”", "menjawab pendek, “…”": the quotation behind the comma that ends an adjunct or a word.
  func openingQuotation(behind start: Int) -> Int? {
    guard start < unit.upperBound, quotations.isIn(unit), reading.tokens[start].kind == .word else {
      return nil
    }
    let reach = reading.functionWord(start, [.preposition]) != nil ? 14 : 2
    for token in start + 1..<max(start + 1, min(unit.upperBound - 1, start + reach)) {
      if let index = quotations.index(at: token + 1), reading.isText(token, ",") || reading.isText(token, ":")
      {
        return quotations.quotations[index].tokens.lowerBound == token + 1 ? token : nil
      }
      guard reading.tokens[token].kind == .word else { return nil }
    }
    return nil
  }
}
