import Lexicons
import Text

/// The words of bodies' names, as they are compared.
extension WordEvidence {
  /// The words of a name: a known blend at its start written out, provinces by their code, small joiners left out.
  @inline(__always)
  func forEachWord(ofBody core: Range<Int>, _ body: (UInt64) -> Void) {
    var token = core.lowerBound
    if let term = term(.blends, .organisation, at: token), term.tokens.upperBound <= core.upperBound,
      isPlace(term.tokens.upperBound, core)
    {
      WordEvidence.forEachHash(of: reading.entry(term).codeBytes, body)
      token = term.tokens.upperBound
    }
    while token < core.upperBound {
      // "DPRD Provinsi Lampung" is "DPRD Lampung".
      if token > core.lowerBound, token + 1 < core.upperBound,
        has(.place, at: token), has(.places, .province, at: token + 1),
        term(.organisationHeads, at: core.lowerBound).map({ !$0.tokens.contains(token) }) ?? true
      {
        token += 1
        continue
      }
      if let place = term(.places, .province, at: token), place.tokens.upperBound <= core.upperBound {
        body(WordEvidence.hash(reading.entry(place).codeBytes))
        token = place.tokens.upperBound
        continue
      }
      if has(.word, at: token) || reading.tokens[token].kind == .number {
        body(hash(token))
      }
      token += 1
    }
  }

  /// Whether a name ends at a token or goes on with the place that the body works for.
  private func isPlace(_ token: Int, _ core: Range<Int>) -> Bool {
    token == core.upperBound || has(.places, at: token) || has(.place, at: token)
  }

  /// The hash of a body's words.
  func bodyKey(_ core: Range<Int>) -> UInt64 {
    var key = WordEvidence.seed
    forEachWord(ofBody: core) { key = WordEvidence.mix(key, $0) }
    return key
  }

  /// The hash of a name as written.
  func key(_ core: Range<Int>) -> UInt64 {
    var key = WordEvidence.seed
    for token in core where reading.tokens[token].kind != .mark {
      key = WordEvidence.mix(key, hash(token))
    }
    return key
  }

  private static let seed: UInt64 = 7
  private static func mix(_ key: UInt64, _ word: UInt64) -> UInt64 { key &* 31 &+ word }

  /// Whether a name begins with a blend or an acronym that the lexicon writes out.
  func isBlend(_ core: Range<Int>) -> Bool {
    has(.blends, .organisation, at: core.lowerBound)
      || core.count == 1 && has(.allCapitals, at: core.lowerBound)
  }

  func isWholeBlend(_ core: Range<Int>) -> Bool {
    core.count == 1 || term(.blends, .organisation, at: core.lowerBound)?.tokens == core
  }
}
