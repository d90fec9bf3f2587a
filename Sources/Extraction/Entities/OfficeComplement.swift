import Lexicons
import Text

/// Reads what an office is over or of: "Kementerian Ketenagakerjaan", "of foreign manpower at MOM", "koperasi karyawan".
extension TitleReader {
  /// The end of what belongs to an office: its field, its organisation, and perhaps a name.
  func complementEnd(_ title: Int, _ limit: Int) -> Int {
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
      return isAside(end) ? end : prepositional(end, limit)
    }
    if let small = smallWords(end, limit) {
      end = small
    } else if let plain = plainWords(end, limit) {
      return plain
    }
    while end < limit, !evidence.has(.lineStart, at: end), let next = complementStep(end, title, limit) {
      end = next
    }
    return end
  }

  /// Where the next part of a complement ends: a body's or field's name, its bracket, or what is behind small words.
  private func complementStep(_ end: Int, _ title: Int, _ limit: Int) -> Int? {
    if evidence.has(.capital, at: end),
      !evidence.stopsRun(end) || evidence.has(.organisationHeads, at: end) || evidence.has(.blends, at: end)
    {
      let next = organisations.phraseEnd(end, limit)
      return next == end ? nil : next
    }
    if let bracket = organisations.bracketed(end, limit), evidence.has(.capital, at: end + 1) {
      return bracket.upperBound
    }
    if end > title, end + 1 < limit, evidence.functionWord(end, [.preposition]) != nil,
      evidence.has(.capital, at: end + 1), !endsInName(title..<end),
      organisations.read(end + 1, limit) != nil
    {
      return end + 1
    }
    // "Anggota DPR asal Riau"
    if end > title, end + 1 < limit, reading.officeWord(end, "origin"), evidence.has(.places, at: end + 1),
      evidence.has(.capital, at: end + 1)
    {
      return end + 1
    }
    return ordinal(end, limit) ?? listEnd(end, title, limit)
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
      } else if reading.isPluralOwner(end) && end + 1 < limit || isJoint(end, limit) {
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
      // "pengamat hukum dari Universitas …"
      if end > start, end + 1 < limit, evidence.has(.capital, at: end + 1),
        let from = reading.term(.changeMarkers, .preposition, at: end), reading.isCode(from, "from"),
        organisations.read(end + 1, limit) != nil
      {
        return end + 1
      }
      if evidence.has(.reportingVerbs, at: end) || evidence.has(.functionWords, at: end)
        || evidence.has(.attributions, at: end) || evidence.has(.pronouns, at: end)
        || reading.has(.verbs, at: end)
        // "pengungsi menemui", but "bupati terpilih"
        || evidence.affixes.isPrefixed(reading, end) && !reading.officeWord(end, "former")
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
  func lastRun(_ range: Range<Int>) -> Range<Int> {
    for token in range.reversed() where evidence.isMark(")", at: token) || evidence.isMark(",", at: token) {
      return token + 1..<range.upperBound
    }
    return range
  }
}
