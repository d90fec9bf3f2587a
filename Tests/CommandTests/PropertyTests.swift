import Foundation
import Testing

/// What holds for every record of every text.
@Suite struct PropertyTests {
  @Test(arguments: ["codepoint", "utf8", "utf16"])
  func textIsTheDocumentBetweenItsPositions(unit: String) throws {
    let hostile = try ScratchFolder()
    try hostile.write(
      "hostile.txt",
      "😀 “Upah naik 5 persen,” kata Anwar 👩‍👩‍👧 di Jakarta\u{2028}Selasa (5/12/2023).\nBaca juga: Rp5\u{301} 1.234,5 ١٢٣ ５ orang\n"
    )
    let result = try Executable.run(["extract", "seeds", "Corpus", hostile.path, "--offsets", unit])
    #expect(result.records.count > 5)
    for record in result.records {
      let path = try #require((record["source"] as? [String: Any])?["path"] as? String)
      let text = try PropertyTests.text(ofFile: path.hasPrefix("/") ? path : Executable.package + "/" + path)
      let slices = PropertyTests.units(text, unit)
      check(record, slices, unit, path)
      let zones = record["zones"] as? [[String: Any]] ?? []
      #expect(zones.first?["start"] as? Int == 0)
      #expect(zones.last?["end"] as? Int == slices.count, "\(path)")
      for (a, b) in zip(zones, zones.dropFirst()) { #expect(a["end"] as? Int == b["start"] as? Int) }
    }
  }

  private static func text(ofFile path: String) throws -> String {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    return String(data: bytes, encoding: .utf8) ?? String(data: bytes, encoding: .windowsCP1252) ?? ""
  }

  /// The text cut into units; a slice of them joined is the text between two positions.
  private static func units(_ text: String, _ unit: String) -> [UInt32] {
    switch unit {
    case "utf8": text.utf8.map { UInt32($0) }
    case "utf16": text.utf16.map { UInt32($0) }
    default: text.unicodeScalars.map(\.value)
    }
  }

  private func check(_ value: Any, _ units: [UInt32], _ unit: String, _ path: String) {
    if let array = value as? [Any] {
      for element in array { check(element, units, unit, path) }
    }
    guard let object = value as? [String: Any] else { return }
    if let text = object["text"] as? String, let start = object["start"] as? Int,
      let end = object["end"] as? Int
    {
      let inside = start >= 0 && end <= units.count && start < end
      #expect(inside && Array(units[start..<end]) == PropertyTests.units(text, unit), "\(path): \(text)")
    }
    for key in object.keys.sorted() { check(object[key]!, units, unit, path) }
  }
}
