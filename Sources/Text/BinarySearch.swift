extension Array {
  /// The place of the first element that passes a test which all behind it pass too; `count` where none does.
  ///
  ///     [1, 3, 5].partitionPoint { $0 > 3 }     // 2
  @inlinable
  package func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
