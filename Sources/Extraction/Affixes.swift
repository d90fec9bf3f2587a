import Lexicons
import Text

/// Tells verbs by their form, in languages that mark them: `me-`, `di-`, `ber-`, commands in `-kan` and `-i`.
///
/// The affixes are data (`prefixes`, `affixes`); a word that only looks like a verb stands in `prefixes` as a `noun`.
final class Affixes: Sendable {
  private let verbs: Kind
  private let nominals: Kind
  private let commands: Kind
  private let locatives: Kind
  private let gerunds: Kind
  private let passives: Kind
  private let intransitives: Kind
  private let participles: Kind

  init(_ lexicon: Lexicon) {
    let entries = Dictionary(
      grouping: lexicon.entries(of: .prefixes) + lexicon.entries(of: .affixes), by: \.kind)
    verbs = Kind(entries[.verb], isSuffix: false)
    nominals = Kind(entries[.nominal], isSuffix: false)
    passives = Kind(entries[.passive], isSuffix: false)
    intransitives = Kind(entries[.intransitive], isSuffix: false)
    commands = Kind(entries[.command], isSuffix: true)
    locatives = Kind(entries[.locative], isSuffix: true)
    gerunds = Kind(entries[.gerund], isSuffix: true)
    participles = Kind(entries[.participle], isSuffix: true)
  }

  /// The affixes of one kind in all languages.
  private struct Kind: Sendable {
    /// For each byte at the word's border, whether one of the affixes has it there.
    private var borders: [Bool] = Array(repeating: false, count: 256)
    /// For each language, whether it has one of the affixes.
    private var languages: [Bool] = Array(repeating: false, count: 256)
    private var affixes: [(language: LanguageIndex, bytes: [UInt8])] = []
    private let isSuffix: Bool

    /// What stays of a word without its affix has at least as many letters.
    private static let leastStem = 3

    init(_ entries: [Entry]?, isSuffix: Bool) {
      self.isSuffix = isSuffix
      for entry in entries ?? [] {
        let bytes = Array(entry.termBytes)
        guard let border = isSuffix ? bytes.last : bytes.first else { continue }
        borders[Int(border)] = true
        languages[Int(entry.language)] = true
        affixes.append((entry.language, bytes))
      }
    }

    func has(_ language: LanguageIndex) -> Bool { languages[Int(language)] }

    /// Whether a word has one of the affixes of its sentence's language; outside the text there is none.
    func match(_ reading: Reading, _ token: Int) -> Bool {
      guard reading.tokens.indices.contains(token), case let word = reading.tokens[token], word.kind == .word
      else { return false }
      let bytes = reading.document.bytes
      // Prefixes are in small letters, and words may begin with a capital.
      let border = isSuffix ? bytes[Int(word.end) - 1] : bytes[Int(word.start)] | 0x20
      guard borders[Int(border)] else { return false }
      let language = reading.sentence(of: token).language
      let length = Int(word.end - word.start) - Kind.leastStem
      for affix in affixes
      where (language == 0 || affix.language == language) && affix.bytes.count <= length {
        if matches(affix.bytes, word, bytes) { return true }
      }
      return false
    }

    private func matches(_ affix: [UInt8], _ word: Token, _ bytes: [UInt8]) -> Bool {
      let start = isSuffix ? Int(word.end) - affix.count : Int(word.start)
      for step in affix.indices {
        let byte = isSuffix ? bytes[start + step] : bytes[start + step] | 0x20
        if byte != affix[step] { return false }
      }
      return true
    }
  }

  /// Whether a language tells its verbs by their form.
  func marksVerbs(_ language: LanguageIndex) -> Bool { verbs.has(language) }

  /// Whether a language tells its participles by their form.
  func marksParticiples(_ language: LanguageIndex) -> Bool { participles.has(language) }

  /// Whether a token has a verb's prefix: "memastikan", "dijaga".
  func isPrefixed(_ reading: Reading, _ token: Int) -> Bool {
    verbs.match(reading, token) && !isException(reading, token)
  }

  /// Whether a token is a verb of what is done to its subject: "ditiru".
  func isPassive(_ reading: Reading, _ token: Int) -> Bool { passives.match(reading, token) }

  /// Whether a token is a verb that takes no object: "berinisial".
  func isIntransitive(_ reading: Reading, _ token: Int) -> Bool { intransitives.match(reading, token) }

  /// Whether a token is a verb of what happens by itself, and that nobody does: "pulih", "menjadi".
  func isState(_ reading: Reading, _ token: Int) -> Bool {
    reading.has(.affixes, .state, at: token) || isCopula(reading, token)
  }

  /// Whether a token ends like a verb's participle: "updated".
  func isParticiple(_ reading: Reading, _ token: Int) -> Bool { participles.match(reading, token) }

  /// Whether a token is a copula with a verb's prefix: "menjadi".
  func isCopula(_ reading: Reading, _ token: Int) -> Bool {
    reading.term(.functionWords, .copula, at: token)?.count == 1 && verbs.match(reading, token)
  }

  /// Whether a token is a noun of action: "peningkatan".
  func isNominal(_ reading: Reading, _ token: Int) -> Bool { nominals.match(reading, token) }

  /// Whether a token ends like a command: "wujudkan", "awasi"; many nouns end in "-i" too.
  func isCommand(_ reading: Reading, _ token: Int, sure: Bool = false) -> Bool {
    (commands.match(reading, token) || !sure && locatives.match(reading, token))
      && !isException(reading, token)
  }

  /// Whether a token is a verb used as a noun: "inspecting".
  func isGerund(_ reading: Reading, _ token: Int) -> Bool { gerunds.match(reading, token) }

  private func isException(_ reading: Reading, _ token: Int) -> Bool {
    guard !reading.roles[token].isDisjoint(with: Affixes.exceptions) else { return false }
    for place in reading.termRange(at: token) {
      let term = reading.terms[place]
      if term.count == 1, Affixes.exceptions.contains(term.role), term.role != .prefixes || term.kind == .noun
      {
        return true
      }
    }
    return false
  }

  /// Words of these tables are no verbs, whatever they look like.
  private static let exceptions: RoleSet = [
    RoleSet(.prefixes), RoleSet(.functionWords), RoleSet(.parties), RoleSet(.places), RoleSet(.pronouns),
    RoleSet(.directiveLinkers), RoleSet(.personTitles),
  ]
}
