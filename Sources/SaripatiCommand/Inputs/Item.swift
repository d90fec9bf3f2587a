/// One article to read, or why it cannot be.
enum Item: Sendable {
  /// A file, by its name's bytes.
  case file([UInt8])
  /// A whole text that came through standard input.
  case text([UInt8])
  /// One line of JSON Lines: its bytes, the file it stands in and its number there, from 1.
  case line([UInt8], path: [UInt8], number: Int)
  /// Something that cannot be read: its path, an error's code and message.
  case failure(path: [UInt8], code: String, message: String)
}
