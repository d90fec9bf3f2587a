import Lexicons
import Text

/// What shares and multiples are of, where a noun stands in them or they have an object.
extension MeasuredEntities {
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
    let (verb, next) = (draft.start, draft.quantity.tokens.upperBound)
    return verb > 0 && reading.term(.multiples, .verb, at: verb) != nil
      && context.classes[next].isAny(.determiner, .pronoun)
      && (reading.functionWord(verb - 1, [.auxiliary]) != nil
        && reading.functionWord(verb - 1, [.copula]) == nil
        || reading.has(.directiveLinkers, .action, at: verb - 1)
        || reading.tokens[verb].flags.contains(.capital) || !reading.has(.multiples, .adjective, at: verb))
  }
}
