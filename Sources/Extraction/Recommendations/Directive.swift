import Lexicons
import Records
import Text

/// A marker of what ought to be, with what it says.
struct Directive: Sendable {
  /// The rule that read it, as `explain` prints it.
  var rule: String
  var force: Recommendation.Force
  /// The tokens of the marker: "perlu", "urged".
  var marker: Range<Int>
  /// The tokens of the action, where a verb heads it.
  var action: Range<Int>?
  /// The tokens of whom it asks.
  var addressee: Range<Int>?
  /// Whether the marker is a verb whose subject asks.
  var hasAsker = false
  var rows: [Int32]
}

/// Finds the directive of a passage: the first whose action is known, else the first of all.
struct DirectiveReader {
  let scene: Scene
  let passage: Passage
  /// Its number among the article's passages; nil for an item of a list.
  let number: Int?
  /// Where its markers stand in the landmarks.
  let markers: Range<Int>
  let isTitle: Bool

  var reading: Reading { scene.reading }
  var words: ActionReader { scene.words }

  /// A marker's complement is looked for in as many tokens.
  static let reach = 40

  func read() -> Directive? {
    guard let last = passage.tokens.last, !reading.isText(last, "?") else { return nil }
    if let first = reading.term(.directives, .fact, at: passage.tokens.lowerBound), !first.tokens.isEmpty,
      !passage.isQuoted
    {
      return nil
    }
    var best: Directive?
    var next = passage.tokens.lowerBound
    for place in markers {
      let token = scene.landmarks.directives[place]
      guard token >= next, let longest = reading.term(.directives, at: token) else { continue }
      if longest.kind == .negative {
        next = longest.tokens.upperBound
        continue
      }
      for term in reading.terms(at: token) where term.role == .directives {
        guard term.tokens.upperBound <= passage.tokens.upperBound, let found = directive(of: term) else {
          continue
        }
        if found.action != nil { return merged(best, found) }
        if best == nil { best = found }
      }
    }
    return best ?? command() ?? askedByCue()
  }

  /// An earlier marker without a verb of its own leaves the say to a later one only where both ask alike.
  private func merged(_ earlier: Directive?, _ found: Directive) -> Directive {
    guard let earlier, !isTitle, earlier.hasAsker else { return found }
    var out = found
    out.hasAsker = out.hasAsker || earlier.hasAsker
    return out
  }

  private func directive(of term: Term) -> Directive? {
    switch term.kind {
    case .modal: return modal(term, "recommendation.modal")
    case .comparison: return isProposed(term) ? modal(term, "recommendation.modal") : nil
    case .necessity:
      guard isVoiced(term), !isAttribute(term) else { return nil }
      let found = modal(term, "recommendation.necessity")
      if found?.addressee == nil, isSubordinate(term) || isNarrated(term, found?.action) { return nil }
      if let party = found?.addressee, isConditional(before: party) { return nil }
      return found?.action == nil && found?.addressee == nil && isContrast(before: term) ? nil : found
    case .verb, .drive, .remind: return AskReader(self).ask(term)
    case .root: return AskReader(self).root(term)
    case .passive: return AskReader(self).asked(term)
    case .noun: return noun(term)
    case .urgency: return urgency(term)
    case .opener: return opener(term)
    case .imperative: return imperative(term)
    case .cue: return insertedCue(term)
    case .claim: return AskReader(self).suggested(term)
    default: return nil
    }
  }

  func force(_ term: Term) -> Recommendation.Force { reading.force(term) ?? .request }

  // MARK: What ought to be

  /// "harus", "should": the action is the verb behind it, the one who is to act stands before it.
  private func modal(_ term: Term, _ rule: String) -> Directive? {
    guard !isRelative(before: term) || passage.isQuoted, !isGround(term) else { return nil }
    var found = Directive(
      rule: rule, force: force(term), marker: term.tokens,
      rows: [term.entry])
    found.action = words.action(behind: term.tokens.upperBound, limit: limit(term), direct: true)
    // "mana yang boleh dan mana yang tidak boleh"
    if found.action == nil, isRelative(before: term) { return nil }
    let parties = scene.parties
    let inner = parties.inner(term.tokens.upperBound, found.action?.lowerBound)
    // "harus kita optimalkan": the pronoun before the verb acts, whatever stands before the modal.
    let isPronoun = inner.map { $0.count == 1 && reading.has(.pronouns, at: $0.lowerBound) } ?? false
    let subject = isPronoun ? nil : parties.subject(before: term.tokens.lowerBound, in: passage.tokens)
    found.addressee = subject ?? inner
    return found.addressee == nil && isOverdue(term, found.action) ? nil : found
  }

  /// Whether somebody says it: a necessity that the article tells by itself is a fact or a law.
  private func isVoiced(_ term: Term) -> Bool {
    if isOwnNeed(term) { return false }
    if isAsked(before: term) { return true }
    if passage.isQuoted || isTitle || scene.isReported(passage) { return true }
    if before.contains(where: { !$0.hasQuotation && Scene.isReported(reading, $0.tokens) }) { return true }
    return scene.isOpinion || goesOn() && before.last.map { !$0.hasQuotation && asks($0) } ?? false
  }

  /// "Selain itu, …", "Karena itu, …": the sentence goes on with what the one before says.
  private func goesOn() -> Bool {
    guard
      let opening = reading.functionWord(passage.tokens.lowerBound, [.conjunction, .adverb, .preposition])
    else { return false }
    let end = opening.tokens.upperBound
    return reading.isText(end, ",") || reading.isText(end + 1, ",")
  }

  /// Whether a passage asks for something.
  private func asks(_ passage: Passage) -> Bool {
    passage.tokens.prefix(DirectiveReader.reach).contains { token in
      reading.has(.directives, at: token) && reading.has(.directives, .verb, at: token)
    }
  }

  /// "karena mesin harus tetap hidup", "Kalau pungutan dilarang, …": why, when or on which condition.
  func isSubordinate(_ term: Term) -> Bool {
    let end = term.tokens.lowerBound
    for token in stride(
      from: end - 1, through: max(passage.tokens.lowerBound, end - DirectiveReader.clauseReach), by: -1)
    {
      if reading.tokens[token].kind == .mark { return false }
      if reading.has(.functionWords, .clause, at: token) { return true }
    }
    return false
  }

  /// A clause's conjunction stands at most as many tokens before its modal.
  private static let clauseReach = 8

  /// "Obat harus disimpan dalam kulkas" behind what somebody said: what is done to a thing is told of it, where nobody is
  /// to act and nothing says that the speech goes on.
  private func isNarrated(_ term: Term, _ action: Range<Int>?) -> Bool {
    guard let action else { return false }
    return !passage.isQuoted && !isTitle && !scene.isReported(passage) && !scene.isOpinion
      && !isAsked(before: term)
      && scene.affixes.isPassive(reading, action.lowerBound) && !goesOn()
  }

  /// The passages before it in the same paragraph, a few of them.
  private var before: ArraySlice<Passage> {
    guard let number else { return [] }
    var first = number
    while first > 0, number - first < 3, !scene.startsParagraph(scene.passages[first]) { first -= 1 }
    return scene.passages[first..<number]
  }

  /// "jam istirahat wajib apabila suhu …": no verb, but a clause of its own follows.
  private func isAttribute(_ term: Term) -> Bool {
    let next = term.tokens.upperBound
    return reading.has(.functionWords, .conjunction, at: next) && !reading.has(.directives, at: next + 1)
  }

  /// "…, sedangkan iurannya harus rutin": the clause tells how things are, not what ought to be.
  private func isContrast(before term: Term) -> Bool {
    let end = term.tokens.lowerBound
    for token in stride(from: end - 1, through: max(passage.tokens.lowerBound, end - 8), by: -1) {
      if reading.isText(token, ",") { return reading.has(.directives, .contrast, at: token + 1) }
    }
    return false
  }

  /// "Koalisi mendorong … harus diperbaiki", "insisted the company must …": somebody asks for it.
  private func isAsked(before term: Term) -> Bool {
    let end = term.tokens.lowerBound
    return (max(passage.tokens.lowerBound, end - DirectiveReader.reach)..<end).contains { token in
      guard let verb = reading.term(.directives, at: token) else { return false }
      return ([.verb, .drive, .claim] as TermClassSet).contains(verb.kind)
    }
  }

  /// "Saya harus mencari kerja", "He said he has to pay": what one has to do oneself is no advice; neither is "the
  /// distance they need to stop".
  private func isOwnNeed(_ term: Term) -> Bool {
    let subject = term.tokens.lowerBound - 1
    if !passage.isQuoted, subject > passage.tokens.lowerBound,
      let pronoun = reading.term(.pronouns, .person, at: subject)
    {
      let before = subject - 1
      let isReported =
        reading.has(.reportingVerbs, at: before)
        || reading.has(.reportParts, .that, at: before)
          && reading.has(.reportingVerbs, at: before - 1)
      if isReported, !reading.isCode(pronoun, "plural") { return true }
      if isNoun(before), !words.marksVerbs(at: subject) { return true }
    }
    if isNeedOfTheirs(term) || isOwnSide(subject) { return true }
    // "If it rains, we'll have to wait": what is to come, and no advice.
    if isContraction(subject) { return true }
    if subject > passage.tokens.lowerBound, reading.has(.pronouns, .first, at: subject - 1),
      reading.functionWord(subject, [.auxiliary]) != nil || reading.tokens[subject].kind == .clitic
    {
      return true
    }
    return (max(passage.tokens.lowerBound, term.tokens.lowerBound - 2)..<term.tokens.lowerBound).contains {
      token in
      guard let pronoun = reading.term(.pronouns, .first, at: token) else { return false }
      return reading.isCode(pronoun, "singular")
    }
  }

  /// "we'll", "they'll": a pronoun with its verb behind an apostrophe.
  private func isContraction(_ token: Int) -> Bool {
    guard token >= 0, reading.functionWord(token, [.pronoun]) != nil else { return false }
    return reading.bytes(token).dropFirst().contains { $0 == 0x27 || $0 == 0x99 }
  }

  /// A word that no table of verbs, small words or linkers has.
  private func isNoun(_ token: Int) -> Bool {
    reading.tokens[token].kind == .word
      && reading.roles[token].isDisjoint(with: DirectiveReader.clauseRoles)
  }

  private static let clauseRoles: RoleSet = [
    RoleSet(.functionWords), RoleSet(.verbs), RoleSet(.reportingVerbs), RoleSet(.directives),
    RoleSet(.directiveLinkers), RoleSet(.attributions), RoleSet(.deixis), RoleSet(.weekdays),
  ]

  private func isRelative(before term: Term) -> Bool {
    reading.has(.functionWords, .relative, at: term.tokens.lowerBound - 1)
  }

  /// "perlunya keterbukaan", "is calling for support".
  private func noun(_ term: Term) -> Directive? {
    let force = force(term)
    if force == .hope { return nil }
    if force == .request {
      guard
        scene.parties.isSomebody(before: term.tokens.lowerBound, in: passage.tokens)
      else { return nil }
    } else if !passage.isQuoted, !scene.isReported(passage), !scene.isOpinion {
      return nil
    }
    return Directive(
      rule: "recommendation.noun", force: force, marker: term.tokens, hasAsker: force == .request,
      rows: [term.entry])
  }

  /// "perlunya puskesmas untuk segera berbenah": only with who is to do what.
  private func urgency(_ term: Term) -> Directive? {
    let end = min(limit(term), term.tokens.upperBound + 12)
    for token in term.tokens.upperBound..<max(end, term.tokens.upperBound) {
      guard let linker = reading.term(.directiveLinkers, at: token), token > term.tokens.upperBound else {
        continue
      }
      guard let party = scene.parties.phrase(term.tokens.upperBound..<token),
        let action = words.action(behind: linker.tokens.upperBound, limit: end, direct: true)
      else { return nil }
      return Directive(
        rule: "recommendation.urgency", force: force(term), marker: term.tokens,
        action: action,
        addressee: party, rows: [term.entry])
    }
    return nil
  }

  func limit(_ term: Term) -> Int {
    min(passage.tokens.upperBound, term.tokens.upperBound + DirectiveReader.reach)
  }
}

extension Reading {
  /// The force that a term's row gives; nil where it gives none.
  func force(_ term: Term) -> Recommendation.Force? {
    if isCode(term, "obligation") { return .obligation }
    if isCode(term, "recommendation") { return .recommendation }
    if isCode(term, "request") { return .request }
    return isCode(term, "hope") ? .hope : nil
  }
}
