import Records
import Text

/// Connects records: which statement a figure, a date or a recommendation stands in.
enum Links {
  static func connect(_ record: inout Record) {
    let statements = record.statements
    func statement(around span: Span) -> Int? {
      // The innermost of those that contain it: a report in a report.
      statements.indices.filter { statements[$0].span.contains(span) }
        .min { statements[$0].span.count < statements[$1].span.count }
    }
    for index in record.figures.indices {
      record.figures[index].statement = statement(around: record.figures[index].span)
    }
    for index in record.dates.indices {
      record.dates[index].statement = statement(around: record.dates[index].span)
    }
  }
}
