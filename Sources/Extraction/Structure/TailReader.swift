import Lexicons
import Records
import Text

/// The tail of a page: menus, headlines, tags and signatures below the last paragraph.
extension PageReader {
  /// Headlines and words of menus below the last paragraph, and rules of dashes before them.
  mutating func trimTail() {
    guard bodyStart < lines.count else { return }
    var last = lines.count - 1
    while last > bodyStart {
      let line = lines[last]
      if kinds[last] == .body, let label = line.label, label.isNote {
        set(last, label.kind, .note)
        if label.kind == .byline { bylines.append((last, nil)) }
      } else if kinds[last] == .body, line.words <= 25,
        line.tokens.contains(where: { reading.mark($0) == 0x40 })
      {
        set(last, .navigation, .note)
      } else if kinds[last] == .body, isTextual(last) {
        break
      }
      if kinds[last] == .body, line.words == 0 {
        set(last, last + 1 < lines.count ? kinds[last + 1] : .navigation, .rule)
      }
      last -= 1
    }
    lastText = last
    var index = last + 1
    if index < lines.count, kinds[index] == .body, rules[index] == .body, isSignature(index) {
      set(index, .byline, .names)
      bylines.append((index, nil))
      index += 1
    }
    while index < lines.count {
      guard kinds[index] == .body, rules[index] == .body else {
        index += 1
        continue
      }
      var end = index
      while end < lines.count, kinds[end] == .body || rules[end] == .dateLine { end += 1 }
      trim(index..<end)
      index = end
    }
  }

  /// A name in capitals right below the text.
  private func isSignature(_ index: Int) -> Bool {
    let line = lines[index]
    guard (2...6).contains(line.words), line.ending == .open, line.marker == .none else { return false }
    let isCapitals = line.tokens.allSatisfy {
      reading.tokens[$0].kind != .word || reading.tokens[$0].flags.contains(.allCapitals)
    }
    guard isCapitals else { return false }
    var reader = BylineReader(reading: reading)
    reader.read(line.tokens, skipping: nil)
    return reader.authors.count == 1 && reader.unexplained == 0
  }

  /// A paragraph, a quotation or an item of a list in small words.
  private func isTextual(_ index: Int) -> Bool {
    let line = lines[index]
    if rules[index] != .body { return true }
    if isStamped(index) { return false }
    if line.isProse || line.isShortProse || line.isSentence { return true }
    return line.marker != .none && line.words >= 3 && !line.isMostlyCapitals || line.ending == .semicolon
  }

  /// A question below or above its own date: a headline of a list.
  private func isStamped(_ index: Int) -> Bool {
    guard lines[index].words <= 16, lines[index].ending != .stop else { return false }
    return index + 1 < lines.count && rules[index + 1] == .dateLine && !lines[index + 1].afterBlank
      || index > bodyStart && rules[index - 1] == .dateLine && !lines[index].afterBlank
  }

  /// "#upah-layak #buruh": every word hangs on a number sign.
  private func isTags(_ line: PageLine) -> Bool {
    line.tokens.allSatisfy { token in
      let isFirst = token == line.tokens.lowerBound || reading.tokens[token].flags.contains(.spaceBefore)
      return isFirst == (reading.mark(token) == 0x23)
    }
  }

  /// "upah buruh kabupaten bogor" right below the writers' initials: tags in small letters.
  private func isSmallTags(_ index: Int) -> Bool {
    let line = lines[index]
    return rules[index - 1] == .initials && line.lowers == line.words && line.ending == .open
      && line.tokens.allSatisfy { reading.tokens[$0].kind != .mark }
  }

  private mutating func trim(_ run: Range<Int>) {
    let headlines = run.filter { lines[$0].words >= 3 }.count
    for index in run {
      let line = lines[index]
      let isBelowLabel = index > 0 && kinds[index - 1] == .navigation && line.words >= 4 && line.isHeadline
      if line.marker != .none || headlines >= 2 || isBelowLabel || rules[index] == .dateLine && headlines > 0
      {
        set(index, .related, .headlines)
      } else if line.words <= 3 || isMenu(index) || isTags(line) || isSmallTags(index) {
        if kinds[index] == .body { set(index, .navigation, .menu) }
      } else if run.upperBound == lines.count || kinds[run.upperBound] != .byline, line.isMostlyCapitals {
        set(index, .related, .headlines)
      }
    }
  }
}
