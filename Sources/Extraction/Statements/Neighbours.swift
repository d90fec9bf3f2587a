import Lexicons
import Text

/// What stands right before and behind a cue: the quotation that it closes, and who is named.
extension UnitReader {
  /// The quotation whose closing mark stands right before a token, a comma between them or not.
  func quotationEnding(_ token: Int) -> Int? {
    var last = token - 1
    if last >= unit.lowerBound, quotations.index(at: last) == nil, reading.isText(last, ",") { last -= 1 }
    guard last >= unit.lowerBound, let index = quotations.index(at: last),
      quotations.quotations[index].tokens.upperBound == last + 1
    else { return nil }
    return index
  }

  /// The mention that begins at a token, or behind a determiner.
  func mentionStarting(_ token: Int) -> Int? {
    for start in token..<min(unit.upperBound, token + 2) {
      if let index = chart.index(at: start), chart[index].tokens.lowerBound >= token { return index }
      guard reading.has(.functionWords, .determiner, at: start) else { return nil }
    }
    return nil
  }

  /// `…," said one of them, a broker`: somebody who is not named.
  func otherBehind(_ token: Int) -> Range<Int>? {
    reading.term(.reportParts, .other, at: token).flatMap {
      $0.tokens.upperBound <= unit.upperBound ? $0.tokens : nil
    }
  }

  /// "said the union's president, Maria Santos": the mention behind small words and a possessive.
  func possessed(_ start: Int) -> Int? {
    var hasPossessive = false
    for token in start..<min(unit.upperBound, start + 7) {
      if let index = chart.index(at: token) {
        return hasPossessive && chart[index].tokens.lowerBound == token
          && (chart[index].kind == .name || chart[index].kind == .role) ? index : nil
      }
      let kind = reading.tokens[token].kind
      if kind == .clitic { hasPossessive = true }
      guard kind == .clitic || kind == .word,
        reading.functionWord(token, [.preposition, .conjunction, .auxiliary]) == nil
      else { return nil }
    }
    return nil
  }

  /// Who is named behind a cue: the clitic inside it, a mention, or a noun phrase; and where that ends.
  func speakerBehind(_ cue: Cue) -> (SpeakerReference, Int)? {
    let next = cue.tokens.upperBound
    if let clitic = cue.clitic { return (.clitic(clitic), next) }
    // "according to him, …", but "according to her lawyer"
    if cue.classes.contains(.prefix), reading.has(.reportParts, .oblique, at: next),
      next + 1 >= unit.upperBound || reading.isText(next + 1, ",") || isFullStop(next + 1)
    {
      return (.clitic(reading.span(next..<next + 1)), next + 1)
    }
    var start = next
    if start < unit.upperBound, reading.has(.functionWords, .preposition, at: start),
      cue.classes.contains(.passive)
    {
      start += 1
    }
    if start + 2 < unit.upperBound, !reading.tokens[start].flags.contains(.capital),
      reading.has(.personTitles, .honorific, at: start)
    {
      // "kata dr. Sinta": the title in small letters; "kata ibu dua anak itu" has none.
      let name = reading.isText(start + 1, ".") ? start + 2 : start + 1
      if reading.tokens[name].flags.contains(.capital) { start = name }
    }
    if start < unit.upperBound, !reading.tokens[start].flags.contains(.capital), let end = nicknamed(start) {
      return (.phrase(start..<end), end)
    }
    if cue.classes.contains(.prefix), let end = longerNoun(start) { return (.phrase(start..<end), end) }
    if let index = mentionStarting(start) {
      let named = chart[index].kind == .role ? apposed(behind: chart[index].tokens.upperBound) : nil
      return (.mention(named ?? index), chart[named ?? index].tokens.upperBound)
    }
    if let index = ownedName(start) { return (.mention(index), chart[index].tokens.upperBound) }
    // "janji menurunkan harga": no speaker, but an action.
    if cue.classes.contains(.noun), start < unit.upperBound,
      facts.affixes.isPrefixed(reading, start) || reading.functionWord(start, [.auxiliary]) != nil
    {
      return nil
    }
    guard var end = phraseEnd(start, cue) else { return nil }
    if cue.classes.contains(.prefix), end == start + 1, let clitic = ownNoun(start) {
      return (.clitic(clitic), end)
    }
    if cue.classes.isDisjoint(with: [.noun, .prefix]) { return nil }
    guard (start..<end).contains(where: { !reading.has(.functionWords, at: $0) }) else { return nil }
    // "according to people familiar with the matter"
    if reading.has(.adjectives, at: end - 1), end < unit.upperBound,
      reading.functionWord(end, [.comitative]) != nil, let noun = nounBehind(start)
    {
      end = max(end, noun.upperBound)
    }
    if let index = apposed(behind: end) { return (.mention(index), chart[index].tokens.upperBound) }
    return (.phrase(start..<end), end)
  }

  /// "the council's chief executive, Goh Siew Ling": the mention behind a possessive.
  private func ownedName(_ start: Int) -> Int? {
    for token in start..<min(unit.upperBound, start + 6) {
      if let index = chart.index(at: token), chart[index].tokens.lowerBound == token,
        chart[index].kind == .name
      {
        return index
      }
      let kind = reading.tokens[token].kind
      guard
        kind == .clitic
          || kind == .word && !reading.tokens[token].flags.contains(.capital)
            && reading.functionWord(token, [.preposition, .conjunction, .auxiliary]) == nil
      else { return nil }
    }
    return nil
  }

  /// The end of a noun phrase up to the comma or a preposition: "warga Desa Licin tersebut".
  private func phraseEnd(_ start: Int, _ cue: Cue) -> Int? {
    var end = start
    while end < min(unit.upperBound, start + 9),
      reading.tokens[end].kind == .word || end > start && reading.isPluralOwner(end),
      reading.functionWord(end, [.preposition, .conjunction, .auxiliary, .relative]) == nil || end == start
    {
      // "Menurut saya pemerintah …": a pronoun is all there is.
      if end > start, reading.has(.pronouns, .first, at: end - 1) { break }
      if cues.has(.that, at: end), cue.classes.contains(.prefix), end > start { break }
      // "according to a paper published by the bank"
      if end > start + 1, cue.classes.contains(.prefix), facts.affixes.isParticiple(reading, end),
        isAdjunct(end + 1)
      {
        break
      }
      // "jelas hujan tidak reda": no speaker, but a clause.
      if cues.has([.say, .noun, .clitic, .that], at: end) || reading.functionWord(end, [.negation]) != nil {
        return nil
      }
      end += 1
    }
    return end > start ? end : nil
  }

  /// "warga asal Tegal, Suryadi", "salah satu penyumbang, Melati": the name behind the place that a phrase goes on with.
  private func apposed(behind end: Int) -> Int? {
    guard end < unit.upperBound,
      reading.isText(end, ",")
        || reading.functionWord(end, [.preposition, .conjunction]) != nil
          && !reading.officeWord(end, "joiner")
    else { return nil }
    let first = reading.isText(end, ",") ? end : end + 1
    for token in first..<max(first, min(unit.upperBound - 1, end + 6)) {
      if reading.isText(token, ",") {
        guard let index = chart.index(at: token + 1), chart[index].kind == .name,
          chart[index].tokens.lowerBound == token + 1
        else { return nil }
        return index
      }
      guard reading.tokens[token].isCapitalWord else { return nil }
    }
    return nil
  }

  /// "Menurut pedagang bumbu dapur, …": the comma where a noun phrase ends that begins with a word for a person.
  private func longerNoun(_ start: Int) -> Int? {
    guard let index = chart.index(at: start), chart[index].kind == .role,
      chart[index].tokens == start..<start + 1,
      !reading.tokens[start].flags.contains(.capital)
    else { return nil }
    for token in start + 1..<max(start + 1, min(unit.upperBound, start + 5)) {
      if reading.isText(token, ",") { return token > start + 1 ? token : nil }
      guard reading.tokens[token].kind == .word, !reading.tokens[token].flags.contains(.capital),
        !reading.has(.functionWords, at: token), !reading.has(.verbs, at: token)
      else { return nil }
    }
    return nil
  }

  /// "perempuan yang akrab disapa Lusi itu", "ibu 40 tahun itu", "warga asal Batang, Jawa Tengah, ini": the end of a
  /// phrase whose demonstrative says that it is known.
  private func nicknamed(_ start: Int) -> Int? {
    var isKnown = false
    for token in start..<min(unit.upperBound, start + 14) {
      let kind = reading.tokens[token].kind
      if reading.isText(token, ","), token > start, token + 1 < unit.upperBound,
        reading.tokens[token + 1].flags.contains(.capital) || reading.officeWord(token + 1, "demonstrative")
      {
        isKnown = reading.officeWord(token + 1, "demonstrative") || isKnown
        continue
      }
      guard kind == .word || kind == .number, !cues.has([.say, .noun, .clitic], at: token) else { return nil }
      if token > start, kind == .number || isTelling(token, of: start) { isKnown = true }
      if reading.officeWord(token, "demonstrative") { return isKnown ? token + 1 : nil }
    }
    return nil
  }

  /// "yang memimpin aksi itu", "asal Wonogiri itu", "tiga anak itu": what tells which person is meant.
  private func isTelling(_ token: Int, of noun: Int) -> Bool {
    if reading.has(.functionWords, .relative, at: token) || reading.has(.numerals, at: token)
      || reading.officeWord(token, "origin")
    {
      return true
    }
    guard reading.tokens[token].flags.contains(.capital) else { return false }
    return reading.has(.classifiers, .human, at: noun)
      || chart.mention(at: noun).map {
        $0.kind == .role && $0.entry >= 0 && reading.lexicon.entries.isCode($0.entry, "occupation")
      } ?? false
  }
}
