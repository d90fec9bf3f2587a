/// A value for each token of a text; a fixed one before its start and behind its end.
///
/// Rules look at the words around a number; at the border of a text there are none, and nothing must break there.
///
///     PerToken([.noun], outside: WordClass.stop)[-1]     // .stop
struct PerToken<Value> {
  private let values: [Value]
  private let outside: Value

  init(_ values: [Value], outside: Value) {
    self.values = values
    self.outside = outside
  }

  /// How many tokens the text has.
  var count: Int { values.count }

  subscript(token: Int) -> Value {
    token >= 0 && token < values.count ? values[token] : outside
  }
}
