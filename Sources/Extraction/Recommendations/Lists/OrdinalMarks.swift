import Lexicons
import Text

/// Reads "Pertama, … Kedua, …", "First, … Second, …" as the marks of a list.
struct OrdinalMarkReader {
  let scene: Scene
  private var reading: Reading { scene.reading }

  init(_ scene: Scene) { self.scene = scene }

  /// From this number on an ordinal needs no comma: "Ketiga masyarakat diimbau"; "kedua" may mean both.
  private static let leastWithoutComma = 3

  /// The mark of a passage that begins with an ordinal.
  func mark(at token: Int, in passage: Passage) -> ListMark? {
    guard let term = reading.term(.ordinals, .word, at: token), beginsItem(term, passage),
      let value = Int(exactly: reading.entry(term).numerator),
      let item = itemStart(behind: term, value, passage)
    else { return nil }
    let start = headNoun(before: token, passage) ?? token
    return ListMark(style: .ordinal, value: value, tokens: start..<item, beginsLine: false)
  }

  /// Whether the ordinal begins the passage ("Pertama, …", "Imbauan pertama, …") or a part of it ("…; kedua, …").
  private func beginsItem(_ term: Term, _ passage: Passage) -> Bool {
    let token = term.tokens.lowerBound
    if token == passage.tokens.lowerBound || headNoun(before: token, passage) != nil { return true }
    guard reading.isText(term.tokens.upperBound, ",") else { return false }
    if reading.tokens[token - 1].kind == .mark { return true }
    return reading.has(.functionWords, .conjunction, at: token - 1)
  }

  /// A list's word that begins the passage before the ordinal: "Imbauan pertama".
  private func headNoun(before token: Int, _ passage: Passage) -> Int? {
    guard let head = reading.term(.listHeads, at: passage.tokens.lowerBound),
      head.kind == .strong || head.kind == .weak,
      head.tokens.upperBound == token
    else { return nil }
    return head.tokens.lowerBound
  }

  private func itemStart(behind term: Term, _ value: Int, _ passage: Passage) -> Int? {
    var next = term.tokens.upperBound
    guard next < passage.tokens.upperBound else { return nil }
    let hasComma = reading.isText(next, ",") || reading.isText(next, ":")
    if !hasComma, value < OrdinalMarkReader.leastWithoutComma { return nil }
    if hasComma { next += 1 }
    return next < passage.tokens.upperBound ? next : nil
  }
}

extension ListReader {
  /// "Pertama, apakah stok cukup?": questions ask for an answer, and for nothing to be done.
  func asks(_ list: FoundList) -> Bool {
    list.items.contains { $0.whole.suffix(2).contains { scene.reading.isText($0, "?") } }
  }
}
