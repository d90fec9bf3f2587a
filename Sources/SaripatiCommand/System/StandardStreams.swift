import Glibc

/// Sees to it that the descriptors 0, 1 and 2 are there.
enum StandardStreams {
  /// Fills closed ones, so that no file of ours gets their numbers: reading and writing them still fails.
  static func fillClosed() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the one that is closed. Diagnostics that nobody reads are no error.
      _ = open("/dev/null", descriptor == 1 ? O_RDONLY : O_WRONLY)
    }
  }

  /// Whether a terminal that moves its cursor reads standard error.
  static var errorsAreForATerminal: Bool {
    guard isatty(2) == 1, let terminal = getenv("TERM") else { return false }
    let name = String(cString: terminal)
    return !name.isEmpty && name != "dumb"
  }

  /// Whether colours are welcome (no-color.org).
  static var wantsColour: Bool { getenv("NO_COLOR").map { $0.pointee == 0 } ?? true }

  /// How many columns the terminal behind standard error has.
  static var columns: Int {
    var size = winsize()
    guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
