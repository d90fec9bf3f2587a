import ArgumentParser
import Saripati

/// `saripati tokens`: how a text is cut.
struct Tokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "Prints the sentences and tokens of a text.",
    discussion: """
      One token a line: its sentence, positions, kind, text and the lexicon roles it begins.

      Example:
        saripati tokens article.txt
        # 1  0-2  word  Rp  currencies
      """)

  @Argument(help: "The article; \"-\" is standard input.") var path: String
  @OptionGroup var analysis: AnalysisArguments
  @Option(help: ArgumentHelp("What positions count: codepoint, utf8 or utf16.", valueName: "unit"))
  var offsets = OffsetUnit.codepoint

  func run() throws {
    let article = try SingleArticle.read(path, analysis)
    let reading = article.reading
    let positions = PositionMap(reading.document, unit: offsets)
    var out: [UInt8] = []
    for (number, sentence) in reading.sentences.enumerated() {
      for token in sentence.tokens {
        let span = reading.tokens[token].span
        let roles = Role.allCases.filter { reading.roles[token].contains($0) }.map(\.tableName)
        let cells = [
          String(number + 1), "\(positions[span.start])-\(positions[span.end])",
          String(describing: reading.tokens[token].kind), Diagnostics.escaped(reading.bytes(token)),
          roles.joined(separator: " "),
        ]
        out.append(contentsOf: cells.joined(separator: "\t").utf8)
        out.append(0x0A)
      }
    }
    try Output.print(out)
  }
}

/// Reads one article for a command that shows its inside.
enum SingleArticle {
  static func read(_ path: String, _ arguments: AnalysisArguments) throws -> Article {
    let analyser = Analyser(lexicon: try arguments.loadLexicon())
    return analyser.article(of: try document(path), options: try arguments.options())
  }

  /// The text of a file or of standard input; a line on standard error and exit 1 where there is none.
  static func document(_ path: String) throws -> Document {
    let name = Array((path == "-" ? "/dev/stdin" : path).utf8)
    switch FileContents.read(name) {
    case .failure(let problem):
      Diagnostics.report(Array(path.utf8), problem.text)
      throw ExitCode(1)
    case .success(let bytes):
      do {
        return try Document(decoding: bytes)
      } catch {
        Diagnostics.report(Array(path.utf8), "no text but binary data; expected an article in UTF-8")
        throw ExitCode(1)
      }
    }
  }
}

/// Prints to standard output; a full disk ends with 74, a closed pipe with 0.
enum Output {
  static func print(_ bytes: [UInt8]) throws {
    do {
      let file = try OutputFile(path: nil)
      try file.write(bytes)
      try file.finish()
    } catch {
      if error.isClosedPipe { throw ExitCode(0) }
      Diagnostics.report(error.path, error.text)
      throw ExitCode(74)
    }
  }

  static func print(_ text: String) throws { try print(Array(text.utf8)) }
}
