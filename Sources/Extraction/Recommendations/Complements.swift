import Lexicons
import Records
import Text

/// What stands behind a verb of asking: who is asked, and to do what.
extension AskReader {
  /// Who is asked and to do what: up to the linker where there is one, else up to the first verb.
  func complement(of term: Term) -> Complement {
    let start = term.tokens.upperBound
    let limit = outer.limit(term)
    if isPassive(term) {
      return Complement(
        asked: start..<start, action: outer.words.action(behind: start, limit: limit, direct: true))
    }
    var token = start
    var isRelative = false
    while token < limit, !endsClause(token) {
      if reading.has(.functionWords, .relative, at: token), !marksVerbs(term) { isRelative = true }
      if let linker = reading.term(.directiveLinkers, at: token), linker.kind != .agent, !isOfNoun(linker) {
        return linked(start..<token, linker, limit)
      }
      if let modal = modal(at: token) { return governed(start..<token, nil, modal, limit) }
      if isSubjunctive(token, start, term) {
        return Complement(asked: start..<token, action: token..<token + 1, isSubjunctive: true)
      }
      if isVerb(token) || isCommandOfHeadline(token, start) || isBareVerb(token, start, term) {
        return Complement(asked: start..<token, action: token..<token + 1)
      }
      // "urged those who had been hurt to come": the verb of a relative clause.
      if isClauseVerb(token), !isRelative {
        let action = outer.words.action(behind: token + 1, limit: limit, direct: true)
        return Complement(asked: start..<token, action: action, hasClauseVerb: true)
      }
      token += 1
    }
    return Complement(asked: start..<max(start, token))
  }

  /// "told a forum, referring to the forecast": a preposition, and no infinitive.
  private func isOfNoun(_ linker: Term) -> Bool {
    linker.kind == .action && reading.functionWord(linker.tokens.upperBound, [.determiner]) != nil
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
  func complement(fromClause start: Int, limit: Int) -> Complement {
    var token = start
    while token < limit, !endsClause(token) {
      if isVerb(token) || isBaseBehindSomebody(token, start) {
        return Complement(asked: start..<token, action: token..<token + 1)
      }
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

  /// "berharap pemerintah turun tangan", "mengajak warga ikut ronda": a verb without prefix right behind somebody who is to
  /// act.
  private func isBareVerb(_ token: Int, _ start: Int, _ term: Term) -> Bool {
    guard token > start, reading.has(.verbs, at: token), marksVerbs(term),
      let verb = reading.term(.verbs, at: token)
    else { return false }
    return (verb.count > 1 || outer.force(term) != .hope)
      && parties.phrase(start..<token)?.upperBound == token
  }

  /// "demanded the government overhaul the scheme": a verb without an ending right behind somebody who is to act.
  private func isSubjunctive(_ token: Int, _ start: Int, _ term: Term) -> Bool {
    token > start && reading.has(.affixes, .base, at: token) && !marksVerbs(term)
      && parties.isParty(token - 1) && isObject(token + 1)
  }

  /// "demanded that employers pay the fees": a verb without an ending right behind those who are to act.
  private func isBaseBehindSomebody(_ token: Int, _ start: Int) -> Bool {
    token > start && reading.has(.affixes, .base, at: token) && !outer.words.marksVerbs(at: token)
      && parties.phrase(start..<token)?.upperBound == token
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
  func takesNoun(_ term: Term) -> Bool {
    let next = term.tokens.upperBound
    guard next < passage.tokens.upperBound, reading.tokens[next].kind != .mark else { return false }
    return marksVerbs(term)
      || reading.has(.functionWords, .determiner, at: next)
        && reading.force(term) == .recommendation
      // "recommends raising the age"
      || outer.scene.affixes.isGerund(reading, next) && reading.force(term) == .recommendation
  }

  /// "Unions demand a rise": somebody before the verb, and a noun behind it.
  func demandsNoun(_ term: Term) -> Bool {
    let next = term.tokens.upperBound
    return next < passage.tokens.upperBound && reading.force(term) == .request
      && reading.has(.functionWords, .determiner, at: next)
      && parties.isSomebody(before: term.tokens.lowerBound, in: passage.tokens)
  }

  /// Whether the language of the term tells its verbs by their form, so that a bare complement can be read.
  func marksVerbs(_ term: Term) -> Bool {
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

  func isKnownVerb(_ action: Range<Int>) -> Bool {
    reading.has(.verbs, at: action.lowerBound) || reading.has(.affixes, .base, at: action.lowerBound)
  }

  /// "disarankan datang", "diharapkan menjadi": a verb right behind, with a prefix or without.
  func near(_ term: Term) -> Range<Int>? {
    outer.words.action(
      behind: term.tokens.upperBound, limit: min(outer.limit(term), term.tokens.upperBound + 3), direct: true)
  }

  func headlineAction(_ term: Term) -> Range<Int>? {
    outer.isTitle ? outer.words.command(at: term.tokens.upperBound, limit: outer.limit(term)) : nil
  }
}
