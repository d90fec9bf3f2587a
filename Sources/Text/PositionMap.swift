/// The unit that positions in the output count.
public enum OffsetUnit: String, CaseIterable, Sendable {
  /// Unicode code points: what Python's `text[start:end]` gives.
  case codepoint
  /// Bytes of UTF-8.
  case utf8
  /// Units of UTF-16: what JavaScript's and Java's strings count.
  case utf16
}

/// Turns byte offsets of a document into offsets in another unit, each in constant time.
///
///     PositionMap(Document("“a”"), unit: .codepoint)[3]   // 1
public struct PositionMap: Sendable {
  private static let stride = 32
  private let document: Document
  private let unit: OffsetUnit
  /// Units before every 32nd byte; empty where bytes and units are the same.
  private let checkpoints: [Int32]

  /// The map of a document's positions in a unit.
  public init(_ document: Document, unit: OffsetUnit) {
    self.document = document
    self.unit = unit
    guard unit != .utf8 else {
      checkpoints = []
      return
    }
    let bytes = document.bytes
    var counts: [Int32] = []
    counts.reserveCapacity(bytes.count / PositionMap.stride + 2)
    var total: Int32 = 0
    var allASCII = true
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start <= buffer.count {
        counts.append(total)
        let end = min(start + PositionMap.stride, buffer.count)
        let (units, ascii) = PositionMap.count(buffer, start, end, unit)
        total += Int32(units)
        if !ascii { allASCII = false }
        start += PositionMap.stride
      }
    }
    checkpoints = allASCII ? [] : counts
  }

  /// The position in the map's unit of a byte offset that lies on a code point's boundary.
  public subscript(offset: Int) -> Int {
    guard !checkpoints.isEmpty else { return offset }
    let block = offset / PositionMap.stride
    return document.bytes.withUnsafeBufferPointer { buffer in
      Int(checkpoints[block]) + PositionMap.count(buffer, block * PositionMap.stride, offset, unit).units
    }
  }

  /// Units whose first byte lies in the range; continuation bytes count nothing.
  private static func count(
    _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ unit: OffsetUnit
  ) -> (units: Int, ascii: Bool) {
    var continuations = 0
    var wide = 0
    var index = start
    while index < end {
      let word = WordKey.raw(buffer, index, min(end, index &+ 8))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 {
        continuations &+= (high & ~(word << 1)).nonzeroBitCount
        wide &+= (high & word << 1 & word << 2 & word << 3).nonzeroBitCount
      }
      index &+= 8
    }
    let leads = max(0, end &- start) &- continuations
    return (unit == .utf16 ? leads &+ wide : leads, continuations == 0)
  }
}
