import Lexicons
import Records
import Text

/// Finds the organisations that an article names, and every mention of them.
///
/// Body and captions are read first; headlines, whose words are all capitalised, only show what the rest proves.
struct OrganisationFinder {
  private let article: Article
  private let names: OrganisationNames
  private let chart: MentionChart
  private var mentions: [OrganisationName] = []
  private var covered: [Bool]
  private var others: Set<UInt64> = []
  private(set) var registry = OrganisationRegistry()

  init(_ article: Article, phrases: PhraseReader, evidence: WordEvidence, chart: MentionChart) {
    self.article = article
    self.chart = chart
    names = OrganisationNames(phrases: phrases, evidence: evidence)
    covered = phrases.taken
    for sentence in article.sentences where !isHeadline(sentence) && !isDateline(sentence) {
      read(sentence.tokens)
    }
    offices()
    others = otherMeanings()
    for mention in mentions where !others.contains(registry.key(mention.core, article.reading)) {
      registry.add(mention, article.reading)
    }
    for sentence in article.sentences where !isDateline(sentence) { recall(sentence) }
    registry.close(article.reading)
  }

  private func isHeadline(_ sentence: Sentence) -> Bool {
    article.zone(of: sentence.tokens.lowerBound) == .title
  }

  /// The place and outlet that open the body name no organisation that the article speaks of.
  private func isDateline(_ sentence: Sentence) -> Bool {
    article.zone(of: sentence.tokens.lowerBound) == .dateline
  }

  private mutating func read(_ sentence: Range<Int>) {
    let tokens = article.reading.tokens
    let roles = article.reading.roles
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard tokens[token].isCapitalWord || !roles[token].isDisjoint(with: OrganisationFinder.smallHeads),
        !covered[token], let name = names.read(token, sentence.upperBound)
      else {
        token += 1
        continue
      }
      add(name)
      token = max(name.end, token + 1)
    }
  }

  /// Words in small letters that a name may stand behind: "pemerintah", "bank".
  private static let smallHeads: RoleSet = [RoleSet(.organisationHeads), RoleSet(.officeWords)]

  private mutating func add(_ name: OrganisationName) {
    mentions.append(name)
    for token in name.core { covered[token] = true }
    for token in name.acronym ?? 0..<0 { covered[token] = true }
  }

  /// Names without a head that somebody's office shows: "chief executive of Hawk Pay", "Hawk Pay CEO".
  private mutating func offices() {
    for index in chart.mentions.indices where chart[index].kind == .name {
      let mention = chart[index]
      if let role = mention.role { modifier(role) }
      if let office = mention.organisation { complement(office) }
    }
  }

  /// "chief executive of Hawk Pay".
  private mutating func complement(_ office: Range<Int>) {
    let reading = article.reading
    let first = office.lowerBound
    guard first > 0, names.phrases.isSmall(first - 1), reading.tokens[first].isCapitalWord,
      reading.functionWord(first - 1, [.preposition, .determiner]) != nil, !reading.has(.places, at: first),
      !names.phrases.isOffice(first),
      !isHeadline(reading.sentence(of: first)), !office.contains(where: { covered[$0] })
    else { return }
    let end = names.phrases.end(first, office.upperBound, from: first, .closer)
    guard end > first else { return }
    add(OrganisationName(core: first..<end, end: end, rule: "organisation.office"))
  }

  /// "Hawk Pay CEO".
  private mutating func modifier(_ role: Range<Int>) {
    let reading = article.reading
    guard let title = role.first(where: { reading.has(.personTitles, at: $0) }), title > role.lowerBound,
      title - role.lowerBound < 4, !isHeadline(reading.sentence(of: title))
    else { return }
    let core = role.lowerBound..<title
    let isName = core.allSatisfy {
      !covered[$0] && reading.tokens[$0].isCapitalWord && !names.evidence.isLowered($0)
        && reading.roles[$0].isDisjoint(with: OrganisationFinder.noModifier)
    }
    guard isName else { return }
    add(OrganisationName(core: core, end: title, rule: "organisation.modifier"))
  }

  /// Words before an office that are no body's name: "Labour Secretary", "Ohio senator", "Former President".
  private static let noModifier: RoleSet = [
    RoleSet(.places), RoleSet(.officeWords), RoleSet(.organisationHeads), RoleSet(.functionWords),
    RoleSet(.topics), RoleSet(.themes), RoleSet(.adjectives), RoleSet(.verbs), RoleSet(.blends),
    RoleSet(.reportingVerbs), RoleSet(.ordinals), RoleSet(.givenNames), RoleSet(.deixis), RoleSet(.weekdays),
    RoleSet(.months),
  ]

  /// Acronyms that the article writes out as something that is no organisation: "Pajak Kendaraan Bermotor (PKB)".
  private func otherMeanings() -> Set<UInt64> {
    let reading = article.reading
    let organisations = Set(mentions.compactMap { $0.acronym.map { registry.key($0, reading) } })
    var keys: Set<UInt64> = []
    for sentence in article.sentences where names.phrases.hasBracket(sentence.tokens) {
      for token in sentence.tokens.dropFirst(2) where reading.isText(token - 1, "(") {
        guard let short = names.phrases.bracketed(token - 1, sentence.tokens.upperBound),
          names.isInitials(short, before: token - 1, sentence.tokens.lowerBound)
        else { continue }
        keys.insert(registry.key(short, reading))
      }
    }
    return keys.subtracting(organisations)
  }

  /// Mentions of names that the article proves elsewhere: in headlines, or without their head's company.
  private mutating func recall(_ sentence: Sentence) {
    let reading = article.reading
    let limit = sentence.tokens.upperBound
    let isHeadline = isHeadline(sentence)
    var token = sentence.tokens.lowerBound
    while token < limit {
      guard !covered[token], reading.tokens[token].isCapitalWord,
        !reading.has(.functionWords, at: token) || reading.isText(token - 1, "/")
          || reading.isText(token - 1, "("),
        isHeadline || registry.begins(names.evidence.keys[token])
      else {
        token += 1
        continue
      }
      token = max(token + 1, recall(token, limit, isHeadline: isHeadline))
    }
  }

  private mutating func recall(_ token: Int, _ limit: Int, isHeadline: Bool) -> Int {
    let reading = article.reading
    let end = min(limit, names.phrases.end(token, limit, from: token, .opener))
    if let core = registry.known(token, end, reading) {
      registry.add(OrganisationName(core: core, end: core.upperBound, rule: "organisation.known"), reading)
      return core.upperBound
    }
    if let head = names.opening(token), head.count > 1, head.tokens.upperBound == end,
      let index = registry.beginning(with: head.tokens, reading)
    {
      registry.note(head.tokens, at: index)
      return end
    }
    guard isHeadline else { return token + 1 }
    if let short = registry.shortened(token, end, reading) {
      registry.note(short.core, at: short.index)
      return short.core.upperBound
    }
    guard let name = names.blend(token, limit), !others.contains(registry.key(name.core, reading)) else {
      return token + 1
    }
    registry.add(name, reading)
    return name.end
  }
}
