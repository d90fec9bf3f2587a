/// A list of lexicon rows in ``RowLists``; costs nothing to copy or to drop.
struct RowList: Sendable {
  /// The last row's place, or -1.
  fileprivate var last: Int32 = -1
}

/// The lexicon rows behind what is being read: short lists that share one buffer.
///
/// Most of what readers try comes to nothing, so that no list has memory of its own.
///
///     var rows = RowList()
///     lists.add(entry, to: &rows)
///     lists.rows(of: rows)          // [entry]
final class RowLists {
  // Lists are added to and read one after another: no check at run time has to say so.
  @exclusivity(unchecked) private var nodes: [(row: Int32, before: Int32)] = []

  func add(_ row: Int32, to list: inout RowList) {
    nodes.append((row, list.last))
    list.last = Int32(truncatingIfNeeded: nodes.count - 1)
  }

  /// Adds a list's rows behind those of another.
  func add(_ other: RowList, to list: inout RowList) {
    guard list.last >= 0 else {
      list = other
      return
    }
    for row in rows(of: other) { add(row, to: &list) }
  }

  /// The rows of a list, in the order in which they were added.
  func rows(of list: RowList) -> [Int32] {
    guard list.last >= 0 else { return [] }
    let last = nodes[Int(list.last)]
    // Most have one or two.
    if last.before < 0 { return [last.row] }
    let before = nodes[Int(last.before)]
    if before.before < 0 { return [before.row, last.row] }
    var out: [Int32] = []
    out.reserveCapacity(4)
    var place = list.last
    while place >= 0 {
      out.append(nodes[Int(place)].row)
      place = nodes[Int(place)].before
    }
    out.reverse()
    return out
  }
}
