import CICU
import Foundation

/// A small generator of numbers whose sequence is fixed by its seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Short strings that mix scripts, digits, marks, emoji and controls: what rules of boundaries can meet.
enum RandomText {
  private static let alphabets: [[ClosedRange<UInt32>]] = [
    [0x20...0x7E],
    [0x61...0x7A, 0x20...0x20],
    [0x30...0x39, 0x2C...0x2F, 0x3A...0x3B, 0x27...0x27],
    [0x2E...0x2E, 0x21...0x21, 0x3F...0x3F, 0x29...0x29, 0x22...0x22, 0x20...0x20, 0x41...0x42, 0x61...0x62],
    [0x00...0x20, 0x7F...0xA0, 0x2028...0x2029, 0x0A...0x0D],
    [0xA0...0x17F],
    [0x300...0x36F, 0xAD...0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE0F...0xFE0F],
    [0x2010...0x2027, 0x2030...0x205E, 0x3000...0x3003, 0x3008...0x3011],
    [0x370...0x3FF, 0x400...0x45F],
    [0x5BE...0x5F4, 0x60C...0x66F, 0x6F0...0x6F9],
    [0x900...0x97F, 0xE00...0xE4F, 0xE80...0xEDF, 0x1000...0x104F, 0x1780...0x17DD],
    [0x1100...0x11FF, 0xAC00...0xAC40, 0xD790...0xD7A3],
    [0x3041...0x309F, 0x30A0...0x30FF, 0x4E00...0x4E40, 0xFF66...0xFF9F, 0x20000...0x20010],
    [0xFE50...0xFE57, 0xFF01...0xFF5E],
    [0x1F1E6...0x1F1FF],
    [0x1F468...0x1F469, 0x200D...0x200D, 0x1F3FB...0x1F3FF, 0x2764...0x2764, 0x1F600...0x1F610, 0xA9...0xA9],
    [0xE000...0xE002, 0xFFFD...0xFFFF, 0x10FFFE...0x10FFFF, 0xE0020...0xE007F],
    [0x10400...0x1044F, 0x1D400...0x1D420, 0x1D7CE...0x1D7FF],
  ]

  static func string(_ random: inout SplitMix) -> String {
    let first = alphabets[Int.random(in: 0..<alphabets.count, using: &random)]
    let second = alphabets[Int.random(in: 0..<alphabets.count, using: &random)]
    var out = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...16, using: &random) {
      let alphabet: [ClosedRange<UInt32>]
      switch Int.random(in: 0..<8, using: &random) {
      case 0: alphabet = alphabets[Int.random(in: 0..<alphabets.count, using: &random)]
      case 1...3: alphabet = second
      default: alphabet = first
      }
      let range = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { out.append(scalar) }
    }
    return String(out)
  }
}

/// The articles of the repository.
enum Articles {
  static func paths() throws -> [URL] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try ["Corpus", "seeds"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
        .filter { $0.hasSuffix(".txt") }.sorted().map { root.appendingPathComponent("\(folder)/\($0)") }
    }
  }
}

/// The linked ICU's version.
enum ICUVersion {
  static var text: String { String(cString: cicu_version()) }
}
