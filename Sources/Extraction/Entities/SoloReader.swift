import Lexicons
import Text

/// Tells which words stand alone where somebody is named: "kata Anwar", "Mr Wilson".
struct SoloReader {
  let reading: Reading
  let marks: [WordMarks]
  let keys: [UInt64]

  /// What stands behind a word that stands alone before its verb.
  private static let followers: RoleSet = [RoleSet(.functionWords), RoleSet(.reportingVerbs)]

  /// Whether a word between a cue or a title and a word that no name goes on with stands alone as somebody.
  ///
  /// - Parameter isLowered: whether the article has it in small letters as well.
  func isSolo(_ token: Int, isLowered: Bool) -> Bool {
    guard
      !marks[token].isDisjoint(with: [.behindCue, .behindTitle])
        || token + 1 < reading.roles.count && !reading.roles[token + 1].isDisjoint(with: SoloReader.followers)
    else { return false }
    guard
      reading.roles[token].isDisjoint(with: Grammar.namedRoles.union(Grammar.groups))
        || reading.has(.givenNames, at: token)
    else { return false }
    // "Anggota Komisi IX": a number.
    if reading.has(.ordinals, .roman, at: token) { return false }
    // "Tanah Datar": the end of a place's name.
    if let place = reading.term(.places, before: token + 1), place.count > 1 { return false }
    let sentence = reading.sentence(of: token).tokens
    if reading.continuesName(token, sentence) { return false }
    let first = sentence.lowerBound
    if token > first, keys[token - 1] == 0, marks[token].contains(.behindCue),
      let term = reading.term(.reportingVerbs, before: token),
      term.kind == .noun
    {
      return true
    }
    if marks[token].contains(.behindTitle), let title = reading.term(.personTitles, before: token),
      title.tokens.lowerBound >= first,
      title.count <= 2, title.tokens.lowerBound == first || keys[title.tokens.lowerBound - 1] == 0,
      title.tokens.lowerBound == first || !marks[title.tokens.lowerBound - 1].contains(.joiner),
      !isApposed(title.tokens.lowerBound, first),
      // "Pekerja Tewas": a headline's verb.
      !leadsToName(token, sentence.upperBound), !reading.has(.verbs, at: token)
    {
      return true
    }
    guard token == first || keys[token - 1] == 0 && !marks[token - 1].contains(.joiner),
      !reading.isCommon(token)
    else { return false }
    let next = reading.skipAdverbs(token + 1, sentence.upperBound)
    guard let term = reading.term(.reportingVerbs, .say, at: next), !isPassive(token, next),
      // "Couriers argued": what the article has in small letters as well begins a sentence.
      !isLowered || reading.has(.givenNames, at: token)
    else {
      return false
    }
    return !reading.tokens[term.tokens.lowerBound].flags.contains(.capital)
  }

  /// "kata Mundari, Camat Cilandak": an office behind a name and a comma may end with its place.
  private func isApposed(_ title: Int, _ first: Int) -> Bool {
    title - 1 > first && reading.isMark(",", at: title - 1) && reading.tokens[title - 2].isCapitalWord
  }

  /// "Applicants were told that …": spoken to.
  private func isPassive(_ token: Int, _ verb: Int) -> Bool {
    verb > token + 1 && (token + 1..<verb).contains { reading.functionWord($0, [.copula]) != nil }
  }

  /// "Camat Sukamaju, Hidayat", "Direktur TaniJaya, Paryono": a name behind the comma takes the title.
  private func leadsToName(_ token: Int, _ limit: Int) -> Bool {
    let next = token + 2
    guard next < limit, reading.isMark(",", at: token + 1), reading.tokens[next].isCapitalWord,
      !reading.tokens[next].flags.contains(.lineStart)
    else { return false }
    return reading.roles[next].isDisjoint(with: Grammar.commonRoles)
      && (reading.term(.personTitles, at: next).map { $0.kind == .honorific } ?? true)
  }
}
