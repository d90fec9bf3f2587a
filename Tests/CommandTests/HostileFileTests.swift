import Foundation
import Glibc
import Testing

/// What a file system may hold, and what the user then sees.
@Suite struct HostileFileTests {
  private let article = "Ada 5 orang pekerja migran di Jakarta.\n"

  private func paths(_ result: Executable.Result) -> [String] {
    result.records.compactMap { ($0["source"] as? [String: Any])?["path"] as? String }
  }

  private func codes(_ result: Executable.Result) -> [String?] {
    result.records.map { ($0["error"] as? [String: Any])?["code"] as? String }
  }

  // MARK: Names

  /// NFC and NFD are different names, and stay as they are.
  @Test func namesKeepTheirNormalisation() throws {
    let scratch = try ScratchFolder()
    let names = ["cafe\u{301}.txt", "caf\u{E9}.txt"]
    for name in names { try scratch.write(bytes: Array(name.utf8), article) }
    let result = try Executable.run(["extract", scratch.path])
    #expect(result.status == 0)
    #expect(paths(result).map { Array($0.utf8) } == names.map { Array((scratch.path + "/" + $0).utf8) })
  }

  @Test func namesWithLineFeedsAndEscapesAreShownEscaped() throws {
    let scratch = try ScratchFolder()
    let name = "a\n\u{1B}[31m\u{202E}b\u{7F}.txt"
    try scratch.write(name, "")
    let result = try Executable.run(["extract", scratch.path])
    #expect(result.status == 1)
    #expect(
      result.errors
        == "saripati: \(scratch.path)/a\\x0A\\x1B[31m\\xE2\\x80\\xAEb\\x7F.txt: the file is empty; "
        + "expected the text of an article\n")
    #expect(paths(result) == [scratch.path + "/" + name])
  }

  /// Found in a folder, named on the command line and in a list; written as such.
  @Test func namesThatAreNoUTF8AreRead() throws {
    let scratch = try ScratchFolder()
    let name: [UInt8] = [0x61, 0xFF, 0xFE, 0xC3, 0x2E, 0x74, 0x78, 0x74]
    try scratch.write(bytes: name, article)
    let script = """
      name=$(printf 'a\\377\\376\\303.txt')
      "$0" extract . && "$0" extract "$name" && printf '%s\\0' "$name" | "$0" extract --files0-from - &&
        "$0" extract "$name" --output "$name.jsonl" && cat "$name.jsonl"
      """
    let result = try Executable.run(
      ["-c", script, Executable.path], folder: scratch.path, executable: "/bin/sh")
    #expect(result.errors == "")
    let expected = Data(name).base64EncodedString()
    let bytes = result.records.map { ($0["source"] as? [String: Any])?["path_bytes"] as? String }
    #expect(bytes == [Data([0x2E, 0x2F] + name).base64EncodedString(), expected, expected, expected])
    let missing = try Executable.run(
      ["-c", "exec \"$0\" extract \"$(printf 'b\\377')\"", Executable.path], executable: "/bin/sh")
    #expect(missing.errors == "saripati: b\\xFF: No such file or directory\n")
  }

  @Test func aNameOf255BytesIsRead() throws {
    let scratch = try ScratchFolder()
    try scratch.write(String(repeating: "n", count: 251) + ".txt", article)
    let result = try Executable.run(["extract", scratch.path])
    #expect(codes(result) == [nil])
    let tooLong = try Executable.run(["extract", String(repeating: "n", count: 256)])
    #expect(tooLong.errors.hasSuffix(": File name too long\n"))
    #expect(codes(tooLong) == ["unreadable"])
  }

  // MARK: Kinds of files

  /// A pipe without a writer, a device and a broken link in a folder hold nobody up.
  @Test func pipesAndDevicesInAFolderArePassedOver() throws {
    let scratch = try ScratchFolder()
    try scratch.write("z.txt", article)
    mkfifo(scratch.path + "/a.txt", 0o600)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/b.txt", withDestinationPath: "/dev/zero")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/c.txt", withDestinationPath: "nowhere")
    let result = try Executable.run(["extract", scratch.path])
    #expect(paths(result) == [scratch.path + "/c.txt", scratch.path + "/z.txt"])
    #expect(codes(result) == ["not-found", nil])
  }

  @Test func aPipeThatIsNamedIsRead() throws {
    let scratch = try ScratchFolder()
    let pipe = scratch.path + "/pipe"
    mkfifo(pipe, 0o600)
    let script = "printf 'Ada 5 orang.' >\"$1\" & exec \"$0\" extract \"$1\""
    let result = try Executable.run(["-c", script, Executable.path, pipe], executable: "/bin/sh")
    #expect(codes(result) == [nil])
  }

  /// An endless device is no article; the next input is read.
  @Test func anEndlessFileIsRefused() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("a.txt", article)
    let result = try Executable.run(["extract", "--max-size", "1", "/dev/zero", file])
    #expect(codes(result) == ["too-large", nil])
    #expect(result.errors.contains("/dev/zero: too large for one article: more, at most 1 MB are read"))
  }

  /// As somebody whom the system refuses: root is refused nothing.
  @Test func whatMayNotBeReadIsTold() throws {
    let scratch = try ScratchFolder()
    let program = scratch.path + "/program"
    try FileManager.default.copyItem(atPath: Executable.path, toPath: program)
    try scratch.write("in/a.txt", article)
    try scratch.write("in/secret.txt", article)
    try scratch.write("in/secrets/b.txt", article)
    for (name, mode) in [("in/secret.txt", 0), ("in/secrets", 0), ("in", 0o555), ("", 0o755)]
      as [(String, mode_t)]
    { chmod(scratch.path + "/" + name, mode) }
    defer { for name in ["in", "in/secrets"] { chmod(scratch.path + "/" + name, 0o755) } }
    let asNobody = geteuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : ["env"]
    func run(_ arguments: [String]) throws -> Executable.Result {
      try Executable.run(
        asNobody + [program, "extract"] + arguments, folder: scratch.path + "/in", executable: "/usr/bin/env")
    }
    let result = try run(["."])
    #expect(paths(result) == ["./a.txt", "./secret.txt", "./secrets"])
    #expect(codes(result) == [nil, "unreadable", "unreadable"])
    #expect(
      result.errors
        == "saripati: ./secret.txt: Permission denied\nsaripati: ./secrets: Permission denied\n")
    // The working folder may not be written.
    let output = try run(["a.txt", "--output", "out.jsonl"])
    #expect(output.status == 74)
    #expect(output.errors.hasPrefix("saripati: out.jsonl: cannot be written: Permission denied"))
  }

  // MARK: Sizes

  @Test func manyFilesComeInByteOrder() throws {
    let scratch = try ScratchFolder()
    var expected: [String] = []
    for number in 0..<300 {
      let name = "\(number % 7)/\(number).txt"
      try scratch.write(name, "\(number)")
      expected.append(scratch.path + "/" + name)
    }
    let result = try Executable.run(["extract", scratch.path, "--jobs", "4"])
    #expect(paths(result) == expected.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func anArticleThatIsTooLargeIsRefused() throws {
    let scratch = try ScratchFolder()
    let large = try scratch.write("a.txt", Data(repeating: 0x61, count: 1_000_001))
    let file = try scratch.write("b.txt", article)
    let result = try Executable.run(["extract", "--max-size", "1", large, file])
    #expect(result.status == 1)
    #expect(codes(result) == ["too-large", nil])
    #expect(
      result.errors
        == "saripati: \(large): too large for one article: 2 MB, at most 1 MB are read (--max-size); "
        + "JSON Lines hold one article a line\n")
  }

  /// The disk is full in the middle of a run: what is written is whole, and the run goes on when there is room.
  @Test func aDiskThatFillsUpIsGoneOnWith() throws {
    let scratch = try ScratchFolder()
    for number in 0..<40 { try scratch.write("in/\(number).txt", "Ada \(number) orang.") }
    let script = "ulimit -f 16; exec \"$0\" extract in --output out.jsonl"
    let full = try Executable.run(
      ["-c", script, Executable.path], folder: scratch.path, executable: "/bin/sh")
    #expect(full.status == 74)
    #expect(
      full.errors
        == "saripati: out.jsonl: cannot be written: File too large; the same command with --resume goes on "
        + "from there\n")
    let again = try Executable.run(
      ["extract", "in", "--output", "out.jsonl", "--resume"], folder: scratch.path)
    #expect(again.status == 0)
    let whole = try Executable.run(["extract", "in"], folder: scratch.path).output
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/out.jsonl")) == whole)
  }
}

extension ScratchFolder {
  /// Writes a file whose name need not be UTF-8.
  func write(bytes name: [UInt8], _ text: String) throws {
    let path = Array(path.utf8) + [0x2F] + name + [0]
    let descriptor = path.withUnsafeBytes {
      open($0.baseAddress!.assumingMemoryBound(to: CChar.self), O_WRONLY | O_CREAT, 0o600)
    }
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let data = Array(text.utf8)
    #expect(Glibc.write(descriptor, data, data.count) == data.count)
  }
}
