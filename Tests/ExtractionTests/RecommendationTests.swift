import Foundation
import Testing

@testable import Saripati

/// What should be done, case by case: every line of `Cases/recommendations.LANGUAGE.tsv`.
@Suite struct RecommendationTests {
  static let cases: [(language: String, cases: [Case])] = ["id", "en"].map {
    ($0, CaseTable.load("recommendations.\($0)"))
  }

  @Test func bothLanguagesHaveCases() {
    for (language, cases) in RecommendationTests.cases {
      let negatives = cases.filter { $0.spans.isEmpty }.count
      #expect(cases.count >= 100, "\(language)")
      #expect(negatives * 4 >= cases.count, "\(language)")
    }
  }

  @Test(arguments: ["id", "en"]) func findsWhatTheCasesMark(language: String) {
    let analyser = Analyser(lexicon: .builtIn())
    for test in RecommendationTests.cases.first(where: { $0.language == language })?.cases ?? [] {
      let document = Document(test.text)
      let record = analyser.analyse(document: document, options: AnalysisOptions(language: language)).record
      let found = record.recommendations
      let described = found.map { document.string($0.span) }
      #expect(found.map(\.span) == test.spans, "\(test.place) \(test.rule): found \(described)")
      guard found.map(\.span) == test.spans else { continue }
      for (index, recommendation) in found.enumerated() {
        #expect(recommendation.evidence.rule == test.rule, "\(test.place) #\(index + 1)")
        guard index < test.expected.count else { continue }
        for (key, value) in test.expected[index].sorted(by: { $0.key < $1.key }) {
          let actual = RecommendationTests.value(of: key, recommendation, document)
          #expect(actual ?? "-" == value, "\(test.place) #\(index + 1) \(key)")
        }
      }
    }
  }

  /// A list that keeps fewer items than it announces says so.
  @Test func countsAreCompared() {
    let text = """
      Air Sumur Kota Lama Keruh

      KOTA LAMA - Warga mengeluhkan air sumur yang keruh sejak musim hujan tiba, sementara sungai penuh sampah.

      Forum Air Kota Lama itu kemudian menyepakati tiga rekomendasi untuk memperbaiki keadaan:
      1. Menanam pohon di hulu;
      2. Mengeruk sungai sebelum kemarau.

      Hujan deras masih turun di kota itu sampai malam, dan beberapa jalan tergenang air.
      """
    let options = AnalysisOptions(language: "id")
    let record = Analyser(lexicon: .builtIn()).analyse(document: Document(text), options: options).record
    #expect(record.warnings.map(\.code) == ["list-count"])
  }

  /// A text of nothing but marks of lists, quotations or modals takes no more than its share of time.
  @Test(arguments: [
    "(1) ", "1. ", "“", "\" ", "Pertama, ", "harus ", "meminta ", "to ", "- a;\n", "(1) a (2) b ",
  ])
  func hostileTextEnds(piece: String) {
    let text = String(repeating: piece, count: 5_000)
    let record = Analyser(lexicon: .builtIn()).analyse(document: Document(text), options: .init()).record
    #expect(record.recommendations.count <= 5_000)
  }

  private static func value(of key: String, _ found: Recommendation, _ document: Document) -> String? {
    switch key {
    case "force": found.force.rawValue
    case "action": found.action.map(document.string)
    case "addressee": found.addressee.map(document.string)
    case "number": found.number.map(String.init)
    case "title": found.list?.title.map(document.string)
    case "declared": found.list?.declared.map(String.init)
    case "found": found.list.map { String($0.found) }
    case "by": found.issuedBy?.name
    case "themes": found.themes.joined(separator: " ")
    default: nil
    }
  }
}
