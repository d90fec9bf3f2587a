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
  private var others = HashIndex()
  private var registry: OrganisationRegistry
  /// Tokens that belong to a name, or to something else.
  private var covered: TokenSet

  private var evidence: WordEvidence { names.phrases.evidence }
  private var reading: Reading { evidence.reading }

  /// Reads the names of an article whose people and events are known.
  init(_ article: Article, _ phrases: PhraseReader, _ chart: MentionChart) {
    self.article = article
    self.chart = chart
    names = OrganisationNames(phrases: phrases)
    registry = OrganisationRegistry(phrases.evidence)
    covered = phrases.taken
    read()
    offices()
  }

  /// The organisations that the names are of.
  mutating func organisations() -> OrganisationRegistry {
    let evidence = evidence
    others = otherMeanings()
    registry.reserveCapacity(mentions.count)
    for mention in mentions where others.isEmpty || others[evidence.key(mention.core)] == nil {
      registry.add(mention)
    }
    recall()
    registry.close()
    return registry
  }

  private mutating func read() {
    let (evidence, names, article) = (evidence, names, article)
    var end = 0
    for start in evidence.starts where Int(start) >= end {
      let token = Int(start)
      guard OrganisationFinder.mayBegin(token, evidence), !covered.contains(token) else { continue }
      let zone = article.zone(of: token)
      // The place and outlet that open the body name no organisation that the article speaks of.
      guard zone != .title, zone != .dateline,
        let name = names.read(token, evidence.reading.sentence(of: token).tokens.upperBound)
      else { continue }
      add(name)
      end = max(name.end, token + 1)
    }
  }

  /// Whether a name may begin at a token, or behind it where it is a small word: "pemerintah", "bank".
  @inline(__always)
  private static func mayBegin(_ token: Int, _ evidence: WordEvidence) -> Bool {
    evidence.has(.known, at: token)
      ? evidence.map.mayHold(.body, token)
        || evidence.has(.article, at: token - 1) && token + 1 < evidence.reading.tokens.count
          && evidence.isMark(",", at: token + 1)
      : evidence.has(.organisationHeads, at: token) || evidence.has(.body, at: token)
  }

  private func isHeadline(_ token: Int) -> Bool { article.zone(of: token) == .title }

  private mutating func add(_ name: OrganisationName) {
    mentions.append(name)
    covered.insert(name.core)
    if let acronym = name.acronym { covered.insert(acronym) }
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
    let first = office.lowerBound
    guard first > 0, names.phrases.isSmall(first - 1), evidence.has(.capital, at: first),
      evidence.functionWord(first - 1, [.preposition, .determiner]) != nil, !evidence.has(.places, at: first),
      !names.phrases.isOffice(first),
      !isHeadline(first), !office.contains(where: covered.contains)
    else { return }
    let end = names.phrases.end(first, office.upperBound, from: first, .closer)
    // "specialist on Labour Migration": a field.
    guard end > first, !isField(first..<end) else { return }
    add(OrganisationName(core: first..<end, end: end, rule: .office))
  }

  private func isField(_ words: Range<Int>) -> Bool {
    if words.allSatisfy({
      evidence.has(.joiner, at: $0) || !reading.roles[$0].isDisjoint(with: OrganisationFinder.fields)
    }) {
      return true
    }
    return reading.firstTerm(at: words.lowerBound) {
      ($0.role == .topics || $0.role == .themes) && $0.tokens.upperBound >= words.upperBound
    } != nil
  }

  private static let fields: RoleSet = [RoleSet(.topics), RoleSet(.themes)]

  /// "Hawk Pay CEO".
  private mutating func modifier(_ role: Range<Int>) {
    guard let title = role.first(where: { evidence.has(.personTitles, at: $0) }), title > role.lowerBound,
      title - role.lowerBound < 4, !isHeadline(title)
    else { return }
    let core = role.lowerBound..<title
    let isName = core.allSatisfy {
      !covered.contains($0) && evidence.has(.capital, at: $0) && !evidence.isLowered($0)
        && reading.roles[$0].isDisjoint(with: OrganisationFinder.noModifier)
    }
    guard isName else { return }
    add(OrganisationName(core: core, end: title, rule: .modifier))
  }

  /// Words before an office that are no body's name: "Labour Secretary", "Ohio senator", "Former President".
  private static let noModifier: RoleSet = [
    RoleSet(.places), RoleSet(.officeWords), RoleSet(.organisationHeads), RoleSet(.functionWords),
    RoleSet(.topics), RoleSet(.themes), RoleSet(.adjectives), RoleSet(.verbs), RoleSet(.blends),
    RoleSet(.reportingVerbs), RoleSet(.ordinals), RoleSet(.givenNames), RoleSet(.deixis), RoleSet(.weekdays),
    RoleSet(.months),
  ]

  /// Acronyms that the article writes out as something that is no organisation: "Pajak Kendaraan Bermotor (PKB)".
  private func otherMeanings() -> HashIndex {
    var organisations = HashIndex()
    for mention in mentions {
      if let acronym = mention.acronym { organisations[evidence.key(acronym)] = 0 }
    }
    var keys = HashIndex()
    var next = 0
    while let open = evidence.map.next(.bracket, from: next) {
      next = open + 1
      let sentence = reading.sentence(of: open).tokens
      guard open > sentence.lowerBound, let short = names.phrases.bracketed(open, sentence.upperBound),
        names.isInitials(short, before: open, sentence.lowerBound), organisations[evidence.key(short)] == nil
      else { continue }
      keys[evidence.key(short)] = 0
    }
    return keys
  }

  /// Mentions of names that the article proves elsewhere: in headlines, or without their head's company.
  private mutating func recall() {
    let (evidence, article) = (evidence, article)
    let reading = evidence.reading
    var end = 0
    for start in evidence.starts where Int(start) >= end {
      let token = Int(start)
      let key = evidence.keys[token]
      guard key != 0, !covered.contains(token) else { continue }
      let zone = article.zone(of: token)
      guard zone == .title || registry.begins(key),
        !evidence.has(.functionWords, at: token) || evidence.isMark("/", at: token - 1)
          || evidence.isMark("(", at: token - 1),
        zone != .dateline
      else { continue }
      let limit = reading.sentence(of: token).tokens.upperBound
      end = max(token + 1, recall(token, limit, isHeadline: zone == .title))
    }
  }

  private mutating func recall(_ token: Int, _ limit: Int, isHeadline: Bool) -> Int {
    let end = min(limit, names.phrases.end(token, limit, from: token, .opener))
    if let core = registry.known(token, end) {
      registry.add(OrganisationName(core: core, end: core.upperBound, rule: .known))
      return core.upperBound
    }
    if let head = names.opening(token), head.count > 1, head.tokens.upperBound == end,
      let index = registry.beginning(with: head.tokens)
    {
      registry.note(head.tokens, at: index)
      return end
    }
    guard isHeadline else { return token + 1 }
    if let short = registry.shortened(token, end) {
      registry.note(short.core, at: short.index)
      return short.core.upperBound
    }
    guard let name = names.blend(token, limit), others[evidence.key(name.core)] == nil else {
      return token + 1
    }
    registry.add(name)
    return name.end
  }
}
