import Lexicons
import Text

/// Finds the verb that heads what is to be done.
struct ActionReader {
  let reading: Reading
  let affixes: Affixes

  /// The first verb between a marker and a limit; ends at a clause's end.
  ///
  /// - Parameter direct: whether the marker stands right before its verb ("harus hidup"), so that a word without a
  ///   verb's form may be one.
  func action(behind start: Int, limit: Int, direct: Bool) -> Range<Int>? {
    var token = start
    var isDirect = direct
    while token < limit {
      if endsClause(token) { return nil }
      if let verb = verb(at: token, limit: limit, isDirect) { return verb }
      if isDirect, isState(token) { return behindState(token, limit: limit) }
      if !isFiller(token) { isDirect = false }
      if isSubject(token) { isDirect = true }
      token += max(1, fillerLength(token))
    }
    return nil
  }

  /// "harus jelas", "semakin erat": a state is to be, and nothing done.
  private func isState(_ token: Int) -> Bool {
    reading.has(.adjectives, at: token) && !isFiller(token)
      && affixes.marksVerbs(reading.sentence(of: token).language)
  }

  /// "harus aktif mendorong", "tenang dan waspada": the verb right behind one or two states.
  private func behindState(_ state: Int, limit: Int) -> Range<Int>? {
    var token = state + 1
    while token < min(limit, state + ActionReader.wordsOfState) {
      if let verb = verb(at: token, limit: limit, false) { return verb }
      let isJoined =
        reading.functionWord(token, [.adverb, .negation]) != nil || reading.officeWord(token, "joiner")
      if reading.isText(token, ","), let verb = verb(at: token + 1, limit: limit, false) { return verb }
      guard isJoined || reading.has(.adjectives, at: token) else { return nil }
      token += 1
    }
    return nil
  }

  private static let wordsOfState = 5

  /// A command right here: a verb root with a command's ending or of the table, or any verb.
  func command(at start: Int, limit: Int) -> Range<Int>? {
    for token in start..<min(limit, start + 4) {
      if let term = reading.term(.directives, .imperative, at: token) { return term.tokens }
      if affixes.isCommand(reading, token) || affixes.isPrefixed(reading, token) { return token..<token + 1 }
      if reading.has(.verbs, at: token), !isFiller(token) { return token..<token + 1 }
      if reading.has(.affixes, .base, at: token) { return token..<token + 1 }
      if !isFiller(token), !isSubject(token) { return nil }
    }
    return nil
  }

  /// The verb or noun of action that heads an item: "Memastikan …", "Peningkatan …", "fully inspecting …".
  func heads(_ start: Int, nominal: Bool) -> Range<Int>? {
    var token = start
    for _ in 0..<ActionReader.wordsBeforeHead where token < reading.tokens.count {
      let word = token..<token + 1
      if affixes.isPrefixed(reading, token) || affixes.isCommand(reading, token) { return word }
      if reading.has(.verbs, at: token), !isFiller(token) { return word }
      if reading.has(.directives, .imperative, at: token) { return word }
      if reading.has(.affixes, .base, at: token) || affixes.isGerund(reading, token) { return word }
      if nominal, affixes.isNominal(reading, token) { return word }
      guard isFiller(token) || reading.has(.directiveLinkers, at: token) else { return nil }
      token += max(1, fillerLength(token))
    }
    return nil
  }

  /// Whether the language of a token's sentence tells its verbs by their form.
  func marksVerbs(at token: Int) -> Bool { affixes.marksVerbs(reading.sentence(of: token).language) }

  /// Adverbs and linkers before an item's verb: "by", "fully".
  private static let wordsBeforeHead = 3

  private func verb(at token: Int, limit: Int, _ direct: Bool) -> Range<Int>? {
    guard reading.tokens[token].kind == .word else { return nil }
    if direct, affixes.isCopula(reading, token) { return token..<token + 1 }
    // "to close": a bare verb that is an adverb elsewhere.
    if direct, reading.has(.affixes, .base, at: token), isBehindMarker(token) {
      return token..<token + 1
    }
    guard !isFiller(token),
      !reading.has(.functionWords, .relative, at: token - 1)
    else { return nil }
    let word = token..<token + 1
    if affixes.isPrefixed(reading, token) { return word }
    if direct {
      if affixes.isCommand(reading, token) { return word }
      if reading.has(.verbs, at: token) { return word }
      if reading.has(.affixes, .base, at: token) { return word }
      if isParticiple(token) || isAfterInfinitive(token) { return word }
    }
    return nil
  }

  private func isBehindMarker(_ token: Int) -> Bool {
    reading.has(.directiveLinkers, at: token - 1)
      || reading.has(.functionWords, .auxiliary, at: token - 1)
  }

  /// Behind "be" or "to" stands a verb, whatever its form.
  private func isAfterInfinitive(_ token: Int) -> Bool {
    guard !affixes.marksVerbs(reading.sentence(of: token).language) else { return false }
    guard !reading.tokens[token].flags.contains(.capital), !reading.has(.adjectives, at: token) else {
      return false
    }
    guard !reading.has(.parties, at: token), !reading.has(.pronouns, at: token) else { return false }
    return reading.term(.functionWords, at: token) == nil
  }

  private func isParticiple(_ token: Int) -> Bool {
    affixes.isParticiple(reading, token) && reading.has(.functionWords, .auxiliary, at: token - 1)
  }

  /// Adverbs, auxiliaries and negations between a marker and its verb.
  private func isFiller(_ token: Int) -> Bool { fillerLength(token) > 0 }

  private func fillerLength(_ token: Int) -> Int {
    guard token < reading.tokens.count, !reading.roles[token].isDisjoint(with: ActionReader.fillers) else {
      return 0
    }
    for term in reading.terms(at: token) {
      switch term.role {
      case .functionWords:
        switch term.kind {
        case .adverb, .auxiliary, .negation, .particle, .copula, .preposition, .conjunction:
          return Int(term.count)
        default: continue
        }
      case .directiveLinkers: return Int(term.count)
      case .directives where term.kind == .opener: return Int(term.count)
      default: continue
      }
    }
    return 0
  }

  private static let fillers: RoleSet = [
    RoleSet(.functionWords), RoleSet(.directiveLinkers), RoleSet(.directives),
  ]

  private func isSubject(_ token: Int) -> Bool { reading.has(.pronouns, at: token) }

  private func endsClause(_ token: Int) -> Bool {
    reading.isText(token, ";") || reading.isText(token, ".") || reading.isText(token, ":")
  }
}
