/// Frozen arrays as one text of ASCII, which a program can hold as a constant and turn back into the very same memory.
///
///     var writer = MemoryImageWriter()
///     writer.append(FrozenArray<Int32>([3, 5]))
///     writer.text                                   // characters from "0" to "o", of six bits each
///
/// The arrays lie one behind the other as a processor has them in its memory: an image is for the kind of machine that made
/// it, which its first array tells.
public struct MemoryImageWriter {
  private var bytes: [UInt8] = []

  /// An image without arrays.
  public init() { append(FrozenArray(MemoryImage.mark)) }

  /// Adds an array.
  public mutating func append<Element>(_ elements: FrozenArray<Element>) {
    withUnsafeBytes(of: UInt64(elements.count)) { bytes += $0 }
    align()
    // Bytes between elements are no part of them, and would differ from one time to the next.
    let padding = [UInt8](repeating: 0, count: MemoryLayout<Element>.stride - MemoryLayout<Element>.size)
    for element in elements {
      withUnsafeBytes(of: element) { bytes += $0 }
      bytes += padding
    }
    align()
  }

  private mutating func align() {
    while bytes.count % MemoryImage.alignment != 0 { bytes.append(0) }
  }

  /// The image: six bits of each three bytes' twenty-four, the lowest first, as a character from `0` on.
  public var text: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count / 3 * 4 + 16)
    for start in stride(from: 0, to: bytes.count, by: 6) {
      var group: UInt64 = 0
      for (place, byte) in bytes[start..<Swift.min(start + 6, bytes.count)].enumerated() {
        group |= UInt64(byte) << UInt64(place * 8)
      }
      for place in 0..<8 { out.append(0x30 + UInt8(truncatingIfNeeded: group >> UInt64(place * 6) & 63)) }
    }
    return out
  }
}

/// Reads the arrays of an image in the order in which they were written. The image is the program's own: what it holds is
/// not checked again.
public struct MemoryImage {
  private let memory: FrozenMemory
  private var offset = 0

  static let alignment = 16
  /// Differs where bytes have another order.
  static let mark: [UInt64] = [0x5341_5249_5041_5449]
  /// The characters of an image that holds the mark alone.
  private static let smallest = MemoryImageWriter().text.count

  /// The memory of an image; nil where it is none, or was made for another kind of machine.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count >= MemoryImage.smallest else { return nil }
    memory = MemoryImage.memory(of: text)
    guard Array(next() as FrozenArray<UInt64>) == MemoryImage.mark else { return nil }
  }

  /// The next array.
  public mutating func next<Element>() -> FrozenArray<Element> {
    let count = Int(FrozenArray<UInt64>(in: memory, at: offset, count: 1)[0])
    let array = FrozenArray<Element>(in: memory, at: offset + MemoryImage.alignment, count: count)
    let size = count * MemoryLayout<Element>.stride
    offset += MemoryImage.alignment + (size + MemoryImage.alignment - 1) & ~(MemoryImage.alignment - 1)
    return array
  }

  /// Joins eight characters at a time to six bytes.
  private static func memory(of text: UnsafeBufferPointer<UInt8>) -> FrozenMemory {
    let groups = text.count / 8
    // The last group writes two bytes too many.
    let memory = FrozenMemory(byteCount: groups * 6 + 2)
    var source = UnsafeRawPointer(text.baseAddress!)
    var target = memory.base
    for _ in 0..<groups {
      var group = UInt64(littleEndian: source.loadUnaligned(as: UInt64.self)) &- 0x3030_3030_3030_3030
      group = group & 0x003F_003F_003F_003F | (group & 0x3F00_3F00_3F00_3F00) >> 2
      group = group & 0x0000_0FFF_0000_0FFF | (group & 0x0FFF_0000_0FFF_0000) >> 4
      group = group & 0x00FF_FFFF | (group & 0x00FF_FFFF_0000_0000) >> 8
      target.storeBytes(of: group.littleEndian, as: UInt64.self)
      source += 8
      target += 6
    }
    return memory
  }
}
