/// Grows a ``PhraseTree``: nodes in the order in which phrases need them, with their entries as linked lists.
struct PhraseTreeBuilder {
  private struct Step: Hashable {
    var parent: Int32
    var word: Int32
  }
  private var children: [Step: Int32] = [:]
  /// In the order in which they were made.
  private var edges: [PhraseTree.Edge] = []
  /// For each node, its first entry's place in `links`, or -1.
  private var heads: [Int32] = [-1]
  private var links: [(entry: Int32, next: Int32)] = []

  /// Makes room for a number of entries.
  mutating func reserveCapacity(_ count: Int) {
    heads.reserveCapacity(count + count / 2)
    links.reserveCapacity(count)
    edges.reserveCapacity(count / 2)
    children.reserveCapacity(count / 2)
  }

  mutating func addNode() -> Int32 {
    heads.append(-1)
    return Int32(heads.count - 1)
  }

  /// The node behind a node and a word, made where there is none.
  mutating func child(of parent: Int32, _ word: Int32) -> Int32 {
    let step = Step(parent: parent, word: word)
    if let known = children[step] { return known }
    let node = addNode()
    children[step] = node
    edges.append(PhraseTree.Edge(parent: parent, word: word, child: node))
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
    var nodes: [PhraseTree.Node] = []
    var ends: [PhraseTree.End] = []
    for node in order {
      nodes.append(PhraseTree.Node(firstEnd: Int32(ends.count)))
      // Node 0 stands for a word that begins no phrase.
      for entry in entries(at: node) { ends.append(PhraseTree.End(entry, rows[Int(entry)])) }
    }
    nodes.append(PhraseTree.Node(firstEnd: Int32(ends.count)))
    let edges = edges.map { edge in
      PhraseTree.Edge(parent: places[Int(edge.parent)], word: edge.word, child: places[Int(edge.child)])
    }
    return PhraseTree(nodes: nodes, ends: ends, edges: edges)
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
