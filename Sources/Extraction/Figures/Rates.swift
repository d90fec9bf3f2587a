import Lexicons
import Records
import Text

/// Reads what a figure is per: "per kilogram", "/kg", "sebulan", "a year", "monthly".
struct Rates {
  let context: FigureContext
  var reading: Reading { context.reading }

  /// The rate that stands behind a figure.
  func annotate(_ draft: inout FigureDraft, _ sentence: Range<Int>) {
    var next = draft.end
    // "12.000 lebih per hari"
    if let after = reading.term(.modifiers, .after, at: next), next == draft.quantity.tokens.upperBound {
      next = after.tokens.upperBound
    }
    // "5% higher year-on-year"
    if let change = reading.term(.changeVerbs, .adjective, at: next),
      next == draft.quantity.tokens.upperBound,
      adverb(change.tokens.upperBound) != nil
        // "$200 more a year"
        || draft.quantity.kind == .money
          && rate(at: change.tokens.upperBound, .money, draft.start, sentence)?.2 ?? false
    {
      next = change.tokens.upperBound
    }
    next = context.behindGloss(next)
    if mayBegin(next, sentence) { annotate(&draft, from: next, sentence) }
    if draft.per == nil, draft.quantity.kind == .money { draft.per = leading(draft, sentence) }
  }

  /// "Sehari ia mengantongi Rp20 ribu": the unit opens the sentence, right before who earns or pays.
  private func leading(_ draft: FigureDraft, _ sentence: Range<Int>) -> Rate? {
    let first = sentence.lowerBound
    // "Setiap bulan ia menyetor Rp750 ribu"
    if reading.roles[first].contains(.setMarkers), let each = reading.term(.setMarkers, at: first),
      let unit = reading.term(.timeUnits, .unit, at: each.tokens.upperBound),
      !(unit.tokens.upperBound..<max(unit.tokens.upperBound, draft.start)).contains(where: {
        context.classes[$0] == .number
      })
    {
      return duration(unit, 1)
    }
    guard reading.roles[first].contains(.timeUnits), let one = reading.term(.timeUnits, .one, at: first),
      reading.has(.pronouns, .person, at: one.tokens.upperBound)
    else { return nil }
    return duration(one, 1)
  }

  /// "10,000 rupiah ($0.67) a litre": what stands behind the bracket holds for the amount before it, too.
  func annotate(_ drafts: inout DraftWindow, convertedAt index: Int) {
    guard index > 0, drafts[index].per != nil, drafts[index - 1].per == nil else { return }
    let (draft, next) = (drafts[index - 1].quantity, drafts[index].quantity)
    guard next.kind == draft.kind, draft.kind != .count,
      reading.isMark("(", at: draft.tokens.upperBound),
      next.tokens.lowerBound - draft.tokens.upperBound <= 3,
      reading.isMark(")", at: next.tokens.upperBound)
    else { return }
    drafts[index - 1].per = drafts[index].per
  }

  private func annotate(_ draft: inout FigureDraft, from start: Int, _ sentence: Range<Int>) {
    var next = start
    var isNoun = true
    // "per orang per bulan": the duration wins.
    for _ in 0..<3 where mayBegin(next, sentence) {
      guard let (per, end, isDuration) = rate(at: next, draft.quantity.kind, draft.start, sentence)
      else { break }
      if draft.per == nil || isDuration && isNoun { draft.per = per }
      isNoun = !isDuration
      next = end
      draft.end = end
    }
    // "per atlet cabang renang": what follows says more of the noun.
    if case .noun(let noun)? = draft.per, noun.upperBound == draft.end,
      !reading.has(.currencies, at: noun.lowerBound)
    {
      while draft.end < sentence.upperBound, context.classes[draft.end].isNominal { draft.end += 1 }
    }
  }

  func rate(at token: Int, _ kind: Figure.Kind, _ start: Int, _ sentence: Range<Int>) -> (
    Rate, Int, Bool
  )? {
    var next = token
    guard next < sentence.upperBound else { return nil }
    // "($0.67) a litre": in brackets, the rate stands behind them.
    if reading.isMark(")", at: next), start > 0, reading.isMark("(", at: start - 1),
      next + 1 < sentence.upperBound
    {
      next += 1
    }
    if let one = reading.term(.timeUnits, .one, at: next), let rate = duration(one, 1),
      kind != .ratio, reading.term(.relativeMarkers, .after, at: one.tokens.upperBound) == nil,
      // "120 orang sebulan sebelum Natal": when.
      kind == .money || !reading.has(.dateModifiers, at: one.tokens.upperBound)
    {
      return (rate, one.tokens.upperBound, true)
    }
    if reading.isMark("(", at: next), next + 1 < sentence.upperBound, let term = adverb(next + 1) {
      return (.frequency(term.entry), term.tokens.upperBound, true)
    }
    if let term = adverb(next) { return (.frequency(term.entry), term.tokens.upperBound, true) }
    if kind == .money, let rate = exchange(next, sentence) { return rate }
    guard var marker = reading.term(.perMarkers, at: next) else { return nil }
    if marker.kind == .each {
      // "$40 each day", but "$40 each"
      guard let word = reading.term(.perMarkers, .word, at: next),
        reading.has(.timeUnits, at: word.tokens.upperBound)
      else { return nil }
      marker = word
    }
    if marker.kind == .slash, !context.isGlued(next) && !context.isGlued(next + 1) { return nil }
    next = marker.tokens.upperBound
    // "64 cents a dozen".
    if kind == .money, let dozen = reading.term(.multipliers, .word, at: next),
      reading.numerator(dozen) < 1000
    {
      return (.noun(dozen.tokens), dozen.tokens.upperBound, false)
    }
    // "27 kabupaten/kota" is no rate.
    if marker.kind == .slash, kind == .count, !reading.has(.timeUnits, at: next) { return nil }
    return per(at: next, isArticle: reading.term(.numerals, .article, at: token) != nil, kind, sentence)
  }

  /// "Rp9,110 to the dollar".
  private func exchange(_ token: Int, _ sentence: Range<Int>) -> (Rate, Int, Bool)? {
    guard token + 2 < sentence.upperBound, context.classes[token + 1] == .determiner,
      let marker = reading.term(.changeMarkers, at: token), context.code(marker) == .to,
      let currency = context.currencies.after(at: token + 2, limit: sentence.upperBound)
    else { return nil }
    return (.noun(currency.tokens), currency.tokens.upperBound, false)
  }

  /// Whether a rate, or a bracket with or before one, may begin at a token.
  @inline(__always)
  private func mayBegin(_ token: Int, _ sentence: Range<Int>) -> Bool {
    token < sentence.upperBound
      && (!reading.roles[token].isDisjoint(with: Rates.openers) || reading.isMark("(", at: token)
        || reading.isMark(")", at: token))
  }

  /// Roles of what begins a rate.
  private static let openers: RoleSet = [
    RoleSet(.timeUnits), RoleSet(.frequencies), RoleSet(.perMarkers), RoleSet(.changeMarkers),
  ]

  /// "monthly", "per annum", "yoy": an adverb of frequency.
  private func adverb(_ token: Int) -> Term? { reading.term(.frequencies, .adverb, at: token) }

  /// What stands behind "per": a time unit, or a noun.
  private func per(at token: Int, isArticle: Bool, _ kind: Figure.Kind, _ sentence: Range<Int>) -> (
    Rate, Int, Bool
  )? {
    var next = token
    var count = 1
    if let numeral = context.numerals.read(at: next, limit: sentence.upperBound) {
      let end = numeral.tokens.upperBound
      if let number = numeral.value.integer, (1...100).contains(number), reading.has(.timeUnits, at: end) {
        count = number
        next = end
      } else if !isArticle, numeral.value.exponent > 0,
        let noun = reading.term(.classifiers, at: end)?.tokens.upperBound ?? nominals(from: end, sentence)
      {
        // "per 1,000 workers"
        return (.noun(next..<noun), noun, false)
      }
    }
    guard next < sentence.upperBound else { return nil }
    if let unit = reading.term(.timeUnits, at: next), let rate = duration(unit, count) {
      // "a year earlier" is a date, "a month before tax" is none.
      if let after = reading.term(.relativeMarkers, .after, at: unit.tokens.upperBound),
        context.claimed[after.tokens.lowerBound]
      {
        return nil
      }
      return (rate, unit.tokens.upperBound, true)
    }
    if let period = reading.term(.periodHeads, at: next), let rate = duration(period, 1) {
      return (rate, period.tokens.upperBound, true)
    }
    guard context.classes[next] != .date || reading.has(.units, at: next), count == 1 else { return nil }
    var end = next
    if let currency = context.currencies.after(at: next, limit: sentence.upperBound) {
      end = currency.tokens.upperBound
    } else if let unit = reading.term(.units, at: next) {
      end = unit.tokens.upperBound
    } else if isArticle {
      // "$5 a share", not "5 percent a problem": money and one noun.
      guard kind == .money, context.classes[next] == .noun else { return nil }
      end = next + 1
    } else if let set = reading.term(.adjectives, at: token - 1), set.count > 1 {
      // "per capita income"
      end = set.tokens.upperBound
    } else {
      end = nominals(from: next, sentence) ?? next
    }
    guard end > next else { return nil }
    if isArticle, kind != .money, kind != .measure { return nil }
    return (.noun(next..<end), end, false)
  }

  /// The end of the noun phrase that begins at a token; nil where none does.
  private func nominals(from start: Int, _ sentence: Range<Int>) -> Int? {
    var end = start
    while end < sentence.upperBound, end < start + 4, context.classes[end].isNominal,
      end == start || !context.isGlued(end) || context.classes[end] == .clitic,
      !reading.tokens[end].flags.contains(.allCapitals),
      // "per unit Net Asset Value": a name begins behind the noun.
      end == start || !context.isCapital(end) || context.isCapital(start)
    {
      end += 1
      if reading.has(.classifiers, at: end - 1) { break }
    }
    return end > start ? end : nil
  }

  /// The duration of so many time units.
  func duration(_ term: Term, _ count: Int) -> Rate? {
    let number = count * Int(max(1, reading.numerator(term)))
    switch context.code(term).known {
    case .year: return .duration(number, .year)
    case .month: return .duration(number, .month)
    case .week: return .duration(number, .week)
    case .day: return .duration(number, .day)
    case .quarter: return .duration(3 * number, .month)
    case .half: return .duration(6 * number, .month)
    case .decade: return .duration(10 * number, .year)
    case .century: return .duration(100 * number, .year)
    case .hour: return .duration(number, .hour)
    case .minute: return .duration(number, .minute)
    case .second: return .duration(number, .second)
    default: return nil
    }
  }
}
