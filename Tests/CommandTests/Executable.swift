import Foundation

/// Runs the built executable, as a user would.
struct Executable {
  /// What a run gave.
  struct Result {
    let status: Int32
    let output: Data
    let errors: String
    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
    /// The records of JSON Lines.
    var records: [[String: Any]] {
      lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    }
  }

  /// The executable that lies beside the test bundle.
  static let path: String = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("saripati").path
      if FileManager.default.isExecutableFile(atPath: candidate),
        (try? FileManager.default.attributesOfItem(atPath: candidate)[.type] as? FileAttributeType)
          == .typeRegular
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return "saripati"
  }()

  /// The package's folder.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Runs `saripati` with arguments; `input` goes to standard input.
  static func run(
    _ arguments: [String], input: Data? = nil, environment: [String: String]? = nil, folder: String? = nil,
    output: FileHandle? = nil, executable: String = path
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    // What sanitizers are told goes along (Scripts/sanitize).
    let sanitizers = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    if let environment { process.environment = environment.merging(sanitizers) { own, _ in own } }
    process.currentDirectoryURL = URL(fileURLWithPath: folder ?? package)
    let scratch = try ScratchFolder()
    let outPath = scratch.path + "/out"
    let errorPath = scratch.path + "/errors"
    let inPath = scratch.path + "/in"
    for path in [outPath, errorPath, inPath] {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    if let input { try input.write(to: URL(fileURLWithPath: inPath)) }
    process.standardInput = FileHandle(forReadingAtPath: inPath)
    process.standardOutput = output ?? FileHandle(forWritingAtPath: outPath)!
    process.standardError = FileHandle(forWritingAtPath: errorPath)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try Data(contentsOf: URL(fileURLWithPath: outPath)),
      errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errorPath)), as: UTF8.self))
  }
}

/// A folder of its own for one test, removed afterwards.
final class ScratchFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("saripati-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ contents: Data) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try contents.write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }
}
