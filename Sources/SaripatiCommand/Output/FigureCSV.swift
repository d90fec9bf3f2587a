import Saripati

/// Writes one row a figure: what a spreadsheet of an article's numbers needs.
enum FigureCSV {
  private static let columns = [
    "article", "path", "language", "publisher", "published", "title", "figure", "text", "kind", "value",
    "min", "max",
    "modifier", "unit", "per", "change", "measured_entity", "topic", "period", "place", "speaker",
    "speaker_role",
    "speaker_organisation", "sentence", "start", "end", "error",
  ]

  static var header: [UInt8] {
    var row = CSVRow()
    for column in columns { row.append(column) }
    row.end()
    return row.bytes
  }

  /// Appends the rows of one article; one that could not be read has a row with its error.
  static func write(_ analysis: Analysis, unit: OffsetUnit, to out: inout [UInt8]) {
    let record = analysis.record
    if let error = record.error {
      var row = CSVRow()
      row.append(record.id)
      row.append(record.source.path ?? "")
      for _ in 2..<columns.count - 1 { row.append("") }
      row.append("\(error.code): \(error.message)")
      row.end()
      out.append(contentsOf: row.bytes)
      return
    }
    let positions = PositionMap(analysis.document, unit: unit)
    for (index, figure) in record.figures.enumerated() {
      out.append(contentsOf: row(figure, index, analysis, positions))
    }
  }

  private static func row(
    _ figure: Figure, _ index: Int, _ analysis: Analysis, _ positions: PositionMap
  ) -> [UInt8] {
    let record = analysis.record
    let document = analysis.document
    let speaker = figure.statement.flatMap { record.statements[$0].speaker }
    var row = CSVRow()
    row.append(record.id)
    row.append(record.source.path ?? "")
    row.append(record.language)
    row.append(record.publisher?.name ?? "")
    row.append(record.published?.value ?? "")
    row.append(record.title.map { document.name($0) } ?? "")
    row.append("f\(index + 1)")
    row.append(document.name(figure.span))
    row.append(figure.kind.rawValue)
    for number in [figure.value, figure.min, figure.max] {
      row.append(number?.description ?? "", isText: false)
    }
    row.append(figure.modifier?.rawValue ?? "")
    row.append(figure.unit ?? "")
    row.append(figure.per ?? "")
    row.append(figure.change?.rawValue ?? "")
    row.append(figure.measuredEntity.map { document.name($0) } ?? "")
    row.append(figure.topic ?? "")
    row.append(figure.period.map { record.dates[$0].value } ?? "")
    row.append(figure.place.map { document.name($0.span) } ?? "")
    row.append(speaker?.name ?? "")
    row.append(speaker?.role ?? "")
    row.append(speaker?.organisation ?? "")
    row.append(document.name(line(around: figure.span, in: document)))
    row.append(String(positions[figure.span.start]), isText: false)
    row.append(String(positions[figure.span.end]), isText: false)
    row.append("")
    row.end()
    return row.bytes
  }

  /// The line around a span, at most 240 bytes to each side, cut between words.
  private static func line(around span: Span, in document: Document) -> Span {
    let bytes = document.bytes
    var start = span.start
    while start > 0, bytes[start - 1] != 0x0A, span.start - start < 240 || bytes[start - 1] != 0x20 {
      start -= 1
    }
    var end = span.end
    while end < bytes.count, bytes[end] != 0x0A, end - span.end < 240 || bytes[end] != 0x20 { end += 1 }
    return Span(start, end)
  }
}
