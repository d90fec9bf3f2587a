import Lexicons
import Text

/// Who a sentence begins with, and so who "she" is in the next one.
extension StatementFinder {
  /// The person or body that a sentence begins with comes into focus.
  mutating func attendSubject(_ unit: Range<Int>, _ drafts: [Draft], _ own: Range<Int>) {
    // A picture's maker or its people are not those of the text.
    if article.zone(of: unit.lowerBound) == .caption { return }
    var token = unit.lowerBound
    let limit = min(unit.upperBound, token + 16)
    let isNarrated = own.isEmpty && !quotations.isIn(token..<limit)
    while token < limit {
      if !isNarrated,
        own.contains(where: { drafts[$0].content.contains(token) }) || quotations.index(at: token) != nil
      {
        return
      }
      guard let mention = discourse.chart.mention(at: token) else {
        token += 1
        continue
      }
      // "She urged Ann Lee to wait": she is whoever was in focus.
      if mention.kind == .pronoun, token == unit.lowerBound {
        guard article.reading.functionWord(token, [.determiner]) != nil else { return }
        // "Its president, Ann Lee, urged"
        token += 1
        continue
      }
      if mention.kind != .name || mention.person < 0 {
        guard let next = attend(unnamed: mention, at: token, in: unit, limit) else { return }
        token = next
        continue
      }
      if let voice = discourse.voice(of: mention) {
        discourse.attend(voice, at: article.reading.span(mention.spoken), from: token)
      }
      return
    }
  }

  /// Attends to somebody without a known name; where to look further, nil when there is no need to.
  private mutating func attend(
    unnamed mention: Mention, at token: Int, in unit: Range<Int>, _ limit: Int
  ) -> Int? {
    if let voice = office(mention) ?? somebody(mention, unit) {
      discourse.attend(voice, at: article.reading.span(mention.core), from: token)
      return nil
    }
    // "Di posko Palang Merah, Sumiyati …": a place before the subject.
    let isPlace = article.reading.has(.functionWords, .preposition, at: unit.lowerBound)
    if mention.kind == .organisation, !isPlace, !isOfName(mention, limit) {
      attendAged(token..<unit.upperBound)
      return nil
    }
    return mention.tokens.upperBound
  }

  /// "Dinas itu dipuji warga, termasuk Sri Wahyuni (66), …": who is brought in with the age.
  private mutating func attendAged(_ rest: Range<Int>) {
    let reading = article.reading
    for token in rest.dropFirst() where reading.tokens[token].kind == .mark {
      if reading.isText(token, ","), attendApposed(token + 1, rest.upperBound) { return }
      guard reading.isText(token, "("), token + 2 < rest.upperBound,
        reading.tokens[token + 1].kind == .number,
        reading.isText(token + 2, ")"), let mention = discourse.chart.mention(at: token - 1),
        mention.kind == .name, let voice = discourse.voice(of: mention)
      else { continue }
      discourse.attend(voice, at: reading.span(mention.spoken), from: token - 1)
      return
    }
  }

  /// "KPU melalui anggotanya, Romi Wijaya, mengimbau …": a name between commas before its verb.
  private mutating func attendApposed(_ token: Int, _ limit: Int) -> Bool {
    guard let mention = discourse.chart.mention(at: token), mention.kind == .name,
      mention.person >= 0 || mention.core.count > 1, mention.tokens.lowerBound == token,
      case let next = mention.tokens.upperBound, next + 1 < limit,
      article.reading.isText(next, ","),
      article.reading.has(.directives, at: next + 1) || article.reading.has(.reportingVerbs, at: next + 1),
      let voice = discourse.voice(of: mention)
    else { return false }
    discourse.attend(voice, at: article.reading.span(mention.spoken), from: token)
    return true
  }

  /// "Menhub juga meminta …": the one person with that office; "petani ini" is whoever was in focus.
  private func office(_ mention: Mention) -> Discourse.Voice? {
    guard mention.kind == .role else { return nil }
    if mention.entry >= 0, article.reading.lexicon.entries.isCode(mention.entry, "occupation"),
      discourse.now.focus?.person != nil, pointsBack(behind: mention.tokens.upperBound)
    {
      return nil
    }
    return discourse.holder(of: mention, discourse.now.focus).0
  }

  /// "A site manager disputed the figures.": one of many, who is new.
  private func somebody(_ mention: Mention, _ unit: Range<Int>) -> Discourse.Voice? {
    let reading = article.reading
    guard mention.kind == .role, mention.tokens.lowerBound - unit.lowerBound <= 3,
      mention.tokens.lowerBound > unit.lowerBound, reading.officeWord(unit.lowerBound, "article"),
      // "The driver" may be whoever was in focus, "The human resources minister" is not.
      reading.has(.numerals, .article, at: unit.lowerBound) || !discourse.isOccupation(mention),
      (unit.lowerBound + 1..<mention.tokens.lowerBound).allSatisfy({ reading.isLower($0) })
    else { return nil }
    return discourse.voice(of: mention)
  }

  /// "ini", "swasta itu": a demonstrative right behind, or behind one word.
  private func pointsBack(behind end: Int) -> Bool {
    let reading = article.reading
    return (end..<min(end + 2, reading.tokens.count)).contains { reading.officeWord($0, "demonstrative") }
  }

  /// "Direktur Koalisi Sawit, Herlina Toding, mengecam …": the body of somebody who is named behind the comma.
  private func isOfName(_ mention: Mention, _ limit: Int) -> Bool {
    let next = mention.tokens.upperBound
    // "House Commission X member Ledia Hanifa demanded …"
    for token in next..<max(next, min(limit, next + 3)) {
      if let name = discourse.chart.mention(at: token) { return name.kind == .name && name.person >= 0 }
      let isNoun =
        article.reading.isLower(token) && article.reading.roles[token].isDisjoint(with: StatementFinder.verbs)
        && !discourse.facts.affixes.isParticiple(article.reading, token)
      guard isNoun || article.reading.has(.personTitles, at: token) else { break }
    }
    guard next + 1 < limit, article.reading.isText(next, ","),
      let name = discourse.chart.mention(at: next + 1)
    else { return false }
    return name.kind == .name && name.tokens.lowerBound == next + 1
  }

  private static let verbs: RoleSet = [
    RoleSet(.verbs), RoleSet(.reportingVerbs), RoleSet(.directives), RoleSet(.functionWords),
    RoleSet(.changeVerbs),
  ]
}
