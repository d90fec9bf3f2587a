import Lexicons
import Records
import Text

/// What phrases left of a number are to one another: asides, modifiers, comparisons.
extension PrecedingPhrases {
  /// "biaya pulang ke daerah asal berkisar Rp2 juta": an aside to a noun, and a modifier that parts it from the number.
  func isPostmodifier(_ aside: Int, _ phrase: Range<Int>, _ walk: Walk) -> Bool {
    return aside > walk.lowest && !walk.number.isApposed && context.classes[aside - 1].isNominal
      && (isLedTo(phrase, aside, walk)
        || context.skipModifiers(before: walk.number.start, bounds: false) == phrase.upperBound)
      && phrase.upperBound < walk.number.start
      && !phrase.contains { reading.has(.classifiers, at: $0) && !context.isPerson($0) }
  }

  /// "bunga kredit untuk petani (KUR) sebesar 6 persen": "sebesar" goes back to the noun before the aside.
  func isLedTo(_ phrase: Range<Int>, _ aside: Int, _ walk: Walk) -> Bool {
    let links = context.skipLinks(before: walk.number.start)
    guard links > walk.lowest, let by = reading.term(.changeMarkers, at: links), context.code(by) == .by,
      self.phrase(endingAt: aside, walk.lowest).contains(where: { context.classes[$0] == .noun })
    else { return false }
    return (gloss(before: links, walk.lowest) ?? links) == phrase.upperBound
  }

  /// "between recipients and households": the second of two asides.
  func isAsideToo(_ phrase: Range<Int>, _ lowest: Int) -> Bool {
    guard let conjunction = openerToken(of: phrase, lowest), conjunction > lowest,
      context.classes[conjunction - 1].isNominal
    else { return false }
    return opener(of: self.phrase(endingAt: conjunction, lowest), lowest) == .preposition
  }

  /// "di desa yang terletak 12 kilometer dari kota": the place whose relative clause ends in the number.
  func isPlaced(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    // "compared with a profit of £2m"
    if walk.isAdjacent, context.classes[phrase.upperBound] == .genitive,
      phrase.upperBound + 1 == context.skipModifiers(before: walk.number.start, bounds: false),
      !context.conventions.isAmountAfterNoun(reading.sentence(of: phrase.lowerBound).language)
    {
      return true
    }
    guard walk.number.kind == .measure, !walk.number.isApposed,
      context.classes[phrase.upperBound] == .relative
    else { return false }
    let last = context.skipModifiers(before: walk.number.start, bounds: false) - 1
    return (phrase.upperBound + 1..<max(last, phrase.upperBound + 1)).allSatisfy {
      context.classes[$0] == .adverb
    } && (context.isIntransitive(last) || context.isPassive(last))
  }

  /// Keeps a phrase as second choice; a common noun before a name.
  func note(_ phrase: Range<Int>, _ isName: Bool, _ walk: inout Walk) {
    guard let weak = walk.weak else {
      walk.weak = phrase
      return
    }
    if !isName, !weak.contains(where: { context.classes[$0] == .noun }) { walk.weak = phrase }
  }

  /// "dibanding periode …", "dari usulan … menjadi": what an amount is compared with.
  func isCompared(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    var end = phrase.lowerBound
    while end > walk.lowest, context.classes[end - 1].isAny(.determiner, .adverb, .filler) { end -= 1 }
    guard let marker = context.term(.changeMarkers, endingAt: end), context.code(marker) == .from
    else {
      return false
    }
    return marker.kind == .comparison || walk.leadsOn
      || walk.number.kind == .money && !walk.isAdjacent
  }
}
