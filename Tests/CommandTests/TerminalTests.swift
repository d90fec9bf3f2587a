import Foundation
import Testing

@testable import SaripatiCommand

/// What standard error shows, on a terminal and elsewhere.
@Suite struct TerminalTests {
  /// Runs with a terminal as standard error and one line of input that is followed by a pause, and gives what the
  /// terminal shows.
  private func shown(_ arguments: [String], _ environment: [String: String]) throws -> String {
    let script = """
      import os, pty, subprocess, sys, time
      master, slave = pty.openpty()
      process = subprocess.Popen(
          sys.argv[1:], stdout=subprocess.DEVNULL, stderr=slave, stdin=subprocess.PIPE)
      os.close(slave)
      process.stdin.write(b'{"id":"a","text":"Ada 5 orang."}\\n')
      process.stdin.flush()
      data = b""
      if "--quiet" not in sys.argv and os.environ.get("TERM") == "xterm":
          while b"MB/s" not in data: data += os.read(master, 65536)
      process.stdin.close()
      while True:
          try: more = os.read(master, 65536)
          except OSError: break
          if not more: break
          data += more
      sys.stdout.buffer.write(data)
      sys.exit(process.wait())
      """
    var all = ["PATH": "/usr/bin:/bin"]
    all.merge(environment) { $1 }
    let result = try Executable.run(
      ["python3", "-c", script, Executable.path] + arguments, environment: all, executable: "/usr/bin/env")
    #expect(result.errors == "")
    return result.text
  }

  @Test func showsABarOnATerminal() throws {
    let text = try shown(["extract", "-", "no-such-file"], ["TERM": "xterm"])
    #expect(text.contains("articles  0.0 MB  0.0 MB/s\u{1B}[K"))
    // What is left on the screen, whenever the bar was drawn: a line above it, and the summary in its place.
    let lines = text.components(separatedBy: "\r\n").map {
      $0.components(separatedBy: "\r\u{1B}[K").last ?? ""
    }
    #expect(lines.first == "saripati: no-such-file: No such file or directory")
    #expect(lines.dropFirst().first?.hasPrefix("saripati: 2 articles, 0.0 MB in ") == true)
    #expect(lines.dropFirst().first?.hasSuffix(" MB/s), 1 failed") == true)
    #expect(lines.dropFirst(2) == [""])
  }

  @Test(arguments: [["TERM": "dumb"], [:]])
  func showsNoBarOnATerminalThatCannot(environment: [String: String]) throws {
    #expect(try shown(["extract", "-"], environment) == "")
  }

  @Test func barTellsShareSpeedAndRemainingTime() {
    var counts = RunCounts()
    (counts.articles, counts.bytes) = (9120, 27_900_000)
    func line(_ total: Int?, _ columns: Int, colour: Bool = false) -> String {
      Progress.line(counts, seconds: 6, total: total, columns: columns, colour: colour)
    }
    #expect(
      line(62_000_000, 80)
        == "[###########--------------]  45 %  9,120 articles  27.9 MB  4.6 MB/s  0:08 left")
    #expect(line(62_000_000, 100, colour: true).hasPrefix("[\u{1B}[32m#############\u{1B}[0m-"))
    #expect(line(nil, 80) == "9,120 articles  27.9 MB  4.6 MB/s")
    #expect(line(620_000_000_000, 80).hasSuffix("37:02:08 left"))
    counts.failures = 2
    #expect(line(nil, 80) == "9,120 articles  27.9 MB  4.6 MB/s  2 failed")
    for columns in 1..<100 { #expect(line(62_000_000, columns).count < max(columns, 2)) }
  }

  @Test func quietTellsFailuresOnly() throws {
    let scratch = try ScratchFolder()
    try scratch.write("a.txt", Data("Kata “Menteri” itu — naik é 5 persen. ".utf8) + [0xFF])
    let arguments = ["extract", scratch.path + "/a.txt", "no-such-file"]
    let failure = "saripati: no-such-file: No such file or directory\n"
    #expect(try Executable.run(arguments + ["--quiet"]).errors == failure)
    let normal = try Executable.run(arguments).errors
    #expect(normal.contains("a.txt: warning: 1 invalid sequences of UTF-8 were replaced with U+FFFD\n"))
    let bar = try shown(arguments + ["--quiet", "-"], ["TERM": "xterm"])
    #expect(bar == failure.replacingOccurrences(of: "\n", with: "\r\n"))
  }

  @Test func verboseTellsOfEachArticle() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("a.txt", "Ada 5 orang pekerja migran di Jakarta.")
    let lines = try Executable.run(["extract", path, "--verbose"]).errors.split(separator: "\n")
    try #require(lines.count == 2)
    #expect(
      lines[0]
        == "saripati: \(path): 38 bytes, id: 1 figures, 0 dates, 0 statements, 0 recommendations, 0 warnings")
    #expect(lines[1].hasPrefix("saripati: 1 articles, 0.0 MB in "))
  }
}
