import Saripati

/// The ids of the records that an interrupted run wrote, each as often as it stands there.
struct RecordIDs: Sendable {
  /// By eight bytes of the id's digest.
  private var counts: [UInt64: Int32] = [:]
  /// Records read in.
  private(set) var count = 0
  private static let opening = Array(#"{"schema":"\#(Record.schema)","id":""#.utf8)

  var isEmpty: Bool { counts.isEmpty }

  /// Adds the id of a record as `--format jsonl` writes it; false where the line is none.
  mutating func insert(record line: [UInt8]) -> Bool {
    guard line.starts(with: RecordIDs.opening), line.last == 0x7D else { return false }
    var end = RecordIDs.opening.count
    while end < line.count, line[end] != 0x22 { end += line[end] == 0x5C ? 2 : 1 }
    guard end < line.count else { return false }
    counts[RecordIDs.key(line[RecordIDs.opening.count..<end]), default: 0] += 1
    count += 1
    return true
  }

  /// Takes an id out, once; whether it was there.
  mutating func remove(_ id: String) -> Bool {
    var text = id
    var buffer = ByteBuffer()
    text.withUTF8 { buffer.append(json: $0) }
    let key = RecordIDs.key(buffer.bytes.dropFirst().dropLast())
    guard let found = counts[key] else { return false }
    counts[key] = found > 1 ? found - 1 : nil
    return true
  }

  private static func key(_ id: ArraySlice<UInt8>) -> UInt64 {
    UInt64(SHA256.hexadecimal(Array(id)).prefix(16), radix: 16) ?? 0
  }
}
