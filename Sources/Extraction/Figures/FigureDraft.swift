import Records

/// A figure in the making: its quantity, and what the words around it add.
struct FigureDraft {
  var quantity: Quantity
  var modifier: Modifier?
  var per: Rate?
  /// The first token behind the figure, its counted noun and its rate.
  var end: Int
  var change: Figure.Change?
  var entity: Range<Int>?
  /// Whether the entity stands behind the number.
  var isEntityBehind = false
  /// Whether a person classifier alone stands behind: "45 orang".
  var isClassified = false
  /// Whether the unit of the next figure is its own: "5 dan 7 persen".
  var isListed = false
  /// The row of what it is about.
  var topic: Int32?

  var start: Int { quantity.tokens.lowerBound }

  init(_ quantity: Quantity) {
    self.quantity = quantity
    end = quantity.tokens.upperBound
  }
}

/// The figures of one sentence, in order, among those of all sentences of an article.
///
/// Each reader goes over all sentences before the next one starts, so that all drafts are kept: here in one row. What
/// stands outside the sentence is not to be seen.
struct DraftWindow: RandomAccessCollection, MutableCollection {
  private var all: [FigureDraft] = []
  /// Where the sentence's drafts stand among all.
  private(set) var places = 0..<0

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }

  subscript(index: Int) -> FigureDraft {
    get { all[places.lowerBound + index] }
    _modify { yield &all[places.lowerBound + index] }
  }

  /// Goes on to a sentence whose drafts stand at some places.
  mutating func enter(_ places: Range<Int>) { self.places = places }

  /// Goes on to a sentence without drafts yet, behind all others.
  mutating func enterNext() { places = all.count..<all.count }

  mutating func reserveCapacity(_ count: Int) { all.reserveCapacity(count) }

  /// Adds a draft to the last sentence.
  mutating func append(_ draft: FigureDraft) {
    all.append(draft)
    places = places.lowerBound..<all.count
  }
}
