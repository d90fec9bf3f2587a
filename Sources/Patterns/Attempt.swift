/// A look at one token: what may still match there, what readers have read, and the parts of the match that is tried.
@usableFromInline struct Attempt {
  let token: Int
  let limit: Int
  /// The patterns that may still match, a bit each.
  var candidates: UInt64
  var parts = MatchParts()
  /// The last four readings: reader and position, and where it ended (-1 for nowhere).
  private var keys = SIMD4<Int>(repeating: -1)
  private var ends = SIMD4<Int>()
  private var oldest = 0

  init(token: Int, limit: Int, candidates: UInt64) {
    self.token = token
    self.limit = limit
    self.candidates = candidates
  }

  private static func key(_ reader: Int32, _ position: Int) -> Int { position << 8 | Int(reader) }

  /// Where a reader ended at a position; nil where it has not read there.
  func known(_ reader: Int32, _ position: Int) -> Int? {
    let key = Attempt.key(reader, position)
    for place in 0..<4 where keys[place] == key { return ends[place] }
    return nil
  }

  /// Keeps where a reader ended.
  mutating func remember(_ reader: Int32, _ position: Int, _ end: Int) {
    keys[oldest] = Attempt.key(reader, position)
    ends[oldest] = end
    oldest = (oldest + 1) & 3
  }
}
