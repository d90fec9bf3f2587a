import Lexicons
import Records
import Text

/// Gives bare numbers the unit that the sentence implies: "dari 71,4 menjadi 75 persen", "9.350 per US dollar".
struct ImpliedUnits {
  let context: FigureContext
  var reading: Reading { context.reading }

  func annotate(_ drafts: inout DraftWindow) {
    for index in drafts.indices where isOpen(drafts, index) { implyUnit(&drafts, index) }
    for index in drafts.indices where isBetweenShares(drafts, index) {
      give(.percent, Code(.percentagePoint), to: &drafts[index])
    }
    for index in drafts.indices
    where isOpen(drafts, index) && !isEndOfCounts(drafts, index)
      && (isReading(drafts[index].quantity) || isLevel(drafts, index))
    {
      makeReading(&drafts, index)
    }
    for index in drafts.indices where index > 0 && isOpen(drafts, index) { takeUnit(&drafts, index) }
    for index in drafts.indices where isMagnitude(drafts[index]) { makeMagnitude(&drafts[index]) }
    guard drafts.count > 1 else { return }
    for index in drafts.indices { takeCurrency(&drafts, index) }
    shareRates(&drafts)
    shareMultipliers(&drafts)
  }

  private func give(_ kind: Figure.Kind, _ unit: Code, to draft: inout FigureDraft) {
    draft.quantity.kind = kind
    draft.quantity.unit = unit
  }

  /// Gives a bare number the unit of another figure, or the currency that it is a rate of.
  private func implyUnit(_ drafts: inout DraftWindow, _ index: Int) {
    let quantity = drafts[index].quantity
    if context.isListedShare(quantity) {
      give(.percent, Code(.percent), to: &drafts[index])
    } else if let currency = ownCurrency(drafts, index) {
      give(.money, currency, to: &drafts[index])
      drafts[index].per = drafts[index].per ?? drafts[index - 1].per
    } else if let partner = partner(of: index, drafts) {
      copyUnit(in: &drafts, from: partner, to: index)
    } else if index > 0,
      isOfThem(quantity.tokens.upperBound) && drafts[index - 1].quantity.kind == .measure
        || drafts[index].change == .to && isSize(drafts[index - 1])
    {
      copyUnit(in: &drafts, from: index - 1, to: index)
    } else if isReading(quantity), let currency = counterCurrency(drafts[index]) {
      give(.money, currency, to: &drafts[index])
      drafts[index].quantity.isBare = false
    } else if let (currency, foreign) = exchangeRate(drafts, index) {
      give(.money, currency, to: &drafts[index])
      if drafts[index].per == nil { drafts[index].per = .noun(foreign) }
      shareCurrency(&drafts, index)
    }
  }

  private func makeMagnitude(_ draft: inout FigureDraft) {
    give(.measure, Code(.one), to: &draft)
    // "Gempa M 5,9 Guncang Maluku": the letter's noun stands before it.
    let letter = draft.start - 1
    if letter > 0, reading.tokens[letter].end - reading.tokens[letter].start == 1,
      context.classes[letter - 1].isNominal, draft.isEntityBehind
    {
      draft.entity = letter - 1..<letter
    }
  }

  /// "closed at 2,120.4 after a high of 2,131": another reading of as much; "4.2 billion euros, beating forecasts of 3.9
  /// billion", "short of its goal of 180,000": what was thought of an amount.
  private func takeUnit(_ drafts: inout DraftWindow, _ index: Int) {
    let (before, draft) = (drafts[index - 1].quantity, drafts[index])
    let isReading =
      before.kind == .measure && before.unit == Code(.one) && !draft.quantity.numeral.hasMultiplier
      && isAsMuch(draft.quantity.value, before.value)
    let isForecast =
      (before.kind == .money || before.kind == .measure) && isAsMuch(draft.quantity.value, before.value)
      && draft.start > 1 && context.classes[draft.start - 1] == .genitive
      && reading.term(.reportParts, .fact, at: draft.start - 2) != nil
    // "62 million tonnes, against 58 million a year ago", "60 rupees, against 35 in May"
    let isOther =
      (before.kind == .money || before.kind == .measure)
      && draft.quantity.numeral.hasMultiplier == before.numeral.hasMultiplier
      && isAsMuch(draft.quantity.value, before.value)
      && context.term(.changeMarkers, .comparison, endingAt: context.skipLinks(before: draft.start)) != nil
    if isReading || isForecast || isOther { copyUnit(in: &drafts, from: index - 1, to: index) }
  }

  /// Whether neither of two values is twice the other.
  func isAsMuch(_ value: ExactNumber, _ other: ExactNumber) -> Bool {
    guard let double = value.multiplied(by: ExactNumber(2)), let most = other.multiplied(by: ExactNumber(2))
    else { return false }
    return other.isLess(than: double) && value.isLess(than: most)
  }

  /// "12 sen menjadi 17,63 dolar": a hundredth of the currency beside it.
  private func takeCurrency(_ drafts: inout DraftWindow, _ index: Int) {
    let quantity = drafts[index].quantity
    let last = quantity.tokens.upperBound - 1
    guard quantity.kind == .money, !quantity.isCurrencyFirst,
      let term = reading.term(.currencies, .subunit, at: last), term.count == 1
    else { return }
    for other in [index + 1, index - 1] where drafts.indices.contains(other) {
      let beside = drafts[other].quantity
      guard beside.kind == .money,
        reading.term(.currencies, .subunit, at: beside.tokens.upperBound - 1) == nil
      else { continue }
      drafts[index].quantity.unit = beside.unit
      return
    }
  }

  /// "73 persen, terpaut 4 poin": points that part two percentages; those of an index stand beside the size of its change.
  private func isBetweenShares(_ drafts: DraftWindow, _ index: Int) -> Bool {
    guard drafts[index].quantity.unit == .point else { return false }
    // "slipped three points to 54 percent"
    if drafts[index].change != nil, index + 1 < drafts.count, drafts[index + 1].change == .to,
      drafts[index + 1].quantity.kind == .percent,
      drafts[index + 1].start - drafts[index].quantity.tokens.upperBound <= 2
    {
      return true
    }
    guard index > 0 else { return false }
    let before = drafts[index - 1]
    return before.quantity.kind == .percent
      && before.quantity.unit == .percent && before.change != .increase && before.change != .decrease
  }

  /// "dari 5 menjadi 7 juta": the first end counts millions too.
  private func shareMultipliers(_ drafts: inout DraftWindow) {
    for index in 0..<drafts.count - 1
    where drafts[index].change == .from && drafts[index + 1].change == .to {
      let (first, second) = (drafts[index].quantity, drafts[index + 1].quantity)
      guard first.kind == second.kind, first.max == nil, !first.numeral.hasMultiplier,
        second.numeral.hasMultiplier,
        drafts[index + 1].start - first.tokens.upperBound <= 2,
        let base = second.numeral.value.divided(by: second.numeral.factor),
        first.numeral.value.isLess(than: base) || first.value.isLess(than: ExactNumber(1000)),
        let value = first.value.multiplied(by: second.numeral.factor)
      else { continue }
      drafts[index].quantity.value = value
    }
  }

  /// "fell 85 tonnes to 11,240": an amount by which something changes.
  private func isSize(_ draft: FigureDraft) -> Bool {
    (draft.change == .increase || draft.change == .decrease)
      && (draft.quantity.kind == .money || draft.quantity.kind == .measure && draft.quantity.unit != .point)
  }

  /// Whether a number stands without unit and without anything that it counts.
  func isOpen(_ drafts: DraftWindow, _ index: Int) -> Bool {
    let draft = drafts[index]
    guard draft.quantity.isBare, draft.quantity.kind == .count, !draft.isClassified,
      !draft.quantity.isVague, !draft.quantity.isEvent
    else { return false }
    let end = draft.quantity.tokens.upperBound
    if isOfThem(end) { return true }
    // "1,8 di antaranya"
    if reading.functionWord(end, [.partitive]) != nil { return false }
    return !draft.isEntityBehind
      && draft.end == draft.quantity.tokens.upperBound
        + (draft.per == nil ? 0 : draft.end - draft.quantity.tokens.upperBound)
  }

  /// "19,000 of them".
  private func isOfThem(_ next: Int) -> Bool {
    next + 1 < reading.tokens.count && context.isGenitive(next)
      && context.classes[next + 1] == .pronoun
  }

  /// "fell from 5.4 persons to 3.1": the other end counts something.
  private func isEndOfCounts(_ drafts: DraftWindow, _ index: Int) -> Bool {
    guard index > 0, drafts[index].change == .to, drafts[index - 1].change == .from else { return false }
    return drafts[index - 1].quantity.kind == .count && !isOpen(drafts, index - 1)
  }

  /// The other end of the change that a figure is an end of.
  private func partner(of index: Int, _ drafts: DraftWindow) -> Int? {
    // Of two ends that stand side by side neither is another's.
    let near = drafts[index].change == .from ? [index + 1, index - 1] : [index - 1, index + 1]
    let opposite: Figure.Change = drafts[index].change == .from ? .to : .from
    guard drafts[index].change == .from || drafts[index].change == .to,
      let other = near.first(where: { drafts.indices.contains($0) && drafts[$0].change == opposite })
    else { return nil }
    let quantity = drafts[other].quantity
    return !quantity.isBare
      && (quantity.kind == .money || quantity.kind == .percent || quantity.kind == .measure) ? other : nil
  }

  func copyUnit(in drafts: inout DraftWindow, from source: Int, to target: Int) {
    drafts[target].quantity.kind = drafts[source].quantity.kind
    drafts[target].quantity.unit = drafts[source].quantity.unit
  }

  /// Decimals that count nothing are the reading of an index.
  private func isReading(_ quantity: Quantity) -> Bool {
    quantity.value.exponent < 0 && quantity.numeral.form == .digits && !quantity.numeral.hasMultiplier
  }

  /// "a magnitude 6.1 earthquake", "Gempa M 5,9": decimals behind the word or the letter of a scale count nothing.
  private func isMagnitude(_ draft: FigureDraft) -> Bool {
    // "a magnitude-6.2 quake"
    let before = context.isDash(draft.start - 1) ? draft.start - 2 : draft.start - 1
    guard draft.quantity.kind == .count, draft.quantity.isBare, isReading(draft.quantity), before >= 0 else {
      return false
    }
    let token = reading.tokens[before]
    if token.kind == .word, token.flags.contains(.capital), token.end - token.start == 1 { return true }
    return reading.term(.units, .other, at: before) != nil
  }

  /// "gained 12 points to 7,188", "was down 4 points at 1,312": where an index moved to.
  private func isLevel(_ drafts: DraftWindow, _ index: Int) -> Bool {
    guard index > 0, drafts[index - 1].quantity.unit == .point else { return false }
    let before = drafts[index].start - 1
    guard
      drafts[index].change == .to
        || before == drafts[index - 1].quantity.tokens.upperBound
          && reading.has(.functionWords, .locative, at: before)
    else { return false }
    return drafts[index - 1].change == .increase || drafts[index - 1].change == .decrease
  }

  private func makeReading(_ drafts: inout DraftWindow, _ index: Int) {
    drafts[index].quantity.kind = .measure
    drafts[index].quantity.unit = Code(.one)
    for other in [index - 1, index + 1] where drafts.indices.contains(other) && isOpen(drafts, other) {
      guard drafts[index].change == .from || drafts[index].change == .to || drafts[other].change == .from
      else { continue }
      drafts[other].quantity.kind = .measure
      drafts[other].quantity.unit = Code(.one)
    }
  }

  /// "dari Rp6.800 menjadi Rp9.500 per liter": one rate for both ends.
  private func shareRates(_ drafts: inout DraftWindow) {
    for index in 0..<drafts.count - 1 {
      let (first, second) = (drafts[index], drafts[index + 1])
      guard first.quantity.kind == .money || first.quantity.kind == .measure && first.change == .from,
        first.quantity.kind == second.quantity.kind, first.quantity.unit == second.quantity.unit
      else { continue }
      if first.change == .from, second.change == .to, first.per == nil,
        second.start - first.quantity.tokens.upperBound <= 3
      {
        drafts[index].per = second.per
      } else if second.change == .from, second.per == nil, !isComparison(first.end, second.start),
        index + 2 >= drafts.count || drafts[index + 2].change != .to
      {
        drafts[index + 1].per = first.per
      }
    }
  }

  private func isComparison(_ start: Int, _ end: Int) -> Bool {
    start < end && (start..<end).contains { reading.term(.changeMarkers, .comparison, at: $0) != nil }
  }
}
