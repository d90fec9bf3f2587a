import Lexicons
import Records
import Text

/// The head of a page: menus, title, standing paragraph, byline, picture.
extension PageReader {
  mutating func readHead() {
    guard bodyStart > 0 else { return }
    var firstByline: Int?
    for index in 0..<bodyStart {
      set(index, .navigation, .menu)
      if let kind = headKind(index) { set(index, kind.kind, kind.rule) }
      if isMenuLabel(index) { set(index, .navigation, .label) }
      if kinds[index] == .byline, firstByline == nil, index > 0 { firstByline = index }
    }
    for index in 1..<max(1, bodyStart) where rules[index - 1] == .dateLine && isClock(index) {
      set(index, .byline, .dateLine)
    }
    dropMastheadDates()
    readHeadLinks()
    for index in 0..<bodyStart where rules[index] == .menu && isNames(index) { set(index, .byline, .names) }
    for index in 1..<max(1, bodyStart) where isPictureSource(index) || isMakerBelow(index) {
      set(index, .caption, .credit)
      if rules[index - 1] == .menu { set(index - 1, .caption, .belowPicture) }
    }
    findTitle(before: firstByline ?? bodyStart)
    if titleLine == nil, firstByline != nil { findTitle(before: bodyStart) }
    readBelowTitle()
    noteBylines(in: 0..<bodyStart)
  }

  /// "Publikasi" among the words of a menu: a label without a name behind or below it.
  private func isMenuLabel(_ index: Int) -> Bool {
    guard rules[index] == .bylineLabel, isBare(index), index > 0, index + 1 < lines.count,
      bylineLabel(index).map({ reading.entry($0).code == Author.Role.unknown.rawValue }) ?? false,
      lines[index - 1].words < 2 || rules[index - 1] == .label
    else { return false }
    let next = lines[index + 1]
    return next.label != nil || next.words < 2 && stampOf(index + 1) == nil
  }

  /// What a line of the head is by itself.
  private func headKind(_ index: Int) -> (kind: Zone.Kind, rule: ZoneRule)? {
    let line = lines[index]
    // "Foto: Bongkar muat di pelabuhan, Rabu (29/10/2025)": a sentence, no photographer.
    if line.label?.kind == .caption, line.lowers >= 3 { return (.caption, .label) }
    // "… di terminal, Senin (3/2/2025). Foto/Portal/Budi": a sentence with a date and its picture's credit.
    if line.lowers >= 3, Credits.isCaption(line, reading, inHead: true), !namesWriters(line) {
      return (.caption, .credit)
    }
    // "RUSAK - Warga melintas di jembatan gantung, Rabu 5 Maret 2025.": a sentence with its date.
    let isSentence = line.lowers >= 4 && line.ending == .stop
    if let stamp = stampOf(index), stamp.otherWords <= 12, !isSentence { return (.byline, .dateLine) }
    if DateStamp.isMonth(line.tokens, reading) || DateStamp.isAge(line.tokens, reading) {
      return (.byline, .dateLine)
    }
    // "Laporan: Satu dari Tiga Anak di Pesisir Putus Sekolah": a title that begins with a label's word.
    if bylineLabel(index) != nil {
      return index == 0 && line.words >= 7 && line.lowers >= 2 ? nil : (.byline, .bylineLabel)
    }
    if let label = line.label { return (label.kind, .label) }
    if credits[index] == line.tokens.lowerBound { return (.byline, .initials) }
    if Credits.isCaption(line, reading, inHead: true), !namesWriters(line) { return (.caption, .credit) }
    return nil
  }

  /// "Rina Dewi and Ann Lee (The Post)": names and an outlet in brackets make no picture's credit.
  private func namesWriters(_ line: PageLine) -> Bool {
    guard line.words <= 12, line.lowers <= 2, !Credits.isMakerLine(line, reading) else { return false }
    var reader = BylineReader(reading: reading)
    reader.read(line.tokens, skipping: nil)
    return reader.unexplained == 0 && reader.outlet != nil && reader.authors.count > line.lowers
  }

  /// "4:12 PM MYT": a line that is a time of the day and nothing else, right below the date.
  private func isClock(_ index: Int) -> Bool {
    let line = lines[index]
    guard (1...3).contains(line.words), stampOf(index) == nil,
      reading.tokens[line.tokens.lowerBound].kind == .colons
    else { return false }
    return line.tokens.dropFirst().allSatisfy {
      reading.tokens[$0].flags.contains(.allCapitals) || reading.has(.dateWords, .halfDay, at: $0)
        || reading.tokens[$0].kind == .mark
    }
  }

  /// "Today's Paper | March 08, 2024": the day's date among the menus gives way to the article's own.
  private mutating func dropMastheadDates() {
    let stamps = (0..<bodyStart).filter { rules[$0] == .dateLine }
    let menus = stamps.filter { lines[$0].label?.kind == .navigation }
    guard menus.count < stamps.count else { return }
    for index in menus { set(index, .navigation, .label) }
  }

  /// "Sumber : Rudi/kabarsolo" right below a line of its own: where the picture above it is from.
  private func isPictureSource(_ index: Int) -> Bool {
    let line = lines[index]
    guard kinds[index] == .byline, line.words <= 6, !line.afterBlank, index - 1 != titleLine,
      lines[index - 1].words >= 4, rules[index - 1] == .menu || kinds[index - 1] == .caption,
      line.tokens.contains(where: { reading.mark($0) == 0x2F }), stampOf(index) == nil
    else { return false }
    return line.label != nil || bylineLabel(index).map { reading.entry($0).code == "unknown" } ?? false
  }

  /// "Rudi Hartono/Portal" right below a sentence: who took the picture that it tells of.
  private func isMakerBelow(_ index: Int) -> Bool {
    kinds[index] == .caption && !lines[index].afterBlank && lines[index - 1].isProse
      && Credits.isMakerLine(lines[index], reading)
  }

  /// Links to other articles above the body: what an empty line ends soon.
  private mutating func readHeadLinks() {
    for index in 1..<max(1, bodyStart) where rules[index] == .label && lines[index].label?.standsAlone == true
    {
      guard lines[index].label?.kind == .related,
        let end = (index + 1..<min(bodyStart + 1, lines.count, index + 8)).first(where: {
          lines[$0].afterBlank
        })
      else { continue }
      for link in index + 1..<end where rules[link] != .dateLine && rules[link] != .bylineLabel {
        set(link, .related, .list)
      }
    }
  }

  /// The first line of four words above the byline, else the longest of fewer.
  private mutating func findTitle(before end: Int) {
    var best: Int?
    for index in stride(from: end - 1, through: 0, by: -1) where isTitleCandidate(index) {
      // The path to the page stands above its title.
      if let best, echoes(lines[index], lines[best]) { break }
      // Above another zone a new group of lines begins; the group nearest to the byline counts.
      if let best, lines[best].words >= 4, index + 1 < end, rules[index + 1] != .menu { break }
      if lines[index].words >= 4 || best.map({ lines[$0].words < lines[index].words }) ?? true {
        best = index
      }
    }
    titleLine = best
    if let best { set(best, .title, .title) }
  }

  private func isTitleCandidate(_ index: Int) -> Bool {
    let line = lines[index]
    guard rules[index] == .menu, line.words >= 2, line.words <= 40, line.marker != .bullet else {
      return false
    }
    if line.isProse { return line.ending != .stop }
    return !isMenu(index)
  }

  /// Many short parts between strokes or wide gaps.
  func isMenu(_ index: Int) -> Bool {
    let line = lines[index]
    if line.dividers >= 2, line.lowers <= line.dividers, line.words <= line.dividers * 4 { return true }
    let tokens = reading.tokens
    var gaps = 0
    for token in line.tokens.dropFirst() where tokens[token].start - tokens[token - 1].end >= 2 { gaps += 1 }
    return gaps >= 2 && gaps * 3 >= line.words
  }

  /// Standing paragraphs, names and pictures between title and body.
  private mutating func readBelowTitle() {
    guard let titleLine else { return }
    let lastByline = (0..<bodyStart).last { kinds[$0] == .byline } ?? titleLine
    for index in titleLine + 1..<max(titleLine + 1, bodyStart) where rules[index] == .menu {
      let line = lines[index]
      if repeats(line, lines[titleLine]) || echoes(line, lines[titleLine]) {
        set(index, .title, .title)
      } else if isNames(index) {
        set(index, .byline, .names)
      } else if line.words <= 3 || isMenu(index) {
        continue
      } else if isAboveCredit(index) || isBelowCredit(index)
        || index > lastByline && dateline != nil && line.marker == .none
      {
        set(index, .caption, .belowPicture)
      } else {
        set(index, .body, .standfirst)
      }
    }
  }

  /// The words of a picture right below the line with its maker and what it shows.
  func isBelowCredit(_ index: Int) -> Bool {
    let line = lines[index]
    return index > 0 && kinds[index - 1] == .caption && rules[index - 1] == .label && !line.afterBlank
      && line.ending == .open && line.marker == .none && line.label == nil && line.words <= 40
  }

  /// A page that prints its title twice, once for its window.
  private func repeats(_ line: PageLine, _ title: PageLine) -> Bool {
    line.tokens.count == title.tokens.count
      && zip(line.tokens, title.tokens).allSatisfy { reading.bytes($0).elementsEqual(reading.bytes($1)) }
  }

  /// "Beranda » Berita » Title", "Title | Portal": the title behind a path or before the outlet.
  private func echoes(_ line: PageLine, _ title: PageLine) -> Bool {
    let length = title.tokens.count
    guard line.tokens.count > length + 1 else { return false }
    func isTitle(at start: Int) -> Bool {
      zip(start..<start + length, title.tokens).allSatisfy {
        reading.bytes($0).elementsEqual(reading.bytes($1))
      }
    }
    func parts(_ token: Int) -> Bool {
      Marks.isDivider(reading.mark(token)) || Marks.isDash(reading.mark(token))
    }
    let (first, end) = (line.tokens.lowerBound, line.tokens.upperBound)
    return parts(first + length) && isTitle(at: first)
      || parts(end - length - 1) && isTitle(at: end - length)
  }

  /// Names of people between commas: every word with a capital, each name of two to four words.
  func isNames(_ index: Int) -> Bool {
    let line = lines[index]
    if line.words == 1 { return isOutletLine(index) }
    guard line.words >= 2, line.words <= 24, line.ending == .open, line.marker == .none else { return false }
    if line.tokens.contains(where: { reading.mark($0) == 0x3A }) { return false }
    var reader = BylineReader(reading: reading)
    reader.read(line.tokens, skipping: nil)
    let isAdjacent = [index - 1, index + 1].contains { $0 >= 0 && $0 < bodyStart && kinds[$0] == .byline }
    if reader.authors.isEmpty {
      return isAdjacent && reader.unexplained == 0
        && (reader.outlet != nil || reader.hasTitle && line.words <= 5)
    }
    let isAbove = titleLine.map { index < $0 } ?? true
    if isAbove || !isAdjacent && reader.authors.count == 1 && line.words > 5, reader.outlet == nil,
      !reader.hasTitle
    {
      return false
    }
    // "Pasar Lama Ditertibkan, Lapak Baru Sepi Pembeli": a headline's words are more than names have.
    let isShort = line.capitals <= reader.authors.count * 4 || reader.outlet != nil || reader.hasTitle
    return reader.unexplained == 0 && line.lowers <= reader.authors.count * 2 && isShort
  }

  /// An agency alone above or below the date.
  private func isOutletLine(_ index: Int) -> Bool {
    guard [index - 1, index + 1].contains(where: { $0 >= 0 && $0 < bodyStart && kinds[$0] == .byline }),
      let outlet = Outlets.outlet(lines[index].tokens, reading)
    else { return false }
    return outlet.entry >= 0
  }

  /// Keeps lines with writers for ``BylineReader``, and the first date that no label calls an update.
  mutating func noteBylines(in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard kinds[index] == .byline else {
        index += 1
        continue
      }
      let month = rules[index] == .dateLine && DateStamp.isMonth(lines[index].tokens, reading)
      if let found = stampOf(index) ?? (month ? DateStamp(tokens: lines[index].tokens, otherWords: 0) : nil) {
        if stamp == nil || isUpdate(stamp!.line) && !isUpdate(index) { stamp = (index, found.tokens) }
      } else if let dated = stamp, dated.line == index - 1, index < bodyStart, isClock(index) {
        if !dated.tokens.contains(where: { reading.tokens[$0].kind == .colons }) {
          stamp?.tokens = dated.tokens.lowerBound..<lines[index].tokens.upperBound
        }
        index += 1
        continue
      }
      let isBareLabel = bylineLabel(index) != nil && isBare(index)
      if isBareLabel, index + 1 < lines.count, lines[index + 1].words <= 5, kinds[index + 1] == .byline,
        stampOf(index + 1) == nil
      {
        bylines.append((index + 1, index))
        index += 1
      } else {
        bylines.append((index, nil))
      }
      index += 1
    }
  }

  /// A line with a label and no name.
  func isBare(_ index: Int) -> Bool {
    guard let term = bylineLabel(index) else { return false }
    return (term.tokens.upperBound..<lines[index].tokens.upperBound).allSatisfy {
      reading.tokens[$0].kind != .word
    }
  }

  /// A label stands before the date, and it is not the page's first date.
  private func isUpdate(_ index: Int) -> Bool {
    stamp != nil && index != stamp!.line ? false : stampHasLateLabel(index)
  }

  /// Whether the date of a line is the date of a change: its label's row says so.
  private func stampHasLateLabel(_ index: Int) -> Bool {
    guard let label = lines[index].label, label.kind == .byline else { return false }
    return reading.lexicon.entries[Int(label.entry)].numerator < 0
  }
}
