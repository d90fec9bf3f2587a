import Lexicons
import Text

/// What goes on with an office: its number, or further fields.
extension TitleReader {
  /// "ke-5", "III", "2", "0815/Mojokerto".
  func ordinal(_ token: Int, _ limit: Int) -> Int? {
    if reading.tokens[token].kind == .number, token + 2 < limit, evidence.isMark("/", at: token + 1),
      evidence.has(.capital, at: token + 2), !evidence.has(.spaceBefore, at: token + 2)
    {
      return token + 3
    }
    if reading.tokens[token].kind == .number, token > 0,
      token + 1 < limit && evidence.has(.capital, at: token + 1)
        || evidence.has(.allCapitals, at: token - 1)
    {
      return token + 1
    }
    if reading.has(.ordinals, at: token), token + 2 < limit, evidence.isMark("-", at: token + 1),
      reading.tokens[token + 2].kind == .number
    {
      return token + 3
    }
    return nil
  }

  /// "Politik, Hukum, dan Keamanan": a list of fields in one office.
  func listEnd(_ token: Int, _ title: Int, _ limit: Int) -> Int? {
    guard token > title, evidence.isMark(",", at: token), token + 1 < limit else { return nil }
    if reading.has(.rangeMarkers, .closer, at: token + 1), token + 2 < limit,
      !evidence.has(.capital, at: token + 1),
      evidence.has(.capital, at: token + 2), !evidence.has(.personTitles, at: token + 2)
    {
      return token + 2
    }
    guard evidence.has(.capital, at: token + 1) else { return nil }
    let next = names.runEnd(token + 1, limit)
    guard next > token + 1, next + 2 < limit, evidence.isMark(",", at: next),
      evidence.functionWord(next + 1, [.conjunction]) != nil, evidence.has(.capital, at: next + 2),
      !evidence.has(.personTitles, at: next + 2)
    else { return nil }
    return token + 1
  }
}
