import Lexicons
import Text

extension TitleReader {
  /// "Direktur Layanan RSUD Bitung dr. Ayu Lestari": a name behind a small honorific.
  func nameBehindHonorific(_ end: Int, _ limit: Int) -> Range<Int>? {
    guard end < limit, isHonorific(end), !reading.tokens[end].isCapitalWord else { return nil }
    var start = end
    while start < limit, isHonorific(start) {
      start += 1
      if start < limit, reading.isMark(".", at: start) { start += 1 }
    }
    guard start < limit, reading.tokens[start].isCapitalWord else { return nil }
    let run = names.runEnd(start, limit)
    return run > start && names.isPureName(start..<run) ? start..<run : nil
  }

  /// What stands behind a name and says who it is: ", Director of the LRC", " (52), nelayan Desa Brondong,".
  func apposition(behind end: Int, _ limit: Int) -> (role: Range<Int>, organisation: Range<Int>?, end: Int)? {
    var token = end
    if let age = bracketedAge(token, limit) { token = age }
    if token + 1 < limit, reading.isMark(",", at: token), reading.tokens[token + 1].kind == .number,
      token + 2 < limit, reading.isMark(",", at: token + 2)
    {
      token += 2
    }
    guard token + 1 < limit else { return nil }
    if reading.isMark(",", at: token) {
      token += 1
    } else if !evidence.has(.article, at: token), !reading.has(.appositions, at: token) {
      return nil
    }
    while token < limit {
      if let linker = reading.term(.appositions, at: token) {
        token = linker.tokens.upperBound
      } else if evidence.has(.article, at: token) || isPossessive(token) {
        token += 1
      } else {
        break
      }
    }
    return office(token, limit) ?? occupation(token, limit)
  }

  /// "its senior researcher", "her lawyer".
  private func isPossessive(_ token: Int) -> Bool {
    reading.has(.functionWords, at: token) && reading.functionWord(token, [.determiner]) != nil
      && reading.functionWord(token, [.pronoun]) != nil
  }

  /// Behind ", 38,": an age between commas.
  func age(behind token: Int, _ limit: Int) -> Int? {
    guard token + 2 < limit, reading.isMark(",", at: token), reading.tokens[token + 1].kind == .number,
      reading.isMark(",", at: token + 2) || reading.isMark(".", at: token + 2)
    else { return nil }
    return token + 2
  }

  /// "(52)".
  func bracketedAge(_ token: Int, _ limit: Int) -> Int? {
    guard token + 2 < limit, reading.isMark("(", at: token), reading.tokens[token + 1].kind == .number,
      reading.isMark(")", at: token + 2)
    else { return nil }
    return token + 3
  }

  /// An apposition with a title among its first words.
  private func office(_ start: Int, _ limit: Int) -> (role: Range<Int>, organisation: Range<Int>?, end: Int)?
  {
    for token in start..<min(limit, start + 6) {
      if reading.has(.personTitles, at: token) {
        guard let mention = read(token, limit, floor: token) else { return nil }
        // ", Kepala Dinas X, Kholil": the office of the next one.
        guard mention.kind == .role, let role = mention.role, ends(mention.tokens.upperBound, limit) else {
          return nil
        }
        return (start..<role.upperBound, mention.organisation, mention.tokens.upperBound)
      }
      guard reading.tokens[token].kind == .word || reading.tokens[token].kind == .clitic,
        !reading.has(.reportingVerbs, at: token),
        reading.functionWord(token, [.auxiliary, .relative, .pronoun]) == nil
      else { return nil }
    }
    return nil
  }

  /// Whether an apposition can end at a token: a comma, a full stop, a bracket, the verb.
  private func ends(_ token: Int, _ limit: Int) -> Bool {
    guard token < limit else { return true }
    if reading.tokens[token].kind == .mark { return true }
    return reading.has(.reportingVerbs, at: token) || reading.functionWord(token, [.preposition]) != nil
      || reading.tokens[token].flags.contains(.lineStart)
  }

  /// An occupation that no table has, between two commas: ", nelayan Desa Brondong,".
  private func occupation(_ start: Int, _ limit: Int) -> (
    role: Range<Int>, organisation: Range<Int>?, end: Int
  )? {
    guard start < limit, reading.tokens[start].kind == .word, !reading.tokens[start].flags.contains(.capital)
    else {
      return nil
    }
    for token in start..<min(limit, start + 9) {
      if reading.isMark(",", at: token) { return token > start ? (start..<token, nil, token) : nil }
      let kind = reading.tokens[token].kind
      guard kind == .word || kind == .number, !reading.has(.reportingVerbs, at: token),
        !reading.has(.pronouns, at: token),
        !reading.has(.attributions, at: token), token > start || !reading.isCommon(token),
        !(reading.has(.classifiers, at: token) && reading.term(.classifiers, .quantity, at: token) != nil)
      else { return nil }
    }
    return nil
  }
}
