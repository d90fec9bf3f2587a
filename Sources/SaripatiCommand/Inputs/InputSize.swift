import Glibc

extension Inputs {
  /// How many bytes there are to read; nil where a pipe is among the inputs.
  func size() -> Int? {
    var sum = 0
    if let list {
      guard list != Inputs.standardInput, SystemFile.status(list)?.isRegular == true,
        case let descriptor = SystemFile.open(list, O_RDONLY | O_CLOEXEC), descriptor >= 0
      else { return nil }
      var names = ByteReader(descriptor: descriptor)
      while case .piece(let name, _) = names.next(endedBy: 0, limit: Int(PATH_MAX), wait: true) {
        guard let size = size(below: name) else { return nil }
        sum += size
      }
      return sum
    }
    for path in paths {
      guard let size = path == Inputs.standardInput ? Inputs.sizeOfStandardInput : size(below: path) else {
        return nil
      }
      sum += size
    }
    return sum
  }

  private func size(below path: [UInt8]) -> Int? {
    if let status = SystemFile.status(path), !status.isFolder, !status.isRegular { return nil }
    var walker = FolderWalker(root: path, format: format)
    var sum = 0
    while let item = walker.next() { sum += item.size }
    return sum
  }

  private static var sizeOfStandardInput: Int? {
    guard let status = SystemFile.status(0), status.isRegular else { return nil }
    return Int(status.st_size)
  }
}
