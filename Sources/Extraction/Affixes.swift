import Lexicons
import Text

/// Tells verbs by their form, in languages that mark them: `me-`, `di-`, `ber-`, commands in `-kan` and `-i`.
///
/// The affixes are data (`prefixes`, `affixes`); a word that only looks like a verb stands in `prefixes` as a `noun`.
struct Affixes: Sendable {
  private typealias Affix = (language: LanguageIndex, bytes: [UInt8])
  private var verbPrefixes: [Affix] = []
  private var nominalPrefixes: [Affix] = []
  private var commandSuffixes: [Affix] = []
  private var locativeSuffixes: [Affix] = []
  private var gerundSuffixes: [Affix] = []
  private var passivePrefixes: [Affix] = []
  private var participleSuffixes: [Affix] = []

  /// What stays of a word without its affix has at least as many letters.
  private static let leastStem = 3

  init(_ lexicon: Lexicon) {
    for entry in lexicon.entries(of: .prefixes) + lexicon.entries(of: .affixes) {
      let affix = (entry.language, Array(entry.term.utf8))
      switch entry.kind {
      case .verb: verbPrefixes.append(affix)
      case .command: commandSuffixes.append(affix)
      case .locative: locativeSuffixes.append(affix)
      case .gerund: gerundSuffixes.append(affix)
      case .passive: passivePrefixes.append(affix)
      case .participle: participleSuffixes.append(affix)
      case .nominal: nominalPrefixes.append(affix)
      default: break
      }
    }
  }

  /// Whether a language tells its verbs by their form.
  func marksVerbs(_ language: LanguageIndex) -> Bool { verbPrefixes.contains { $0.language == language } }

  /// Whether a language tells its participles by their form.
  func marksParticiples(_ language: LanguageIndex) -> Bool {
    participleSuffixes.contains { $0.language == language }
  }

  /// Whether a token has a verb's prefix: "memastikan", "dijaga".
  func isPrefixed(_ reading: Reading, _ token: Int) -> Bool {
    begins(reading, token, verbPrefixes) && !isException(reading, token)
  }

  /// Whether a token is a verb of what is done to its subject: "ditiru".
  func isPassive(_ reading: Reading, _ token: Int) -> Bool { begins(reading, token, passivePrefixes) }

  /// Whether a token ends like a verb's participle: "updated".
  func isParticiple(_ reading: Reading, _ token: Int) -> Bool {
    reading.tokens[token].kind == .word && ends(reading, token, participleSuffixes)
  }

  /// Whether a token is a copula with a verb's prefix: "menjadi".
  func isCopula(_ reading: Reading, _ token: Int) -> Bool {
    reading.term(.functionWords, .copula, at: token)?.count == 1 && begins(reading, token, verbPrefixes)
  }

  /// Whether a token is a noun of action: "peningkatan".
  func isNominal(_ reading: Reading, _ token: Int) -> Bool { begins(reading, token, nominalPrefixes) }

  /// Whether a token ends like a command: "wujudkan", "awasi"; many nouns end in "-i" too.
  func isCommand(_ reading: Reading, _ token: Int, sure: Bool = false) -> Bool {
    guard reading.tokens[token].kind == .word, !isException(reading, token) else { return false }
    return ends(reading, token, commandSuffixes) || !sure && ends(reading, token, locativeSuffixes)
  }

  /// Whether a token is a verb used as a noun: "inspecting".
  func isGerund(_ reading: Reading, _ token: Int) -> Bool {
    reading.tokens[token].kind == .word && ends(reading, token, gerundSuffixes)
  }

  private func ends(_ reading: Reading, _ token: Int, _ suffixes: [Affix]) -> Bool {
    let bytes = reading.bytes(token)
    let language = reading.sentence(of: token).language
    return suffixes.contains { suffix in
      (language == 0 || suffix.language == language) && bytes.count >= suffix.bytes.count + Affixes.leastStem
        && bytes.suffix(suffix.bytes.count).elementsEqual(suffix.bytes)
    }
  }

  private func begins(_ reading: Reading, _ token: Int, _ prefixes: [Affix]) -> Bool {
    guard reading.tokens[token].kind == .word else { return false }
    let bytes = reading.bytes(token)
    let language = reading.sentence(of: token).language
    return prefixes.contains { prefix in
      (language == 0 || prefix.language == language) && bytes.count >= prefix.bytes.count + Affixes.leastStem
        && zip(bytes, prefix.bytes).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  private func isException(_ reading: Reading, _ token: Int) -> Bool {
    for term in reading.terms(at: token) where term.count == 1 {
      switch term.role {
      case .prefixes where term.kind == .noun: return true
      case .functionWords, .parties, .places, .pronouns, .directiveLinkers, .personTitles: return true
      default: continue
      }
    }
    return false
  }
}
