import Lexicons
import Records
import Text

/// Says which numbers are no figures: those of names, laws, lists, years, telephones, scores and idioms.
struct Negatives {
  let context: FigureContext
  private var reading: Reading { context.reading }

  /// Whether a quantity is no figure.
  func rejects(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    let numeral = quantity.numeral.tokens
    if numeral.contains(where: { context.claimed[$0] }) { return true }
    if isGluedLeft(quantity) || isGluedRight(quantity) { return true }
    guard quantity.isBare || quantity.kind == .ratio else { return false }

    if context.idioms[numeral.lowerBound] { return true }
    guard quantity.isBare else { return false }
    if isNamed(quantity) || isListNumber(quantity, sentence) || isBracketed(quantity) { return true }
    if reading.has(.timeUnits, at: quantity.tokens.upperBound) { return true }
    if quantity.numeral.form == .digits {
      return isCode(quantity) || isYear(quantity) || isPartOfName(quantity, sentence)
    }
    return isArticle(quantity, sentence) || isNameWord(quantity, sentence)
  }

  // MARK: Glue

  /// Whether letters stand right before or behind a quantity.
  func isGlued(_ quantity: Quantity) -> Bool { isGluedLeft(quantity) || isGluedRight(quantity) }

  /// "G20", "U-19", "Covid-19", "No.40": letters before the digits.
  private func isGluedLeft(_ quantity: Quantity) -> Bool {
    let first = quantity.tokens.lowerBound
    guard context.isGlued(first) else { return false }
    let before = first - 1
    switch reading.tokens[before].kind {
    case .word, .number, .slashed, .colons, .clitic: return true
    case .mark:
      guard before > 0, context.isGlued(before) else {
        return reading.isText(before, "+") || reading.isText(before, "#")
      }
      if context.isDash(before) || reading.isText(before, "/") || reading.isText(before, ".")
        || reading.isText(before, "_") || reading.isText(before, "@")
      {
        let kind = reading.tokens[before - 1].kind
        if reading.isText(before, "."), !quantity.isBare { return false }
        // A dash as wide as a letter parts clauses.
        return kind == .word && !reading.isText(before, "\u{2014}") || kind == .number || kind == .slashed
          || kind == .colons
      }
      return false
    case .other: return false
    }
  }

  /// "5G", "six-party", "3D": letters behind the digits.
  private func isGluedRight(_ quantity: Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    guard next < reading.tokens.count, context.isGlued(next) else { return false }
    if reading.tokens[next].kind == .word { return true }
    guard quantity.isBare, next + 1 < reading.tokens.count, context.isGlued(next + 1) else { return false }
    if reading.isText(next, "-") || reading.isText(next, "\u{2011}") || reading.isText(next, "\u{2010}") {
      return true
    }
    return reading.isText(next, "/") && !reading.has(.perMarkers, at: next)
  }

  // MARK: Names and lists

  /// "Pasal 27", "Boeing 737", "Tabel 3.8": the number of a name.
  private func isNamed(_ quantity: Quantity) -> Bool {
    guard !quantity.numeral.hasMultiplier else { return false }
    var end = quantity.tokens.lowerBound
    for _ in 0..<2
    where end > 1 && (reading.isText(end - 1, ".") || context.isDash(end - 1)) { end -= 1 }
    if let name = context.term(.namesWithNumbers, "before", endingAt: end) {
      if reading.entry(name).term.utf8.count > 1 || context.isGlued(quantity.tokens.lowerBound) {
        return quantity.numeral.form == .words || isPlain(quantity) || quantity.value.exponent < 0
      }
    }
    // "5 Main Street".
    var next = quantity.tokens.upperBound
    let limit = min(next + 4, reading.tokens.count)
    while next < limit {
      if reading.term(.namesWithNumbers, "after", at: next) != nil { return true }
      guard context.isCapital(next) else { break }
      next += 1
    }
    return false
  }

  /// Digits alone, without separators.
  private func isPlain(_ quantity: Quantity) -> Bool {
    reading.bytes(quantity.numeral.tokens.lowerBound).allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// "1.", "2)", "2.5 Fasilitas": what numbers a line or an item.
  private func isListNumber(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    guard quantity.numeral.form == .digits else { return false }
    let first = quantity.tokens.lowerBound
    let next = quantity.tokens.upperBound
    let isEnd = next >= reading.tokens.count
    if !isEnd, reading.isText(next, ")"), context.isGlued(next), !hasOpenBracket(first, sentence) {
      return true
    }
    guard reading.tokens[first].flags.contains(.lineStart) || first == sentence.lowerBound else {
      return false
    }
    if isEnd || reading.tokens[next].flags.contains(.lineStart) { return true }
    if reading.isText(next, "."), context.isGlued(next) { return true }
    guard quantity.value.integer != 1 else { return true }
    return quantity.value.exponent < 0 && context.isCapital(next)
  }

  private func hasOpenBracket(_ token: Int, _ sentence: Range<Int>) -> Bool {
    var index = token - 1
    while index >= max(sentence.lowerBound, token - 40) {
      if reading.isText(index, ")") { return false }
      if reading.isText(index, "(") { return true }
      index -= 1
    }
    return false
  }

  /// "(1) memperkuat", "tiga (3)": a number alone in brackets.
  private func isBracketed(_ quantity: Quantity) -> Bool {
    let first = quantity.tokens.lowerBound
    return first > 0 && reading.isText(first - 1, "(") && reading.isText(quantity.tokens.upperBound, ")")
  }

  /// Telephone numbers, codes, identity numbers.
  private func isCode(_ quantity: Quantity) -> Bool {
    let bytes = reading.bytes(quantity.numeral.tokens.lowerBound)
    guard isPlain(quantity), !quantity.numeral.hasMultiplier else { return false }
    if bytes.count > 1, bytes.first == 0x30 { return true }
    // "+61 450 475 094": numbers in a row.
    for neighbour in [quantity.tokens.lowerBound - 1, quantity.tokens.upperBound]
    where neighbour >= 0 && neighbour < reading.tokens.count && reading.tokens[neighbour].kind == .number {
      if reading.bytes(neighbour).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return true }
    }
    return bytes.count >= 8
  }

  /// "2023" with nothing that it counts.
  private func isYear(_ quantity: Quantity) -> Bool {
    guard isPlain(quantity), !quantity.numeral.hasMultiplier, let year = quantity.value.integer,
      (1700...2100).contains(year),
      !quantity.numeral.isApproximate
    else { return false }
    let next = quantity.tokens.upperBound
    return !reading.terms(at: next).contains {
      $0.role == .classifiers && ["person", "animal", "thing", "human"].contains(reading.entry($0).kind)
    }
  }

  /// "Boeing 737", "Apollo 11": digits behind a name, with nothing that they count.
  private func isPartOfName(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    let before = quantity.tokens.lowerBound - 1
    guard before > sentence.lowerBound, context.classes[before] == .name, isPlain(quantity),
      !quantity.numeral.hasMultiplier,
      quantity.max == nil, reading.bytes(quantity.numeral.tokens.lowerBound).count <= 4
    else { return false }
    let next = quantity.tokens.upperBound
    return next >= sentence.upperBound || !context.classes[next].isNominal
  }

  // MARK: Words

  /// "satu kawasan", "one condominium": an article; "satu orang", "one woman" count.
  private func isArticle(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    guard quantity.value == ExactNumber(1), !quantity.numeral.hasMultiplier, !quantity.isVague,
      quantity.max == nil
    else { return false }
    let first = quantity.tokens.upperBound
    var last = first
    while last < min(sentence.upperBound, first + 4), context.classes[last].isNominal { last += 1 }
    // The head of the noun phrase stands first ("satu warga sipil") or last ("one US civilian").
    return last == first || !context.isPerson(first) && !context.isPerson(last - 1)
  }

  /// "Nusa Dua", "Tiga Raksa": a numeral word within a name.
  private func isNameWord(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    let first = quantity.tokens.lowerBound
    guard first > sentence.lowerBound, context.isCapital(first), !quantity.numeral.hasMultiplier else {
      return false
    }
    let next = quantity.tokens.upperBound
    let counts = next < sentence.upperBound && (context.classes[next].isNominal || context.isGenitive(next))
    if context.article.zone(of: first) == .title || quantity.isVague { return !counts }
    return context.isCapital(first - 1) || !counts
  }
}
