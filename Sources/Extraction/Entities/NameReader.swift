import Lexicons
import Text

/// Reads runs of capitalised words, and tells a person's name from the words of offices and organisations before it.
struct NameReader {
  let evidence: WordEvidence
  var reading: Reading { evidence.reading }

  /// Longest run of words that is still read as one phrase.
  static let longestRun = 24

  /// The end of the run of capitalised words that begins at a token: "Asep Fathul Huda", "A. Rahman bin Hasan".
  func runEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start
    let limit = min(limit, start + NameReader.longestRun)
    while end < limit {
      let marks = evidence[end]
      if end > start, marks.contains(.lineStart) { break }
      if marks.contains(.capital) {
        if end > start, evidence.stopsRun(end) || isCurrency(end, limit) { break }
        end += 1
        end = behindDot(end, limit)
      } else if end > start, let next = joiner(end, limit) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// "pay Ms Dewi RM45,210": the sign of an amount.
  private func isCurrency(_ token: Int, _ limit: Int) -> Bool {
    evidence.has(.allCapitals, at: token) && token + 1 < limit
      && reading.tokens[token + 1].kind == .number && reading.has(.currencies, at: token)
  }

  /// Behind a full stop that belongs to an initial or an abbreviation inside a name: "H. Ahmad", "Marcos Jr.".
  private func behindDot(_ end: Int, _ limit: Int) -> Int {
    guard end < limit, evidence.isMark(".", at: end), !evidence.has(.spaceBefore, at: end) else {
      return end
    }
    let word = reading.tokens[end - 1]
    let isInitial = word.end - word.start == 1
    guard isInitial || evidence.has(.nameParticles, at: end - 1) || isHonorific(end - 1) else { return end }
    if evidence.has(.nameParticles, at: end - 1) { return end + 1 }
    return end + 1 < limit && evidence.has(.capital, at: end + 1) ? end + 1 : end
  }

  private func isHonorific(_ token: Int) -> Bool {
    evidence.term(.personTitles, .honorific, at: token) != nil
  }

  /// Behind what joins two capitalised words of one name: a particle or a hyphen.
  private func joiner(_ token: Int, _ limit: Int) -> Int? {
    if let term = evidence.term(.nameParticles, at: token), term.tokens.upperBound < limit,
      evidence.has(.capital, at: term.tokens.upperBound)
    {
      return term.tokens.upperBound
    }
    if evidence.has(.word, at: token) { return nil }
    // "Fishermen's Union", "Women's Commission": people whose body it is.
    if reading.tokens[token].kind == .clitic, token + 1 < limit, evidence.has(.capital, at: token + 1),
      reading.has(.classifiers, .human, at: token - 1), evidence.isHeaded(token + 1, limit)
    {
      return token + 1
    }
    if evidence.isMark("-", at: token), token + 1 < limit, !evidence.has(.spaceBefore, at: token),
      !evidence.has(.spaceBefore, at: token + 1),
      // "Bangkok-based": no part of a name.
      evidence.has(.word, at: token + 1)
        && (evidence.has(.capital, at: token + 1) || !evidence.has(.places, at: token - 1))
        || reading.tokens[token + 1].kind == .number
    {
      return token + 2
    }
    return nil
  }

  /// Where the person's name begins that ends a phrase such as "Kementerian Ketenagakerjaan Anwar Sanusi".
  ///
  /// A name begins behind the last word that is none: a place, an office, a common noun. Where nothing of that kind
  /// stands before it, what the article shows of the words decides, else the last two.
  func nameStart(in range: Range<Int>) -> (start: Int, isStrong: Bool)? {
    nameStart(in: range, free: freeStart(in: range))
  }

  /// The same, given where the words end that are no part of a name.
  func nameStart(in range: Range<Int>, free: Int) -> (start: Int, isStrong: Bool)? {
    if let particle = openingParticle(in: range) { return (particle, true) }
    guard var name = plainStart(in: range, free: free) else { return nil }
    name.start = withParticle(name.start, range.lowerBound)
    return name
  }

  /// "I Wayan …", "Ni Luh …": a capital particle before the first word belongs to the name.
  func withParticle(_ start: Int, _ floor: Int) -> Int {
    for token in stride(from: start - 1, through: max(floor, start - 2), by: -1)
    where evidence.has(.nameParticles, at: token) && evidence.has(.capital, at: token) {
      if let term = reading.term(.nameParticles, at: token), term.tokens.upperBound >= start { return token }
    }
    return start
  }

  /// "anggota KPU I Dewa Kade …", "Kepala Dinas Sosial Ni Luh …": a particle of two words begins a name.
  private func openingParticle(in range: Range<Int>) -> Int? {
    guard range.count > 2 else { return nil }
    return range.dropFirst().first {
      evidence.has(.nameParticles, at: $0) && evidence.has(.capital, at: $0)
        && (evidence.term(.nameParticles, at: $0).map {
          $0.count > 1 && $0.tokens.upperBound < range.upperBound
        } ?? false)
        && !evidence.has(.nameParticles, at: $0 - 1) && !evidence.has(.givenNames, at: $0 - 1)
    }
  }

  private func plainStart(in range: Range<Int>, free: Int) -> (start: Int, isStrong: Bool)? {
    guard free < range.upperBound, let first = firstWord(free..<range.upperBound) else { return nil }
    // "Tanah Datar": a place, the first word of which begins other names as well.
    if first > range.lowerBound, let place = reading.term(.places, before: range.upperBound),
      place.tokens.contains(first - 1)
    {
      return nil
    }
    /// How many words follow, and the last three of them.
    var (count, third, second, last) = (0, first, first, first)
    var (solo, given): (Int?, Int?) = (nil, nil)
    for token in first..<range.upperBound where isNameWord(token) {
      (third, second, last) = count == 0 ? (token, token, token) : (second, last, token)
      count += 1
      if solo == nil, evidence.isSolo(token) { solo = token }
      if given == nil, count > 1, evidence.has(.givenNames, at: token) { given = token }
    }
    guard count > 0 else { return nil }
    if let solo {
      // The name that the article uses alone is the first in Indonesian, mostly the last in English.
      if solo == last, count > 1 { return (third, true) }
      // "Ahmad Zaki Yusuf", who is called Zaki.
      var start = solo
      while start > first, evidence.has(.givenNames, at: start - 1) { start -= 1 }
      return (start, true)
    }
    if let initial = leadingInitial(first, range) { return (initial, true) }
    if evidence.has(.givenNames, at: first), count < 7 { return (first, true) }
    if count > 2, let given, given != last {
      return (given == first + 1 && isBehindLetters(first, range) ? first : given, true)
    }
    if count > 4 || count > 2 && takesName(before: first, range) { return (second, false) }
    return (first, count > 1 || evidence.has(.givenNames, at: first) || isBehindRank(first))
  }

  /// "Dispora M Hasan Basri", but not "Joko M Santoso": an initial before the last two words, where no given name stands
  /// before it.
  private func leadingInitial(_ first: Int, _ range: Range<Int>) -> Int? {
    var initial = range.upperBound - 3
    // "A. B. Susanto"
    while initial - 2 >= first, evidence.isMark(".", at: initial - 1),
      reading.tokens[initial - 2].end - reading.tokens[initial - 2].start == 1
    {
      initial -= 2
    }
    guard initial >= first, evidence.has(.word, at: initial),
      reading.tokens[initial].end - reading.tokens[initial].start == 1,
      !(first..<initial).contains(where: { evidence.has(.givenNames, at: $0) })
    else { return nil }
    return initial
  }

  private func isNameWord(_ token: Int) -> Bool {
    evidence.has(.word, at: token) && !evidence.has(.nameParticles, at: token)
  }

  /// Behind the last word that is no part of a name.
  func freeStart(in range: Range<Int>) -> Int {
    let terms = reading.terms.span
    var free = range.lowerBound
    var blocked = range.lowerBound
    for token in range {
      for place in blocking(token) where blocks(terms[place]) {
        let term = terms[place]
        if term.count == 1,
          evidence.isSolo(token)
            || token + 1 == range.upperBound && term.role != .organisationHeads
              && hasGivenName(max(free, range.lowerBound)..<token)
            || isMiddleName(term, token, range)
        {
          // "Gareth Price", "Yohanes Pati": a surname that is a word or a place as well.
          continue
        }
        blocked = max(blocked, term.tokens.upperBound)
        // "Kota Depok", "Kecamatan Cilandak": the word behind it is the place.
        if term.role == .officeWords, reading.isCode(term, "place") || reading.isCode(term, "namesake"),
          range.contains(term.tokens.upperBound),
          term.tokens.upperBound + 1 < range.upperBound,
          !evidence.has(.givenNames, at: term.tokens.upperBound)
        {
          blocked += 1
        }
      }
      if token < blocked || isNoName(token) { free = token + 1 }
    }
    return free
  }

  /// Whether one of the two words before a surname is a given name.
  private func hasGivenName(_ range: Range<Int>) -> Bool {
    range.suffix(2).contains { evidence.has(.givenNames, at: $0) }
  }

  /// "Lukman Hakim Baso", "Budi Karya Sumardi": what is an occupation or a word of firms elsewhere, between a given name
  /// and another word of the name.
  private func isMiddleName(_ term: Term, _ token: Int, _ range: Range<Int>) -> Bool {
    guard term.role == .personTitles || term.role == .officeWords, token > range.lowerBound,
      token + 1 < range.upperBound, evidence.has(.givenNames, at: token - 1)
    else { return false }
    if term.role == .officeWords, reading.isCode(term, "") { return true }
    return reading.firstTerm(at: token) {
      $0.role == .personTitles && $0.count == 1 && reading.isCode($0, "occupation")
    } != nil
  }

  /// Whether a body that has a proper name of its own stands before: "Yayasan …", "PT …".
  private func takesName(before token: Int, _ range: Range<Int>) -> Bool {
    for index in range where index < token {
      if let term = evidence.term(.organisationHeads, at: index), reading.isNamedHead(term) {
        return true
      }
    }
    return false
  }

  private func firstWord(_ range: Range<Int>) -> Int? {
    range.first { evidence.has(.word, at: $0) }
  }

  /// Where the terms at a token stand, if one of them may end what is no name.
  private func blocking(_ token: Int) -> Range<Int> {
    guard evidence.has(.capital, at: token),
      evidence.has(.blocks, at: token)
    else { return 0..<0 }
    return reading.termRange(at: token)
  }

  private func blocks(_ term: Term) -> Bool {
    guard !RoleSet(term.role).isDisjoint(with: Grammar.blockingRoles) else { return false }
    return term.count > 1 || !evidence.has(.givenNames, at: Int(term.first))
  }

  /// Whether a token cannot be a word of a person's name.
  func isNoName(_ token: Int) -> Bool {
    let marks = evidence[token]
    if marks.contains(.solo) { return false }
    guard marks.contains(.word) else {
      return !(evidence.isMark("-", at: token) || evidence.isMark(".", at: token))
    }
    if marks.contains(.nameParticles) { return false }
    if !marks.contains(.capital) { return !isSecondHalf(token) }
    if marks.contains(.allCapitals),
      reading.tokens[token].end - reading.tokens[token].start > 2 || isOrdinal(token)
    {
      return true
    }
    if marks.contains(.givenNames) { return false }
    return !marks.isDisjoint(with: [.lowered, .common])
      || reading.roles[token].contains(.months) && reading.isMonth(token)
        && !evidence.has(.givenNames, at: token - 1)
  }

  /// "Komisi II", "Wilayah V": the number of a body's part; a letter alone may be an initial.
  func isOrdinal(_ token: Int) -> Bool {
    reading.has(.ordinals, .roman, at: token)
      && (reading.tokens[token].end - reading.tokens[token].start > 1
        || reading.has(.organisationHeads, at: token - 1))
  }

  /// "Yuk-han", and not "Hanoi-born": a short word behind a hyphen that no table has.
  private func isSecondHalf(_ token: Int) -> Bool {
    token > 2 && evidence.isMark("-", at: token - 1) && !evidence.has(.spaceBefore, at: token)
      && !evidence.has(.spaceBefore, at: token - 1) && evidence.has(.capital, at: token - 2)
      && evidence.has(.capital, at: token - 3)
      && reading.tokens[token].end - reading.tokens[token].start <= 5 && reading.roles[token].isEmpty
      && !reading.roles[token - 2].contains(.places)
  }

  /// Whether some tokens can be a person's name and nothing else.
  func isPureName(_ range: Range<Int>) -> Bool { isPureName(range, free: freeStart(in: range)) }

  /// The same, given where the words end that are no part of a name.
  func isPureName(_ range: Range<Int>, free: Int) -> Bool {
    guard range.count <= 8, let first = firstWord(range) else { return false }
    return free <= first
      || free == first + 1 && range.count > 1 && reading.roles[first].contains(.functionWords)
  }
}
