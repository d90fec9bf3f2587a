import Foundation
import Saripati

/// `saripati-bench`: how fast one core analyses, step by step, beside ICU's own segmentation of the same bytes in the
/// same run; and what whole processes take. `Benchmarks/README.md` says how to read the tables.
///
///     saripati-bench [--megabytes N] [--rounds N] [--executable PATH [--files N]...] FOLDER...
///     saripati-bench --stage STAGE FOLDER...       for Scripts/count-instructions
@main
struct Benchmark {
  static func main() throws {
    var options = Options(CommandLine.arguments.dropFirst())
    let megabytes = options.integer("--megabytes") ?? 4
    let rounds = options.integer("--rounds") ?? 5
    let executable = options.value("--executable")
    let stage = options.value("--stage")
    var counts: [Int] = []
    while let count = options.integer("--files") { counts.append(count) }
    let articles = try Texts.articles(below: options.rest)
    guard !articles.isEmpty else {
      FileHandle.standardError.write(Data("saripati-bench: no .txt files in \(options.rest)\n".utf8))
      exit(64)
    }
    if let stage { return try Counting.run(stage, articles) }
    print(
      "\(articles.count) articles, \(megabytes) MB of each text, best of \(rounds), \(Processes.cores) cores\n"
    )
    var icu = 0.0
    for (name, texts) in Texts.all(of: articles, bytes: megabytes << 20) {
      let laps = Laps.best(of: rounds, over: texts)
      if icu == 0 { icu = laps.speed(.icu) }
      Report.stages(name, laps)
    }
    guard let executable else { return }
    try Processes.startUp(executable, articles[0].path)
    for count in counts { try Processes.folder(executable, articles, files: count, icu: icu) }
  }
}

/// The command line's options, taken one by one.
struct Options {
  private(set) var rest: [String]

  init(_ arguments: ArraySlice<String>) { rest = Array(arguments) }

  /// The word behind the next `name`, which is taken off; nil where there is none.
  mutating func value(_ name: String) -> String? {
    guard let index = rest.firstIndex(of: name), index + 1 < rest.count else { return nil }
    defer { rest.removeSubrange(index...index + 1) }
    return rest[index + 1]
  }

  mutating func integer(_ name: String) -> Int? { value(name).flatMap { Int($0) } }
}
