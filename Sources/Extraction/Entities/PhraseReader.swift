import Lexicons
import Text

/// Where the capitalised words of a proper name end, and which small words may stand among them.
///
///     "Kementerian Hukum dan Hak Asasi Manusia dan Ditjen Imigrasi"    // ends before the second "dan"
///     "Federation of Electronics Unions, which"                        // ends before the comma
struct PhraseReader {
  let evidence: WordEvidence
  /// Tokens that belong to something else: a person's name, an event.
  let taken: TokenSet
  /// Tokens that begin the office of somebody whose name follows.
  let offices: TokenSet
  var reading: Reading { evidence.reading }
  var names: NameReader { NameReader(evidence: evidence) }

  /// What the words are read as.
  enum Style {
    /// A name that a head opens: "Dinas Sosial", "SMK Negeri 2 Raha".
    case opener
    /// A name of which the head may stand anywhere: "Safe Return Coalition", "House of Commons".
    case closer
    /// An event, whose name may tell its subject: "Workshop Regional tentang Upah".
    case event
  }

  /// The end of the name whose words go on at `start`; `head` is how many of its tokens are behind us.
  func end(_ start: Int, _ limit: Int, from first: Int, _ style: Style, takesLists: Bool = false) -> Int {
    var end = start
    var isSubject = false
    let limit = min(limit, start + NameReader.longestRun)
    while end < limit {
      if let place = evidence.term(.places, at: end), place.count > 1,
        isWord(end, isFirst: end == start, from: first, style, takesLists: takesLists),
        place.tokens.upperBound <= limit, !place.tokens.contains(where: isTaken)
      {
        // "Sulawesi Tengah": a small word in the name of a place ends nothing.
        end = place.tokens.upperBound
      } else if isWord(end, isFirst: end == start, from: first, style, takesLists: takesLists) {
        end += 1
        if end < limit, end == start + 1, style == .closer, evidence.isMark(".", at: end), isInitial(end - 1)
        {
          end += 1
        }
      } else if end == start {
        break
      } else if let next = hyphen(end, limit) ?? possessive(end, limit) ?? number(end, limit, style) {
        end = next
      } else if let next = coordination(end, limit, from: first, style) ?? preposition(end, limit, style) {
        isSubject = isSubject || style == .event
        end = next
      } else if takesLists || isSubject, let next = list(end, limit, style) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// Whether a token belongs to something else: a person's name, an event.
  func isTaken(_ token: Int) -> Bool { taken.contains(token) }

  /// A capitalised word that no other phrase begins with.
  private func isWord(_ token: Int, isFirst: Bool, from first: Int, _ style: Style, takesLists: Bool) -> Bool
  {
    guard evidence.has(.capital, at: token), !isTaken(token) else { return false }
    if style == .event, reading.term(.ordinals, .prefix, at: token) != nil,
      evidence.isMark("-", at: token + 1)
    {
      return false
    }
    if style == .event, reading.term(.ordinals, .roman, at: token) != nil,
      token + 1 >= reading.tokens.count || !evidence.has(.capital, at: token + 1)
    {
      return false
    }
    if isFirst {
      return style != .closer
        || !evidence.stopsRun(token) && (token == first || !isOffice(token) || isHead(token))
    }
    if evidence.stopsRun(token), !isHead(token) { return false }
    if offices.contains(token) { return false }
    // "World Bank President": an English office stands behind its body.
    return style == .event || takesLists && !isRank(token) || !isOffice(token) || isHead(token)
  }

  /// "Dinas Sosial Kota Metro Letkol …": the rank of somebody who heads the body.
  private func isRank(_ token: Int) -> Bool {
    guard evidence.has(.personTitles, at: token) else { return false }
    return reading.firstTerm(at: token) { $0.role == .personTitles && reading.isCode($0, "rank") } != nil
  }

  /// Whether a word is an office that one holds: "President", but not "nurse".
  func isOffice(_ token: Int) -> Bool {
    guard evidence.has(.personTitles, at: token) else { return false }
    return reading.firstTerm(at: token) {
      $0.role == .personTitles && ($0.kind != .office || reading.isCode($0, "occupation"))
    } == nil
  }

  /// Whether a word opens a name of an organisation of its own.
  func isHead(_ token: Int) -> Bool {
    evidence.has(.organisationHeads, at: token) || evidence.term(.blends, .organisation, at: token) != nil
  }

  /// Whether a head is the name of a field as well: "Research", "Statistics".
  private func isField(_ token: Int) -> Bool {
    evidence.term(.organisationHeads, .closer, at: token).map { reading.isCode($0, "fields") } ?? false
  }

  private func isInitial(_ token: Int) -> Bool {
    reading.tokens[token].end - reading.tokens[token].start == 1
  }

  /// Behind a hyphen and the word or number that it joins: "Bangsa-Bangsa", "Covid-19".
  private func hyphen(_ token: Int, _ limit: Int) -> Int? {
    guard evidence.isMark("-", at: token), token + 1 < limit,
      !evidence.has(.spaceBefore, at: token),
      !evidence.has(.spaceBefore, at: token + 1),
      // "Bangkok-based": no part of a name.
      evidence.has(.word, at: token + 1)
        && (evidence.has(.capital, at: token + 1) || !evidence.has(.places, at: token - 1))
        || reading.tokens[token + 1].kind == .number
    else { return nil }
    return token + 2
  }

  /// Behind the apostrophe of a plural: "Makers' Chamber", "Fishermen's Union".
  private func possessive(_ token: Int, _ limit: Int) -> Int? {
    if reading.tokens[token].kind == .clitic, token + 1 < limit, evidence.has(.capital, at: token + 1),
      reading.has(.classifiers, .human, at: token - 1), evidence.isHeaded(token + 1, limit)
    {
      return token + 1
    }
    guard evidence.isMark("'", at: token) || reading.isText(token, "’"), token + 1 < limit,
      !evidence.has(.spaceBefore, at: token), evidence.has(.capital, at: token + 1),
      evidence.has(.spaceBefore, at: token + 1), reading.bytes(token - 1).last == 0x73
    else { return nil }
    return token + 1
  }

  /// Behind a number inside a name: "SMK Negeri 2 Raha".
  private func number(_ token: Int, _ limit: Int, _ style: Style) -> Int? {
    guard style == .opener, reading.tokens[token].kind == .number, token + 1 < limit,
      reading.tokens[token].end - reading.tokens[token].start <= 2, evidence.has(.capital, at: token + 1),
      !isTaken(token + 1), !evidence.stopsRun(token + 1),
      reading.roles[token + 1].isDisjoint(with: PhraseReader.measures)
    else { return nil }
    return token + 1
  }

  private static let measures: RoleSet = [RoleSet(.months), RoleSet(.units), RoleSet(.currencies)]

  /// Behind "dan", "and" or "&", where the name goes on and no other begins.
  private func coordination(_ token: Int, _ limit: Int, from first: Int, _ style: Style) -> Int? {
    let isMark = evidence.isMark("&", at: token)
    guard isMark || isCoordinator(token),
      isMark || evidence.has(.joiner, at: token)
    else { return nil }
    var next = token + 1
    if style == .closer, next < limit, evidence.has(.article, at: next) { next += 1 }
    guard goesOn(next, limit), !isHead(next) || isField(next), !evidence.has(.thing, at: next),
      !isOffice(next) || style == .event, !evidence.has(.places, at: next)
    else { return nil }
    // "ILO dan Komite", "Visayas Bank and Hawk Pay": what stands before is whole.
    if token - first == 1,
      evidence.has(.allCapitals, at: first) || evidence.has(.places, at: first)
        || isHead(first)
    {
      return nil
    }
    guard let head = closer(token, from: first), !isJoined(first..<token) else { return next }
    // "Research and Technology Agency": a head that is a field as well.
    return reading.isCode(head, "fields") ? next : nil
  }

  /// "dan", "and"; but not "for", which may be a preposition.
  func isCoordinator(_ token: Int) -> Bool {
    isSmall(token) && evidence.functionWord(token, [.conjunction]) != nil
      && evidence.functionWord(token, [.preposition]) == nil
  }

  /// Behind a preposition that belongs to the name: "of Manpower", "untuk Buruh Migran"; "tentang Upah" in events.
  func preposition(_ token: Int, _ limit: Int, _ style: Style) -> Int? {
    guard token < limit, isSmall(token) else { return nil }
    var next = token + 1
    if next < limit, evidence.has(.article, at: next), isSmall(next) { next += 1 }
    guard goesOn(next, limit) || style == .event && next < limit && isCompound(next, limit) else {
      return nil
    }
    if style == .event {
      guard evidence.functionWord(token, [.preposition]) != nil, !evidence.has(.places, at: next),
        evidence.functionWord(token, [.locative]) == nil || isCompound(next, limit),
        !reading.has(.weekdays, at: next), !reading.isMonth(next), !isHead(next) || isCompound(next, limit)
      else { return nil }
      return next
    }
    guard evidence.has(.joiner, at: token), !isCoordinator(token) else {
      return nil
    }
    // "the High Court on Aug. 15"
    if reading.roles[next].contains(.months) || reading.roles[next].contains(.weekdays) { return nil }
    if style == .opener { return next }
    return closes(token, from: token - 3) || !evidence.has(.functionWords, at: token) ? next : nil
  }

  /// "di Antara": a preposition of two words, the second of which a title capitalises.
  private func isCompound(_ token: Int, _ limit: Int) -> Bool {
    token + 1 < limit && evidence.has(.capital, at: token)
      && evidence.functionWord(token, [.preposition]) != nil
      && evidence.has(.capital, at: token + 1) && !isTaken(token + 1)
  }

  /// Behind a comma in a list that its "dan" ends: "Pendidikan, Kebudayaan, Riset, dan Teknologi".
  private func list(_ token: Int, _ limit: Int, _ style: Style) -> Int? {
    guard evidence.isMark(",", at: token) else { return nil }
    var next = token + 1
    if next < limit, isSmall(next), evidence.functionWord(next, [.conjunction]) != nil,
      goesOn(next + 1, limit)
    {
      return isListItem(next + 1) ? next + 1 : nil
    }
    guard goesOn(next, limit), isListItem(next) else { return nil }
    let first = next
    // Some words and commas further on the "dan" must come.
    while next < limit, next < first + 16 {
      if evidence.has(.capital, at: next),
        isListItem(next) || next > first && !evidence.isMark(",", at: next - 1)
      {
        next += 1
      } else if evidence.isMark(",", at: next) {
        next += 1
      } else {
        return isSmall(next) && evidence.functionWord(next, [.conjunction]) != nil && goesOn(next + 1, limit)
          && isListItem(next + 1) ? first : nil
      }
    }
    return nil
  }

  private func isListItem(_ token: Int) -> Bool {
    !isHead(token) && !evidence.has(.places, at: token) && !evidence.has(.personTitles, at: token)
      && !evidence.has(.givenNames, at: token) && !evidence.has(.allCapitals, at: token)
      && !evidence.stopsRun(token)
  }

  private func goesOn(_ token: Int, _ limit: Int) -> Bool {
    token < limit && evidence.has(.capital, at: token) && !isTaken(token)
      && (!evidence.stopsRun(token) || isHead(token))
  }

  /// A word in small letters.
  func isSmall(_ token: Int) -> Bool {
    evidence.has(.word, at: token) && !evidence.has(.capital, at: token)
  }

  /// Whether a head that ends names, or an acronym of an organisation, ends right before a token.
  func closes(_ end: Int, from first: Int) -> Bool { closer(end, from: first) != nil }

  /// The head that ends right before a token: "Coalition", "Trade Union".
  func closer(_ end: Int, from first: Int) -> Term? {
    for token in max(0, max(first, end - 4))..<end where evidence.has(.organisationHeads, at: token) {
      let term = reading.firstTerm(at: token) {
        $0.role == .organisationHeads && $0.tokens.upperBound == end && $0.kind != .opener
      }
      if let term { return term }
    }
    return nil
  }

  /// Whether a head inside a phrase goes on with a preposition: "House of Commons".
  func isJoined(_ range: Range<Int>) -> Bool {
    range.contains { token in
      token > range.lowerBound && isSmall(token) && evidence.has(.joiner, at: token)
        && !isCoordinator(token) && closes(token, from: range.lowerBound)
    }
  }
}
