import Lexicons
import Records
import Text

/// Finds the noun phrase left of a number that says what it measures.
///
/// Walks left over verbs, modifiers and dates. A noun phrase counts unless a preposition makes it an aside; an aside
/// right before the number counts too ("dengan harga Rp900"). What is found but does not convince is weak.
struct PrecedingPhrases {
  let context: FigureContext
  private var reading: Reading { context.reading }

  /// What stands left of a number.
  struct Found {
    var strong: Range<Int>?
    var weak: Range<Int>?
    /// Whether a verb stands between the number and what is before.
    var hasVerb = false
    /// Whether somebody does something with the money: nothing is measured.
    var isDone = false
  }

  /// The state of one walk.
  private struct Walk {
    let draft: FigureDraft
    let lowest: Int
    let leadsOn: Bool
    var isAdjacent = true
    var hasVerb = false
    /// "untuk mencapai": what stands before a purpose is no subject.
    var purpose: Int?
    var weak: Range<Int>?
    /// "memberikan Rp600.000": the number is the object of a verb.
    var isObject = false

    var isApposed: Bool { draft.quantity.rule.hasPrefix("figure.age") }
  }

  /// The nearest noun phrase left of a number, not beyond `floor`.
  /// - Parameters:
  ///   - leadsOn: whether the next figure is where this one leads ("dari … menjadi"), so that "dari" is no source.
  func find(_ draft: FigureDraft, from floor: Int, leadsOn: Bool) -> Found {
    var walk = Walk(draft: draft, lowest: max(floor, draft.start - 60), leadsOn: leadsOn)
    return find(&walk, from: draft.start)
  }

  /// The subject before another figure that stands between.
  func find(_ draft: FigureDraft, startingAt end: Int, from floor: Int) -> Found {
    var walk = Walk(
      draft: draft, lowest: max(floor, end - 60), leadsOn: false, isAdjacent: false, hasVerb: true)
    return find(&walk, from: end)
  }

  private func find(_ walk: inout Walk, from start: Int) -> Found {
    var end = start
    while end > walk.lowest {
      guard context.classes[end - 1].isNominal else {
        guard step(over: end - 1, &walk) else { break }
        end -= 1
        continue
      }
      var phrase = phrase(endingAt: end, walk.lowest)
      end = phrase.lowerBound
      if isVerbAtEnd(phrase, walk) {
        // "They owe RM2.000", "employers pay $232": no noun stands right before its number.
        walk.isAdjacent = false
        walk.hasVerb = true
        walk.isObject = reading.term(.classifiers, "quantity", at: phrase.upperBound - 1) == nil
        guard phrase.count > 1 else { continue }
        phrase = phrase.lowerBound..<phrase.upperBound - 1
      }
      if isFillerOnly(phrase) { continue }
      if let next = pass(phrase, &walk) {
        end = next
        continue
      }
      if walk.isObject, walk.draft.quantity.kind == .money { return Found(hasVerb: true, isDone: true) }
      return Found(strong: phrase, weak: nil, hasVerb: walk.hasVerb)
    }
    if walk.isObject, walk.draft.quantity.kind == .money { return Found(hasVerb: true, isDone: true) }
    return Found(strong: nil, weak: walk.weak, hasVerb: walk.hasVerb)
  }

  /// Whether a phrase right before the number ends in a verb that no table knows, in a language whose amounts follow
  /// no noun.
  private func isVerbAtEnd(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    guard walk.isAdjacent,
      !context.conventions.isAmountAfterNoun(reading.sentence(of: phrase.lowerBound).language)
    else { return false }
    let last = phrase.upperBound - 1
    return context.classes[last] == .noun
      && (!reading.has(.classifiers, at: last)
        || phrase.count > 1 && reading.term(.classifiers, "quantity", at: last) != nil)
      && phrase.upperBound == context.skipModifiers(before: walk.draft.start, bounds: false)
  }

  /// Steps over a token that is in no noun phrase; false where the walk ends.
  private func step(over token: Int, _ walk: inout Walk) -> Bool {
    switch context.classes[token] {
    case .reporting:
      // ", she recalled, ": said in passing.
      return token + 1 < context.classes.count && context.classes[token + 1] == .comma
    case .verb:
      if walk.isAdjacent, isActive(token, walk) { walk.isObject = true }
      walk.isAdjacent = false
      walk.hasVerb = walk.hasVerb || !context.isChangeWordEnd(token + 1)
    case .stop: return walk.isApposed || walk.isAdjacent
    // "they owe me RM2.000": somebody, not something.
    case .pronoun:
      if walk.hasVerb, walk.draft.quantity.kind == .money || walk.isApposed { return false }
      if walk.isAdjacent, token + 1 == walk.draft.start,
        !context.conventions.isAmountAfterNoun(reading.sentence(of: token).language)
      {
        (walk.isObject, walk.hasVerb) = (true, true)
      }
    case .comma: if !walk.isApposed { walk.isAdjacent = false }
    case .date: walk.isAdjacent = false
    case .preposition:
      if token + 1 < walk.draft.start, [.verb, .adverb].contains(context.classes[token + 1]), walk.hasVerb {
        walk.purpose = token
      }
    default: break
    }
    return true
  }

  /// Whether a verb right before the number has it as object: not "mencapai", "is", "fell" or "to reach".
  private func isActive(_ token: Int, _ walk: Walk) -> Bool {
    guard token + 1 == context.skipModifiers(before: walk.draft.start, bounds: false),
      context.term(.classifiers, "quantity", endingAt: token + 1) == nil,
      !context.isChangeWordEnd(token + 1)
    else { return false }
    let term = context.term(.functionWords, endingAt: token + 1)
    return term == nil && !context.isPassive(token)
  }

  /// Decides on a phrase: nil where it counts, else where the walk goes on.
  private func pass(_ phrase: Range<Int>, _ walk: inout Walk) -> Int? {
    var opener = opener(of: phrase, walk.lowest)
    if opener == .conjunction,
      isAsideToo(phrase, walk.lowest) || context.classes[phrase.lowerBound] == .clitic
    {
      opener = .preposition
    }
    // "in Monday's vote": the date hides what opens the phrase.
    if context.classes[phrase.lowerBound] == .clitic {
      note(phrase, true, &walk)
      return phrase.lowerBound
    }
    let isName = !phrase.contains { context.classes[$0] == .noun }
    if opener == .preposition, !isSubjectOfClause(phrase, walk.lowest) {
      // "uang yang dikirim ke dalam negeri berkisar": an aside inside a relative clause.
      var aside = openerToken(of: phrase, walk.lowest) ?? walk.lowest
      while aside > walk.lowest, context.classes[aside - 1] == .preposition { aside -= 1 }
      if let relative = relative(before: aside, walk.lowest), relative < aside - 1 {
        note(phrase, isName, &walk)
        walk.isAdjacent = false
        return relative
      }
      let isCompared = isCompared(phrase, walk)
      if walk.isAdjacent, !isName, !isCompared { return nil }
      if !isCompared { note(phrase, isName, &walk) }
      walk.isAdjacent = false
      return phrase.lowerBound
    }
    // "PT Adaro sebesar Rp150 miliar", "the ministry allocated": whose it is, not what it is.
    if isName, walk.isAdjacent && !walk.isApposed || walk.hasVerb && walk.draft.quantity.kind == .money {
      note(phrase, isName, &walk)
      walk.isAdjacent = false
      return phrase.lowerBound
    }
    // "memerlukan waktu untuk mencapai": the object of another verb.
    if let purpose = walk.purpose, purpose == phrase.upperBound, opener == .verb {
      note(phrase, isName, &walk)
      return phrase.lowerBound
    }
    // "warga yang menerima bantuan mencapai": the object inside a relative clause.
    if !walk.isAdjacent, opener == .verb, let relative = relative(before: phrase.lowerBound, walk.lowest) {
      note(phrase, isName, &walk)
      return relative
    }
    return nil
  }

  /// "between recipients and households": the second of two asides.
  private func isAsideToo(_ phrase: Range<Int>, _ lowest: Int) -> Bool {
    guard let conjunction = openerToken(of: phrase, lowest), conjunction > lowest,
      context.classes[conjunction - 1].isNominal
    else { return false }
    return opener(of: self.phrase(endingAt: conjunction, lowest), lowest) == .preposition
  }

  /// Keeps a phrase as second choice; a common noun before a name.
  private func note(_ phrase: Range<Int>, _ isName: Bool, _ walk: inout Walk) {
    guard let weak = walk.weak else {
      walk.weak = phrase
      return
    }
    if !isName, !weak.contains(where: { context.classes[$0] == .noun }) { walk.weak = phrase }
  }

  /// "as net income rose": a word that opens clauses too, and a verb behind.
  private func isSubjectOfClause(_ phrase: Range<Int>, _ lowest: Int) -> Bool {
    guard let opener = openerToken(of: phrase, lowest),
      reading.term(.functionWords, "conjunction", at: opener) != nil
    else { return false }
    return phrase.upperBound < context.classes.count && context.classes[phrase.upperBound] == .verb
  }

  /// The "yang" or "who" whose clause a phrase stands in as object.
  private func relative(before token: Int, _ lowest: Int) -> Int? {
    var index = token - 1
    while index >= max(lowest, token - 5),
      [.verb, .adverb, .determiner, .adjective].contains(context.classes[index])
    {
      index -= 1
    }
    return index >= lowest && context.classes[index] == .relative ? index : nil
  }

  /// "dibanding periode …", "dari usulan … menjadi": what an amount is compared with.
  private func isCompared(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    var end = phrase.lowerBound
    while end > walk.lowest, [.determiner, .adverb, .filler].contains(context.classes[end - 1]) { end -= 1 }
    guard let marker = context.term(.changeMarkers, endingAt: end), reading.entry(marker).code == "from"
    else {
      return false
    }
    return reading.entry(marker).kind == "comparison" || walk.leadsOn
      || walk.draft.quantity.kind == .money && !walk.isAdjacent
  }

  private func isFillerOnly(_ phrase: Range<Int>) -> Bool {
    phrase.allSatisfy { context.classes[$0] == .adjective || context.classes[$0] == .clitic }
  }

  /// The noun phrase that ends before a token; "of" joins two.
  private func phrase(endingAt end: Int, _ lowest: Int) -> Range<Int> {
    var start = end
    while start > lowest, end - start < 12 {
      let kind = context.classes[start - 1]
      if kind.isNominal {
        start -= 1
      } else if context.isJoint(start - 1), start - 1 > lowest {
        start -= 1
      } else if kind == .genitive, start < end, start - 1 > lowest, context.classes[start - 2].isNominal {
        start -= 1
      } else if kind == .determiner, start - 2 > lowest, context.classes[start - 2] == .genitive,
        context.classes[start - 3].isNominal
      {
        start -= 2
      } else {
        break
      }
      if reading.tokens[start].flags.contains(.lineStart), start < end { break }
    }
    return start..<end
  }

  /// The token before a noun phrase, when determiners are skipped.
  private func openerToken(of phrase: Range<Int>, _ lowest: Int) -> Int? {
    var index = phrase.lowerBound - 1
    while index >= lowest, [.determiner, .adverb, .filler].contains(context.classes[index]) { index -= 1 }
    return index >= lowest ? index : nil
  }

  private func opener(of phrase: Range<Int>, _ lowest: Int) -> WordClass? {
    openerToken(of: phrase, lowest).map { context.classes[$0] }
  }
}
