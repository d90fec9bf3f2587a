import Glibc
import Saripati

/// Prints diagnostics to standard error, one line each; names from outside are escaped.
enum Diagnostics {
  /// `saripati: PLACE: MESSAGE`.
  static func report(_ place: some Collection<UInt8>, _ message: String) {
    write("saripati: \(escaped(place)): \(message)\n")
  }

  /// `saripati: MESSAGE`.
  static func report(_ message: String) { write("saripati: \(message)\n") }

  /// The system's text for an error number.
  static func text(_ number: Int32) -> String { String(cString: strerror(number)) }

  /// A name on one line: control characters, escape sequences and bytes that are no UTF-8 as `\xNN`.
  static func escaped(_ name: some Collection<UInt8>) -> String {
    var out = ""
    var decoder = UTF8()
    var bytes = Array(name).makeIterator()
    var pending: [UInt8] = []
    loop: while true {
      switch decoder.decode(&bytes) {
      case .emptyInput: break loop
      case .error:
        out += "\\x??"
      case .scalarValue(let scalar):
        if isPrintable(scalar) {
          out.unicodeScalars.append(scalar)
        } else {
          pending = Array(String(scalar).utf8)
          for byte in pending { out += "\\x" + hexadecimal(byte) }
        }
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
