import Glibc

/// What to read: paths as given, or a list of them.
struct Inputs: Sendable {
  /// Files and folders; `-` is standard input.
  var paths: [[UInt8]]
  /// A file of names that are ended by NUL, to be read instead; `-` is standard input.
  var list: [UInt8]?
  var format: InputFormat
  /// How many bytes an article, or a line, may have.
  var limit: Int

  static let standardInput: [UInt8] = [0x2D]
}

/// Gives the articles of all inputs one by one, in order; reads no more of a stream than it must.
struct ItemSource: ~Copyable {
  /// What comes next.
  enum Next {
    case item(Item)
    /// Nothing, before a writer writes more.
    case pending
    case end
  }

  private let inputs: Inputs
  private var nextPath = 0
  private var names: ByteReader?
  private var walker: FolderWalker?
  private var stream: ByteReader?
  private var streamPath: [UInt8] = []
  private var lineNumber = 0
  /// What the opening of a list failed with.
  private var problem: Item?

  init(_ inputs: Inputs) {
    self.inputs = inputs
    guard let list = inputs.list else { return }
    let isStandardInput = list == Inputs.standardInput
    let descriptor = isStandardInput ? 0 : SystemFile.open(list, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      problem = .failure(path: list, code: "unreadable", message: Diagnostics.text(errno))
    } else {
      names = ByteReader(descriptor: descriptor)
    }
  }

  /// The next article.
  /// - Parameters:
  ///   - wait: whether to wait for who writes a stream.
  mutating func next(wait: Bool) -> Next {
    if let item = problem.take() { return .item(item) }
    while true {
      if stream != nil {
        switch nextLine(wait) {
        case .end: stream = nil
        case let found: return found
        }
      }
      if let item = walker?.next() {
        guard case .file(let path, _) = item, isLines(path) else { return .item(item) }
        if let problem = open(path) { return .item(problem) }
        continue
      }
      switch nextRoot(wait) {
      case .path(let path): walker = FolderWalker(root: path, format: inputs.format)
      case .standardInput: if let item = openStandardInput() { return .item(item) }
      case .failure(let item): return .item(item)
      case .pending: return .pending
      case .end: return .end
      }
    }
  }

  private func isLines(_ path: [UInt8]) -> Bool {
    inputs.format == .jsonl || (inputs.format == .auto && InputFormat.isLines(path))
  }

  // MARK: Paths

  private enum Root {
    case path([UInt8])
    case standardInput
    case failure(Item)
    case pending
    case end
  }

  private mutating func nextRoot(_ wait: Bool) -> Root {
    if names != nil { return nextName(wait) }
    walker = nil
    guard nextPath < inputs.paths.count else { return .end }
    nextPath += 1
    let path = inputs.paths[nextPath - 1]
    return path == Inputs.standardInput ? .standardInput : .path(path)
  }

  /// The next name of the list.
  private mutating func nextName(_ wait: Bool) -> Root {
    guard let list = inputs.list else { return .end }
    while true {
      switch names?.next(endedBy: 0, limit: Int(PATH_MAX), wait: wait) ?? .end {
      case .piece([], _): continue
      case .piece(let name, _): return .path(name)
      case .tooLong:
        return .failure(
          .failure(path: list, code: "unreadable", message: "a name of more than \(PATH_MAX) bytes"))
      case .pending: return .pending
      case .end:
        let failure = names?.failure ?? 0
        names = nil
        nextPath = inputs.paths.count
        guard failure != 0 else { return .end }
        return .failure(.failure(path: list, code: "unreadable", message: Diagnostics.text(failure)))
      }
    }
  }

  // MARK: Streams

  /// Opens a file of JSON Lines; the problem when it cannot be.
  private mutating func open(_ path: [UInt8]) -> Item? {
    let descriptor = SystemFile.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return .failure(path: path, code: "unreadable", message: Diagnostics.text(errno))
    }
    stream = ByteReader(descriptor: descriptor)
    streamPath = path
    lineNumber = 0
    return nil
  }

  /// Begins to read standard input; gives it whole where it is one article.
  private mutating func openStandardInput() -> Item? {
    var reader = ByteReader(descriptor: 0)
    let isLines =
      inputs.format == .jsonl || (inputs.format == .auto && InputFormat.looksLikeLines(reader.peek()))
    if isLines {
      stream = consume reader
      streamPath = Inputs.standardInput
      lineNumber = 0
      return nil
    }
    let bytes = reader.rest(limit: inputs.limit)
    if reader.failure != 0 {
      return .failure(
        path: Inputs.standardInput, code: "unreadable", message: Diagnostics.text(reader.failure))
    }
    return bytes.map { .text($0) }
      ?? .failure(
        path: Inputs.standardInput, code: "too-large", message: ArticleReader.tooLarge(inputs.limit))
  }

  private mutating func nextLine(_ wait: Bool) -> Next {
    while true {
      switch stream?.next(endedBy: 0x0A, limit: inputs.limit, wait: wait) ?? .end {
      case .piece(var line, _):
        lineNumber += 1
        if line.last == 0x0D { line.removeLast() }
        if line.contains(where: { $0 > 0x20 }) {
          return .item(.line(line, path: streamPath, number: lineNumber))
        }
      case .tooLong(let size):
        lineNumber += 1
        return .item(.longLine(size: size, path: streamPath, number: lineNumber))
      case .pending: return .pending
      case .end:
        let failure = stream?.failure ?? 0
        stream = nil
        guard failure != 0 else { return .end }
        return .item(.failure(path: streamPath, code: "unreadable", message: Diagnostics.text(failure)))
      }
    }
  }
}
