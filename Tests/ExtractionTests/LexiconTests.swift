import Testing

@testable import Saripati

@Suite struct LexiconTests {
  @Test func builtInTablesAreRight() {
    #expect(Lexicon.compile(Lexicon.builtInTables()).1 == [])
  }
}
