import Lexicons
import Records
import Text

/// Numbers that belong to names: "Pasal 27", "Gerbong 2, 3, dan 5", "5 Main Street".
extension Negatives {
  /// "Pasal 27", "Boeing 737", "Tabel 2.4", "Gerbong 2, 3, dan 5": the number of a name.
  func isNamed(_ quantity: Quantity) -> Bool {
    guard !quantity.numeral.hasMultiplier else { return false }
    let (first, next) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    if let name = name(before: first) {
      // "tiap kelas 30 siswa", "kamar 4 pasien": a common noun that says how many it holds.
      let isPlainWord =
        !context.isCapital(name.tokens.lowerBound) || reading.isMark(")", at: first - 1)
        || isOfEach(name.tokens.lowerBound)
      if isPlainWord, isCounter(next) { return false }
      // "Km 92,400": a place on a road.
      // "Tabel 2.4", but "di angka 0,97".
      return quantity.numeral.form == .words || isPlain(quantity)
        || quantity.value.exponent < 0 && reading.bytes(first).contains(0x2E)
        || quantity.numeral.other != nil && !isCounter(next)
    }
    if isListedName(quantity) || isRank(quantity) { return true }
    return isLetter(next) || isFactor(next) || isBeforeName(next)
  }

  /// "tanggal dua", "tahun dua ribu empat": a day of the month or a year in words.
  func isDay(_ quantity: Quantity) -> Bool {
    guard quantity.numeral.form == .words else { return false }
    let first = quantity.tokens.lowerBound
    if DateContext.isWord(.day, reading, before: first) { return true }
    guard let year = quantity.value.integer, (1900...2100).contains(year) else { return false }
    return context.term(.timeUnits, .unit, endingAt: first).map { reading.isCode($0, "Y") } ?? false
  }

  /// "naik dari posisi 69 ke posisi 54", but "di posisi 6.543,2": a place in an order has few digits and no unit.
  private func isRank(_ quantity: Quantity) -> Bool {
    let first = quantity.tokens.lowerBound
    return quantity.isBare && quantity.tokens.count == 1 && isPlain(quantity)
      && reading.bytes(first).count <= 3
      && context.term(.namesWithNumbers, .rank, endingAt: first) != nil
      && !isCounter(quantity.tokens.upperBound)
  }

  /// "5 Main Street": a name goes on behind the number and ends with a word of names.
  private func isBeforeName(_ token: Int) -> Bool {
    var next = token
    let limit = min(next + 4, reading.tokens.count)
    while next < limit {
      if reading.term(.namesWithNumbers, .after, at: next) != nil { return true }
      guard context.isCapital(next) else { break }
      next += 1
    }
    return false
  }

  /// "setiap posko 40 orang", "satu posko 60 orang": one of many, and no name.
  private func isOfEach(_ token: Int) -> Bool {
    guard token > 0 else { return false }
    return reading.has(.perMarkers, at: token - 1) || reading.has(.numerals, at: token - 1)
      || context.classes[token - 1] == .determiner
  }

  /// "Pasal" before "27" and, through its bracket, "(Pergub)" before "79".
  private func name(before first: Int) -> Term? {
    // "p. 12": the full stop is the term's own.
    var found = context.term(.namesWithNumbers, .before, endingAt: first)
    if found == nil {
      var end = first
      for _ in 0..<2
      where end > 1 && (reading.isMark(".", at: end - 1) || context.isDash(end - 1)) { end -= 1 }
      if end > 2, reading.isMark(")", at: end - 1), reading.isMark("(", at: end - 3) { end -= 1 }
      found = context.term(.namesWithNumbers, .before, endingAt: end)
    }
    guard let name = found, !isVerbOfAmount(name),
      reading.entry(name).term.utf8.count > 1 || context.isGlued(first)
    else { return nil }
    return name
  }

  /// "expected to number 600", "who number 40": how many they are.
  private func isVerbOfAmount(_ name: Term) -> Bool {
    let token = name.tokens.lowerBound
    guard token > 0, name.count == 1, reading.has(.classifiers, .quantity, at: token), reading.isLower(token)
    else { return false }
    return reading.functionWord(token - 1, [.auxiliary, .particle, .relative]) != nil
      || reading.has(.pronouns, .person, at: token - 1)
  }

  /// "6" and "7" in "Gerbong 2, 3, dan 5": numbers in a row of which the first is a name's.
  private func isListedName(_ quantity: Quantity) -> Bool {
    guard quantity.numeral.form == .digits, isPlain(quantity) else { return false }
    var token = quantity.tokens.lowerBound
    var numbers = 0
    while numbers < 8, let number = joined(before: token) {
      numbers += 1
      token = number
      guard name(before: number) != nil else { continue }
      // "Blok 7 dan 12 rumah": what stands behind the last is counted, unless the row is longer.
      let next = quantity.tokens.upperBound
      if isCounter(next) { return false }
      // "Pasal 3 dan 7 UU Nomor 9": another name with its number goes on.
      if reading.term(.namesWithNumbers, .before, at: next) != nil { return true }
      return numbers > 1 || next >= reading.tokens.count || !context.classes[next].isNominal
        || context.isPassive(next)
    }
    return false
  }

  /// The plain number that a comma, a conjunction or both join to what stands at a token.
  private func joined(before token: Int) -> Int? {
    var before = token - 1
    if before > 0, context.classes[before] == .conjunction { before -= 1 }
    if before > 0, context.classes[before] == .comma { before -= 1 }
    guard before >= 0, before < token - 1, reading.tokens[before].kind == .number,
      isPlain(before)
    else { return nil }
    return before
  }

  /// Whether a word that only counted things have stands at a token.
  func isCounter(_ token: Int) -> Bool {
    reading.has(.classifiers, at: token)
      && reading.terms(at: token).contains {
        guard $0.role == .classifiers else { return false }
        switch $0.kind {
        case .person, .human, .animal, .thing: return true
        default: return false
        }
      }
  }

  /// "1 x 24 jam": how often a length is meant.
  private func isFactor(_ token: Int) -> Bool {
    token + 1 < reading.tokens.count && reading.tokens[token + 1].kind == .number
      && (reading.scalar(token) == "x" || reading.scalar(token) == "\u{D7}")
  }

  /// "3 M", "3 T": a letter with its number is a name; "66 F-16" counts what a letter begins.
  private func isLetter(_ token: Int) -> Bool {
    if token > 0, reading.tokens[token - 1].end - reading.tokens[token - 1].start <= 3,
      context.isDash(token + 1),
      context.isGlued(token + 1), context.isGlued(token + 2)
    {
      return false
    }
    return token < reading.tokens.count && reading.tokens[token].kind == .word
      && reading.tokens[token].end - reading.tokens[token].start == 1 && context.isCapital(token)
  }

  /// Digits alone, without separators.
  func isPlain(_ quantity: Quantity) -> Bool {
    isPlain(quantity.numeral.tokens.lowerBound)
  }

  /// Whether a token is of digits alone.
  private func isPlain(_ token: Int) -> Bool {
    let number = reading.tokens[token]
    var place = Int(number.start)
    while place < Int(number.end) {
      if reading.document.bytes[place] &- 0x30 > 9 { return false }
      place += 1
    }
    return true
  }
}
