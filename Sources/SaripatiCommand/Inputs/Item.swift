/// One article to read, or why it cannot be.
enum Item: Sendable {
  /// A file, by its name's bytes, and how many bytes it holds, where that is known.
  case file([UInt8], size: Int)
  /// A whole text that came through standard input.
  case text([UInt8])
  /// One line of JSON Lines: its bytes, the file it stands in and its number there, from 1.
  case line([UInt8], path: [UInt8], number: Int)
  /// A line that is too long to be read.
  case longLine(size: Int, path: [UInt8], number: Int)
  /// Something that cannot be read: its path, an error's code and message.
  case failure(path: [UInt8], code: String, message: String)
  /// An article whose record an interrupted run has written already, with what is to be told of it.
  case done(size: Int, failure: Refusal?)

  /// How many bytes of input it stands for.
  var size: Int {
    switch self {
    case .file(_, let size), .longLine(let size, _, _), .done(let size, _): size
    case .text(let bytes), .line(let bytes, _, _): bytes.count
    case .failure: 0
    }
  }
}

/// Why an input gave no article.
struct Refusal: Error, Sendable {
  /// Where: a file, or a file with a line's number.
  let place: [UInt8]
  let path: [UInt8]
  /// The record's id.
  let id: String
  let code: String
  let message: String
}
