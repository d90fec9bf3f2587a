import Foundation
import Saripati

/// `saripati-bench`: how fast one core analyses, beside ICU's own segmentation of the same bytes in the same run.
///
///     saripati-bench [--megabytes N] [--executable PATH] FOLDER ...
@main
struct Benchmark {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let megabytes = Int(option("--megabytes", in: &arguments) ?? "") ?? 4
    let executable = option("--executable", in: &arguments)
    let articles = try arguments.flatMap(texts).sorted { $0.path < $1.path }
    guard !articles.isEmpty else {
      FileHandle.standardError.write(Data("saripati-bench: no .txt files in \(arguments)\n".utf8))
      exit(64)
    }
    print("articles: \(articles.count), repeated to \(megabytes) MB; one core; best of 5; MB/s of UTF-8")
    for language in ["id", "en"] {
      let chosen = articles.filter { $0.language == language }.map(\.bytes)
      if !chosen.isEmpty { report(language, repeated(chosen, to: megabytes << 20)) }
    }
    report("accented", repeated(articles.map { accented($0.bytes) }, to: megabytes << 20))
    if let executable, let first = articles.first { try startUp(executable, first.path) }
  }

  // MARK: Texts

  private struct Article {
    let path: String
    let bytes: [UInt8]
    let language: String
  }

  private static func texts(below folder: String) throws -> [Article] {
    let lexicon = Lexicon.builtIn()
    let analyser = Analyser(lexicon: lexicon)
    guard let files = FileManager.default.enumerator(atPath: folder) else { return [] }
    return try files.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }.map { name in
      let path = folder + "/" + name
      let document = try Document(decoding: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
      let language = analyser.article(of: document, options: .init()).reading.languageTag
      return Article(path: path, bytes: document.bytes, language: language)
    }
  }

  private static func repeated(_ articles: [[UInt8]], to size: Int) -> [[UInt8]] {
    var out: [[UInt8]] = []
    var total = 0
    while total < size {
      for article in articles {
        out.append(article)
        total += article.count
      }
    }
    return out
  }

  private static func option(_ name: String, in arguments: inout [String]) -> String? {
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    defer { arguments.removeSubrange(index...index + 1) }
    return arguments[index + 1]
  }

  /// The same text with an accent on every vowel: much that is no ASCII.
  private static func accented(_ bytes: [UInt8]) -> [UInt8] {
    let vowels: [Character: Character] = ["a": "á", "e": "ê", "i": "ī", "o": "ö", "u": "ų"]
    return Array(String(String(decoding: bytes, as: UTF8.self).map { vowels[$0] ?? $0 }).utf8)
  }

  // MARK: Measures

  private static func report(_ name: String, _ articles: [[UInt8]]) {
    let bytes = articles.reduce(0) { $0 + $1.count }
    let lexicon = Lexicon.builtIn()
    let segmenter = Segmenter()
    let documents = articles.map { Document(bytes: $0) }
    let icu = speed(bytes) {
      for article in articles {
        _ = segmenter.boundariesByICU(.word, in: article[...]).count
        _ = segmenter.boundariesByICU(.sentence, in: article[...]).count
      }
    }
    line(name, "ICU words and sentences", icu, icu)
    let tokenizer = Tokenizer(vocabulary: lexicon.vocabulary, segmenter: segmenter)
    let tokens = speed(bytes) {
      for document in documents {
        let tokens = tokenizer.tokens(of: document)
        _ = Sentences.starts(of: tokens, in: document, segmenter: segmenter) { _, _ in false }.count
      }
    }
    line(name, "tokens and sentences", tokens, icu)
    let reading = speed(bytes) {
      for document in documents {
        _ = Reading(document, lexicon: lexicon, segmenter: segmenter).terms.count
      }
    }
    line(name, "reading: with terms", reading, icu)
    let analyser = Analyser(lexicon: lexicon)
    let extract = speed(bytes) {
      var writer = JSONWriter()
      for document in documents {
        let analysis = analyser.analyse(document: document, options: .init())
        RecordJSON(document: analysis.document, unit: .codepoint).write(analysis.record, to: &writer)
        writer.removeAll()
      }
    }
    line(name, "extract, with JSON", extract, icu)
  }

  private static func line(_ text: String, _ what: String, _ speed: Double, _ icu: Double) {
    print("\(padded(text, 10))\(padded(what, 26))\(padded(rounded(speed), 9))\(rounded(speed / icu)) × ICU")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  /// MB/s of processor time, the best of five runs.
  private static func speed(_ bytes: Int, _ body: () -> Void) -> Double {
    let best = (0..<5).map { _ in
      let start = processorTime()
      body()
      return processorTime() - start
    }.min()!
    return Double(bytes) / 1e6 / best
  }

  /// Seconds that this thread was at work: what else the machine does counts little.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func startUp(_ executable: String, _ article: String) throws {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<21 {
      let time = try clock.measure { try run(executable, ["extract", article]) }
      times.append(Double(time.components.attoseconds) * 1e-15)
    }
    times.sort()
    print("start-up with one article  median \(rounded(times[10])) ms, best \(rounded(times[0])) ms")
  }

  /// Runs a program to its end without output; Foundation's `Process` would look for the end every 50 ms only.
  private static func run(_ executable: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, executable, &actions, nil, &words, environ) == 0 else {
      throw CocoaError(.executableNotLoadable)
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  private static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
}
