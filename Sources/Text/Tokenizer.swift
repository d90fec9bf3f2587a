import CICU

/// Cuts a document into tokens: the words of UAX #29, refined for news.
///
/// On top of ICU's boundaries: letters and digits part (`Rp140` → `Rp` `140`), a possessive `'s` parts from its
/// word, and digit groups around slashes and colons stay whole (`5/12/2023`, `11:43`).
public struct Tokenizer {
  private let vocabulary: Vocabulary
  private let segmenter: Segmenter

  public init(vocabulary: Vocabulary, segmenter: Segmenter) {
    self.vocabulary = vocabulary
    self.segmenter = segmenter
  }

  /// The tokens of a document in text order; white space is none.
  public func tokens(of document: Document) -> [Token] {
    var out: [Token] = []
    out.reserveCapacity(document.bytes.count / 5 + 8)
    let bytes = document.bytes
    bytes.withUnsafeBufferPointer { buffer in
      var lineStart = 0
      var blank = true
      while lineStart < buffer.count {
        var lineEnd = lineStart
        var plain = true
        while lineEnd < buffer.count, buffer[lineEnd] != 0x0A {
          if buffer[lineEnd] >= 0x80 { plain = false }
          lineEnd += 1
        }
        let before = out.count
        if plain || ScanTable.covers(buffer, lineStart, lineEnd) {
          scan(buffer, lineStart, lineEnd, &out)
        } else {
          var start = lineStart
          for boundary in segmenter.boundaries(.word, in: bytes[lineStart..<lineEnd]) {
            scan(buffer, start, lineStart + boundary, &out)
            start = lineStart + boundary
          }
        }
        if out.count > before {
          out[before].flags.insert(blank ? [.lineStart, .blockStart] : .lineStart)
          blank = false
        } else {
          blank = true
        }
        lineStart = lineEnd + 1
      }
    }
    return out
  }

  /// Scans bytes that no boundary of ICU's, but those that the scan finds itself, divides.
  private func scan(
    _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ out: inout [Token]
  ) {
    var index = start
    var flags: TokenFlags = []
    while index < end {
      let byte = buffer[index]
      if byte == 0x20 || (byte >= 9 && byte <= 13) {
        flags = .spaceBefore
        index += 1
        continue
      }
      if byte == 0xC2, index + 1 < end, buffer[index + 1] == 0xA0 {
        flags = .spaceBefore
        index += 2
        continue
      }
      let first = index
      if byte >= 0x30, byte <= 0x39 {
        let kind = scanNumber(buffer, &index, end)
        out.append(
          Token(
            start: Int32(first), end: Int32(index), word: find(buffer, first, index), kind: kind,
            flags: flags))
      } else if ScanTable.isLetter(buffer, index, end) {
        scanWord(buffer, &index, end, flags, &out)
      } else {
        index += byte < 0x80 ? 1 : UTF8Decoding.scalar(buffer, at: index).length
        let kind: TokenKind = byte < 0x20 || byte == 0x7F ? .other : .mark
        out.append(
          Token(
            start: Int32(first), end: Int32(index), word: find(buffer, first, index), kind: kind,
            flags: flags))
      }
      flags = []
    }
  }

  /// Digits, with `.` `,` `'` between digits, and slashes or colons between such groups.
  private func scanNumber(_ buffer: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int) -> TokenKind {
    func isDigit(_ at: Int) -> Bool { at < end && buffer[at] >= 0x30 && buffer[at] <= 0x39 }
    var kind = TokenKind.number
    while index < end {
      let byte = buffer[index]
      if isDigit(index) {
        index += 1
      } else if (byte == 0x2E || byte == 0x2C || byte == 0x27) && isDigit(index + 1) {
        index += 2
      } else if byte == 0x2F && isDigit(index + 1) && kind != .colons {
        kind = .slashed
        index += 2
      } else if byte == 0x3A && isDigit(index + 1) && kind != .slashed {
        kind = .colons
        index += 2
      } else {
        break
      }
    }
    return kind
  }

  /// Letters, with `.` or an apostrophe between letters; a final `'s` becomes a token of its own.
  private func scanWord(
    _ buffer: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int, _ flags: TokenFlags,
    _ out: inout [Token]
  ) {
    let first = index
    var flags = flags
    var capitals = 0
    var letters = 0
    var ascii = true
    var apostrophe = -1
    while index < end {
      let byte = buffer[index]
      if byte < 0x80 {
        if ScanTable.isASCIILetter(byte) {
          letters += 1
          if byte <= 0x5A && byte != 0x5F { capitals += 1 }
          index += 1
          continue
        }
        guard byte == 0x2E || byte == 0x27, ScanTable.isLetter(buffer, index + 1, end) else { break }
        if byte == 0x2E && startsSentence(buffer, first, index, end) { break }
        if byte == 0x27 { apostrophe = index }
        index += 1
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(buffer, at: index)
      ascii = false
      if scalar == 0x2019 || scalar == 0x2018 {
        guard ScanTable.isLetter(buffer, index + length, end) else { break }
        apostrophe = index
      } else if ScanTable.isWordPart(scalar) {
        letters += 1
        if cicu_is_upper(scalar) != 0 { capitals += 1 }
      } else {
        break
      }
      index += length
    }
    if capitals > 0, isUpper(buffer, first) { flags.insert(.capital) }
    if capitals == letters, letters > 1 { flags.insert(.allCapitals) }
    var wordEnd = index
    if apostrophe > first, isPossessive(buffer, apostrophe, index) { wordEnd = apostrophe }
    let word = ascii ? find(buffer, first, wordEnd) : vocabulary.find(ArraySlice(buffer[first..<wordEnd]))
    out.append(Token(start: Int32(first), end: Int32(wordEnd), word: word, kind: .word, flags: flags))
    if wordEnd < index {
      out.append(
        Token(start: Int32(wordEnd), end: Int32(index), word: -1, kind: .clitic, flags: []))
    }
  }

  /// `masyarakat.Menurut`: a full stop without a space behind it. A capital followed by a small letter begins a
  /// sentence after a word of small letters; `Suara.com`, `U.S` and `BALIPOST.com` stay whole.
  private func startsSentence(_ buffer: UnsafeBufferPointer<UInt8>, _ first: Int, _ dot: Int, _ end: Int)
    -> Bool
  {
    guard dot - first >= 3, dot + 2 < end else { return false }
    return buffer[dot - 1] >= 0x61 && buffer[dot + 1] >= 0x41 && buffer[dot + 1] <= 0x5A
      && buffer[dot + 2] >= 0x61 && buffer[dot + 2] <= 0x7A
  }

  private func isUpper(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = buffer[index]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    return cicu_is_upper(UTF8Decoding.scalar(buffer, at: index).value) != 0
  }

  private func isPossessive(_ buffer: UnsafeBufferPointer<UInt8>, _ apostrophe: Int, _ end: Int) -> Bool {
    let mark = buffer[apostrophe] == 0x27 ? 1 : 3
    return end - apostrophe == mark + 1 && (buffer[end - 1] == 0x73 || buffer[end - 1] == 0x53)
  }

  @inline(__always)
  private func find(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    vocabulary.findASCII(UnsafeBufferPointer(rebasing: buffer[start..<end]))
  }
}

/// Which bytes the scan itself divides as ICU does; all others go to ICU.
enum ScanTable {
  /// ASCII and the punctuation, Latin letters and spaces that news of these languages holds.
  static func covers(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      if buffer[index] < 0x80 {
        index += 1
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(buffer, at: index)
      guard isCovered(scalar) else { return false }
      index += length
    }
    return true
  }

  private static func isCovered(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0xAC, 0xAE...0x17F: true
    case 0x2010...0x2015, 0x2018...0x2022, 0x2026, 0x2030, 0x2032, 0x2033, 0x20A0...0x20BF, 0x2122: true
    default: false
    }
  }

  @inline(__always)
  static func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x5F
  }

  @inline(__always)
  static func isLetter(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    if buffer[index] < 0x80 { return isASCIILetter(buffer[index]) }
    return isWordPart(UTF8Decoding.scalar(buffer, at: index).value)
  }

  /// Letters and the marks that join them.
  static func isWordPart(_ scalar: UInt32) -> Bool {
    switch cicu_general_category(scalar) {
    case 1...8: true  // letters and marks
    default: false
    }
  }
}
