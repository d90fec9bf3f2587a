import Lexicons
import Records
import Text

/// Says what a figure is about: the topic term nearest to it, first in its entity, then in its sentence.
struct Topics {
  let context: FigureContext
  private var reading: Reading { context.reading }

  func annotate(_ drafts: inout [FigureDraft], _ sentence: Range<Int>) {
    for index in drafts.indices {
      if let entity = drafts[index].entity, let topic = topic(in: entity) {
        drafts[index].topic = topic
        continue
      }
      drafts[index].topic = nearest(to: drafts[index].start, sentence)
    }
  }

  private func topic(in range: Range<Int>) -> String? {
    for token in range { if let term = reading.term(.topics, at: token) { return reading.entry(term).code } }
    return nil
  }

  private func nearest(to token: Int, _ sentence: Range<Int>) -> String? {
    for distance in 1..<30 {
      for index in [token - distance, token + distance] where sentence.contains(index) {
        if let term = reading.term(.topics, at: index) { return reading.entry(term).code }
      }
    }
    return nil
  }
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
