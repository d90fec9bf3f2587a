import Glibc

/// The names in one folder, in byte order of the paths below it: one buffer, so that a folder of a million files costs
/// a few bytes more than their names.
struct FolderNames {
  private var bytes: [UInt8] = []
  /// Where each name begins in `bytes`; a name ends at its 0.
  private var starts: [UInt32] = []
  private var next = 0
  /// The system's error number when the folder could not be read to its end.
  private(set) var failure: Int32 = 0

  /// Reads an open folder; names that begin with a full stop are left out.
  /// - Parameters:
  ///   - isFolder: whether a name with this type (`d_type`) is a folder.
  init(_ folder: OpaquePointer, isFolder: (_ name: [UInt8], _ type: Int32) -> Bool) {
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        failure = errno
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in Array(raw.prefix { $0 != 0 }) }
      guard name.first != 0x2E, bytes.count + name.count + 2 < Int(UInt32.max) else { continue }
      starts.append(UInt32(bytes.count))
      bytes.append(contentsOf: name)
      // A folder's articles sort as their paths do: behind its name stands a slash.
      if isFolder(name, Int32(entry.pointee.d_type)) { bytes.append(0x2F) }
      bytes.append(0)
    }
    sort()
  }

  private mutating func sort() {
    bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      // As unsigned bytes; a name holds no 0.
      starts.sort { strcmp(base + Int($0), base + Int($1)) < 0 }
    }
  }

  /// The next name, a folder's with a slash behind it; nil at the end.
  mutating func popFirst() -> ArraySlice<UInt8>? {
    guard next < starts.count else { return nil }
    let start = Int(starts[next])
    next += 1
    return bytes[start...].prefix { $0 != 0 }
  }
}
