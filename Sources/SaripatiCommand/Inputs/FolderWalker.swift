import Glibc

/// Lists the articles below one path: a file as given, a folder recursively in byte order of the paths.
///
/// It holds the names of the folders that it is in, and no more.
struct FolderWalker {
  /// What `--input` says: which files of a folder are articles.
  private let format: InputFormat
  private let root: [UInt8]
  private var isRootVisited = false
  private var folders: [Folder] = []
  /// Articles and failures given so far.
  private var count = 0

  private struct Folder {
    /// Its path with a slash at the end.
    let path: [UInt8]
    var names: FolderNames
    let identity: FileIdentity
  }

  private struct FileIdentity: Equatable {
    let device: UInt
    let inode: UInt
  }

  init(root: [UInt8], format: InputFormat) {
    self.root = root
    self.format = format
  }

  /// The next file or failure; nil at the end.
  mutating func next() -> Item? {
    if !isRootVisited {
      isRootVisited = true
      if let item = visit(root, isNamed: true) { return counted(item) }
    }
    while !folders.isEmpty {
      if let name = folders[folders.count - 1].names.popFirst() {
        let path = folders[folders.count - 1].path + (name.last == 0x2F ? name.dropLast() : name)
        if let item = visit(path, isNamed: false) { return counted(item) }
      } else if let item = leave() {
        return counted(item)
      }
    }
    return nil
  }

  private mutating func counted(_ item: Item) -> Item {
    count += 1
    return item
  }

  /// Ends the innermost folder; what is to be told of it.
  private mutating func leave() -> Item? {
    let folder = folders.removeLast()
    if folder.names.failure != 0 { return unreadable(folder.path, folder.names.failure) }
    guard folders.isEmpty, count == 0 else { return nil }
    return .failure(
      path: root, code: "no-articles", message: "the folder holds no articles (\(expected))")
  }

  private mutating func visit(_ path: [UInt8], isNamed: Bool) -> Item? {
    guard let status = SystemFile.status(path) else { return unreadable(path, errno) }
    if status.isFolder {
      return open(path, FileIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino)))
    }
    if status.isRegular {
      return isNamed || isArticle(path) ? .file(path, size: Int(status.st_size)) : nil
    }
    // A pipe named by the user is read; one found in a folder would wait for a writer that may never come.
    return isNamed ? .file(path, size: 0) : nil
  }

  private func unreadable(_ path: [UInt8], _ number: Int32) -> Item {
    .failure(
      path: path, code: number == ENOENT ? "not-found" : "unreadable", message: Diagnostics.text(number))
  }

  /// Goes into a folder.
  private mutating func open(_ path: [UInt8], _ identity: FileIdentity) -> Item? {
    guard !folders.contains(where: { $0.identity == identity }) else {
      return .failure(
        path: path, code: "loop", message: "a symbolic link leads back to a folder above it; skipped")
    }
    guard let folder = SystemFile.withName(path, { opendir($0) }) else { return unreadable(path, errno) }
    defer { closedir(folder) }
    let base = path.last == 0x2F ? path : path + [0x2F]
    let names = FolderNames(folder) { name, type in
      if type == Int32(DT_DIR) { return true }
      guard type == Int32(DT_LNK) || type == Int32(DT_UNKNOWN) else { return false }
      return SystemFile.status(base + name)?.isFolder ?? false
    }
    folders.append(Folder(path: base, names: names, identity: identity))
    return nil
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
