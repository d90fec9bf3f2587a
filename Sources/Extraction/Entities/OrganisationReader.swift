import Lexicons
import Text

/// Reads names of organisations: "Kementerian Ketenagakerjaan (Kemnaker)", "Safe Return Coalition", "BPS NTB".
struct OrganisationReader {
  let reading: Reading
  let names: NameReader

  /// The organisation whose name begins at a token; its end lies behind an acronym in brackets.
  func read(_ start: Int, _ limit: Int) -> (core: Range<Int>, end: Int)? {
    guard reading.tokens[start].isCapitalWord else { return nil }
    let beginsWithHead = headEnd(start) != nil
    guard beginsWithHead || !names.stopsRun(start) else { return nil }
    let run = phraseEnd(start, limit)
    guard beginsWithHead || hasHead(start..<run) || isAcronym(start) else { return nil }
    var core = start..<run
    var end = run
    if let acronym = bracketed(run, limit) {
      end = acronym.upperBound
      if beginsWithHead, end < limit,
        reading.has(.places, at: end) || reading.has(.organisationHeads, at: end),
        reading.tokens[end].isCapitalWord
      {
        let more = phraseEnd(end, limit)
        core = start..<more
        end = more
      }
    }
    return (core, end)
  }

  /// The end of a head that names an organisation of its own or opens one: "Kementerian", "Kemnaker".
  private func headEnd(_ token: Int) -> Int? {
    if let term = reading.term(.organisationHeads, at: token) { return term.tokens.upperBound }
    return reading.term(.blends, "organisation", at: token)?.tokens.upperBound
  }

  /// Whether a head stands anywhere in a phrase.
  func hasHead(_ range: Range<Int>) -> Bool {
    range.contains { headEnd($0) != nil && reading.tokens[$0].isCapitalWord }
  }

  /// Whether the word is all capitals and may be an acronym.
  func isAcronym(_ token: Int) -> Bool {
    let word = reading.tokens[token]
    return word.flags.contains(.allCapitals) && word.end - word.start <= 8 && !reading.has(.places, at: token)
  }

  /// The end of a phrase of capitalised words with the small words that join them: "Ministry of Manpower",
  /// "Kementerian Hukum dan Hak Asasi Manusia".
  func phraseEnd(_ start: Int, _ limit: Int) -> Int {
    var end = names.runEnd(start, limit)
    let limit = min(limit, start + 2 * NameReader.longestRun)
    while end > start, end + 1 < limit, isJoiner(end) {
      var next = end + 1
      if next + 1 < limit, reading.has(.functionWords, at: next), !reading.tokens[next].isCapitalWord {
        next += 1
      }
      guard reading.tokens[next].isCapitalWord, !reading.tokens[next].flags.contains(.lineStart),
        !names.stopsRun(next) || reading.has(.organisationHeads, at: next),
        !reading.has(.personTitles, at: next)
      else { break }
      let more = names.runEnd(next, limit)
      guard more > next else { break }
      end = more
    }
    return end
  }

  /// A small word between two capitalised ones of a phrase.
  private func isJoiner(_ token: Int) -> Bool {
    guard !reading.tokens[token].flags.contains(.capital) else { return false }
    if reading.isText(token, "&") { return true }
    return reading.functionWord(token, ["preposition", "conjunction"]) != nil
  }

  /// An acronym in brackets: "(ATUC)".
  func bracketed(_ token: Int, _ limit: Int) -> Range<Int>? {
    guard token + 2 < limit, reading.isText(token, "("), reading.tokens[token + 1].kind == .word else {
      return nil
    }
    for end in token + 2..<min(limit, token + 7) where reading.isText(end, ")") { return token..<end + 1 }
    return nil
  }
}
