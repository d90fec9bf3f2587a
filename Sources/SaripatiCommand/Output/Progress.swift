import Glibc

/// A bar on standard error, where a terminal reads it: articles, MB/s, remaining time.
///
///     [#########-----------]  45 %  9,120 articles  27.9 MB  4.6 MB/s  0:07 left
struct Progress: Sendable {
  private let counts: @Sendable () -> RunCounts
  private let start: Double
  /// How many bytes there are to read, once that is known.
  private let total = Monitor<Int?>(nil)
  private static let interval: UInt32 = 100_000

  /// Starts to show how a run goes on; the bar comes when it takes longer than a moment.
  /// - Parameters:
  ///   - total: counts the bytes of all inputs, on a thread of its own; nil where they cannot be known.
  init(counts: @escaping @Sendable () -> RunCounts, total count: @escaping @Sendable () -> Int?) {
    self.counts = counts
    start = Progress.seconds()
    Threads.start { [total] in
      let bytes = count()
      total.change { $0 = bytes }
    }
    Threads.start { [self] in
      usleep(Progress.interval * 3)
      while true {
        Diagnostics.show(bar: line(columns: StandardStreams.columns))
        usleep(Progress.interval)
      }
    }
  }

  /// Takes the bar away.
  static func end() { Diagnostics.show(bar: "") }

  /// What a run came to: `20,000 articles, 61.3 MB in 13.2 s (4.6 MB/s), 2 failed`.
  static func summary(_ counts: RunCounts, seconds: Double) -> String {
    var text = "\(grouped(counts.articles)) articles, \(megabytes(Double(counts.bytes)))"
    text += " in \(tenths(seconds)) s (\(megabytes(Double(counts.bytes) / max(seconds, 0.001)))/s)"
    if counts.failures > 0 { text += ", \(grouped(counts.failures)) failed" }
    return text
  }

  /// Seconds on a clock that only runs forward.
  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func line(columns: Int) -> String {
    let counts = counts()
    let seconds = max(Progress.seconds() - start, 0.001)
    let total = total.look { $0 }
    return Progress.line(
      counts, seconds: seconds, total: total, columns: columns, colour: StandardStreams.wantsColour)
  }

  /// The bar as a text of less than `columns` columns.
  static func line(_ counts: RunCounts, seconds: Double, total: Int?, columns: Int, colour: Bool) -> String {
    let speed = Double(counts.bytes) / seconds
    var parts = [
      "\(grouped(counts.articles)) articles", megabytes(Double(counts.bytes)), megabytes(speed) + "/s",
    ]
    if counts.failures > 0 { parts.append("\(grouped(counts.failures)) failed") }
    guard let total, total > 0 else { return fitted(parts, columns) }
    let share = min(1, Double(counts.bytes) / Double(total))
    parts.insert("\(Int(share * 100)) %", at: 0)
    if speed > 0 { parts.append("\(clock(Double(max(0, total - counts.bytes)) / speed)) left") }
    let text = fitted(parts, columns)
    let width = min(30, columns - text.count - 5)
    guard width >= 5 else { return text }
    let done = Int(share * Double(width))
    let marks = String(repeating: "#", count: done)
    let bar = colour ? "\u{1B}[32m\(marks)\u{1B}[0m" : marks
    return "[\(bar)\(String(repeating: "-", count: width - done))]  \(text)"
  }

  /// As many of the parts as fit.
  private static func fitted(_ parts: [String], _ columns: Int) -> String {
    var text = ""
    for part in parts where text.count + part.count + 2 < columns {
      text += (text.isEmpty ? "" : "  ") + part
    }
    return text
  }

  /// "12,345".
  static func grouped(_ number: Int) -> String {
    var out = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place % 3 == 0 { out = "," + out }
      out = String(digit) + out
    }
    return out
  }

  private static func megabytes(_ bytes: Double) -> String { "\(tenths(bytes / 1e6)) MB" }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int(number * 10)
    return "\(grouped(tenths / 10)).\(tenths % 10)"
  }

  /// "0:07", "1:02:45".
  private static func clock(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 3_600_000).rounded(.up))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let hours = whole / 3600
    let minutes = whole / 60 % 60
    return (hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)") + ":\(two(whole % 60))"
  }
}
