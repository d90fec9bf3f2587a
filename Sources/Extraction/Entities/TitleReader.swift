import Lexicons
import Text

/// Reads offices with the names that they stand beside: "Sekretaris Jenderal Kementerian Ketenagakerjaan Anwar
/// Sanusi", "Kepala Dinas Sosial Kota Kupang, Wayan Sudira", "Helen Marsh, Director of the LRC".
struct TitleReader {
  let evidence: WordEvidence
  var reading: Reading { evidence.reading }
  var names: NameReader { NameReader(evidence: evidence) }
  var organisations: OrganisationReader { OrganisationReader(evidence: evidence) }

  /// "Prof. Dr. Ir. H." has four.
  private static let mostHonorifics = 8

  /// An office or an honorific at a token, with the name that belongs to it.
  ///
  /// - Parameter isApposed: it stands behind a name, so that what its preposition leads to is none: ", head of Dong Nai
  ///   Kernel,".
  func read(_ start: Int, _ limit: Int, floor: Int, isApposed: Bool = false) -> Mention? {
    guard evidence.has(.personTitles, at: start), let term = evidence.term(.personTitles, at: start) else {
      return nil
    }
    // "Program Keluarga Harapan"
    if evidence.has(.capital, at: start - 1), reading.officeWord(start - 1, "thing") { return nil }
    var title = term.tokens.upperBound
    if term.kind == .honorific { return honorific(start, title, limit, term.entry) }
    title = chainEnd(title, limit)
    if let named = nameBeforeBody(start, title, limit, floor: floor) { return named }
    var complement = complementEnd(title, limit)
    let isPlain =
      complement == title || isPlace(title, complement)
      || isApposed && evidence.functionWord(title, [.preposition]) != nil
    var inside =
      !isPlain
      ? nameBehindPlace(title, complement) ?? names.nameStart(in: lastRun(title..<complement)) : nil
    // "retiree Goh Kim Seng": an occupation takes no body; "Pengelola Bukit Rimbun Ikhwan Arief": but one may keep a place.
    if let name = inside, reading.lexicon.entries.isCode(term.entry, "occupation"), complement - title <= 4,
      names.isPureName(title..<complement), evidence.has(.capital, at: title),
      evidence.has(.givenNames, at: title) || !evidence.has(.givenNames, at: name.start)
    {
      inside = (title, true)
    }
    var behind = nameBehindComma(complement, limit) ?? nameBehindHonorific(complement, limit)
    if behind == nil, let further = nameBehindBody(complement, limit) { (complement, behind) = further }
    var mention = Mention(
      kind: .role, tokens: start..<complement, core: start..<complement, entry: term.entry)
    mention.role = start..<complement
    if let inside,
      inside.isStrong && behind == nil
        || isEvident(inside.start..<complement) && !(inside.start == title && isOwner(term, behind, limit))
        || behind == nil && inside.start == title
    {
      mention.kind = .name
      mention.core = inside.start..<complement
      mention.role = start..<inside.start
      if inside.start == title
        || evidence.has(.capital, at: start - 1) && evidence.has(.capital, at: start)
          && isHonorifics(title..<inside.start)
      {
        mention.role = modifiers(before: start, floor)..<inside.start
      }
      mention.tokens = (mention.role?.lowerBound ?? start)..<complement
    } else if behind == nil, let inside,
      isSubject(complement, limit)
        || evidence.has(.capital, at: start) && acts(inside.start, complement, limit)
    {
      mention.kind = .name
      mention.core = inside.start..<complement
      mention.role = start..<inside.start
    } else if let behind {
      mention.kind = .name
      mention.core = behind
      // "Energy Adviser Dr Ana Ruiz": the words that the office begins with.
      let isModified = complement == title && start > floor && evidence.has(.capital, at: start - 1)
      let first = isModified ? modifiers(before: start, floor) : start
      mention.role = first..<complement
      mention.tokens = first..<behind.upperBound
    }
    mention.isCertain = true
    // "Pengamat penerbangan Alvin sekaligus anggota Ombudsman": a second office behind the name.
    if mention.kind == .name, evidence.has(.appositions, at: min(complement, limit - 1)),
      mention.tokens.upperBound == complement, let second = apposition(behind: complement, limit)
    {
      mention.tokens = mention.tokens.lowerBound..<second.end
    }
    if mention.kind == .name, let age = bracketedAge(mention.tokens.upperBound, limit) {
      mention.tokens = mention.tokens.lowerBound..<age
    }
    divide(&mention, title)
    if mention.kind == .name, mention.organisation == nil,
      mention.core.upperBound == complement,
      mention.role?.upperBound == mention.core.lowerBound, mention.core.count == 1
    {
      mention.isCertain =
        evidence.isSolo(mention.core.lowerBound) || isSubject(complement, limit)
        || evidence.has(.capital, at: start) && acts(mention.core.lowerBound, complement, limit)
        || reading.roles[mention.core.lowerBound].subtracting(RoleSet(.givenNames)).isEmpty
          && nameBehindKnownPlace(title, complement) != nil
    }
    return mention
  }

  /// "Dr", "Datuk Seri".
  private func isHonorifics(_ words: Range<Int>) -> Bool {
    words.allSatisfy {
      evidence.isMark(".", at: $0) || evidence.term(.personTitles, .honorific, at: $0) != nil
    }
  }

  /// Whether a verb of saying follows, or a comma: then the last word of a phrase is somebody's name.
  private func isSubject(_ end: Int, _ limit: Int) -> Bool {
    let next = reading.skipAdverbs(end, limit)
    guard next < limit else { return false }
    return evidence.has(.reportingVerbs, at: next) || evidence.isMark(",", at: next)
      || reading.has(.directives, at: next)
      || evidence.functionWord(next, [.preposition, .conjunction]) != nil
      || reading.has(.directiveLinkers, at: end)
  }

  /// "Mr Wilson", "Dr Meena Krishnan".
  private func honorific(_ start: Int, _ title: Int, _ limit: Int, _ entry: Int32) -> Mention? {
    var next = title
    if next < limit, evidence.isMark(".", at: next) { next += 1 }
    // A name has a few; a text of nothing else would be read again from each of them.
    var count = 0
    while count < TitleReader.mostHonorifics, next < limit,
      let more = evidence.term(.personTitles, .honorific, at: next)
    {
      count += 1
      next = more.tokens.upperBound
      if next < limit, evidence.isMark(".", at: next) { next += 1 }
    }
    guard next < limit, evidence.has(.capital, at: next), evidence.has(.capital, at: start),
      evidence.term(.personTitles, .honorific, at: next) == nil
    else {
      return nil
    }
    if evidence.has(.personTitles, at: next), var mention = read(next, limit, floor: next),
      mention.kind == .name
    {
      mention.tokens = start..<mention.tokens.upperBound
      return mention
    }
    let run = names.runEnd(next, limit)
    guard run > next else { return nil }
    var mention = Mention(kind: .name, tokens: start..<run, core: next..<run, entry: entry)
    mention.isCertain = true
    if let apposition = apposition(behind: run, limit) {
      mention.role = apposition.role
      mention.organisation = apposition.organisation
      mention.tokens = start..<apposition.end
    }
    return mention
  }

  /// The end of titles that stand together: "Wakil Menteri", "CEO and cofounder".
  private func chainEnd(_ title: Int, _ limit: Int) -> Int {
    var end = title
    while end < limit {
      // "general secretary Sultan Khan": a name that is a title as well.
      if evidence.has(.givenNames, at: end), !evidence.has(.capital, at: end - 1) { break }
      if let term = evidence.term(.personTitles, at: end), term.kind == .office {
        end = term.tokens.upperBound
      } else if end + 1 < limit, evidence.functionWord(end, [.conjunction]) != nil,
        let term = evidence.term(.personTitles, at: end + 1), term.kind == .office
      {
        end = term.tokens.upperBound
      } else {
        break
      }
    }
    return end
  }

  /// The end of what belongs to an office: its field, its organisation, and perhaps a name.
  private func complementEnd(_ title: Int, _ limit: Int) -> Int {
    var end = title
    let limit = min(limit, title + 2 * NameReader.longestRun)
    if end < limit, evidence.functionWord(end, [.preposition]) != nil,
      !evidence.has(.capital, at: end)
    {
      // "kata Menaker di Jakarta": where it is said; "a seamstress in Cavite".
      if evidence.functionWord(end, [.locative]) != nil, end + 1 < limit,
        evidence.has(.places, at: end + 1), evidence.has(.capital, at: end + 1),
        organisations.phraseEnd(end + 1, limit) == evidence.term(.places, at: end + 1)?.tokens.upperBound
      {
        return end
      }
      return prepositional(end, limit)
    }
    if let small = smallWords(end, limit) {
      end = small
    } else if let plain = plainWords(end, limit) {
      return plain
    }
    while end < limit, !evidence.has(.lineStart, at: end) {
      if evidence.has(.capital, at: end),
        !evidence.stopsRun(end) || evidence.has(.organisationHeads, at: end) || evidence.has(.blends, at: end)
      {
        let next = organisations.phraseEnd(end, limit)
        if next == end { break }
        end = next
      } else if let bracket = organisations.bracketed(end, limit), evidence.has(.capital, at: end + 1) {
        end = bracket.upperBound
      } else if end > title, end + 1 < limit, evidence.functionWord(end, [.preposition]) != nil,
        evidence.has(.capital, at: end + 1), !endsInName(title..<end),
        organisations.read(end + 1, limit) != nil
      {
        end += 1
      } else if end > title, end + 1 < limit, reading.officeWord(end, "origin"),
        evidence.has(.places, at: end + 1), evidence.has(.capital, at: end + 1)
      {
        // "Anggota DPR asal Riau"
        end += 1
      } else if let next = ordinal(end, limit) ?? listEnd(end, title, limit) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// Whether somebody's name ends what was read so far.
  private func endsInName(_ range: Range<Int>) -> Bool { names.nameStart(in: lastRun(range)) != nil }

  /// "of foreign manpower at MOM", "of the LRC": small words and one phrase behind each preposition.
  private func prepositional(_ start: Int, _ limit: Int) -> Int {
    var end = start
    var small = 0
    while end < limit, small < 8 {
      if evidence.has(.capital, at: end) {
        let next = organisations.bodyEnd(end, limit)
        if next == end { break }
        end = next
        if let bracket = organisations.bracketed(end, limit) {
          end = bracket.upperBound
          // "of the House of Representatives (DPR) Commission IX"
          if end < limit, evidence.has(.capital, at: end), evidence.has(.organisationHeads, at: end) {
            end = organisations.phraseEnd(end, limit)
          }
        }
        guard end < limit, evidence.functionWord(end, [.preposition]) != nil, small < 6 else { return end }
      } else if evidence.has(.word, at: end), !evidence.has(.reportingVerbs, at: end),
        evidence.functionWord(end, [.auxiliary, .relative, .pronoun, .copula]) == nil
      {
        small += 1
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// Behind up to three small words that lead to a capitalised one: "koperasi Universitas …", "senior Kasmawati".
  private func smallWords(_ start: Int, _ limit: Int) -> Int? {
    var end = start
    while end < min(limit, start + 4) {
      let token = reading.tokens[end]
      if token.flags.contains(.lineStart) || token.kind != .word { return nil }
      if token.flags.contains(.capital) { return end > start && !evidence.stopsRun(end) ? end : nil }
      if evidence.has(.reportingVerbs, at: end) || evidence.has(.functionWords, at: end)
        || evidence.has(.attributions, at: end) || evidence.has(.pronouns, at: end)
        || reading.has(.verbs, at: end)
      {
        return nil
      }
      end += 1
    }
    return nil
  }

  /// Behind small words with a name behind their comma: "juru bicara perusahaan itu, Dimas Anggara".
  private func plainWords(_ start: Int, _ limit: Int) -> Int? {
    var end = start
    while end < min(limit, start + 5), evidence.has(.word, at: end), !evidence.has(.capital, at: end),
      !evidence.has(.reportingVerbs, at: end)
    {
      end += 1
    }
    return end > start && nameBehindComma(end, limit) != nil ? end : nil
  }

  /// The tokens behind the last comma or bracket of a complement: where a name may end it.
  private func lastRun(_ range: Range<Int>) -> Range<Int> {
    for token in range.reversed() where evidence.isMark(")", at: token) || evidence.isMark(",", at: token) {
      return token + 1..<range.upperBound
    }
    return range
  }

  private func isEvident(_ range: Range<Int>) -> Bool { range.contains { evidence.isSolo($0) } }
}
