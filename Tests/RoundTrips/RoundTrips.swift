import Saripati

/// How often one kind of thing was read back as what it was.
public struct Tally: Sendable {
  public let name: String
  public var made = 0
  public var failed = 0
  /// The first that were not, with what was read instead.
  public var failures: [(sample: Sample, read: Sample.Meaning)] = []
}

/// Has ICU write random values, and reads them back.
public enum RoundTrips {
  public static let names: [String] = Subject.all.map(\.name)

  /// One kind, `count` times; the same seed gives the same values.
  public static func run(_ name: String, count: Int, seed: UInt64, keep: Int = 5) -> Tally {
    var tally = Tally(name: name)
    guard let subject = Subject.all.first(where: { $0.name == name }) else { return tally }
    var random = SplitMix(seed: name.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) })
    let icu = Formatters(locale: subject.locale)
    let carriers = Carriers.of(subject.language)
    let analyser = Analyser(lexicon: lexicon, facts: facts)
    while tally.made < count {
      guard let sample = subject.make(&random, icu, carriers) else { continue }
      tally.made += 1
      let analysis = analyser.analyse(
        document: Document(sample.sentence), options: AnalysisOptions(language: subject.language))
      let read = sample.meaning(in: analysis.record)
      if read == sample.expected { continue }
      tally.failed += 1
      if tally.failures.count < keep { tally.failures.append((sample, read)) }
    }
    return tally
  }

  private static let lexicon = Lexicon.builtIn()
  private static let facts = Analyser.facts(of: lexicon)
}
