import Lexicons
import Text

/// Words that a person's name begins behind.
extension NameReader {
  /// "Kapolsek Pacet AKP Sugiyo": one word behind a rank.
  func isBehindRank(_ token: Int) -> Bool {
    reading.term(.personTitles, before: token).map { reading.isCode($0, "rank") } ?? false
  }

  /// "Dosen UGM Derajad Sulistyo Widhi": a word behind a body's letters, before the given name that a table has; letters
  /// for a kind of body ("RSUD") have its own name behind them.
  func isBehindLetters(_ token: Int, _ range: Range<Int>) -> Bool {
    token > range.lowerBound && evidence.has(.allCapitals, at: token - 1)
      && !evidence.has(.organisationHeads, at: token - 1)
  }
}
