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
    if term.kind == .honorific { return honorific(start, term.tokens.upperBound, limit, term.entry) }
    let title = chainEnd(term.tokens.upperBound, limit)
    if let named = nameBeforeBody(start, title, limit, floor: floor) { return named }
    var complement = endOfOne(title, complementEnd(title, limit))
    let inside = nameInside(title, complement, term, isApposed)
    var behind = nameBehindComma(complement, limit) ?? nameBehindHonorific(complement, limit)
    if behind == nil, let further = nameBehindBody(complement, limit) { (complement, behind) = further }
    let office = Office(term: term, start: start, title: title, end: complement, floor: floor, limit: limit)
    var mention = Mention(
      kind: .role, tokens: start..<complement, core: start..<complement, entry: term.entry)
    mention.role = start..<complement
    if let inside, isName(inside, behind, office) {
      takeInner(inside.start, of: office, into: &mention)
    } else if behind == nil, let inside, isActor(inside.start, office) {
      mention.kind = .name
      mention.core = inside.start..<complement
      mention.role = start..<inside.start
    } else if let behind {
      takeOuter(behind, of: office, into: &mention)
    }
    mention.isCertain = true
    extend(&mention, office)
    divide(&mention, title)
    if mention.kind == .name, mention.organisation == nil,
      mention.core.upperBound == complement,
      mention.role?.upperBound == mention.core.lowerBound, mention.core.count == 1
    {
      mention.isCertain = isCertain(mention.core.lowerBound, office)
    }
    return mention
  }

  /// An office that was read: its words begin at `start`, what it is over at `title`, and all of it ends at `end`.
  private struct Office {
    let term: Term
    let start: Int
    let title: Int
    let end: Int
    let floor: Int
    let limit: Int
  }

  /// The name that may end what an office is over, or be all of it.
  private func nameInside(
    _ title: Int, _ end: Int, _ term: Term, _ isApposed: Bool
  ) -> (start: Int, isStrong: Bool)? {
    if end == title || isPlace(title, end)
      || isApposed && evidence.functionWord(title, [.preposition]) != nil
    {
      return nil
    }
    guard let name = nameBehindPlace(title, end) ?? names.nameStart(in: lastRun(title..<end)) else {
      return nil
    }
    // "penumpang dari Pasar Anyar", "a worker from Kampong Cham": where people in small letters are or come from.
    if evidence.functionWord(title, [.preposition]) != nil,
      !evidence.has(.capital, at: term.tokens.lowerBound),
      evidence.affixes.marksVerbs(reading.sentence(of: title).language)
        ? !(name.start..<end).contains(where: { evidence.has(.givenNames, at: $0) || evidence.isSolo($0) })
        : evidence.functionWord(name.start - 1, [.preposition]) != nil
    {
      return nil
    }
    // "retiree Goh Kim Seng": an occupation takes no body; "Pengelola Bukit Rimbun Ikhwan Arief": but one may keep a place.
    if reading.lexicon.entries.isCode(term.entry, "occupation"), end - title <= 4,
      names.isPureName(title..<end), evidence.has(.capital, at: title),
      evidence.has(.givenNames, at: title) || !evidence.has(.givenNames, at: name.start)
    {
      return (title, true)
    }
    return name
  }

  /// "Mensos Juliari serta Adi Wahyono": the end of the first name, where somebody else is named with it.
  private func endOfOne(_ title: Int, _ end: Int) -> Int {
    guard end > title + 2 else { return end }
    func isCalled(_ token: Int) -> Bool {
      evidence.has(.givenNames, at: token) || evidence.isSolo(token)
    }
    guard isCalled(title) else { return end }
    return (title + 1..<end - 1).first {
      !evidence.has(.capital, at: $0) && evidence.functionWord($0, [.conjunction]) != nil
        && isCalled($0 + 1) && names.isPureName(title..<$0)
    } ?? end
  }

  /// Whether the words at the end of an office are somebody's name, by their own evidence.
  private func isName(
    _ inside: (start: Int, isStrong: Bool), _ behind: Range<Int>?, _ office: Office
  ) -> Bool {
    inside.isStrong && behind == nil
      || isEvident(inside.start..<office.end)
        && !(inside.start == office.title && isOwner(office.term, behind, office.limit))
      || behind == nil && inside.start == office.title
  }

  /// Whether the words from a token to the end of an office do something.
  private func isActor(_ name: Int, _ office: Office) -> Bool {
    isSubject(office.end, office.limit)
      || evidence.has(.capital, at: office.start) && acts(name, office.end, office.limit)
  }

  private func takeInner(_ name: Int, of office: Office, into mention: inout Mention) {
    mention.kind = .name
    mention.core = name..<office.end
    let isModified =
      name == office.title
      || evidence.has(.capital, at: office.start - 1) && evidence.has(.capital, at: office.start)
        && isHonorifics(office.title..<name)
    let first = firstWord(of: office, isModified)
    mention.role = first..<name
    mention.tokens = first..<office.end
  }

  /// "Wakil" in "Wakil Dirut Telkom …": few words stand before an office where attributes stand behind.
  private func firstWord(of office: Office, _ isModified: Bool) -> Int {
    isModified || evidence.affixes.marksVerbs(reading.sentence(of: office.start).language)
      ? modifiers(before: office.start, office.floor) : office.start
  }

  private func takeOuter(_ name: Range<Int>, of office: Office, into mention: inout Mention) {
    mention.kind = .name
    mention.core = name
    // "Energy Adviser Dr Ana Ruiz": the words that the office begins with.
    let isModified =
      office.end == office.title && office.start > office.floor
      && evidence.has(.capital, at: office.start - 1)
    let first = firstWord(of: office, isModified)
    mention.role = first..<office.end
    mention.tokens = first..<name.upperBound
  }

  /// Takes what stands behind a name: a second office, an age.
  private func extend(_ mention: inout Mention, _ office: Office) {
    guard mention.kind == .name else { return }
    // "Pengamat penerbangan Alvin sekaligus anggota Ombudsman": a second office behind the name.
    if evidence.has(.appositions, at: min(office.end, office.limit - 1)),
      mention.tokens.upperBound == office.end, let second = apposition(behind: office.end, office.limit)
    {
      mention.tokens = mention.tokens.lowerBound..<second.end
    }
    if let age = bracketedAge(mention.tokens.upperBound, office.limit) {
      mention.tokens = mention.tokens.lowerBound..<age
    }
  }

  /// Whether one word behind an office is a name for sure.
  private func isCertain(_ name: Int, _ office: Office) -> Bool {
    evidence.isSolo(name) || isActor(name, office)
      || reading.roles[name].subtracting(RoleSet(.givenNames)).isEmpty
        && nameBehindKnownPlace(office.title, office.end) != nil
  }

  /// "Dr", "Datuk Seri".
  func isHonorifics(_ words: Range<Int>) -> Bool {
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
      mention.kind == .name || !evidence.has(.givenNames, at: next)
    {
      mention.tokens = start..<mention.tokens.upperBound
      return mention
    }
    // "Asrama Haji Kota Bekasi"
    if evidence.has(.place, at: next)
      || evidence.has(.places, at: next) && evidence.has(.capital, at: start - 1)
        && !evidence.has(.givenNames, at: next)
    {
      return nil
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

  private func isEvident(_ range: Range<Int>) -> Bool { range.contains { evidence.isSolo($0) } }
}
