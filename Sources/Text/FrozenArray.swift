import CProcessor

/// Elements that never change: a part of memory that several arrays share, or that lies in the executable.
///
///     let numbers = FrozenArray([3, 5, 8])
///     numbers[1]        // 5
///
/// What a lexicon is made of is read for every word of every text: a start must not copy it, and a look-up must not count
/// references to it.
public struct FrozenArray<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
  @usableFromInline let base: UnsafePointer<Element>
  /// How many elements it holds.
  public let count: Int
  /// What the elements lie in; nil for what lives as long as the program.
  private let memory: FrozenMemory?

  private init(base: UnsafePointer<Element>, count: Int, memory: FrozenMemory?) {
    self.base = base
    self.count = count
    self.memory = memory
  }

  /// The elements of an array, in memory of their own.
  public init(_ elements: [Element]) {
    let memory = FrozenMemory(byteCount: elements.count * MemoryLayout<Element>.stride)
    elements.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(start: memory.base, count: $0.count).copyMemory(from: $0)
    }
    self.init(in: memory, at: 0, count: elements.count)
  }

  /// Elements that lie in a memory, from an offset in bytes on.
  init(in memory: FrozenMemory, at offset: Int, count: Int) {
    precondition(
      offset >= 0 && count >= 0 && offset + count * MemoryLayout<Element>.stride <= memory.byteCount)
    let base = UnsafeRawPointer(memory.base + offset).assumingMemoryBound(to: Element.self)
    self.init(base: base, count: count, memory: memory)
  }

  /// Elements that are there as long as the program runs, such as constants of C.
  public init(permanent elements: UnsafeBufferPointer<Element>) {
    if let start = elements.baseAddress {
      self.init(base: start, count: elements.count, memory: nil)
    } else {
      self.init([])
    }
  }

  public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  /// The element at an index, which must be below `count`.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "the array has no such element")
    return base[index]
  }

  /// Gives access to the elements without a check for each.
  @inlinable @inline(__always)
  public func withUnsafeBufferPointer<R>(_ body: (UnsafeBufferPointer<Element>) throws -> R) rethrows -> R {
    try withExtendedLifetime(self) { try body(UnsafeBufferPointer(start: base, count: count)) }
  }

  @inlinable @inline(__always)
  public func withContiguousStorageIfAvailable<R>(
    _ body: (UnsafeBufferPointer<Element>) throws -> R
  ) rethrows -> R? {
    try withUnsafeBufferPointer(body)
  }

  /// Asks the processor for an element that will be read soon: tables of words are larger than its caches, and a text asks
  /// for their rows in no order.
  @inlinable @inline(__always)
  public func prefetch(_ index: Int) { cprocessor_prefetch(base + index) }
}

/// A part of a table's text.
public typealias FrozenBytes = Slice<FrozenArray<UInt8>>

/// Memory that is filled once.
final class FrozenMemory: @unchecked Sendable {
  let base: UnsafeMutableRawPointer
  let byteCount: Int
  /// A line of the processor's cache; no element needs more.
  private static let alignment = 64
  private static let largePage = 2 << 20

  init(byteCount: Int) {
    self.byteCount = byteCount
    let isLarge = byteCount >= FrozenMemory.largePage
    base = .allocate(
      byteCount: byteCount, alignment: isLarge ? FrozenMemory.largePage : FrozenMemory.alignment)
    // Page by page the system would be asked a thousand times; where it has no large ones, nothing changes.
    if isLarge { cprocessor_large_pages(base, byteCount) }
  }

  deinit { base.deallocate() }
}
