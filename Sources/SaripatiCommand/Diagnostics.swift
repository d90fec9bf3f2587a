import Glibc
import Saripati

/// Prints diagnostics to standard error, one line each; names from outside are escaped.
enum Diagnostics {
  /// The line that a progress bar shows below them.
  private static let bar = Monitor("")

  /// `saripati: PLACE: MESSAGE`.
  static func report(_ place: some Collection<UInt8>, _ message: String) {
    print("saripati: \(escaped(place)): \(message)\n")
  }

  /// `saripati: MESSAGE`.
  static func report(_ message: String) { print("saripati: \(message)\n") }

  /// Shows a line that stays below all others until it is replaced; an empty one takes it away.
  static func show(bar line: String) {
    bar.look { bar in
      if bar.isEmpty, line.isEmpty { return }
      bar = line
      write("\r\(line)\u{1B}[K")
    }
  }

  /// The system's text for an error number.
  static func text(_ number: Int32) -> String { String(cString: strerror(number)) }

  /// A name on one line: control characters, escape sequences and bytes that are no UTF-8 as `\xNN`.
  static func escaped(_ name: some Collection<UInt8>) -> String {
    var out = ""
    var rest = Array(name)[...]
    while !rest.isEmpty {
      var decoder = UTF8()
      var bytes = rest.prefix(4).makeIterator()
      let printable: Unicode.Scalar? =
        if case .scalarValue(let scalar) = decoder.decode(&bytes), isPrintable(scalar) { scalar } else { nil }
      if let printable {
        out.unicodeScalars.append(printable)
        rest = rest.dropFirst(UTF8.width(printable))
      } else {
        out += "\\x" + hexadecimal(rest.removeFirst())
      }
    }
    return out
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }

  /// Prints a line, above the bar where there is one.
  private static func print(_ line: String) {
    bar.look { bar in write(bar.isEmpty ? line : "\r\u{1B}[K\(line)\(bar)") }
  }

  private static func write(_ line: String) {
    var line = line
    line.withUTF8 { buffer in
      var offset = 0
      while offset < buffer.count {
        let written = Glibc.write(2, buffer.baseAddress! + offset, buffer.count - offset)
        if written > 0 { offset += written } else if errno != EINTR { return }
      }
    }
  }
}
