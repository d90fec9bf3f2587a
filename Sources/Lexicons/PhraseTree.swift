import Text

/// Phrases word by word: from a node and the next word to the next node.
///
/// The nodes of single words come first, each at its word's number, so that a word of a text leads to its node at once.
struct PhraseTree: Sendable {
  /// The nodes, and one more behind the last.
  let nodes: FrozenArray<Node>
  /// Entries that end at a node, node by node; the last row first.
  let ends: FrozenArray<End>
  /// Open addressing: a slot holds a parent, a word and the child they lead to; child 0 is an empty slot.
  private let slots: FrozenArray<Edge>
  /// Four bits for each slot, of which an edge sets one: most words that lead nowhere are told by a table that stays in
  /// the processor's cache.
  private let filter: FrozenArray<UInt64>

  /// Where a node's entries begin in `ends`, and which words may lead on from it: the bit of each word's number
  /// modulo 32.
  struct Node: BitwiseCopyable, Sendable {
    var firstEnd: Int32 = 0
    var children: UInt32 = 0
  }

  /// An entry, with what decides whether it counts in a text.
  struct End: BitwiseCopyable, Sendable {
    var entry: Int32
    var role: Role
    var kind: TermClass
    /// A bit for each language of a sentence in which it counts; the first for one that is undecided.
    var languages: UInt8
    var isExact: Bool

    init(_ entry: Int32, _ row: EntryRow) {
      self.entry = entry
      role = row.role
      kind = row.kind
      languages = row.language == 0 || row.role.isOfThePage ? .max : 1 | 1 << row.language
      isExact = row.isExact
    }
  }

  struct Edge: BitwiseCopyable, Sendable {
    var parent: Int32 = 0
    var word: Int32 = 0
    var child: Int32 = 0
  }

  /// - Parameter edges: each once; parents and children are places in `nodes`.
  init(nodes: [Node], ends: [End], edges: [Edge]) {
    var nodes = nodes
    var size = 1024
    while size < edges.count * 2 { size *= 2 }
    var slots = Array(repeating: Edge(), count: size)
    var filter = [UInt64](repeating: 0, count: size / 16)
    for edge in edges {
      nodes[Int(edge.parent)].children |= 1 << UInt32(truncatingIfNeeded: edge.word & 31)
      let key = PhraseTree.key(edge.parent, edge.word)
      let bit = PhraseTree.bit(key, among: filter.count)
      filter[bit >> 6] |= 1 << UInt64(truncatingIfNeeded: bit & 63)
      var slot = PhraseTree.slot(key, among: size)
      while slots[slot].child != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = edge
    }
    self.nodes = FrozenArray(nodes)
    self.ends = FrozenArray(ends)
    self.slots = FrozenArray(slots)
    self.filter = FrozenArray(filter)
  }

  /// The tree that an image has next.
  init(from image: inout MemoryImage) {
    (nodes, ends, slots, filter) = (image.next(), image.next(), image.next(), image.next())
  }

  /// Adds the tree to an image.
  func write(to image: inout MemoryImageWriter) {
    image.append(nodes)
    image.append(ends)
    image.append(slots)
    image.append(filter)
  }

  /// The node behind a node and a word, or 0.
  @inline(__always)
  func child(_ parent: Int32, _ word: Int32) -> Int32 {
    guard nodes[Int(parent)].children & 1 &<< UInt32(truncatingIfNeeded: word) != 0 else { return 0 }
    let key = PhraseTree.key(parent, word)
    let bit = PhraseTree.bit(key, among: filter.count)
    guard filter[bit >> 6] & 1 &<< UInt64(truncatingIfNeeded: bit) != 0 else { return 0 }
    var slot = PhraseTree.slot(key, among: slots.count)
    while case let edge = slots[slot], edge.child != 0 {
      if edge.parent == parent, edge.word == word { return edge.child }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return 0
  }

  /// Asks the processor for what ``child(_:_:)`` and ``entries(at:)`` will read of a word's node, or of its entries.
  @inline(__always)
  func prefetchNode(_ word: Int32) { if word >= 0 { nodes.prefetch(Int(word)) } }
  @inline(__always)
  func prefetchEntries(_ word: Int32) { if word >= 0 { ends.prefetch(Int(nodes[Int(word)].firstEnd)) } }

  /// The places in `ends` of the entries whose last word leads to a node.
  @inline(__always)
  func entries(at node: Int32) -> Range<Int> {
    Int(nodes[Int(node)].firstEnd)..<Int(nodes[Int(node) + 1].firstEnd)
  }

  /// For each node, the one that leads to it; 0 for a word's own, which come first.
  func parents() -> [Int32] {
    var out = [Int32](repeating: 0, count: nodes.count - 1)
    for edge in slots where edge.child != 0 { out[Int(edge.child)] = edge.parent }
    return out
  }

  @inline(__always)
  private static func key(_ parent: Int32, _ word: Int32) -> UInt64 {
    (UInt64(UInt32(bitPattern: parent)) << 32 | UInt64(UInt32(bitPattern: word))) &* 0x9E37_79B9_7F4A_7C15
  }

  /// An edge's bit in a filter of some words.
  @inline(__always)
  private static func bit(_ key: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: key >> 24) & (count &* 64 &- 1)
  }

  /// Where the search for an edge begins.
  @inline(__always)
  private static func slot(_ key: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: key >> 32) & (count &- 1)
  }
}
