import JSONInput
import Saripati

/// What is given bytes that nobody would write, and must keep its promises all the same.
///
/// `Scripts/fuzz` runs a target over inputs that libFuzzer makes; `FuzzTests` runs it over every input that broke it
/// once (`Fuzzing/Crashes`).
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// A file's bytes → `Document`, and the map of positions.
  case decoding
  /// A text → tokens, sentences and terms, beside ICU's own boundaries.
  case tokens
  /// A text → a record as JSON. The first byte says what the caller knows of the text.
  case extraction
  /// Lines of JSON.
  case lines
  /// A lexicon table, its path in the first line, and a text full of its terms.
  case tables

  /// What the bytes break, one line each; nothing where every promise is kept. What traps or hangs says so itself.
  ///
  ///     FuzzTarget.extraction.broken(by: Array("1Upah naik 5 persen".utf8))    // []
  public func broken(by bytes: [UInt8]) -> [String] {
    var promises = Promises()
    switch self {
    case .decoding: Decoding.check(bytes, &promises)
    case .tokens: Cutting.check(bytes, &promises)
    case .extraction: Extracting.check(bytes, &promises)
    case .lines: Lines.check(bytes, &promises)
    case .tables: Tables.check(bytes, &promises)
    }
    return promises.broken
  }
}

/// Collects which promises are broken.
struct Promises {
  private(set) var broken: [String] = []

  /// Notes `what` where `holds` is false.
  mutating func keep(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds, broken.count < 20 { broken.append(what()) }
  }
}
