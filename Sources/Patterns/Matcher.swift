import Lexicons
import Text

extension Pattern {
  /// Matches the pattern at a token; nil when it does not fit. Never reads beyond `limit`.
  public func match(_ reading: Reading, at start: Int, limit: Int) -> Match? {
    var match = Match(reading: reading, start: start)
    guard let end = step(self, start, limit, &match, { position, _ in position }) else { return nil }
    match.tokens = start..<end
    return match
  }
}

/// Matches one pattern, then whatever comes behind it; backtracks over choices.
private func step(
  _ pattern: Pattern, _ position: Int, _ limit: Int, _ match: inout Match,
  _ next: (Int, inout Match) -> Int?
) -> Int? {
  let reading = match.reading
  switch pattern {
  case .term(let role, let classes, let slot):
    guard position < limit, reading.has(role, at: position) else { return nil }
    for term in reading.terms(at: position) where term.role == role && term.tokens.upperBound <= limit {
      if !classes.isEmpty, !classes.contains(reading.entry(term).kind) { continue }
      if let end = attempt(slot, term.tokens, term.entry, &match, next) { return end }
    }
    return nil
  case .token(let kinds, let slot, let test):
    guard position < limit, kinds.contains(reading.tokens[position].kind), test?(reading, position) ?? true
    else { return nil }
    return attempt(slot, position..<position + 1, -1, &match, next)
  case .text(let text):
    guard position < limit, reading.isText(position, text) else { return nil }
    return next(position + 1, &match)
  case .reader(_, let slot, let read):
    guard position < limit, let end = read(reading, position), end <= limit else { return nil }
    return attempt(slot, position..<end, -1, &match, next)
  case .sequence(let parts): return sequence(parts[...], position, limit, &match, next)
  case .choice(let choices):
    for choice in choices { if let end = step(choice, position, limit, &match, next) { return end } }
    return nil
  case .maybe(let body):
    if let end = step(body, position, limit, &match, next) { return end }
    return next(position, &match)
  case .starting(_, _, let body): return step(body, position, limit, &match, next)
  case .look(let test): return test(reading, position) ? next(position, &match) : nil
  }
}

private func attempt(
  _ slot: Slot?, _ tokens: Range<Int>, _ entry: Int32, _ match: inout Match,
  _ next: (Int, inout Match) -> Int?
) -> Int? {
  let mark = match.partCount
  match.note(slot, tokens, entry: entry)
  if let end = next(tokens.upperBound, &match) { return end }
  match.rewind(to: mark)
  return nil
}

private func sequence(
  _ parts: ArraySlice<Pattern>, _ position: Int, _ limit: Int, _ match: inout Match,
  _ next: (Int, inout Match) -> Int?
) -> Int? {
  guard let first = parts.first else { return next(position, &match) }
  return step(first, position, limit, &match) { position, match in
    sequence(parts.dropFirst(), position, limit, &match, next)
  }
}
