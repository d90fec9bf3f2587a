import Lexicons
import Text

/// Finds the name behind the comma after an office.
extension TitleReader {
  /// "…, Wayan Sudira saat": a name alone behind the comma after an office.
  func nameBehindComma(_ end: Int, _ limit: Int) -> Range<Int>? {
    guard end + 1 < limit, evidence.isMark(",", at: end),
      // "Direktur RSUD Bangil, dr. Rina Sari"
      evidence.has(.capital, at: end + 1) || isHonorific(end + 1),
      !evidence.has(.lineStart, at: end + 1),
      !evidence.has(.personTitles, at: end + 1) || isHonorific(end + 1)
    else { return nil }
    var start = behindPlace(end + 1, limit)
    while start < limit, let title = evidence.term(.personTitles, .honorific, at: start) {
      start = title.tokens.upperBound
      if start < limit, evidence.isMark(".", at: start) { start += 1 }
    }
    guard start < limit, evidence.has(.capital, at: start) else { return nil }
    let run = names.runEnd(start, limit)
    guard run > start, names.isPureName(start..<run) || isParenthetic(start..<run, limit) else { return nil }
    // A list of people goes on with a name or "dan"; a name at hand with a comma, a bracket or a small word.
    if run < limit, evidence.functionWord(run, [.conjunction]) != nil, evidence.has(.joiner, at: run) {
      return nil
    }
    return start..<run
  }

  /// ", Bagus Utama, menuturkan": two words between commas, whatever the second one means elsewhere.
  private func isParenthetic(_ run: Range<Int>, _ limit: Int) -> Bool {
    run.count == 2 && run.upperBound < limit && evidence.isMark(",", at: run.upperBound)
      && names.isPureName(run.lowerBound..<run.lowerBound + 1)
      && reading.roles[run.lowerBound].isDisjoint(with: Grammar.namedRoles)
  }

  /// "anggota Tim Peneliti GeNose dari UGM, Dian Kesuma, seusai": a body behind a preposition before the name.
  func nameBehindBody(_ end: Int, _ limit: Int) -> (Int, Range<Int>)? {
    guard end + 1 < limit, !evidence.has(.capital, at: end),
      evidence.functionWord(end, [.preposition]) != nil, evidence.has(.capital, at: end + 1),
      let body = organisations.read(end + 1, limit), let name = nameBehindComma(body.end, limit),
      name.upperBound < limit, evidence.isMark(",", at: name.upperBound)
    else { return nil }
    return (body.end, name)
  }

  /// "Economist Anna Lee of the Bay Institute": the name between its office and the body.
  func nameBeforeBody(_ start: Int, _ title: Int, _ limit: Int, floor: Int) -> Mention? {
    guard title + 3 < limit, reading.tokens[title].isCapitalWord, reading.tokens[title + 1].isCapitalWord
    else { return nil }
    let run = names.runEnd(title, limit)
    guard (2...4).contains(run - title), run + 1 < limit, evidence.has(.joiner, at: run),
      reading.has(.functionWords, .genitive, at: run), names.isPureName(title..<run)
    else { return nil }
    let first = evidence.has(.article, at: run + 1) ? run + 2 : run + 1
    guard first < limit, let body = organisations.read(first, limit) else { return nil }
    let role = modifiers(before: start, floor)..<title
    var mention = Mention(kind: .name, tokens: role.lowerBound..<body.end, core: title..<run)
    (mention.role, mention.organisation, mention.isCertain) = (role, body.core, true)
    return mention
  }

  /// "Camat Sukamaju, Kabupaten Lahat, Hidayat": behind the place that stands between an office and its name.
  private func behindPlace(_ start: Int, _ limit: Int) -> Int {
    let isPlace = evidence.has(.place, at: start) || evidence.has(.places, at: start)
    guard isPlace else { return start }
    let run = names.runEnd(start, min(limit, start + 5))
    return run + 1 < limit && evidence.isMark(",", at: run) && evidence.has(.capital, at: run + 1)
      ? run + 1 : start
  }

  /// "anak Sringatin, Dimas, membantu": whose child it is, and behind the comma who.
  func isOwner(_ title: Term, _ behind: Range<Int>?, _ limit: Int) -> Bool {
    guard let behind, behind.upperBound < limit else { return false }
    return evidence.isMark(",", at: behind.upperBound) && title.count == 1
      && !evidence.has(.capital, at: title.tokens.lowerBound)
  }

  /// "Kepala Desa Sumber Jaya, Kecamatan Way Tenong": a place with the one that it lies in, and nobody.
  func isPlace(_ title: Int, _ end: Int) -> Bool {
    reading.officeWord(title - 1, "place") && evidence.isMark(",", at: end)
      && evidence.has(.place, at: end + 1)
      && reading.officeWord(end + 1, "place")
  }

  /// "Kepala Desa Karangjati Sukirno", "Lurah Mekar Asih Dedi Kurnia": the place of an office, and a given name.
  func nameBehindPlace(_ title: Int, _ complement: Int) -> (start: Int, isStrong: Bool)? {
    if let known = nameBehindKnownPlace(title, complement) { return known }
    let isOfPlace = reading.hasCode(.personTitles, "place", at: title - 1)
    guard complement - title >= 2, isOfPlace || reading.officeWord(title - 1, "place"),
      !evidence.has(.givenNames, at: title),
      !evidence.isSolo(title)
    else { return nil }
    for token in title..<complement {
      guard evidence.has(.capital, at: token) else { return nil }
      if token > title, evidence.has(.givenNames, at: token) || evidence.isSolo(token) {
        return (names.withParticle(token, title), true)
      }
    }
    // "Camat Ciracas Panangaran Ritonga": of words that no table has, the last two are the name.
    return isOfPlace && (3...4).contains(complement - title)
      && (title..<complement).allSatisfy({ reading.roles[$0].isEmpty && evidence.has(.word, at: $0) })
      ? (complement - 2, true) : nil
  }

  /// "Bupati Bima Sudarsono", "Camat Sukabumi Maidi": a place that the tables have, right behind the office, and what may
  /// be a name.
  func nameBehindKnownPlace(_ title: Int, _ complement: Int) -> (start: Int, isStrong: Bool)? {
    guard evidence.has(.places, at: title), let place = evidence.term(.places, at: title),
      place.kind != .demonym,
      case let start = place.tokens.upperBound, start < complement, complement - start <= 4,
      evidence.has(.capital, at: start),
      names.isPureName(start..<complement)
    else { return nil }
    return (start, true)
  }

  /// "Kepala BNPB Suharyadi meninjau", "Kepala Dinas Sosial Blitar Maidun menolak": one word that no table has, behind a
  /// place or a body's letters and before what somebody does.
  func acts(_ name: Int, _ end: Int, _ limit: Int) -> Bool {
    guard name + 1 == end, end < limit, name > 1, evidence.has(.word, at: end),
      !evidence.has(.capital, at: end),
      reading.roles[name].subtracting(RoleSet(.givenNames)).isEmpty,
      evidence.affixes.isPrefixed(reading, end) || reading.has(.verbs, at: end)
    else { return false }
    return reading.term(.places, before: name) != nil
      || evidence.has(.allCapitals, at: name - 1) && !evidence.has(.organisationHeads, at: name - 1)
        && (reading.tokens[name - 1].end - reading.tokens[name - 1].start > 2
          || reading.tokens[name - 2].kind == .number && !evidence.has(.spaceBefore, at: name - 1))
  }

  func isHonorific(_ token: Int) -> Bool {
    evidence.term(.personTitles, .honorific, at: token) != nil
  }
}
