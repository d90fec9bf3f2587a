import CPrefetch

extension Array {
  /// Asks the processor for an element that will be read soon: tables of words are larger than its caches, and a text asks
  /// for their rows in no order.
  @inlinable @inline(__always)
  public func prefetch(_ index: Int) {
    withUnsafeBufferPointer { cprefetch($0.baseAddress.map { $0 + index }) }
  }
}
