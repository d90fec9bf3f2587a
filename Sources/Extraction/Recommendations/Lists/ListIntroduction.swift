import Lexicons
import Records
import Text

/// What announces a list: its title, how many items it declares, what kind of list it is.
struct ListIntroduction: Sendable {
  /// How sure it is that the items say what ought to be.
  enum Strength: Sendable { case strong, weak }

  var strength: Strength
  var force: Recommendation.Force
  /// The tokens of the title: "lima rekomendasi forum".
  var title: Range<Int>?
  var declared: Int?
  /// Whom the list asks: "bagi pemerintah daerah".
  var addressee: Range<Int>?
  /// The tokens that announce the list, and ask for nothing themselves.
  var tokens: Range<Int>
  var rows: [Int32] = []
  /// Whether it ends in "to:", so that each item begins with its verb.
  var isInfinitive = false
  /// Whether a verb that asks announces it, and no noun: "The union demands:".
  var isDirective: Bool { title == nil }
}

/// Finds the announcement of a list in the sentences before it.
struct ListIntroductionReader {
  let scene: Scene
  private let numerals: NumeralReader
  private var reading: Reading { scene.reading }

  /// A list is announced in as many sentences before it at most.
  private static let reach = 3
  /// A title begins with its number at most as many words before its noun.
  private static let wordsBeforeHead = 4
  private static let longestTitle = 24

  init(_ scene: Scene) {
    self.scene = scene
    numerals = NumeralReader(reading: scene.reading)
  }

  /// The announcement of a list whose first mark begins at a token.
  func read(before token: Int) -> ListIntroduction? {
    guard token > 0 else { return nil }
    let candidates = sentences(before: token)
    for (index, tokens) in candidates.enumerated() {
      if var found = headed(tokens) {
        if found.declared == nil {
          found.declared = declared(like: found, in: candidates.dropFirst(index + 1))
        }
        return found
      }
      if index == 0, let found = directed(tokens) { return found }
    }
    return nil
  }

  /// What the word says that stands before each number: "Recommendation 1:".
  func label(of mark: ListMark) -> ListIntroduction? {
    guard mark.style == .labelled, let head = reading.term(.listHeads, at: mark.tokens.lowerBound) else {
      return nil
    }
    return ListIntroduction(
      strength: head.kind == .strong ? .strong : .weak, force: reading.force(head) ?? .recommendation,
      tokens: mark.tokens, rows: [head.entry])
  }

  /// The line above a list, where it is a heading: "Untuk DPR:", "B. Wali Kota".
  func heading(before token: Int) -> Range<Int>? {
    var first = token - 1
    while first > 0, token - first <= ListIntroductionReader.longestHeading,
      !reading.tokens[first].flags.contains(.lineStart)
    {
      first -= 1
    }
    guard first >= 0, first < token, reading.tokens[first].flags.contains(.lineStart),
      !reading.isText(token - 1, "."), !reading.isText(token - 1, ";")
    else { return nil }
    return first..<token
  }

  private static let longestHeading = 14

  /// Whom a heading says that the list below it is for.
  func audience(_ heading: Range<Int>, _ mark: ListMark?) -> Range<Int>? {
    if let opener = reading.term(.listHeads, .for, at: heading.lowerBound) {
      let end = reading.isText(heading.upperBound - 1, ":") ? heading.upperBound - 1 : heading.upperBound
      return opener.tokens.upperBound < end ? opener.tokens.upperBound..<end : nil
    }
    let start = mark?.item ?? heading.lowerBound
    return start < heading.upperBound ? scene.parties.phrase(start..<heading.upperBound) : nil
  }

  /// The part of the token's sentence before it, then the sentences before, nearest first.
  private func sentences(before token: Int) -> [Range<Int>] {
    var out: [Range<Int>] = []
    out.reserveCapacity(ListIntroductionReader.reach + 1)
    let own = reading.sentence(of: token).tokens
    if own.lowerBound < token { out.append(own.lowerBound..<token) }
    var index = Int(reading.sentenceOfToken[token]) - 1
    var budget = 12
    while index >= 0, out.count < ListIntroductionReader.reach, budget > 0 {
      let tokens = reading.sentences[index].tokens
      if scene.article.zone(of: tokens.lowerBound).isArticle { out.append(tokens) }
      index -= 1
      budget -= 1
    }
    return out
  }

  // MARK: Lists that a noun announces

  private func headed(_ tokens: Range<Int>) -> ListIntroduction? {
    var best: (term: Term, numeral: Numeral?)?
    var token = max(tokens.lowerBound, tokens.upperBound - 80)
    while token < tokens.upperBound {
      guard let term = reading.term(.listHeads, at: token),
        term.kind == .strong || term.kind == .weak,
        term.tokens.upperBound <= tokens.upperBound
      else {
        token += 1
        continue
      }
      let numeral = numeral(before: term, in: tokens)
      if isBetter(term, numeral, than: best) { best = (term, numeral) }
      token = term.tokens.upperBound
    }
    guard let best else { return nil }
    return introduction(best.term, best.numeral, tokens)
  }

  /// A numbered noun before one without number, a strong one before a weak one, the later of two alike.
  private func isBetter(_ term: Term, _ numeral: Numeral?, than best: (term: Term, numeral: Numeral?)?)
    -> Bool
  {
    guard let best else { return true }
    if (numeral != nil) != (best.numeral != nil) { return numeral != nil }
    let isStrong = term.kind == .strong
    if isStrong != (best.term.kind == .strong) { return isStrong }
    return numeral == nil
  }

  private func introduction(_ term: Term, _ numeral: Numeral?, _ tokens: Range<Int>) -> ListIntroduction {
    let start = numeral?.tokens.lowerBound ?? term.tokens.lowerBound
    var found = ListIntroduction(
      strength: term.kind == .strong ? .strong : .weak,
      force: reading.force(term) ?? .recommendation, tokens: tokens, rows: [term.entry])
    let title = start..<titleEnd(behind: term, tokens)
    found.title = title
    found.declared = numeral?.value.integer
    found.addressee = addressee(in: term.tokens.upperBound..<max(term.tokens.upperBound, title.upperBound))
    if term.kind == .weak { ask(&found, before: start, tokens) }
    return found
  }

  /// "meminta bank melakukan empat hal": the verb that asks decides what the items of a plain list are.
  private func ask(_ found: inout ListIntroduction, before head: Int, _ tokens: Range<Int>) {
    for token in stride(from: head - 1, through: max(tokens.lowerBound, head - 12), by: -1)
    where reading.has(.directives, at: token) {
      guard let verb = reading.term(.directives, .verb, at: token) else { continue }
      found.force = reading.force(verb) ?? .request
      found.rows.append(verb.entry)
      let parties = scene.parties
      found.addressee = found.addressee ?? parties.phrase(verb.tokens.upperBound..<head)
      return
    }
  }

  /// "enam" of "enam butir kesepakatan": a numeral with nothing but words of the phrase before the noun.
  private func numeral(before term: Term, in tokens: Range<Int>) -> Numeral? {
    let head = term.tokens.lowerBound
    for start in stride(
      from: head - 1, through: max(tokens.lowerBound, head - ListIntroductionReader.wordsBeforeHead), by: -1)
    {
      if reading.tokens[start].kind == .mark { return nil }
      guard let numeral = numerals.read(at: start, limit: head), (numeral.value.integer ?? 100) < 100 else {
        continue
      }
      return numeral
    }
    return nil
  }

  private func titleEnd(behind term: Term, _ tokens: Range<Int>) -> Int {
    var end = term.tokens.upperBound
    let limit = min(tokens.upperBound, end + ListIntroductionReader.longestTitle)
    while end < limit {
      if reading.tokens[end].kind == .mark, !reading.isText(end, "-"), !reading.isText(end, "/") { break }
      if reading.has(.listHeads, .end, at: end) { break }
      if reading.has(.reportingVerbs, at: end) || scene.affixes.isPrefixed(reading, end) { break }
      if let word = reading.term(.functionWords, at: end), word.kind == .copula { break }
      end += 1
    }
    return end
  }

  /// "bagi pemerintah daerah": whom the title asks.
  private func addressee(in tokens: Range<Int>) -> Range<Int>? {
    for token in tokens where reading.has(.listHeads, .for, at: token) {
      guard reading.has(.parties, at: token + 1), token + 1 < tokens.upperBound else { continue }
      return token + 1..<tokens.upperBound
    }
    return nil
  }

  /// How many items an earlier sentence or the headline gives to a list of the same name.
  private func declared(like found: ListIntroduction, in candidates: ArraySlice<Range<Int>>) -> Int? {
    guard let title = found.title, let own = reading.term(.listHeads, at: title.lowerBound) else {
      return nil
    }
    var places = candidates.map { max($0.lowerBound, $0.upperBound - 80)..<$0.upperBound }
    if let headline = scene.article.layout.title {
      places.append(reading.token(at: headline.start)..<reading.token(at: headline.end))
    }
    for tokens in places {
      for token in tokens.prefix(80) {
        guard let term = reading.term(.listHeads, at: token), term.entry == own.entry,
          let numeral = numeral(before: term, in: tokens)
        else { continue }
        return numeral.value.integer
      }
    }
    return nil
  }

  // MARK: Lists that a directive announces

  /// "The institute advises the government to:", "drivers are expected to:".
  private func directed(_ tokens: Range<Int>) -> ListIntroduction? {
    guard let last = tokens.last, reading.isText(last, ":") else { return nil }
    for token in stride(from: last - 1, through: max(tokens.lowerBound, last - 20), by: -1)
    where reading.has(.directives, at: token) {
      for term in reading.terms(at: token) where term.role == .directives {
        guard ([.list, .modal, .necessity, .verb, .passive, .drive] as TermClassSet).contains(term.kind)
        else {
          continue
        }
        var found = ListIntroduction(
          strength: .weak, force: reading.force(term) ?? .request, tokens: tokens, rows: [term.entry])
        found.isInfinitive = reading.has(.directiveLinkers, .action, at: last - 1)
        let parties = scene.parties
        found.addressee =
          term.kind == .verb || term.kind == .drive
          ? parties.phrase(term.tokens.upperBound..<last) : parties.subject(before: token, in: tokens)
        return found
      }
    }
    return nil
  }
}
