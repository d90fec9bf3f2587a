import Lexicons
import Records
import Text

/// Finds the noun phrase left of a number that says what it measures.
///
/// Walks left over verbs, modifiers and dates. A noun phrase counts unless a preposition makes it an aside; an aside
/// right before the number counts too ("dengan tarif Rp700"). What is found but does not convince is weak.
struct PrecedingPhrases {
  let context: FigureContext
  var reading: Reading { context.reading }

  /// What stands left of a number.
  struct Found {
    var strong: Range<Int>?
    var weak: Range<Int>?
    /// Whether a verb stands between the number and what is before.
    var hasVerb = false
    /// Whether somebody does something with the money: nothing is measured.
    var isDone = false
    /// Whether it is the object of a verb.
    var isObject = false
  }

  /// What a walk has to know of the number where it begins.
  struct Number {
    let start: Int
    let kind: Figure.Kind
    /// Whether it is an age, which stands behind its name.
    let isApposed: Bool
    /// Whether it counts people, and says no more of them: "412 orang".
    let isClassified: Bool
    /// "settled 40 cents lower": whether it says how far something moved, and no verb's object.
    let isMove: Bool

    init(_ drafts: DraftWindow, _ index: Int, _ reading: Reading) {
      start = drafts[index].start
      isMove = reading.term(.changeVerbs, .adjective, at: drafts[index].quantity.tokens.upperBound) != nil
      kind = drafts[index].quantity.kind
      isClassified = drafts[index].isClassified
      isApposed = drafts[index].quantity.rule.isAge || drafts[index].quantity.unit == .ageInYears
    }
  }

  /// The state of one walk.
  struct Walk {
    let number: Number
    let lowest: Int
    let leadsOn: Bool
    var isAdjacent = true
    var hasVerb = false
    /// "untuk mencapai": what stands before a purpose is no subject.
    var purpose: Int?
    var weak: Range<Int>?
    /// Behind a verb of saying only the topic of the sentence counts.
    var isTopicOnly = false
    /// Whether a conjunction or "for" stands between.
    var isParted = false
    /// "showed an increase of": what is kept says only that something changes.
    var isOfChange = false
    /// "memberikan Rp600.000": the number is the object of a verb.
    var isObject = false
  }

  /// The nearest noun phrase left of a number, not beyond `floor`.
  /// - Parameters:
  ///   - leadsOn: whether the next figure is where this one leads ("dari … menjadi"), so that "dari" is no source.
  func find(_ number: Number, from floor: Int, leadsOn: Bool) -> Found {
    var walk = Walk(number: number, lowest: max(floor, number.start - 60), leadsOn: leadsOn)
    return find(&walk, from: number.start)
  }

  /// The subject before another figure that stands between.
  func find(_ number: Number, startingAt end: Int, from floor: Int) -> Found {
    var walk = Walk(
      number: number, lowest: max(floor, end - 60), leadsOn: false, isAdjacent: false, hasVerb: true)
    return find(&walk, from: end)
  }

  private func find(_ walk: inout Walk, from start: Int) -> Found {
    var end = start
    while end > walk.lowest {
      let before = context.classes[end - 1]
      if before == .comma || before == .close,
        let aside = (walk.number.isApposed ? nil : saidAside(before: end, walk.lowest))
          ?? gloss(before: end, walk.lowest)
      {
        end = aside
        continue
      }
      guard before.isNominal else {
        guard step(over: end - 1, &walk) else { break }
        end -= 1
        continue
      }
      var phrase = phrase(endingAt: end, walk.lowest)
      end = phrase.lowerBound
      if isVerbAtEnd(phrase, walk) { takeVerb(atEndOf: &phrase, &walk) }
      if isFillerOnly(phrase) || isNumbered(phrase) || isSizeAttribute(phrase, walk) { continue }
      if walk.isTopicOnly {
        if isTopic(phrase, walk.lowest) { return Found(strong: phrase, weak: nil, hasVerb: true) }
        continue
      }
      if isHeadlessClause(phrase, walk) { break }
      if isContrastedPlace(phrase, walk) { return Found(weak: phrase, hasVerb: walk.hasVerb) }
      if let next = pass(phrase, &walk) {
        end = next
        continue
      }
      // "the ministry noted an increase of 9 percent": who says so.
      if walk.isOfChange, walk.weak != nil, isParty(phrase) { break }
      if isDone(phrase, walk) { return Found(hasVerb: true, isDone: true) }
      return Found(strong: phrase, weak: nil, hasVerb: walk.hasVerb, isObject: walk.isObject)
    }
    if walk.isObject, walk.number.kind == .money { return Found(hasVerb: true, isDone: true) }
    return Found(strong: nil, weak: walk.weak, hasVerb: walk.hasVerb)
  }

  /// Whether somebody does something with the money; "the dollar bought 117 yen" measures.
  private func isDone(_ phrase: Range<Int>, _ walk: Walk) -> Bool {
    walk.number.kind == .money && walk.isObject && !phrase.contains { reading.has(.currencies, at: $0) }
      && !isIncome(of: phrase, walk)
      || isReceiver(phrase, walk)
  }

  /// "Teachers earn $400 a month": an amount that people get for their work.
  private func isIncome(of phrase: Range<Int>, _ walk: Walk) -> Bool {
    let end = context.skipModifiers(before: walk.number.start, bounds: false)
    return context.term(.classifiers, .income, endingAt: end) != nil
      && phrase.contains(where: { context.isPerson($0) })
  }

  /// Whether a phrase is of people or of a body.
  private func isParty(_ phrase: Range<Int>) -> Bool {
    phrase.contains {
      context.isPerson($0) || reading.has(.parties, at: $0) || reading.has(.organisationHeads, at: $0)
    }
  }

  /// "They owe RM2.000", "employers pay $232": no noun stands right before its number.
  private func takeVerb(atEndOf phrase: inout Range<Int>, _ walk: inout Walk) {
    phrase = phrase.lowerBound..<phrase.upperBound - 1
    walk.isAdjacent = false
    walk.hasVerb = true
    walk.isObject =
      !walk.number.isMove && reading.term(.classifiers, .quantity, at: phrase.upperBound) == nil
  }

  /// "Angka putus sekolah, kata Maharani, naik", "her wages, she recalled, were": who says so, between two commas.
  /// - Returns: the first of the two commas, where `end` lies behind the second.
  private func saidAside(before end: Int, _ lowest: Int) -> Int? {
    guard context.classes[end - 1] == .comma else { return nil }
    var token = end - 2
    var isSaid = false
    while token > max(lowest, end - 10), context.classes[token] != .comma {
      switch context.classes[token] {
      case .number, .stop, .relative: return nil
      default:
        isSaid = isSaid || reading.has(.reportingVerbs, at: token) || reading.has(.attributions, at: token)
      }
      token -= 1
    }
    return isSaid && token > lowest && context.classes[token] == .comma ? token : nil
  }
}
