import Lexicons
import Text

/// Where a subject begins whose name stands behind other words.
extension UnitReader {
  /// The start of a noun phrase with what stands before its mention: "the company's lawyer, Janet Moss".
  func phraseStart(_ start: Int) -> Int {
    if let office = officeStart(before: start) { return office }
    var first = start
    while first > unit.lowerBound, start - first < 6, quotations.index(at: first - 1) == nil {
      let token = reading.tokens[first - 1]
      // "officer-in-charge"
      let isHyphen = first < start && reading.isText(first - 1, "-") && !reading.isSpaced(first - 1)
      // "34-year-old Ana Ruiz"
      let isAge = token.kind == .number && first < start && reading.isText(first, "-")
      let isWord = token.kind == .word || token.kind == .clitic || isHyphen || isAge
      if reading.officeWord(first - 1, "article") || isPossessive(first - 1) { return first - 1 }
      let joins = reading.has(.functionWords, .preposition, at: first - 1) && first < start
      guard isWord,
        joins || reading.has(.ordinals, .word, at: first - 1)
          || !reading.has(.functionWords, at: first - 1) && !reading.isCommon(first - 1)
      else {
        break
      }
      first -= 1
    }
    // "…, police spokesman Col. Ari Wijaya said": few words behind a comma.
    let isBehindComma = start - first <= 2 && first > unit.lowerBound && reading.isText(first - 1, ",")
    return first == unit.lowerBound || isBehindComma || quotations.index(at: first - 1) != nil ? first : start
  }

  /// `…," its general secretary, Tom Reyes, said`: where the office begins whose holder is named behind the comma.
  private func officeStart(before name: Int) -> Int? {
    guard name > unit.lowerBound + 2, reading.isText(name - 1, ",") else { return nil }
    for token in stride(from: name - 2, through: max(unit.lowerBound, name - 12), by: -1) {
      guard
        reading.tokens[token].kind == .word || reading.tokens[token].kind == .clitic
          || reading.isPluralOwner(token),
        !cues.has([.say, .think], at: token)
      else { return nil }
      guard
        reading.officeWord(token, "article")
          || reading.functionWord(token, [.determiner]) != nil
            && reading.functionWord(token, [.pronoun]) != nil
      else { continue }
      if quotationEnding(token) != nil { return token }
    }
    return nil
  }

  /// ", its director Maria Cruz said": whose somebody is.
  private func isPossessive(_ token: Int) -> Bool {
    reading.functionWord(token, [.determiner]) != nil && reading.functionWord(token, [.pronoun]) != nil
      && (token == unit.lowerBound || reading.isText(token - 1, ",")
        || quotations.index(at: token - 1) != nil)
  }
}
