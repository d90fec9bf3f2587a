import Lexicons
import Records
import Text

/// What opens the body: place, outlet, agency and a date, parted from the sentence by a dash or a colon.
///
///     DENPASAR, Portal.com – Pemerintah …   // place DENPASAR, outlet Portal.com
///     SINGAPORE (Agency) - The …               // place SINGAPORE, outlet Agency
struct DatelineReader {
  struct Found {
    /// From its first to its last token, without the dash.
    var tokens: Range<Int>
    /// Where the sentence begins.
    var bodyStart: Int
    var place: Range<Int>?
    var outlet: Range<Int>?
    var rows: [Int32]
  }

  private enum Kind { case place, outlet, date }
  private struct Part {
    var tokens: Range<Int>
    var kind: Kind?
    var bracketed: Bool
    var entry: Int32 = -1
  }

  /// How many tokens stand before the dash at most.
  private static let longest = 20
  private let reading: Reading
  private let limit: Int
  private let start: Int

  /// The dateline that opens a line, or nil.
  static func read(_ line: PageLine, _ reading: Reading) -> Found? {
    let reader = DatelineReader(
      reading: reading, limit: line.tokens.upperBound, start: line.tokens.lowerBound)
    guard var found = reader.find(from: line.tokens.lowerBound) else { return nil }
    if found.bodyStart < line.tokens.upperBound, let second = reader.find(from: found.bodyStart),
      second.outlet != nil
    {
      found.tokens = found.tokens.lowerBound..<second.tokens.upperBound
      found.bodyStart = second.bodyStart
      found.place = found.place ?? second.place
      found.outlet = found.outlet ?? second.outlet
    } else if found.place == nil, let second = reader.placeAndStop(at: found.bodyStart) {
      found.tokens = found.tokens.lowerBound..<second.upperBound
      found.place = second
      found.bodyStart = second.upperBound + 1
    }
    return found
  }

  /// A place as a sentence of its own: `Jakarta. The …`.
  private func placeAndStop(at token: Int) -> Range<Int>? {
    guard let place = reading.term(.places, at: token), case let stop = place.tokens.upperBound,
      stop + 1 < limit,
      reading.mark(stop) == 0x2E, reading.isSpaced(stop + 1), !reading.isLower(stop + 1),
      reading.isCapital(token),
      PageLines.describe(reading, stop + 1..<limit).isProse
    else { return nil }
    return place.tokens
  }

  private func find(from first: Int) -> Found? {
    if let place = placeAndStop(at: first) {
      return found([part(place, false)], place, place.upperBound + 1)
    }
    var parts: [Part] = []
    var token = first
    var bracket: Int?
    var partStart = first
    func close(_ end: Int, bracketed: Bool = false) {
      if end > partStart { parts.append(part(partStart..<end, bracketed)) }
    }
    while token < limit, token < first + DatelineReader.longest {
      let mark = reading.mark(token)
      if let outlet = reading.term(.outlets, at: token), outlet.tokens.upperBound <= limit,
        outlet.kind != .word
      {
        // `New York PORTAL — …`: nothing but a space parts place and outlet.
        if bracket == nil, token > partStart, isPlace(partStart..<token) {
          close(token)
          partStart = token
        }
        token = outlet.tokens.upperBound
        // `JAKARTA, HARIAN-Pemerintah …`: behind an outlet a hyphen parts as well.
        if bracket == nil, !parts.isEmpty, reading.mark(token) == 0x2D, reading.isCapital(token + 1) {
          close(token)
          return finish(parts, first..<token, after: separatorEnd(token), colon: false)
        }
        continue
      }
      if Marks.isOpening(mark), bracket == nil {
        close(token)
        bracket = token
        partStart = token + 1
      } else if Marks.isClosing(mark), bracket != nil {
        close(token, bracketed: true)
        bracket = nil
        partStart = token + 1
      } else if bracket == nil, mark == 0x2C || mark == 0x7C {
        close(token)
        partStart = token + 1
      } else if bracket == nil, isSeparator(token) {
        if joinsNames(token) { return nil }
        close(token)
        return finish(parts, first..<token, after: separatorEnd(token), colon: mark == 0x3A)
      } else if !isPart(token, bracket != nil) {
        break
      }
      token += 1
    }
    guard bracket == nil else { return nil }
    return withoutDash(parts, first, partStart, token)
  }

  /// A dash with space on a side, or a colon behind a word.
  private func isSeparator(_ token: Int) -> Bool {
    let mark = reading.mark(token)
    if mark == 0x3A { return true }
    if mark == 0x2E { return Marks.isDash(reading.mark(token + 1)) }
    guard Marks.isDash(mark) else { return false }
    return mark != 0x2D || reading.isSpaced(token) || reading.isSpaced(token + 1)
      || Marks.isDash(reading.mark(token + 1))
  }

  /// "Januari–September 2023", "Jalur Solo–Yogya": a dash between two times, or without space between two names.
  private func joinsNames(_ token: Int) -> Bool {
    guard Marks.isDash(reading.mark(token)), token + 1 < limit, token > start else { return false }
    let next = token + 1
    if isTime(next) && (isTime(token - 1) || reading.tokens[token - 1].kind == .number) { return true }
    guard !reading.isSpaced(token), !reading.isSpaced(next), reading.tokens[token - 1].kind == .word else {
      return false
    }
    let isKnown = reading.term(.places, before: token) != nil || reading.term(.outlets, before: token) != nil
    return reading.has(.places, at: next) && !isAllCapitals(token - 1)
      || !isKnown && !isAllCapitals(token - 1)
  }

  private func isTime(_ token: Int) -> Bool {
    reading.has(.months, at: token) || reading.has(.weekdays, at: token)
  }

  private func separatorEnd(_ token: Int) -> Int {
    var end = token
    while end < limit, case let mark = reading.mark(end), Marks.isDash(mark) || mark == 0x3A || mark == 0x2E {
      end += 1
    }
    return end
  }

  /// What may stand before the dash: names, sites, dates in numbers, marks inside names.
  private func isPart(_ token: Int, _ bracketed: Bool) -> Bool {
    switch reading.tokens[token].kind {
    case .word:
      return reading.isCapital(token) || reading.isSite(token) || bracketed
        || reading.has(.outlets, at: token)
        || reading.has(.nameParticles, at: token) || reading.isCutSite(token - 3)
    case .number: return true
    case .slashed: return bracketed
    case .mark:
      let mark = reading.mark(token)
      return mark == 0x2F || mark == 0x2D || mark == 0x26 || mark == 0x2E
    default: return false
    }
  }

  /// A place of the table and nothing else.
  private func isPlace(_ tokens: Range<Int>) -> Bool {
    reading.term(.places, at: tokens.lowerBound)?.tokens.upperBound == tokens.upperBound
  }

  /// What a part is, as far as tables and spelling tell.
  private func part(_ tokens: Range<Int>, _ bracketed: Bool) -> Part {
    var out = Part(tokens: tokens, kind: nil, bracketed: bracketed)
    if tokens.contains(where: { reading.has(.months, at: $0) })
      && tokens.contains(where: { reading.tokens[$0].kind == .number })
    {
      out.kind = .date
    } else if tokens.allSatisfy({ reading.tokens[$0].kind != .word }) {
      out.kind = .date
    } else if let place = reading.term(.places, at: tokens.lowerBound),
      place.tokens.upperBound == tokens.upperBound
    {
      out.kind = .place
      out.entry = place.entry
    } else if let outlet = Outlets.outlet(tokens, reading) {
      out.kind = .outlet
      out.entry = outlet.entry
    } else if bracketed {
      out.kind = .outlet
    }
    return out
  }

  private func finish(_ parts: [Part], _ tokens: Range<Int>, after bodyStart: Int, colon: Bool) -> Found? {
    guard !parts.isEmpty, parts.count <= 5, tokens.count > 0 else { return nil }
    if bodyStart == limit {
      // Nothing else stands in the line: an outlet of the table before a dash, alone or behind a place.
      let isWhole = !colon && parts.contains { $0.kind == .outlet && $0.entry >= 0 }
      return isWhole ? found(parts, tokens, bodyStart) : nil
    }
    let rest = PageLines.describe(reading, bodyStart..<limit)
    guard rest.words >= 4, rest.isClosed || rest.words >= 12 else { return nil }
    let words = tokens.filter { reading.tokens[$0].kind == .word }.count
    let isKnown = parts.contains { $0.kind == .outlet || $0.kind == .place }
    let isCapitals = parts[0].tokens.allSatisfy { reading.tokens[$0].kind != .word || isAllCapitals($0) }
    let opensSentence =
      reading.isCapital(bodyStart) || reading.mark(bodyStart) != 0
      || reading.tokens[bodyStart].kind == .number
    guard words > 0, words <= 12, opensSentence || isKnown else { return nil }
    if colon {
      guard isKnown || (isCapitals && words <= 3) else { return nil }
    } else if !isKnown {
      guard isCapitals || words <= 4 || parts.count > 1, rest.isProse else { return nil }
    }
    return found(parts, tokens, bodyStart)
  }

  private func isAllCapitals(_ token: Int) -> Bool { reading.tokens[token].flags.contains(.allCapitals) }

  /// An outlet in brackets or of a site's spelling, with the sentence right behind: `New York (Agency) Riders will …`.
  private func withoutDash(_ parts: [Part], _ first: Int, _ partStart: Int, _ token: Int) -> Found? {
    if let last = parts.last, last.bracketed, last.kind == .outlet, parts.count >= 2, last.entry >= 0,
      let place = parts.first, place.tokens.count <= 5
    {
      let bodyStart = last.tokens.upperBound + 1
      guard bodyStart < limit, PageLines.describe(reading, bodyStart..<limit).isProse else { return nil }
      return found(parts, first..<bodyStart, bodyStart)
    }
    // `PORTAL.CO Menteri …`
    if parts.isEmpty, reading.isSite(first), isAllCapitals(first) || reading.has(.outlets, at: first),
      first + 1 < limit,
      reading.isCapital(first + 1), PageLines.describe(reading, first + 1..<limit).isProse
    {
      return found([part(first..<first + 1, false)], first..<first + 1, first + 1)
    }
    return nil
  }

  private func found(_ parts: [Part], _ tokens: Range<Int>, _ bodyStart: Int) -> Found {
    var out = Found(tokens: tokens, bodyStart: bodyStart, rows: parts.map(\.entry).filter { $0 >= 0 })
    var places = parts.filter { $0.kind == .place || $0.kind == nil }
    let outlets = parts.filter { $0.kind == .outlet }
    out.outlet = (outlets.first { $0.entry >= 0 } ?? outlets.first)?.tokens
    if out.outlet == nil, let unknown = unknownOutlet(places) {
      out.outlet = places[unknown].tokens
      places.remove(at: unknown)
    }
    if let first = places.first, let last = places.last {
      out.place = first.tokens.lowerBound..<last.tokens.upperBound
    }
    return out
  }

  /// "KABAR SULTENG": a name with the place behind it that it is made for.
  private func isEdition(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && !reading.has(.places, at: tokens.lowerBound)
      && !reading.officeWord(tokens.lowerBound, "place") && reading.has(.places, at: tokens.upperBound - 1)
  }

  /// Of two parts, the one that no table knows beside a place that one knows: `KENDARI, Portalraya`.
  private func unknownOutlet(_ parts: [Part]) -> Int? {
    guard parts.count == 2 else { return nil }
    let hasPlace = parts.map { part in part.tokens.contains { reading.has(.places, at: $0) } }
    if parts[1].kind == nil, !hasPlace[1] || isEdition(parts[1].tokens) {
      let isCapitals = parts[0].tokens.allSatisfy { isAllCapitals($0) }
      return parts[0].kind == .place || isCapitals ? 1 : nil
    }
    if parts[0].kind == nil, parts[1].kind == .place, parts[1].entry >= 0 {
      return reading.lexicon.entries[Int(parts[1].entry)].kind == .city ? 0 : nil
    }
    return nil
  }
}
