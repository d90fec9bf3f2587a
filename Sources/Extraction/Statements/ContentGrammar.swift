import Lexicons
import Text

/// Where what is said begins and ends, and whether anything is said at all.
extension UnitReader {
  func isFullStop(_ token: Int) -> Bool {
    reading.isText(token, ".") || reading.isText(token, "!") || reading.isText(token, "?")
  }

  /// Whether a speaker is a person, so that "mencatat" is something said.
  func isPersonal(_ speaker: SpeakerReference) -> Bool {
    if case .mention(let index) = speaker { return chart[index].isPersonal }
    return false
  }

  /// Whether a speaker is named, if only as a body.
  func isNamed(_ speaker: SpeakerReference) -> Bool {
    if case .mention = speaker { return true }
    return false
  }

  /// Where the content of a verb begins: behind a comma, a colon, hearers, dates and "bahwa".
  func contentStart(_ cue: Cue) -> Int? {
    var start = cue.tokens.upperBound
    // "…, she said — a number that …": behind a dash the article goes on.
    guard start < unit.upperBound, !isDash(start) else { return nil }
    if cues.has(.that, at: start) { return skipThat(start) }
    if reading.isText(start, ",") || reading.isText(start, ":") {
      start += 1
      // "acknowledged, however, that …"
      if let small = reading.functionWord(start, [.adverb, .conjunction]),
        case let that = small.tokens.upperBound + 1, that < unit.upperBound, reading.isText(that - 1, ","),
        cues.has(.that, at: that) || !facts.affixes.marksVerbs(reading.sentence(of: start).language)
      {
        start = that
      }
      if start < unit.upperBound, cues.has(.that, at: start) { return skipThat(start) }
      return start < unit.upperBound ? start : nil
    }
    // "has said repeatedly that"
    if cue.form != .hearer, cues.has(.that, at: start + 1), reading.isLower(start),
      chart.index(at: start) == nil,
      !reading.has(.functionWords, at: start) || reading.functionWord(start, [.adverb]) != nil
    {
      return skipThat(start + 1)
    }
    // "put it bluntly: “…”"
    if start + 2 < unit.upperBound, reading.isText(start + 1, ":"), reading.isLower(start),
      quotations.index(at: start + 2) != nil
    {
      return start + 2
    }
    let hearer = cue.form == .hearer
    let isAdjunct = hearer || self.isAdjunct(start)
    if isAdjunct {
      // "told parliament's health committee on Tuesday morning that …"
      for token in start..<min(unit.upperBound, start + 18) {
        if isFullStop(token) || quotations.index(at: token) != nil { break }
        if token > start, cues.has(.that, at: token) { return skipThat(token) }
        if token > start, cues.has([.say, .think], at: token) { break }
      }
    }
    if isAdjunct, let clause = clauseBehindTime(start) { return clause }
    if hearer { start = behindHearer(start) }
    if let end = behindAdjunct(start) ?? openingQuotation(behind: start) { start = end }
    if start < unit.upperBound, reading.isText(start, ",") || reading.isText(start, ":") { start += 1 }
    guard start < unit.upperBound, !isFullStop(start) else { return nil }
    return start
  }

  /// Whether what follows a verb is said, and no mere object: "menyampaikan apresiasi", "announced a plan".
  func says(_ content: Range<Int>, _ cue: Cue) -> Bool {
    let start = content.lowerBound
    if start > cue.tokens.upperBound,
      cues.has(.that, at: start - 1) || reading.isText(start - 1, ",")
        || reading.isText(start - 1, ":")
    {
      return cue.form != .clause || !proposes(content, cue)
    }
    if quotations.index(at: start) != nil || chart.index(at: start) != nil || reading.has(.places, at: start)
    {
      return true
    }
    if isModifier(start, cue) { return false }
    if reading.has(.directiveLinkers, .action, at: start) { return false }
    // "said in a mix of English and Filipino": how it was said.
    if reading.functionWord(start, [.locative]) != nil, !hasPredicate(content) { return false }
    if cue.form == .hearer { return hasPredicate(content) }
    if cue.classes.contains(.think), !cue.classes.contains(.say),
      reading.tokens[start].kind == .number || reading.has(.changeVerbs, at: start)
    {
      return hasPredicate(content.lowerBound + 1..<content.upperBound)
    }
    if cue.form == .note, reading.tokens[start].kind == .number {
      // "memastikan 40 rumah sudah berlistrik"; "added 40 jobs" is no saying.
      return !cue.classes.contains(.data) && hasPredicate(content)
        && facts.affixes.marksVerbs(reading.sentence(of: start).language)
    }
    // "mencatat hasilnya di buku": what is written down, and where.
    if cue.form == .note, ownNoun(start) != nil,
      reading.functionWord(start + 1, [.preposition]) != nil
    {
      return false
    }
    if isCleft(content) { return true }
    if cue.form == .clause, proposes(content, cue) { return false }
    if cue.form == .clause, !facts.affixes.isPrefixed(reading, cue.tokens.lowerBound), advises(content) {
      return false
    }
    if cues.has(.object, at: start), cue.form != .saying, !isSubject(start) { return false }
    // "lima poin penting", "tiga saran"
    if reading.has(.numerals, at: start),
      reading.has(.listHeads, at: start + 1) || cues.has(.object, at: start + 1)
    {
      return false
    }
    return cue.form != .clause && cue.form != .note || cue.classes.contains(.data)
      || hasPredicate(content, adjectives: !isAmount(start))
  }

  /// "lamaran itu tak bisa dilayani": what else is an object, with a verb of its own right behind.
  private func isSubject(_ noun: Int) -> Bool {
    guard let term = cues.cue(at: noun) else { return false }
    var next = term.tokens.upperBound
    while next < unit.upperBound, next < noun + 4, isSmall(next) { next += 1 }
    return next < unit.upperBound && reading.functionWord(next, [.negation]) != nil
  }

  private func isSmall(_ token: Int) -> Bool {
    reading.officeWord(token, "demonstrative") || reading.functionWord(token, [.adverb]) != nil
      || reading.has(.directives, .modal, at: token)
  }

  /// "announced $1 million for the injured": an amount is no subject before an adjective.
  private func isAmount(_ start: Int) -> Bool {
    reading.tokens[start].kind == .number || reading.has(.currencies, at: start)
  }

  /// "hanya empat korban yang terdaftar": an adverb and a number, of which the relative clause tells.
  private func isCleft(_ content: Range<Int>) -> Bool {
    guard let adverb = reading.functionWord(content.lowerBound, [.adverb]) else { return false }
    let number = adverb.tokens.upperBound
    guard number + 2 < content.upperBound,
      reading.tokens[number].kind == .number || reading.has(.numerals, at: number)
    else { return false }
    return content.dropFirst().prefix(10).contains { reading.has(.functionWords, .relative, at: $0) }
  }

  private func skipThat(_ token: Int) -> Int? {
    guard let cue = cues.cue(at: token) else { return token }
    var start = cue.tokens.upperBound
    // "The firm says that is nonsense.": what was told before.
    if start < unit.upperBound, reading.isLower(start),
      reading.functionWord(start, [.copula, .auxiliary]) != nil,
      reading.functionWord(token, [.determiner]) != nil
    {
      return token
    }
    if start < unit.upperBound, reading.isText(start, ",") { start += 1 }
    return start < unit.upperBound ? start : nil
  }

  /// "reporters", "the Wire", "us".
  private func behindHearer(_ start: Int) -> Int {
    var token = start
    while token < unit.upperBound, reading.has(.functionWords, .determiner, at: token) { token += 1 }
    if token > start, let end = hearerEnd(token) { return end }
    if let index = chart.index(at: token), chart[index].tokens.lowerBound >= start {
      return chart[index].tokens.upperBound
    }
    let first = token
    while token < unit.upperBound, reading.tokens[token].isCapitalWord, token < first + 6 { token += 1 }
    return token > first ? token : min(unit.upperBound, first + 1)
  }

  /// "told a press briefing on Monday": behind the words of a hearer that ends the clause.
  private func hearerEnd(_ start: Int) -> Int? {
    var end = start
    while end < min(unit.upperBound, start + 4), reading.tokens[end].kind == .word,
      !reading.tokens[end].flags.contains(.capital), !isAdjunct(end), !opensClause(end)
    {
      end += 1
    }
    return end > start && (isAdjunct(end) || isFullStop(end) || opensClause(end)) ? end : nil
  }

  /// "on Monday", "kepada wartawan, Selasa (5/12),": behind the date or the hearer that follows a verb.
  private func behindAdjunct(_ start: Int) -> Int? {
    var token = start
    guard token < unit.upperBound else { return nil }
    let preposition = reading.functionWord(token, [.preposition])
    if let preposition { token = preposition.tokens.upperBound }
    guard token < unit.upperBound else { return nil }
    // "said last month that", "said this week"
    if reading.has(.relativeMarkers, .before, at: token), token + 1 < unit.upperBound,
      reading.has(.timeUnits, at: token + 1) || reading.has(.weekdays, at: token + 1)
    {
      return token + 2
    }
    if reading.has(.weekdays, at: token) || reading.has(.deixis, at: token) {
      token += 1
      if token < unit.upperBound, reading.has(.dayParts, at: token) { token += 1 }
      if token < unit.upperBound, reading.isText(token, "(") {
        while token < unit.upperBound, !reading.isText(token, ")"), token < start + 10 { token += 1 }
        token += 1
      }
      return min(token, unit.upperBound)
    }
    return nil
  }

  /// "Employers should, Rahman argued, …": an auxiliary that waits for its verb, before the comma.
  func endsOpen(_ left: Range<Int>) -> Bool {
    let last = left.upperBound - 2
    return last >= left.lowerBound
      && (reading.functionWord(last, [.auxiliary, .copula]) != nil
        || reading.has(.directives, .modal, at: last))
  }

  /// "…, she said, and wages will rise", "…, kata dia, dari 140 pabrik …": what is said goes on.
  func joinsClause(_ token: Int) -> Bool {
    guard token + 2 < unit.upperBound, hasPredicate(token..<unit.upperBound) else { return false }
    return reading.has(.functionWords, .conjunction, at: token) && reading.officeWord(token, "joiner")
      || reading.tokens[token + 1].kind == .number && reading.has(.functionWords, .genitive, at: token)
      // "Harga itu wajar, ujar Rina, karena ongkosnya naik": why; not "ketika ditemui": when it was said.
      || reading.has(.functionWords, .clause, at: token) && !reading.has(.dateWords, at: token)
        && !reading.has(.dateModifiers, at: token)
  }

  /// The content without what follows it: the full stop, a date, a further report.
  func contentEnd(_ content: Range<Int>) -> Range<Int> {
    var end = content.upperBound
    for token in content
    where reading.isText(token, ",") && quotations.index(at: token) == nil && token + 1 < end {
      var next = token + 1
      if reading.functionWord(next, [.preposition, .conjunction]) != nil, next + 1 < end { next += 1 }
      let aside =
        next > token + 1 && reading.has(.pronouns, at: next) && token > content.lowerBound + 3
        && reading.has(.functionWords, .negation, at: next + 1)
        && (next + 2..<min(end, next + 5)).contains { reading.has(.reportingVerbs, at: $0) }
        && quotations.index(at: content.lowerBound) == nil
      let weekday = reading.has(.weekdays, at: next) && next + 1 < end && reading.isText(next + 1, "(")
      let further =
        cues.cue(at: next).map {
          !$0.classes.isDisjoint(with: [.say, .source, .prefix, .noun, .clitic])
            // "…, tetapi meminta warga bersabar": the speaker asks.
            || next > token + 1 && $0.classes.contains(.ask)
        } ?? (next > token + 1 && beginsReport(next, end))
      if weekday || aside || further && token > content.lowerBound + 1 {
        end = token
        break
      }
    }
    if let asking = asking(in: content.lowerBound..<end) { end = asking }
    if let credit = creditStart(content.lowerBound..<end) { end = credit }
    while end > content.lowerBound, quotations.index(at: end - 1) == nil,
      isFullStop(end - 1) || reading.isText(end - 1, ",") || reading.isText(end - 1, ";")
        || reading.isText(end - 1, ":")
    {
      end -= 1
    }
    return content.lowerBound..<max(end, content.lowerBound)
  }

  /// "… dibuat-buat. (Portal/Budi)": the bracket with a picture's credit behind the full stop.
  private func creditStart(_ content: Range<Int>) -> Int? {
    guard let last = content.last, reading.isText(last, ")") else { return nil }
    for token in stride(from: last - 1, to: max(content.lowerBound, last - 12), by: -1)
    where reading.isText(token, "(") {
      return reading.isText(token - 1, ".") && quotations.index(at: token) == nil ? token : nil
    }
    return nil
  }
}
