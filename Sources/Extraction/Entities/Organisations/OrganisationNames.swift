import Lexicons
import Text

/// Reads the names of organisations that a head, a known acronym or initials in brackets prove.
///
///     "Kementerian Ketenagakerjaan (Kemnaker) Republik Indonesia"    // the first two words, acronym Kemnaker
///     "the Lao Department of Labour Inspection, inspectors"          // Lao … Inspection
struct OrganisationNames {
  let phrases: PhraseReader
  var evidence: WordEvidence { phrases.evidence }
  var reading: Reading { evidence.reading }

  /// The organisation whose name begins at a token.
  func read(_ token: Int, _ limit: Int) -> OrganisationName? {
    if phrases.isTaken(token) { return nil }
    guard evidence.has(.capital, at: token) else {
      return government(token, limit) ?? introduced(token, limit)
    }
    if evidence.has(.article, at: token - 1), !phrases.isTaken(token),
      let listed = OrganisationReader(evidence: evidence).listed(token, limit)
    {
      return bracketed(listed.core, limit, .closer)
    }
    guard evidence.map.mayHold(.body, token) else { return nil }
    if let opener = opener(token, limit) { return opener }
    if let acronym = acronymFirst(token, limit) { return acronym }
    return proven(token, limit) ?? blend(token, limit)
  }

  // MARK: Heads before

  /// A head and what it governs: "Dinas Sosial Kota Mataram", "Ministry of Manpower".
  private func opener(_ token: Int, _ limit: Int) -> OrganisationName? {
    guard let term = opening(token), !isInLaw(token) else { return nil }
    let headEnd = term.tokens.upperBound
    guard headEnd < limit else { return bare(token..<headEnd, term, limit) }
    var start = headEnd
    if phrases.isSmall(start - 1), evidence.has(.article, at: start) { start += 1 }
    let style: PhraseReader.Style = term.kind == .either ? .closer : .opener
    let end = phrases.end(start, limit, from: token, style, takesLists: reading.isCode(term, "fields"))
    guard end > start else { return bare(token..<headEnd, term, limit) }
    // "Komisi IV DPRD", "Biro Kerja Sama Kemnaker": a part of the body that is named behind it.
    if reading.isCode(term, "unit") {
      if namesHead(start..<end) { return nil }
      // "Menteri Koordinator Bidang Pangan": a part of the phrase before.
      if token > 0, evidence.has(.capital, at: token - 1), !evidence.has(.lineStart, at: token) {
        return nil
      }
    }
    return bracketed(token..<end, limit, .opener)
  }

  /// Whether some words hold a head; but "Serikat" in "Amerika Serikat" is none.
  private func namesHead(_ words: Range<Int>) -> Bool {
    var token = words.lowerBound
    while token < words.upperBound {
      if phrases.isHead(token) { return true }
      let place = evidence.has(.places, at: token) ? evidence.term(.places, at: token) : nil
      token = max(token + 1, place?.tokens.upperBound ?? 0)
    }
    return false
  }

  /// The head that opens a name at a token.
  func opening(_ token: Int) -> Term? {
    guard evidence.has(.organisationHeads, at: token) else { return nil }
    return reading.firstTerm(at: token) {
      $0.role == .organisationHeads && $0.kind != .closer
        && !reading.isCode($0, "facility")
    }
  }

  /// "Peraturan Pemerintah Nomor 22": the word for a body is part of a law's name.
  private func isInLaw(_ token: Int) -> Bool {
    guard token > 0, reading.has(.namesWithNumbers, at: token - 1) else { return false }
    return reading.firstTerm(at: token - 1) {
      $0.role == .namesWithNumbers && $0.tokens.upperBound == token + 1
    } != nil
  }

  /// "pemerintah Filipina": a state's government, in small letters as well.
  private func government(_ token: Int, _ limit: Int) -> OrganisationName? {
    guard evidence.has(.organisationHeads, at: token), let head = opening(token),
      reading.isCode(head, "government"), head.tokens.upperBound < limit,
      evidence.has(.capital, at: head.tokens.upperBound),
      let place = evidence.term(.places, at: head.tokens.upperBound), place.kind != .demonym
    else { return nil }
    let core = token..<place.tokens.upperBound
    return OrganisationName(core: core, end: core.upperBound, rule: .government)
  }

  /// "perusahaan Agro Lestari", "state food firm Agro Lestari": a name that a small word for a body introduces.
  private func introduced(_ token: Int, _ limit: Int) -> OrganisationName? {
    let start = token + 1
    guard evidence.has(.body, at: token), start < limit, evidence.has(.capital, at: start),
      !phrases.isTaken(start), reading.roles[start].isDisjoint(with: OrganisationNames.noName)
    else { return nil }
    let end = phrases.end(start, limit, from: start, .closer)
    guard end > start, !isThing(end, limit), !isTerm(start..<end) else { return nil }
    return bracketed(start..<end, limit, .introduced)
  }

  /// Words that begin no name behind a word for a body: "bank Indonesia", "partai Presiden".
  private static let noName: RoleSet = [
    RoleSet(.places), RoleSet(.personTitles), RoleSet(.months), RoleSet(.weekdays),
    RoleSet(.organisationHeads),
    RoleSet(.functionWords), RoleSet(.officeWords), RoleSet(.blends), RoleSet(.eventHeads), RoleSet(.deixis),
  ]

  /// A head alone: a body that has no other name, or one of many.
  private func bare(_ core: Range<Int>, _ head: Term, _ limit: Int) -> OrganisationName? {
    if reading.isCode(head, "own") { return bracketed(core, limit, .own) }
    guard evidence.term(.blends, .organisation, at: core.lowerBound)?.tokens == core else { return nil }
    return OrganisationName(core: core, end: core.upperBound, rule: .short, isGeneric: true)
  }

  // MARK: Heads behind

  /// A phrase that its head or initials behind it prove.
  private func proven(_ token: Int, _ limit: Int) -> OrganisationName? {
    let mayClose = evidence.map.mayHold(.head, token)
    let mayBeBracketed = evidence.map.mayHold(.bracket, token)
    guard mayClose || mayBeBracketed, !isOutside(token) else { return nil }
    let end = phrases.end(token, limit, from: token, .closer)
    guard end > token + 1, !isTerm(token..<end) else { return nil }
    return (mayClose ? closer(token, end, limit) : nil)
      ?? (mayBeBracketed ? spelledOut(token, end, limit) : nil)
  }

  /// A phrase that ends with its head: "Safe Return Coalition", or of which the head governs the rest.
  private func closer(_ token: Int, _ end: Int, _ limit: Int) -> OrganisationName? {
    guard !phrases.isOffice(token), !isThing(end, limit), !isOffice(token, end) else { return nil }
    if let head = phrases.closer(end, from: token + 1) {
      guard !reading.isCode(head, "facility") else { return nil }
    } else if !phrases.isJoined(token..<end) {
      return nil
    }
    return bracketed(token..<end, limit, .closer)
  }

  /// Whether a word that a sentence begins with stands outside the name behind it: "The", "Survei".
  private func isOutside(_ token: Int) -> Bool {
    // "Direktur Eksekutif": the second word of an office.
    if token > 0, let title = evidence.term(.personTitles, at: token - 1), title.tokens.contains(token) {
      return true
    }
    // "NGO Harbour Watch": what the body is.
    if evidence.has(.body, at: token), evidence.has(.allCapitals, at: token) { return true }
    return evidence.has(.thing, at: token) || evidence.has(.article, at: token)
      || evidence.functionWord(token, [.determiner]) != nil
  }

  /// "Koordinator [Advokasi BPJS Watch]", "[Ekonom Center for Trade]": what somebody does stands before the body.
  private func isOffice(_ token: Int, _ end: Int) -> Bool {
    if token > 0, evidence.has(.personTitles, at: token - 1),
      !evidence.has(.lineStart, at: token),
      !phrases.isHead(token)
    {
      return (token + 1..<end).contains { opening($0) != nil && evidence.has(.capital, at: $0) }
    }
    guard let title = evidence.term(.personTitles, at: token), let head = opening(title.tokens.upperBound)
    else { return false }
    return reading.entry(title).language != reading.entry(head).language
  }

  /// Whether a phrase ends with a word for a thing, perhaps behind more words: "Trade Union and Labour Relations Act".
  private func isThing(_ end: Int, _ limit: Int) -> Bool {
    if evidence.has(.thing, at: end - 1) { return true }
    for token in end..<min(limit, end + 8) {
      if evidence.has(.thing, at: token), evidence.has(.capital, at: token) { return true }
      guard
        evidence.has(.capital, at: token) || evidence.has(.joiner, at: token)
          || evidence.isMark("(", at: token)
          || evidence.isMark(")", at: token)
      else { return false }
    }
    return false
  }

  /// Whether the whole phrase is a place or a term of the lexicon: "National Insurance", "Batam Center".
  private func isTerm(_ range: Range<Int>) -> Bool {
    reading.firstTerm(at: range.lowerBound) {
      ($0.role == .places || $0.role == .blends && $0.kind != .organisation) && $0.tokens == range
    } != nil
  }

  // MARK: Acronyms

  /// An acronym or a blend that the lexicon knows, with the place that it works for: "BPS", "DPRD Sulawesi Tenggara".
  func blend(_ token: Int, _ limit: Int) -> OrganisationName? {
    guard let term = evidence.term(.blends, .organisation, at: token) else { return nil }
    var end = term.tokens.upperBound
    if isCompound(end) { return nil }
    while end < limit, evidence.has(.capital, at: end), !phrases.isTaken(end),
      !evidence.has(.lineStart, at: end)
    {
      if let place = evidence.term(.places, at: end) {
        end = place.tokens.upperBound
      } else if let head = evidence.term(.organisationHeads, at: end), reading.isCode(head, "unit") {
        return bracketed(
          token..<phrases.end(end, limit, from: token, .opener), limit, .blend)
      } else if evidence.has(.place, at: end), end + 1 < limit, evidence.has(.capital, at: end + 1) {
        end += 1
      } else {
        break
      }
    }
    return bracketed(token..<end, limit, .blend)
  }

  /// "BI-Rate": a hyphen joins a word that names a thing.
  private func isCompound(_ token: Int) -> Bool {
    guard token + 1 < reading.tokens.count, evidence.isMark("-", at: token), !reading.isSpaced(token),
      !reading.isSpaced(token + 1)
    else { return false }
    let next = reading.tokens[token + 1]
    return next.isCapitalWord && !next.flags.contains(.allCapitals) && !evidence.has(.places, at: token + 1)
      && evidence.term(.blends, at: token + 1) == nil
  }

  /// "ACMW (ASEAN Committee on Migrant Workers)".
  private func acronymFirst(_ token: Int, _ limit: Int) -> OrganisationName? {
    let short = token..<(evidence.term(.blends, .organisation, at: token)?.tokens.upperBound ?? token + 1)
    let open = short.upperBound
    guard evidence.isMark("(", at: open), open + 2 < limit, evidence.has(.capital, at: open + 1),
      short.count > 1 || evidence.has(.allCapitals, at: token)
        || evidence.has(.blends, .organisation, at: token)
    else { return nil }
    var end = phrases.end(open + 1, limit, from: open + 1, .closer)
    if !evidence.isMark(")", at: end) { end = phrases.end(open + 1, limit, from: open + 1, .event) }
    guard end > open + 2, evidence.isMark(")", at: end), phrases.abbreviates(short, open + 1..<end),
      isOrganisation(open + 1..<end) || evidence.has(.blends, .organisation, at: token)
    else { return nil }
    return OrganisationName(
      core: open + 1..<end, acronym: short, end: end + 1, rule: .acronymFirst)
  }

  private func isOrganisation(_ range: Range<Int>) -> Bool {
    opening(range.lowerBound) != nil || phrases.closes(range.upperBound, from: range.lowerBound)
      || phrases.isJoined(range)
  }

  /// "Bangko Sentral ng Pilipinas (BSP)": words that initials in brackets prove.
  private func spelledOut(_ token: Int, _ end: Int, _ limit: Int) -> OrganisationName? {
    // "Norma Kerja Kementerian Tenaga Kerja (Kemnaker)": the name begins with its head.
    guard end > token + 1, let short = phrases.bracketed(end, limit), phrases.abbreviates(short, token..<end),
      !isOutside(token), !isTerm(token..<end), !(token + 1..<end).contains(where: { opening($0) != nil })
    else { return nil }
    let known = evidence.term(.blends, .organisation, at: short.lowerBound)
    let isKnown =
      known?.tokens == short && known.map { resembles(token..<end, reading.entry($0).code) } ?? false
    guard isKnown || evidence.isSolo(short.lowerBound) else { return nil }
    return OrganisationName(
      core: token..<end, acronym: short, end: short.upperBound + 1, rule: .spelledOut)
  }

  /// Whether some words share a long one with a full form of the lexicon: "Pajak Kendaraan Bermotor (PKB)" is no party.
  private func resembles(_ range: Range<Int>, _ full: String) -> Bool {
    let words = full.utf8.split(separator: 0x20).map { WordHash.of(Array($0)[...]) }
    return range.contains {
      words.contains(reading.wordHash($0)) && reading.bytes($0).count > 4
    }
  }
}
