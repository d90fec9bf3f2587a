import Lexicons
import Text

/// The answers of an interview: paragraphs that begin with the speaker's name and a colon.
///
///     Ratih: Ada tiga hal. Pertama, survei harus dilakukan tiap tahun.    // all behind the colon is Ratih's
///
/// One such line may be the row of a table; two and more are an interview.
enum LabelledSpeech {
  struct Answer: Sendable {
    /// The mention that labels the paragraph, as an index into the chart.
    var speaker: Int
    /// What is said, up to the paragraph's end.
    var content: Range<Int>
  }

  /// An answer has at least as many tokens.
  private static let shortest = 4

  /// The answers of an article, in text order; none where it is no interview.
  static func find(_ article: Article, _ chart: MentionChart) -> [Answer] {
    var answers: [Answer] = []
    for sentence in article.sentences {
      if let answer = answer(sentence.tokens.lowerBound, article, chart) { answers.append(answer) }
    }
    return answers.count > 1 ? answers : []
  }

  private static func answer(_ first: Int, _ article: Article, _ chart: MentionChart) -> Answer? {
    let reading = article.reading
    guard let speaker = chart.index(at: first), chart[speaker].kind == .name, chart[speaker].person >= 0,
      chart[speaker].tokens.lowerBound == first, reading.tokens[first].flags.contains(.lineStart),
      reading.isText(chart[speaker].tokens.upperBound, ":"), article.zone(of: first) == .body
    else { return nil }
    let start = chart[speaker].tokens.upperBound + 1
    let end = paragraphEnd(start, article)
    guard end - start >= shortest, !reading.isQuotationMark(start), ends(end - 1, reading) else {
      return nil
    }
    return Answer(speaker: speaker, content: start..<end)
  }

  private static func paragraphEnd(_ start: Int, _ article: Article) -> Int {
    let tokens = article.reading.tokens
    var end = start
    while end < tokens.count, article.zoneOfToken[end] == article.zoneOfToken[start],
      !tokens[end].flags.contains(.lineStart)
        || article.layout.continuedLines.contains(Int(tokens[end].start))
    {
      end += 1
    }
    return end
  }

  private static func ends(_ last: Int, _ reading: Reading) -> Bool {
    reading.isText(last, ".") || reading.isText(last, "?") || reading.isText(last, "!")
      || reading.isQuotationMark(last)
  }
}
