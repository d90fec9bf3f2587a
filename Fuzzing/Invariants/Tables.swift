import Saripati

/// A table as somebody might write it → lexicon → an analysis with it.
enum Tables {
  /// The first rows of every built-in table: enough for the rules to begin, and quick to compile.
  private static let base: [Table] = Lexicon.builtInTables().map { table in
    let rows = table.bytes.split(separator: 0x0A).prefix(12)
    return Table(path: table.path, bytes: Array(rows.joined(separator: [0x0A])) + [0x0A])
  }

  static func check(_ source: [UInt8], _ promises: inout Promises) {
    let lines = source.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    guard lines.count == 2 else { return }
    let table = Table(path: String(decoding: lines[0], as: UTF8.self), bytes: Array(lines[1]))
    let (lexicon, faults) = Lexicon.compile(base + [table])
    for fault in faults {
      promises.keep(fault.line >= 0 && !fault.description.isEmpty, "a fault has its place")
    }
    let terms = lexicon.entries.filter { $0.table == table.path }
    for entry in terms {
      promises.keep(!entry.term.isEmpty && entry.line > 0, "an entry has its term and line")
    }
    let analyser = Analyser(lexicon: lexicon)
    let document = Document(text(of: terms.prefix(24)))
    let languages: [String?] = [nil, "id", "en"]
    for language in languages {
      let options = AnalysisOptions(language: language)
      Extracting.check(analyser.analyse(document: document, options: options), &promises)
    }
  }

  /// A text in which each term has neighbours that other tables know.
  private static func text(of terms: ArraySlice<Entry>) -> String {
    var out = "\(terms.first?.term ?? "") (5/12/2023)\n\n"
    for (index, entry) in terms.enumerated() {
      let next = terms[terms.startIndex + (index + 1) % terms.count].term
      let term = entry.term
      out += "Upah naik \(index + 3) \(term) \(next) dan 12,5 \(term). \(term) \(next) 5 \(term) 2023, "
      out += "\"\(term) harus naik,\" kata \(next) Budi Santoso, \(term) Rp\(index) \(next).\n\(term)\n"
    }
    return out
  }
}
