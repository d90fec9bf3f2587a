import Records
import Text

/// Connects records: which statement a figure, a date or a recommendation stands in.
enum Links {
  static func connect(_ record: inout Record) {
    var figures = StatementWalk(record.statements)
    for index in record.figures.indices {
      record.figures[index].statement = figures.innermost(around: record.figures[index].span)
    }
    var dates = StatementWalk(record.statements)
    for index in record.dates.indices {
      record.dates[index].statement = dates.innermost(around: record.dates[index].span)
    }
  }
}

/// Walks along the statements beside records in text order, so that each is looked at once.
private struct StatementWalk {
  private let statements: [Statement]
  /// The first statement that begins behind the spans so far.
  private var next = 0
  /// Those that began before and end behind, by index.
  private var open: [Int] = []
  private var start = 0

  init(_ statements: [Statement]) { self.statements = statements }

  /// The innermost of the statements that contain a span: a report in a report.
  mutating func innermost(around span: Span) -> Int? {
    if span.start < start {
      next = 0
      open = []
    }
    start = span.start
    while next < statements.count, statements[next].span.start <= start {
      open.append(next)
      next += 1
    }
    open.removeAll { statements[$0].span.end < start }
    var found: Int?
    for index in open where statements[index].span.contains(span) {
      if let best = found, statements[best].span.count <= statements[index].span.count { continue }
      found = index
    }
    return found
  }
}
