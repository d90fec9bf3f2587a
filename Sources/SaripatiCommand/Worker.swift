import Glibc
import JSONInput
import Saripati

/// How records are made and written: what every worker needs to know.
struct Work: Sendable {
  let lexicon: Lexicon
  let facts: LanguageFacts
  let options: AnalysisOptions
  let format: OutputFormat
  let unit: OffsetUnit
}

/// What became of some articles: their records' bytes in order, and what to tell of them.
struct Product: Sendable {
  var bytes: [UInt8] = []
  var failures: [(place: [UInt8], message: String)] = []
  var notes: [(place: [UInt8], message: String)] = []
}

/// Turns items into records. One worker serves one task.
struct Worker {
  private let work: Work
  private let analyser: Analyser

  init(_ work: Work) {
    self.work = work
    analyser = Analyser(lexicon: work.lexicon, facts: work.facts)
  }

  /// The records of some items, one for each, in order.
  func process(_ items: [Item]) -> Product {
    var product = Product()
    for item in items {
      let analysis = analyse(item, &product)
      work.format.write(analysis, unit: work.unit, to: &product.bytes)
    }
    return product
  }

  private func analyse(_ item: Item, _ product: inout Product) -> Analysis {
    switch item {
    case .file(let path):
      switch FileContents.read(path) {
      case .success(let bytes): return article(bytes, path, &product)
      case .failure(let problem):
        return failed(path, "unreadable", Diagnostics.text(problem.number), &product)
      }
    case .text(let bytes): return article(bytes, [0x2D], &product)
    case .line(let bytes, let path, let number): return line(bytes, path, number, &product)
    case .failure(let path, let code, let message): return failed(path, code, message, &product)
    }
  }

  /// A file's bytes, or standard input's, as an article.
  private func article(_ bytes: [UInt8], _ path: [UInt8], _ product: inout Product) -> Analysis {
    if bytes.isEmpty {
      return failed(path, "empty", "the file is empty; expected the text of an article", &product)
    }
    let document: Document
    do {
      document = try Document(decoding: bytes)
    } catch {
      return failed(path, "binary", "no text but binary data; expected an article in UTF-8", &product)
    }
    var analysis = analyser.analyse(document: document, options: work.options)
    identify(&analysis.record, bytes, path)
    analysis.record.source.encoding = document.encoding
    for warning in analysis.record.warnings where warning.code == "replaced-bytes" {
      product.notes.append((path, warning.message))
    }
    return analysis
  }

  private func identify(_ record: inout Record, _ bytes: [UInt8], _ path: [UInt8]) {
    let digest = SHA256.hexadecimal(bytes)
    record.id = "sha256:\(digest.prefix(16))"
    record.source.setPath(path)
    record.source.sha256 = digest
    record.source.bytes = bytes.count
    record.source.mediaType = "text/plain"
  }

  // MARK: JSON Lines

  private func line(_ bytes: [UInt8], _ path: [UInt8], _ number: Int, _ product: inout Product) -> Analysis {
    let place = path + Array(":\(number)".utf8)
    do throws(JSONProblem) {
      let (object, surrogates, duplicates) = try JSONParser.parseWithNotes(bytes)
      guard case .object = object else { throw JSONProblem(offset: 0, message: "expected an object") }
      let input = try LineInput(object, lexicon: work.lexicon, defaults: work.options)
      var analysis = analyser.analyse(document: Document(input.text), options: input.options)
      let source = Array(input.text.utf8)
      identify(&analysis.record, source, path)
      analysis.record.source.encoding = "UTF-8"
      if let id = input.id { analysis.record.id = id }
      if surrogates > 0 {
        analysis.record.warnings.append(
          Warning(code: "lone-surrogates", message: "\(surrogates) lone surrogates were replaced with U+FFFD")
        )
      }
      for key in duplicates {
        analysis.record.warnings.append(
          Warning(
            code: "duplicate-key", message: "the key \"\(key)\" stands twice in the line; the last counts"))
      }
      return analysis
    } catch {
      let message = "no article: \(error.message) at byte \(error.offset + 1) of the line"
      var failed = self.failed(place, "bad-line", message, &product)
      failed.record.source.setPath(path)
      failed.record.id = "line:\(number)"
      return failed
    }
  }

  // MARK: Failures

  private func failed(_ place: [UInt8], _ code: String, _ message: String, _ product: inout Product)
    -> Analysis
  {
    product.failures.append((place, message))
    var record = Record()
    record.id = "path:\(Diagnostics.escaped(place))"
    record.source.setPath(place)
    record.error = Warning(code: code, message: message)
    return Analysis(document: Document(""), record: record)
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
}

extension Source {
  /// The path as given; where its bytes are no UTF-8, the repaired name with the bytes in base64 beside it.
  mutating func setPath(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    path = text
    if !text.utf8.elementsEqual(bytes) { pathBytes = Base64.encode(bytes) }
  }
}

/// Base64 (RFC 4648).
enum Base64 {
  static func encode(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var out = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for byte in group { bits = bits << 8 | Int(byte) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        out.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return out
  }
}
