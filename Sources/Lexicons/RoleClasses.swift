/// The classes that each role's table may use.
enum RoleClasses {
  static func classes(of role: Role) -> [TermClass] {
    switch role {
    case .numerals:
      [.digit, .teen, .ten, .belas, .puluh, .ratus, .whole, .article, .sign, .point, .decimal, .joiner]
    case .multipliers: [.word, .abbreviation, .money]
    case .vagueNumerals: [.whole]
    case .fractions: [.whole, .denominator, .infix, .cue, .pair]
    case .multiples: [.adverb, .adjective, .verb, .suffix]
    case .modifiers: [.before, .after, .suffix, .filler]
    case .rangeMarkers: [.infix, .opener, .closer, .either, .tolerance]
    case .currencies: [.symbol, .code, .name, .subunit, .bare]
    case .units:
      [
        .length, .area, .volume, .mass, .energy, .power, .temperature, .speed, .information,
        .pressure,
        .time, .count, .other, .age,
      ]
    case .classifiers: [.person, .animal, .thing, .human, .event, .quantity, .income]
    case .changeVerbs: [.verb, .noun, .adjective, .fund]
    case .changeMarkers: [.preposition, .comparison]
    case .perMarkers: [.slash, .word, .each]
    case .namesWithNumbers: [.before, .after, .rank]
    case .ordinals: [.word, .prefix, .suffix, .roman]
    case .months, .weekdays: [.name, .abbreviation]
    case .timeUnits: [.unit, .one]
    case .relativeMarkers: [.before, .after, .tense]
    case .dateWords:
      [
        .opener, .dated, .clock, .day, .vague, .joint, .times, .halfDay, .local, .weekend, .bare,
        .follower,
        .within, .part, .of, .length, .middle, .end,
      ]
    case .frequencies: [.adjective, .adverb]
    case .bylineLabels: []
    case .boilerplate: [.line, .section, .inline, .alone, .note, .closer]
    case .outlets: [.word, .portal, .paper, .agency, .broadcaster]
    case .places: [.city, .province, .country, .region, .demonym]
    case .reportingVerbs:
      [.say, .noun, .nya, .think, .passive, .title, .ask, .data]
    case .reportParts: [.object, .anaphor, .similar, .pronoun, .that, .fact, .other, .oblique, .stance]
    case .attributions: [.prefix, .nya, .source]
    case .pronouns: [.person, .first, .clitic]
    case .personTitles: [.office, .honorific]
    case .blends: [.organisation, .event, .office, .group, .term]
    case .organisationHeads, .eventHeads: [.opener, .closer, .either]
    case .directives:
      [
        .modal, .comparison, .necessity, .verb, .drive, .root, .passive, .remind, .noun, .urgency, .claim,
        .cue,
        .opener,
        .imperative, .list, .fact, .contrast, .voice, .object, .negative,
      ]
    case .directiveLinkers: [.clause, .content, .action, .agent]
    case .listHeads: [.strong, .weak, .`for`, .end]
    case .functionWords:
      [
        .preposition, .conjunction, .pronoun, .determiner, .auxiliary, .negation, .adverb, .copula,
        .relative, .particle, .genitive, .comitative, .essive, .locative, .partitive, .purposive, .whole,
        .clause, .potential, .base, .dative, .manner,
      ]
    case .themes: [.group]
    case .prefixes: [.verb, .noun]
    case .appositions: [.nickname]
    case .affixes:
      [
        .command, .locative, .gerund, .nominal, .base, .plural, .passive, .intransitive, .participle, .state,
      ]
    case .abbreviations: [.never, .number]
    case .conventions, .idioms, .dayParts, .deixis, .dateModifiers, .setMarkers, .timeZones, .holidays,
      .seasons,
      .periodHeads, .nameParticles, .officeWords, .givenNames,
      .parties,
      .topics:
      []
    case .percent, .verbs, .adjectives: []
    }
  }
}
