import Lexicons
import Records
import Text

/// Directives that need no modal and no verb of asking: commands, and what is asked by the way it is told.
extension DirectiveReader {
  /// "mari", "please": where speech begins, or a clause of it.
  func opener(_ term: Term) -> Directive? {
    guard passage.isQuoted || isTitle, isClauseStart(term.tokens.lowerBound) else { return nil }
    var action = words.command(at: term.tokens.upperBound, limit: limit(term))
    var addressee = conditional(before: term.tokens.lowerBound)
    // "Kami harap pemerintah membeli": a verb.
    if action == nil, !reading.has(.pronouns, .first, at: term.tokens.lowerBound - 1),
      let party = addressed(term.tokens.upperBound)
    {
      (action, addressee) = (words.command(at: party.upperBound, limit: limit(term)), party)
    }
    if force(term) == .request, action == nil { return nil }
    return Directive(
      rule: "recommendation.opener", force: force(term), marker: term.tokens, action: action,
      addressee: addressee, rows: [term.entry])
  }

  /// "tolong pemerintah perhatikan kami": who is addressed between the opener and the command.
  private func addressed(_ start: Int) -> Range<Int>? {
    for end in start + 1..<max(start + 1, min(passage.tokens.upperBound, start + 4)) {
      if let party = scene.parties.phrase(start..<end), party.upperBound == end { return party }
    }
    return nil
  }

  /// "Tanyakan tarif resminya", at the head of speech or behind a headline's colon.
  func imperative(_ term: Term) -> Directive? {
    let isFirst = term.tokens.lowerBound == passage.tokens.lowerBound
    let isCapital = reading.tokens[term.tokens.lowerBound].flags.contains(.capital)
    guard
      passage.isQuoted && (isFirst && isCapital || !isCapital && followsCondition(term.tokens.lowerBound))
        || isTitle && isCapital && reading.isText(term.tokens.lowerBound - 1, ":")
    else { return nil }
    // "Evaluasi, kan, sudah selesai", "DPR: Revisi UU Desa Dibahas": a noun that is spoken of.
    guard !reading.isText(term.tokens.upperBound, ","), !isTitle || !isSubjectOfTitle(term) else {
      return nil
    }
    return Directive(
      rule: "recommendation.imperative", force: force(term), marker: term.tokens,
      action: term.tokens,
      rows: [term.entry])
  }

  /// Whether the verb of what is done to it stands behind a noun of a headline.
  private func isSubjectOfTitle(_ term: Term) -> Bool {
    (term.tokens.upperBound..<passage.tokens.upperBound).contains {
      reading.tokens[$0].flags.contains(.capital) && scene.affixes.isPassive(reading, $0)
        && scene.affixes.isPrefixed(reading, $0) && !reading.has(.functionWords, .relative, at: $0 - 1)
    }
  }

  /// "Kalau memang ragu, periksa dulu suratnya": right behind the clause that speech begins with.
  private func followsCondition(_ token: Int) -> Bool {
    let first = passage.tokens.lowerBound
    guard token > first + 2, reading.isText(token - 1, ","),
      let opening = reading.functionWord(first, [.conjunction])
    else { return false }
    return !(opening.tokens.upperBound..<token - 1).contains { reading.isText($0, ",") }
  }

  /// A word that has a command's ending where speech begins: "Laporkan bila melihat".
  func command() -> Directive? {
    guard passage.isQuoted, let first = passage.tokens.first, passage.tokens.count > 1,
      reading.term(.directives, .negative, at: first) == nil, reading.tokens[first].flags.contains(.capital),
      scene.affixes.isCommand(reading, first, sure: true),
      !scene.affixes.isPrefixed(reading, first), !scene.affixes.isNominal(reading, first),
      !reading.tokens[first + 1].flags.contains(.capital),
      !reading.has(.functionWords, .determiner, at: first + 1),
      reading.term(.changeMarkers, at: first + 1).map({ !reading.isCode($0, "from") }) ?? true
    else { return nil }
    return Directive(
      rule: "recommendation.command", force: .request, marker: first..<first + 1, action: first..<first + 1,
      rows: [])
  }

  private func conditional(before token: Int) -> Range<Int>? {
    scene.parties.first(
      in: max(passage.tokens.lowerBound, token - DirectiveReader.reach)..<token)
  }

  private func isClauseStart(_ token: Int) -> Bool {
    token == passage.tokens.lowerBound || reading.isText(token - 1, ",") || reading.isText(token - 1, ":")
      || token == passage.tokens.lowerBound + 1 && !reading.tokens[token].flags.contains(.capital)
  }

  /// "lebih baik ditunda", "lebih baik kita pulang", and not "panennya kini lebih baik": a verb or who is to act follows.
  func isProposed(_ term: Term) -> Bool {
    var next = term.tokens.upperBound
    while let filler = reading.functionWord(next, [.adverb, .auxiliary]) { next = filler.tokens.upperBound }
    guard next < passage.tokens.upperBound else { return false }
    // "lebih baik saya ikut": what one chooses oneself.
    if let pronoun = reading.term(.pronouns, .first, at: next), reading.isCode(pronoun, "singular") {
      return false
    }
    return scene.affixes.isPrefixed(reading, next) || reading.has(.verbs, at: next)
      || reading.has(.pronouns, at: next) || reading.has(.parties, at: next)
      || reading.has(.affixes, .base, at: next) || reading.has(.functionWords, .negation, at: next)
  }

  /// "…, padahal seharusnya ia di rumah": how things are, against what ought to be.
  func isGround(_ term: Term) -> Bool {
    let before = term.tokens.lowerBound - 1
    return term.kind == .modal && before > passage.tokens.lowerBound
      && reading.has(.directives, .contrast, at: before) && reading.force(term) == .recommendation
  }

  /// "Seharusnya pencairan sudah mencapai 90 persen": what would have happened by now, and nobody is to do it.
  func isOverdue(_ term: Term, _ action: Range<Int>?) -> Bool {
    guard term.kind == .modal, reading.force(term) == .recommendation,
      words.marksVerbs(at: term.tokens.lowerBound)
    else { return false }
    let start = term.tokens.upperBound
    let end = min(passage.tokens.upperBound, action?.lowerBound ?? start + 6)
    return (start..<max(start, end)).contains {
      reading.has(.relativeMarkers, .tense, at: $0) && reading.functionWord($0, [.auxiliary]) != nil
        && reading.term(.relativeMarkers, .tense, at: $0).map { reading.numerator($0) < 0 } ?? false
    }
  }

  /// "Jika koperasi harus membayar utang itu, …": the clause's word right before who would have to act.
  func isConditional(before party: Range<Int>) -> Bool {
    // At a sentence's start the conjunction is read as a part of the phrase.
    (reading.has(.functionWords, .clause, at: party.lowerBound - 1)
      || reading.has(.functionWords, .clause, at: party.lowerBound))
      && words.marksVerbs(at: party.lowerBound)
  }

  /// "Wisnu mengatakan, pihaknya harus menunggu": a word for one's own side that is no pronoun.
  func isOwnSide(_ subject: Int) -> Bool {
    !passage.isQuoted && subject >= passage.tokens.lowerBound
      && reading.functionWord(subject, [.pronoun]) != nil && !reading.roles[subject].contains(.pronouns)
      && !reading.officeWord(subject, "demonstrative") && reading.functionWord(subject, [.determiner]) == nil
      && words.marksVerbs(at: subject)
  }

  /// "Mereka juga harus membeli kuota": what the article tells of people who are not named by a party's name.
  func isNeedOfTheirs(_ term: Term) -> Bool {
    guard !passage.isQuoted, !isTitle, !scene.isOpinion, !Scene.isReported(reading, passage.tokens),
      words.marksVerbs(at: term.tokens.lowerBound)
    else { return false }
    let subject = reading.functionWord(term.tokens.lowerBound - 1, [.adverb, .auxiliary]) == nil ? 1 : 2
    let token = term.tokens.lowerBound - subject
    return token >= passage.tokens.lowerBound && reading.has(.pronouns, .person, at: token)
  }

  // MARK: What is asked by the way it is told

  /// `"…," pintanya`: the word behind the quotation says that it asks.
  func askedByCue() -> Directive? {
    // "BMKG memperkirakan hujan lebat": what somebody else says is not asked for.
    guard passage.isQuoted, !Scene.isReported(reading, passage.tokens) else { return nil }
    let end = reading.sentence(of: passage.tokens.lowerBound).tokens.upperBound
    let start = passage.tokens.upperBound
    for token in start..<max(start, min(end, start + 4)) {
      guard let term = reading.term(.directives, .cue, at: token) else { continue }
      return Directive(
        rule: "recommendation.cue", force: force(term), marker: term.tokens,
        action: words.action(
          behind: passage.tokens.lowerBound, limit: passage.tokens.upperBound, direct: false),
        rows: [term.entry])
    }
    return nil
  }

  /// "…, harapnya.", "Ke depan, harap Harun, daerah lain meniru …".
  func insertedCue(_ term: Term) -> Directive? {
    guard !passage.isQuoted, !passage.hasQuotation, reading.isText(term.tokens.lowerBound - 1, ",") else {
      return nil
    }
    let next = term.tokens.upperBound
    let endsSentence = next >= passage.tokens.upperBound - 1
    guard endsSentence || reading.tokens[next].flags.contains(.capital) || reading.has(.pronouns, at: next)
    else {
      return nil
    }
    let reach = DirectiveReader.reach
    let before = max(passage.tokens.lowerBound, term.tokens.lowerBound - reach)..<term.tokens.lowerBound
    let after = next..<min(passage.tokens.upperBound, next + reach)
    let action =
      words.action(behind: after.lowerBound, limit: after.upperBound, direct: false)
      ?? words.action(behind: before.lowerBound, limit: before.upperBound, direct: false)
    guard let action else { return nil }
    let addressee = scene.parties.subject(before: action.lowerBound, in: passage.tokens)
    // "Obat itu, harap Yusran, bisa mempercepat pemulihan": nobody is to act.
    if force(term) == .hope, words.marksVerbs(at: action.lowerBound), addressee == nil,
      !scene.affixes.isPassive(reading, action.lowerBound)
    {
      return nil
    }
    return Directive(
      rule: "recommendation.cue", force: force(term), marker: term.tokens, action: action,
      addressee: addressee, rows: [term.entry])
  }
}
