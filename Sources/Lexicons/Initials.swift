import Text

/// Letters with a full stop inside people's names, which end no sentence: "Maria K. Lestari", "kata B. Susilo".
struct Initials {
  let tokens: [Token]
  let lexicon: Lexicon
  let document: Document

  /// Whether a letter before a full stop is the initial of a name that goes on with the next word.
  func isInitial(_ letter: Int, _ next: Int) -> Bool {
    guard isLetter(letter), letter > 0, isName(next), !tokens[letter].flags.contains(.lineStart) else {
      return false
    }
    let before = letter - 1
    // "A. B. Susanto"
    if letter > 2, isStop(before), isLetter(letter - 2) {
      return has(.givenNames, next) || isNamed(letter - 2)
    }
    return has(.givenNames, next) && isNamed(letter) || isGivenName(before)
      || isUnknown(next) && isUnknown(before) && isInRun(before)
  }

  /// "Ketua API Jemmy K. Sastra": a capital word behind another one.
  private func isInRun(_ token: Int) -> Bool {
    [token, token - 1].allSatisfy {
      $0 > 0 && tokens[$0].kind == .word && tokens[$0].flags.contains(.capital)
    }
  }

  private func isLetter(_ token: Int) -> Bool {
    tokens[token].end - tokens[token].start == 1 && tokens[token].kind == .word
      && tokens[token].flags.contains(.capital)
  }

  private func isStop(_ token: Int) -> Bool {
    tokens[token].end - tokens[token].start == 1
      && document.bytes[Int(tokens[token].start)] == UInt8(ascii: ".")
  }

  /// A capital word that is no function word, or another letter.
  private func isName(_ token: Int) -> Bool {
    guard tokens[token].kind == .word, tokens[token].flags.contains(.capital) else { return false }
    return !has(.functionWords, token) && !has(.pronouns, token)
  }

  private func isGivenName(_ token: Int) -> Bool {
    tokens[token].kind == .word && tokens[token].flags.contains(.capital) && has(.givenNames, token)
  }

  /// "kata B.", "Ketua Gapki B.", "Hartono B.": what a name stands behind, or a word of the name itself.
  private func isNamed(_ letter: Int) -> Bool {
    guard letter > 0, tokens[letter - 1].kind == .word else { return false }
    if [.reportingVerbs, .attributions, .personTitles].contains(where: { has($0, letter - 1) }) {
      return true
    }
    // "Grup B. Rina Sari mengatakan": a word that takes letters.
    guard tokens[letter - 1].flags.contains(.capital), !has(.namesWithNumbers, letter - 1) else {
      return false
    }
    return letter > 1 && !has(.functionWords, letter - 1)
  }

  private func isUnknown(_ token: Int) -> Bool {
    tokens[token].word < 0 || lexicon.tree.entries(at: tokens[token].word).isEmpty
  }

  private func has(_ role: Role, _ token: Int) -> Bool {
    let word = tokens[token].word
    guard word >= 0 else { return false }
    return lexicon.tree.entries(at: word).contains { lexicon.tree.ends[$0].role == role }
  }
}
