import Glibc

/// Lists the articles below paths: files as given, folders recursively in byte order of their paths.
struct FolderWalker {
  /// What `--input` says: which files of a folder are articles.
  let format: InputFormat
  private var stack: [Entry]
  private var seen: Set<FileIdentity> = []
  /// Articles and failures given so far.
  private var count = 0

  private enum Entry {
    case path([UInt8], isNamed: Bool)
    /// The end of a folder; of one that the user named, with how many articles there were before it.
    case leave(FileIdentity, named: [UInt8]?, before: Int)
  }

  private struct FileIdentity: Hashable {
    let device: UInt
    let inode: UInt
  }

  init(paths: [[UInt8]], format: InputFormat) {
    self.format = format
    stack = paths.reversed().map { .path($0, isNamed: true) }
  }

  /// The next file or failure; nil at the end.
  mutating func next() -> Item? {
    while let entry = stack.popLast() {
      switch entry {
      case .leave(let identity, let named, let before):
        seen.remove(identity)
        if let named, count == before {
          return .failure(
            path: named, code: "no-articles", message: "the folder holds no articles (\(expected))")
        }
      case .path(let path, let isNamed):
        if let item = visit(path, isNamed) {
          count += 1
          return item
        }
      }
    }
    return nil
  }

  private mutating func visit(_ path: [UInt8], _ isNamed: Bool) -> Item? {
    guard let status = SystemFile.status(path) else {
      let number = errno
      return .failure(
        path: path, code: number == ENOENT ? "not-found" : "unreadable", message: Diagnostics.text(number))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      return open(path, isNamed, FileIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino)))
    case S_IFREG: return isNamed || isArticle(path) ? .file(path) : nil
    // A pipe named by the user is read; one found in a folder would wait for a writer that may never come.
    default: return isNamed ? .file(path) : nil
    }
  }

  /// Puts a folder's entries on the stack, in byte order.
  private mutating func open(_ path: [UInt8], _ isNamed: Bool, _ identity: FileIdentity) -> Item? {
    guard seen.insert(identity).inserted else {
      return .failure(
        path: path, code: "loop", message: "a symbolic link leads back to a folder above it; skipped")
    }
    guard let folder = SystemFile.withName(path, { opendir($0) }) else {
      let number = errno
      seen.remove(identity)
      return .failure(path: path, code: "unreadable", message: Diagnostics.text(number))
    }
    defer { closedir(folder) }
    let base = path.last == 0x2F ? path : path + [0x2F]
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in Array(raw.prefix { $0 != 0 }) }
      if name.first == 0x2E { continue }
      // A folder's articles sort as their paths do: behind its name stands a slash.
      names.append(isFolder(Int32(entry.pointee.d_type), base + name) ? name + [0x2F] : name)
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    stack.append(.leave(identity, named: isNamed ? path : nil, before: count))
    for name in names.reversed() {
      stack.append(.path(base + (name.last == 0x2F ? name.dropLast() : name), isNamed: false))
    }
    return nil
  }

  private func isFolder(_ type: Int32, _ path: [UInt8]) -> Bool {
    if type == Int32(DT_DIR) { return true }
    guard type == Int32(DT_LNK) || type == Int32(DT_UNKNOWN), let status = SystemFile.status(path) else {
      return false
    }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  private var expected: String {
    switch format {
    case .auto: "expected .txt, .text, .jsonl or .ndjson files"
    case .text: "expected .txt or .text files"
    case .jsonl: "expected .jsonl or .ndjson files"
    }
  }

  /// Files of a folder that are articles: `.txt` or `.text`, `.jsonl` and `.ndjson`; by `--input` where it says so.
  private func isArticle(_ path: [UInt8]) -> Bool {
    switch format {
    case .auto: InputFormat.isText(path) || InputFormat.isLines(path)
    case .text: InputFormat.isText(path)
    case .jsonl: InputFormat.isLines(path)
    }
  }
}
