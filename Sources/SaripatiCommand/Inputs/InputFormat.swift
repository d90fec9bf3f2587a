import ArgumentParser

/// What inputs hold.
enum InputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// By the file's ending; standard input by its first byte: `{` begins JSON Lines.
  case auto
  /// One article a file.
  case text
  /// One JSON object a line.
  case jsonl

  static func isText(_ path: [UInt8]) -> Bool { ends(path, [".txt", ".text"]) }
  static func isLines(_ path: [UInt8]) -> Bool { ends(path, [".jsonl", ".ndjson"]) }

  /// Whether a text begins as an object of JSON does, behind a byte-order mark and white space.
  static func looksLikeLines(_ start: ArraySlice<UInt8>) -> Bool {
    let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start
    return text.first { $0 > 0x20 } == 0x7B
  }

  private static func ends(_ path: [UInt8], _ endings: [String]) -> Bool {
    endings.contains { ending in
      path.count > ending.utf8.count
        && path.suffix(ending.utf8.count).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
          == Array(ending.utf8)
    }
  }
}
