import Saripati

/// Bytes → text.
enum Decoding {
  static func check(_ source: [UInt8], _ promises: inout Promises) {
    guard let document = try? Document(decoding: source) else { return }
    promises.keep(isUTF8(document.bytes), "a document is valid UTF-8")
    let hasMark = source.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? Array(source.dropFirst(3)) : source
    // ASCII with a NUL beside each character is taken for UTF-16 without its mark.
    if isUTF8(body), !document.encoding.hasPrefix("UTF-16") {
      promises.keep(document.bytes == body && document.replaced == 0, "UTF-8 stays as it is")
    }
    positions(document, &promises)
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
  }

  /// Every position in every unit, counted one by one.
  private static func positions(_ document: Document, _ promises: inout Promises) {
    for unit in OffsetUnit.allCases {
      let map = PositionMap(document, unit: unit)
      var offset = 0
      var position = 0
      for scalar in String(decoding: document.bytes, as: UTF8.self).unicodeScalars {
        promises.keep(map[offset] == position, "byte \(offset) is \(unit) \(position), not \(map[offset])")
        offset += UTF8.width(scalar)
        switch unit {
        case .codepoint: position += 1
        case .utf8: position = offset
        case .utf16: position += UTF16.width(scalar)
        }
      }
      promises.keep(map[offset] == position, "the end is \(unit) \(position), not \(map[offset])")
    }
  }
}
