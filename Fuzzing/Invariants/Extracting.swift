import JSONInput
import Saripati

/// Text → record → JSON.
enum Extracting {
  private static let analyser = Serial(Analyser(lexicon: .shared))

  /// The first byte's lowest bits: the language that the caller knows (none, `id`, `en`), and whether there is a
  /// reference date.
  static func check(_ source: [UInt8], _ promises: inout Promises) {
    guard let knows = source.first else { return }
    var options = AnalysisOptions()
    options.language = [nil, "id", "en", nil][Int(knows & 3)]
    if knows & 4 != 0 { options.referenceDate = CivilDate("2023-12-06") }
    let document = Document(String(decoding: source.dropFirst(), as: UTF8.self))
    check(analyser.value.analyse(document: document, options: options), &promises)
  }

  /// What holds of every record.
  static func check(_ analysis: Analysis, _ promises: inout Promises) {
    Contract.check(analysis, &promises)
    for unit in OffsetUnit.allCases { json(analysis, unit, &promises) }
  }

  /// The record's JSON is one line, valid, and each `text` is the document between `start` and `end`.
  private static func json(_ analysis: Analysis, _ unit: OffsetUnit, _ promises: inout Promises) {
    var writer = JSONWriter()
    RecordJSON(document: analysis.document, unit: unit).write(analysis.record, to: &writer)
    let bytes = writer.bytes
    promises.keep(isOneLine(bytes), "JSON is one line")
    do throws(JSONProblem) {
      let units = Units(analysis.document, unit)
      mentions(try JSONParser.parse(bytes), units, &promises)
    } catch {
      promises.keep(false, "JSON is valid: \(error.message) at byte \(error.offset)")
    }
  }

  /// No control character, U+0085, U+2028 or U+2029.
  private static func isOneLine(_ bytes: [UInt8]) -> Bool {
    !bytes.indices.contains { index in
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      return byte < 0x20 || (byte == 0xC2 && next == 0x85)
        || (byte == 0xE2 && next == 0x80 && (third == 0xA8 || third == 0xA9))
    }
  }

  private static func mentions(_ value: JSONValue, _ units: Units, _ promises: inout Promises) {
    switch value {
    case .array(let elements):
      for element in elements { mentions(element, units, &promises) }
    case .object(let members):
      if let text = value["text"]?.string {
        let slice = units.slice(value["start"]?.integer, value["end"]?.integer)
        promises.keep(
          slice?.elementsEqual(text.utf8) ?? false,
          "\"\(text)\" is the text between its positions (\(units.unit))")
      }
      for member in members { mentions(member.value, units, &promises) }
    default: break
    }
  }
}

/// A document's bytes by positions in some unit, counted one by one.
private struct Units {
  let unit: OffsetUnit
  private let bytes: [UInt8]
  /// The byte at each position; -1 inside a character.
  private var offsets: [Int] = []

  init(_ document: Document, _ unit: OffsetUnit) {
    self.unit = unit
    bytes = document.bytes
    var offset = 0
    for scalar in String(decoding: document.bytes, as: UTF8.self).unicodeScalars {
      let width = UTF8.width(scalar)
      offsets.append(offset)
      switch unit {
      case .codepoint: break
      case .utf8: for _ in 1..<width { offsets.append(-1) }
      case .utf16: if UTF16.width(scalar) == 2 { offsets.append(-1) }
      }
      offset += width
    }
    offsets.append(offset)
  }

  /// The bytes between two positions; nil where they are none, or nothing lies between them.
  func slice(_ start: Int?, _ end: Int?) -> ArraySlice<UInt8>? {
    guard let start, let end, start >= 0, start < end, end < offsets.count, offsets[start] >= 0,
      offsets[end] >= 0
    else { return nil }
    return bytes[offsets[start]..<offsets[end]]
  }
}

/// What one thread at a time uses: the fuzzer has one, and the tests run a target's inputs one after another.
final class Serial<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
