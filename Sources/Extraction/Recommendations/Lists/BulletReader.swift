import Lexicons
import Records
import Text

/// Finds lists whose items have no number: bullets, and lines that end with semicolons behind a colon.
struct BulletReader {
  let scene: Scene
  let marks: ListMarkReader
  let introductions: ListIntroductionReader
  private var reading: Reading { scene.reading }

  init(scene: Scene, marks: ListMarkReader, introductions: ListIntroductionReader) {
    self.scene = scene
    self.marks = marks
    self.introductions = introductions
  }

  /// A line of the article's text: its tokens, and whether a bullet begins it.
  private struct Line {
    var tokens: Range<Int>
    var hasBullet: Bool
  }

  func lists() -> [FoundList] {
    let lines = lines()
    var out: [FoundList] = []
    var index = 0
    while index < lines.count {
      let run = run(from: index, lines)
      if run.count > 1, let list = list(lines[run].map { $0 }) { out.append(list) }
      index = max(index + 1, run.upperBound)
    }
    return out
  }

  /// Lines of title, dateline, caption and body; what stands between them on the page is left out.
  private func lines() -> [Line] {
    var out: [Line] = []
    let readerOfLines = ListReader(scene)
    var token = 0
    while token < reading.tokens.count {
      guard scene.article.zone(of: token) == .body else {
        token += 1
        continue
      }
      let end = readerOfLines.lineEnd(token)
      let isBullet =
        reading.tokens[token].flags.contains(.lineStart) && marks.mark(at: token)?.style == .bullet
      out.append(Line(tokens: token..<end, hasBullet: isBullet))
      token = end
    }
    return out
  }

  /// The lines from one on that are items of one list.
  private func run(from first: Int, _ lines: [Line]) -> Range<Int> {
    var end = first
    if lines[first].hasBullet {
      while end < lines.count, lines[end].hasBullet { end += 1 }
      return first..<end
    }
    guard first > 0, let colon = lines[first - 1].tokens.last, reading.isText(colon, ":") else {
      return first..<first
    }
    while end < lines.count, !lines[end].hasBullet, goesOn(lines[end]) { end += 1 }
    guard end > first, end < lines.count else { return first..<first }
    return first..<end + 1
  }

  /// Whether a line ends with a semicolon, or with one and a conjunction.
  private func goesOn(_ line: Line) -> Bool {
    guard let last = line.tokens.last else { return false }
    return reading.isText(last, ";")
      || line.tokens.count > 1 && reading.isText(last - 1, ";")
        && reading.has(.functionWords, .conjunction, at: last)
  }

  private func list(_ lines: [Line]) -> FoundList? {
    guard let introduction = introductions.read(before: lines[0].tokens.lowerBound) else { return nil }
    let endsWithColon = introduction.tokens.last.map { reading.isText($0, ":") } ?? false
    guard endsWithColon || introduction.strength == .strong else { return nil }
    var items: [FoundList.Item] = []
    for line in lines {
      let start = line.hasBullet ? line.tokens.lowerBound + 1 : line.tokens.lowerBound
      let tokens = ListReader.trimmed(start..<line.tokens.upperBound, reading)
      guard !tokens.isEmpty else { return nil }
      items.append(FoundList.Item(number: nil, tokens: tokens, whole: line.tokens))
    }
    guard ListReader(scene).qualifies(items, introduction) else { return nil }
    return FoundList(introduction: introduction, items: items, rule: "recommendation.bullets")
  }
}
