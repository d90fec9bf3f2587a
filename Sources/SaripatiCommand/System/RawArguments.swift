/// The command line's words as the bytes that they are: names of files need not be UTF-8.
struct RawArguments {
  /// Words that are no UTF-8, by what Swift's strings make of them, in their order.
  private var repaired: [String: [[UInt8]]] = [:]

  init() {
    self.init(
      CommandLine.arguments.indices.map { index in
        var bytes: [UInt8] = []
        guard var next = CommandLine.unsafeArgv[index] else { return bytes }
        while next.pointee != 0 {
          bytes.append(UInt8(bitPattern: next.pointee))
          next += 1
        }
        return bytes
      })
  }

  init(_ words: [[UInt8]]) {
    for word in words {
      add(word)
      // The value of "--output=FILE".
      if word.starts(with: [0x2D, 0x2D]), let mark = word.firstIndex(of: 0x3D) {
        add(Array(word[(mark + 1)...]))
      }
    }
  }

  private mutating func add(_ word: [UInt8]) {
    let text = String(decoding: word, as: UTF8.self)
    if !text.utf8.elementsEqual(word) { repaired[text, default: []].append(word) }
  }

  /// The bytes behind a parsed word; of several that look alike, each call gives the next.
  mutating func bytes(of text: String) -> [UInt8] {
    guard let words = repaired[text], let first = words.first else { return Array(text.utf8) }
    if words.count > 1 { repaired[text]!.removeFirst() }
    return first
  }
}
