import Lexicons
import Records
import Text

/// Says what a figure is about: the topic term nearest to it, first in its entity, then in its sentence.
struct Topics {
  let context: FigureContext
  private var reading: Reading { context.reading }

  func annotate(_ drafts: inout [FigureDraft], _ sentence: Range<Int>) {
    let spoken = sentence.filter { reading.has(.topics, at: $0) }
    for index in drafts.indices {
      let own = drafts[index].entity?.first { reading.has(.topics, at: $0) }
      let token = own ?? nearest(to: drafts[index].start, spoken)
      drafts[index].topic = token.flatMap { reading.term(.topics, at: $0)?.entry }
    }
  }

  /// The nearest of the tokens, the one in front of two that are as near.
  private func nearest(to token: Int, _ spoken: [Int]) -> Int? {
    var best: Int?
    for candidate in spoken where candidate != token && abs(candidate - token) < Topics.reach {
      if let known = best, abs(candidate - token) >= abs(known - token) { continue }
      best = candidate
    }
    return best
  }

  /// Topics stand nearer than so many tokens.
  private static let reach = 30
}

/// Says which time a figure is about.
enum Periods {
  /// The date of the sentence that stands nearest to a figure, one behind it before one in front.
  static func period(of span: Span, sentence: Span, _ dates: [DateRecord]) -> Int? {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].span.start < sentence.start { low = middle + 1 } else { high = middle }
    }
    var best: (distance: Int, index: Int)?
    var index = low
    while index < dates.count, dates[index].span.start < sentence.end {
      let date = dates[index]
      if date.kind == .date {
        let distance =
          date.span.start >= span.end ? date.span.start - span.end : 2 * (span.start - date.span.end)
        if distance < best?.distance ?? .max { best = (distance, index) }
      }
      index += 1
    }
    return best?.index
  }
}
