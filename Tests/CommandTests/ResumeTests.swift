import Foundation
import Testing

/// `--output`, `--resume` and `--fail-fast`.
@Suite struct ResumeTests {
  private let inputs = ["articles", "no-such-file"]

  /// A folder with short articles, two of them of the same text.
  private func scratch(articles: Int = 12) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    for number in 0..<articles {
      try scratch.write("articles/\(number).txt", "Ada \(number == 1 ? 0 : number) orang pekerja migran.\n")
    }
    return scratch
  }

  /// Whatever a run left, the file is in the end what a run without interruption writes.
  @Test func goesOnFromAnyByte() throws {
    let scratch = try scratch()
    let whole = try Executable.run(["extract"] + inputs, folder: scratch.path).output
    let file = scratch.path + "/out.jsonl"
    let line = try #require(whole.firstIndex(of: 0x0A)) + 1
    for cut in [0, 1, line - 1, line, line + 1, whole.count / 2, whole.count - 1, whole.count] {
      try? FileManager.default.removeItem(atPath: file)
      try scratch.write("out.jsonl.part", whole.prefix(cut))
      let result = try Executable.run(
        ["extract"] + inputs + ["--output", "out.jsonl", "--resume"], folder: scratch.path)
      #expect(result.status == 1)
      let count = whole.prefix(cut).filter { $0 == 0x0A }.count
      let told = count > 0 ? "saripati: \(count) records are there already\n" : ""
      #expect(result.errors == told + "saripati: no-such-file: No such file or directory\n")
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == whole, "cut at \(cut)")
      #expect(!FileManager.default.fileExists(atPath: file + ".part"))
    }
  }

  /// A complete file is kept, and what is new is added.
  @Test func addsToACompleteFile() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/out.jsonl"
    for name in ["b.txt", "a.txt", "c.txt"] {
      // The same text under three names: one record for each.
      try scratch.write("articles/\(name)", "Ada 5 orang.")
      let result = try Executable.run(
        ["extract", "articles", "--output", file, "--resume"], folder: scratch.path)
      #expect(result.status == 0)
    }
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.split(separator: "\n").count == 3)
  }

  /// Without `--resume` a run begins anew, and says what it threw away.
  @Test(arguments: [[], ["--quiet"]]) func tellsOfWhatItDiscards(more: [String]) throws {
    let scratch = try ScratchFolder()
    try scratch.write("a.txt", "Ada 5 orang.")
    try scratch.write("out.jsonl.part", "{\"id\": \"b\"}\n")
    let result = try Executable.run(
      ["extract", "a.txt", "--output", "out.jsonl"] + more, folder: scratch.path)
    #expect(result.status == 0)
    let told =
      "saripati: out.jsonl.part: what an interrupted run left is begun anew; with --resume a run goes on with it\n"
    #expect(result.errors == (more.isEmpty ? told : ""))
    let again = try Executable.run(["extract", "a.txt"], folder: scratch.path)
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/out.jsonl")) == again.output)
  }

  @Test func killedRunGoesOn() throws {
    let scratch = try scratch(articles: 200)
    let file = scratch.path + "/out.jsonl"
    let arguments = ["extract", "articles", "--jobs", "2", "--output", file]
    let session = try Session(arguments, folder: scratch.path)
    for _ in 0..<6000 where size(file + ".part") == 0 { usleep(1000) }
    session.send(signal: SIGKILL)
    _ = try session.end()
    let result = try Executable.run(arguments + ["--resume"], folder: scratch.path)
    #expect(result.status == 0)
    let whole = try Executable.run(["extract", "articles"], folder: scratch.path).output
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == whole)
  }

  private func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  @Test(arguments: [
    (["--resume"], 64, "--resume needs --output FILE"),
    (["--resume", "--output", "x", "--format", "csv"], 64, "--resume needs --format jsonl"),
    (["--resume", "--output", "x", "--format", "json"], 64, "--resume needs --format jsonl"),
    (["--resume", "--output", "/dev/null"], 74, "cannot be resumed: it is no regular file"),
    (["--quiet", "--verbose"], 64, "exclude each other"),
    (["--files0-from", "x"], 64, "one or the other"),
    (["--max-size", "0"], 64, "--max-size must be"),
  ])
  func saysWhatCannotBe(options: [String], status: Int32, words: String) throws {
    let result = try Executable.run(["extract", "seeds"] + options)
    #expect(result.status == status)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func goesOnWithRecordsOnly() throws {
    let scratch = try scratch()
    try scratch.write("out.jsonl.part", "{\"id\":\"a\"}\n")
    let result = try Executable.run([
      "extract", "no-such-file", "--output", scratch.path + "/out.jsonl", "--resume",
    ])
    #expect(result.status == 74)
    #expect(result.errors.contains("its line 1 is no record of saripati"))
    #expect(
      try String(contentsOfFile: scratch.path + "/out.jsonl.part", encoding: .utf8) == "{\"id\":\"a\"}\n")
  }

  /// Two runs do not write one file.
  @Test func waitsForNoOtherRun() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/out.jsonl"
    let session = try Session(["extract", "--input", "jsonl", "--output", file])
    for _ in 0..<600 where !FileManager.default.fileExists(atPath: file + ".part") { usleep(10_000) }
    try session.send(#"{"id":"a","text":""}"# + "\n")
    for _ in 0..<600 where size(file + ".part") == 0 { usleep(10_000) }
    let other = try Executable.run(["extract", "no-such-file", "--output", file])
    #expect(other.status == 74)
    #expect(other.errors == "saripati: \(file): cannot be written: another run is writing it\n")
    try session.closeInput()
    #expect(try session.end().status == 0)
    #expect(size(file) > 0)
  }

  @Test func writesADeviceInPlace() throws {
    #expect(try Executable.run(["extract", "no-such-file", "--output", "/dev/null"]).status == 1)
    let full = try Executable.run(["extract", "no-such-file", "--output", "/dev/full"])
    #expect(full.status == 74)
    #expect(full.errors.hasPrefix("saripati: /dev/full: cannot be written: No space left on device"))
  }

  @Test func writesANameAsLongAsNamesCanBe() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/" + String(repeating: "n", count: 255)
    #expect(try Executable.run(["extract", "no-such-file", "--output", file]).status == 1)
    #expect(size(file) > 0)
  }

  @Test func failFastStopsBeforeTheFirstThatFails() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/out.jsonl"
    let good = "seeds/001_e40bcbb90e19bbee.txt"
    let result = try Executable.run(
      ["extract", good, "no-such-file", good, "--fail-fast", "--output", file])
    #expect(result.status == 1)
    #expect(
      result.errors == """
        saripati: no-such-file: No such file or directory
        saripati: stopped at the first input that failed (--fail-fast); the same command with --resume goes on \
        from there

        """)
    #expect(!FileManager.default.fileExists(atPath: file))
    let again = try Executable.run(["extract", good, good, "--output", file, "--resume"])
    #expect(again.status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").count == 2)
  }
}
