import JSONInput
import Saripati

/// An article that was read: what the analysis needs, and what the record says of its source.
struct ReadArticle {
  let document: Document
  let options: AnalysisOptions
  let id: String
  let source: Source
  /// What was repaired on the way.
  var warnings: [Warning] = []
  /// The place that warnings name.
  let place: [UInt8]
}

/// Turns items into articles.
struct ArticleReader: Sendable {
  let lexicon: Lexicon
  let options: AnalysisOptions
  /// How many bytes an article may have.
  let limit: Int

  /// What is said of an input of more bytes than the limit.
  static func tooLarge(_ limit: Int, size: Int? = nil) -> String {
    let found = size.map { "\(($0 + 999_999) / 1_000_000) MB" } ?? "more"
    return "too large for one article: \(found), at most \(limit / 1_000_000) MB are read (--max-size); "
      + "JSON Lines hold one article a line"
  }

  /// The article behind an item. An article that was done before is none.
  func read(_ item: Item) throws(Refusal) -> ReadArticle {
    switch item {
    case .file(let path, let size):
      switch FileContents.read(path, limit: limit) {
      case .success(let bytes): return try article(bytes, path)
      case .failure(.tooLarge):
        throw refusal(path, "too-large", ArticleReader.tooLarge(limit, size: size > limit ? size : nil))
      case .failure(let problem):
        throw refusal(path, problem.isMissing ? "not-found" : "unreadable", problem.text)
      }
    case .text(let bytes): return try article(bytes, Inputs.standardInput)
    case .line(let bytes, let path, let number): return try line(bytes, path, number)
    case .longLine(let size, let path, let number):
      throw badLine(path, number, "too-large", ArticleReader.tooLarge(limit, size: size))
    case .failure(let path, let code, let message): throw refusal(path, code, message)
    case .done: throw refusal([], "done", "read before")
    }
  }

  private func refusal(_ path: [UInt8], _ code: String, _ message: String) -> Refusal {
    Refusal(
      place: path, path: path, id: "path:\(Diagnostics.escaped(path))", code: code, message: message)
  }

  /// A file's bytes, or standard input's, as an article.
  private func article(_ bytes: [UInt8], _ path: [UInt8]) throws(Refusal) -> ReadArticle {
    if bytes.isEmpty { throw refusal(path, "empty", "the file is empty; expected the text of an article") }
    let document: Document
    do {
      document = try Document(decoding: bytes)
    } catch {
      throw refusal(path, "binary", "no text but binary data; expected an article in UTF-8")
    }
    return article(document, bytes, path, path, options)
  }

  private func article(
    _ document: Document, _ bytes: [UInt8], _ path: [UInt8], _ place: [UInt8], _ options: AnalysisOptions,
    id: String? = nil
  ) -> ReadArticle {
    let digest = SHA256.hexadecimal(bytes)
    var source = Source()
    source.setPath(path)
    source.sha256 = digest
    source.bytes = bytes.count
    source.mediaType = "text/plain"
    source.encoding = document.encoding
    return ReadArticle(
      document: document, options: options, id: id ?? "sha256:\(digest.prefix(16))", source: source,
      place: place)
  }

  // MARK: JSON Lines

  private func badLine(_ path: [UInt8], _ number: Int, _ code: String, _ message: String) -> Refusal {
    Refusal(
      place: path + Array(":\(number)".utf8), path: path, id: "line:\(number)", code: code,
      message: message)
  }

  private func line(_ bytes: [UInt8], _ path: [UInt8], _ number: Int) throws(Refusal) -> ReadArticle {
    do throws(JSONProblem) {
      let parsed = try JSONParser.parseWithNotes(bytes)
      guard case .object = parsed.value else { throw JSONProblem(offset: 0, message: "expected an object") }
      let input = try LineInput(parsed.value, lexicon: lexicon, defaults: options)
      let text = Array(input.text.utf8)
      let place = path + Array(":\(number)".utf8)
      var article = article(Document(bytes: text), text, path, place, input.options, id: input.id)
      article.warnings = LineInput.warnings(parsed)
      return article
    } catch {
      let message = "no article: \(error.message) at byte \(error.offset + 1) of the line"
      throw badLine(path, number, "bad-line", message)
    }
  }
}

/// One line of JSON Lines: `{"id", "text", "language"?, "reference_date"?}`.
struct LineInput {
  let id: String?
  let text: String
  let options: AnalysisOptions

  init(_ object: JSONValue, lexicon: Lexicon, defaults: AnalysisOptions) throws(JSONProblem) {
    guard let text = object["text"]?.string else {
      throw JSONProblem(offset: 0, message: "expected a string \"text\"")
    }
    self.text = text
    switch object["id"] {
    case .string(let id): self.id = id
    case .number(let id): self.id = id
    case nil: id = nil
    default: throw JSONProblem(offset: 0, message: "expected \"id\" to be a string")
    }
    var options = defaults
    if let tag = object["language"]?.string, lexicon.language(tag) != nil { options.language = tag }
    if let date = object["reference_date"] {
      guard let day = date.string.flatMap({ CivilDate($0) }) else {
        throw JSONProblem(offset: 0, message: "expected \"reference_date\" as YYYY-MM-DD")
      }
      options.referenceDate = day
    }
    self.options = options
  }

  /// What was repaired in a line.
  static func warnings(_ parsed: JSONParser.Parsed) -> [Warning] {
    var out: [Warning] = []
    if parsed.replaced > 0 {
      out.append(
        Warning(
          code: "replaced-bytes",
          message: "\(parsed.replaced) invalid sequences of UTF-8 were replaced with U+FFFD"))
    }
    if parsed.loneSurrogates > 0 {
      out.append(
        Warning(
          code: "lone-surrogates",
          message: "\(parsed.loneSurrogates) lone surrogates were replaced with U+FFFD"))
    }
    for key in parsed.duplicateKeys.prefix(10) {
      let name = String(key.unicodeScalars.prefix(80).map(Character.init))
      let message = "the key \"\(name)\" stands twice in the line; the last counts"
      out.append(Warning(code: "duplicate-key", message: message))
    }
    return out
  }
}

extension FileContents.Problem {
  var isMissing: Bool { if case .system(2) = self { true } else { false } }
}

extension Source {
  /// The path as given; where its bytes are no UTF-8, the repaired name with the bytes in base64 beside it.
  mutating func setPath(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    path = text
    if !text.utf8.elementsEqual(bytes) { pathBytes = Base64.encode(bytes) }
  }
}
