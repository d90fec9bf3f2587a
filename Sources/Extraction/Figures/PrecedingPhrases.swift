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

    var isApposed: Bool { draft.quantity.rule.hasPrefix("figure.age") }
  }

  /// The nearest noun phrase left of a number, not beyond `floor`.
  /// - Parameters:
  ///   - leadsOn: whether the next figure is where this one leads ("dari … menjadi"), so that "dari" is no source.
  func find(_ draft: FigureDraft, from floor: Int, leadsOn: Bool) -> Found {
    var walk = Walk(draft: draft, lowest: max(floor, draft.start - 60), leadsOn: leadsOn)
    var end = draft.start
    while end > walk.lowest {
      guard context.classes[end - 1].isNominal else {
        guard step(over: end - 1, &walk) else { break }
        end -= 1
        continue
      }
      let phrase = phrase(endingAt: end, walk.lowest)
      end = phrase.lowerBound
      if isFillerOnly(phrase) { continue }
      if let next = pass(phrase, &walk) {
        end = next
        continue
      }
      return Found(strong: phrase, weak: nil)
    }
    return Found(strong: nil, weak: walk.weak)
  }

  /// Steps over a token that is in no noun phrase; false where the walk ends.
  private func step(over token: Int, _ walk: inout Walk) -> Bool {
    switch context.classes[token] {
    case .reporting: return false
    case .verb:
      walk.isAdjacent = false
      walk.hasVerb = walk.hasVerb || !context.isChangeWordEnd(token + 1)
    case .stop: return walk.isApposed || walk.isAdjacent
    // "they owe me RM2.000": somebody, not something.
    case .pronoun: return !(walk.hasVerb && walk.draft.quantity.kind == .money)
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

  /// Decides on a phrase: nil where it counts, else where the walk goes on.
  private func pass(_ phrase: Range<Int>, _ walk: inout Walk) -> Int? {
    let opener = opener(of: phrase, walk.lowest)
    let isName = !phrase.contains { context.classes[$0] == .noun }
    if opener == .preposition, !isSubjectOfClause(phrase, walk.lowest) {
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
      } else if context.isDash(start - 1), context.isGlued(start - 1), context.isGlued(start),
        start - 1 > lowest
      {
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
