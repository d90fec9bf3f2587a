extension Array {
  /// As `init(repeating:count:)`, which asks the runtime for the array's type each time.
  @inlinable @inline(__always)
  package init(filledWith value: Element, count: Int) {
    self.init()
    reserveCapacity(count)
    append(contentsOf: repeatElement(value, count: count))
  }
}
