import Saripati

/// What the record contract promises of every record, whatever the text.
enum Contract {
  static func check(_ analysis: Analysis, _ promises: inout Promises) {
    let record = analysis.record
    let size = analysis.document.bytes.count
    zones(record.zones, size, &promises)
    ordered("figures", record.figures.map(\.span), record, &promises)
    ordered("dates", record.dates.map(\.span), record, &promises)
    ordered("statements", record.statements.map(\.span), record, &promises)
    ordered("recommendations", record.recommendations.map(\.span), record, &promises)
    for figure in record.figures { check(figure, record, &promises) }
    for date in record.dates + (record.published.map { [$0] } ?? []) {
      promises.keep(isDay(date.value), "\(date.value) is a date")
      within(date.statement, record.statements.count, "a date's statement", &promises)
    }
    for recommendation in record.recommendations {
      within(recommendation.statement, record.statements.count, "a recommendation's statement", &promises)
    }
    for entity in record.people.map({ ($0.name, $0.mentions) })
      + record.organisations.map({ ($0.name, $0.mentions) }) + record.events.map({ ($0.name, $0.mentions) })
    {
      promises.keep(!entity.0.isEmpty && !entity.1.isEmpty, "an entity has a name and mentions")
      ascending("mentions of \(entity.0)", entity.1, &promises)
    }
  }

  /// Zones cover the text once, in order.
  private static func zones(_ zones: [Zone], _ size: Int, _ promises: inout Promises) {
    var next = 0
    for zone in zones {
      promises.keep(zone.span.start == next && zone.span.end > next, "zones join at byte \(next)")
      next = zone.span.end
    }
    promises.keep(next == size, "zones cover the text")
  }

  /// Records of one kind stand in text order, in the article's own zones.
  private static func ordered(
    _ what: String, _ spans: [Span], _ record: Record, _ promises: inout Promises
  ) {
    ascending(what, spans, &promises)
    for span in spans {
      let zone = record.zones.first { $0.span.start <= span.start && span.start < $0.span.end }
      promises.keep(zone?.kind.isArticle ?? false, "\(what): byte \(span.start) lies in the article")
    }
  }

  private static func ascending(_ what: String, _ spans: [Span], _ promises: inout Promises) {
    for (one, two) in zip(spans, spans.dropFirst()) {
      promises.keep(one.start <= two.start, "\(what) stand in text order at byte \(two.start)")
    }
  }

  private static func check(_ figure: Figure, _ record: Record, _ promises: inout Promises) {
    let place = "the figure at byte \(figure.span.start)"
    if figure.value != nil {
      promises.keep(figure.min == nil && figure.max == nil, "\(place) has a value or ends")
    } else {
      promises.keep(figure.min != nil || figure.max != nil, "\(place) has a value or an end")
    }
    within(figure.period, record.dates.count, "\(place): period", &promises)
    within(figure.statement, record.statements.count, "\(place): statement", &promises)
  }

  private static func within(_ index: Int?, _ count: Int, _ what: String, _ promises: inout Promises) {
    if let index { promises.keep(index >= 0 && index < count, "\(what) is one of the record's") }
  }

  /// Whether a value that begins as a day does (`YYYY-MM-DD`) names a day that there is.
  private static func isDay(_ value: String) -> Bool {
    let head = value.utf8.prefix(10)
    guard head.count == 10, head.enumerated().allSatisfy({ $0 == 4 || $0 == 7 || isDigit($1) }),
      Array(head)[4] == 0x2D, Array(head)[7] == 0x2D
    else { return !value.isEmpty }
    return CivilDate(String(value.prefix(10))) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
