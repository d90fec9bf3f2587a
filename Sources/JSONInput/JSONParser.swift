/// Parses JSON (RFC 8259) in time linear in its length; nesting is bounded.
///
///     try JSONParser.parse(Array(#"{"id":"a"}"#.utf8))["id"]?.string    // "a"
public struct JSONParser {
  /// Deeper nesting is refused: it would exhaust the stack.
  public static let deepest = 512

  private let bytes: [UInt8]
  private var index = 0
  private var loneSurrogates = 0
  private var replaced = 0
  private var duplicateKeys: [String] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that the bytes spell.
  public static func parse(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
    try parseWithNotes(bytes).value
  }

  /// A value, and what was repaired on the way.
  public struct Parsed: Sendable {
    /// What the bytes spell.
    public let value: JSONValue
    /// Lone surrogates that were replaced with U+FFFD.
    public let loneSurrogates: Int
    /// Invalid sequences of UTF-8 in strings that were replaced with U+FFFD.
    public let replaced: Int
    /// Keys of the outermost object that stand twice.
    public let duplicateKeys: [String]
  }

  /// The value, and what was repaired on the way.
  ///
  ///     try JSONParser.parseWithNotes(Array(#"{"a":1,"a":2}"#.utf8)).duplicateKeys    // ["a"]
  public static func parseWithNotes(_ bytes: [UInt8]) throws(JSONProblem) -> Parsed {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == bytes.count else { throw parser.problem("expected the end of the value") }
    return Parsed(
      value: value, loneSurrogates: parser.loneSurrogates, replaced: parser.replaced,
      duplicateKeys: parser.duplicateKeys)
  }

  private func problem(_ message: String) -> JSONProblem { JSONProblem(offset: index, message: message) }

  private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
    guard depth < JSONParser.deepest else { throw problem("nested deeper than \(JSONParser.deepest)") }
    skipSpace()
    switch current {
    case 0x7B: return try object(depth)
    case 0x5B: return try array(depth)
    case 0x22: return .string(try string())
    case 0x2D, 0x30...0x39: return try number()
    default:
      for (word, value) in [("true", JSONValue.bool(true)), ("false", .bool(false)), ("null", .null)]
      where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return value
      }
      throw problem(index < bytes.count ? "expected a value" : "the line ends in the middle of a value")
    }
  }

  private mutating func object(_ depth: Int) throws(JSONProblem) -> JSONValue {
    index += 1
    var members: [(key: String, value: JSONValue)] = []
    var keys: Set<String> = []
    var twice: Set<String> = []
    skipSpace()
    if current == 0x7D {
      index += 1
      return .object([])
    }
    while true {
      skipSpace()
      guard current == 0x22 else { throw problem("expected a key in quotation marks") }
      let key = try string()
      if depth == 0, !keys.insert(key).inserted, twice.insert(key).inserted { duplicateKeys.append(key) }
      skipSpace()
      guard current == 0x3A else { throw problem("expected \":\" behind a key") }
      index += 1
      members.append((key, try value(depth: depth + 1)))
      skipSpace()
      if current == 0x7D {
        index += 1
        return .object(members)
      }
      guard current == 0x2C else { throw problem("expected \",\" or \"}\"") }
      index += 1
    }
  }

  private mutating func array(_ depth: Int) throws(JSONProblem) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    skipSpace()
    if current == 0x5D {
      index += 1
      return .array([])
    }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if current == 0x5D {
        index += 1
        return .array(values)
      }
      guard current == 0x2C else { throw problem("expected \",\" or \"]\"") }
      index += 1
    }
  }

  private mutating func number() throws(JSONProblem) -> JSONValue {
    let start = index
    if current == 0x2D { index += 1 }
    guard digits() else { throw problem("expected a digit") }
    if current == 0x2E {
      index += 1
      guard digits() else { throw problem("expected a digit") }
    }
    if current | 0x20 == 0x65 {
      index += 1
      if current == 0x2B || current == 0x2D { index += 1 }
      guard digits() else { throw problem("expected a digit") }
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func digits() -> Bool {
    let start = index
    while current >= 0x30, current <= 0x39 { index += 1 }
    return index > start
  }

  // MARK: Strings

  private mutating func string() throws(JSONProblem) -> String {
    index += 1
    var out: [UInt8] = []
    var clean = index
    while true {
      guard index < bytes.count else { throw problem("the line ends in the middle of a string") }
      let byte = bytes[index]
      if byte == 0x22 {
        out.append(contentsOf: bytes[clean..<index])
        index += 1
        return text(out)
      }
      if byte < 0x20 { throw problem("a control character must be escaped in a string") }
      if byte == 0x5C {
        out.append(contentsOf: bytes[clean..<index])
        index += 1
        try escape(into: &out)
        clean = index
      } else {
        index += 1
      }
    }
  }

  /// Bytes as text; invalid sequences are replaced and counted.
  private mutating func text(_ bytes: [UInt8]) -> String {
    if let valid = String(validating: bytes, as: UTF8.self) { return valid }
    let repaired = String(decoding: bytes, as: UTF8.self)
    let marks = repaired.unicodeScalars.reduce(0) { $0 + ($1 == "\u{FFFD}" ? 1 : 0) }
    var own = 0
    for index in bytes.indices where bytes[index...].starts(with: [0xEF, 0xBF, 0xBD]) { own += 1 }
    replaced += marks - own
    return repaired
  }

  private mutating func escape(into out: inout [UInt8]) throws(JSONProblem) {
    let byte = current
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: out.append(byte)
    case 0x62: out.append(0x08)
    case 0x66: out.append(0x0C)
    case 0x6E: out.append(0x0A)
    case 0x72: out.append(0x0D)
    case 0x74: out.append(0x09)
    case 0x75:
      let unit = try hexadecimal()
      out.append(contentsOf: UTF8.encode(scalar(unit))!)
    default: throw problem("no such escape")
    }
  }

  /// The code point that a unit begins; joins surrogates, replaces lone ones.
  private mutating func scalar(_ unit: UInt32) -> Unicode.Scalar {
    guard unit >= 0xD800, unit < 0xE000 else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    if unit < 0xDC00, index + 6 <= bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 {
      let mark = index
      index += 2
      if let low = try? hexadecimal(), low >= 0xDC00, low < 0xE000 {
        return Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)) ?? "\u{FFFD}"
      }
      index = mark
    }
    loneSurrogates += 1
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = current
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x61 + 10)
      default: throw problem("expected four hexadecimal digits")
      }
      index += 1
    }
    return value
  }
}
