import Lexicons
import Text

/// Attributions, passives and headlines: reports whose cue is no verb with its subject.
extension UnitReader {
  /// `Menurut Samsul, …`; `…, according to the World Bank`.
  mutating func attribution(_ cue: Cue) -> Int? {
    let before = cue.tokens.lowerBound
    guard let (speaker, end) = speakerBehind(cue), !isFact(speaker) else { return nil }
    let comma = before > unit.lowerBound && reading.isText(before - 1, ",")
    let left = openSince(before)..<before
    var start = behindPlace(end)
    if start < unit.upperBound, reading.isText(start, ",") {
      start = behindAside(start + 1)
    } else if case .phrase = speaker, reading.functionWord(start, [.relative]) != nil {
      start = behindAside(start)
    }
    let isLead = left.isEmpty || isConnective(left)
    let hasRight = start < unit.upperBound && (start > end || isLead) && (isLead || !isAdjunct(start))
    if hasRight, left.count <= 4 || comma || isLead {
      let content = contentEnd(start..<unit.upperBound)
      if content.count >= 2 {
        if let index = quotations.index(at: start), quotations.quotations[index].tokens.lowerBound == start {
          return direct(content, cue, speaker)
        }
        // "Aturannya, menurut dia, sudah ada": a subject of one word; not "Kini, menurut dia, …".
        let isSubject = left.count == 2 && !reading.has(.functionWords, at: left.lowerBound)
        let interrupts = comma && !isLead && (left.count > 2 || isSubject)
        // "according to the Centre for Housing, a think tank": the speaker is told of, and nothing more said.
        if !interrupts || hasPredicate(content) {
          let first = interrupts ? left.lowerBound : start
          return add(
            first..<content.upperBound, cue, speaker, "statement.attribution", next: content.upperBound)
        }
      }
    }
    if let quotation = quotationEnding(before) {
      return quoted(quotation, cue, speaker, end, "statement.quotation-cue")
    }
    if !comma, let next = unmarked(cue, left, speaker, end) { return next }
    let content = lead(left.lowerBound..<(comma ? before - 1 : before))
    guard content.count >= 3, comma || maySpeak(speaker) else { return nil }
    return add(content, cue, speaker, "statement.attribution-behind", next: end)
  }

  /// `Panen tahun ini menurut Rina Sari masih melimpah.`: a predicate goes on behind a name, without commas around the cue.
  mutating func unmarked(_ cue: Cue, _ left: Range<Int>, _ speaker: SpeakerReference, _ end: Int) -> Int? {
    guard case .mention(let index) = speaker, chart[index].kind == .name, left.count > 1, !isConnective(left),
      end < unit.upperBound, reading.tokens[end].kind == .word, !reading.tokens[end].flags.contains(.capital),
      reading.functionWord(end, [.preposition, .conjunction, .relative]) == nil, !isAdjunct(end)
    else { return nil }
    let right = contentEnd(end..<unit.upperBound)
    guard hasPredicate(right) else { return nil }
    return add(
      lead(left).lowerBound..<right.upperBound, cue, speaker, "statement.interrupted", next: right.upperBound)
  }

  /// "according to ministry data": nobody speaks.
  private func isFact(_ speaker: SpeakerReference) -> Bool {
    guard case .phrase(let words) = speaker, let last = words.last else { return false }
    return reading.has(.reportParts, .fact, at: last) && !reading.has(.reportingVerbs, at: last)
      && !reading.isCapital(last)
  }

  /// "terpilah menurut jenis kelamin", "broken down according to age": a noun by which things are divided says nothing.
  private func maySpeak(_ speaker: SpeakerReference) -> Bool {
    guard case .phrase(let words) = speaker else { return true }
    return words.contains {
      reading.tokens[$0].flags.contains(.capital) || !reading.roles[$0].isDisjoint(with: UnitReader.speaking)
    }
  }

  /// What somebody who speaks is called by, and what is written and cited.
  static let speaking: RoleSet = [
    RoleSet(.parties), RoleSet(.organisationHeads), RoleSet(.personTitles), RoleSet(.pronouns),
    RoleSet(.reportParts), RoleSet(.outlets), RoleSet(.attributions),
  ]

  /// "Staff will be paid, the company said; the rest would follow.": the clauses on both sides of the cue are said.
  mutating func bothClauses(_ left: Range<Int>, _ cue: Cue, _ speaker: SpeakerReference) -> Int? {
    let behind = cue.tokens.upperBound
    guard behind + 1 < unit.upperBound, reading.isText(behind, ";") else { return nil }
    let content = contentEnd(behind + 1..<unit.upperBound)
    return add(lead(left).lowerBound..<content.upperBound, cue, speaker, "statement.interrupted", next: nil)
  }

  /// Behind where the speaker is from, up to the comma: "Menurut Rina, guru di Sikka, …".
  private func behindPlace(_ end: Int) -> Int {
    guard end + 2 < unit.upperBound else { return end }
    // "warga setempat kepada polisi, …"
    let first = reading.has(.adjectives, at: end) ? end + 1 : end
    guard reading.functionWord(first, [.preposition]) != nil || first > end else { return end }
    var next = first
    while next < min(first + 8, unit.upperBound), reading.tokens[next].kind == .word { next += 1 }
    guard next > end, next < unit.upperBound, reading.isText(next, ","), !hasPredicate(first..<next) else {
      return end
    }
    return next
  }

  /// Behind what only tells of the speaker: "according to Reyes, who has worked there since 2010, …".
  private func behindAside(_ start: Int) -> Int {
    guard start < unit.upperBound,
      reading.has(.functionWords, .relative, at: start) || cues.has(.source, at: start)
    else { return start }
    for token in start..<min(unit.upperBound, start + 24) where reading.isText(token, ",") {
      return token + 1 < unit.upperBound ? token + 1 : start
    }
    return start
  }

  /// `Minimnya lapangan kerja disebut menjadi …`: reported, by nobody who is named. `Hal itu disampaikan X`: what
  /// stands before is reported.
  mutating func passive(_ cue: Cue) -> Int? {
    let verb = cue.tokens.lowerBound
    if let next = quotedPassive(cue) ?? similar(cue) ?? likened(cue) ?? leading(cue) { return next }
    guard !isNegatedOrRelative(verb) || cues.has(.anaphor, at: unit.lowerBound) else { return nil }
    if cues.has(.anaphor, at: unit.lowerBound) {
      guard let (speaker, end) = speakerBehind(cue) else { return nil }
      return add(unit.lowerBound..<unit.lowerBound, cue, speaker, "statement.before", next: end)
    }
    guard cue.classes.isDisjoint(with: [.anaphor]), verb > unit.lowerBound + 1 || cue.tokens.count > 1,
      !quotations.isInside(verb), reading.lexicon.entries[Int(cue.entry)].code == "open"
    else { return nil }
    // "disebut menjadi", "disebut sebagai" report; "disebut kue sarang" names.
    let next = cue.tokens.upperBound
    guard
      cue.tokens.count > 1
        || reading.functionWord(next, [.copula, .auxiliary, .preposition, .negation]) != nil
    else { return nil }
    // "It is understood that rules cost jobs."
    let isClause = cues.has(.that, at: next)
    // "It is argued in court."
    if !isClause, reading.has(.reportParts, .pronoun, at: verb) { return nil }
    let first = isClause && verb == unit.lowerBound ? next + 1 : openSince(verb)
    let content = contentEnd(first..<unit.upperBound)
    guard content.upperBound > cue.tokens.upperBound + 1 else { return nil }
    return add(content, cue, .none, "statement.passive", next: content.upperBound)
  }

  /// `Dijelaskan Suparmin, bantuan itu belum cair.`: the passive opens the sentence, with who says so before a comma or
  /// "bahwa"; `Dikatakan, …` by whoever speaks.
  private mutating func leading(_ cue: Cue) -> Int? {
    let (verb, next) = (cue.tokens.lowerBound, cue.tokens.upperBound)
    let left = unit.lowerBound..<verb
    guard left.isEmpty || isConnective(left), !quotations.isInside(verb), !isHeading, next < unit.upperBound,
      case let isBare = left.isEmpty && reading.isText(next, ","),
      let (speaker, end) = isBare ? (.continued, next) : leadingSpeaker(cue), end + 2 < unit.upperBound,
      reading.isText(end, ",") || cues.has(.that, at: end)
    else { return nil }
    let content = contentEnd(end + 1..<unit.upperBound)
    guard content.count > 2 || isBare, hasPredicate(content) else { return nil }
    return direct(content, cue, speaker)
  }

  /// Who is named behind a passive that opens a sentence, and where that ends.
  private func leadingSpeaker(_ cue: Cue) -> (SpeakerReference, Int)? {
    let next = cue.tokens.upperBound
    guard
      !reading.has(.functionWords, .preposition, at: next)
        || reading.has(.directiveLinkers, .agent, at: next),
      let (speaker, end) = speakerBehind(cue), isNamed(speaker)
    else { return nil }
    return (speaker, end)
  }

  /// `Hendra mengatakan hal itu seusai rapat.`: what stands before is reported.
  func pointsBack(_ cue: Cue) -> Bool {
    guard own.isEmpty, cue.classes.contains(.say),
      let anaphor = cues.cue(at: cue.tokens.upperBound), anaphor.classes.contains(.anaphor)
    else { return false }
    let next = anaphor.tokens.upperBound
    return next >= unit.upperBound || isFullStop(next) || isAdjunct(next)
  }

  /// `Seperti dikatakan Rina, …`: how a conjunction of likeness opens what somebody said.
  private mutating func likened(_ cue: Cue) -> Int? {
    let verb = cue.tokens.lowerBound
    guard verb == unit.lowerBound + 1, reading.functionWord(unit.lowerBound, [.conjunction]) != nil,
      !reading.has(.functionWords, .clause, at: unit.lowerBound),
      !reading.has(.directiveLinkers, at: unit.lowerBound), let (speaker, end) = speakerBehind(cue),
      isNamed(speaker) || isPersonal(speaker), end + 1 < unit.upperBound, reading.isText(end, ",")
    else { return nil }
    let content = contentEnd(end + 1..<unit.upperBound)
    guard hasPredicate(content) else { return nil }
    return add(content, cue, speaker, "statement.attribution", next: content.upperBound)
  }

  /// `"…," ditambahkan Tony`; `"…," demikian disampaikan Tony`.
  private mutating func quotedPassive(_ cue: Cue) -> Int? {
    var before = cue.tokens.lowerBound
    if before > unit.lowerBound, cues.has(.anaphor, at: before - 1) { before -= 1 }
    guard let quotation = quotationEnding(before), !isTaken(quotation),
      quotations.quotations[quotation].isUtterance, let (speaker, end) = speakerBehind(cue)
    else { return nil }
    return quoted(quotation, cue, speaker, end, "statement.quotation-cue")
  }

  /// `Wages to rise by July, says minister`: the last words of a headline.
  mutating func headlined(_ cue: Cue, _ comma: Int) -> Int? {
    let (first, end) = (cue.tokens.upperBound, unit.upperBound)
    guard isHeading, first < end, end - first <= 3, comma > unit.lowerBound + 3,
      reading.isText(comma - 1, ","),
      reading.has(.personTitles, at: end - 1) || reading.has(.parties, at: end - 1)
        || reading.has(.organisationHeads, at: end - 1),
      (first..<end).allSatisfy({ reading.tokens[$0].kind == .word && !reading.has(.functionWords, at: $0) })
    else { return nil }
    let left = lead(openSince(comma - 1)..<comma - 1)
    return add(left, cue, .phrase(first..<end), "statement.headline", next: end)
  }

  /// `Hal senada dikemukakan Tutum.`: who speaks next; what stands before is somebody else's.
  private mutating func similar(_ cue: Cue) -> Int? {
    guard let opening = cues.cue(at: unit.lowerBound), opening.classes.contains(.similar),
      cue.tokens.lowerBound - opening.tokens.upperBound < 3, let (speaker, end) = speakerBehind(cue)
    else { return nil }
    let start = unit.lowerBound
    drafts.append(Draft(content: start..<start, speaker: speaker, rule: "statement.similar", isSaid: false))
    return end
  }

  /// `Menaker: Tunggu Aturan Resminya`; `Veronica Tan Soroti …`.
  mutating func headline() -> Bool {
    // "PHOTO: …"
    if let label = reading.term(.boilerplate, at: unit.lowerBound), reading.zone(label) == .caption {
      return false
    }
    guard let index = mentionStarting(unit.lowerBound) ?? chart.index(at: unit.lowerBound) else {
      return headlineColon(after: unit.lowerBound)
    }
    let end = chart[index].tokens.upperBound
    guard end + 2 < unit.upperBound, chart[index].kind != .pronoun else { return false }
    if reading.isText(end, ":") {
      guard chart[index].kind != .name || chart[index].person >= 0, !isTitled(chart[index]) else {
        return false
      }
      return add(
        end + 1..<contentEnd(end + 1..<unit.upperBound).upperBound, nil, .mention(index),
        "statement.headline-colon", next: 0) != nil
    }
    if let cue = cues.cue(at: end), cue.classes.contains(.title), reading.tokens[end].flags.contains(.capital)
    {
      let content = contentEnd(cue.tokens.upperBound..<unit.upperBound)
      // "Polisi Ungkap Motif Penculikan": what is brought to light.
      guard content.count > 1, cue.form != .clause || !cues.has(.object, at: content.lowerBound) else {
        return false
      }
      return add(content, cue, .mention(index), "statement.headline-verb", next: 0) != nil
    }
    return headlineColon(after: end)
  }

  /// `Pernyataan Sikap Koalisi Buruh: …`: a body's name, but not at the head of the line.
  private func isTitled(_ mention: Mention) -> Bool {
    guard mention.kind == .organisation,
      reading.term(.organisationHeads, at: mention.core.lowerBound) == nil
    else { return false }
    return mention.core.dropFirst().contains { token in
      reading.term(.organisationHeads, at: token)?.kind == .opener
    }
  }

  /// `Sultra Alokasikan Rp1,27 T untuk Pendidikan, DPRD: Jangan Cuma untuk Gedung`.
  mutating func headlineColon(after start: Int) -> Bool {
    for token in start..<max(start, unit.upperBound - 2) where reading.isText(token, ":") {
      guard let index = chart.index(at: token - 1), chart[index].tokens.upperBound == token,
        chart[index].tokens.lowerBound == unit.lowerBound
          || reading.isText(chart[index].tokens.lowerBound - 1, ","),
        chart[index].kind != .name || chart[index].person >= 0 && chart[index].isCertain
      else { return false }
      return add(
        token + 1..<contentEnd(token + 1..<unit.upperBound).upperBound, nil, .mention(index),
        "statement.headline-colon", next: 0) != nil
    }
    return false
  }

  /// A quotation of its own goes on with whoever spoke before.
  mutating func followingQuotations() {
    var token = unit.lowerBound
    while token < unit.upperBound {
      guard let index = quotations.index(at: token) else {
        token += 1
        continue
      }
      let quotation = quotations.quotations[index]
      token = max(quotation.tokens.upperBound, token + 1)
      let start = quotation.tokens.lowerBound
      guard quotation.isUtterance, !isTaken(index), quotation.tokens.count > 4,
        start >= unit.lowerBound,
        start == unit.lowerBound || isFullStop(start - 1) || reading.isText(start - 1, ":")
          || quotations.index(at: start - 1) != nil,
        !own.contains(where: { $0.content.overlaps(quotation.tokens) })
      else { continue }
      drafts.append(
        Draft(content: quotation.tokens, cue: nil, speaker: .continued, rule: "statement.quotation-continued")
      )
    }
  }
}
