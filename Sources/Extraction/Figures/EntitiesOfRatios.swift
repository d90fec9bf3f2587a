import Lexicons
import Text

/// What shares and multiples are of, where a noun stands in them or they have an object.
extension MeasuredEntities {
  /// The token behind the share in brackets of "7 (12%) patients", where a noun follows.
  func behindShare(_ open: Int) -> Int {
    guard reading.isMark("(", at: open), open + 3 < reading.tokens.count,
      reading.tokens[open + 1].kind == .number, let percent = reading.term(.percent, at: open + 2),
      reading.isMark(")", at: percent.tokens.upperBound),
      case let next = percent.tokens.upperBound + 1, next < reading.tokens.count,
      context.classes[next].isAny(.noun, .adjective) || context.isGenitive(next)
    else { return open }
    return next
  }

  /// "one child in eight": the noun between the numbers of a share.
  func findInside(_ draft: inout FigureDraft) {
    let noun = draft.quantity.tokens.lowerBound + 1
    guard draft.quantity.rule == .outOf, draft.entity == nil, draft.quantity.tokens.count == 4,
      reading.tokens[noun].kind == .word,
      reading.roles[noun].isDisjoint(with: [RoleSet(.fractions), RoleSet(.numerals), RoleSet(.functionWords)])
    else { return }
    draft.entity = noun..<noun + 1
    draft.isEntityBehind = true
  }

  /// "halved its supply", "will double its fee": whether a multiple is a verb with an object; "double the target" compares.
  func isDoing(_ draft: FigureDraft) -> Bool {
    let (verb, next) = (draft.quantity.tokens.lowerBound, draft.quantity.tokens.upperBound)
    // "will nearly double its capacity"
    let before = reading.has(.modifiers, at: verb - 1) ? verb - 2 : verb - 1
    return before >= 0 && reading.term(.multiples, .verb, at: verb) != nil
      && context.classes[next].isAny(.determiner, .pronoun)
      && (reading.functionWord(before, [.auxiliary]) != nil
        && reading.functionWord(before, [.copula]) == nil
        || reading.has(.directiveLinkers, .action, at: before)
        || reading.tokens[verb].flags.contains(.capital) || !reading.has(.multiples, .adjective, at: verb))
  }

  /// "70 percent of them", "of those polled", "of the poor".
  func takePronoun(_ draft: inout FigureDraft, _ start: Int, _ limit: Int, _ isGenitive: Bool) {
    var next = start
    guard next < limit else { return }
    if isGenitive, context.classes[next] == .pronoun || isThose(next) {
      return set(&draft, next..<next + 1)
    }
    while next + 1 < limit, context.classes[next] == .determiner { next += 1 }
    // "of the injured", "of the accused"
    if next > start, next < limit,
      context.classes[next] == .adjective
        || context.classes[next].isAny(.verb, .reporting)
          && context.article.facts.affixes.isParticiple(reading, next)
    {
      set(&draft, next..<next + 1)
    }
  }
}
