import Lexicons
import Records
import Text

/// Reads verbs of asking: "meminta pemerintah menunjuk …", "urged Congress to pass …", "diminta mengaudit …".
struct AskReader {
  private let outer: DirectiveReader
  private var reading: Reading { outer.reading }
  private var passage: Passage { outer.passage }
  private var parties: Parties { outer.scene.parties }

  init(_ outer: DirectiveReader) { self.outer = outer }

  /// What stands behind a verb of asking.
  private struct Complement {
    /// Who is asked, between the verb and its linker or action.
    var asked: Range<Int>
    var linker: Term?
    var action: Range<Int>?
    /// A modal beside the action, which then decides the force.
    var modal: Term?
    /// Whether an auxiliary ("will") stands behind who is asked.
    var hasClauseVerb = false
  }

  // MARK: Active

  /// "Ia mendorong pemerintah menyediakan …"; a `drive` verb needs somebody who asks and an action.
  func ask(_ term: Term) -> Directive? {
    guard !isSubordinate(term) else { return nil }
    let complement = complement(of: term)
    let force = outer.force(term)
    if force == .obligation, isLaw() { return nil }
    if term.kind == .drive {
      guard complement.action != nil, parties.isSomebody(before: term.tokens.lowerBound, in: passage.tokens),
        complement.linker != nil || parties.phrase(complement.asked) != nil
      else { return nil }
    }
    if term.kind == .remind, complement.modal == nil, !isLinkedToAction(complement) { return nil }
    guard isComplete(complement, force, term) else { return nil }
    return directive(
      term, complement, rule: force == .hope ? "recommendation.hope" : "recommendation.ask")
  }

  /// The bare verb of headlines, and of speech in the first person: "Kami minta pemerintah menunda".
  func root(_ term: Term) -> Directive? {
    let before = term.tokens.lowerBound - 1
    let isFirstPerson =
      reading.has(.pronouns, .first, at: before) && before >= passage.tokens.lowerBound
    guard outer.isTitle || isFirstPerson else { return nil }
    let complement = complement(of: term)
    let force = outer.force(term)
    let isReminder = reading.has(.directives, .remind, at: term.tokens.lowerBound)
    if isReminder, !isLinkedToAction(complement) { return nil }
    guard
      complement.action != nil
        || outer.isTitle && force != .hope && !complement.asked.isEmpty && !isPassive(term)
    else { return nil }
    return directive(term, complement, rule: "recommendation.headline")
  }

  /// An English headline's "urged to" has its action behind it.
  private func isPassive(_ term: Term) -> Bool {
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

  /// A purpose ("untuk mendorong"), a relative clause ("yang meminta") or a plan asks nothing here.
  private func isSubordinate(_ term: Term) -> Bool {
    let before = term.tokens.lowerBound - 1
    guard before >= passage.tokens.lowerBound else { return false }
    if let linker = reading.term(.directiveLinkers, before: term.tokens.lowerBound),
      linker.kind != .agent, linker.kind != .content
    {
      return true
    }
    return reading.has(.functionWords, .relative, at: before)
      || reading.has(.functionWords, .negation, at: before)
  }

  /// "Peraturan Pemerintah Nomor 22 Tahun 2022 mewajibkan …": a law in force tells what is.
  private func isLaw() -> Bool {
    let first = passage.tokens.lowerBound
    guard !passage.isQuoted, reading.officeWord(first, "thing"), reading.has(.namesWithNumbers, at: first),
      let name = reading.term(.namesWithNumbers, .before, at: first)
    else { return false }
    return (name.tokens.upperBound..<min(name.tokens.upperBound + 8, passage.tokens.upperBound)).contains {
      reading.tokens[$0].kind == .number
    }
  }

  private func isComplete(_ complement: Complement, _ force: Recommendation.Force, _ term: Term) -> Bool {
    guard !complement.asked.isEmpty || complement.linker != nil || complement.action != nil else {
      return false
    }
    if force == .hope { return hopes(complement, term) }
    guard let linker = complement.linker else {
      return takesNoun(term) || complement.action != nil && marksVerbs(term)
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

  private func isLinkedToAction(_ complement: Complement) -> Bool {
    guard let linker = complement.linker else { return false }
    return linker.kind != .content
  }

  // MARK: Passive

  /// "Pemerintah provinsi diminta mengaudit …", "Residents are advised to …".
  func asked(_ term: Term) -> Directive? {
    guard !isSubordinate(term), !isAgent(term.tokens.upperBound) else { return nil }
    let complement = complement(of: term)
    guard let action = complement.action ?? bareAction(term) ?? headlineAction(term) else { return nil }
    let force =
      complement.modal.map { outer.force($0) } ?? outer.force(term)
    let subject = parties.subject(before: term.tokens.lowerBound, in: passage.tokens)
    if force == .hope {
      let isNegated = reading.has(.functionWords, .negation, at: term.tokens.upperBound)
      guard subject != nil || isNegated || isDone(action) || complement.asked.contains(where: parties.isParty)
      else { return nil }
    }
    return Directive(
      rule: "recommendation.asked", force: force, marker: term.tokens, action: action,
      addressee: subject ?? parties.phrase(complement.asked), rows: [term.entry])
  }

  /// "disarankan datang": a verb without prefix right behind.
  private func bareAction(_ term: Term) -> Range<Int>? {
    outer.words.action(
      behind: term.tokens.upperBound, limit: min(outer.limit(term), term.tokens.upperBound + 3), direct: true)
  }

  private func headlineAction(_ term: Term) -> Range<Int>? {
    outer.isTitle ? outer.words.command(at: term.tokens.upperBound, limit: outer.limit(term)) : nil
  }

  /// "didorong oleh konsumsi": the agent of a cause.
  private func isAgent(_ token: Int) -> Bool {
    reading.has(.directiveLinkers, .agent, at: token)
  }

  // MARK: Complements

  /// Who is asked and to do what: up to the linker where there is one, else up to the first verb.
  private func complement(of term: Term) -> Complement {
    let start = term.tokens.upperBound
    let limit = outer.limit(term)
    if isPassive(term) {
      return Complement(
        asked: start..<start, action: outer.words.action(behind: start, limit: limit, direct: true))
    }
    var token = start
    while token < limit, !endsClause(token) {
      if let linker = reading.term(.directiveLinkers, at: token), linker.kind != .agent {
        return linked(start..<token, linker, limit)
      }
      if let modal = modal(at: token) { return governed(start..<token, nil, modal, limit) }
      if isVerb(token) || isCommandOfHeadline(token, start) {
        return Complement(asked: start..<token, action: token..<token + 1)
      }
      if isClauseVerb(token) {
        let action = outer.words.action(behind: token + 1, limit: limit, direct: true)
        return Complement(asked: start..<token, action: action, hasClauseVerb: true)
      }
      token += 1
    }
    return Complement(asked: start..<max(start, token))
  }

  private func linked(_ asked: Range<Int>, _ linker: Term, _ limit: Int) -> Complement {
    let start = linker.tokens.upperBound
    for token in start..<max(start, min(limit, start + 24)) {
      if endsClause(token) { break }
      if let modal = modal(at: token) {
        return governed(asked.isEmpty ? start..<token : asked, linker, modal, limit)
      }
      if isVerb(token) { break }
    }
    if linker.kind != .action {
      // "berharap agar X menjaga …", "demanded that employers pay …"
      let inner = complement(fromClause: start, limit: limit)
      return Complement(
        asked: asked.isEmpty ? inner.asked : asked, linker: linker, action: inner.action, modal: inner.modal)
    }
    let action = outer.words.action(behind: start, limit: limit, direct: true)
    return Complement(asked: asked, linker: linker, action: action)
  }

  private func governed(_ asked: Range<Int>, _ linker: Term?, _ modal: Term, _ limit: Int) -> Complement {
    let action = outer.words.action(behind: modal.tokens.upperBound, limit: limit, direct: true)
    return Complement(asked: asked, linker: linker, action: action, modal: modal)
  }

  /// A clause with its own subject: the words up to its verb, and the verb.
  private func complement(fromClause start: Int, limit: Int) -> Complement {
    var token = start
    while token < limit, !endsClause(token) {
      if isVerb(token) { return Complement(asked: start..<token, action: token..<token + 1) }
      if isClauseVerb(token) {
        return Complement(
          asked: start..<token, action: outer.words.action(behind: token + 1, limit: limit, direct: true))
      }
      token += 1
    }
    let direct = outer.words.action(behind: start, limit: limit, direct: false)
    return Complement(asked: start..<start, action: direct)
  }

  /// A verb by its form, but not that of a relative clause ("kantor yang melayani paspor").
  private func isVerb(_ token: Int) -> Bool {
    guard outer.scene.affixes.isPrefixed(reading, token) else { return false }
    var before = token - 1
    // "pesangon yang belum dibayar"
    while before > passage.tokens.lowerBound,
      reading.functionWord(before, [.negation, .auxiliary, .adverb]) != nil,
      !reading.has(.functionWords, .relative, at: before)
    {
      before -= 1
    }
    return !reading.has(.functionWords, .relative, at: before)
  }

  /// "will", "would", "be": behind them stands the action of a clause.
  private func isClauseVerb(_ token: Int) -> Bool {
    // "wajib pajak" are people.
    reading.has(.functionWords, .auxiliary, at: token)
      && !reading.has(.functionWords, .relative, at: token - 1)
      && (reading.term(.parties, at: token)?.count ?? 0) < 2
  }

  private func isCommandOfHeadline(_ token: Int, _ start: Int) -> Bool {
    outer.isTitle && token > start
      && (outer.scene.affixes.isCommand(reading, token)
        || reading.has(.directives, .imperative, at: token))
  }

  private func modal(at token: Int) -> Term? {
    guard let longest = reading.term(.directives, at: token), longest.kind != .negative else {
      return nil
    }
    return reading.term(.directives, .modal, at: token) ?? reading.term(.directives, .necessity, at: token)
  }

  /// Whether the verb takes what is asked for as its object: "mengusulkan perubahan".
  private func takesNoun(_ term: Term) -> Bool {
    let next = term.tokens.upperBound
    guard next < passage.tokens.upperBound, reading.tokens[next].kind != .mark else { return false }
    return marksVerbs(term)
      || reading.has(.functionWords, .determiner, at: next)
        && reading.force(term) == .recommendation
  }

  /// Whether the language of the term tells its verbs by their form, so that a bare complement can be read.
  private func marksVerbs(_ term: Term) -> Bool {
    outer.scene.affixes.marksVerbs(reading.entry(term).language)
  }

  /// ", sedangkan", ", while": another clause.
  private func contrasts(_ token: Int) -> Bool {
    reading.isText(token, ",") && token + 1 < passage.tokens.upperBound
      && reading.has(.functionWords, .conjunction, at: token + 1) && !reading.officeWord(token + 1, "joiner")
      && reading.term(.directiveLinkers, at: token + 1) == nil
  }

  private func endsClause(_ token: Int) -> Bool {
    reading.isText(token, ";") || reading.isText(token, ".") || reading.isText(token, ":")
      || outer.isTitle && reading.isText(token, ",") || contrasts(token)
  }
}
