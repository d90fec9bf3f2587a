import Foundation
import Testing

@Suite struct BadInputTests {
  private let article = "Ada 5 orang pekerja migran di Jakarta.\n"

  /// Every kind of input that cannot be read, between two that can.
  private func run(_ bad: String, in scratch: ScratchFolder) throws -> Executable.Result {
    let first = try scratch.write("first.txt", article)
    let last = try scratch.write("last.txt", article)
    return try Executable.run(["extract", first, bad, last])
  }

  private func check(_ result: Executable.Result, _ place: String, code: String, _ words: String) throws {
    #expect(result.status == 1)
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(result.errors.contains(place) && result.errors.contains(words), "\(result.errors)")
    try #require(result.records.count == 3)
    let errors = result.records.map { ($0["error"] as? [String: Any])?["code"] as? String }
    #expect(errors == [nil, code, nil])
    #expect(((result.records[2]["figures"] as? [Any]) ?? []).count == 1)
  }

  @Test func missingPath() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/none.txt"
    try check(try run(path, in: scratch), path, code: "not-found", "No such file")
  }

  @Test func emptyFile() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("empty.txt", "")
    try check(try run(path, in: scratch), path, code: "empty", "empty")
  }

  @Test func binaryFile() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("image.txt", Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 0, 0]))
    try check(try run(path, in: scratch), path, code: "binary", "binary")
  }

  @Test func folderWithoutArticles() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/none"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try check(try run(path, in: scratch), path, code: "no-articles", "no articles")
  }

  @Test func folderWithOtherFilesOnly() throws {
    let scratch = try ScratchFolder()
    try scratch.write("other/notes.md", "x")
    let path = scratch.path + "/other"
    try check(try run(path, in: scratch), path, code: "no-articles", "no articles")
  }

  @Test func symbolicLinkLoop() throws {
    let scratch = try ScratchFolder()
    try scratch.write("loop/a.txt", article)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/loop/self", withDestinationPath: scratch.path + "/loop")
    let result = try Executable.run(["extract", scratch.path + "/loop"])
    #expect(result.status == 1)
    #expect(result.errors.contains("symbolic link"))
    #expect(result.records.count == 2)
  }

  @Test func brokenLine() throws {
    let lines = [
      #"{"id":"a","text":"Ada 5 orang."}"#, #"{"id":"b","text":"#, #"{"id":"c"}"#, #"{"id":"d","text":"x"}"#,
    ]
    let result = try Executable.run(
      ["extract", "--input", "jsonl", "-"], input: Data(lines.joined(separator: "\n").utf8))
    #expect(result.status == 1)
    #expect(
      result.records.map { ($0["error"] as? [String: Any])?["code"] as? String } == [
        nil, "bad-line", "bad-line", nil,
      ])
    #expect(result.errors.contains("-:2") && result.errors.contains("-:3"))
    #expect(result.records[3]["id"] as? String == "d")
  }

  @Test(arguments: [
    ["extract", "--format", "xml", "seeds"], ["extract", "--jobs", "0", "seeds"], ["extract", "--nonsense"],
    ["extract", "--reference-date", "30/6/2025", "seeds"], ["extract", "--language", "xx", "seeds"],
    ["extract", "--offsets", "bytes", "seeds"], ["nonsense"],
  ])
  func wrongUsage(arguments: [String]) throws {
    let result = try Executable.run(arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Usage:") || result.errors.contains("Error:"))
  }

  @Test func fullDisk() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let result = try Executable.run(["extract", "seeds"], output: full)
    #expect(result.status == 74)
    #expect(result.errors.contains("No space left"))
  }

  @Test func escapesNamesOnStandardError() throws {
    let result = try Executable.run(["extract", "no\n\u{1B}[31mfile.txt"])
    #expect(result.status == 1)
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(result.errors.contains("no\\x0A\\x1B[31mfile.txt"))
  }

  @Test func readsOtherEncodings() throws {
    let scratch = try ScratchFolder()
    let text = "Kata “Menteri”: upah £2.000 naik 5 persen."
    try scratch.write("utf16.txt", Data([0xFF, 0xFE]) + text.data(using: .utf16LittleEndian)!)
    try scratch.write("utf16be.txt", Data([0xFE, 0xFF]) + text.data(using: .utf16BigEndian)!)
    try scratch.write("windows.txt", text.data(using: .windowsCP1252)!)
    try scratch.write("bom.txt", Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8))
    let result = try Executable.run(["extract", scratch.path])
    #expect(result.status == 0)
    let encodings = result.records.compactMap { ($0["source"] as? [String: Any])?["encoding"] as? String }
    #expect(encodings == ["UTF-8", "UTF-16", "UTF-16", "windows-1252"])
    for record in result.records {
      let figures = record["figures"] as? [[String: Any]] ?? []
      #expect(figures.map { $0["text"] as? String } == ["£2.000", "5 persen"])
    }
  }

  @Test func replacesInvalidSequencesWithAWarning() throws {
    let scratch = try ScratchFolder()
    var bytes = Data("Kata “Menteri” itu — naik é 5 persen. ".utf8)
    bytes.append(0xFF)
    let path = try scratch.write("broken.txt", bytes)
    let result = try Executable.run(["extract", path])
    #expect(result.status == 0)
    #expect(result.errors.contains("warning"))
    let warnings = result.records[0]["warnings"] as? [[String: Any]]
    #expect(warnings?.contains { $0["code"] as? String == "replaced-bytes" } == true)
  }
}
