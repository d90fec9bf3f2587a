import Lexicons
import Text

/// What makes a list one of recommendations.
extension ListReader {
  /// A strong announcement needs a word for it among the items, a weak one needs all of them to be actions.
  func qualifies(_ items: [FoundList.Item], _ introduction: ListIntroduction) -> Bool {
    let words = scene.words
    if introduction.isInfinitive, items.allSatisfy({ isSmallWord($0.tokens.lowerBound) }) { return true }
    var actions = 0
    for item in items {
      if words.heads(
        item.tokens.lowerBound, nominal: introduction.strength == .strong || introduction.isDirective) != nil
        || directs(item) || isDemanded(item)
      {
        actions += 1
      }
    }
    return introduction.strength == .strong ? actions * 2 >= items.count : actions * 4 >= items.count * 3
  }

  /// "merekomendasikan: 1. DPR mengesahkan …": each says who is to do what.
  func areClauses(_ items: [FoundList.Item], _ introduction: ListIntroduction) -> Bool {
    guard introduction.strength == .strong || introduction.isDirective else { return false }
    return items.allSatisfy { item in
      let action = scene.words.action(
        behind: item.tokens.lowerBound, limit: item.tokens.upperBound, direct: false)
      return action.flatMap { scene.parties.subject(before: $0.lowerBound, in: item.tokens) } != nil
    }
  }

  private func isSmallWord(_ token: Int) -> Bool {
    reading.tokens[token].kind == .word && !reading.tokens[token].flags.contains(.capital)
  }

  /// "that the owners pay": a clause that a demand introduces.
  private func isDemanded(_ item: FoundList.Item) -> Bool {
    reading.has(.directiveLinkers, .content, at: item.tokens.lowerBound)
      || reading.has(.directiveLinkers, .clause, at: item.tokens.lowerBound)
  }

  func directs(_ item: FoundList.Item) -> Bool {
    DirectiveReader(of: item, scene).read() != nil
  }

  /// Sentences that an ordinal opens have their verb further in: "Pertama, biaya kursus ditanggung negara".
  func acts(_ items: [FoundList.Item], _ introduction: ListIntroduction) -> Bool {
    if qualifies(items, introduction) { return true }
    guard introduction.strength == .strong else { return false }
    let words = scene.words
    return items.allSatisfy { item in
      words.action(behind: item.tokens.lowerBound, limit: item.tokens.upperBound, direct: false) != nil
    }
  }
}
