import CICU

extension Document {
  /// Why bytes are no text.
  public enum DecodingProblem: Error, Equatable {
    /// Too many control characters for text: an image, an archive, a PDF.
    case binary
  }

  /// Reads bytes as text: UTF-8; UTF-16 with a byte-order mark, or without where most of it is ASCII; UTF-32 with a
  /// mark; windows-1252 when it is none of these.
  ///
  /// A few invalid sequences in what is UTF-8 otherwise are replaced with U+FFFD and counted in ``replaced``.
  /// - Throws: ``DecodingProblem`` for what is no text.
  public init(decoding source: [UInt8]) throws(DecodingProblem) {
    if let charset = WideText.charset(of: source) {
      let (bytes, replaced) = Document.converted(source, from: charset)
      self.init(bytes: bytes, encoding: charset, replaced: replaced)
      return
    }
    let body = source.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.dropFirst(3)) : source
    if Document.looksBinary(body) { throw .binary }
    let invalid = UTF8Check.invalidSequences(in: body)
    if invalid == 0 {
      self.init(bytes: body, encoding: "UTF-8", replaced: 0)
    } else if UTF8Check.validMultibyteSequences(in: body) > invalid {
      self.init(
        bytes: Array(String(decoding: body, as: UTF8.self).utf8), encoding: "UTF-8", replaced: invalid)
    } else {
      let (bytes, replaced) = Document.converted(body, from: "windows-1252")
      self.init(bytes: bytes, encoding: "windows-1252", replaced: replaced)
    }
  }

  /// Control characters other than white space make up more than a tenth of the first bytes.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    var controls = 0
    for byte in head where byte < 32 && !(9...13).contains(byte) && byte != 27 { controls += 1 }
    return controls * 10 > head.count
  }

  private static func converted(_ source: [UInt8], from charset: String) -> ([UInt8], Int) {
    let needed = source.withUnsafeBufferPointer { buffer -> Int64 in
      guard let base = buffer.baseAddress else { return 0 }
      return cicu_to_utf8(charset, base, Int64(buffer.count), nil, 0)
    }
    guard needed > 0 else { return ([], 0) }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(needed)) { target, count in
      count = source.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return Int(cicu_to_utf8(charset, base, Int64(buffer.count), target.baseAddress, needed))
      }
    }
    var replaced = 0
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD { replaced += 1 }
      index += 1
    }
    return (bytes, replaced)
  }
}

/// Tells texts of two and four bytes a character from others.
enum WideText {
  /// The IANA name of the encoding; nil where the text is none of these.
  static func charset(of source: [UInt8]) -> String? {
    if source.starts(with: [0xFF, 0xFE, 0, 0]) || source.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    if source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard source.count >= 4, source.prefix(4096).contains(0) else { return nil }
    if isMostlyASCII(source, highByte: 1) { return "UTF-16LE" }
    return isMostlyASCII(source, highByte: 0) ? "UTF-16BE" : nil
  }

  /// Whether two in three of the first pairs of bytes are characters of ASCII text, and few are other controls.
  private static func isMostlyASCII(_ source: [UInt8], highByte: Int) -> Bool {
    let pairs = min(source.count, 4096) / 2
    var text = 0
    var controls = 0
    for pair in 0..<pairs where source[2 * pair + highByte] == 0 {
      let low = source[2 * pair + 1 - highByte]
      if low >= 0x20 || (9...13).contains(low) { text += 1 } else { controls += 1 }
    }
    return text * 3 >= pairs * 2 && controls * 50 <= pairs
  }
}

/// Counts valid and invalid sequences of UTF-8 (Unicode 15, table 3-7).
enum UTF8Check {
  static func invalidSequences(in bytes: [UInt8]) -> Int { scan(bytes).invalid }
  static func validMultibyteSequences(in bytes: [UInt8]) -> Int { scan(bytes).multibyte }

  private static func scan(_ bytes: [UInt8]) -> (multibyte: Int, invalid: Int) {
    bytes.withUnsafeBytes { raw in
      var multibyte = 0
      var invalid = 0
      var index = 0
      let count = raw.count
      while index < count {
        while index + 8 <= count,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        { index += 8 }
        guard index < count else { break }
        if raw[index] < 0x80 {
          index += 1
          continue
        }
        let length = sequenceLength(raw, at: index)
        if length > 0 {
          multibyte += 1
          index += length
        } else {
          invalid += 1
          index += 1
        }
      }
      return (multibyte, invalid)
    }
  }

  /// The length of the well-formed sequence at `index`, or 0.
  private static func sequenceLength(_ raw: UnsafeRawBufferPointer, at index: Int) -> Int {
    func trail(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      index + offset < raw.count && raw[index + offset] >= low && raw[index + offset] <= high
    }
    switch raw[index] {
    case 0xC2...0xDF: return trail(1) ? 2 : 0
    case 0xE0: return trail(1, 0xA0) && trail(2) ? 3 : 0
    case 0xED: return trail(1, 0x80, 0x9F) && trail(2) ? 3 : 0
    case 0xE1...0xEF: return trail(1) && trail(2) ? 3 : 0
    case 0xF0: return trail(1, 0x90) && trail(2) && trail(3) ? 4 : 0
    case 0xF1...0xF3: return trail(1) && trail(2) && trail(3) ? 4 : 0
    case 0xF4: return trail(1, 0x80, 0x8F) && trail(2) && trail(3) ? 4 : 0
    default: return 0
    }
  }
}
