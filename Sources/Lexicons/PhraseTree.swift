import Text

/// Phrases word by word: from a node and the next word to the next node.
///
/// The nodes of single words come first, each at its word's number, so that a word of a text leads to its node at once.
struct PhraseTree: Sendable {
  /// The nodes, and one more behind the last.
  var nodes: [Node] = []
  /// Entries that end at a node, node by node; the last row first.
  var ends: [End] = []
  /// Open addressing: a slot holds a parent, a word and the child they lead to; child 0 is an empty slot.
  private(set) var slots: [Edge] = Array(repeating: Edge(), count: 1024)
  /// Four bits for each slot, of which an edge sets one: most words that lead nowhere are told by a table that stays in
  /// the processor's cache.
  private var filter: [UInt64] = Array(repeating: 0, count: 64)
  private(set) var edgeCount = 0

  /// Where a node's entries begin in `ends`, and which words may lead on from it: the bit of each word's number
  /// modulo 32.
  struct Node: Sendable {
    var firstEnd: Int32 = 0
    var children: UInt32 = 0
  }

  /// An entry, with what decides whether it counts in a text.
  struct End: Sendable {
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

  struct Edge: Sendable {
    var parent: Int32 = 0
    var word: Int32 = 0
    var child: Int32 = 0
  }

  /// The node behind a node and a word, or 0.
  @inline(__always)
  func child(_ parent: Int32, _ word: Int32) -> Int32 {
    guard nodes[Int(parent)].children & 1 &<< UInt32(truncatingIfNeeded: word) != 0 else { return 0 }
    let key = PhraseTree.key(parent, word)
    let bit = place(key)
    guard filter[bit >> 6] & 1 &<< UInt64(truncatingIfNeeded: bit) != 0 else { return 0 }
    return slots[slot(key, parent, word)].child
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

  /// Adds an edge that is not there yet.
  mutating func add(_ edge: Edge) {
    nodes[Int(edge.parent)].children |= 1 << UInt32(truncatingIfNeeded: edge.word & 31)
    put(edge)
    edgeCount += 1
    if edgeCount * 2 > slots.count { grow(to: slots.count * 2) }
  }

  /// Makes room for a number of edges.
  mutating func reserve(_ count: Int) {
    var size = slots.count
    while size < count * 2 { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  private mutating func grow(to size: Int) {
    let edges = edgeCount == 0 ? [] : slots.filter { $0.child != 0 }
    slots = Array(repeating: Edge(), count: size)
    filter = Array(repeating: 0, count: size / 16)
    for edge in edges { put(edge) }
  }

  private mutating func put(_ edge: Edge) {
    let key = PhraseTree.key(edge.parent, edge.word)
    let bit = place(key)
    filter[bit >> 6] |= 1 << UInt64(truncatingIfNeeded: bit & 63)
    slots[slot(key, edge.parent, edge.word)] = edge
  }

  @inline(__always)
  private static func key(_ parent: Int32, _ word: Int32) -> UInt64 {
    (UInt64(UInt32(bitPattern: parent)) << 32 | UInt64(UInt32(bitPattern: word))) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The edge's bit in `filter`.
  @inline(__always)
  private func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 24) & (filter.count &* 64 &- 1) }

  /// The slot of an edge, or the empty one where it would go.
  @inline(__always)
  private func slot(_ key: UInt64, _ parent: Int32, _ word: Int32) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: key >> 32) & mask
    while slots[slot].child != 0, slots[slot].parent != parent || slots[slot].word != word {
      slot = (slot &+ 1) & mask
    }
    return slot
  }
}

/// Grows a ``PhraseTree``: nodes in the order in which phrases need them, with their entries as linked lists.
struct PhraseTreeBuilder {
  private var tree = PhraseTree()
  /// For each node, its first entry's place in `links`, or -1.
  private var heads: [Int32] = [-1]
  private var links: [(entry: Int32, next: Int32)] = []

  init() { tree.nodes = [PhraseTree.Node()] }

  /// Makes room for a number of entries.
  mutating func reserveCapacity(_ count: Int) {
    heads.reserveCapacity(count + count / 2)
    tree.nodes.reserveCapacity(count + count / 2)
    links.reserveCapacity(count)
    tree.reserve(count / 2)
  }

  mutating func addNode() -> Int32 {
    heads.append(-1)
    tree.nodes.append(PhraseTree.Node())
    return Int32(heads.count - 1)
  }

  /// The node behind a node and a word, made where there is none.
  mutating func child(of parent: Int32, _ word: Int32) -> Int32 {
    let known = tree.child(parent, word)
    if known != 0 { return known }
    let node = addNode()
    tree.add(PhraseTree.Edge(parent: parent, word: word, child: node))
    return node
  }

  mutating func add(_ entry: Int32, at node: Int32) {
    links.append((entry, heads[Int(node)]))
    heads[Int(node)] = Int32(links.count - 1)
  }

  /// Whether an entry at a node passes a test.
  func contains(at node: Int32, where test: (Int32) -> Bool) -> Bool {
    var link = heads[Int(node)]
    while link >= 0 {
      if test(links[Int(link)].entry) { return true }
      link = links[Int(link)].next
    }
    return false
  }

  /// The tree with each node's entries, the last row first.
  /// - Parameter roots: the node of each word, or 0.
  func finish(_ rows: [EntryRow], roots: [Int32]) -> PhraseTree {
    var order = roots
    var places: [Int32] = Array(repeating: -1, count: heads.count)
    for (word, root) in roots.enumerated() where root != 0 { places[Int(root)] = Int32(word) }
    for node in 1..<max(1, heads.count) where places[node] < 0 {
      places[node] = Int32(order.count)
      order.append(Int32(node))
    }
    var out = PhraseTree()
    for node in order {
      out.nodes.append(PhraseTree.Node(firstEnd: Int32(out.ends.count)))
      // Node 0 stands for a word that begins no phrase.
      for entry in entries(at: node) { out.ends.append(PhraseTree.End(entry, rows[Int(entry)])) }
    }
    out.nodes.append(PhraseTree.Node(firstEnd: Int32(out.ends.count)))
    out.reserve(tree.edgeCount)
    for edge in tree.slots where edge.child != 0 {
      out.add(
        PhraseTree.Edge(
          parent: places[Int(edge.parent)], word: edge.word, child: places[Int(edge.child)]))
    }
    return out
  }

  private func entries(at node: Int32) -> [Int32] {
    var entries: [Int32] = []
    var link = heads[Int(node)]
    while link >= 0 {
      entries.append(links[Int(link)].entry)
      link = links[Int(link)].next
    }
    return entries
  }
}
