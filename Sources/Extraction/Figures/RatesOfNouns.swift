import Lexicons
import Records
import Text

/// Rates that stand with the noun of an amount: "laba per saham", "monthly wage".
extension Rates {
  /// Whether a rate in front may turn out to take a part of a figure's entity: "Tunggakan per keluarga mencapai".
  func mayHaveOwner(_ draft: FigureDraft, _ sentence: Range<Int>) -> Bool {
    guard let entity = draft.entity else { return false }
    return entity.lowerBound - 1 > sentence.lowerBound && isPer(entity.lowerBound - 1)
  }

  /// Whether a word such as "per" stands at a token, which is no article.
  private func isPer(_ token: Int) -> Bool {
    reading.term(.perMarkers, .word, at: token) != nil && reading.term(.numerals, .article, at: token) == nil
  }

  /// "Tunggakan per keluarga mencapai": what stands behind "per" is no measured noun, what stands before is.
  private func takeOwner(_ draft: inout FigureDraft, _ entity: Range<Int>, _ sentence: Range<Int>) {
    let marker = entity.lowerBound - 1
    guard mayHaveOwner(draft, sentence),
      context.classes[marker - 1].isNominal || context.classes[marker - 1] == .filler,
      let found = rate(at: marker, draft.quantity.kind, draft.start, marker..<draft.start)
    else { return }
    if draft.per == nil { draft.per = found.0 }
    var start = marker
    while start > sentence.lowerBound,
      context.classes[start - 1].isNominal || context.classes[start - 1] == .filler
    {
      start -= 1
    }
    draft.entity = start..<marker
  }

  /// "monthly wage", "produksi harian", "daily ridership": how often, in the noun of an amount.
  private func takeAdjective(_ draft: inout FigureDraft, _ sentence: Range<Int>) {
    guard draft.quantity.kind == .money || draft.quantity.kind == .measure || draft.quantity.kind == .count,
      !draft.isEntityBehind, let entity = draft.entity, entity.lowerBound >= sentence.lowerBound,
      entity.upperBound <= draft.start
    else { return }
    let first = max(sentence.lowerBound, entity.lowerBound - 2)
    let term = (first..<entity.upperBound).lazy.compactMap { reading.term(.frequencies, .adjective, at: $0) }
    if let term = term.first { draft.per = .frequency(term.entry) }
  }

  /// "laba bersih per saham", "monthly wage", "sebulan sebesar": the rate that stands before the figure.
  func takeFromEntity(_ draft: inout FigureDraft, _ sentence: Range<Int>) {
    if draft.per != nil {
      // "Dana per siswa Rp397.000 per tahun"
      if draft.quantity.kind == .money, let entity = draft.entity { takeOwner(&draft, entity, sentence) }
      return
    }
    // "rose an annual 3.3 percent"
    if draft.quantity.kind == .percent,
      let term = context.term(.frequencies, .adjective, endingAt: draft.start)
    {
      draft.per = .frequency(term.entry)
    }
    guard draft.quantity.kind == .money else {
      takeAdjective(&draft, sentence)
      // "hasil panen per hektare mencapai 3,2 ton"
      if draft.per == nil, draft.quantity.kind == .measure { takeMarked(&draft, sentence) }
      return
    }
    let end = context.skipLinks(before: draft.start)
    if let one = context.term(.timeUnits, .one, endingAt: end), !context.claimed[one.tokens.lowerBound],
      let rate = duration(one, 1)
    {
      draft.per = rate
      return
    }
    takeAdjective(&draft, sentence)
    if draft.per == nil { takeMarked(&draft, sentence) }
  }

  /// "tunggakan per keluarga mencapai": the rate behind the noun of an amount.
  private func takeMarked(_ draft: inout FigureDraft, _ sentence: Range<Int>) {
    guard !draft.isEntityBehind, let entity = draft.entity,
      entity.lowerBound >= sentence.lowerBound, entity.upperBound <= draft.start,
      // "20 kilo cabai per hari, kini lima kilo": the rate of another amount.
      context.classes[entity.lowerBound - 1] != .number
    else { return }
    takeOwner(&draft, entity, sentence)
    // "tunggakan rata-rata per keluarga mencapai": a word or two may stand between.
    for token in entity.lowerBound..<min(entity.upperBound + 4, draft.start) {
      if context.classes[token].isAny(.verb, .comma, .number) { break }
      guard isPer(token), let found = rate(at: token, draft.quantity.kind, draft.start, token..<draft.start)
      else { continue }
      draft.per = found.0
      return
    }
  }
}
