import Lexicons
import Records
import Text

/// Credits in brackets and behind strokes: of pictures at the end of captions, of writers at the end of articles.
enum Credits {
  /// How many tokens a bracket at the end of a line holds at most.
  private static let longestBracket = 60

  /// Where the bracket begins that ends a line, or nil.
  static func bracket(_ line: PageLine, _ reading: Reading) -> Int? {
    var last = line.tokens.upperBound - 1
    if reading.mark(last) == 0x2E { last -= 1 }
    guard last > line.tokens.lowerBound, Marks.isClosing(reading.mark(last)) else { return nil }
    for token in stride(from: last - 1, through: max(line.tokens.lowerBound, last - longestBracket), by: -1) {
      let mark = reading.mark(token)
      if Marks.isClosing(mark) { return nil }
      if Marks.isOpening(mark) { return token }
    }
    return nil
  }

  /// Where the credit of writers begins that ends a line: `(abc/portal)`, `[wid]`, `(Reporting by …)`, an agency.
  static func byline(_ line: PageLine, _ reading: Reading) -> Int? {
    guard let open = bracket(line, reading) else {
      return signature(line, reading) ?? labelledTail(line, reading)
    }
    if open > line.tokens.lowerBound {
      let before = reading.mark(open - 1)
      guard before == 0x2E || before == 0x3F || before == 0x21 || before == 0x2026 || Marks.isQuote(before)
      else { return nil }
    }
    let content = inside(open, line, reading)
    guard !content.isEmpty else { return nil }
    if isLabelled(content, reading) { return open }
    if isKnownOutlet(content, reading) { return open }
    return isInitials(content, reading) ? open : nil
  }

  /// A label for writers behind the last sentence of a long line: `… 5 persen. Pewarta: Budi Setiawan Editor: …`.
  private static func labelledTail(_ line: PageLine, _ reading: Reading) -> Int? {
    guard line.words >= leastBeforeTail else { return nil }
    let roles = reading.roles
    for token in max(
      line.tokens.lowerBound + 1, line.tokens.upperBound - longestTail)..<line.tokens.upperBound
    where roles[token].contains(.bylineLabels)
      && (reading.mark(token - 1) == 0x2E || Marks.isQuote(reading.mark(token - 1)))
    {
      guard let label = reading.term(.bylineLabels, at: token) else { continue }
      let colon = label.tokens.upperBound
      if colon + 1 < line.tokens.upperBound, reading.mark(colon) == 0x3A, reading.isCapital(colon + 1) {
        return token
      }
    }
    return nil
  }

  private static let leastBeforeTail = 20
  private static let longestTail = 40

  /// An outlet behind a dash at the end of a paragraph: `… from home. – Portal.com`, or a label of two words and more:
  /// `… from home. – With reports from Ann Lee/Portal.com`.
  private static func signature(_ line: PageLine, _ reading: Reading) -> Int? {
    let earliest = max(line.tokens.lowerBound + 3, line.tokens.upperBound - longestTail)
    for token in stride(from: line.tokens.upperBound - 3, through: earliest, by: -1)
    where Marks.isDash(reading.mark(token)) && reading.has(.bylineLabels, at: token + 1) {
      guard let label = reading.term(.bylineLabels, at: token + 1), label.count > 1,
        reading.isCapital(label.tokens.upperBound),
        reading.mark(token - 1) == 0x2E || Marks.isQuote(reading.mark(token - 1))
      else { continue }
      return token
    }
    let lowest = max(line.tokens.lowerBound + 3, line.tokens.upperBound - 6)
    for token in stride(from: line.tokens.upperBound - 2, through: lowest, by: -1)
    where Marks.isDash(reading.mark(token)) {
      let before = reading.mark(token - 1)
      guard before == 0x2E || Marks.isQuote(before) else { return nil }
      return isKnownOutlet(token + 1..<line.tokens.upperBound, reading) ? token : nil
    }
    return nil
  }

  /// The tokens between the brackets.
  static func inside(_ open: Int, _ line: PageLine, _ reading: Reading) -> Range<Int> {
    var end = line.tokens.upperBound
    if Marks.isDash(reading.mark(open)) { return open + 1..<end }
    if reading.has(.bylineLabels, at: open) {
      return open..<((open + 1..<end).first { isNavigation($0, reading) } ?? end)
    }
    while end > open + 1, !Marks.isClosing(reading.mark(end - 1)) { end -= 1 }
    return open + 1..<max(open + 1, end - 1)
  }

  /// Where the writer's name begins in brackets behind the last sentence of an article: `… tahun ini. (Dani Jumadil)`.
  static func signedName(_ line: PageLine, _ reading: Reading) -> Int? {
    guard let open = bracket(line, reading), open > line.tokens.lowerBound else { return nil }
    let before = reading.mark(open - 1)
    guard before == 0x2E || Marks.isQuote(before) else { return nil }
    let content = inside(open, line, reading)
    guard (2...4).contains(content.count), content.allSatisfy({ reading.isCapital($0) }),
      !content.contains(where: { reading.has(.boilerplate, at: $0) || reading.has(.places, at: $0) })
    else { return nil }
    return open
  }

  private static func isKnownOutlet(_ content: Range<Int>, _ reading: Reading) -> Bool {
    guard let outlet = Outlets.outlet(content, reading), outlet.entry >= 0 else { return false }
    return reading.lexicon.entries[Int(outlet.entry)].kind != .word
  }

  private static func isLabelled(_ content: Range<Int>, _ reading: Reading) -> Bool {
    guard let label = reading.term(.bylineLabels, at: content.lowerBound) else { return false }
    return label.tokens.upperBound < content.upperBound
  }

  /// "wo/txw/jhb": an agency's initials alone in a line.
  static func isInitials(_ line: PageLine, _ reading: Reading) -> Bool {
    // "-- AGENCY": who wrote it, alone in its line.
    if line.words <= 3, Marks.isDash(reading.mark(line.tokens.lowerBound)),
      line.content > line.tokens.lowerBound,
      line.content < line.tokens.upperBound, isKnownOutlet(line.content..<line.tokens.upperBound, reading)
    {
      return true
    }
    return isSlashed(line, reading)
  }

  private static func isSlashed(_ line: PageLine, _ reading: Reading) -> Bool {
    (2...5).contains(line.words) && line.capitals == 0 && line.dividers == line.words - 1
      && line.tokens.allSatisfy {
        reading.mark($0) == 0x2F
          || reading.tokens[$0].kind == .word && reading.tokens[$0].end - reading.tokens[$0].start <= 4
      }
  }

  /// Short words of small letters, or of capitals alone, with strokes between them.
  private static func isInitials(_ content: Range<Int>, _ reading: Reading) -> Bool {
    guard content.count <= 24 else { return false }
    var words = 0
    var strokes = 0
    for token in content {
      switch reading.tokens[token].kind {
      case .word:
        words += 1
        let length = reading.tokens[token].end - reading.tokens[token].start
        let isCoded =
          reading.isLower(token) || reading.tokens[token].flags.contains(.allCapitals) && length <= 4
        guard isCoded, length <= 14, reading.isCapital(token) || !reading.isLink(token) else { return false }
        if strokes == 0, length > 7, reading.isLower(token), content.count == 1 { return false }
      case .mark:
        let mark = reading.mark(token)
        guard
          mark == 0x2F || mark == 0x2D || mark == 0x2A || mark == 0x7C || mark == 0x2E || mark == 0x2C
            || mark == 0x26
        else { return false }
        if mark == 0x2F || mark == 0x2D || mark == 0x7C { strokes += 1 }
      case .number: continue
      default: return false
      }
    }
    return words == 1 || strokes > 0 && words <= strokes + 1
  }

  /// Whether a line is what stands below a picture: a credit in brackets, behind a stroke, or behind a word for it.
  ///
  /// In the head of a page a bracket is never the writers'.
  static func isCaption(_ line: PageLine, _ reading: Reading, inHead: Bool = false) -> Bool {
    guard line.words >= 2, line.words <= 80, !Marks.isQuote(reading.mark(line.tokens.lowerBound)) else {
      return false
    }
    if let open = bracket(line, reading), open > line.tokens.lowerBound + 2 {
      let isPicture = isPictureCredit(inside(open, line, reading), reading, inHead: inHead)
      if isPicture { return inHead || byline(line, reading) == nil }
    }
    let last = line.tokens.upperBound - 1
    if line.words >= 3, reading.mark(last - 1) == 0x2F, reading.isCapital(last), !reading.isSpaced(last),
      reading.tokens[last - 2].kind == .word, !reading.officeWord(last, "place")
    {
      return byline(line, reading) == nil
    }
    return hasCreditWord(line, reading) || hasMaker(line, reading) || isMakerLine(line, reading)
  }

  /// "… in Kandal. KT/Chor Sokunthea": an outlet or agency, a stroke and a name behind the last sentence.
  private static func hasMaker(_ line: PageLine, _ reading: Reading) -> Bool {
    let last = line.tokens.upperBound - 1
    for token in stride(from: last - 1, through: max(line.tokens.lowerBound + 4, last - 4), by: -1)
    where reading.mark(token) == 0x2F {
      guard !reading.isSpaced(token), !reading.isSpaced(token + 1),
        (token + 1...last).allSatisfy({ reading.isCapital($0) })
      else { return false }
      let first = reading.isCapital(token - 2) ? token - 2 : token - 1
      let before = reading.mark(first - 1)
      return reading.isCapital(token - 1) && (before == 0x2E || Marks.isClosing(before))
    }
    return false
  }

  /// "Portal.com/Rudi Hartono", "Rudi Hartono/Portal": a line that is a maker and an outlet with a stroke between.
  static func isMakerLine(_ line: PageLine, _ reading: Reading) -> Bool {
    guard (2...7).contains(line.words), line.ending == .open, line.marker == .none,
      let stroke = line.tokens.first(where: { reading.mark($0) == 0x2F }), stroke > line.tokens.lowerBound,
      stroke + 1 < line.tokens.upperBound, !reading.isSpaced(stroke), !reading.isSpaced(stroke + 1)
    else { return false }
    let sides = [line.tokens.lowerBound..<stroke, stroke + 1..<line.tokens.upperBound]
    return sides.contains { Outlets.outlet($0, reading) != nil }
      && sides.contains { side in
        Outlets.outlet(side, reading) == nil && side.allSatisfy { reading.isCapital($0) }
      }
  }

  private static func isPictureCredit(_ content: Range<Int>, _ reading: Reading, inHead: Bool) -> Bool {
    guard content.count >= 1, content.count <= 14 else { return false }
    if content.contains(where: { isCaptionTerm($0, reading) }) { return true }
    if Outlets.outlet(content, reading) != nil { return true }
    guard let stroke = content.first(where: { reading.mark($0) == 0x2F }) else { return false }
    // "Portal6.com/Rudi Hartono": a site with a number in its name.
    if reading.isCutSite(content.lowerBound), stroke == content.lowerBound + 4 { return true }
    return content.allSatisfy {
      reading.tokens[$0].kind != .number && (inHead || !reading.isLower($0))
        && reading.tokens[$0].kind != .slashed
    }
      && reading.isCapital(content.lowerBound)
  }

  /// A word for a picture's maker near the end: `… on October 8. Photo: Handout`.
  private static func hasCreditWord(_ line: PageLine, _ reading: Reading) -> Bool {
    for token in max(line.tokens.lowerBound + 1, line.tokens.upperBound - 10)..<line.tokens.upperBound
    where isCaptionTerm(token, reading) && reading.isCapital(token) {
      let before = reading.mark(token - 1)
      if before == 0x2E || Marks.isOpening(before) || Marks.isDivider(before) || Marks.isDash(before) {
        return true
      }
    }
    return false
  }

  private static func isNavigation(_ token: Int, _ reading: Reading) -> Bool {
    guard reading.has(.boilerplate, at: token) else { return false }
    return reading.terms(at: token).contains {
      $0.role == .boilerplate && reading.entry($0).code == Zone.Kind.navigation.rawValue
    }
  }

  private static func isCaptionTerm(_ token: Int, _ reading: Reading) -> Bool {
    guard reading.has(.boilerplate, at: token) else { return false }
    return reading.terms(at: token).contains {
      $0.role == .boilerplate && reading.entry($0).code == Zone.Kind.caption.rawValue
    }
  }
}
