import Lexicons
import Records
import Text

/// Reads who wrote, edited and published an article from its bylines.
///
///     Penulis: Rina Lestari | Editor: Budi Hartono    // a reporter and an editor
///     Ann Lee, Business Reporter, The Post          // a reporter and the outlet
struct BylineReader {
  private(set) var authors: [Author] = []
  /// How many authors an article has at most.
  private static let most = 50
  /// How many words behind a name, the preposition among them, say where or for whom it is.
  private static let wordsBehindLink = 3
  /// The outlet that a byline names, and how sure that is: an address or a row of the table, or a word.
  private(set) var outlet: Range<Int>?
  /// Words that are part of no name, title, place or outlet.
  private(set) var unexplained = 0
  /// A title such as "Correspondent" stands behind a name.
  private(set) var hasTitle = false
  private let reading: Reading
  /// The role that a label before the names gives.
  private var role: Author.Role?
  /// Whether the part before is a body's name, which is no author.
  private var isBody = false
  /// Whether a colon stood behind the label: then one word is a name.
  private var hasColon = false

  init(reading: Reading) { self.reading = reading }

  /// Reads a byline: parts between commas, strokes and labels.
  /// - Parameters:
  ///   - skipping: tokens of the date, which name nobody.
  mutating func read(_ range: Range<Int>, skipping date: Range<Int>?) {
    role = nil
    var token = range.lowerBound
    var part = token
    while token < range.upperBound {
      if let date, date.contains(token) {
        close(part..<token)
        token = date.upperBound
        part = token
        continue
      }
      let mark = reading.mark(token)
      let isHyphen = mark == 0x2D && !reading.isSpaced(token) && !reading.isSpaced(token + 1)
      let isPoint =
        mark == 0x2E && token > range.lowerBound
        && reading.tokens[token - 1].end - reading.tokens[token - 1].start <= 3
      if mark != 0, !isHyphen, !isPoint, !(mark == 0x26 && isInsideLabel(token)), mark != 0x27 {
        close(part..<token)
        if mark == 0x3B || mark == 0x7C { role = nil }
        part = token + 1
      } else if let label = label(at: token, part: part, limit: range.upperBound) {
        close(part..<token)
        role = label.role
        hasColon = reading.mark(label.end - 1) == 0x3A
        token = label.end
        part = token
        continue
      } else if isConjunction(token) {
        close(part..<token)
        part = token + 1
      } else if let next = boundary(at: token, part, range.upperBound) {
        close(part..<token)
        token = next
        part = token
        continue
      }
      token += 1
    }
    close(part..<range.upperBound)
  }

  /// The next name has the role that a label on the line before gave it: `Source:` above a name.
  mutating func read(_ range: Range<Int>, below label: Range<Int>) {
    read(label.lowerBound..<range.upperBound, skipping: nil)
  }

  /// Behind what parts two names without a mark: an outlet's possessive, "Portal's Ann Lee", or a word for the date.
  private func boundary(at token: Int, _ part: Int, _ limit: Int) -> Int? {
    if reading.tokens[token].kind == .clitic, Outlets.outlet(part..<token, reading) != nil {
      return token + 1
    }
    return stampLabel(at: token, limit)
  }

  /// Behind a word for the page's date: "Ann Lee Published March 8, 2024"; "Published in Portal" goes on with the outlet.
  private func stampLabel(at token: Int, _ limit: Int) -> Int? {
    guard reading.has(.boilerplate, at: token), !reading.has(.bylineLabels, at: token),
      reading.isCapital(token)
    else { return nil }
    for term in reading.terms(at: token)
    where term.role == .boilerplate && term.tokens.upperBound <= limit
      && reading.entry(term).code == Zone.Kind.byline.rawValue
    {
      var end = term.tokens.upperBound
      if end < limit, reading.isLower(end), reading.isLink(end) { end += 1 }
      if end >= limit || reading.tokens[end].kind != .word
        || !reading.roles[end].isDisjoint(with: BylineReader.dated)
      {
        return end
      }
    }
    return nil
  }

  /// What a word for the page's date stands before.
  private static let dated: RoleSet = [RoleSet(.months), RoleSet(.weekdays), RoleSet(.outlets)]

  private func isConjunction(_ token: Int) -> Bool {
    guard reading.has(.functionWords, at: token), !reading.isCapital(token) else { return false }
    return reading.terms(at: token).contains {
      $0.role == .functionWords && $0.kind == .conjunction
    }
  }

  private func isInsideLabel(_ token: Int) -> Bool {
    reading.terms(at: token - 1).contains { $0.role == .bylineLabels && $0.tokens.contains(token) }
  }

  /// A label that begins a part: behind it stands a colon or a name. `Business Reporter` is a title, not a label.
  private func label(at token: Int, part: Int, limit: Int) -> (role: Author.Role, end: Int)? {
    guard let term = reading.term(.bylineLabels, at: token), term.tokens.upperBound < limit else {
      return nil
    }
    let end = term.tokens.upperBound
    // "Editor - Rina Dewi": the dash of a label at the line's start.
    let isDashed =
      reading.tokens[token].flags.contains(.lineStart) && Marks.isDash(reading.mark(end))
      && reading.isSpaced(end)
      && end + 1 < limit && reading.isCapital(end + 1)
    let hasColon = reading.mark(end) == 0x3A || isDashed
    // "Editing by Kate Das and Ed Marsden": a first name.
    if !hasColon, token == part, role != nil, token > 0, isConjunction(token - 1), reading.isCapital(token) {
      return nil
    }
    let isNoun = token > part && reading.isLower(token) && reading.isCapital(end)
    guard
      hasColon || isNoun
        || token == part
          && (reading.isCapital(end) || reading.mark(end) == 0
            || reading.mark(end) == 0x2C && authors.isEmpty)
    else {
      return nil
    }
    if hasColon, token > part, part..<token ~= part, (part..<token).contains(where: { reading.isCapital($0) })
    {
      // `Reporter Ekonomi: …` keeps its label; a name before it stays a name.
      return (role(of: term), end + 1)
    }
    return (role(of: term), hasColon ? end + 1 : end)
  }

  private func role(of term: Term) -> Author.Role {
    Author.Role(rawValue: reading.entry(term).code) ?? .unknown
  }

  /// Takes a part: an outlet, a name, or a title that tells the role of the name before it.
  private mutating func close(_ part: Range<Int>) {
    guard !part.isEmpty else { return }
    if let found = Outlets.outlet(part, reading) {
      if outlet == nil || found.entry >= 0 && !isSure(outlet) { outlet = part }
      return
    }
    if let title = title(in: part) {
      takeNameBeforeTitle(part)
      hasTitle = true
      if let last = authors.indices.last, authors[last].role == .unknown, role == nil {
        authors[last].role = title
      }
      return
    }
    if isDashed(part) {
      outlet = outlet ?? part
      return
    }
    isBody = isBodyName(part)
    if isBody { return }
    guard let name = isBracketedPlace(part) ? nil : name(in: part) else {
      let isPlace =
        reading.term(.places, at: part.lowerBound).map { $0.tokens.upperBound == part.upperBound } ?? false
      if !isPlace { unexplained += part.filter { reading.tokens[$0].kind == .word }.count }
      return
    }
    // "Rina Lestari di Bandung"; behind more words a headline goes on.
    let others = part.upperBound - name.upperBound
    if others > 0, others > BylineReader.wordsBehindLink || !reading.isLink(name.upperBound) {
      unexplained += others
    }
    let span = reading.span(name)
    let author = Author(span: span, name: reading.document.name(span), role: role ?? .unknown)
    // A name alone at the head, and at the foot behind its label.
    if role != nil, let bare = authors.firstIndex(where: { $0.name == author.name && $0.role == .unknown }) {
      authors[bare] = author
      return
    }
    guard authors.count < BylineReader.most,
      !authors.contains(where: {
        $0.name == author.name && ($0.role == author.role || author.role == .unknown)
      })
    else {
      return
    }
    authors.append(author)
  }

  /// "Penulis: Biro Komunikasi dan Layanan Informasi": behind a label, and over a conjunction.
  private func isBodyName(_ part: Range<Int>) -> Bool {
    let first = part.lowerBound
    if isBody, isConjunction(first - 1) { return true }
    return role != nil && part.count > 1 && reading.term(.organisationHeads, .opener, at: first) != nil
      && !reading.has(.givenNames, at: first)
  }

  /// "Rina Lestari - kabarsolo": one word behind the writer's name and a dash.
  private func isDashed(_ part: Range<Int>) -> Bool {
    let first = part.lowerBound
    let isWord =
      part.count == 1
      || part.count == 2 && reading.tokens[first + 1].kind == .number && !reading.isSpaced(first + 1)
    return isWord && authors.count == 1 && role == nil && reading.tokens[first].kind == .word
      && reading.isSpaced(first) && reading.isSpaced(first - 1) && Marks.isDash(reading.mark(first - 1))
      && reading.roles[first].isDisjoint(with: BylineReader.words)
  }

  /// Words that are no outlet's name.
  private static let words: RoleSet = [
    RoleSet(.places), RoleSet(.months), RoleSet(.weekdays), RoleSet(.functionWords), RoleSet(.bylineLabels),
    RoleSet(.boilerplate),
  ]

  /// "Oleh: Rudi Hartono (Bandar Lampung)": where the writers are.
  private func isBracketedPlace(_ part: Range<Int>) -> Bool {
    guard part.lowerBound > 0, Marks.isOpening(reading.mark(part.lowerBound - 1)) else { return false }
    return reading.term(.places, at: part.lowerBound).map { $0.tokens.upperBound == part.upperBound } ?? false
  }

  /// "Rebecca Hart South-east Asia correspondent": a given name, a second one and no comma before the title.
  private mutating func takeNameBeforeTitle(_ part: Range<Int>) {
    let first = part.lowerBound
    guard part.count > 3, reading.has(.givenNames, at: first), reading.isCapital(first + 1),
      reading.roles[first + 1].isDisjoint(with: BylineReader.fields), authors.count < BylineReader.most
    else { return }
    let span = reading.span(first..<first + 2)
    authors.append(Author(span: span, name: reading.document.name(span), role: role ?? .unknown))
  }

  /// Words for what somebody writes about.
  private static let fields: RoleSet = [
    RoleSet(.places), RoleSet(.bylineLabels), RoleSet(.boilerplate), RoleSet(.organisationHeads),
    RoleSet(.personTitles), RoleSet(.functionWords),
  ]

  private func isSure(_ outlet: Range<Int>?) -> Bool {
    guard let outlet, let found = Outlets.outlet(outlet, reading), found.entry >= 0 else { return false }
    return reading.lexicon.entries[Int(found.entry)].kind != .word
  }

  private func title(in part: Range<Int>) -> Author.Role? {
    for token in part {
      guard let term = reading.term(.bylineLabels, at: token) else { continue }
      // "Ed Marsden": one of two names; "Staff Reporter" is a title whole.
      let isName =
        role != nil && part.count == 2 && term.count == 1 && part.allSatisfy { reading.isCapital($0) }
      return isName ? nil : self.role(of: term)
    }
    return nil
  }

  /// A person's name: capitalised words, at least two where no label stands before; cut at a preposition.
  private func name(in part: Range<Int>) -> Range<Int>? {
    var end = part.lowerBound
    var words = 0
    while end < part.upperBound {
      switch reading.tokens[end].kind {
      case .word:
        guard reading.isCapital(end) || reading.has(.nameParticles, at: end) && words > 0 else {
          return cut(part.lowerBound..<end, words)
        }
        words += 1
      case .mark, .clitic: break
      default: return nil
      }
      end += 1
    }
    return cut(part, words)
  }

  private func cut(_ name: Range<Int>, _ words: Int) -> Range<Int>? {
    guard words >= (role != nil && hasColon ? 1 : 2), words <= 6, name.count <= 10 else { return nil }
    guard role == nil else { return name }
    let whole = name.filter {
      reading.tokens[$0].kind == .word && reading.tokens[$0].end - reading.tokens[$0].start >= 2
    }
    if whole.count < 2 || name.contains(where: { reading.has(.boilerplate, at: $0) || reading.isSite($0) }) {
      return nil
    }
    if let place = reading.term(.places, at: name.lowerBound), place.tokens.upperBound == name.upperBound {
      return nil
    }
    return name
  }
}
