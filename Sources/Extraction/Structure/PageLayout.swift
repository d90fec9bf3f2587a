import Lexicons
import Records
import Text

/// What a read page says: zones from lines and their inserts, and the metadata.
extension PageReader {
  func layout() -> Layout {
    var layout = Layout()
    layout.continuedLines = continued
    layout.zones = zones()
    if let titleLine { layout.title = reading.span(lines[titleLine].tokens) }
    // The date of a headline in a list says nothing of the article.
    if let stamp, kinds[stamp.line] != .related {
      layout.publishedSpan = reading.span(stamp.tokens)
    } else if let dateline, let date = DateStamp.find(in: dateline.tokens, reading) {
      // "Jakarta, 21 Oktober 2025 – …": a press release is dated where it opens.
      layout.publishedSpan = reading.span(date.tokens)
    }
    readDateline(into: &layout)
    readBylines(into: &layout)
    return layout
  }

  /// Where zones begin, by token.
  private func zones() -> [Zone] {
    var marks: [(token: Int, kind: Zone.Kind, rule: ZoneRule)] = []
    func mark(_ token: Int, _ kind: Zone.Kind, _ rule: ZoneRule) {
      if let last = marks.last, last.token == token { marks.removeLast() }
      if marks.last?.kind != kind { marks.append((token, kind, rule)) }
    }
    let inserts = InlineInserts(reading: reading)
    for index in lines.indices {
      let line = lines[index]
      mark(line.tokens.lowerBound, kinds[index], rules[index])
      guard kinds[index] == .body || isLongInsert(index) else { continue }
      var next = line.tokens.lowerBound
      if index == bodyStart, let dateline {
        mark(dateline.tokens.lowerBound, .dateline, .dateline)
        next = dateline.bodyStart
        if next < line.tokens.upperBound { mark(next, .body, .body) }
      }
      for insert in inserts.find(in: line) where insert.tokens.lowerBound >= next {
        mark(insert.tokens.lowerBound, insert.kind, insert.rule)
        if insert.tokens.upperBound < line.tokens.upperBound { mark(insert.tokens.upperBound, .body, .body) }
      }
      let signed = index == lastText ? Credits.signedName(line, reading) : nil
      if let credit = credits[index] ?? signed, credit > next {
        mark(credit, .byline, .initials)
      }
    }
    return marks.indices.map { index in
      let start = index == 0 ? 0 : Int(reading.tokens[marks[index].token].start)
      let end =
        index + 1 < marks.count
        ? Int(reading.tokens[marks[index + 1].token].start) : reading.document.bytes.count
      return Zone(marks[index].kind, Span(start, end), rule: marks[index].rule.rawValue)
    }
  }

  /// A link at the start of a line that the paragraph goes on behind.
  private func isLongInsert(_ index: Int) -> Bool {
    kinds[index] == .related && lines[index].words > 30 && lines[index].isProse
  }

  private func readDateline(into layout: inout Layout) {
    guard let dateline else { return }
    if let place = dateline.place {
      layout.dateline = Dateline(
        span: reading.span(dateline.tokens), place: reading.document.name(reading.span(place)))
    }
    if let outlet = dateline.outlet {
      let span = reading.span(outlet)
      layout.publisher = Publisher(span: span, name: reading.document.name(span))
      layout.country = Outlets.country(outlet, reading)
    }
    if let place = dateline.place, let term = reading.term(.places, at: place.lowerBound) {
      let code = reading.entry(term).code.prefix(2)
      if !code.isEmpty { layout.country = String(code) }
    }
  }

  private func readBylines(into layout: inout Layout) {
    var reader = BylineReader(reading: reading)
    var stampReader = BylineReader(reading: reading)
    let isSigned = bylines.contains { namesWriter($0.line) }
    for (line, label) in bylines {
      let date =
        stamp?.line == line
        ? stamp?.tokens.clamped(to: lines[line].tokens)
        : DateStamp.find(in: lines[line].tokens, reading)?.tokens
      if isSigned, label == nil, isHeadOfDate(line) {
        stampReader.read(lines[line].tokens, skipping: date)
      } else if let label {
        reader.read(lines[line].tokens, below: lines[label].tokens)
      } else if rules[line] != .initials || isLabelledCredit(lines[line])
        || Marks.isDash(reading.mark(lines[line].tokens.lowerBound))
      {
        reader.read(lines[line].tokens, skipping: date)
      }
    }
    var credit: Range<Int>?
    for index in bodyStart..<max(bodyStart, lines.count)
    where kinds[index] == .body || kinds[index] == .byline {
      if index == lastText, let open = Credits.signedName(lines[index], reading) {
        reader.read(Credits.inside(open, lines[index], reading), skipping: nil)
        continue
      }
      guard let open = credits[index] else { continue }
      let inside = Credits.inside(open, lines[index], reading)
      if kinds[index] == .body, reading.has(.bylineLabels, at: inside.lowerBound) {
        reader.read(inside, skipping: nil)
      } else if let outlet = outlet(inInitials: inside) {
        credit = outlet
      }
    }
    layout.authors = reader.authors
    guard layout.publisher == nil,
      let outlet = ownOutlet(reader) ?? stampReader.outlet ?? credit ?? masthead() ?? owner()
    else { return }
    let span = reading.span(outlet)
    layout.publisher = Publisher(span: span, name: reading.document.name(span))
    if layout.country == nil { layout.country = Outlets.country(outlet, reading) }
  }

  /// The outlet of the bylines; where it only helped with the reporting, the one that owns the page.
  private func ownOutlet(_ reader: BylineReader) -> Range<Int>? {
    guard let outlet = reader.outlet,
      let line = bylines.first(where: { lines[$0.line].tokens.contains(outlet.lowerBound) })?.line,
      line > bodyStart, namesWriter(line), let owner = owner()
    else { return reader.outlet }
    return owner
  }

  /// "© 2025 The Harbour Post": the known outlet behind the sign.
  private func owner() -> Range<Int>? {
    for index in bodyStart..<max(bodyStart, lines.count)
    where lines[index].tokens.prefix(3).contains(where: { reading.isText($0, "©") }) {
      for token in lines[index].tokens where reading.isCapital(token) {
        if let outlet = reading.term(.outlets, at: token), outlet.kind != .word { return outlet.tokens }
      }
    }
    return nil
  }

  /// "Penulis: Rina Lestari": a label says who wrote.
  private func namesWriter(_ line: Int) -> Bool {
    bylineLabel(line).map { reading.entry($0).code == Author.Role.reporter.rawValue } ?? false
  }

  /// "Kabar Pantura, 21 Februari 2025": the outlet before its date.
  private func isHeadOfDate(_ line: Int) -> Bool {
    stamp?.line == line && lines[line].label == nil && bylineLabel(line) == nil
  }

  /// The outlet that stands alone in a line above the body.
  private func masthead() -> Range<Int>? {
    for index in 0..<min(bodyStart, lines.count) where kinds[index] == .navigation && lines[index].words <= 4
    {
      guard let outlet = Outlets.outlet(lines[index].tokens, reading), outlet.entry >= 0,
        reading.lexicon.entries[Int(outlet.entry)].kind != .word
      else { continue }
      return outlet.tokens
    }
    return nil
  }

  private func isLabelledCredit(_ line: PageLine) -> Bool {
    line.content < line.tokens.upperBound && reading.has(.bylineLabels, at: line.content)
  }

  /// The outlet among initials: `portal` in `(abc/portal)`.
  private func outlet(inInitials inside: Range<Int>) -> Range<Int>? {
    if let whole = Outlets.outlet(inside, reading) { return whole.tokens }
    for token in inside.reversed() {
      if let found = Outlets.outlet(token..<token + 1, reading) { return found.tokens }
    }
    return nil
  }
}
