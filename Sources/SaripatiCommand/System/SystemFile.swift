import Glibc

/// System calls with names as bytes, which need not be UTF-8.
enum SystemFile {
  static func open(_ path: [UInt8], _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
    withName(path) { Glibc.open($0, flags, mode) }
  }

  static func rename(_ from: [UInt8], _ to: [UInt8]) -> Int32 {
    withName(from) { from in withName(to) { Glibc.rename(from, $0) } }
  }

  static func status(_ path: [UInt8]) -> stat? {
    var status = stat()
    return withName(path) { stat($0, &status) } == 0 ? status : nil
  }

  static func status(_ descriptor: Int32) -> stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  static func withName<R>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> R) -> R {
    (path + [0]).withUnsafeBytes { body($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
}
