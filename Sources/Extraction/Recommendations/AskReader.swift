import Lexicons
import Records
import Text

/// Reads verbs of asking: "meminta pemerintah menunjuk …", "urged Congress to pass …", "diminta mengaudit …".
struct AskReader {
  let outer: DirectiveReader
  var reading: Reading { outer.reading }
  var passage: Passage { outer.passage }
  var parties: Parties { outer.scene.parties }

  init(_ outer: DirectiveReader) { self.outer = outer }

  /// What stands behind a verb of asking.
  struct Complement {
    /// Who is asked, between the verb and its linker or action.
    var asked: Range<Int>
    var linker: Term?
    var action: Range<Int>?
    /// A modal beside the action, which then decides the force.
    var modal: Term?
    /// Whether an auxiliary ("will") stands behind who is asked.
    var hasClauseVerb = false
    /// Whether the action is a bare verb that only a demand leaves without an ending.
    var isSubjunctive = false
  }

  // MARK: Active

  /// "Ia mendorong pemerintah menyediakan …"; a `drive` verb needs somebody who asks and an action.
  func ask(_ term: Term) -> Directive? {
    guard !isSubordinate(term), !isTold(term), !isIdlePassive(term), !isPotential(term) else { return nil }
    let complement = complement(of: term)
    let force = outer.force(term)
    if force == .obligation, isLaw() || outer.isSubordinate(term) { return nil }
    if term.kind == .drive {
      guard complement.action != nil, parties.isSomebody(before: term.tokens.lowerBound, in: passage.tokens),
        complement.linker != nil && marksVerbs(term) || isAskedOfSomebody(complement, term)
      else { return nil }
    }
    if term.kind == .remind, complement.modal == nil, !isLinkedToAction(complement) { return nil }
    guard isComplete(complement, force, term), !isOfCourt(complement, term),
      complement.action != nil
        || !isPlanned(term) && !isOfThing(complement, force, term)
    else { return nil }
    return directive(
      term, complement, rule: force == .hope ? "recommendation.hope" : "recommendation.ask")
  }

  /// The bare verb of headlines, and of speech in the first person: "Kami minta pemerintah menunda".
  func root(_ term: Term) -> Directive? {
    var before = term.tokens.lowerBound - 1
    // "Kami hanya minta", "kami juga minta"
    if before > passage.tokens.lowerBound, reading.functionWord(before, [.adverb]) != nil { before -= 1 }
    let isFirstPerson =
      reading.has(.pronouns, .first, at: before) && before >= passage.tokens.lowerBound
    guard outer.isTitle || isFirstPerson || isNamed(before) else { return nil }
    let complement = complement(of: term)
    let force = outer.force(term)
    if !outer.isTitle, !isFirstPerson, force == .hope || parties.phrase(complement.asked) == nil {
      return nil
    }
    let isReminder = reading.has(.directives, .remind, at: term.tokens.lowerBound)
    if isReminder, !isLinkedToAction(complement) { return nil }
    if force == .hope, !outer.isTitle, complement.linker == nil, !hopes(complement, term) { return nil }
    guard
      complement.action != nil
        || outer.isTitle && force != .hope && !complement.asked.isEmpty && !isPassive(term)
    else { return nil }
    return directive(term, complement, rule: "recommendation.headline")
  }

  /// "Saleh minta dinas turun ke desa": the bare verb behind somebody's name.
  private func isNamed(_ token: Int) -> Bool {
    token >= passage.tokens.lowerBound && outer.words.marksVerbs(at: token)
      && reading.tokens[token].isCapitalWord
      && outer.scene.discourse.chart.mention(at: token).map { $0.kind == .name && $0.person >= 0 } ?? false
  }

  /// An English headline's "urged to" has its action behind it.
  func isPassive(_ term: Term) -> Bool {
    let kind = term.kind
    return (kind == .root || kind == .passive)
      && reading.has(.directiveLinkers, at: term.tokens.upperBound - 1)
  }

  private func directive(_ term: Term, _ complement: Complement, rule: String) -> Directive {
    var found = Directive(
      rule: rule, force: outer.force(term), marker: term.tokens,
      action: complement.action, hasAsker: true,
      rows: [term.entry])
    if let modal = complement.modal {
      found.force = outer.force(modal)
      found.rows.append(modal.entry)
    }
    found.addressee = parties.phrase(complement.asked)
    if isPassive(term) {
      found.addressee = parties.subject(before: term.tokens.lowerBound, in: passage.tokens)
    }
    return found
  }

  /// "wants Congress to act", and not "wants the fleet to run": the head of the phrase, where the language has it last.
  private func isAskedOfSomebody(_ complement: Complement, _ term: Term) -> Bool {
    if marksVerbs(term) { return parties.phrase(complement.asked) != nil }
    return complement.asked.last.map(parties.isParty) ?? false
  }

  /// "people who are told to wait", "could not be asked to pay": nobody asks.
  private func isIdlePassive(_ term: Term) -> Bool {
    let copula = term.tokens.lowerBound - 1
    guard copula > passage.tokens.lowerBound, reading.has(.functionWords, .copula, at: copula) else {
      return false
    }
    return reading.functionWord(copula - 1, [.relative, .negation]) != nil
  }

  /// A purpose ("untuk mendorong"), a relative clause ("yang meminta") or a plan asks nothing here.
  func isSubordinate(_ term: Term) -> Bool {
    var before = term.tokens.lowerBound - 1
    guard before >= passage.tokens.lowerBound else { return false }
    // "untuk kemudian diajak", "yang selalu mengingatkan"
    if before > passage.tokens.lowerBound, reading.functionWord(before, [.adverb]) != nil,
      reading.has(.directiveLinkers, .action, at: before - 1)
        || reading.has(.functionWords, .relative, at: before - 1)
    {
      before -= 1
    }
    if let linker = reading.term(.directiveLinkers, before: before + 1),
      linker.kind != .agent, linker.kind != .content
    {
      return true
    }
    return reading.has(.functionWords, .relative, at: before)
      || reading.has(.functionWords, .negation, at: before)
  }

  /// "Serikat akan menggugat dan meminta ganti rugi": what somebody means to claim is asked of nobody yet.
  private func isPlanned(_ term: Term) -> Bool {
    guard marksVerbs(term) else { return false }
    let floor = max(passage.tokens.lowerBound, term.tokens.lowerBound - 12)
    for token in stride(from: term.tokens.lowerBound - 1, through: floor, by: -1) {
      if reading.isText(token, ",") || reading.isText(token, ";") { return false }
      if let tense = reading.term(.relativeMarkers, .tense, at: token) {
        return reading.numerator(tense) > 0 && reading.has(.functionWords, .auxiliary, at: token)
      }
    }
    return false
  }

  /// "Peraturan Pemerintah Nomor 22 Tahun 2022 mewajibkan …": a law in force tells what is.
  private func isLaw() -> Bool {
    var first = passage.tokens.lowerBound
    if let term = reading.functionWord(first, [.conjunction, .adverb]) { first = term.tokens.upperBound }
    if reading.isText(first, ",") { first += 1 }
    guard !passage.isQuoted, reading.officeWord(first, "thing"), reading.has(.namesWithNumbers, at: first),
      let name = reading.term(.namesWithNumbers, .before, at: first)
    else { return false }
    return (name.tokens.upperBound..<min(name.tokens.upperBound + 8, passage.tokens.upperBound)).contains {
      reading.tokens[$0].kind == .number
    }
  }

  /// "Pekerjaan itu menuntut ketelitian": what a thing calls for is asked by nobody.
  private func isOfThing(_ complement: Complement, _ force: Recommendation.Force, _ term: Term) -> Bool {
    force == .request && complement.linker == nil && marksVerbs(term)
      && !parties.isSomebody(before: term.tokens.lowerBound, in: passage.tokens)
  }

  /// "Jaksa menuntut mantan bupati itu lima tahun penjara": who is to be punished is asked nothing.
  private func isOfCourt(_ complement: Complement, _ term: Term) -> Bool {
    guard complement.linker == nil, complement.modal == nil,
      complement.action.map({ !outer.scene.affixes.isIntransitive(reading, $0.lowerBound) }) != true
    else { return false }
    return (term.tokens.upperBound..<outer.limit(term)).contains { reading.has(.directives, .object, at: $0) }
  }

  private func isComplete(_ complement: Complement, _ force: Recommendation.Force, _ term: Term) -> Bool {
    guard !complement.asked.isEmpty || complement.linker != nil || complement.action != nil else {
      return false
    }
    if force == .hope { return hopes(complement, term) }
    guard let linker = complement.linker else {
      return takesNoun(term) || complement.action == nil && demandsNoun(term)
        || complement.action != nil && (marksVerbs(term) || complement.isSubjunctive)
    }
    switch linker.kind {
    case .clause: return true
    // "told reporters that …" and "memperingatkan bahwa …" tell what is.
    case .content: return force != .obligation
    default: return complement.action != nil
    }
  }

  /// Whether somebody is to act: the subject of what is hoped is somebody, or the action is done by someone unnamed.
  private func hopes(_ complement: Complement, _ term: Term) -> Bool {
    if let action = complement.action {
      let subject = complement.asked.isEmpty ? nil : complement.asked
      // "berharap pemerintah tidak hanya hadir saat pemilu": what somebody is to leave off.
      let isLeftOff =
        reading.has(.functionWords, .negation, at: action.lowerBound - 1)
        || reading.has(.functionWords, .negation, at: action.lowerBound - 2)
      if happens(action), !isLeftOff { return false }
      if let subject, subject.contains(where: parties.isParty) { return true }
      return isDone(action)
    }
    if !marksVerbs(term), complement.asked.contains(where: parties.isParty) {
      return complement.hasClauseVerb
    }
    // "mengharapkan dukungan": what is hoped for is a noun.
    return reading.has(.directives, .noun, at: term.tokens.lowerBound) && !complement.asked.isEmpty
  }

  /// "didata", "ditiru": what is hoped is to be done by somebody.
  private func isDone(_ action: Range<Int>) -> Bool {
    outer.scene.affixes.isPassive(reading, action.lowerBound)
  }

  /// "diharapkan segera pulih": what is hoped for happens by itself; but "turun tangan" is an action.
  private func happens(_ action: Range<Int>) -> Bool {
    outer.scene.affixes.isState(reading, action.lowerBound)
      && (reading.term(.verbs, at: action.lowerBound)?.count ?? 1) == 1
  }

  private func isLinkedToAction(_ complement: Complement) -> Bool {
    guard let linker = complement.linker else { return false }
    return linker.kind != .content
  }

  // MARK: Passive

  /// "Pemerintah provinsi diminta mengaudit …", "Residents are advised to …".
  func asked(_ term: Term) -> Directive? {
    guard !isSubordinate(term), !isAgent(term.tokens.upperBound), !isTold(term), !isPotential(term),
      !outer.isSubordinate(term)
    else { return nil }
    let complement = complement(of: term)
    let subject = parties.subject(before: term.tokens.lowerBound, in: passage.tokens)
    // "Pertumbuhan didorong ekspansi": what a thing is driven by is no action.
    let bare = near(term).flatMap { subject != nil || outer.isTitle || isKnownVerb($0) ? $0 : nil }
    guard let action = complement.action ?? bare ?? headlineAction(term) else { return nil }
    let force =
      complement.modal.map { outer.force($0) } ?? outer.force(term)
    if force == .hope {
      let isSomebody = subject != nil || complement.asked.contains(where: parties.isParty)
      let isNegated = reading.has(.functionWords, .negation, at: term.tokens.upperBound)
      guard isSomebody || isDone(action), !happens(near(term) ?? action) || isSomebody && isNegated
      else { return nil }
    }
    return Directive(
      rule: "recommendation.asked", force: force, marker: term.tokens, action: action,
      addressee: subject ?? parties.phrase(complement.asked), rows: [term.entry])
  }

  /// "bisa meminta", "kerap diminta", "berhak menuntut": what may be asked or mostly is, is not asked for now; "sulit
  /// mengharapkan", "pemerintah perlu menginstruksikan": nobody asks yet.
  private func isPotential(_ term: Term) -> Bool {
    let before = term.tokens.lowerBound - 1
    guard before >= passage.tokens.lowerBound else { return false }
    if reading.has(.functionWords, .potential, at: before)
      || reading.has(.directives, .necessity, at: before) && reading.force(term) != .hope
    {
      return true
    }
    return term.kind != .passive && reading.has(.adjectives, at: before)
      && !reading.has(.functionWords, at: before)
      && (before == passage.tokens.lowerBound || reading.isText(before - 1, ","))
  }

  /// "I was told to wait": a story; but "we urge" and "warga diminta".
  private func isTold(_ term: Term) -> Bool {
    var before = term.tokens.lowerBound - 1
    let isPassive = before > passage.tokens.lowerBound && reading.has(.functionWords, .copula, at: before)
    if isPassive { before -= 1 }
    return (isPassive || term.kind == .passive) && before >= passage.tokens.lowerBound
      && reading.has(.pronouns, .first, at: before) && !marksVerbs(term)
  }

  /// "didorong oleh konsumsi": the agent of a cause.
  private func isAgent(_ token: Int) -> Bool {
    reading.has(.directiveLinkers, .agent, at: token)
  }
}
