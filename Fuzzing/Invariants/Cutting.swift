import Saripati

/// Text → tokens, sentences, terms.
enum Cutting {
  static func check(_ source: [UInt8], _ promises: inout Promises) {
    let document = Document(String(decoding: source, as: UTF8.self))
    let segmenter = Segmenter()
    for kind in [BoundaryKind.word, .sentence] {
      let text = document.bytes[...]
      promises.keep(
        segmenter.boundaries(kind, in: text) == segmenter.boundariesByICU(kind, in: text),
        "\(kind) boundaries are ICU's")
    }
    let reading = Reading(document, lexicon: .shared, segmenter: segmenter)
    tokens(reading, &promises)
    sentences(reading, &promises)
    for term in reading.terms {
      promises.keep(
        term.first >= 0 && term.count > 0 && term.tokens.upperBound <= reading.tokens.count,
        "a term covers tokens")
      promises.keep(reading.roles[Int(term.first)].contains(term.role), "a token has its terms' roles")
    }
  }

  private static func tokens(_ reading: Reading, _ promises: inout Promises) {
    let bytes = reading.document.bytes
    var end = 0
    for token in reading.tokens {
      promises.keep(
        Int(token.start) >= end && token.start < token.end, "tokens ascend at byte \(token.start)")
      promises.keep(
        isBoundary(Int(token.start), bytes) && isBoundary(Int(token.end), bytes),
        "a token at byte \(token.start) cuts no character")
      for index in end..<max(end, Int(token.start)) { keepEmpty(bytes, index, &promises) }
      end = Int(token.end)
    }
    promises.keep(end <= bytes.count, "tokens end with the text")
    for index in end..<max(end, bytes.count) { keepEmpty(bytes, index, &promises) }
  }

  /// Between tokens stands no visible ASCII.
  private static func keepEmpty(_ bytes: [UInt8], _ index: Int, _ promises: inout Promises) {
    promises.keep(!(0x21...0x7E).contains(bytes[index]), "byte \(index) belongs to a token")
  }

  private static func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset == bytes.count || (offset < bytes.count && bytes[offset] & 0xC0 != 0x80)
  }

  private static func sentences(_ reading: Reading, _ promises: inout Promises) {
    var next = 0
    for sentence in reading.sentences {
      promises.keep(
        sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty, "sentences cover the tokens in order")
      next = sentence.tokens.upperBound
    }
    promises.keep(next == reading.tokens.count, "sentences cover all tokens")
  }
}

extension Lexicon {
  /// The built-in lexicon, compiled once.
  static let shared = Lexicon.builtIn()
}
