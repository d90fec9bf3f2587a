import Lexicons
import Records
import Text

/// The currency of a bare number that is a rate of exchange: "rupiah … 9.350 per US dollar".
extension ImpliedUnits {
  /// The currency that is spoken of stands at most so many tokens before its rate.
  private static let reach = 80
  /// How near one stands that is spoken of in the same clause.
  private static let nearby = 6

  /// "rupiah … 9.350 per US dollar", "16,320 to the dollar": the currency that the number counts, and the other one.
  func exchangeRate(_ drafts: DraftWindow, _ index: Int) -> (Code, foreign: Range<Int>)? {
    let next = drafts[index].quantity.tokens.upperBound
    guard let behind = drafts[index].per == nil ? behindPreposition(next) : behindPer(next),
      let foreign = context.currencies.after(at: behind, limit: reading.tokens.count)
    else { return nil }
    let start = drafts[index].start
    let near = max(reading.sentence(of: next).tokens.lowerBound, start - ImpliedUnits.nearby)..<start
    for token in near.reversed() where !context.classes[token].isAny(.comma, .stop) {
      if context.classes[token] == .number { break }
      if let term = currencyName(token), context.code(term) != foreign.code {
        return (context.code(term), foreign.tokens)
      }
    }
    if let other = drafts.last(where: { $0.quantity.kind == .money && $0.quantity.unit != foreign.code }) {
      return (other.quantity.unit, foreign.tokens)
    }
    let first = max(reading.sentence(of: next).tokens.lowerBound, start - ImpliedUnits.reach)
    for token in (first..<start).reversed() {
      if let term = reading.term(.currencies, .name, at: token), context.code(term) != foreign.code {
        return (context.code(term), foreign.tokens)
      }
    }
    return nil
  }

  /// "the baht was quoted at 33.9, while the peso firmed to 42.1": another currency than the one before, each in its own.
  func ownCurrency(_ drafts: DraftWindow, _ index: Int) -> Code? {
    guard index > 0, drafts[index].change == .to, drafts[index - 1].quantity.kind == .money,
      let own = drafts[index].entity, let other = drafts[index - 1].entity,
      let before = other.lazy.compactMap({ currencyName($0) }).first,
      context.code(before) == drafts[index - 1].quantity.unit,
      let term = own.lazy.compactMap({ currencyName($0) }).first, context.code(term) != context.code(before)
    else { return nil }
    return context.code(term)
  }

  /// Whether what is measured is another currency.
  private func namesAnother(_ draft: FigureDraft, than unit: Code) -> Bool {
    draft.entity?.contains { currencyName($0).map { context.code($0) != unit } ?? false } ?? false
  }

  private func currencyName(_ token: Int) -> Term? {
    reading.term(.currencies, .name, at: token) ?? reading.term(.currencies, .bare, at: token)
  }

  /// "the dollar fell against the yen to 103.42", "euro terhadap won menjadi 1.480,2": the currency that another is
  /// measured in.
  func counterCurrency(_ draft: FigureDraft) -> Code? {
    guard draft.change == .to, draft.per == nil else { return nil }
    let end = context.skipLinks(before: draft.start)
    guard let marker = context.term(.changeMarkers, endingAt: end), context.code(marker) == .to,
      let counter = context.term(.currencies, .name, endingAt: marker.tokens.lowerBound)
        ?? context.term(.currencies, .bare, endingAt: marker.tokens.lowerBound),
      case let before = openerOf(counter.tokens.lowerBound), context.classes[before] == .preposition
    else { return nil }
    let first = max(context.classes.tokens.lowerBound, before - ImpliedUnits.nearby)
    let hasOther = (first..<before).contains {
      guard let other = reading.term(.currencies, .name, at: $0) ?? reading.term(.currencies, .bare, at: $0)
      else { return false }
      return context.code(other) != context.code(counter)
    }
    return hasOther ? context.code(counter) : nil
  }

  /// The token before a word and its article or adjective: "against the Japanese yen".
  private func openerOf(_ token: Int) -> Int {
    var before = token - 1
    while before > 0, context.classes[before].isAny(.determiner, .adjective, .name) { before -= 1 }
    return before
  }

  private func behindPer(_ token: Int) -> Int? {
    reading.term(.perMarkers, .word, at: token)?.tokens.upperBound
  }

  /// "to the", "against the", "terhadap".
  private func behindPreposition(_ token: Int) -> Int? {
    guard token + 1 < reading.tokens.count, context.classes[token] == .preposition else { return nil }
    return context.classes[token + 1] == .determiner ? token + 2 : token + 1
  }

  /// "16,320 to the dollar … from a close of 16,255": another rate of the same size.
  func shareCurrency(_ drafts: inout DraftWindow, _ index: Int) {
    let rate = drafts[index].quantity
    let near = max(0, index - 4)..<min(drafts.count, index + 5)
    for other in near where other != index && isOpen(drafts, other) {
      guard isAsMuch(drafts[other].quantity.value, rate.value),
        drafts[other].entity == drafts[index].entity || !namesAnother(drafts[other], than: rate.unit)
      else { continue }
      copyUnit(in: &drafts, from: index, to: other)
    }
  }
}
