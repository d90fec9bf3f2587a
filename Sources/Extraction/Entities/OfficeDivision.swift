import Lexicons
import Text

/// Parts an office from the body that it belongs to.
extension TitleReader {
  /// Where an English name begins whose head stands last: "at the Lisbon Policy Lab".
  private func runStart(_ head: Int, _ title: Int) -> Int {
    var first = head
    while first > title {
      if evidence.has(.capital, at: first - 1) {
        first -= 1
      } else if first > title + 1, evidence.has(.capital, at: first - 2),
        evidence.has(.joiner, at: first - 1),
        evidence.functionWord(first - 1, [.conjunction]) != nil
      {
        // "the Trade and Industry Council"
        first -= 2
      } else {
        break
      }
    }
    var before = first - 1
    if before > title, evidence.has(.article, at: before) { before -= 1 }
    return before >= title && evidence.functionWord(before, [.preposition]) != nil ? first : head
  }

  /// An office without the rank of its holder: "Kepala Kepolisian Resor Komisaris Besar", "Deputi Mayor Jenderal (TNI)".
  private func withoutRank(_ role: Range<Int>) -> Range<Int> {
    var end = role.upperBound
    if end - 3 > role.lowerBound, evidence.isMark(")", at: end - 1), evidence.isMark("(", at: end - 3) {
      end -= 3
    } else if end - 2 > role.lowerBound, organisations.isAcronym(end - 1),
      !evidence.has(.personTitles, at: end - 1),
      evidence.has(.behindTitle, at: end - 1)
    {
      // "Kepala Dinas Penerangan TNI AD Brigadir Jenderal TNI"
      end -= 1
    }
    guard end - role.lowerBound > 1, evidence.has(.behindTitle, at: end),
      let rank = reading.term(.personTitles, before: end), rank.tokens.lowerBound > role.lowerBound,
      reading.isCode(rank, "rank")
    else { return role }
    return role.lowerBound..<rank.tokens.lowerBound
  }

  /// "police chief ACP", "Health Minister Datuk Seri": an office without the titles of its holder behind it.
  private func withoutHonorifics(_ role: Range<Int>) -> Range<Int> {
    var end = role.upperBound
    while end - role.lowerBound > 1 {
      let last = evidence.isMark(".", at: end - 1) ? end - 1 : end
      guard evidence.has(.capital, at: last - 1),
        let title = reading.term(.personTitles, before: end) ?? reading.term(.personTitles, before: last),
        title.kind == .honorific, title.tokens.lowerBound > role.lowerBound
      else { break }
      end = title.tokens.lowerBound
    }
    return role.lowerBound..<end
  }

  /// Parts an office into role and organisation.
  func divide(_ mention: inout Mention, _ title: Int) {
    mention.role = mention.role.map(withoutRank).map(withoutHonorifics)
    guard let role = mention.role, role.upperBound > title else { return }
    var depth = 0
    for token in title..<role.upperBound {
      if evidence.isMark("(", at: token) { depth += 1 } else if evidence.isMark(")", at: token) { depth -= 1 }
      guard depth <= 0 else { continue }
      guard evidence.has(.capital, at: token), !names.isOrdinal(token),
        evidence.has(.organisationHeads, at: token) || evidence.has(.blends, .organisation, at: token)
          || organisations.isAcronym(token)
      else { continue }
      if let head = evidence.term(.organisationHeads, at: token),
        reading.isCode(head, "unit") || endsField(head, behind: title, role.upperBound)
      {
        continue
      }
      var first = runStart(token, title)
      if first == title, isBody(first - 1), first - 1 > role.lowerBound { first -= 1 }
      var roleEnd = first
      while roleEnd > title, evidence.has(.functionWords, at: roleEnd - 1),
        !evidence.has(.capital, at: roleEnd - 1)
      {
        roleEnd -= 1
      }
      mention.role = role.lowerBound..<roleEnd
      mention.organisation = body(first, role.upperBound)
      return
    }
    // "Director General of Capture Fisheries": a field.
    if mention.entry >= 0, reading.lexicon.entries.isCode(mention.entry, "field") { return }
    // "director of foreign manpower at MOM": the last preposition leads to it.
    for token in (title..<role.upperBound).reversed()
    where evidence.functionWord(token, [.preposition]) != nil && !isPartOfTitle(token) {
      var first = token + 1
      if first < role.upperBound, evidence.has(.functionWords, at: first) { first += 1 }
      guard first < role.upperBound, evidence.has(.capital, at: first) else { return }
      // "a seamstress in Cavite": a place employs nobody.
      if let place = evidence.term(.places, at: first), place.tokens.upperBound == role.upperBound { return }
      if evidence.has(.place, at: first) { return }
      mention.role = role.lowerBound..<token
      mention.organisation = body(first, role.upperBound)
      return
    }
  }

  /// "Kepala Badan Pusat Statistik": the last word of the office begins the body's name.
  private func isBody(_ token: Int) -> Bool {
    guard evidence.has(.capital, at: token), let head = evidence.term(.organisationHeads, at: token) else {
      return false
    }
    return !reading.isCode(head, "unit") && !reading.isCode(head, "facility") && !reading.isNamedHead(head)
  }

  /// "Menteri Dalam Negeri": a preposition with a capital, in a language whose offices have small ones.
  private func isPartOfTitle(_ token: Int) -> Bool {
    evidence.has(.capital, at: token)
      && evidence.affixes.marksVerbs(reading.sentence(of: token).language)
  }

  /// "Fakultas Kesehatan Masyarakat Universitas Riau": a word for bodies that ends a field's name, right before a body.
  private func endsField(_ head: Term, behind title: Int, _ limit: Int) -> Bool {
    let next = head.tokens.upperBound
    let before = head.tokens.lowerBound - 1
    guard before >= title, evidence.has(.capital, at: before), !evidence.has(.organisationHeads, at: before)
    else { return false }
    return head.count == 1 && reading.has(.parties, at: before + 1) && next < limit
      && evidence.has(.capital, at: next) && evidence.has(.organisationHeads, at: next)
  }

  /// A body's name within an office, without small words behind it.
  private func body(_ first: Int, _ limit: Int) -> Range<Int> {
    first..<max(first + 1, organisations.read(first, limit)?.end ?? organisations.phraseEnd(first, limit))
  }

  /// "met Governor Lee": what somebody does to the holder of an office.
  private static let verbRoles: RoleSet = [RoleSet(.verbs), RoleSet(.changeVerbs), RoleSet(.directives)]

  /// "Human resources deputy minister": where the words before an English title begin.
  func modifiers(before title: Int, _ floor: Int) -> Int {
    let isHeadFirst = evidence.affixes.marksVerbs(reading.sentence(of: title).language)
    var start = title
    while start > max(floor, title - 5) {
      let token = reading.tokens[start - 1]
      guard token.kind == .word, !evidence.has(.lineStart, at: start),
        !evidence.has(.functionWords, at: start - 1), !evidence.has(.reportingVerbs, at: start - 1),
        evidence.has(.capital, at: start - 1)
          || reading.roles[start - 1].isDisjoint(with: TitleReader.verbRoles)
            // "protesters jeered Prime Minister Lee"
            && (reading.has(.adjectives, at: start - 1) || !evidence.affixes.isParticiple(reading, start - 1))
      else { break }
      // "dihadiri Bupati Rina Dewi", "mantan Bupati": where attributes stand behind, few words belong to an office.
      if isHeadFirst, !reading.officeWord(start - 1, "former") { break }
      start -= 1
    }
    return start
  }
}
