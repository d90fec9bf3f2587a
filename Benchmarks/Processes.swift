import Foundation
import Saripati

/// What whole runs of the program take.
enum Processes {
  static var cores: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

  /// What a run took.
  struct Run {
    /// Seconds on the clock, and of all processors.
    var clock: Double
    var processor: Double
    /// Most memory at a time, in MB.
    var memory: Double
  }

  /// Start-up with one article: the median of 41 runs, and the best.
  static func startUp(_ executable: String, _ article: String) throws {
    let runs = try (0..<41).map { _ in try run(executable, ["extract", article]) }
    let clock = runs.map { $0.clock * 1000 }.sorted()
    let processor = runs.map { $0.processor * 1000 }.sorted()
    Report.table(
      ["start-up with one article", "median", "best"],
      [
        ["milliseconds on the clock", Report.rounded(clock[20]), Report.rounded(clock[0])],
        ["milliseconds of processor", Report.rounded(processor[20]), Report.rounded(processor[0])],
      ])
  }

  /// A folder of so many files at 1, 2 and 4 workers.
  static func folder(_ executable: String, _ articles: [Texts.Article], files: Int, icu: Double) throws {
    let folder = NSTemporaryDirectory() + "saripati-bench-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let bytes = try fill(folder, articles, files)
    var rows: [[String]] = []
    var single = 0.0
    for jobs in [1, 2, 4] {
      let run = try run(executable, ["extract", "--jobs", "\(jobs)", folder + "/articles"])
      if jobs == 1 { single = run.clock }
      let speed = Double(bytes) / 1e6 / run.clock
      rows.append([
        "\(jobs)", Report.rounded(speed), Report.rounded(speed / icu), Report.rounded(single / run.clock),
        Report.rounded(run.clock), Report.rounded(run.processor), Report.rounded(run.memory),
      ])
    }
    Report.table(
      [
        "workers, \(files) files, \(bytes / 1_000_000) MB", "MB/s", "× ICU on one core", "× one worker", "s",
        "s of processor", "MB of memory",
      ], rows)
  }

  /// Files with many names each: a folder of any size without writing it all. Its bytes.
  private static func fill(_ folder: String, _ articles: [Texts.Article], _ files: Int) throws -> Int {
    let manager = FileManager.default
    for name in ["/articles", "/sources"] {
      try manager.createDirectory(atPath: folder + name, withIntermediateDirectories: true)
    }
    var bytes = 0
    for number in 0..<files {
      let article = articles[number % articles.count]
      // A file has no more names than file systems allow.
      let copy = number / articles.count / 1000
      let source = folder + "/sources/\(number % articles.count)-\(copy)"
      if !manager.fileExists(atPath: source) {
        try Data(article.bytes).write(to: URL(fileURLWithPath: source))
      }
      let name = String(repeating: "0", count: 7 - "\(number)".count) + "\(number).txt"
      try manager.linkItem(atPath: source, toPath: folder + "/articles/" + name)
      bytes += article.bytes.count
    }
    return bytes
  }

  /// Runs a program to its end without output; Foundation's `Process` would look for the end every 50 ms only.
  private static func run(_ executable: String, _ arguments: [String]) throws -> Run {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawn(&process, executable, &actions, nil, &words, environ) == 0 else {
      throw CocoaError(.executableNotLoadable)
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    guard status == 0 else { throw CocoaError(.executableLoad) }
    let clock = (ContinuousClock.now - start).components
    return Run(
      clock: Double(clock.seconds) + Double(clock.attoseconds) * 1e-18,
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime), memory: Double(usage.ru_maxrss) / 1000)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }
}
