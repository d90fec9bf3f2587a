import Lexicons
import Records
import Text

/// A list of recommendations: its announcement and the tokens of its items.
struct FoundList: Sendable {
  var introduction: ListIntroduction?
  var items: [Item]
  var rule: String

  struct Item: Sendable {
    /// The item's number; nil for bullets.
    var number: Int?
    /// The item without its mark and without the punctuation behind it.
    var tokens: Range<Int>
    /// The item with its mark.
    var whole: Range<Int>
  }

  /// All that it covers, from its announcement on.
  var claims: [Range<Int>] {
    (introduction.map { [$0.tokens] } ?? []) + items.map(\.whole)
  }
}

extension Scene {
  /// The first sentence of an item, which says what is to be done; more sentences tell why.
  func passage(of item: FoundList.Item) -> Passage {
    let sentence = Int(reading.sentenceOfToken[item.tokens.lowerBound])
    return Passage(
      tokens: item.tokens.clamped(to: reading.sentences[sentence].tokens), isQuoted: true,
      hasQuotation: false, sentence: sentence)
  }
}

extension DirectiveReader {
  /// Reads an item of a list.
  init(of item: FoundList.Item, _ scene: Scene) {
    let passage = scene.passage(of: item)
    self.init(
      scene: scene, passage: passage, number: nil,
      markers: scene.landmarks.directives(in: passage.tokens), isTitle: false)
  }
}

/// Finds the lists of an article.
struct ListReader {
  let scene: Scene
  private let marks: ListMarkReader
  private let introductions: ListIntroductionReader
  var reading: Reading { scene.reading }

  /// Two items of a list stand at most so many tokens apart.
  private static let longestItem = 600
  /// Two ordinals of a list stand at most so many passages apart.
  private static let passagesBetween = 8

  init(_ scene: Scene) {
    self.scene = scene
    marks = ListMarkReader(scene)
    introductions = ListIntroductionReader(scene)
  }

  /// All lists of recommendations, in text order.
  func lists() -> [FoundList] {
    let all = scene.landmarks.signs.compactMap { marks.mark(at: $0) }
    let ordinals = ordinalGroups().compactMap(ordinalList)
    var found = ordinals
    var last: FoundList?
    for group in all.count > 1 ? groups(all) : [] {
      guard let list = list(group, behind: last) else { continue }
      found.append(list)
      last = list
    }
    if endsWithSemicolon() || all.count(where: { $0.style == .bullet }) > 1 {
      // "Pertama, …;" "Kedua, …;": lines that have their numbers.
      found += BulletReader(scene: scene, marks: marks, introductions: introductions).lists().filter { list in
        !ordinals.contains { $0.items.contains { $0.whole.overlaps(list.items[0].whole) } }
      }
    }
    return found.filter { !asks($0) }.sorted { $0.items[0].whole.lowerBound < $1.items[0].whole.lowerBound }
  }

  /// Whether a line may end with a semicolon, or with one and a conjunction.
  private func endsWithSemicolon() -> Bool {
    let tokens = reading.tokens
    return scene.landmarks.signs.contains { token in
      reading.isMark(";", at: token)
        && (token + 2 >= reading.sentence(of: token).tokens.upperBound
          || tokens[token + 1].flags.contains(.lineStart) || tokens[token + 2].flags.contains(.lineStart))
    }
  }

  // MARK: Numbers and letters

  /// Runs of marks of one style that count up from 1.
  private func groups(_ marks: [ListMark]) -> [[ListMark]] {
    var open: [[ListMark]] = Array(filledWith: [], count: ListMark.Style.allCases.count)
    var out: [[ListMark]] = []
    // Numbered headings around a list of its own: "4. …", the list's "1." to "4.", then "5. …".
    var around: [Int] = Array(filledWith: 0, count: ListMark.Style.allCases.count)
    func close(_ style: Int) {
      if open[style].count > 1 { out.append(open[style]) }
      open[style] = []
    }
    for var mark in marks where mark.style != .bullet {
      if let roman = mark.roman, open[mark.style.rawValue].last?.value != mark.value - 1 {
        (mark.style, mark.value) = (mark.style.roman, roman)
      }
      let style = mark.style.rawValue
      if let last = open[style].last, around[style] > 0, mark.value == around[style] + 1,
        isApart(mark, last)
      {
        close(style)
        around[style] += 1
      } else if let last = open[style].last, mark.value == last.value + 1,
        mark.tokens.lowerBound - last.tokens.lowerBound <= ListReader.longestItem,
        mark.beginsLine == last.beginsLine, mark.chapter == last.chapter
      {
        open[style].append(mark)
      } else if mark.value == 1 {
        around[style] = open[style].last.map { isApart(mark, $0) ? $0.value : 0 } ?? 0
        close(style)
        open[style] = [mark]
      }
    }
    for style in open.indices { close(style) }
    return out
  }

  /// Whether lines of the article stand between an item's line and the next mark.
  private func isApart(_ mark: ListMark, _ last: ListMark) -> Bool {
    guard mark.beginsLine, last.beginsLine,
      mark.tokens.lowerBound - last.tokens.lowerBound <= ListReader.longestItem
    else { return false }
    let end = lineEnd(last.item)
    return end < mark.tokens.lowerBound
      && (end..<mark.tokens.lowerBound).contains { scene.article.zone(of: $0).isArticle }
  }

  private func list(_ group: [ListMark], behind last: FoundList?) -> FoundList? {
    if group.allSatisfy(isAboveList) { return nil }
    guard let introduction = introduction(of: group[0], behind: last) else { return nil }
    var items: [FoundList.Item] = []
    for (index, mark) in group.enumerated() {
      let next = index + 1 < group.count ? group[index + 1].tokens.lowerBound : nil
      let end = mark.beginsLine ? lineEnd(mark.item) : clauseEnd(mark.item, before: next)
      var tokens = ListReader.trimmed(mark.item..<min(end, next ?? end), reading)
      // "(ii) banning fees and (iii) …"
      if next != nil, tokens.count > 1, !mark.beginsLine, let last = tokens.last,
        reading.has(.functionWords, .conjunction, at: last)
      {
        tokens = tokens.dropLast()
      }
      guard !tokens.isEmpty else { return nil }
      items.append(FoundList.Item(number: mark.value, tokens: tokens, whole: mark.tokens.lowerBound..<end))
    }
    // "empat tindakan korektif: 1. Bupati menyediakan …": sentences, as many as it says.
    guard
      qualifies(items, introduction) || introduction.declared == items.count && acts(items, introduction)
        || areClauses(items, introduction)
    else { return nil }
    return FoundList(
      introduction: introduction, items: items,
      rule: group[0].beginsLine ? "recommendation.list" : "recommendation.inline-list")
  }

  /// "B. Wali Kota" above "1) …": the heading of a list.
  private func isAboveList(_ mark: ListMark) -> Bool {
    let end = lineEnd(mark.item)
    guard mark.beginsLine, end < reading.tokens.count, let next = marks.mark(at: end) else { return false }
    return next.value == 1 && next.beginsLine && next.style != mark.style
  }

  /// What announces a list; a second one, for somebody else, goes on with what announced the first.
  private func introduction(of mark: ListMark, behind last: FoundList?) -> ListIntroduction? {
    let start = mark.tokens.lowerBound
    let heading = mark.beginsLine ? introductions.heading(before: start) : nil
    var found = introductions.read(before: start) ?? introductions.label(of: mark)
    if found == nil, let heading, let end = last?.items.last?.whole.upperBound,
      (end...end + 1).contains(heading.lowerBound)
    {
      found = last?.introduction
      found?.declared = nil
    }
    if found?.addressee == nil || found?.tokens == last?.introduction?.tokens, let heading {
      found?.addressee = introductions.audience(heading, marks.mark(at: heading.lowerBound))
    }
    return found
  }

  /// Where the line of a token ends, with the lines that continue it.
  func lineEnd(_ token: Int) -> Int {
    let tokens = reading.tokens
    let zones = scene.article.zoneOfToken
    var end = token + 1
    while end < tokens.count, zones[end] == zones[token],
      !tokens[end].flags.contains(.lineStart)
        || scene.article.layout.continuedLines.contains(Int(tokens[end].start))
    {
      end += 1
    }
    return end
  }

  /// Where an item within a line ends: at the next one, else with its sentence or line.
  private func clauseEnd(_ token: Int, before next: Int?) -> Int {
    if let next { return next }
    let sentence = reading.sentence(of: token).tokens
    var end = token + 1
    while end < min(sentence.upperBound, token + ListReader.longestItem),
      !reading.tokens[end].flags.contains(.lineStart)
    {
      end += 1
    }
    return end
  }

  /// The tokens without the punctuation behind them and the "dan" or "and" before the next item.
  static func trimmed(_ tokens: Range<Int>, _ reading: Reading) -> Range<Int> {
    var range = tokens
    func isStop(_ token: Int) -> Bool {
      reading.isText(token, ".") || reading.isText(token, ";") || reading.isText(token, ",")
        || reading.isQuotationMark(token)
    }
    while let last = range.last {
      let isJoin =
        range.count > 1 && isStop(last - 1) && reading.has(.functionWords, .conjunction, at: last)
      guard isStop(last) || isJoin else { break }
      range = range.dropLast()
    }
    return range
  }

  // MARK: Ordinals

  private func ordinalGroups() -> [[(mark: ListMark, passage: Int)]] {
    guard scene.landmarks.ordinals.count > 1 else { return [] }
    let reader = OrdinalMarkReader(scene)
    var walk = LandmarkWalk(scene.landmarks.ordinals)
    var open: [(mark: ListMark, passage: Int)] = []
    var out: [[(mark: ListMark, passage: Int)]] = []
    for (index, passage) in scene.passages.enumerated() {
      for place in walk.places(in: passage.tokens) {
        guard let mark = reader.mark(at: walk.tokens[place], in: passage) else { continue }
        if let last = open.last, mark.value == last.mark.value + 1,
          index - last.passage <= ListReader.passagesBetween
        {
          open.append((mark, index))
        } else if mark.value == 1 {
          if open.count > 1 { out.append(open) }
          open = [(mark, index)]
        }
      }
    }
    if open.count > 1 { out.append(open) }
    return out
  }

  private func ordinalList(_ group: [(mark: ListMark, passage: Int)]) -> FoundList? {
    var items: [FoundList.Item] = []
    for (index, entry) in group.enumerated() {
      let passage = scene.passages[entry.passage].tokens
      let next = index + 1 < group.count ? group[index + 1].mark.tokens.lowerBound : Int.max
      let end = min(passage.upperBound, next)
      guard entry.mark.item < end else { return nil }
      let tokens = ListReader.trimmed(entry.mark.item..<end, reading)
      guard !tokens.isEmpty else { return nil }
      items.append(
        FoundList.Item(number: entry.mark.value, tokens: tokens, whole: entry.mark.tokens.lowerBound..<end))
    }
    let introduction = introductions.read(before: group[0].mark.tokens.lowerBound)
    let rule = "recommendation.ordinal-list"
    // "mendesak pemerintah untuk: Pertama, …": a directive and a colon say as much as a noun.
    if let introduction,
      introduction.strength == .strong || introduction.declared != nil || introduction.isDirective,
      acts(items, introduction)
    {
      return FoundList(introduction: introduction, items: items, rule: rule)
    }
    // "Ada tiga hal. Pertama, survei harus …": most of them say what ought to be, and none is left over.
    if let introduction, introduction.declared == items.count, items.filter(directs).count * 2 > items.count {
      return FoundList(introduction: introduction, items: items, rule: rule)
    }
    return items.allSatisfy(directs) ? FoundList(introduction: introduction, items: items, rule: rule) : nil
  }
}
