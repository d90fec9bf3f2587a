import Lexicons
import Records
import Text

/// A reading with its layout: what the finders work on.
///
/// Its sentences never cross the border of a zone, and join lines that a page broke in the middle of a sentence.
public struct Article: Sendable {
  public let reading: Reading
  public let layout: Layout
  /// The zone of each token, as an index into the layout's zones.
  public let zoneOfToken: [Int32]
  /// The sentences that records come from: those of title, dateline, caption and body.
  public let sentences: [Sentence]
  /// What the rules know of the languages.
  let facts: LanguageFacts

  init(reading: Reading, layout: Layout, facts: LanguageFacts) {
    self.facts = facts
    var reading = reading
    var zoneOfToken: [Int32] = []
    zoneOfToken.reserveCapacity(reading.tokens.count)
    var zone = 0
    for token in reading.tokens {
      while zone + 1 < layout.zones.count, Int(token.start) >= layout.zones[zone].span.end { zone += 1 }
      zoneOfToken.append(Int32(zone))
    }
    let tokens = reading.tokens
    reading.cutSentences { token, isStart in
      if zoneOfToken[token] != zoneOfToken[token - 1] { return true }
      return isStart && !layout.continuedLines.contains(Int(tokens[token].start))
    }
    sentences = reading.sentences.filter {
      layout.zones[Int(zoneOfToken[$0.tokens.lowerBound])].kind.isArticle
    }
    self.reading = reading
    self.layout = layout
    self.zoneOfToken = zoneOfToken
  }

  /// The kind of the zone that a token stands in.
  public func zone(of token: Int) -> Zone.Kind { layout.zones[Int(zoneOfToken[token])].kind }

}
