import ArgumentParser
import Glibc
import Saripati

/// The options of every command that analyses.
struct AnalysisArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("The articles' language (BCP 47), where it is known: id or en.", valueName: "tag"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "What \"yesterday\" counts from, where an article does not state its own date.", valueName: "YYYY-MM-DD"
    ))
  var referenceDate: String?

  @Option(help: ArgumentHelp("A folder of lexicon tables that add to the built-in ones.", valueName: "dir"))
  var lexicons: String?

  func validate() throws {
    if let referenceDate, CivilDate(referenceDate) == nil {
      throw ValidationError(
        "--reference-date must be a day as YYYY-MM-DD, such as 2025-06-30; found \"\(referenceDate)\".")
    }
    if let language, Lexicon.builtInLanguages().contains(language) == false, lexicons == nil {
      let known = Lexicon.builtInLanguages().joined(separator: " or ")
      throw ValidationError("--language must be \(known); found \"\(language)\".")
    }
  }

  /// What the analysis is told.
  func options() throws -> AnalysisOptions {
    AnalysisOptions(language: language, referenceDate: referenceDate.flatMap { CivilDate($0) })
  }

  /// The built-in tables with those of `--lexicons`; a table that is wrong ends the command.
  func loadLexicon() throws -> Lexicon {
    guard let lexicons else { return BuiltIn.lexicon }
    let (lexicon, faults) = Lexicon.compile(Lexicon.builtInTables() + (try LexiconFolder.tables(lexicons)))
    for fault in faults { Diagnostics.report(fault.description) }
    if !faults.isEmpty { throw ExitCode(64) }
    return lexicon
  }

  /// What analysers of the lexicon that was loaded share.
  func facts(of lexicon: Lexicon) -> LanguageFacts {
    lexicons == nil ? BuiltIn.facts : Analyser.facts(of: lexicon)
  }
}

/// The lexicon inside the executable, made once, by whoever asks first.
enum BuiltIn {
  static let lexicon = Lexicon.builtIn()
  static let facts = Analyser.facts(of: lexicon)

  /// Begins to make it on a thread of its own, so that it is there, or nearly, when the arguments are parsed.
  static func prepare(for arguments: [String]) {
    let commands = ["extract", "explain", "evaluate"]
    guard arguments.count > 1, commands.contains(arguments[1]), !arguments.contains("--lexicons"),
      !arguments.contains("--help")
    else { return }
    Threads.start { _ = facts }
    // This thread has less to do meanwhile.
    Analyser.prepareRules()
  }
}

/// Reads a folder of lexicon tables.
enum LexiconFolder {
  static func tables(_ path: String) throws -> [Table] {
    var walker = TableWalker(root: path)
    let tables = try walker.tables()
    guard !tables.isEmpty else {
      throw ValidationError("\(path) holds no tables; expected LANGUAGE/ROLE.tsv, such as id/currencies.tsv.")
    }
    return tables
  }
}

/// Finds `LANGUAGE/ROLE.tsv` below a folder, in byte order.
struct TableWalker {
  let root: String

  mutating func tables() throws -> [Table] {
    var out: [Table] = []
    for language in try names(root) {
      let folder = "\(root)/\(language)"
      guard let status = SystemFile.status(Array(folder.utf8)), status.isFolder else {
        continue
      }
      for file in try names(folder) where file.hasSuffix(".tsv") {
        switch FileContents.read(Array("\(folder)/\(file)".utf8)) {
        case .success(let bytes): out.append(Table(path: "\(language)/\(file)", bytes: bytes))
        case .failure(let problem):
          throw ValidationError("\(folder)/\(file) cannot be read: \(problem.text).")
        }
      }
    }
    return out
  }

  private func names(_ path: String) throws -> [String] {
    guard let folder = opendir(path) else {
      throw ValidationError("\(path) cannot be read: \(Diagnostics.text(errno)).")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
