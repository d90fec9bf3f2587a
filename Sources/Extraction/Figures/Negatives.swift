import Lexicons
import Records
import Text

/// Says which numbers are no figures: those of names, laws, lists, years, telephones, scores and idioms.
struct Negatives {
  let context: FigureContext
  var reading: Reading { context.reading }

  /// Whether a quantity is no figure.
  func rejects(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    let numeral = quantity.numeral.tokens
    if numeral.contains(where: { context.claimed[$0] }) { return true }
    if isGluedLeft(quantity) || isGluedRight(quantity) { return true }
    guard quantity.isBare || quantity.kind == .ratio else { return false }
    // A text that is nothing but a number states it.
    if quantity.tokens.count == reading.tokens.count { return false }
    if context.isListedShare(quantity) { return false }
    if context.isIdiom(numeral.lowerBound), !isOddsBehindIdiom(quantity), !countsPeople(quantity),
      !countsBehindIdiom(quantity)
    {
      return true
    }
    // "peringkat 115 dari 180 negara"
    guard quantity.isBare else {
      // "SNI 1811:2007": the year of a standard.
      guard quantity.rule == .outOf || quantity.rule == .ratioColon else { return false }
      return context.term(.namesWithNumbers, .before, endingAt: numeral.lowerBound) != nil
    }
    if Scores(context: context).isScore(quantity, sentence) { return true }
    if isNamed(quantity) || isListNumber(quantity, sentence) || isBracketed(quantity) { return true }
    if isTime(quantity) || isOrdinal(quantity, sentence) || isBase(quantity) { return true }
    if quantity.numeral.form == .digits {
      return isCode(quantity) || isYear(quantity) || isPartOfName(quantity, sentence)
    }
    return isArticle(quantity, sentence) || isNameWord(quantity, sentence)
  }

  /// "seribu satu orang", but not "salah satu orang": a number that an idiom has too, before a word that only people have.
  private func countsPeople(_ quantity: Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    return quantity.isBare
      && (quantity.value != ExactNumber(1) && reading.has(.classifiers, .person, at: next)
        || context.isPerson(next) && isSaid(quantity.tokens.lowerBound - 1))
  }

  /// "in two villages", but not "cut in two": behind the idiom stands what is counted.
  private func countsBehindIdiom(_ quantity: Quantity) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    return quantity.isBare && quantity.value != ExactNumber(1) && !context.isIdiom(next)
      && context.classes[next].isAny(.noun, .adjective)
      && reading.has(.functionWords, .locative, at: first - 1)
      && (context.isPlural(next) || context.isPlural(next + 1))
  }

  /// "adding that one policeman": "that" opens what is said.
  private func isSaid(_ that: Int) -> Bool {
    that > 0 && reading.has(.reportParts, .that, at: that) && reading.has(.reportingVerbs, at: that - 1)
  }

  /// "found that one in nine": the words before belong to the clause, unlike "salah satu dari enam".
  private func isOddsBehindIdiom(_ quantity: Quantity) -> Bool {
    let first = quantity.tokens.lowerBound
    return quantity.rule == .outOf && !context.isGenitive(first + 1) && !context.isIdiom(first + 1)
      && reading.term(.idioms, at: first) == nil
  }

  /// "5 hari": a length; but "3 kali hari itu" counts times, and "95,1 miliar kuartal pertama" anything in a period.
  private func isTime(_ quantity: Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    if isOfLength(quantity) || isDay(quantity) { return true }
    guard reading.has(.timeUnits, at: next), !quantity.isEvent else { return false }
    return !quantity.numeral.hasMultiplier || !reading.has(.periodHeads, at: next)
  }

  /// "189 per 100,000 births", "3 for every 1,000 people": what a rate is per.
  private func isBase(_ quantity: Quantity) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard quantity.value.exponent > 0, let marker = context.term(.perMarkers, .word, endingAt: first),
      marker.count > 1
        || reading.term(.setMarkers, at: marker.tokens.lowerBound).map({ reading.numerator($0) == 1 })
          ?? false
    else { return false }
    return next < reading.tokens.count
      && (context.classes[next].isAny(.noun, .adjective, .filler)
        || context.classes[next] == .verb && context.classes[next + 1].isNominal)
  }

  /// "64 cents a dozen": what the price is for.
  func isRate(_ quantity: Quantity, behind drafts: DraftWindow) -> Bool {
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard quantity.isBare, quantity.tokens.count == 2, let price = drafts.last?.quantity else { return false }
    return price.kind == .money && price.tokens.upperBound == first
      && reading.has(.numerals, .article, at: first)
      && quantity.value.isLess(than: ExactNumber(1000)) && quantity.numeral.hasMultiplier
      && (next >= reading.tokens.count || !context.classes[next].isNominal)
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
        return reading.isMark("+", at: before) || reading.isMark("#", at: before)
      }
      // "kilometer 137+8".
      if reading.isMark("+", at: before) { return reading.tokens[before - 1].kind == .number }
      if context.isDash(before) || reading.isMark("/", at: before) || reading.isMark(".", at: before)
        || reading.isMark("_", at: before) || reading.isMark("@", at: before)
      {
        let kind = reading.tokens[before - 1].kind
        if reading.isMark(".", at: before), !quantity.isBare { return false }
        // "a magnitude-6.2 quake"
        if context.isDash(before), reading.has(.modifiers, .filler, at: before - 1) { return false }
        // A dash as wide as a letter parts clauses.
        return kind == .word && reading.scalar(before) != "\u{2014}" || kind == .number || kind == .slashed
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
    // "7731K504".
    if reading.tokens[next].kind == .number, reading.tokens[next - 1].kind == .word { return true }
    guard quantity.isBare, next + 1 < reading.tokens.count, context.isGlued(next + 1) else { return false }
    switch reading.scalar(next) {
    case "-", "\u{2010}", "\u{2011}": return true
    default: break
    }
    // "Komando Resor 151/Binaiya": a name, no rate.
    return reading.isMark("/", at: next)
      && (!reading.has(.perMarkers, at: next) || context.isCapital(next + 1))
  }

  // MARK: Lists and codes

  /// "1.", "2)", "2.5 Fasilitas": what numbers a line or an item.
  private func isListNumber(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    guard quantity.numeral.form == .digits else { return false }
    let first = quantity.tokens.lowerBound
    let next = quantity.tokens.upperBound
    let isEnd = next >= reading.tokens.count
    if !isEnd, reading.isMark(")", at: next), context.isGlued(next) || isPlain(quantity),
      !hasOpenBracket(first, sentence)
    {
      return true
    }
    guard reading.tokens[first].flags.contains(.lineStart) || first == sentence.lowerBound else {
      return false
    }
    if isEnd || reading.tokens[next].flags.contains(.lineStart) { return !quantity.numeral.hasMultiplier }
    if reading.isMark(".", at: next), context.isGlued(next) { return true }
    guard quantity.value.integer != 1 else { return true }
    return quantity.value.exponent < 0 && context.isCapital(next)
  }

  private func hasOpenBracket(_ token: Int, _ sentence: Range<Int>) -> Bool {
    var index = token - 1
    while index >= max(sentence.lowerBound, token - 40) {
      if reading.isMark(")", at: index) { return false }
      if reading.isMark("(", at: index) { return true }
      index -= 1
    }
    return false
  }

  /// "(1) memperkuat", "tiga (3)": a number alone in brackets; but "dibanding 2022 (54.019)", whose digits are in groups.
  private func isBracketed(_ quantity: Quantity) -> Bool {
    let first = quantity.tokens.lowerBound
    let isGrouped = (quantity.value.integer ?? 0) >= 1000 && !isPlain(quantity)
    return first > 0 && !isGrouped && reading.isMark("(", at: first - 1)
      && reading.isMark(")", at: quantity.tokens.upperBound)
      && BracketSeries(context: context).meaning(of: first) == .unknown
  }

  /// Telephone numbers, codes, identity numbers.
  private func isCode(_ quantity: Quantity) -> Bool {
    let bytes = reading.bytes(quantity.numeral.tokens.lowerBound)
    guard isPlain(quantity), !quantity.numeral.hasMultiplier else { return false }
    if bytes.count > 1, bytes.first == 0x30 || isPlate(quantity) { return true }
    // "the class of ’98"
    if DateDigits.hasApostrophe(reading, quantity.numeral.tokens.lowerBound) { return true }
    // "(0254) 395611": the code of a town before it.
    let first = quantity.tokens.lowerBound
    if first > 2, reading.isText(first - 1, ")"), reading.tokens[first - 2].kind == .number,
      reading.isText(first - 3, "("), reading.bytes(first - 2).first == 0x30
    {
      return true
    }
    // "+62 811 222 333": numbers in a row; but a line may begin with "30 orang" behind one that ends with a year.
    let next = quantity.tokens.upperBound
    let beginsLine = reading.tokens[first].flags.contains(.lineStart) && isCounter(next)
    for neighbour in [beginsLine ? -1 : first - 1, next]
    where neighbour >= 0 && neighbour < reading.tokens.count && reading.tokens[neighbour].kind == .number {
      if reading.bytes(neighbour).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return true }
    }
    return bytes.count >= 8
  }

  /// "B 1234 XYZ": the number of a vehicle.
  private func isPlate(_ quantity: Quantity) -> Bool {
    let before = quantity.tokens.lowerBound - 1
    return isCapitals(before, upTo: 2) && isCapitals(quantity.tokens.upperBound, upTo: 3)
  }

  private func isCapitals(_ token: Int, upTo length: Int32) -> Bool {
    guard token >= 0, token < reading.tokens.count else { return false }
    let flags = reading.tokens[token].flags
    return Int(reading.tokens[token].end - reading.tokens[token].start) <= Int(length)
      && context.isWord(token)
      && (flags.contains(.allCapitals)
        || flags.contains(.capital) && length > 0
          && reading.tokens[token].end - reading.tokens[token].start == 1)
  }

  /// "2023" with nothing that it counts.
  private func isYear(_ quantity: Quantity) -> Bool {
    guard isPlain(quantity), !quantity.numeral.hasMultiplier, let year = quantity.value.integer,
      (1700...2100).contains(year),
      !quantity.numeral.isApproximate
    else { return false }
    return !isCounter(quantity.tokens.upperBound)
  }

  /// "Boeing 737", "Apollo 11": digits behind a name, with nothing that they count; "Kapal Patroli 318 Bitung": the name
  /// goes on.
  private func isPartOfName(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    let before = quantity.tokens.lowerBound - 1
    guard before > sentence.lowerBound,
      context.classes[before] == .name || context.classes[before] == .adjective && context.isCapital(before),
      isPlain(quantity), !quantity.isEvent,
      !quantity.numeral.hasMultiplier,
      quantity.max == nil, reading.bytes(quantity.numeral.tokens.lowerBound).count <= 4
    else { return false }
    let next = quantity.tokens.upperBound
    guard next < sentence.upperBound, context.classes[next].isNominal else { return true }
    return context.classes[next] == .name && !reading.tokens[next].flags.contains(.allCapitals)
      && !reading.has(.classifiers, at: next) && !reading.tokens[before].flags.contains(.allCapitals)
      && context.article.zone(of: next) != .title
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

  /// "tahap ke dua, yang": an ordinal whose parts stand apart.
  private func isOrdinal(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
    let next = quantity.tokens.upperBound
    guard let prefix = context.term(.ordinals, .prefix, endingAt: quantity.tokens.lowerBound),
      quantity.value.exponent >= 0, !quantity.numeral.hasMultiplier,
      // "turun ke 49": where a change leads.
      !context.isChangeWordEnd(prefix.tokens.lowerBound)
    else { return false }
    return next >= sentence.upperBound || !context.classes[next].isNominal
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
