import Lexicons
import Text

extension TitleReader {
  /// "Direktur Layanan RSUD Bitung dr. Ayu Lestari": a name behind a small honorific.
  func nameBehindHonorific(_ end: Int, _ limit: Int) -> Range<Int>? {
    guard end < limit, isHonorific(end) else { return nil }
    var start = end
    while start < limit, isHonorific(start) {
      start += 1
      if start < limit, evidence.isMark(".", at: start) { start += 1 }
    }
    guard start < limit, evidence.has(.capital, at: start) else { return nil }
    let run = names.runEnd(start, limit)
    return run > start && names.isPureName(start..<run) ? start..<run : nil
  }

  /// Whether something behind a name may say who it is: a mark, an article, a word for an apposition.
  @inline(__always)
  func mayTell(_ token: Int) -> Bool {
    !evidence.has(.word, at: token) || evidence.has([.article, .appositions], at: token)
  }

  /// What stands behind a name and says who it is: ", Director of the LRC", " (52), nelayan Desa Brondong,".
  func apposition(behind end: Int, _ limit: Int) -> (role: Range<Int>, organisation: Range<Int>?, end: Int)? {
    var token = end
    if let age = bracketedAge(token, limit) { token = age }
    if token + 1 < limit, evidence.isMark(",", at: token), reading.tokens[token + 1].kind == .number,
      token + 2 < limit, evidence.isMark(",", at: token + 2)
    {
      token += 2
    }
    guard token + 1 < limit else { return nil }
    if evidence.isMark(",", at: token) {
      token += 1
    } else if !evidence.has(.article, at: token), !evidence.has(.appositions, at: token) {
      return nil
    }
    while token < limit {
      if let linker = evidence.term(.appositions, at: token), !reading.isCode(linker, "person") {
        token = linker.tokens.upperBound
      } else if evidence.has(.article, at: token) || isPossessive(token)
        || evidence.functionWord(token, [.copula]) != nil
      {
        token += 1
      } else {
        break
      }
    }
    return office(token, limit) ?? occupation(token, limit)
  }

  /// ", who heads the group", ", an Indonesian who worked …": only people are told of so.
  func tellsOfPerson(behind end: Int, _ limit: Int) -> Bool {
    guard end + 2 < limit, evidence.isMark(",", at: end) else { return false }
    for token in end + 1..<min(limit, end + 6) {
      if let relative = evidence.term(.appositions, at: token), reading.isCode(relative, "person") {
        return true
      }
      guard token > end + 1 || evidence.has(.article, at: token), evidence.has(.word, at: token),
        !reading.has(.verbs, at: token)
      else { return false }
    }
    return false
  }

  /// "its senior researcher", "her lawyer".
  private func isPossessive(_ token: Int) -> Bool {
    evidence.has(.functionWords, at: token) && evidence.functionWord(token, [.determiner]) != nil
      && evidence.functionWord(token, [.pronoun]) != nil
  }

  /// Behind ", 38,": an age between commas.
  func age(behind token: Int, _ limit: Int) -> Int? {
    guard token + 2 < limit, evidence.isMark(",", at: token), reading.tokens[token + 1].kind == .number,
      evidence.isMark(",", at: token + 2) || evidence.isMark(".", at: token + 2)
    else { return nil }
    return token + 2
  }

  /// "(52)".
  func bracketedAge(_ token: Int, _ limit: Int) -> Int? {
    guard token + 2 < limit, evidence.isMark("(", at: token), reading.tokens[token + 1].kind == .number,
      evidence.isMark(")", at: token + 2), isAge(token + 1),
      // "Pasal 64 Ayat (1)"
      token == 0 || evidence.has(.givenNames, at: token - 1)
        || !reading.has(.namesWithNumbers, .before, at: token - 1)
    else { return nil }
    return token + 3
  }

  /// "52", "103", and not "Ciracas (145)": as many years as people live.
  private func isAge(_ token: Int) -> Bool {
    let digits = reading.bytes(token)
    return digits.count < 3 || digits.count == 3 && digits.starts(with: "10".utf8)
  }

  /// "pelaku RS (29)", "tersangka berinisial AM (34)": letters for somebody's name, behind a word for people and before
  /// an age.
  /// - Returns: the token behind the bracket.
  func initials(_ token: Int, _ limit: Int) -> Int? {
    let length = reading.tokens[token].end - reading.tokens[token].start
    guard (2...4).contains(length), token > 0, let end = bracketedAge(token + 1, limit),
      reading.tokens[token + 2].end - reading.tokens[token + 2].start == 2
    else { return nil }
    let isNamed = (max(0, token - 3)..<token).contains {
      reading.has(.classifiers, .human, at: $0) || reading.has(.personTitles, at: $0)
    }
    return isNamed ? end : nil
  }

  /// An apposition with a title among its first words.
  private func office(_ start: Int, _ limit: Int) -> (role: Range<Int>, organisation: Range<Int>?, end: Int)?
  {
    for token in start..<min(limit, start + 6) {
      if evidence.has(.personTitles, at: token) {
        guard var mention = read(token, limit, floor: token, isApposed: true) else { return nil }
        takePlace(&mention, token)
        // ", Kepala Dinas X, Kholil": the office of the next one; ", berkasnya diteliti jaksa": a clause.
        guard mention.kind == .role, let role = mention.role, ends(mention.tokens.upperBound, limit),
          token == start || !evidence.affixes.isPassive(reading, token - 1)
        else {
          return nil
        }
        return (start..<role.upperBound, mention.organisation, mention.tokens.upperBound)
      }
      guard
        evidence.has(.word, at: token) || reading.tokens[token].kind == .clitic
          || reading.isPluralOwner(token),
        !evidence.has(.reportingVerbs, at: token),
        evidence.functionWord(token, [.auxiliary, .relative, .pronoun, .negation]) == nil,
        !evidence.affixes.isPrefixed(reading, token)
      else { return nil }
    }
    return nil
  }

  /// "Mundari, Camat Cilandak, mengajak": behind a name, the one word behind an office is where it is held.
  private func takePlace(_ mention: inout Mention, _ title: Int) {
    guard mention.kind == .name, mention.core.count == 1,
      mention.core.upperBound == mention.tokens.upperBound,
      mention.core.lowerBound > title, mention.role?.upperBound == mention.core.lowerBound,
      !evidence.isSolo(mention.core.lowerBound), !evidence.has(.givenNames, at: mention.core.lowerBound)
    else { return }
    mention.kind = .role
    mention.role = title..<mention.core.upperBound
  }

  /// Whether an apposition can end at a token: a comma, a full stop, a bracket, the verb.
  private func ends(_ token: Int, _ limit: Int) -> Bool {
    guard token < limit else { return true }
    if reading.tokens[token].kind == .mark { return true }
    return evidence.has(.reportingVerbs, at: token) || evidence.functionWord(token, [.preposition]) != nil
      || evidence.has(.lineStart, at: token)
  }

  /// "kata Sigit, stok beras menipis, …": behind a cue and a short name a clause begins, unless it tells of a person.
  private func opensClause(_ start: Int) -> Bool {
    if evidence.has(.numerals, at: start) { return true }
    guard start > 2, evidence.has(.behindCue, at: start - 2), !reading.has(.classifiers, .human, at: start)
    else {
      return false
    }
    return evidence.has(.organisationHeads, at: start) || !evidence.affixes.isNominal(reading, start)
  }

  /// "harga naik tajam", "jalan itu sempit", "sekolah belum dibuka": a verb or what stands before one.
  private func isPredicate(_ token: Int) -> Bool {
    if evidence.has(.functionWords, at: token),
      evidence.functionWord(token, [.auxiliary, .copula, .negation, .adverb]) != nil
    {
      return true
    }
    if reading.officeWord(token, "demonstrative") { return !evidence.isMark(",", at: token + 1) }
    return reading.has(.changeVerbs, .verb, at: token)
      || evidence.affixes.isPrefixed(reading, token) && reading.term(.units, .age, at: token) == nil
  }

  /// An occupation that no table has, between two commas: ", nelayan Desa Brondong,".
  private func occupation(_ start: Int, _ limit: Int) -> (
    role: Range<Int>, organisation: Range<Int>?, end: Int
  )? {
    guard start < limit, evidence.has(.word, at: start), !evidence.has(.capital, at: start)
    else {
      return nil
    }
    let tellsVerbs = evidence.affixes.marksVerbs(reading.sentence(of: start).language)
    if tellsVerbs, opensClause(start) { return nil }
    var isRelative = false
    for token in start..<min(limit, start + 9) {
      if evidence.isMark(",", at: token) {
        // "Selokan, got, dan lain-lain": a list.
        let isList = token + 1 < limit && reading.has(.rangeMarkers, .closer, at: token + 1)
        return token > start && !isList ? (start..<token, nil, token) : nil
      }
      if tellsVerbs, token == start, evidence.affixes.isPrefixed(reading, start) { return nil }
      if tellsVerbs, token > start, !isRelative {
        isRelative = evidence.functionWord(token, [.relative]) != nil
        if !isRelative, isPredicate(token) { return nil }
      }
      let kind = reading.tokens[token].kind
      guard kind == .word || kind == .number, !evidence.has(.reportingVerbs, at: token),
        !evidence.has(.pronouns, at: token),
        !evidence.has(.attributions, at: token), token > start || !evidence.isCommon(token),
        !(reading.has(.classifiers, at: token) && reading.term(.classifiers, .quantity, at: token) != nil)
      else { return nil }
    }
    return nil
  }

  /// "kata jaksa di hadapan hakim", "ujar Menhub seusai rapat": where and when it is said.
  func isAside(_ preposition: Int) -> Bool {
    guard let term = evidence.functionWord(preposition, [.preposition]) else { return false }
    return term.count == 1
      ? reading.term(.dateModifiers, at: preposition).map { !reading.isCode($0, "APPROX") } ?? false
      : reading.has(.functionWords, .locative, at: preposition)
        && !evidence.has(.capital, at: term.tokens.upperBound)
  }
}
