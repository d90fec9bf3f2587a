import Lexicons
import Text

/// Who speaks, as the sentence has it.
enum SpeakerReference {
  /// A mention of the chart.
  case mention(Int)
  /// The clitic of "ujarnya".
  case clitic(Span)
  /// A noun phrase that names nobody: "researchers".
  case phrase(Range<Int>)
  /// "it": the body that the sentences are about.
  case body(Range<Int>)
  /// Whoever spoke before.
  case continued
  case none
}

/// A report that a rule found, before its speaker is known.
struct Draft {
  var content: Range<Int>
  var cue: Cue?
  var speaker: SpeakerReference
  var rule: String
  /// Whether anything is said; else somebody comes into focus.
  var isSaid = true
}
