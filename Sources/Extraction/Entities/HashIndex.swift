/// Numbers by the hashes of words or names, which are mixed already; open addressing in one array.
///
///     var index = HashIndex()
///     index[7] = 1
///     index[7]          // 1
///     index[8]          // nil
struct HashIndex: Sendable {
  private var slots: [(key: UInt64, value: Int32)] = []
  private(set) var count = 0
  var isEmpty: Bool { count == 0 }

  /// The number behind a hash.
  subscript(key: UInt64) -> Int32? {
    get {
      guard !slots.isEmpty else { return nil }
      let slot = slot(key)
      return slots[slot].value < 0 ? nil : slots[slot].value
    }
    set {
      guard let newValue else { return }
      if (count + 1) * 2 > slots.count { grow() }
      let slot = slot(key)
      if slots[slot].value < 0 { count += 1 }
      slots[slot] = (key, newValue)
    }
  }

  /// The slot of a hash, or the free one where it would go.
  private func slot(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].value >= 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  /// Makes room for some numbers.
  mutating func reserveCapacity(_ count: Int) {
    guard slots.isEmpty, count > 0 else { return }
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(filledWith: (0, -1), count: size)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(filledWith: (0, -1), count: max(32, old.count * 2))
    for entry in old where entry.value >= 0 { slots[slot(entry.key)] = entry }
  }
}

/// Several numbers by one hash, in the order in which they came.
struct HashLists: Sendable {
  private var heads = HashIndex()
  private var links: [(value: Int32, before: Int32)] = []

  /// Makes room for some numbers.
  mutating func reserveCapacity(_ count: Int) {
    heads.reserveCapacity(count)
    links.reserveCapacity(count)
  }

  /// Adds a number to those of a hash.
  mutating func append(_ value: Int, to key: UInt64) {
    links.append((Int32(truncatingIfNeeded: value), heads[key] ?? -1))
    heads[key] = Int32(truncatingIfNeeded: links.count - 1)
  }

  /// Hands out the last numbers of a hash, at most `count`, the last one first.
  func forEach(_ count: Int, of key: UInt64, _ body: (Int) -> Void) {
    var link = heads[key] ?? -1
    var left = count
    while link >= 0, left > 0 {
      body(Int(links[Int(link)].value))
      link = links[Int(link)].before
      left -= 1
    }
  }
}
