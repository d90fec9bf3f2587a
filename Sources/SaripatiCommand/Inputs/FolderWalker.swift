import Glibc

/// Lists the articles below paths: files as given, folders recursively in byte order of their paths.
struct FolderWalker {
  /// What `--input` says: which files of a folder are articles.
  let format: InputFormat
  private var stack: [Entry]
  private var seen: Set<FileIdentity> = []

  private enum Entry {
    case path([UInt8], isNamed: Bool)
    case leave(FileIdentity)
    case failure([UInt8], String, String)
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
      case .leave(let identity): seen.remove(identity)
      case .failure(let path, let code, let message): return .failure(path: path, code: code, message: message)
      case .path(let path, let isNamed): if let item = visit(path, isNamed) { return item }
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
    case S_IFDIR: return open(path, isNamed, FileIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino)))
    case S_IFREG: return isNamed || isArticle(path) ? .file(path) : nil
    // A pipe named by the user is read; one found in a folder would wait for a writer that may never come.
    default: return isNamed ? .file(path) : nil
    }
  }

  /// Puts a folder's entries on the stack, in byte order.
  private mutating func open(_ path: [UInt8], _ isNamed: Bool, _ identity: FileIdentity) -> Item? {
    guard seen.insert(identity).inserted else {
      return .failure(path: path, code: "loop", message: "a symbolic link leads back to a folder above it; skipped")
    }
    guard let folder = SystemFile.withName(path, { opendir($0) }) else {
      let number = errno
      seen.remove(identity)
      return .failure(path: path, code: "unreadable", message: Diagnostics.text(number))
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in Array(raw.prefix { $0 != 0 }) }
      if name.first != 0x2E { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    stack.append(.leave(identity))
    if isNamed && names.isEmpty { stack.append(.failure(path, "no-articles", "the folder holds no articles")) }
    let base = path.last == 0x2F ? path : path + [0x2F]
    for name in names.reversed() { stack.append(.path(base + name, isNamed: false)) }
    return nil
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
