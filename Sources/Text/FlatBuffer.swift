/// Plain values that are appended one by one: an array that grows without a check of its owner for each of them.
///
///     var buffer = FlatBuffer<Int32>(capacity: 16)
///     buffer.append(7)
///     buffer.array        // [7]
public struct FlatBuffer<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var size = 0
  @usableFromInline var capacity: Int

  /// An empty buffer with room for some elements.
  @inlinable
  public init(capacity: Int) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  @inlinable deinit { base.deallocate() }

  /// How many elements it holds.
  @inlinable @inline(__always)
  public var count: Int { size }

  /// The element at an index, which must be below `count`.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < size, "the buffer has no such element")
      return base[index]
    }
    set {
      precondition(index >= 0 && index < size, "the buffer has no such element")
      base[index] = newValue
    }
  }

  /// Appends an element.
  @inlinable @inline(__always)
  public mutating func append(_ element: Element) {
    if size == capacity { grow() }
    (base + size).initialize(to: element)
    size &+= 1
  }

  /// Makes room for as many elements again.
  @inlinable @inline(never)
  mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: size)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  /// Forgets the elements; their memory stays.
  @inlinable @inline(__always)
  public mutating func removeAll() { size = 0 }

  /// The elements as an array.
  @inlinable
  public var array: [Element] { Array(UnsafeBufferPointer(start: base, count: size)) }
}
