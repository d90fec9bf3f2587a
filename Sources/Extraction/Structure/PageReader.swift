import Lexicons
import Records
import Text

/// Decides the zone of each line of a page.
struct PageReader {
  let reading: Reading
  var lines: [PageLine]
  /// The zone of each line, and the rule that decided it.
  var kinds: [Zone.Kind]
  var rules: [ZoneRule]
  var titleLine: Int?
  var dateline: DatelineReader.Found?
  /// The line that the body begins with.
  var bodyStart = 0
  /// The page's own date: the line and its tokens.
  var stamp: (line: Int, tokens: Range<Int>)?
  /// Lines that state who wrote the article, with the line of the label where it stands above.
  var bylines: [(line: Int, label: Int?)] = []
  var continued: Set<Int> = []
  /// The last line of the article's text.
  var lastText: Int?
  /// Whether the page parts its paragraphs by empty lines.
  let isSpaced: Bool
  /// Where the credit of writers begins that ends each line.
  let credits: [Int?]
  /// How many lines up to each one stand below an empty line.
  let blanks: [Int32]

  init(_ reading: Reading) {
    self.reading = reading
    lines = PageLines.read(reading, continued: &continued)
    credits = lines.map { Credits.byline($0, reading) }
    var blank: Int32 = 0
    blanks = lines.map { line in
      if line.afterBlank { blank += 1 }
      return blank
    }
    isSpaced = Int(blank) * 2 > lines.count
    kinds = Array(filledWith: .body, count: lines.count)
    rules = Array(filledWith: .body, count: lines.count)
  }

  mutating func read() {
    findBodyStart()
    // A text of one line, such as a single sentence, is no page.
    guard lines.count > 1 else { return }
    readHead()
    readBody()
    trimTail()
  }

  mutating func set(_ line: Int, _ kind: Zone.Kind, _ rule: ZoneRule) {
    kinds[line] = kind
    rules[line] = rule
  }

  // MARK: Where the body begins

  /// The first line with a dateline, else the first paragraph.
  private mutating func findBodyStart() {
    bodyStart = lines.count == 1 ? 0 : lines.count
    guard let prose = lines.indices.first(where: { opensBody($0) }) else {
      bodyStart =
        lines.indices.dropFirst().first { lines[$0].label == nil && lines[$0].words >= 6 } ?? bodyStart
      dateline = bodyStart < lines.count ? DatelineReader.read(lines[bodyStart], reading) : nil
      return
    }
    if let opening = findDateline(behind: prose) {
      bodyStart = opening.line
      dateline = opening.found
    } else {
      bodyStart = afterHeadline(prose)
    }
  }

  /// The dateline at the first paragraph, or behind standing paragraphs, pictures and the byline.
  private func findDateline(behind prose: Int) -> (line: Int, found: DatelineReader.Found)? {
    var paragraphs = 0
    var isStamped = false
    var doubtful: (line: Int, found: DatelineReader.Found)?
    for index in 0..<headEnd(behind: prose) where lines[index].words >= 1 {
      if index > prose, stampOf(index) != nil || bylineLabel(index) != nil { isStamped = true }
      guard lines[index].label == nil else { continue }
      // Behind two paragraphs the body has begun, unless the byline stands between.
      if index > prose, opensBody(index) { paragraphs += 1 }
      let isLate = paragraphs > 1 && index >= prose + 6
      if isLate, !isStamped { break }
      if index > prose, lines[index].words < 6 { continue }
      guard let found = DatelineReader.read(lines[index], reading) else { continue }
      if found.outlet != nil || !found.rows.isEmpty { return (index, found) }
      // "BANJIR ROB - Warga …": a caption may open like this; an outlet or a known place below is surer.
      guard doubtful == nil, !isLate, index <= prose || isCapitals(found.tokens),
        !Credits.isCaption(lines[index], reading, inHead: true)
      else { continue }
      doubtful = (index, found)
    }
    return doubtful
  }

  private func isCapitals(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy {
      reading.tokens[$0].kind != .word || reading.tokens[$0].flags.contains(.allCapitals)
    }
  }

  /// A paragraph that neither a label nor a credit claims for something else.
  private func opensBody(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.isProse, line.label == nil || line.label?.kind == .related && line.words > 40 else {
      return false
    }
    if isQuestionTitle(index) || isAboveCredit(index) { return false }
    return !Credits.isCaption(line, reading, inHead: true)
      && DateStamp.find(in: line.tokens, reading).map { $0.otherWords > 8 } ?? true
  }

  /// A caption whose credit has the line below for itself: `PHOTO: PORTAL FILE`.
  func isAboveCredit(_ index: Int) -> Bool {
    guard index + 1 < lines.count, let label = lines[index + 1].label, label.kind == .caption else {
      return false
    }
    let credit = lines[index + 1]
    return !credit.afterBlank && credit.words <= 8 && credit.ending == .open && lines[index].words <= 60
  }

  /// A first line that asks or calls, with paragraphs below.
  private func isQuestionTitle(_ index: Int) -> Bool {
    index + 1 < lines.count && index <= 3 && lines[index].ending != .stop && lines[index].words <= 20
      && !lines[index].hasQuote && lines[(index + 1)...].prefix(6).contains { $0.isProse }
  }

  /// Between a standing paragraph and the body stand as many lines at most: names, dates, pictures; and with the
  /// buttons and other lines that say themselves what they are.
  private static let headReach = 12
  private static let longestHead = 40

  private func headEnd(behind prose: Int) -> Int {
    var others = 0
    var end = prose
    while end < min(lines.count, prose + PageReader.longestHead), others < PageReader.headReach {
      if lines[end].label == nil { others += 1 }
      end += 1
    }
    return end
  }

  /// A standing paragraph above the byline leaves the body to begin below the byline.
  private func afterHeadline(_ prose: Int) -> Int {
    var last: Int?
    for index in prose + 1..<max(prose + 1, headEnd(behind: prose)) {
      if DateStamp.find(in: lines[index].tokens, reading).map({ $0.otherWords <= 8 }) ?? false {
        last = index
      }
      if last == nil, opensBody(index), index > prose + 1 { break }
    }
    guard let last, let next = lines.indices.dropFirst(last + 1).prefix(4).first(where: { opensBody($0) })
    else {
      return prose
    }
    return next
  }

  /// Whether a name and no phrase stands behind a label: "Tim Liputan" and not "Tim Kajian Universitas Cenderawasih".
  private func isNamed(_ start: Int, _ line: PageLine, _ label: Term) -> Bool {
    var words = 0
    for token in start..<line.tokens.upperBound {
      let mark = reading.mark(token)
      if Marks.isDivider(mark) || mark == 0x2C || mark == 0x3A { break }
      guard reading.tokens[token].kind == .word else { continue }
      words += 1
      if reading.roles[token].isDisjoint(with: PageReader.phraseRoles) || reading.has(.outlets, at: token)
        || reading.has(.givenNames, at: token) || reading.has(.bylineLabels, at: token)
      {
        continue
      }
      return false
    }
    // "Oleh Budi Santoso" is sure; "Tim SAR Temukan Korban" is none.
    let isCertain =
      reading.has(.functionWords, at: label.tokens.lowerBound)
      || reading.entry(label).code != Author.Role.unknown.rawValue
    return isCertain || words <= PageReader.wordsBehindLabel
  }

  private static let wordsBehindLabel = 2
  private static let phraseRoles: RoleSet = [
    RoleSet(.organisationHeads), RoleSet(.verbs), RoleSet(.classifiers), RoleSet(.changeVerbs),
    RoleSet(.reportingVerbs),
  ]

  // MARK: What single lines are

  /// The date of a line that holds little else.
  func stampOf(_ index: Int) -> DateStamp? {
    let line = lines[index]
    guard !line.isProse, let stamp = DateStamp.find(in: line.tokens, reading), stamp.otherWords <= 12 else {
      return nil
    }
    return stamp
  }

  /// Whether a label for writers begins a line and a name or nothing follows.
  func bylineLabel(_ index: Int) -> Term? {
    let line = lines[index]
    guard line.content < line.tokens.upperBound, line.words <= 40,
      let term = reading.term(.bylineLabels, at: line.content)
    else { return nil }
    let end = term.tokens.upperBound
    if end >= line.tokens.upperBound { return line.words <= 3 ? term : nil }
    if reading.mark(end) == 0x3A { return line.isProse && line.words > 14 ? nil : term }
    let isName = reading.isCapital(end) || Marks.isDivider(reading.mark(end)) || reading.mark(end) == 0x2C
    return isName && line.words <= 16 && !line.isProse && line.lowers <= 3 && isNamed(end, line, term)
      ? term : nil
  }
}
