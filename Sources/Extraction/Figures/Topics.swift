import Lexicons
import Records
import Text

/// Says what a figure is about: the topic term nearest to it, first in its entity, then in its sentence.
struct Topics {
  let context: FigureContext
  private var reading: Reading { context.reading }

  func annotate(_ drafts: inout DraftWindow, _ sentence: Range<Int>) {
    let isSpoken = context.roles.contains(.topics)
    for index in drafts.indices {
      var token: Int?
      if let entity = drafts[index].entity, isSpoken || entity.lowerBound < sentence.lowerBound {
        token = entity.first { reading.has(.topics, at: $0) }
      }
      if token == nil, isSpoken { token = nearest(to: drafts[index].start, sentence) }
      drafts[index].topic = token.flatMap { reading.term(.topics, at: $0)?.entry }
    }
  }

  /// The nearest topic, the one in front of two that are as near.
  private func nearest(to token: Int, _ sentence: Range<Int>) -> Int? {
    for distance in 1..<Topics.reach {
      let (before, behind) = (token - distance, token + distance)
      if before >= sentence.lowerBound, reading.roles[before].contains(.topics) { return before }
      if behind < sentence.upperBound, reading.roles[behind].contains(.topics) { return behind }
    }
    return nil
  }

  /// Topics stand nearer than so many tokens.
  private static let reach = 30
}

/// Says which time a figure is about.
struct Periods {
  private let dates: [DateRecord]
  /// The dates of the sentence.
  private var own = 0..<0

  init(_ dates: [DateRecord]) { self.dates = dates }

  /// Goes on to a sentence further down.
  mutating func enter(_ sentence: Span) {
    var index = own.upperBound
    while index < dates.count, dates[index].span.start < sentence.start { index += 1 }
    let first = index
    while index < dates.count, dates[index].span.start < sentence.end { index += 1 }
    own = first..<index
  }

  /// The date of the sentence that stands nearest to a figure, one behind it before one in front.
  func period(of span: Span) -> Int? {
    var best: Int?
    var least = Int.max
    for index in own where dates[index].kind == .date {
      let date = dates[index].span
      let distance = date.start >= span.end ? date.start - span.end : 2 * (span.start - date.end)
      if distance < least { (best, least) = (index, distance) }
    }
    return best
  }
}
