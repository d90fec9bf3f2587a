import Lexicons
import Records
import Text

/// What boilerplate says of the lines that it begins.
extension PageLines {
  /// The boilerplate that a line is or begins with.
  static func label(_ reading: Reading, _ line: PageLine) -> PageLine.Label? {
    guard line.marker != .number else { return nil }
    if let running = runningTitle(reading, line) { return running }
    var start = line.content
    if start < line.tokens.upperBound, reading.tokens[start].kind == .number, line.words <= 3 { start += 1 }
    guard start < line.tokens.upperBound, reading.has(.boilerplate, at: start) else {
      return note(reading, line)
    }
    var found: PageLine.Label?
    for term in reading.terms(at: start)
    where term.role == .boilerplate && term.tokens.upperBound <= line.tokens.upperBound {
      let entry = reading.entry(term)
      guard let kind = reading.zone(term) else { continue }
      let alone = isAlone(reading, term.tokens.upperBound..<line.tokens.upperBound)
      if entry.kind == .section, alone {
        let opens = kind != .byline && kind != .caption && !(kind == .related && isLink(reading, term))
        return .init(kind: kind, opensSection: opens, standsAlone: true, entry: term.entry)
      }
      guard found == nil, alone || entry.kind != .section && entry.kind != .alone else { continue }
      guard alone || introduces(reading, term, kind, line) else { continue }
      found = .init(
        kind: kind, opensSection: kind == .comments, standsAlone: alone, closes: entry.kind == .closer,
        entry: term.entry)
    }
    return found ?? note(reading, line)
  }

  /// The foot of a printed page: `Ringkasan Kebijakan | Halaman 2`.
  private static func runningTitle(_ reading: Reading, _ line: PageLine) -> PageLine.Label? {
    let last = line.tokens.upperBound - 1
    guard line.dividers > 0, line.words <= 12, last - 2 > line.tokens.lowerBound,
      reading.tokens[last].kind == .number, Marks.isDivider(reading.mark(last - 2)),
      let term = reading.term(.boilerplate, .alone, at: last - 1), term.tokens.upperBound == last,
      reading.entry(term).code == Zone.Kind.navigation.rawValue
    else { return nil }
    return .init(kind: .navigation, opensSection: false, standsAlone: true, entry: term.entry)
  }

  /// A section's label that also introduces single links: "Baca juga".
  private static func isLink(_ reading: Reading, _ term: Term) -> Bool {
    reading.terms(at: Int(term.first)).contains {
      $0.role == .boilerplate && reading.entry($0).code == Zone.Kind.related.rawValue
        && ($0.kind == .inline || $0.kind == .line)
    }
  }

  /// A sentence about who wrote the article, with a term that stands anywhere in it: `… contributed to this report.`
  private static func note(_ reading: Reading, _ line: PageLine) -> PageLine.Label? {
    guard line.words <= 40, line.marker == .none, !Marks.isQuote(reading.mark(line.tokens.lowerBound)) else {
      return nil
    }
    let roles = reading.roles
    for token in line.tokens where roles[token].contains(.boilerplate) {
      for term in reading.terms(at: token)
      where term.role == .boilerplate && term.kind == .note {
        guard let kind = reading.zone(term) else { continue }
        return .init(kind: kind, opensSection: false, standsAlone: false, isNote: true, entry: term.entry)
      }
    }
    return nil
  }

  /// Whether only marks and numbers are left.
  private static func isAlone(_ reading: Reading, _ rest: Range<Int>) -> Bool {
    rest.allSatisfy { reading.tokens[$0].kind != .word }
  }

  /// Whether a term with more behind it still says what the line is: the shorter the term, the shorter the line.
  private static func introduces(_ reading: Reading, _ term: Term, _ kind: Zone.Kind, _ line: PageLine)
    -> Bool
  {
    let last = reading.mark(term.tokens.upperBound - 1)
    let behind = term.tokens.upperBound
    let next = reading.mark(behind)
    // "Foto-foto korban …" under the row "Foto -": a word that is written twice.
    if last == 0x2D, !reading.isSpaced(behind - 1), !reading.isSpaced(behind) { return false }
    // "Published figures show a fall.", "Sign up rates were low.": a short sentence goes on with its noun.
    let isNoun = line.ending == .stop && last == 0 && reading.isLower(behind)
    if isNoun, line.lowers >= 4, !reading.has(.functionWords, at: behind), kind == .byline || line.words >= 6,
      kind == .byline || kind == .navigation && term.count == 2
    {
      return false
    }
    switch kind {
    case .caption:
      // "Supplied A van outside the depot": a picture's maker; "Supplied with funds, …" is a sentence.
      let isWord = term.count == 1 && last == 0 && next == 0
      return !isWord || !reading.isLower(term.tokens.upperBound)
    case .related: return last == 0x3A || next == 0x3A || !line.isProse
    case .byline: return line.words <= 14 && !line.isProse
    default: break
    }
    let words = term.tokens.reduce(0) { $0 + (reading.tokens[$1].kind == .word ? 1 : 0) }
    if words == 0 { return true }
    // "Ralat: Judul berita ini telah diubah.": the row has the colon.
    if kind == .navigation, last == 0x3A { return true }
    if words <= 1, last != 0x3A, next != 0x3A {
      return line.words <= 4 && !line.isClosed && reading.isCapital(line.content)
    }
    if words <= 2 { return !line.isProse || line.words <= 12 }
    return true
  }
}
