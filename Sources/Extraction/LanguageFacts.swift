import Lexicons
import Text

/// What the rules derive from the lexicon once, for all articles.
///
/// One object that all workers share: nothing in it changes.
public final class LanguageFacts: Sendable {
  /// Prefixes and suffixes that tell verbs and nouns by their form.
  let affixes: Affixes
  /// Prefixes of verbs, in any language: "me-", "ber-".
  let verbPrefixes: [[UInt8]]
  /// Prefixes of verbs in the passive: "di-".
  let passivePrefixes: [[UInt8]]
  /// Prefixes of verbs that take no object: "ber-".
  let intransitivePrefixes: [[UInt8]]
  /// Endings of participles, in any language: "-ed".
  let participles: [[UInt8]]
  /// Endings of plurals, which forms of verbs share: "-s".
  let plurals: [[UInt8]]
  /// Pronouns that are written at the end of a word: "-nya".
  let clitics: [[UInt8]]
  /// How each language writes numbers.
  let numbers: NumberConventions
  /// Which currencies one country's words name.
  let currencies: CurrencyNames

  /// What each entry is as a cue of what somebody says.
  let cues: CueTable

  init(_ lexicon: Lexicon) {
    cues = CueTable(lexicon)
    currencies = CurrencyNames(lexicon)
    affixes = Affixes(lexicon)
    func terms(_ role: Role, _ kind: String) -> [[UInt8]] {
      lexicon.entries(of: role).filter { $0.kind == kind }.map { Array($0.term.utf8) }
    }
    verbPrefixes = terms(.prefixes, "verb")
    passivePrefixes = terms(.affixes, "passive")
    intransitivePrefixes = terms(.affixes, "intransitive")
    participles = terms(.affixes, "participle")
    plurals = terms(.affixes, "plural")
    clitics = terms(.pronouns, "clitic")
    numbers = NumberConventions(lexicon)
  }

  /// Whether a word begins as verbs do.
  func isVerb(_ word: ArraySlice<UInt8>) -> Bool { verbPrefixes.contains { word.starts(with: $0) } }
}
