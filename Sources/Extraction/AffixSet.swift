/// Affixes of one kind in all languages, by the byte at the word's border: most words have none there.
///
///     AffixSet(["ed"], at: .ending).match(word, stem: 4)     // "launched", but not "shed"
struct AffixSet: Sendable {
  enum Side: Sendable { case beginning, ending }

  private let side: Side
  /// The affixes' letters from the word's border inwards, one affix behind the other.
  private var letters: [UInt8] = []
  /// Where each affix stands in `letters`, those of one first letter together.
  private var affixes: [Range<Int>] = []
  /// For each first letter, where its affixes begin in `affixes`; one more at the end.
  private var starts: [Int] = []

  init(_ terms: [[UInt8]], at side: Side) {
    self.side = side
    let inwards = terms.filter { !$0.isEmpty }.map { side == .beginning ? $0 : $0.reversed() }
    for letter in UInt8.min...UInt8.max {
      starts.append(affixes.count)
      for affix in inwards where affix[0] == letter {
        affixes.append(letters.count..<letters.count + affix.count)
        letters += affix
      }
    }
    starts.append(affixes.count)
  }

  /// Whether a word has one of the affixes, and at least `stem` bytes beside it.
  @inline(__always)
  func match(_ word: ArraySlice<UInt8>, stem: Int = 0) -> Bool {
    // Most words have no affix at their border: no call is made for them.
    guard let border = side == .beginning ? word.first : word.last,
      starts[Int(border)] < starts[Int(border) + 1]
    else { return false }
    return length(in: word, stem: stem) != nil
  }

  /// How many bytes the affix has that a word has, and at least `stem` beside it.
  func length(in word: ArraySlice<UInt8>, stem: Int = 0) -> Int? {
    guard let border = side == .beginning ? word.first : word.last else { return nil }
    for place in starts[Int(border)]..<starts[Int(border) + 1]
    where word.count >= affixes[place].count + stem && matches(affixes[place], word) {
      return affixes[place].count
    }
    return nil
  }

  private func matches(_ affix: Range<Int>, _ word: ArraySlice<UInt8>) -> Bool {
    for step in 0..<affix.count {
      let place = side == .beginning ? word.startIndex + step : word.endIndex - 1 - step
      if word[place] != letters[affix.lowerBound + step] { return false }
    }
    return true
  }
}
