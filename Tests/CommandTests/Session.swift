import Foundation

/// A run of the built executable that a test talks to: lines in, lines out, signals.
final class Session {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()
  private var pending = Data()

  init(_ arguments: [String], folder: String? = nil) throws {
    process.executableURL = URL(fileURLWithPath: Executable.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder ?? Executable.package)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  /// Writes to standard input, which stays open.
  func send(_ text: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

  func closeInput() throws { try input.fileHandleForWriting.close() }
  func closeOutput() throws { try output.fileHandleForReading.close() }

  /// The next line of standard output, waited for; nil at the end.
  func nextLine() -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeSubrange(pending.startIndex...end) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      pending.append(more)
    }
  }

  func send(signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end: the status, what standard output still holds, and standard error.
  func end() throws -> (status: Int32, output: String, errors: String) {
    var rest = pending
    rest.append(try output.fileHandleForReading.readToEnd() ?? Data())
    let told = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: rest, as: UTF8.self), String(decoding: told, as: UTF8.self)
    )
  }

  /// Waits for the end of a run whose output nobody reads: the status and standard error.
  func endWithoutOutput() throws -> (status: Int32, errors: String) {
    let told = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: told, as: UTF8.self))
  }
}
