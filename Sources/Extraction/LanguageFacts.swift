import Lexicons
import Patterns
import Text

/// What the rules derive from the lexicon once, for all articles.
///
/// One object that all workers share: nothing in it changes.
public final class LanguageFacts: Sendable {
  /// Prefixes and suffixes that tell verbs and nouns by their form.
  let affixes: Affixes
  /// Prefixes of verbs, in any language: "me-", "ber-".
  let verbPrefixes: AffixSet
  /// Prefixes of verbs in the passive: "di-".
  let passivePrefixes: AffixSet
  /// Prefixes of verbs that take no object: "ber-".
  let intransitivePrefixes: AffixSet
  /// Endings of participles, in any language: "-ed".
  let participles: AffixSet
  /// Endings of plurals, which forms of verbs share: "-s".
  let plurals: AffixSet
  /// Pronouns that are written at the end of a word: "-nya".
  let clitics: AffixSet
  /// What the terms of each role and class make of a word.
  let wordClasses: WordClassTable
  /// How each language writes numbers.
  let numbers: NumberConventions
  /// What the codes of figures are.
  let codes: CodeTable
  /// Which currencies one country's words name.
  let currencies: CurrencyNames
  /// What each entry is as a cue of what somebody says.
  let cues: CueTable
  /// What the words of offices are in names.
  let officeWords: OfficeWords

  /// Which words can begin dates.
  let dateLeads: RuleLeads

  init(_ lexicon: Lexicon) {
    dateLeads = DateScanner.leads(lexicon)
    cues = CueTable(lexicon)
    officeWords = OfficeWords(lexicon)
    codes = CodeTable(lexicon)
    wordClasses = WordClassTable()
    currencies = CurrencyNames(lexicon)
    affixes = Affixes(lexicon)
    func terms(_ role: Role, _ kind: TermClass) -> [[UInt8]] {
      lexicon.entries(of: role).filter { $0.kind == kind }.map { Array($0.term.utf8) }
    }
    verbPrefixes = AffixSet(terms(.prefixes, .verb), at: .beginning)
    passivePrefixes = AffixSet(terms(.affixes, .passive), at: .beginning)
    intransitivePrefixes = AffixSet(terms(.affixes, .intransitive), at: .beginning)
    participles = AffixSet(terms(.affixes, .participle), at: .ending)
    plurals = AffixSet(terms(.affixes, .plural), at: .ending)
    clitics = AffixSet(terms(.pronouns, .clitic), at: .ending)
    numbers = NumberConventions(lexicon, codes)
  }

  /// Whether a word begins as verbs do.
  func isVerb(_ word: ArraySlice<UInt8>) -> Bool { verbPrefixes.match(word) }
}
