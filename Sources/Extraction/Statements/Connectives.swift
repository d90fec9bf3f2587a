import Lexicons
import Text

/// What stands before a report and only connects: "Namun, …", "Sebab, kata dia, …".
extension UnitReader {
  /// Content without the connective before it: "Namun, …", "dan …".
  func lead(_ content: Range<Int>) -> Range<Int> {
    var start = content.lowerBound
    while start < content.upperBound, reading.tokens[start].kind == .mark, quotations.index(at: start) == nil,
      !reading.isText(start, "(")
    {
      start += 1
    }
    if let term = reading.functionWord(start, [.conjunction, .adverb]),
      term.tokens.upperBound < content.upperBound,
      reading.isText(term.tokens.upperBound, ",")
    {
      start = term.tokens.upperBound + 1
    }
    return start..<max(start, content.upperBound)
  }

  /// Whether a phrase begins with a preposition or a conjunction.
  func isPrepositional(_ range: Range<Int>) -> Bool {
    guard let first = range.first(where: { reading.tokens[$0].kind == .word }) else { return true }
    return reading.functionWord(first, [.conjunction, .adverb, .preposition]) != nil
      && !reading.has(.functionWords, .determiner, at: first)
  }

  /// Whether some words only connect: "Sebab,", "Di sisi lain,", "Selain itu"; a time or a place says something.
  func isConnective(_ range: Range<Int>) -> Bool {
    guard let first = range.first(where: { reading.tokens[$0].kind == .word }) else { return true }
    if cues.has([.source], at: first) { return true }
    // "Lebih lanjut, kata Sinta, …"
    if let term = reading.functionWord(first, [.adverb]), term.count > 1,
      term.tokens.upperBound >= range.upperBound - 1,
      !term.tokens.contains(where: {
        reading.has(.relativeMarkers, at: $0) || reading.has(.deixis, at: $0)
          || reading.officeWord($0, "demonstrative")
      })
    {
      return true
    }
    if let term = reading.functionWord(first, [.conjunction]) {
      // "Jika tidak dipatuhi, kata Sinta, …": a clause is part of what is said.
      if term.tokens.upperBound < range.upperBound, hasPredicate(term.tokens.upperBound..<range.upperBound) {
        return false
      }
      // "Saat ini, lanjut Sinta, …" says when; "Karena itu" is one term.
      if term.tokens.upperBound == range.upperBound - 1,
        reading.officeWord(range.upperBound - 1, "demonstrative")
      {
        return false
      }
      // "Sejak 2020, lanjut Sinta, …"
      if reading.tokens[range.upperBound - 1].kind == .number
        || reading.isText(range.upperBound - 1, ",") && reading.tokens[range.upperBound - 2].kind == .number
      {
        return false
      }
      if term.tokens.upperBound >= range.upperBound - 1 { return true }
    }
    guard reading.functionWord(first, [.conjunction, .preposition]) != nil else { return false }
    var words = 0
    for token in range where reading.tokens[token].kind == .word {
      words += 1
      // "Pada Pemilu 2019, lanjut Sinta, …"
      if token + 1 < range.upperBound, reading.tokens[token + 1].kind == .number { return false }
      if words > 3 || reading.has(.relativeMarkers, at: token) || reading.has(.timeUnits, at: token)
        || reading.has(.deixis, at: token)
      {
        return false
      }
    }
    return true
  }
}
