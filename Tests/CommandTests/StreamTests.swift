import Foundation
import Testing

/// Standard input as a stream, and what ends a run before its time.
@Suite struct StreamTests {
  private func line(_ id: String) -> String {
    #"{"id":"\#(id)","text":"Ada 5 orang pekerja migran."}"# + "\n"
  }
  private func id(_ line: String?) -> String? {
    guard let line, let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) else { return nil }
    return (object as? [String: Any])?["id"] as? String
  }

  /// Line in, record out, while standard input stays open; a line may come in pieces.
  @Test(arguments: [["--jobs", "1"], ["--jobs", "4"]])
  func answersEachLineAtOnce(jobs: [String]) throws {
    let session = try Session(["extract", "--input", "jsonl"] + jobs)
    for number in 0..<3 {
      let text = line("x\(number)")
      try session.send(String(text.prefix(20)))
      try session.send(String(text.dropFirst(20)))
      #expect(id(session.nextLine()) == "x\(number)")
    }
    // A whole line is answered also when a part of the next came with it.
    try session.send(line("y") + #"{"id":"#)
    #expect(id(session.nextLine()) == "y")
    try session.send(#""z","text":""}"#)
    try session.closeInput()
    #expect(id(session.nextLine()) == "z")
    let end = try session.end()
    #expect(end.status == 0)
    #expect(end.errors == "")
  }

  @Test func answersEachNameOfAListAtOnce() throws {
    let scratch = try ScratchFolder()
    let first = try scratch.write("a.txt", "Ada 5 orang.")
    let second = try scratch.write("b.txt", "Ada 6 orang.")
    let session = try Session(["extract", "--files0-from", "-"])
    try session.send(first + "\0")
    #expect(session.nextLine()?.contains("a.txt") == true)
    // A file that vanished after it was named.
    try FileManager.default.removeItem(atPath: second)
    try session.send(second + "\0")
    #expect(session.nextLine()?.contains(#""code":"not-found""#) == true)
    try session.closeInput()
    let end = try session.end()
    #expect(end.status == 1)
    #expect(end.errors == "saripati: \(second): No such file or directory\n")
  }

  @Test func readsStandardInputWhereItsDashStands() throws {
    let scratch = try ScratchFolder()
    try scratch.write("a.txt", "Ada 5 orang.")
    try scratch.write("b.txt", "Ada 6 orang.")
    let result = try Executable.run(
      ["extract", "a.txt", "-", "b.txt"], input: Data("Ada 7 orang.".utf8), folder: scratch.path)
    let paths = result.records.compactMap { ($0["source"] as? [String: Any])?["path"] as? String }
    #expect(paths == ["a.txt", "-", "b.txt"])
  }

  @Test func knowsJSONLinesByTheirBeginning() throws {
    for start in ["", "\u{FEFF}", " \n\n"] {
      let result = try Executable.run(["extract"], input: Data((start + line("a")).utf8))
      #expect(result.status == 0)
      #expect(result.records.map { $0["id"] as? String } == ["a"])
    }
  }

  // MARK: Ends before the end

  /// SIGINT and SIGTERM: the records so far are whole, and a line says how to go on.
  @Test(arguments: [(SIGINT, 130, "interrupted"), (SIGTERM, 143, "terminated")])
  func endsBehindAWholeRecord(signal: Int32, status: Int32, word: String) throws {
    let session = try Session(["extract", "--input", "jsonl"])
    for number in 0..<3 { try session.send(line("x\(number)")) }
    for number in 0..<3 { #expect(id(session.nextLine()) == "x\(number)") }
    session.send(signal: signal)
    let end = try session.end()
    #expect(end.status == status)
    #expect(end.output == "")
    #expect(
      end.errors
        == "saripati: \(word) after 3 records; a run with --output and --format jsonl can go on with --resume\n"
    )
  }

  /// An array of JSON is closed, so that it can be read.
  @Test func closesAnArrayThatIsInterrupted() throws {
    let session = try Session(["extract", "--input", "jsonl", "--format", "json"])
    try session.send(line("a"))
    #expect(session.nextLine() == "[")
    session.send(signal: SIGINT)
    let end = try session.end()
    #expect(end.status == 130)
    let array = try JSONSerialization.jsonObject(with: Data(("[" + end.output).utf8)) as? [Any]
    #expect(array?.count == 1)
  }

  @Test func interruptedIntoAFileSaysHowToGoOn() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/out.jsonl"
    let session = try Session(["extract", "--input", "jsonl", "--output", file])
    try session.send(line("a") + line("b"))
    try wait { ((try? String(contentsOfFile: file + ".part", encoding: .utf8)) ?? "").hasSuffix("}\n") }
    session.send(signal: SIGINT)
    let end = try session.end()
    #expect(end.status == 130)
    #expect(end.errors.contains("the same command with --resume goes on from there"))
    #expect(!FileManager.default.fileExists(atPath: file))
    let again = try Executable.run(
      ["extract", "--input", "jsonl", "--output", file, "--resume"],
      input: Data((line("a") + line("b") + line("c")).utf8))
    #expect(again.status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.split(separator: "\n").map { id(String($0)) } == ["a", "b", "c"])
  }

  private func wait(_ condition: () -> Bool) throws {
    for _ in 0..<600 where !condition() { usleep(50_000) }
    try #require(condition())
  }

  /// `| head`: the reader goes away, which is no fault.
  @Test func endsQuietlyWhenTheReaderGoesAway() throws {
    let session = try Session(["extract", "--input", "jsonl"])
    try session.send(line("a"))
    #expect(id(session.nextLine()) == "a")
    try session.closeOutput()
    try session.send(line("b"))
    let end = try session.endWithoutOutput()
    #expect(end.status == 0)
    #expect(end.errors == "")
  }

  @Test(arguments: [
    (
      ["extract", "no-such-file"], ">&-", 74,
      "saripati: standard output: cannot be written: Bad file descriptor"
    ),
    (["extract", "-"], "<&-", 1, "saripati: -: Bad file descriptor"),
    (["extract", "no-such-file"], "2>&-", 1, ""),
  ])
  func closedStreamsAreNoFilesOfOurs(
    arguments: [String], redirection: String, status: Int32, told: String
  ) throws {
    let script = "exec \"$0\" \(arguments.joined(separator: " ")) \(redirection)"
    let result = try Executable.run(["-c", script, Executable.path], executable: "/bin/sh")
    #expect(result.status == status)
    #expect(result.errors == (told.isEmpty ? "" : told + "\n"))
  }

  /// Diagnostics with standard error closed do not land in the file that was opened next.
  @Test func closedStandardErrorSpoilsNoOutput() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/out.jsonl"
    let script = "exec \"$0\" extract no-such-file --output \"$1\" 2>&- <&-"
    let result = try Executable.run(["-c", script, Executable.path, file], executable: "/bin/sh")
    #expect(result.status == 1)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.split(separator: "\n").count == 1)
    #expect(text.hasPrefix("{"))
  }
}
