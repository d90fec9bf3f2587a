import Lexicons
import Text

/// Reads names of organisations: "Kementerian Ketenagakerjaan (Kemnaker)", "Safe Return Coalition", "BPS NTB".
struct OrganisationReader {
  let evidence: WordEvidence
  private var reading: Reading { evidence.reading }
  private var names: NameReader { NameReader(evidence: evidence) }

  /// "Ministry of Labour, Invalids and Social Affairs": the end of fields in a row behind the first one.
  private func fieldsEnd(_ comma: Int, _ limit: Int) -> Int? {
    guard comma + 2 < limit, evidence.isMark(",", at: comma) else { return nil }
    var isLast = false
    var words = 0
    for token in comma + 1..<min(limit, comma + 16) {
      if evidence.isMark(",", at: token) {
        if isLast { return words > 0 ? token : nil }
        words = 0
      } else if evidence.has(.capital, at: token) {
        if isAcronym(token) || !evidence[token].isDisjoint(with: OrganisationReader.noField) { return nil }
        words += 1
      } else if isLast {
        return words > 0 ? token : nil
      } else if evidence.has(.joiner, at: token), evidence.functionWord(token, [.conjunction]) != nil {
        isLast = true
        words = 0
      } else {
        return nil
      }
    }
    return isLast && words > 0 ? min(limit, comma + 16) : nil
  }

  private static let noField: WordMarks = [.places, .personTitles, .givenNames, .stops, .blends]

  /// The organisation whose name begins at a token; its end lies behind an acronym in brackets.
  /// - Parameter run: the end of the run of capitalised words, where it is known.
  @inline(__always)
  func read(_ start: Int, _ limit: Int, run: Int? = nil) -> (core: Range<Int>, end: Int)? {
    if evidence.has(.article, at: start - 1), let listed = listed(start, limit) { return listed }
    return evidence.map.mayHold(.body, start) || isAcronym(start) ? readBody(start, limit, run) : nil
  }

  /// "the Meteorology, Climatology, and Geophysics Agency": fields in a row behind an article, and their head.
  func listed(_ start: Int, _ limit: Int) -> (core: Range<Int>, end: Int)? {
    guard start + 2 < limit, evidence.isMark(",", at: start + 1) || evidence.isMark(",", at: start + 2) else {
      return nil
    }
    for end in start..<min(limit, start + NameReader.longestRun) {
      if evidence.isMark(",", at: end) { continue }
      guard evidence.has(.capital, at: end) else {
        if evidence.has(.joiner, at: end), evidence.functionWord(end, [.conjunction]) != nil { continue }
        return nil
      }
      if isAcronym(end) || evidence.has(.places, at: end) || evidence.has(.givenNames, at: end) { return nil }
      // "Meteorology,", "Fisheries and": a head among the fields.
      guard evidence.has(.organisationHeads, at: end), end + 1 < limit, !evidence.isMark(",", at: end + 1),
        !evidence.has(.joiner, at: end + 1)
      else { continue }
      guard let head = evidence.term(.organisationHeads, at: end), head.kind != .opener,
        isCoordinated(start..<end)
      else {
        return nil
      }
      let core = start..<head.tokens.upperBound
      return (core, bracketed(core.upperBound, limit)?.upperBound ?? core.upperBound)
    }
    return nil
  }

  /// "…, Climatology, and Geophysics": the last of the fields follows the conjunction.
  private func isCoordinated(_ fields: Range<Int>) -> Bool {
    fields.suffix(3).contains { evidence.has(.joiner, at: $0) && !evidence.has(.capital, at: $0) }
  }

  private func readBody(_ start: Int, _ limit: Int, _ run: Int?) -> (core: Range<Int>, end: Int)? {
    guard evidence.has(.capital, at: start) || isGovernment(start, limit) else { return nil }
    let beginsWithHead = headEnd(start) != nil
    guard beginsWithHead || !evidence.stopsRun(start),
      !(evidence.has(.body, at: start) && evidence.has(.allCapitals, at: start))
    else { return nil }
    var run = bodyEnd(start, limit, run: run)
    if run == start { run = names.runEnd(start + 1, limit) }
    if !beginsWithHead, isSomebodyOf(start..<run) { return nil }
    guard beginsWithHead || hasHead(start..<run) || isAcronym(start) || isSpelledOut(start..<run, limit)
    else {
      return nil
    }
    if beginsWithHead { run = withoutName(start, run) }
    var core = start..<run
    var end = run
    if let acronym = bracketed(run, limit) {
      end = acronym.upperBound
      if beginsWithHead, end < limit,
        evidence.has(.places, at: end) || evidence.has(.organisationHeads, at: end),
        evidence.has(.capital, at: end)
      {
        let more = phraseEnd(end, limit)
        core = start..<more
        end = more
      }
    }
    return (core, end)
  }

  /// "Dinas Bina Marga Kota Metro Rudi Hartawan": the end of the body's own name, before a person's.
  private func withoutName(_ start: Int, _ end: Int) -> Int {
    guard let head = headEnd(start), end > head + 1, let name = names.nameStart(in: head..<end),
      name.isStrong,
      name.start > head
    else { return end }
    let isNamed =
      evidence.term(.organisationHeads, at: start).map(reading.isNamedHead) ?? false
    let isEvident = (name.start..<end).contains { evidence.isSolo($0) }
    return isEvident || !isNamed && evidence.has(.givenNames, at: name.start) ? name.start : end
  }

  /// "Anna Berg of the Centre for Trade": a person's name before the body that the person belongs to.
  private func isSomebodyOf(_ run: Range<Int>) -> Bool {
    guard
      let end = run.first(where: { evidence.has(.word, at: $0) && !evidence.has(.capital, at: $0) }),
      end - run.lowerBound > 1, end + 1 < run.upperBound, evidence.has(.joiner, at: end)
    else { return false }
    let name = run.lowerBound..<end
    // "Ann Chipo of World Relief"
    guard
      !evidence.has(.capital, at: end + 1) && evidence.has(.article, at: end + 1)
        || reading.has(.functionWords, .genitive, at: end) && names.isPureName(name)
    else { return false }
    return !hasHead(name) && !name.contains { evidence.has(.officeWords, at: $0) }
  }

  /// "pemerintah Filipina": a head in small letters with the place that it belongs to.
  private func isGovernment(_ token: Int, _ limit: Int) -> Bool {
    evidence.has(.organisationHeads, at: token) && token + 1 < limit && evidence.has(.capital, at: token + 1)
      && evidence.has(.places, at: token + 1)
  }

  /// "Bangko Sentral ng Pilipinas (BSP)": initials in brackets that the article uses alone as somebody.
  private func isSpelledOut(_ range: Range<Int>, _ limit: Int) -> Bool {
    guard range.count > 1, let bracket = bracketed(range.upperBound, limit), bracket.count == 3,
      evidence.isSolo(bracket.lowerBound + 1)
    else { return false }
    let initials = range.filter { evidence.has(.capital, at: $0) }.compactMap { reading.bytes($0).first }
    return initials.elementsEqual(reading.bytes(bracket.lowerBound + 1))
  }

  /// The end of a head that names an organisation of its own or opens one: "Kementerian", "Kemnaker".
  private func headEnd(_ token: Int) -> Int? {
    if let term = evidence.term(.organisationHeads, at: token) { return term.tokens.upperBound }
    return evidence.term(.blends, .organisation, at: token)?.tokens.upperBound
  }

  /// Whether a head stands anywhere in a phrase.
  func hasHead(_ range: Range<Int>) -> Bool {
    range.contains { headEnd($0) != nil && evidence.has(.capital, at: $0) }
  }

  /// Whether the word is all capitals and may be an acronym.
  func isAcronym(_ token: Int) -> Bool {
    guard evidence.has(.allCapitals, at: token), !evidence.has(.places, at: token) else { return false }
    return reading.tokens[token].end - reading.tokens[token].start <= 8
  }

  /// The end of a phrase that may be a body's name, with the fields that it lists.
  func bodyEnd(_ start: Int, _ limit: Int, run: Int? = nil) -> Int {
    let end = phraseEnd(start, limit, run: run)
    guard evidence.has(.organisationHeads, at: start),
      let head = evidence.term(.organisationHeads, at: start), reading.isCode(head, "fields")
    else { return end }
    return fieldsEnd(end, limit) ?? end
  }

  /// The end of a phrase of capitalised words with the small words that join them: "Ministry of Manpower",
  /// "Kementerian Hukum dan Hak Asasi Manusia".
  /// - Parameter run: the end of the first run of capitalised words, where it is known.
  func phraseEnd(_ start: Int, _ limit: Int, run: Int? = nil) -> Int {
    var end = run ?? names.runEnd(start, limit)
    let limit = min(limit, start + 2 * NameReader.longestRun)
    while end > start, end + 1 < limit, isJoiner(end) {
      var next = end + 1
      if next + 1 < limit, evidence.has(.functionWords, at: next), !evidence.has(.capital, at: next) {
        next += 1
      }
      guard evidence.has(.capital, at: next), !evidence.has(.lineStart, at: next),
        !evidence.stopsRun(next) || evidence.has(.organisationHeads, at: next),
        !evidence.has(.personTitles, at: next)
      else { break }
      let more = names.runEnd(next, limit)
      guard more > next else { break }
      end = more
    }
    return end
  }

  /// A small word between two capitalised ones of a phrase.
  private func isJoiner(_ token: Int) -> Bool {
    guard !evidence.has(.capital, at: token) else { return false }
    return evidence.isMark("&", at: token) || evidence.has(.joiner, at: token) || isPossessive(token)
  }

  /// "Producers' Association", "Workers’ Union": the apostrophe of a plural.
  private func isPossessive(_ token: Int) -> Bool {
    reading.tokens[token].kind == .mark && !evidence.has(.spaceBefore, at: token)
      && (evidence.isMark("'", at: token) || reading.isText(token, "’"))
      && reading.bytes(token - 1).last == 0x73 && evidence.has(.spaceBefore, at: token + 1)
      && evidence.has(.organisationHeads, at: token + 1)
  }

  /// An acronym in brackets: "(ATUC)".
  func bracketed(_ token: Int, _ limit: Int) -> Range<Int>? {
    guard token + 2 < limit, evidence.isMark("(", at: token), evidence.has(.word, at: token + 1) else {
      return nil
    }
    for end in token + 2..<min(limit, token + 7) where evidence.isMark(")", at: end) {
      return token..<end + 1
    }
    return nil
  }
}
