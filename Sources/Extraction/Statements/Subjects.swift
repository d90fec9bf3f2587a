import Lexicons
import Text

/// Subjects that are more than a name or a plain noun phrase.
extension UnitReader {
  /// Whether a speaker is a pronoun, of which no relative clause tells more.
  func isPronoun(_ speaker: SpeakerReference) -> Bool {
    switch speaker {
    case .clitic: true
    case .mention(let index): chart[index].kind == .pronoun
    default: false
    }
  }

  /// Before the academic degrees behind a name: "Rina Sari, S.H., M.Si., mengatakan", "Rina Sari SH mengatakan".
  /// - Returns: the last token of the name; `last` itself where no degree stands there.
  func beforeDegrees(_ last: Int) -> Int {
    var end = last
    for _ in 0..<6 {
      var degree = end
      while degree > unit.lowerBound, reading.isText(degree, ",") || reading.isText(degree, ".") {
        degree -= 1
      }
      guard degree > unit.lowerBound + 1 else { break }
      if reading.officeWord(degree, "degree") {
        end = reading.isText(degree - 1, ",") ? degree - 2 : degree - 1
        continue
      }
      guard isDegree(degree), reading.isText(degree - 1, ",") else { break }
      end = degree - 2
    }
    return end
  }

  /// "M.Epid", "Sp.PD", "Ph.D": a word with a full stop inside.
  private func isDegree(_ token: Int) -> Bool {
    let bytes = reading.bytes(token)
    return reading.tokens[token].isCapitalWord && bytes.count <= 8 && bytes.dropFirst().contains(0x2E)
  }

  /// ", dalam orasinya", ", salah satu warga, di kantornya": where a subject speaks, right before its verb.
  func isSetting(behind comma: Int, _ verb: Int) -> Bool {
    for token in stride(from: verb - 2, through: max(comma, verb - 6), by: -1) {
      if reading.isText(token, ",") { return reading.functionWord(token + 1, [.preposition]) != nil }
      guard reading.tokens[token].kind == .word, chart.index(at: token) == nil,
        !reading.has(.verbs, at: token)
      else { return false }
    }
    return false
  }

  /// Whom a sentence begins with, where nobody spoke in it yet: "He urged them to wait, noting that …".
  func openingSubject() -> SpeakerReference? {
    // "Meanwhile, the Makers' League called for a ban, saying …"
    let start = lead(unit).lowerBound
    guard own.isEmpty, let index = mentionStarting(start),
      chart[index].tokens.lowerBound == start
        || reading.officeWord(start, "article") && chart[index].tokens.lowerBound == start + 1
    else { return nil }
    return .mention(index)
  }

  /// "The court was not persuaded, saying …": the noun phrase that a sentence begins with, up to its verb or preposition.
  func openingPhrase() -> SpeakerReference? {
    let start = unit.lowerBound
    guard reading.officeWord(start, "article") else { return nil }
    for end in start + 2..<max(start + 2, min(unit.upperBound, start + 7)) {
      guard reading.tokens[end].kind == .word else { return nil }
      if reading.functionWord(end, [.auxiliary, .copula, .preposition]) != nil || reading.has(.verbs, at: end)
      {
        return .phrase(start..<end)
      }
    }
    return nil
  }

  /// "Tini (37), guru dari Tebet, Jakarta Selatan, mengaku": the age says who an apposition tells of.
  func agedSubject(before last: Int) -> (speaker: SpeakerReference, start: Int)? {
    let floor = max(unit.lowerBound + 3, last - UnitReader.subjectReach)
    for token in stride(from: last - 1, to: floor - 1, by: -1) {
      if isFullStop(token) || reading.isText(token, ";") || quotations.index(at: token) != nil
        || cues.has([.say, .noun, .clitic], at: token)
      {
        return nil
      }
      guard reading.isText(token, ")") else { continue }
      guard reading.tokens[token - 1].kind == .number, reading.isText(token - 2, "("),
        reading.isText(token + 1, ","), !reading.tokens[token + 2].flags.contains(.capital),
        let index = chart.index(at: token - 3), chart[index].kind == .name
      else { return nil }
      return (.mention(index), phraseStart(chart[index].tokens.lowerBound))
    }
    return nil
  }

  /// "Kakaknya, Siti Aminah, bilang …": a name between commas behind the phrase that a sentence begins with.
  func isParenthetic(_ last: Int) -> Bool {
    guard last > unit.lowerBound + 1, let index = chart.index(at: last), chart[index].kind == .name,
      chart[index].tokens.upperBound == last + 1
    else { return false }
    let comma = chart[index].tokens.lowerBound - 1
    return comma > unit.lowerBound && comma - unit.lowerBound < 4 && reading.isText(comma, ",")
  }

  /// "Data dinas menyebutkan", "sejumlah kajian menyebut", "official figures said": nobody speaks.
  func isData(_ subject: Int, _ verb: Int) -> Bool {
    var head = subject
    while head < verb - 1,
      let word = reading.functionWord(head, [.determiner]) ?? reading.term(.idioms, at: head)
    {
      head = word.tokens.upperBound
    }
    return reading.has(.reportParts, .fact, at: head) || reading.has(.reportParts, .fact, at: subject)
      || reading.has(.reportParts, .fact, at: verb - 1)
        && !reading.tokens[verb - 1].flags.contains(.capital)
  }

  /// "Perempuan 27 tahun itu bercerita": a word for a person, an age and the word that points back.
  func agedPhrase(endingAt last: Int) -> (speaker: SpeakerReference, start: Int)? {
    guard last - 3 >= unit.lowerBound, reading.officeWord(last, "demonstrative"),
      reading.has(.timeUnits, at: last - 1), reading.tokens[last - 2].kind == .number
    else { return nil }
    var start = last - 3
    if start > unit.lowerBound, reading.tokens[start - 1].kind == .word, !isFullStop(start - 1) { start -= 1 }
    for first in start...last - 3
    where reading.term(.classifiers, .human, at: first).map({ $0.tokens.upperBound <= last - 2 }) ?? false {
      return (.phrase(first..<last + 1), first)
    }
    return nil
  }

  /// "Perempuan yang menggarap sawah itu berharap": a noun with its relative clause and the word that points back.
  func relativePhrase(endingAt last: Int) -> (speaker: SpeakerReference, start: Int)? {
    guard reading.officeWord(last, "demonstrative") else { return nil }
    let floor = max(unit.lowerBound, last - UnitReader.subjectReach)
    var start = last
    while start > floor, !isFullStop(start - 1), quotations.index(at: start - 1) == nil { start -= 1 }
    // "Buruh perempuan yang sudah lama bekerja di sana itu"
    let noun = reading.has(.functionWords, .relative, at: start + 1) || !reading.isLower(start + 1) ? 1 : 2
    guard start == unit.lowerBound || start > floor, start + noun + 1 < last,
      reading.tokens[start].flags.contains(.capital), !reading.has(.functionWords, at: start),
      reading.has(.functionWords, .relative, at: start + noun),
      !(start..<last).contains(where: { cues.has([.say, .noun, .clitic, .think], at: $0) })
    else { return nil }
    return (.phrase(start..<last + 1), start)
  }

  /// "Rina Sari, warga yang mendirikan Koperasi Melati, menuturkan": who stands before an apposition that ends in a body's
  /// name.
  func appositionSubject(endingAt last: Int, _ verb: Int) -> Int? {
    guard last > unit.lowerBound, let body = chart.index(at: last), chart[body].kind == .organisation,
      case let start = chart[body].tokens.lowerBound, start > unit.lowerBound + 2,
      !reading.isText(start - 1, ","), reading.functionWord(start - 1, [.conjunction]) == nil,
      let name = clauseSubject(before: verb), chart[name].kind == .name,
      chart[name].tokens.lowerBound == unit.lowerBound, reading.isText(chart[name].core.upperBound, ",")
    else { return nil }
    return name
  }

  /// "mendesak menteri mengumumkan nama mereka": whoever is asked to say something has not said it; "76 persen warga
  /// meyakini": nobody speaks.
  func isSilent(_ start: Int) -> Bool {
    if reading.has(.percent, at: start) { return true }
    guard start > unit.lowerBound else { return false }
    return reading.has(.percent, at: start - 1)
      || reading.has(.directives, at: start - 1)
        && reading.term(.directives, [.verb, .root, .drive], at: start - 1) != nil
  }

  /// "is expected to", "were urged": somebody else speaks.
  func isPassive(_ cue: Cue) -> Bool {
    guard cue.tokens.count == 1, cue.tokens.lowerBound > unit.lowerBound else { return false }
    var before = cue.tokens.lowerBound - 1
    if before > unit.lowerBound, reading.has(.functionWords, .adverb, at: before) { before -= 1 }
    return reading.has(.functionWords, .copula, at: before)
      && reading.has(.functionWords, .auxiliary, at: before)
  }
}
