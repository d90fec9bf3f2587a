import Lexicons
import Text

/// Words of change, bounds and modifiers around a number.
extension FigureContext {
  /// Whether a word of change stands before a token, in its sentence and not far.
  func hasChange(before token: Int) -> Bool {
    let start = max(reading.sentence(of: max(0, token - 1)).tokens.lowerBound, token - 80)
    return token > start && (start..<token).contains { reading.has(.changeVerbs, at: $0) && isChangeWord($0) }
  }

  /// Whether a word of change stands among the next tokens.
  func hasChange(after token: Int, within count: Int) -> Bool {
    guard token > 0, token < reading.tokens.count else { return false }
    let end = min(reading.sentence(of: token - 1).tokens.upperBound, token + count)
    return token < end && (token..<end).contains { reading.has(.changeVerbs, at: $0) && isChangeWord($0) }
  }

  /// A verb or noun of change begins here; "higher" and "lower" tell of no change.
  func isChangeWord(_ token: Int) -> Bool {
    reading.terms(at: token).contains { $0.role == .changeVerbs && $0.kind != .adjective }
  }

  /// Whether a word of change ends right before a token.
  func isChangeWordEnd(_ end: Int) -> Bool { term(.changeVerbs, endingAt: end) != nil }

  /// The verb of change that ends right before a token, when modifiers and the like are skipped.
  func changeWord(before token: Int) -> Term? {
    term(.changeVerbs, .verb, endingAt: skipLinks(before: token))
  }

  /// "rose a modest 3 percent": the end of the verb of change before the article and the one word that says how the size
  /// is felt.
  func skipAttribute(before end: Int) -> Int? {
    let article = end - 2
    guard article > classes.tokens.lowerBound, classes[article] == .determiner,
      classes[end - 1].isAny(.adjective, .noun, .verb, .adverb),
      reading.term(.numerals, .article, at: article) != nil,
      isChangeWordEnd(article)
    else { return nil }
    return article
  }

  private static let links: RoleSet = [
    RoleSet(.modifiers), RoleSet(.changeMarkers), RoleSet(.rangeMarkers),
  ]

  /// Whether anything that may be stepped over ends right before a token.
  @inline(__always)
  private func mayBeLink(before end: Int) -> Bool {
    end > 0
      && (classes[end - 1].isAny(.filler, .determiner, .adverb)
        || !roles(endingAt: end).isDisjoint(with: FigureContext.links))
  }

  /// "below", "more than": beyond or below a number.
  func isBound(_ modifier: Term) -> Bool { code(modifier) == .moreThan || code(modifier) == .lessThan }

  /// Steps left over modifiers, openers of ranges and fillers alone.
  @inline(__always)
  func skipModifiers(before token: Int, bounds: Bool = true) -> Int {
    mayBeLink(before: token) ? stepOverModifiers(before: token, bounds) : token
  }

  @inline(never)
  private func stepOverModifiers(before token: Int, _ bounds: Bool) -> Int {
    var end = token
    for _ in 0..<4 {
      guard mayBeLink(before: end) else { break }
      if let term = term(.modifiers, .before, endingAt: end) ?? term(.rangeMarkers, .opener, endingAt: end) {
        // "financing below Rp10 billion": a bound is said of what stands before it.
        if !bounds, term.role == .rangeMarkers || isBound(term) { return end }
        end = term.tokens.lowerBound
      } else if classes[end - 1] == .filler || classes[end - 1] == .determiner || classes[end - 1] == .adverb
      {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  /// Steps left over what may stand between a verb and its number: modifiers, "sebesar", "by", "angka".
  @inline(__always)
  func skipLinks(before token: Int) -> Int {
    guard mayBeLink(before: token) else { return token }
    // Several readers ask for the same number, one after the other.
    if links.token != token { links = (token, stepOverLinks(before: token)) }
    return links.found
  }

  @inline(never)
  private func stepOverLinks(before token: Int) -> Int {
    var end = token
    for _ in 0..<5 {
      guard mayBeLink(before: end) else { break }
      if let term = term(.modifiers, .before, endingAt: end) {
        end = term.tokens.lowerBound
      } else if let term = term(.changeMarkers, endingAt: end), code(term) == .by {
        end = term.tokens.lowerBound
      } else if let term = term(.rangeMarkers, .opener, endingAt: end),
        !reading.has(.changeMarkers, at: term.tokens.lowerBound)
      {
        end = term.tokens.lowerBound
      } else if classes[end - 1] == .filler || classes[end - 1] == .determiner
        || classes[end - 1] == .adverb
          && term(.changeVerbs, endingAt: end) == nil
      {
        end -= 1
      } else {
        break
      }
    }
    return end
  }
}
