import Records
import Text

/// Writes records as JSON (the contract's `saripati/1`), with positions in the unit asked for.
public struct RecordJSON {
  private let document: Document
  private let positions: PositionMap

  /// Writes records of one document, with positions in this unit.
  public init(document: Document, unit: OffsetUnit) {
    self.document = document
    positions = PositionMap(document, unit: unit)
  }

  /// Appends one record as one object.
  public func write(_ record: Record, to out: inout JSONWriter) {
    out.object { out in
      out.field("schema", Record.schema)
      out.field("id", record.id)
      source(record.source, &out)
      out.field("language", record.language)
      optional("title", record.title, &out) { mention($0, &$1) }
      optional("publisher", record.publisher, &out) { publisher, out in
        mention(publisher.span, &out)
        out.field("name", publisher.name)
      }
      list("authors", record.authors, &out) { author, _, out in
        mention(author.span, &out)
        out.field("name", author.name)
        out.field("role", author.role.rawValue)
      }
      optional("dateline", record.dateline, &out) { dateline, out in
        mention(dateline.span, &out)
        out.field("place", dateline.place)
      }
      optional("published", record.published, &out) { date($0, &$1) }
      list("zones", record.zones, &out) { zone, _, out in
        out.field("kind", zone.kind.rawValue)
        range(zone.span, &out)
      }
      list("figures", record.figures, &out) { figure, index, out in
        out.identifier("id", "f", index)
        self.figure(figure, &out)
      }
      list("dates", record.dates, &out) { date, index, out in
        out.identifier("id", "d", index)
        self.date(date, &out)
      }
      list("statements", record.statements, &out) { statement, index, out in
        out.identifier("id", "s", index)
        self.statement(statement, &out)
      }
      list("recommendations", record.recommendations, &out) { recommendation, index, out in
        out.identifier("id", "r", index)
        self.recommendation(recommendation, &out)
      }
      entities(record, &out)
      list("warnings", record.warnings, &out) { warning, _, out in self.warning(warning, &out) }
      optional("error", record.error, &out) { warning($0, &$1) }
    }
  }

  // MARK: Parts

  private func source(_ source: Source, _ out: inout JSONWriter) {
    out.key("source")
    out.object { out in
      out.field("path", source.path)
      out.field("path_bytes", source.pathBytes)
      out.field("sha256", source.sha256)
      out.field("bytes", source.bytes)
      out.field("encoding", source.encoding)
      out.field("media_type", source.mediaType)
    }
  }

  private func figure(_ figure: Figure, _ out: inout JSONWriter) {
    mention(figure.span, &out)
    out.field("kind", figure.kind.rawValue)
    out.field("value", figure.value)
    out.field("min", figure.min)
    out.field("max", figure.max)
    out.field("modifier", figure.modifier?.rawValue)
    out.field("unit", figure.unit)
    out.field("per", figure.per)
    out.field("change", figure.change?.rawValue)
    optional("measured_entity", figure.measuredEntity, &out) { mention($0, &$1) }
    out.identifier("period", "d", figure.period)
    optional("place", figure.place, &out) { place, out in
      mention(place.span, &out)
      out.field("code", place.code)
    }
    out.field("topic", figure.topic)
    out.identifier("statement", "s", figure.statement)
  }

  private func date(_ date: DateRecord, _ out: inout JSONWriter) {
    mention(date.span, &out)
    out.field("type", date.kind.rawValue)
    out.field("value", date.value)
    out.field("mod", date.mod)
    out.field("quant", date.quant)
    out.field("freq", date.freq)
    out.field("resolved_by", date.resolvedBy?.rawValue)
    out.identifier("statement", "s", date.statement)
  }

  private func statement(_ statement: Statement, _ out: inout JSONWriter) {
    mention(statement.span, &out)
    out.field("type", statement.kind.rawValue)
    optional("cue", statement.cue, &out) { mention($0, &$1) }
    speaker("speaker", statement.speaker, &out)
  }

  private func recommendation(_ recommendation: Recommendation, _ out: inout JSONWriter) {
    mention(recommendation.span, &out)
    out.field("number", recommendation.number)
    optional("list", recommendation.list, &out) { list, out in
      optional("title", list.title, &out) { mention($0, &$1) }
      out.field("declared", list.declared)
      out.field("found", list.found)
    }
    out.field("force", recommendation.force.rawValue)
    optional("action", recommendation.action, &out) { mention($0, &$1) }
    optional("addressee", recommendation.addressee, &out) { mention($0, &$1) }
    speaker("issued_by", recommendation.issuedBy, &out)
    out.key("themes")
    out.array { out in
      for theme in recommendation.themes {
        out.element()
        out.string(theme)
      }
    }
    out.identifier("statement", "s", recommendation.statement)
  }

  private func speaker(_ key: StaticString, _ speaker: Speaker?, _ out: inout JSONWriter) {
    optional(key, speaker, &out) { speaker, out in
      mention(speaker.span, &out)
      out.field("name", speaker.name)
      out.field("role", speaker.role)
      out.field("organisation", speaker.organisation)
    }
  }

  private func entities(_ record: Record, _ out: inout JSONWriter) {
    list("people", record.people, &out) { person, index, out in
      out.identifier("id", "p", index)
      out.field("name", person.name)
      mentions(person.mentions, &out)
      out.field("role", person.role)
      out.field("organisation", person.organisation)
    }
    list("organisations", record.organisations, &out) { organisation, index, out in
      out.identifier("id", "o", index)
      out.field("name", organisation.name)
      mentions(organisation.mentions, &out)
      out.field("acronym", organisation.acronym)
    }
    list("events", record.events, &out) { event, index, out in
      out.identifier("id", "e", index)
      out.field("name", event.name)
      mentions(event.mentions, &out)
      out.field("edition", event.edition)
      out.field("date", event.date)
      out.field("place", event.place)
    }
  }

  private func warning(_ warning: Warning, _ out: inout JSONWriter) {
    out.field("code", warning.code)
    out.field("message", warning.message)
  }

  // MARK: Mentions

  private func mention(_ span: Span, _ out: inout JSONWriter) {
    out.key("text")
    out.string(document, span)
    range(span, &out)
  }

  private func range(_ span: Span, _ out: inout JSONWriter) {
    out.field("start", positions[span.start])
    out.field("end", positions[span.end])
  }

  private func mentions(_ spans: [Span], _ out: inout JSONWriter) {
    list("mentions", spans, &out) { span, _, out in mention(span, &out) }
  }

  // MARK: Shapes

  @inline(__always)
  private func optional<T>(
    _ key: StaticString, _ value: T?, _ out: inout JSONWriter, _ body: (T, inout JSONWriter) -> Void
  ) {
    out.key(key)
    guard let value else { return out.null() }
    out.object { body(value, &$0) }
  }

  @inline(__always)
  private func list<T>(
    _ key: StaticString, _ values: [T], _ out: inout JSONWriter, _ body: (T, Int, inout JSONWriter) -> Void
  ) {
    out.key(key)
    out.array { out in
      // A span lends its elements; an array would give copies, with all their strings.
      let span = values.span
      for index in span.indices {
        out.element()
        out.object { body(span[index], index, &$0) }
      }
    }
  }
}

extension JSONWriter {
  @inline(__always)
  mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// The name of another record of the article, by its index.
  @inline(__always)
  mutating func identifier(_ name: StaticString, _ letter: StaticString, _ index: Int?) {
    key(name)
    if let index { identifier(letter, index) } else { null() }
  }

  @inline(__always)
  mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  @inline(__always)
  mutating func field(_ name: StaticString, _ value: ExactNumber?) {
    key(name)
    if let value { number(value) } else { null() }
  }
}
