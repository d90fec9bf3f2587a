import Lexicons
import Records
import Text

/// The body of a page: paragraphs, what stands between them, and the sections below.
extension PageReader {
  /// What is open while lines are read downwards.
  private enum State {
    case body
    /// Headlines below a label that stands alone.
    case list(count: Int, bulleted: Bool)
    case section(Zone.Kind, since: Int)
  }

  mutating func readBody() {
    var state = State.body
    var index = bodyStart
    if dateline != nil, index < lines.count {
      set(index, .body, .dateline)
      index += 1
    }
    while index < lines.count {
      state = next(index, state)
      index += 1
    }
    noteBylines(in: bodyStart..<lines.count)
  }

  private mutating func next(_ index: Int, _ state: State) -> State {
    let line = lines[index]
    if let opened = readLabel(index, state) { return opened }
    switch state {
    case .section(let kind, let since):
      guard returns(index, kind, since) else {
        set(index, kind, .section)
        return state
      }
    case .list(let count, let bulleted):
      if continuesList(line, count, bulleted) || isSpacedHeadline(index, count, bulleted) {
        set(index, .related, .list)
        return .list(count: count + 1, bulleted: bulleted || line.marker == .bullet)
      }
    case .body: if rules[index] == .list || readLinks(index) { return .body }
    }
    readParagraph(index)
    return .body
  }

  /// Lines that say themselves what they are; nil where a line says nothing.
  private mutating func readLabel(_ index: Int, _ state: State) -> State? {
    let line = lines[index]
    if bylineLabel(index) != nil, !isInComments(state) || line.words <= 5 {
      set(index, .byline, .bylineLabel)
      if isBare(index), index + 1 < lines.count, lines[index + 1].words <= 5, lines[index + 1].label == nil {
        set(index + 1, .byline, .bylineName)
      }
      return state
    }
    if index > 0, rules[index] == .bylineName { return state }
    guard let label = line.label, !label.isNote, !isHeading(index, label) else { return nil }
    if label.closes, !label.standsAlone, isBody(state) { return nil }
    if label.kind == .caption || label.kind == .byline, !isBody(state), !endsLinks(index, state) {
      return nil
    }
    set(index, label.kind, .label)
    if label.closes { return .body }
    if label.opensSection { return .section(label.kind, since: index) }
    if label.kind == .related, label.standsAlone { return .list(count: 0, bulleted: false) }
    if label.kind == .navigation, isAnswer(index) { set(index - 1, .related, .teased) }
    if label.kind == .navigation, case .body = state, opensBlock(index) {
      return .section(.navigation, since: index)
    }
    if case .list = state { return .body }
    return state
  }

  /// A picture's caption below the block of links that "Baca juga:" opens: the body goes on.
  private func endsLinks(_ index: Int, _ state: State) -> Bool {
    guard case .list(let count, let bulleted) = state else { return false }
    return lines[index].label?.kind == .caption && lines[index].afterBlank && count > 0 && !bulleted
  }

  /// "Rekomendasi" above a sentence: the heading of a list of the article's own, no section of links.
  private func isHeading(_ index: Int, _ label: PageLine.Label) -> Bool {
    guard label.standsAlone, reading.has(.listHeads, at: lines[index].content), index + 1 < lines.count else {
      return false
    }
    let next = lines[index + 1]
    if next.isProse { return next.lowers * 2 >= next.words }
    // "Kepada pemerintah:", "1. Simpan salinan kontrak.": headlines have neither.
    return next.label == nil
      && (next.ending == .colon || next.ending == .semicolon
        || next.ending == .stop && next.marker == .number)
  }

  private func isInComments(_ state: State) -> Bool {
    if case .section(.comments, _) = state { return true }
    return false
  }

  private func isBody(_ state: State) -> Bool {
    if case .body = state { return true }
    return false
  }

  /// A link under a headline that stands between paragraphs: the line above is what it leads to.
  private func isAnswer(_ index: Int) -> Bool {
    guard index > bodyStart, !lines[index].afterBlank, lines[index].words <= 3, kinds[index - 1] == .body
    else { return false }
    let above = lines[index - 1]
    return above.afterBlank && above.ending == .open && above.marker == .none && above.words <= 20
  }

  /// A label of navigation above lines of the same block: a form, a newsletter, tags.
  private func opensBlock(_ index: Int) -> Bool {
    guard index + 1 < lines.count, let label = lines[index].label else { return false }
    // "Iklan" above "Gulir untuk melanjutkan": the line below says itself what it is.
    if lines[index + 1].label != nil { return false }
    if reading.lexicon.entries[Int(label.entry)].kind == .inline { return false }
    let endsInColon = lines[index].ending == .colon
    let isBelowLabel = lines[index].afterBlank || kinds[index - 1] != .body
    return endsInColon || !lines[index + 1].afterBlank && !lines[index + 1].isProse && isBelowLabel
  }

  /// Headlines below "Baca juga:": the items of a list, or one line and those that follow it in its block.
  private func continuesList(_ line: PageLine, _ count: Int, _ bulleted: Bool) -> Bool {
    // "Mengapa ongkos kirim uang mahal?" in the block of links: a headline that asks.
    if isSpaced, count > 0, !bulleted, !line.afterBlank, line.ending == .question, line.words <= 20,
      !line.hasQuote
    {
      return true
    }
    // The rank of the next headline, in a line of its own.
    let isRank = line.tokens.count == 1 && reading.tokens[line.tokens.lowerBound].kind == .number
    if isRank, count > 0, !bulleted, !line.afterBlank { return true }
    if line.isProse || line.words == 0 && count > 0 && !bulleted { return false }
    if line.marker == .bullet { return (count == 0 || bulleted) && !line.afterBlank || count == 0 }
    if bulleted { return false }
    return count == 0 || !line.afterBlank && (line.ending == .open || line.ending == .question)
  }

  /// A headline that only empty lines part from the one above; a heading of the body stands right above a paragraph.
  private func isSpacedHeadline(_ index: Int, _ count: Int, _ bulleted: Bool) -> Bool {
    let line = lines[index]
    guard isSpaced, !bulleted, count > 0, line.isHeadline, line.words >= 4, !line.isProse, !line.hasQuote
    else { return false }
    return count > 1 || index + 1 < lines.count && lines[index + 1].isHeadline && !lines[index + 1].isProse
  }

  /// Headlines with bullets that nothing announces, among the paragraphs: links.
  private mutating func readLinks(_ index: Int) -> Bool {
    guard lines[index].marker == .bullet, index > bodyStart, lines[index - 1].ending != .colon,
      lines[index - 1].marker == .none, kinds[index - 1] == .body
    else { return false }
    var end = index
    while end < lines.count, lines[end].marker == .bullet, lines[end].ending == .open, lines[end].words >= 3,
      lines[end].isMostlyCapitals, lines[end].label == nil, end == index || !lines[end].afterBlank
    {
      end += 1
    }
    guard end - index > 1, end == lines.count || lines[end].marker == .none else { return false }
    for line in index..<end { set(line, .related, .list) }
    return true
  }

  /// Whether the body goes on: paragraphs behind links and forms, never behind comments.
  private func returns(_ index: Int, _ kind: Zone.Kind, _ since: Int) -> Bool {
    let line = lines[index]
    guard kind != .comments else { return false }
    if isSpaced, blanks[index] == blanks[since] { return false }
    if kind == .navigation {
      // "Baca Halaman: 1 2" between paragraphs: an empty line ends it.
      if isSpaced || lines[since].afterBlank, line.afterBlank, line.ending == .stop,
        line.isProse || line.hasQuote && line.isShortProse
      {
        return true
      }
      if line.isProse, line.words >= 10 {
        return line.words >= 20 || line.afterBlank || !lines[since].afterBlank
      }
      if line.ending == .colon, line.words >= 6, line.lowers * 2 >= line.words { return line.afterBlank }
      return line.afterBlank && isBodyItem(index) && index - since <= 5
    }
    guard line.isProse, line.words >= 12, line.lowers * 2 >= line.words else { return false }
    if index - since <= 8, line.words >= 15 { return true }
    var others = 0
    for next in lines[(index + 1)...].prefix(3) where next.isProse || next.isShortProse { others += 1 }
    return others >= 2
  }

  /// An item of a list of the body that an insert interrupted.
  private func isBodyItem(_ index: Int) -> Bool {
    lines[index].marker != .none && lines[index].words >= 4 && !lines[index].isMostlyCapitals
  }

  /// Pictures, bylines and dates among the paragraphs.
  private mutating func readParagraph(_ index: Int) {
    let line = lines[index]
    if credits[index] == line.tokens.lowerBound || index > bodyStart && Credits.isInitials(line, reading) {
      set(index, .byline, .initials)
    } else if line.words <= 12, let stamp = stampOf(index), stamp.otherWords <= 4 {
      set(index, .byline, .dateLine)
    } else if index > bodyStart, line.words <= 60, !line.hasQuote, Credits.isCaption(line, reading) {
      set(index, .caption, .credit)
    } else if index > bodyStart, isAboveCredit(index) || isBelowCredit(index) {
      set(index, .caption, .belowPicture)
    } else if line.words == 0, index > bodyStart, rules[index - 1] == .label || rules[index - 1] == .menu,
      kinds[index - 1] == .navigation, line.tokens.count == 1
    {
      // The numbers of the pages below "Halaman".
      set(index, .navigation, .menu)
    } else if line.isScript || line.lowers == 0 && isMenu(index) {
      set(index, .navigation, .menu)
    } else {
      set(index, .body, .body)
    }
  }
}
