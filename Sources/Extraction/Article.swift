import Lexicons
import Records
import Text

/// A reading with its layout: what the finders work on.
///
/// Its sentences never cross the border of a zone, and join lines that a page broke in the middle of a sentence.
public final class Article: Sendable {
  /// The text with its sentences cut at the borders of zones.
  public let reading: Reading
  /// The zones, and what the page says of the article.
  public let layout: Layout
  /// The zone of each token, as an index into the layout's zones.
  public let zoneOfToken: [Int32]
  /// The sentences that records come from: those of title, dateline, caption and body.
  public let sentences: [Sentence]
  /// What the rules know of the languages.
  let facts: LanguageFacts
  /// Where reports, recommendations and lists may begin.
  let landmarks: Landmarks
  /// What it tells of its words.
  let words: WordEvidence

  init(reading: Reading, layout: Layout, facts: LanguageFacts) {
    self.facts = facts
    var reading = reading
    let tokens = reading.tokens
    let zones = layout.zones
    var zoneOfToken: [Int32] = []
    zoneOfToken.reserveCapacity(tokens.count)
    // Where zones begin, where sentences do, and of these all but the lines that go on with the one before.
    var starts: [Int] = []
    starts.reserveCapacity(reading.sentences.count + zones.count)
    var zone = 0
    for sentence in reading.sentences {
      var begun = sentence.tokens.lowerBound
      if begun == 0 || !layout.continuedLines.contains(Int(tokens[begun].start)) { starts.append(begun) }
      while begun < sentence.tokens.upperBound {
        while zone + 1 < zones.count, Int(tokens[begun].start) >= zones[zone + 1].span.start { zone += 1 }
        if begun > 0, zoneOfToken[begun - 1] != Int32(zone), starts.last != begun { starts.append(begun) }
        var end = sentence.tokens.upperBound
        if zone + 1 < zones.count, Int(tokens[end - 1].start) >= zones[zone + 1].span.start {
          end = begun
          while Int(tokens[end].start) < zones[zone + 1].span.start { end += 1 }
        }
        zoneOfToken.append(contentsOf: repeatElement(Int32(zone), count: end - begun))
        begun = end
      }
    }
    reading.cutSentences(at: starts)
    sentences = reading.sentences.filter {
      layout.zones[Int(zoneOfToken[$0.tokens.lowerBound])].kind.isArticle
    }
    self.reading = reading
    self.layout = layout
    self.zoneOfToken = zoneOfToken
    let survey = ArticleSurvey(reading, sentences, facts)
    landmarks = survey.landmarks
    words = WordEvidence(reading, survey, facts.affixes)
  }

  /// The kind of the zone that a token stands in.
  public func zone(of token: Int) -> Zone.Kind { layout.zones[Int(zoneOfToken[token])].kind }

}
