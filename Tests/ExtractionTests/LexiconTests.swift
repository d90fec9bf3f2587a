import Foundation
import Testing

@testable import Lexicons
@testable import Saripati

@Suite struct LexiconTests {
  private var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("Lexicons")
  }

  @Test func builtInTablesAreRight() {
    #expect(Lexicon.compile(Lexicon.builtInTables()).1 == [])
  }

  /// Whoever adds a table runs Scripts/embed-lexicons.
  @Test func everyTableIsEmbedded() throws {
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    let paths = files.compactMap { $0 as? String }.filter { $0.hasSuffix(".tsv") }
    let tables = Lexicon.builtInTables()
    #expect(tables.map(\.path) == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for table in tables {
      let file = try Data(contentsOf: folder.appendingPathComponent(table.path))
      // Not in the expectation itself: it would print both.
      let isSame = table.bytes.elementsEqual(file)
      #expect(isSame, "\(table.path) changed; build again")
    }
  }

  /// What was compiled when the program was built is what the tables say.
  @Test func theArchiveIsTheTables() throws {
    let tables = Lexicon.builtInTables()
    let (compiled, _) = Lexicon.compile(tables)
    let archived = Lexicon.builtIn()
    let archive = LexiconArchive.write(archived)
    let isSame = archive == LexiconArchive.write(compiled)
    #expect(isSame && archived.entries.tables.rows.elementsEqual(compiled.entries.tables.rows))
    archive.withUnsafeBufferPointer { archive in
      #expect(LexiconArchive.read(archive, tables: tables) != nil)
      #expect(
        LexiconArchive.read(archive, tables: tables.dropLast()) == nil,
        "of other tables it counts for nothing")
      #expect(LexiconArchive.read(UnsafeBufferPointer(rebasing: archive[1...]), tables: tables) == nil)
    }
    "10".utf8.withContiguousStorageIfAvailable { #expect(LexiconArchive.read($0, tables: tables) == nil) }
  }

  @Test func everyLanguageHasItsConventions() {
    let lexicon = Lexicon.builtIn()
    for tag in Lexicon.builtInLanguages() {
      let terms = lexicon.entries(of: .conventions).filter { lexicon.tag($0.language) == tag }.map(\.term)
      #expect(Set(terms).isSuperset(of: ["decimal-mark", "group-mark", "date-order"]))
    }
  }

  @Test func faultsNameTheirPlace() {
    let table = Table(path: "id/months.tsv", bytes: Array("term\tvalue\nMei\tlima\n".utf8))
    let fault = TableFault(
      table: "id/months.tsv", line: 2, column: 2, cell: "lima",
      problem: "expected a whole number, a decimal or a fraction such as 1/3")
    #expect(Lexicon.compile([table]).1 == [fault])
    #expect(fault.description.hasPrefix("id/months.tsv:2: column 2: \"lima\": expected"))
  }

  @Test func valuesAreThoseOfTheRole() {
    let table = Table(path: "id/months.tsv", bytes: Array("term\tvalue\nMei\t5\nJuni\t20\nJuli\t7/2\n".utf8))
    let faults = Lexicon.compile([table]).1
    #expect(faults.map(\.line) == [3, 4])
    #expect(faults.first?.problem == "expected a whole number from 1 to 12")
  }

  @Test func holidaysAreDaysOfTheCalendar() {
    let rows = "term\tcode\nHari Kabisat\t--02-29\nHari Guru\t--11-31\nLebaran\t\nNatal\t25-12\n"
    let faults = Lexicon.compile([Table(path: "id/holidays.tsv", bytes: Array(rows.utf8))]).1
    #expect(faults.map(\.line) == [3, 5])
    #expect(faults.first?.problem == "expected a day of some year as --MM-DD")
  }

  @Test func tooManyLanguagesAreAFault() {
    let tables = (0..<300).map { Table(path: "x\($0)/verbs.tsv", bytes: Array("term\ngo\n".utf8)) }
    let (lexicon, faults) = Lexicon.compile(tables)
    #expect(lexicon.languages.count == 8)
    #expect(faults.count == 293)
  }

  @Test(arguments: [
    ("term\tvalue\r\nMei\t5\r\nMei\t5\r\n", "id/months.tsv:3: column 1: \"Mei\": stands twice"),
    ("term\tterm\nMei\tJuni\n", "id/months.tsv:1: column 2: \"term\": the column stands twice"),
    ("term\nMei\nJun\u{FFFD}\n", "id/months.tsv:3: no UTF-8; save the table as UTF-8"),
  ])
  func spreadsheetsFaultsAreNamed(text: String, fault: String) {
    // U+FFFD stands for what windows-1252 writes.
    let bytes = Array(text.utf8).split(separator: [0xEF, 0xBF, 0xBD], omittingEmptySubsequences: false)
    let table = Table(path: "id/months.tsv", bytes: Array(bytes.joined(separator: [0xE9])))
    #expect(Lexicon.compile([table]).1.map(\.description) == [fault])
  }

  @Test func byteOrderMarkOfASpreadsheetIsNoPartOfATable() {
    let table = Table(path: "id/months.tsv", bytes: Array("\u{FEFF}term\tvalue\nMei\t5\n".utf8))
    let (lexicon, faults) = Lexicon.compile([table])
    #expect(faults == [])
    #expect(lexicon.entries.map(\.term) == ["Mei"])
  }
}
